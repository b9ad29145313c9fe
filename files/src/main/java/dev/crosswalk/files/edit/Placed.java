package dev.crosswalk.files.edit;

import java.util.List;

/// A YAML value and where its characters stand in the file's text.
///
/// The end is behind the value's last character: neither blank lines nor comments that follow it
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
        /// As the readers have it: nothing is there.
        public boolean isNull() {
            return style == Style.PLAIN
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    /// @param flow in brackets
    record Items(List<Placed> items, boolean flow, int start, int end) implements Placed {}

    /// @param flow in braces
    record Keyed(List<Pair> pairs, boolean flow, int start, int end) implements Placed {}

    record Pair(Text key, Placed value) {}
}
