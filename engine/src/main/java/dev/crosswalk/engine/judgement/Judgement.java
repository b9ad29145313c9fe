package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a control operated over a window.
///
/// @param outcome the worst of what is judged apart: the occurrences that each kind of performance
///   shows, and the check
/// @param conclusion what a person concluded, where it changes what follows; null otherwise
/// @param due how many occurrences were due, or subjects and days to be covered, in what the
///   outcome rests on
/// @param deviating how many of these deviate
/// @param rule the sentence that decided the outcome
/// @param deviations all of the window, in the order of their days
/// @param part the days that count
/// @param soFar null where the window is over
/// @param obligations one for each that the control discharges, in its order
/// @param refused the conclusions that change nothing
public record Judgement(
        Period window,
        Outcome outcome,
        History.@Nullable Conclusion conclusion,
        int due,
        int deviating,
        Rule rule,
        List<Deviation> deviations,
        Part part,
        @Nullable SoFar soFar,
        List<Shown> obligations,
        List<Refused> refused) {

    public Judgement {
        deviations = List.copyOf(deviations);
        obligations = List.copyOf(obligations);
        refused = List.copyOf(refused);
    }

    /// Judges a history over a window.
    ///
    /// @param asOf what happened later does not count yet
    /// @param knownAt what was received later does not count
    public static Judgement of(
            History history, Practice practice, Period window, Moment asOf, Moment knownAt) {
        return new Concluding(history, practice, window, asOf, knownAt).judgement();
    }

    /// Judges a history over a window by what was on file at a moment.
    public static Judgement of(History history, Practice practice, Period window, Moment knownAt) {
        return of(history, practice, window, knownAt, knownAt);
    }

    public boolean concluded() {
        return conclusion != null;
    }

    /// From the worst to the best.
    public enum Outcome {
        NOT_EFFECTIVE,
        INCOMPLETE,
        DEVIATIONS,
        NOT_EXERCISED,
        EFFECTIVE
    }

    /// The sentences that decide, in the order in which they are tried.
    public enum Rule {
        CONCLUDED_NOT_EFFECTIVE,
        FALSIFIED_RECORD,
        RUN,
        MORE_THAN_A_PERSON_MAY_CONCLUDE,
        MORE_THAN_A_QUARTER,
        WINDOW_RUNS,
        NOTHING_DUE,
        NOT_IN_PLACE,
        OPEN,
        POPULATION_ABSENT,
        POPULATION_UNRECONCILED,
        NOTHING_SHOWS,
        NOT_ACTED_ON,
        TOO_MUCH_UNKNOWN,
        DEVIATES,
        NO_EVENT,
        NO_FINDING,
        ALL_DONE
    }

    /// The days of a window on which a control counts.
    ///
    /// @param days in order and apart
    /// @param of how many days the window has
    /// @param counts whether the control was done often enough since it was new or mended
    public record Part(List<Period> days, long of, boolean counts) {
        public Part {
            days = List.copyOf(days);
        }

        public long length() {
            return days.stream().mapToLong(Period::days).sum();
        }

        public boolean isWhole() {
            return length() == of;
        }
    }

    public enum SoFar {
        ON_COURSE,
        NEEDS_A_CONCLUSION,
        LOST
    }

    /// What the control gives for one obligation over the whole window, by itself.
    ///
    /// @param evidence ids of what shows it
    /// @param grounds why the days of the part count; each is needed. None where they do not:
    ///   something is not known yet, a record was falsified, or a person says that it does not work
    /// @param failures why it failed, where it did
    /// @param tested the days that auditors' tests show by themselves, whatever became of the
    ///   others
    public record Shown(
            String obligation,
            State state,
            boolean possible,
            Outcome outcome,
            Rule rule,
            Part part,
            List<String> evidence,
            List<Ground> grounds,
            List<Failure> failures,
            List<Ground.Tested> tested) {
        public Shown {
            evidence = List.copyOf(evidence);
            failures = List.copyOf(failures);
            grounds = List.copyOf(grounds);
            tested = List.copyOf(tested);
        }

        /// Whether the control counts for the days of its part.
        public boolean counts() {
            return part.counts() && !part.days().isEmpty() && !grounds.isEmpty();
        }
    }

    public enum State {
        SATISFIED,
        FAILED,
        UNKNOWN
    }

    /// A conclusion that changes nothing, and why.
    public record Refused(History.Conclusion conclusion, Why why) {}

    public enum Why {
        NOT_KNOWN_YET,
        BEFORE_THE_WINDOW_ENDED,
        NOT_INDEPENDENT,
        LEAVES_OUT_A_DEVIATION,
        HARM_NOT_LOOKED_INTO,
        NOT_CORRECTED,
        /// A deviation became known, or worse, after it.
        VOIDED,
        /// On its day it was beyond a conclusion by what was on file, and only records that were
        /// received later make it less.
        RESTS_ON_LATER_RECORDS,
        /// What it would lift may never be concluded, or is not known in full.
        NOTHING_TO_LIFT,
        REPLACED
    }
}
