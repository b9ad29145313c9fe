package dev.crosswalk.content.finding;

import java.util.Comparator;

/// One thing that is wrong, where it stands, and which rule says so.
///
/// @param rule short name of the rule, `unknown-key`
/// @param message names the value, and ends with `Maybe "x"?` where a nearest valid one exists
public record Finding(Severity severity, Place place, String rule, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::place)
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::message);

    /// Longer than that a message shows no value.
    private static final int MOST_SHOWN = 60;

    /// Errors first, then by place.
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }

    /// A value as a message can show it: one line, not too long.
    public static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN - 3)) + "...";
    }
}
