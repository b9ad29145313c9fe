package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All events of a stretch of time that a per-event control had to answer; no event is a population
/// too.
///
/// @param covers the days for which it is complete
/// @param receivedAt when the organisation had it
public record Population(String id, Period covers, Moment receivedAt, List<Item> items) {

    public Population {
        items = List.copyOf(items);
    }

    /// @param occurredOn the day of the event
    /// @param doneOn the day on which the control was done for it; null where it was not
    public record Item(String id, LocalDate occurredOn, @Nullable LocalDate doneOn) {}
}
