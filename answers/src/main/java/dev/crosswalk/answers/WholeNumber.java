package dev.crosswalk.answers;

import org.jspecify.annotations.Nullable;

/// A parameter that takes a whole number.
///
/// @param unit in which it counts: `days`; empty where it counts nothing
public record WholeNumber(String parameter, String unit, int least, int most) {
    private static final int LONGEST = 9;

    /// @param without the value where none was given
    public int checked(@Nullable Integer value, int without) throws Refusal {
        if (value == null) {
            return without;
        }
        if (value < least || value > most) {
            throw refusal(value.toString());
        }
        return value;
    }

    /// The number that somebody typed.
    public int parse(String typed) throws Refusal {
        boolean digits = !typed.isEmpty() && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || typed.length() > LONGEST) {
            throw refusal(typed);
        }
        int value = Integer.parseInt(typed);
        if (value < least || value > most) {
            throw refusal(typed);
        }
        return value;
    }

    private Refusal refusal(String value) {
        return Refusal.malformed(
                parameter,
                value,
                "is not a number%s from %d to %d"
                        .formatted(unit.isEmpty() ? "" : " of " + unit, least, most));
    }
}
