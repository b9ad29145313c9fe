package dev.crosswalk.server.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tasks are meant.
///
/// @param states those that are to do where none is named
/// @param assignees the names that one person goes by; `nobody` for nobody's; null for anybody's
/// @param about null for whatever it is about
/// @param dueBy the last day; null for any day or none
public record TaskFilter(
        List<TaskState> states,
        @Nullable List<String> assignees,
        @Nullable About about,
        @Nullable LocalDate dueBy) {
    public TaskFilter {
        states = List.copyOf(states);
        assignees = assignees == null ? null : List.copyOf(assignees);
    }
}
