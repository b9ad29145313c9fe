package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One time that a control was to be done, and what came of it; of a check, a stretch of days of
/// one subject with one and the same result.
///
/// @param name the period, the event, or the subject of the check
/// @param subject of a check; empty for an occurrence
/// @param first the number of the period or day, by which turns are adjacent
/// @param count how many periods or days it stands for
/// @param days the period, the day of the event, or the days of the stretch
/// @param inTime the last day on which it was in time
/// @param correctedOn of a deviation, when it was corrected; null where it was not
/// @param mendedOn of a deviation, since when the control works again; of an event, which another
///   one cannot correct, that may be earlier
/// @param by id of the item that did it, or of the report in which it was tested; null where
///   neither is there
/// @param doneOn the day on which that item did it; null where none did
/// @param redone that it failed at first and was done again in time; null where it did not
record Turn(
        String name,
        String subject,
        long first,
        int count,
        Period days,
        State state,
        LocalDate inTime,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate mendedOn,
        @Nullable String by,
        @Nullable LocalDate doneOn,
        @Nullable Redone redone) {

    /// One that did not fail at first.
    Turn(
            String name,
            String subject,
            long first,
            int count,
            Period days,
            State state,
            LocalDate inTime,
            @Nullable LocalDate correctedOn,
            @Nullable LocalDate mendedOn,
            @Nullable String by,
            @Nullable LocalDate doneOn) {
        this(
                name,
                subject,
                first,
                count,
                days,
                state,
                inTime,
                correctedOn,
                mendedOn,
                by,
                doneOn,
                null);
    }

    enum State {
        DONE,
        LATE,
        MISSING,
        FAILED,
        /// Not done, and still on time.
        OPEN,
        /// Not done, and late at best.
        OPEN_LATE,
        /// Nothing says how it was.
        UNKNOWN
    }

    /// The day that decides which window owns it.
    LocalDate due() {
        return days.to();
    }

    /// Whether a window owns it: of a stretch, any of its days.
    boolean isOf(Period window) {
        return count > 1 ? days.intersection(window) != null : window.contains(due());
    }

    Turn correctedOn(@Nullable LocalDate day) {
        return new Turn(
                name, subject, first, count, days, state, inTime, day, day, by, doneOn, redone);
    }

    /// The same, where what was done late was done.
    Turn doneIfLate() {
        return state != State.LATE
                ? this
                : new Turn(
                        name,
                        subject,
                        first,
                        count,
                        days,
                        State.DONE,
                        inTime,
                        null,
                        null,
                        by,
                        doneOn,
                        redone);
    }

    /// Whether an auditor's test alone shows that it was done.
    boolean isTested() {
        return state == State.DONE && by != null && doneOn == null;
    }

    /// Some of the days of a stretch.
    ///
    /// @param report id of the report in which they were tested; null where they were not
    Turn of(Period some, @Nullable String report) {
        boolean tested = report != null;
        return new Turn(
                name,
                subject,
                some.from().toEpochDay(),
                (int) some.days(),
                some,
                tested ? State.DONE : state,
                some.to(),
                tested ? null : correctedOn,
                tested ? null : mendedOn,
                report,
                null);
    }

    boolean isDeviation() {
        return what() != null;
    }

    Deviation.@Nullable What what() {
        return switch (state) {
            case LATE, OPEN_LATE -> Deviation.What.LATE;
            case MISSING -> Deviation.What.MISSING;
            case FAILED -> Deviation.What.FAILED;
            case UNKNOWN -> Deviation.What.UNKNOWN;
            case DONE, OPEN -> null;
        };
    }
}
