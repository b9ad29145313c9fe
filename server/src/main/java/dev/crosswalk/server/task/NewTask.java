package dev.crosswalk.server.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task that somebody wants.
///
/// @param assignee null for nobody's
public record NewTask(
        @Nullable About about,
        String title,
        String note,
        @Nullable String assignee,
        @Nullable LocalDate due) {}
