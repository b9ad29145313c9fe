package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a control operates.
///
/// @param toleranceDays days after the due day on which an occurrence still counts as on time; of a
///   continuous control, days without coverage that are let pass
public record Cadence(Every every, int toleranceDays) {

    public Cadence {
        if (toleranceDays < 0) {
            throw new IllegalArgumentException("toleranceDays " + toleranceDays);
        }
    }

    /// The order of the constants is from the densest to the rarest.
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

        /// Whether it divides time into periods with one occurrence each.
        public boolean isPeriodic() {
            return days + months > 0;
        }

        /// The first day of the n-th period, counted from the anchor: never from the period before,
        /// so that a 31st comes back after a short month.
        private LocalDate start(LocalDate anchor, long n) {
            return days > 0 ? anchor.plusDays(n * days) : anchor.plusMonths(n * months);
        }

        private long near(LocalDate anchor, LocalDate day) {
            return days > 0
                    ? Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), days)
                    : Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months);
        }
    }

    /// The first day of a week, and of a month, a quarter, a half-year and a year.
    private static LocalDate calendar(Every every) {
        return every == Every.WEEKLY ? LocalDate.of(1970, 1, 5) : LocalDate.of(1970, 1, 1);
    }

    /// The periods whose last day, on which their occurrence is due, lies within a window, in
    /// order.
    ///
    /// @param anchor the first day of some period; null lays the periods along the calendar, with
    ///   weeks that start on Monday
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

    /// The day after which an occurrence due on a day is late.
    public LocalDate lastOnTime(LocalDate due) {
        return due.plusDays(toleranceDays);
    }
}
