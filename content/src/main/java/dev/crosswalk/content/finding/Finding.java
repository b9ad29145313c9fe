package dev.crosswalk.content.finding;

import java.util.Comparator;
import java.util.regex.Pattern;

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

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Characters of a value in a message.
    private static final int MOST_SHOWN = 60;

    /// Characters of a message: a longer one quotes something that nobody wrote by hand.
    private static final int LONGEST_MESSAGE = 2_000;

    public Finding {
        if (message.length() > LONGEST_MESSAGE) {
            int end = LONGEST_MESSAGE - 3;
            boolean half = Character.isHighSurrogate(message.charAt(end - 1));
            message = message.substring(0, half ? end - 1 : end) + "...";
        }
    }

    /// Errors first, then by place.
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place instanceof Place.Everywhere ? message : place + ": " + message;
    }

    /// A value as a message can show it: one line, not too long.
    public static String shortened(String text) {
        String line = SPACES.matcher(text).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN - 3)) + "...";
    }
}
