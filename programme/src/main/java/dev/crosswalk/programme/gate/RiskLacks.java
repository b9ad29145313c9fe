package dev.crosswalk.programme.gate;

import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the register of risks lacks: the score up to which one is acceptable, days for what is
/// being treated, and the word of whoever owns what remains.
final class RiskLacks {
    private final Programme programme;
    private final LocalDate today;

    RiskLacks(ProgrammeAt at) {
        programme = at.programme();
        today = at.asOf().day();
    }

    /// What was to be looked at again by a day that is over.
    List<Lack.Entry> reviewed() {
        List<Lack.Entry> entries = new ArrayList<>();
        for (Risk r : programme.risks()) {
            LocalDate by = r.reviewBy();
            if (by != null && by.isBefore(today)) {
                entries.add(
                        new Lack.Entry(
                                ItemKind.RISK,
                                r.id(),
                                "reviewBy",
                                "Its review was due on %s: review it, and say by when it is reviewed next."
                                        .formatted(by)));
            }
        }
        return entries;
    }

    void criteria(Told told) {
        if (programme.riskCriteria().acceptable() == null) {
            told.unseen(
                    "Up to which score a risk is acceptable: say it in programme.yaml, as"
                            + " riskCriteria.");
        }
    }

    void treated(Told told) {
        Open undated = new Open();
        Open overdue = new Open();
        for (Risk r : programme.risks()) {
            if (!r.isBeingTreated()) {
                continue;
            }
            if (r.dueOn() == null) {
                undated.add(r, "dueOn", "Say by when it is treated.");
            } else if (r.dueOn().isBefore(today)) {
                overdue.add(
                        r,
                        r.id() + ", due on " + r.dueOn(),
                        "dueOn",
                        "It was to be treated by %s: treat it, or have its owner approve another day."
                                .formatted(r.dueOn()));
            }
        }
        lack(undated, "Set the day (dueOn) by which %s are treated.", told);
        lack(overdue, "Treat %s, or have its owner approve another day.", told);
    }

    /// Each risk above what is acceptable is to be accepted by its owner; each, where nobody says
    /// what is acceptable.
    void accepted(Told told) {
        Open open = new Open();
        Open others = new Open();
        Open undated = new Open();
        List<String> unclear = new ArrayList<>();
        RiskCriteria criteria = programme.riskCriteria();
        for (Risk r : programme.risks()) {
            if (RiskAcceptance.isLackingOn(today, r, criteria)) {
                open.add(
                        r,
                        "acceptedBy",
                        r.acceptedUntil() != null && r.acceptedUntil().isBefore(today)
                                ? "Its owner has to accept anew what remains of it: the acceptance ended on %s."
                                        .formatted(r.acceptedUntil())
                                : "Its owner has to accept what remains of it: nobody did.");
            } else if (criteria.isToBeAccepted(r.residual())) {
                switch (RiskAcceptance.of(r, criteria, programme.who())) {
                    case NOT_NEEDED, BY_OWNER, BY_NOBODY -> {}
                    case BY_ANOTHER ->
                            others.add(
                                    r,
                                    "acceptedBy",
                                    "Its owner has to accept what remains of it: somebody else did.");
                    case WITHOUT_DAY ->
                            undated.add(
                                    r, "acceptedOn", "Say when what remains of it was accepted.");
                    case NOT_SHOWN -> unclear.add(r.id());
                }
            }
        }
        if (programme.risks().isEmpty()) {
            told.unseen("Who accepted which risk: enter the risks with crosswalk risk add.");
        }
        lack(open, "Have their owners accept what remains of %s: nobody did.", told);
        lack(others, "Have their owners accept what remains of %s: somebody else did.", told);
        lack(undated, "Say when (acceptedOn) what remains of %s was accepted.", told);
        if (!unclear.isEmpty()) {
            told.unseen(
                    "Whether those who accepted %s own these risks: people.yaml does not tell."
                            .formatted(risks(unclear)));
        }
    }

    private void lack(Open open, String next, Told told) {
        if (!open.risks.isEmpty()) {
            told.lack(next.formatted(risks(open.risks)), open.entries);
        }
    }

    /// Risks that lack the same.
    private static final class Open {
        private final List<String> risks = new ArrayList<>();
        private final List<Lack.Entry> entries = new ArrayList<>();

        void add(Risk r, String field, String say) {
            add(r, r.id(), field, say);
        }

        /// @param named how it is called where all of them are told in one sentence
        void add(Risk r, String named, String field, String say) {
            risks.add(named);
            entries.add(new Lack.Entry(ItemKind.RISK, r.id(), field, say));
        }
    }

    private String risks(List<String> which) {
        return Words.of(which.size(), programme.risks().size())
                + " risks ("
                + Words.some(which, RegisterLacks.NAMED)
                + ")";
    }

    /// Whether the owner of a risk is known to have accepted it.
    static boolean isByOwner(Programme programme, Risk r) {
        return RiskAcceptance.of(r, programme.riskCriteria(), programme.who())
                == RiskAcceptance.BY_OWNER;
    }
}
