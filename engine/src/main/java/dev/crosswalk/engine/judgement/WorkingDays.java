package dev.crosswalk.engine.judgement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The days on which people of an organisation work.
///
/// @param weekend the days of the week on which they do not
/// @param holidays further days on which they do not
public record WorkingDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    /// Mondays to Fridays, without any holiday.
    public static final WorkingDays USUAL =
            new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    public boolean contains(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The n-th working day after a day; with 0 the day itself, whatever it is.
    LocalDate plus(LocalDate day, int n) {
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            left -= contains(reached) ? 1 : 0;
        }
        return reached;
    }
}
