package dev.crosswalk.engine.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.function.Function;

/// When something happened, as exactly as somebody said: on a day, or at an instant. Both are in
/// the organisation's time zone, which determines the day of an instant.
///
/// A day leaves the hour open. So it has a first and a last instant at which something may have
/// happened, and comparisons use the one that proves less: what was seen or received on a day
/// counts from the end of it.
public sealed interface Moment {

    /// By the last instant at which it may have happened, then by day.
    Comparator<Moment> BY_LATEST = byInstant(Moment::latest);

    /// By the first instant at which it may have happened, then by day.
    Comparator<Moment> BY_EARLIEST = byInstant(Moment::earliest);

    private static Comparator<Moment> byInstant(Function<Moment, Instant> instant) {
        return (a, b) -> {
            if (a instanceof OnDay on && on.isOfZoneOf(b)) {
                return on.day().compareTo(b.day());
            }
            int order = instant.apply(a).compareTo(instant.apply(b));
            return order != 0 ? order : a.day().compareTo(b.day());
        };
    }

    /// A day, with the hour left open.
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

        // Of two days of one zone the days say what their instants would, in a tenth of the time.

        @Override
        public boolean isBy(Moment other) {
            return isOfZoneOf(other) ? !day.isAfter(other.day()) : Moment.super.isBy(other);
        }

        @Override
        public boolean hasBegunBy(Moment other) {
            return isOfZoneOf(other) ? !day.isAfter(other.day()) : Moment.super.hasBegunBy(other);
        }

        @Override
        public boolean isBefore(Moment other) {
            return isOfZoneOf(other) ? day.isBefore(other.day()) : Moment.super.isBefore(other);
        }

        private boolean isOfZoneOf(Moment other) {
            return other instanceof OnDay && other.zone().equals(zone);
        }

        /// `2026-03-31`
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// An exact instant.
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

        /// As a clock of the organisation showed it: `2026-03-31T14:00:00+02:00`
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

    /// Reads `2026-03-31` or `2026-03-31T23:30:00+02:00`; a time without its offset is not
    /// accepted.
    ///
    /// @throws DateTimeException where the text is neither, or its year does not have four digits
    static Moment parse(String text, ZoneId zone) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("no year of four digits: " + text);
        }
        return text.indexOf('T') < 0 ? on(Iso.day(text), zone) : at(Iso.instant(text), zone);
    }

    LocalDate day();

    ZoneId zone();

    /// The same moment in another time zone: the day with the same date, or the same instant.
    Moment in(ZoneId other);

    /// The first instant at which it may have happened.
    Instant earliest();

    /// The last instant at which it may have happened.
    Instant latest();

    /// The last day that is over at this moment; for a day without an hour, that day itself.
    default LocalDate lastFullDay() {
        return on(day(), zone()).isBy(this) ? day() : day().minusDays(1);
    }

    /// Whether it has certainly happened by the end of the other moment: a day is certain only with
    /// its last instant.
    default boolean isBy(Moment other) {
        return !latest().isAfter(other.latest());
    }

    /// Whether it may have happened by the end of the other moment. What counts against an
    /// organisation counts from here, and a state that began on a day holds for all of that day.
    default boolean hasBegunBy(Moment other) {
        return !earliest().isAfter(other.latest());
    }

    /// Whether it was certainly over before the other may have begun: of two things on one day that
    /// is not known.
    default boolean isBefore(Moment other) {
        return latest().isBefore(other.earliest());
    }
}
