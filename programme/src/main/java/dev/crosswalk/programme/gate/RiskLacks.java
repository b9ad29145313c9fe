package dev.crosswalk.programme.gate;

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

    void criteria(Told told) {
        if (programme.riskCriteria().acceptable() == null) {
            told.unseen(
                    "Up to which score a risk is acceptable: say it in programme.yaml, as"
                            + " riskCriteria.");
        }
    }

    void treated(Told told) {
        List<String> undated = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        for (Risk r : programme.risks()) {
            if (!r.isBeingTreated()) {
                continue;
            }
            if (r.dueOn() == null) {
                undated.add(r.id());
            } else if (r.dueOn().isBefore(today)) {
                overdue.add(r.id() + ", due on " + r.dueOn());
            }
        }
        lack(undated, "Set the day (dueOn) by which %s are treated.", told);
        lack(overdue, "Treat %s, or have its owner approve another day.", told);
    }

    /// Each risk above what is acceptable is to be accepted by its owner; each, where nobody says
    /// what is acceptable.
    void accepted(Told told) {
        List<String> open = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        RiskCriteria criteria = programme.riskCriteria();
        for (Risk r : programme.risks()) {
            if (RiskAcceptance.isLackingOn(today, r, criteria)) {
                open.add(r.id());
            } else if (criteria.isToBeAccepted(r.residual())) {
                switch (RiskAcceptance.of(r, criteria, programme.who())) {
                    case NOT_NEEDED, BY_OWNER, BY_NOBODY -> {}
                    case BY_ANOTHER -> others.add(r.id());
                    case WITHOUT_DAY -> undated.add(r.id());
                    case NOT_SHOWN -> unclear.add(r.id());
                }
            }
        }
        if (programme.risks().isEmpty()) {
            told.unseen("Who accepted which risk: enter the risks in risks.yaml.");
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

    private void lack(List<String> risks, String next, Told told) {
        if (!risks.isEmpty()) {
            told.lack(next.formatted(risks(risks)));
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
