package dev.crosswalk.content;

import java.util.List;

/// One step from an edition of a framework to the next: what became of a few requirements.
///
/// @param from ids in the older edition; empty for what is new
/// @param to ids in the newer edition; empty for what was dropped
/// @param adds ids of obligations that only the new side demands
/// @param drops ids of obligations that only the old side demands
/// @param reason why the obligations differ; may be empty
public record EditionStep(
        String fromEdition,
        String toEdition,
        List<String> from,
        List<String> to,
        Kind kind,
        List<String> adds,
        List<String> drops,
        String reason) {

    public EditionStep {
        from = List.copyOf(from);
        to = List.copyOf(to);
        adds = List.copyOf(adds);
        drops = List.copyOf(drops);
    }

    public enum Kind {
        SAME,
        RENAMED,
        RENUMBERED,
        MERGED,
        SPLIT,
        NEW,
        DROPPED
    }
}
