package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.WholeNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next the cursor with which it goes on; null where this is the end
public record Page<T>(List<T> items, @Nullable String next) {
    public static final WholeNumber MOST = new WholeNumber("most", "items", 1, 500);
    public static final int USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }
}
