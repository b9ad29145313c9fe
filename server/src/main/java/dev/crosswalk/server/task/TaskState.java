package dev.crosswalk.server.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far a task is.
public enum TaskState {
    OPEN,
    DOING,
    DONE,
    /// Nobody will do it.
    DROPPED;

    /// As it is stored and said: `open`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaskState> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(TaskState::word).toList();
    }

    /// Whether there is still something to do.
    public boolean isToDo() {
        return this == OPEN || this == DOING;
    }
}
