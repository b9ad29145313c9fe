package dev.crosswalk.programme;

import dev.crosswalk.engine.judgement.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The days on which an organisation does not work, in the order in which it said them.
///
/// @param weekend the days of the week, at most six of them
public record Calendar(List<DayOfWeek> weekend, List<LocalDate> holidays) {

    /// Saturdays and Sundays.
    public static final Calendar USUAL =
            new Calendar(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of());

    public Calendar {
        weekend = List.copyOf(weekend);
        holidays = List.copyOf(holidays);
    }

    /// The days on which it works.
    public WorkingDays working() {
        return new WorkingDays(Set.copyOf(weekend), Set.copyOf(holidays));
    }
}
