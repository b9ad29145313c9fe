package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One time that a control was expected to operate, and what came of it.
///
/// @param name the period or the event, or the days for which something is missing
/// @param due the day by which the control was to be done
/// @param lastOnTime the last day on which it was not late yet
/// @param shownBy id of what shows that it was done; null where nothing does
/// @param doneOn null where the control was not done
public record Occurrence(
        Kind kind,
        String name,
        LocalDate due,
        LocalDate lastOnTime,
        Status status,
        @Nullable String shownBy,
        @Nullable LocalDate doneOn) {

    public enum Kind {
        /// A period of the cadence, in which the control was to be done once.
        PERIOD,
        /// An event that a per-event control was to answer.
        EVENT,
        /// Days of a per-event control for which there is no population.
        UNLISTED,
        /// Days of a continuous control that evidence covers, or should cover.
        COVERAGE
    }

    /// The name as people read it: `2026-07-01 to 2026-08-15`.
    public String spoken() {
        return name.replace("/", " to ");
    }

    /// Whether it was done after its tolerance, and after the window was over.
    boolean isTooLateFor(Period window) {
        return status == Status.LATE && doneOn != null && doneOn.isAfter(window.to());
    }

    Occurrence undone() {
        return new Occurrence(kind, name, due, lastOnTime, Status.MISSING, null, null);
    }

    public enum Status {
        ON_TIME,
        /// Done too late, which nothing can change: it is listed as an exception and does not count
        /// as missing.
        LATE,
        MISSING,
        /// Not done, and not overdue yet.
        OPEN
    }
}
