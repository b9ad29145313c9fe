package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days from the first to the last, both included.
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /// Whether its last day is over at a moment: a day is, once the next one has begun.
    public boolean isOverAt(Moment moment) {
        return to.isBefore(moment.day());
    }

    /// The days that both have in common; null where there are none.
    public @Nullable Period intersection(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return start.isAfter(end) ? null : new Period(start, end);
    }

    /// An interval of ISO 8601: `2026-01-01/2026-03-31`; a single day is written as that day.
    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
