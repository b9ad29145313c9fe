package dev.crosswalk.files.edit;

import java.util.List;

/// A YAML value, and where its characters stand in the file's text.
///
/// The end is right after the value's last character: blank lines and comments that follow do not
/// belong to it.
public sealed interface Placed {
    int start();

    int end();

    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED;

        boolean isBlock() {
            return this == LITERAL || this == FOLDED;
        }
    }

    record Text(String text, Style style, int start, int end) implements Placed {
        /// Whether readers take the text for null, that is for nothing.
        public boolean isNull() {
            return style == Style.PLAIN
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    /// @param flow whether the list is written in brackets
    record Items(List<Placed> items, boolean flow, int start, int end) implements Placed {}

    /// @param flow whether the mapping is written in braces
    record Keyed(List<Pair> pairs, boolean flow, int start, int end) implements Placed {}

    record Pair(Text key, Placed value) {}
}
