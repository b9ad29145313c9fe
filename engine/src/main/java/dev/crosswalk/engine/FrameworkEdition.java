package dev.crosswalk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edition of a framework, its requirements in document order (a parent before its children).
///
/// @param successorOf id of the edition that this one replaces, null where there is none
public record FrameworkEdition(
        String id,
        String title,
        String publisher,
        String edition,
        String licence,
        @Nullable String successorOf,
        List<Requirement> requirements) {

    public FrameworkEdition {
        requirements = List.copyOf(requirements);
    }
}
