package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All events of some days that a per-event control had to answer; it may have no events.
///
/// @param covers the days for which the list of events is complete
/// @param receivedAt when the organisation received the list
public record Population(String id, Period covers, Moment receivedAt, List<Item> items) {

    public Population {
        items = List.copyOf(items);
    }

    /// @param occurredOn the day of the event
    /// @param doneOn the day on which the control was done for the event; null where it was not
    public record Item(String id, LocalDate occurredOn, @Nullable LocalDate doneOn) {}
}
