package dev.crosswalk.server.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to do, as it is after a change.
///
/// @param change the last one that touched it
/// @param maker the account that made it
/// @param about null for nothing of the programme
/// @param assignee `person:bea` or `account:..`; null for nobody's
/// @param due null for no day
/// @param changedAt when the change was made, and by whom
public record Task(
        long number,
        long change,
        UUID maker,
        @Nullable About about,
        String title,
        String note,
        @Nullable String assignee,
        @Nullable LocalDate due,
        TaskState state,
        Instant changedAt,
        String changedBy) {

    public boolean isOverdue(LocalDate today) {
        return state.isToDo() && due != null && due.isBefore(today);
    }

    Task with(long change, TaskState state) {
        return new Task(
                number, change, maker, about, title, note, assignee, due, state, changedAt,
                changedBy);
    }

    Task after(long change) {
        return with(change, state);
    }

    /// Whether another version says the same.
    boolean saysWhat(Task other) {
        return after(0).with(changedAt, changedBy)
                .equals(other.after(0).with(changedAt, changedBy));
    }

    private Task with(Instant at, String by) {
        return new Task(number, change, maker, about, title, note, assignee, due, state, at, by);
    }
}
