package dev.crosswalk.programme.gate;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What registers say of gates, beside evidence and documents: here alone a register is asked.
///
/// A gate is known by the obligation that its register is about, so that the gates of a pack find
/// theirs too. Where there is no such register, what an auditor will ask is said not to be known,
/// with where to write it.
final class RegisterLacks {
    static final int NAMED = 6;

    private final RiskLacks risks;
    private final AuditLacks audits;
    private final NonconformityLacks nonconformities;

    /// @param wanted the edition that the gates are of, as far as it is wanted
    RegisterLacks(ProgrammeAt at, ControlLibrary library, Scope wanted) {
        risks = new RiskLacks(at);
        audits = new AuditLacks(at, library, wanted);
        nonconformities = new NonconformityLacks(at);
    }

    /// @param since the first day that what is asked for may be of
    /// @param ends the last day that it may be of; null where that is today
    /// @param operated how controls operated over the period that the gate is of; null for none
    Told of(
            Gate gate,
            LocalDate since,
            @Nullable LocalDate ends,
            @Nullable OperatedSoFar operated) {
        Told told = new Told();
        for (String obligation : gate.obligations()) {
            switch (obligation) {
                case "risk-criteria-acceptance" -> risks.criteria(told);
                case "risk-treatment-plan" -> risks.treated(told);
                case "risk-residual-accepted" -> risks.accepted(told);
                case "isms-audit-programme" -> audits.ahead(told);
                case "isms-audit-performed" -> audits.look(since, told);
                case "isms-nc-evaluated" -> deviations(operated, since, told);
                case "isms-nc-recorded" -> nonconformities.look(gate, since, ends, told);
                default -> {}
            }
        }
        return told;
    }

    /// What is known of an audit by somebody else, of which a programme has no record but the
    /// nonconformities that it found.
    Told afterStageTwo(Gate gate) {
        Told told = new Told();
        nonconformities.majors(gate, told);
        return told;
    }

    /// Each deviation of a period is to be concluded on, or is a nonconformity.
    private void deviations(@Nullable OperatedSoFar operated, LocalDate since, Told told) {
        if (operated == null) {
            return;
        }
        nonconformities.unopened(operated.controls(OperatedSoFar.Course.LOST), since, told);
        List<String> unknown = operated.controls(OperatedSoFar.Course.DEVIATES_AND_IS_NOT_KNOWN);
        if (!unknown.isEmpty()) {
            told.lack(
                    "Show what is not known of it, then have somebody independent conclude on what"
                            + " deviated: "
                            + Words.some(unknown, NAMED)
                            + ".");
        }
        List<String> open = operated.controls(OperatedSoFar.Course.NEEDS_A_CONCLUSION);
        if (open.isEmpty()) {
            return;
        }
        String which = Words.some(open, NAMED);
        if (operated.isOver()) {
            told.lack("Have somebody independent conclude on what deviated: " + which + ".");
        } else {
            told.lack(
                    Lack.Kind.WAIT,
                    "Once the period is over, have somebody independent conclude on what deviated: "
                            + which
                            + ".");
        }
    }
}
