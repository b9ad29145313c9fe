package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/// The periods of a cadence.
final class Expected {
    private Expected() {}

    /// A period in which a control is to be done once, by its last day.
    ///
    /// @param number periods are adjacent where their numbers are
    record Slot(String name, long number, Period days) {}

    /// The periods whose last day lies in the days, in order, and one more at each end, for which
    /// something may have been done in these days.
    static List<Slot> slots(History h, Period days) {
        Cadence.Every every = h.cadence().every();
        if (every == Cadence.Every.DAILY && h.cadence().days() == Cadence.Days.BUSINESS) {
            return workingDays(h, days);
        }
        LocalDate anchor = h.anchor();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        List<Slot> slots = new ArrayList<>();
        for (long n = every.near(zero, days.from()) - 2; ; n++) {
            Period period = new Period(every.start(zero, n), every.start(zero, n + 1).minusDays(1));
            slots.add(
                    new Slot(anchor == null ? name(every, period) : period.toString(), n, period));
            if (period.to().isAfter(days.to())) {
                break;
            }
        }
        while (slots.size() > 1 && slots.get(1).days().to().isBefore(days.from())) {
            slots.removeFirst();
        }
        return slots;
    }

    /// Each working day.
    private static List<Slot> workingDays(History h, Period days) {
        LocalDate day = days.from();
        for (int back = 0; back < 1 || !h.working().contains(day); ) {
            day = day.minusDays(1);
            back += h.working().contains(day) ? 1 : 0;
        }
        List<Slot> slots = new ArrayList<>();
        for (long n = 0; ; day = day.plusDays(1)) {
            if (h.working().contains(day)) {
                slots.add(new Slot(day.toString(), n++, Period.day(day)));
                if (day.isAfter(days.to())) {
                    return slots;
                }
            }
        }
    }

    /// As people name a period of the calendar: `2026-Q3`.
    private static String name(Cadence.Every every, Period period) {
        LocalDate from = period.from();
        return switch (every) {
            case WEEKLY -> {
                int week = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                yield from.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
            }
            case MONTHLY -> from.toString().substring(0, 7);
            case QUARTERLY -> from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
            case HALF_YEARLY -> from.getYear() + (from.getMonthValue() < 7 ? "-H1" : "-H2");
            case YEARLY -> String.valueOf(from.getYear());
            case DAILY, CONTINUOUS, PER_EVENT -> from.toString();
        };
    }
}
