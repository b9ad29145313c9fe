package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a control operates.
///
/// @param toleranceDays days after the due day on which an occurrence still counts as on time; for
///   a continuous control, how many days without coverage are accepted
/// @param days which days the tolerance counts, and whether a daily control rests at weekends
public record Cadence(Every every, int toleranceDays, Days days) {

    /// One whose tolerance counts calendar days.
    public Cadence(Every every, int toleranceDays) {
        this(every, toleranceDays, Days.CALENDAR);
    }

    /// Whether a control may be done less often by it, or later.
    public boolean isLooserThan(Cadence other) {
        int rarer = every.compareTo(other.every);
        boolean businessNow = days == Days.BUSINESS && other.days == Days.CALENDAR;
        return rarer == 0
                ? toleranceDays > other.toleranceDays
                        || (businessNow && toleranceDays == other.toleranceDays)
                : rarer > 0;
    }

    public enum Days {
        CALENDAR,
        /// Neither weekends nor holidays.
        BUSINESS
    }

    public Cadence {
        if (toleranceDays < 0) {
            throw new IllegalArgumentException("toleranceDays " + toleranceDays);
        }
    }

    /// The constants are in order from the most frequent to the rarest.
    public enum Every {
        CONTINUOUS(0, 0),
        PER_EVENT(0, 0),
        DAILY(1, 0),
        WEEKLY(7, 0),
        MONTHLY(0, 1),
        QUARTERLY(0, 3),
        HALF_YEARLY(0, 6),
        YEARLY(0, 12);

        private final int days;
        private final int months;

        Every(int days, int months) {
            this.days = days;
            this.months = months;
        }

        /// Whether the cadence divides time into periods with one occurrence each.
        public boolean isPeriodic() {
            return days + months > 0;
        }

        /// How many occurrences a year has; 0 where it has no periods.
        public int perYear() {
            return days > 0 ? 365 / days : months > 0 ? 12 / months : 0;
        }

        /// Whether its periods are longer.
        public boolean isRarerThan(Every other) {
            return isPeriodic()
                    && other.isPeriodic()
                    && days + 31 * months > other.days + 31 * other.months;
        }

        /// The first day of the n-th period. It is counted from the anchor and never from the
        /// period before, so that periods from a 31st return to the 31st after a short month.
        public LocalDate start(LocalDate anchor, long n) {
            return days > 0 ? anchor.plusDays(n * days) : anchor.plusMonths(n * months);
        }

        /// The number of a period that is near a day: its own, or one next to it.
        public long near(LocalDate anchor, LocalDate day) {
            return days > 0
                    ? Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), days)
                    : Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months);
        }
    }

    /// The anchor of calendar periods: a day that is the first of a week (a Monday), or of a month,
    /// a quarter, a half-year and a year.
    public static LocalDate calendar(Every every) {
        return every == Every.WEEKLY ? LocalDate.of(1970, 1, 5) : LocalDate.of(1970, 1, 1);
    }

    /// The periods whose last day lies within a window, in order; an occurrence is due on the last
    /// day of its period.
    ///
    /// @param anchor the first day of some period; null for periods of the calendar, with weeks
    ///   that start on Monday
    /// @throws IllegalStateException where the cadence has no periods
    public List<Period> dueWithin(Period window, @Nullable LocalDate anchor) {
        if (!every.isPeriodic()) {
            throw new IllegalStateException(every + " has no periods");
        }
        LocalDate zero = anchor == null ? calendar(every) : anchor;
        List<Period> due = new ArrayList<>();
        for (long n = every.near(zero, window.from()) - 1; ; n++) {
            Period period = new Period(every.start(zero, n), every.start(zero, n + 1).minusDays(1));
            if (period.to().isAfter(window.to())) {
                return due;
            }
            if (window.contains(period.to())) {
                due.add(period);
            }
        }
    }

    /// The last day on which an occurrence that is due on `due` is not late.
    public LocalDate lastOnTime(LocalDate due) {
        return due.plusDays(toleranceDays);
    }
}
