package dev.crosswalk.content.finding;

import java.util.Comparator;

/// One thing that is wrong, where it stands, and which rule says so.
///
/// @param file as the reader was given it; of compiled content, which has no files any more, the
///   kind and id: `obligation acc-review-periodic`; empty of what is said of all findings
/// @param line from 1; 0 means the file as a whole
/// @param rule short name of the rule, `unknown-key`
/// @param message names the value, and ends with `Maybe "x"?` where a nearest valid one exists
public record Finding(Severity severity, String file, int line, String rule, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(f -> f.file().isEmpty())
                    .thenComparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::message);

    /// Characters of a message: a longer one quotes something that nobody wrote by hand.
    private static final int LONGEST_MESSAGE = 2_000;

    public Finding {
        if (message.length() > LONGEST_MESSAGE) {
            int end = LONGEST_MESSAGE - 3;
            boolean half = Character.isHighSurrogate(message.charAt(end - 1));
            message = message.substring(0, half ? end - 1 : end) + "...";
        }
    }

    /// Errors first, then by file and line; what is said of all findings comes after the others.
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return message;
        }
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
