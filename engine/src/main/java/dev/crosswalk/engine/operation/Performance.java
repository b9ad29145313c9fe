package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that shows that a control operated, with two times: it satisfies an occurrence by what
/// it proves, and it is in custody from when it was received.
///
/// @param id id of the evidence, or of all the evidence that an entry of the log names
/// @param proves the day on which the control was seen to operate, or the days that are covered
/// @param seenAt when all that it proves had been seen
/// @param speaksUntil for a continuous control, the last day up to which this evidence stays valid,
///   beyond the days that it proves; for other controls it has no effect
/// @param meantFor a day in the period that the organisation did the control for; null where it
///   does not say
/// @param receivedAt when the organisation received it
/// @param times how many times the control was done in this same way
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

    /// Whether it counts at `asOf`, by what was on file at `knownAt`.
    boolean countsAt(Moment asOf, Moment knownAt) {
        return seenAt.isBy(asOf) && receivedAt.isBy(knownAt);
    }
}
