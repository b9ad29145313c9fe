package dev.crosswalk.server.task;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants to say of a task.
///
/// @param said the fields that it speaks of; all others stay
/// @param assignee null for nobody's
/// @param due null for no day
public record TaskEdit(
        Set<Field> said,
        String title,
        String note,
        @Nullable String assignee,
        @Nullable LocalDate due,
        TaskState state) {
    /// What can be said.
    public enum Field {
        TITLE,
        NOTE,
        ASSIGNEE,
        DUE,
        STATE
    }

    public TaskEdit {
        said = Set.copyOf(said);
    }

    Task of(Task task) {
        return new Task(
                task.number(),
                task.change(),
                task.maker(),
                task.about(),
                said.contains(Field.TITLE) ? title : task.title(),
                said.contains(Field.NOTE) ? note : task.note(),
                said.contains(Field.ASSIGNEE) ? assignee : task.assignee(),
                said.contains(Field.DUE) ? due : task.due(),
                said.contains(Field.STATE) ? state : task.state(),
                task.changedAt(),
                task.changedBy());
    }
}
