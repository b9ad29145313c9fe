package dev.crosswalk.formats.calendar;

import java.time.LocalDate;
import java.util.List;

/// Something that is due on a day.
///
/// @param uid the same for the same event each time, so that a calendar updates it instead of
///   adding a second one; unique among all events of the world: `access-review-2026-03@example.org`
/// @param description may be empty
public record Event(
        String uid, LocalDate day, String summary, String description, List<String> categories) {

    public Event {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("event without a uid on " + day);
        }
        categories = List.copyOf(categories);
    }
}
