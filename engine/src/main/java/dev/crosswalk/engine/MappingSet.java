package dev.crosswalk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that one publisher gives for two frameworks, with their provenance.
///
/// @param overrides id of the mapping set whose rows with the same ends these rows replace; null
///   for none. Because the override is a set of its own, it stays in force when a newer version of
///   the other set comes.
public record MappingSet(
        String id,
        String left,
        String right,
        Provenance provenance,
        @Nullable String overrides,
        List<Mapping> mappings) {

    public MappingSet {
        mappings = List.copyOf(mappings);
    }

    /// Where a mapping set comes from. Texts may be empty where nothing was stated.
    public record Provenance(
            String publisher,
            String document,
            String method,
            String licence,
            String author,
            String reviewer,
            Status status,
            String date) {}

    public enum Status {
        DRAFT,
        ACCEPTED,
        /// Worth a look: its rows prove nothing and contradict nothing, whatever they say.
        HINTS,
        /// Kept on file and never used.
        REJECTED
    }
}
