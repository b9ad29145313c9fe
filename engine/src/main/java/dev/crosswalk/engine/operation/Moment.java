package dev.crosswalk.engine.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// When something happened, as exactly as somebody said: on a day, or at an instant. Both are of
/// the organisation's time zone, which says of which day an instant is.
///
/// A day leaves open at which hour of it something happened. So it has a first and a last instant
/// at which that may have been, and whoever compares takes the one that proves less: what was seen
/// or received on a day was so by the end of it.
public sealed interface Moment {

    /// Of the day alone.
    record OnDay(LocalDate day, ZoneId zone) implements Moment {
        @Override
        public Moment in(ZoneId other) {
            return new OnDay(day, other);
        }

        @Override
        public Instant earliest() {
            return day.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant latest() {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }

        /// `2026-03-31`
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// To the instant.
    record At(Instant instant, ZoneId zone) implements Moment {
        @Override
        public LocalDate day() {
            return LocalDate.ofInstant(instant, zone);
        }

        @Override
        public Moment in(ZoneId other) {
            return new At(instant, other);
        }

        @Override
        public Instant earliest() {
            return instant;
        }

        @Override
        public Instant latest() {
            return instant;
        }

        /// As a clock of the organisation had it: `2026-03-31T14:00:00+02:00`
        @Override
        public String toString() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
        }
    }

    static Moment on(LocalDate day, ZoneId zone) {
        return new OnDay(day, zone);
    }

    static Moment at(Instant instant, ZoneId zone) {
        return new At(instant, zone);
    }

    /// `2026-03-31`, or `2026-03-31T23:30:00+02:00`; a time without its offset is none.
    ///
    /// @throws DateTimeException where it is neither, or of a year without four digits
    static Moment parse(String text, ZoneId zone) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("no year of four digits: " + text);
        }
        return text.indexOf('T') < 0
                ? on(LocalDate.parse(text), zone)
                : at(OffsetDateTime.parse(text).toInstant(), zone);
    }

    LocalDate day();

    ZoneId zone();

    /// The same of another time zone: the day of that name, or the instant.
    Moment in(ZoneId other);

    /// The first instant at which it may have been.
    Instant earliest();

    /// The last instant at which it may have been.
    Instant latest();

    /// The last day that is over by then: the day itself where only the day is said.
    default LocalDate lastFullDay() {
        return on(day(), zone()).isBy(this) ? day() : day().minusDays(1);
    }

    /// Whether it has happened for certain when another moment is over: a day is over with its last
    /// instant.
    default boolean isBy(Moment other) {
        return !latest().isAfter(other.latest());
    }

    /// Whether its first instant has come by then. What counts against somebody counts from here,
    /// and a state that began on a day holds on all of it.
    default boolean hasBegunBy(Moment other) {
        return !earliest().isAfter(other.latest());
    }

    /// Whether it was over, for certain, when the other may have begun: two things on one day leave
    /// that open.
    default boolean isBefore(Moment other) {
        return latest().isBefore(other.earliest());
    }
}
