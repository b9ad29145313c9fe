package dev.crosswalk.files.write;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How something is said in a file, without a place in one: two that are equal say the same.
sealed interface Form {

    /// @param bare a date, a number or a name, which needs no quotes whatever it looks like
    record Text(String text, boolean bare) implements Form {}

    record Listed(List<? extends Form> items) implements Form {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /// @param entries in their usual order, of which the first one names the item
    /// @param implied keys that a file may leave out, because without them it says the same
    record Keyed(Map<String, Form> entries, Set<String> implied) implements Form {}

    /// By which an item of a list is known again after a change.
    default Form name() {
        return this instanceof Keyed keyed ? keyed.entries().values().iterator().next() : this;
    }
}
