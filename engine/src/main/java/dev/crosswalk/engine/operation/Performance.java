package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that shows that a control operated, with its two times: only what it proves can
/// satisfy an occurrence, only when it was received shows custody.
///
/// @param id of the evidence, or of the log's entry that names it
/// @param proves the day on which the control was seen to operate, or the days that are covered
/// @param speaksUntil the last day for which it speaks of a continuous control, which it was seen
///   to be before; of other controls it says nothing beyond what it proves
/// @param meantFor a day in the period that the organisation did it for; null where it does not say
/// @param receivedAt the day since which the organisation has had it
public record Performance(
        String id,
        Period proves,
        LocalDate speaksUntil,
        @Nullable LocalDate meantFor,
        LocalDate receivedAt) {

    /// Something that speaks only of what it proves.
    public Performance(
            String id, Period proves, @Nullable LocalDate meantFor, LocalDate receivedAt) {
        this(id, proves, proves.to(), meantFor, receivedAt);
    }

    /// Whether it counts on the day asked about, by what was on file on another.
    boolean countsAt(LocalDate asOf, LocalDate knownAt) {
        return !proves.to().isAfter(asOf) && !receivedAt.isAfter(knownAt);
    }
}
