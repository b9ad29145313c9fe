package dev.crosswalk.programme.change;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something in the programme that made a verdict change.
public sealed interface Cause {

    /// A control whose state changed.
    ///
    /// @param before how the control stood; undecided where the programme did not have it
    /// @param detail ids of the evidence or names of the occurrences behind the change; of one that
    ///   operated for some of its obligations only, their ids; may be empty
    /// @param on when the change happened; null where the files do not say
    /// @param discharges ids of the obligations that the control discharged before or discharges
    ///   now
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
        /// It deviated in the window more than anybody may conclude.
        NOT_EFFECTIVE,
        EVIDENCE_EXPIRED,
        /// There is no evidence any more: it was taken out of the files, or is of other days.
        EVIDENCE_GONE,
        TEST_BROKE,
        RETIRED,
        /// The programme no longer has the control.
        REMOVED,
        NO_LONGER_IN_PLACE,
        DOCUMENT_NOT_APPROVED,
        DISCHARGES_LESS,
        /// No kind of its evidence shows some of what it discharges any more.
        SHOWS_LESS,
        /// The conclusion of a person that lifted it no longer counts.
        CONCLUSION_GONE,
        CONCLUDED_NOT_EFFECTIVE,
        /// Other days are asked about now, or days that are not over yet.
        WINDOW_OPEN,

        PLANNED,
        DOCUMENTS_APPROVED,
        IMPLEMENTED,
        EVIDENCE_RECEIVED,
        TEST_PASSED,
        /// The failed test is no longer on file, or no longer counts.
        FAILURE_GONE,
        /// All occurrences in the window were done.
        OPERATED,
        /// A person concluded that it was effective with exceptions.
        CONCLUDED,
        DISCHARGES_MORE,
        SHOWS_MORE,
        /// It is to be done less often than before, or may be done later.
        LOOSENED
    }

    /// An attestation of a requirement that was added or taken away.
    record WordChanged(Attestation word, boolean came) implements Cause {}

    /// What a person said of an obligation, which came, or counts no more.
    ///
    /// @param now what the programme has as said of the obligation, also where that does not count;
    ///   null where it has nothing
    record AnswerChanged(Answered answer, boolean came, @Nullable GivenAnswer now)
            implements Cause {

        /// Whether a no was said.
        public boolean isNoSaid() {
            return came && !answer.done() && !answer.isPending();
        }

        /// Whether a yes counts no more.
        public boolean isYesGone() {
            return !came && answer.done() && !answer.isPending();
        }

        /// Whether it was withdrawn: nothing is said of the obligation any more.
        public boolean isWithdrawn() {
            return !came && now == null;
        }

        /// The last day on which it counted, where it counts no more because that is over; else
        /// null.
        public @Nullable LocalDate expiredOn() {
            if (came || now == null || !now.fact().equals(Optional.of(answer))) {
                return null;
            }
            return now.expiresOn();
        }
    }

    record ExclusionChanged(RequirementRef requirement, String justification, boolean came)
            implements Cause {}

    /// A decision on a contested claim that was made or taken back.
    record ClaimDecided(Decision decision, boolean came) implements Cause {}

    /// The programme asks for another assurance or another window.
    record QuestionChanged(
            Assurance before, Assurance after, @Nullable Period from, @Nullable Period to)
            implements Cause {}
}
