package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import java.util.List;
import java.util.Map;

/// A YAML value with the line that it starts on, its scalars as the text that was written: `4.10`
/// stays "4.10".
public sealed interface Node {
    int line();

    /// @param plain written without quotes, so that `true`, `~` and the like have their meaning
    record Scalar(String text, boolean plain, int line) implements Node {
        public boolean isNull() {
            return plain
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    record Sequence(List<Node> items, int line) implements Node {}

    /// @param entries in the order of the file; where a key is there twice, its first one
    record Keyed(Map<String, Entry> entries, int line) implements Node {}

    /// @param line of the key
    record Entry(String key, Node value, int line) {}

    /// How a message calls the kind of value.
    default String kind() {
        return switch (this) {
            case Scalar s -> s.isNull() ? "nothing" : "\"" + Finding.shortened(s.text()) + "\"";
            case Sequence _ -> "a list";
            case Keyed _ -> "keys and values";
        };
    }
}
