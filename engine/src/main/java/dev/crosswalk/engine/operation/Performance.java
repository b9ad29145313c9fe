package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that shows that a control operated, with its two times: only what it proves can
/// satisfy an occurrence, only when it was received shows custody.
///
/// @param id of the evidence, or of those that an entry of the log names
/// @param proves the day on which the control was seen to operate, or the days that are covered
/// @param seenAt when all that it proves had been seen: on the last of those days
/// @param speaksUntil the last day for which it speaks of a continuous control, which it was seen
///   to be before; of other controls it says nothing beyond what it proves
/// @param meantFor a day in the period that the organisation did it for; null where it does not say
/// @param receivedAt when the organisation had it
/// @param times how often it was done, each time like this
public record Performance(
        String id,
        Period proves,
        Moment seenAt,
        LocalDate speaksUntil,
        @Nullable LocalDate meantFor,
        Moment receivedAt,
        int times) {

    public Performance {
        if (times < 1) {
            throw new IllegalArgumentException(id + " was done " + times + " times");
        }
    }

    /// Whether it counts at the moment asked about, by what was on file at another.
    boolean countsAt(Moment asOf, Moment knownAt) {
        return seenAt.isBy(asOf) && receivedAt.isBy(knownAt);
    }
}
