package dev.crosswalk.files.write;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How something is said in a file, wherever it stands. Two equal forms say the same.
sealed interface Form {

    /// @param bare whether it is a date, a number or a name, which needs no quotes whatever it
    ///   looks like
    record Text(String text, boolean bare) implements Form {}

    record Listed(List<? extends Form> items) implements Form {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /// @param entries in their usual order; the first one names the item
    /// @param implied keys that a file may leave out without saying anything else
    record Keyed(Map<String, Form> entries, Set<String> implied) implements Form {}

    /// The part by which an item of a list is recognised after a change.
    default Form name() {
        return this instanceof Keyed keyed ? keyed.entries().values().iterator().next() : this;
    }
}
