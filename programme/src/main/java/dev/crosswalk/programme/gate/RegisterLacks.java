package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What registers say of gates, beside evidence and documents: here alone a register is asked.
///
/// A gate is known by the obligation that its register is about, so that the gates of a pack find
/// theirs too. Where there is no such register, what an auditor will ask is said not to be known.
final class RegisterLacks {
    private static final int NAMED = 6;

    private final Programme programme;
    private final LocalDate today;

    RegisterLacks(ProgrammeAt at) {
        programme = at.programme();
        today = at.asOf().day();
    }

    /// @param operated how controls operated over the period that the gate is of; null for none
    void look(Gate gate, @Nullable OperatedSoFar operated, List<Lack> lacks, List<String> unseen) {
        for (String obligation : gate.obligations()) {
            switch (obligation) {
                case "risk-residual-accepted" -> risks(lacks, unseen);
                case "isms-audit-performed" ->
                        unseen.add(
                                "Which clauses and controls the audit covered, and that whoever"
                                        + " held it owns none of them: see its report.");
                case "isms-nc-evaluated" -> deviations(operated, lacks);
                case "isms-nc-recorded" ->
                        unseen.add(
                                "Which findings are open, and how far each is: see the log of"
                                        + " corrective actions.");
                default -> {}
            }
        }
    }

    /// What is known of an audit that nothing here has a record of.
    String stageTwo() {
        return "What stage 2 finds.";
    }

    /// Each deviation of a period is to be concluded on, or explained.
    private void deviations(@Nullable OperatedSoFar operated, List<Lack> lacks) {
        List<String> open =
                operated == null
                        ? List.of()
                        : operated.controls(OperatedSoFar.Course.NEEDS_A_CONCLUSION);
        if (operated == null || open.isEmpty()) {
            return;
        }
        String which = Words.some(open, NAMED);
        lacks.add(
                operated.isOver()
                        ? lack(
                                Lack.Kind.REGISTER,
                                "Have somebody independent conclude on what deviated: "
                                        + which
                                        + ".")
                        : lack(
                                Lack.Kind.WAIT,
                                "Once the period is over, have somebody independent conclude on"
                                        + " what deviated: "
                                        + which
                                        + "."));
    }

    /// Each risk is to be accepted by its owner.
    private void risks(List<Lack> lacks, List<String> unseen) {
        List<String> open = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (Risk r : programme.risks()) {
            if (!r.isAcceptedOn(today)) {
                open.add(r.id());
            } else {
                switch (apart(programme, r, today)) {
                    case SAME -> {}
                    case OTHER -> others.add(r.id());
                    case NOT_SHOWN -> unclear.add(r.id());
                }
            }
        }
        if (programme.risks().isEmpty()) {
            unseen.add("Who accepted which risk: the register has none.");
        }
        register(open, "Have their owners accept what remains of %s: nobody did.", lacks);
        register(others, "Have their owners accept what remains of %s: somebody else did.", lacks);
        if (!unclear.isEmpty()) {
            unseen.add(
                    "Whether those who accepted %s own these risks: people.yaml does not tell."
                            .formatted(risks(unclear)));
        }
    }

    private void register(List<String> risks, String next, List<Lack> lacks) {
        if (!risks.isEmpty()) {
            lacks.add(lack(Lack.Kind.REGISTER, next.formatted(risks(risks))));
        }
    }

    private static Lack lack(Lack.Kind kind, String next) {
        return new Lack(kind, "", "", next, "", null, List.of());
    }

    private String risks(List<String> ids) {
        return Words.of(ids.size(), programme.risks().size())
                + " risks ("
                + Words.some(ids, NAMED)
                + ")";
    }

    /// Whether the owner of a risk is known to have accepted it.
    static boolean isByOwner(Programme programme, Risk r, LocalDate today) {
        return apart(programme, r, today) == People.Apart.SAME;
    }

    private static People.Apart apart(Programme programme, Risk r, LocalDate today) {
        LocalDate on = r.acceptedOn() == null ? today : r.acceptedOn();
        return programme.who().apart(r.acceptedBy(), on, r.owner(), on, on);
    }
}
