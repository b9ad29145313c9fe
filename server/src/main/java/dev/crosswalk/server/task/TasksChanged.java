package dev.crosswalk.server.task;

import dev.crosswalk.server.platform.Tenant;
import java.util.List;

/// A change of tasks that was made just now.
///
/// @param tasks their numbers
public record TasksChanged(Tenant tenant, TaskChange change, List<Long> tasks) {
    public TasksChanged {
        tasks = List.copyOf(tasks);
    }
}
