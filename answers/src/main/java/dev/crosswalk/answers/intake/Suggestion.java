package dev.crosswalk.answers.intake;

import org.jspecify.annotations.Nullable;

/// What the text of a control may be about.
///
/// @param obligation that it may discharge
/// @param score from 0 to 1: the higher, the likelier
/// @param control of the library that it resembles, or null
/// @param pointOfFocus that it may serve, or null
/// @param place among all that the part of the text may be about to which it is nearest: 1 is first
/// @param said how much of what the obligation says the text says too, in its words, from 0 to 1
/// @param within whether the criteria of the control are about it; true of all where it names none
public record Suggestion(
        String obligation,
        double score,
        double said,
        int place,
        @Nullable String control,
        @Nullable String pointOfFocus,
        boolean within) {
    /// The same with a lower score.
    Suggestion lessNear(double by) {
        double less = Math.max(0, Math.round((score - by) * 1000) / 1000.0);
        return new Suggestion(obligation, less, said, place, control, pointOfFocus, within);
    }
}
