package dev.crosswalk.engine.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was expected of a control within days, and what came of it, in the order of due days.
///
/// @param looked the part of the days on which the control was in place, from its first to its last
///   day; null where it never was
/// @param redone of the occurrences, those that failed at first and were done again in time
public record Operation(
        Period window, @Nullable Period looked, List<Occurrence> occurrences, List<Redone> redone) {

    public Operation {
        occurrences = List.copyOf(occurrences);
        redone = List.copyOf(redone);
    }

    public List<Occurrence> with(Occurrence.Status status) {
        return occurrences.stream().filter(o -> o.status() == status).toList();
    }

    /// How many occurrences were not done within their limit, or failed.
    public int missing() {
        return with(Occurrence.Status.MISSING).size() + with(Occurrence.Status.FAILED).size();
    }

    /// How many occurrences are not done, and not missing yet.
    public int open() {
        return with(Occurrence.Status.OPEN).size();
    }

    /// How many occurrences were done, late ones included.
    public int done() {
        return with(Occurrence.Status.ON_TIME).size() + with(Occurrence.Status.LATE).size();
    }
}
