package dev.crosswalk.server.task;

import java.util.List;

/// Tasks were changed after whoever wants to change them had read them, or after the change that
/// somebody wants to take back.
public final class TaskMeanwhile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Task> tasks;

    TaskMeanwhile(List<Task> tasks) {
        super("changed meanwhile: " + tasks.stream().map(Task::title).toList());
        this.tasks = List.copyOf(tasks);
    }

    /// As they are now.
    public List<Task> tasks() {
        return tasks;
    }
}
