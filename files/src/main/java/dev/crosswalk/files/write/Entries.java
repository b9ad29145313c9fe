package dev.crosswalk.files.write;

import dev.crosswalk.engine.operation.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the keys of one item, in their usual order. A value that says nothing gets no key.
final class Entries {
    private final Map<String, Form> entries = new LinkedHashMap<>();
    private final Set<String> implied = new LinkedHashSet<>();

    Form.Keyed form() {
        return new Form.Keyed(
                Collections.unmodifiableMap(entries), Collections.unmodifiableSet(implied));
    }

    Entries text(String key, String text) {
        return text.isEmpty() ? this : put(key, new Form.Text(text, false));
    }

    /// Adds a day, a moment, a number or a truth value.
    Entries bare(String key, @Nullable Object value) {
        return value == null ? this : put(key, new Form.Text(value.toString(), true));
    }

    Entries constant(String key, @Nullable Enum<?> value) {
        return value == null
                ? this
                : bare(key, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Entries period(String key, @Nullable Period period) {
        return period == null
                ? this
                : put(
                        key,
                        new Entries().bare("from", period.from()).bare("to", period.to()).form());
    }

    Entries texts(String key, List<String> texts) {
        return forms(key, texts.stream().map(t -> new Form.Text(t, false)).toList());
    }

    Entries forms(String key, List<? extends Form> items) {
        return items.isEmpty() ? this : put(key, new Form.Listed(items));
    }

    Entries keyed(String key, Form.@Nullable Keyed form) {
        return form == null ? this : put(key, form);
    }

    Entries put(String key, Form form) {
        entries.put(key, form);
        return this;
    }

    /// Marks the last key as one that may be left out, where `may` is true.
    Entries implied(boolean may) {
        if (may) {
            implied.add(List.copyOf(entries.keySet()).getLast());
        }
        return this;
    }
}
