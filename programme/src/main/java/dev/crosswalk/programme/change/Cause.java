package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in the programme that made an answer change.
public sealed interface Cause {

    /// A control whose state changed.
    ///
    /// @param before how it stood; undecided where the programme did not have it
    /// @param detail ids of the evidence, names of the occurrences; may be empty
    /// @param on when it happened; null where the files do not say
    /// @param discharges ids of the obligations that it discharged before or discharges now
    record ControlChanged(
            String control,
            String title,
            String owner,
            Condition before,
            Condition after,
            Direction direction,
            Why why,
            List<String> detail,
            @Nullable Moment on,
            List<String> discharges)
            implements Cause {
        public ControlChanged {
            detail = List.copyOf(detail);
            discharges = List.copyOf(discharges);
        }
    }

    /// What made a control's state change.
    enum Why {
        TEST_FAILED,
        OCCURRENCE_MISSED,
        EVIDENCE_EXPIRED,
        /// There is none any more: it was taken out of the files, or speaks of other days.
        EVIDENCE_GONE,
        TEST_BROKE,
        RETIRED,
        /// The programme no longer has it.
        REMOVED,
        NO_LONGER_IN_PLACE,
        DOCUMENT_NOT_APPROVED,
        DISCHARGES_LESS,
        /// The days that are asked about are others, or are not over yet.
        WINDOW_OPEN,

        PLANNED,
        DOCUMENTS_APPROVED,
        IMPLEMENTED,
        EVIDENCE_RECEIVED,
        TEST_PASSED,
        /// The failed test is no longer on file, or stands for nothing any more.
        FAILURE_GONE,
        /// All occurrences of the window were done.
        OPERATED,
        DISCHARGES_MORE
    }

    /// Somebody's word on a requirement that came or went.
    record WordChanged(Attestation word, boolean came) implements Cause {}

    record ExclusionChanged(RequirementRef requirement, String justification, boolean came)
            implements Cause {}

    /// The programme asks for something else.
    record QuestionChanged(
            Assurance before, Assurance after, @Nullable Period from, @Nullable Period to)
            implements Cause {}
}
