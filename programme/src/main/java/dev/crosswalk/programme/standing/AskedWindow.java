package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The window of a question at operating, as it stands at the moment that the answer speaks of,
/// with the words that all answers use for it.
///
/// @param days over which controls have to operate
/// @param asOf the moment that the answer speaks of
public record AskedWindow(Period days, Moment asOf) {

    /// The window of a question; null where being in place is enough, or no window is known.
    public static @Nullable AskedWindow of(
            Assurance question, @Nullable Period window, @Nullable Moment asOf) {
        return question == Assurance.OPERATING && window != null && asOf != null
                ? new AskedWindow(window, asOf)
                : null;
    }

    public static @Nullable AskedWindow of(@Nullable Standing standing) {
        return standing == null
                ? null
                : of(standing.question(), standing.window(), standing.asOf());
    }

    /// Whether the window is not over yet: until its last day is over nothing has operated.
    public boolean isRunning() {
        return !isPast();
    }

    /// Whether the window is over: what is done now no longer counts for it.
    public boolean isPast() {
        return days.isOverAt(asOf);
    }

    /// The days in words: `2025-10-01 to 2026-09-30`.
    public String words() {
        return Words.days(days);
    }

    /// What a reader has to know of the figures while the window runs; empty once it is over.
    public Optional<String> caution() {
        if (!isRunning()) {
            return Optional.empty();
        }
        return Optional.of(
                "The window "
                        + (days.from().isAfter(asOf.day())
                                ? "begins on " + days.from() + " and "
                                : "")
                        + "runs until "
                        + days.to()
                        + ": no control counts as operated before it is over, and possible is what"
                        + " is in place so far.");
    }
}
