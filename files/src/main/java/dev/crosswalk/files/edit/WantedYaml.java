package dev.crosswalk.files.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a YAML value is to become. Most values stay as they are in the file.
///
/// These objects can be changed, because edits are made in them, and they are equal only to
/// themselves.
public sealed interface WantedYaml {
    /// The value in the file that this one was made from; null where it is new.
    @Nullable Placed origin();

    /// Whether it still says what the file says, in all of its parts.
    boolean isUnchanged();

    /// Whether it was made from exactly that value of the file.
    default boolean stoodAt(Placed placed) {
        return placed.equals(origin());
    }

    static WantedYaml of(Placed placed) {
        return switch (placed) {
            case Placed.Text text -> new Text(text);
            case Placed.Items items -> new Items(items);
            case Placed.Keyed keyed -> new Keyed(keyed);
        };
    }

    final class Text implements WantedYaml {
        private final Placed.@Nullable Text origin;
        private String text;
        private boolean isNull;
        private final boolean bare;

        private Text(Placed.Text origin) {
            this.origin = origin;
            text = origin.text();
            isNull = origin.isNull();
            bare = false;
        }

        private Text(String text, boolean isNull, boolean bare, Placed.@Nullable Text origin) {
            this.text = text;
            this.isNull = isNull;
            this.bare = bare;
            this.origin = origin;
        }

        /// @param bare whether it is a date, a number or a name, which is written without quotes
        ///   although YAML might take it for something else than text
        public static Text of(String text, boolean bare) {
            return new Text(text, false, bare, null);
        }

        public static Text nothing() {
            return new Text("", true, false, null);
        }

        /// A new text in place of this one, in the same quotes where they can hold it.
        public Text replaced(String text, boolean bare) {
            return new Text(text, false, bare, origin);
        }

        public Text emptied() {
            return new Text("", true, false, origin);
        }

        /// The text; empty where the value is null.
        public String text() {
            return isNull ? "" : text;
        }

        public boolean isNull() {
            return isNull;
        }

        boolean isBare() {
            return bare;
        }

        /// Whether the value is written without quotes, so that `true` is a truth value and not a
        /// text.
        public boolean isPlain() {
            return isUnchanged() ? origin != null && origin.style() == Placed.Style.PLAIN : bare;
        }

        /// A text on one line in quotes that YAML and JSON both read.
        public static String quoted(String text) {
            return Spelling.doubleQuoted(text);
        }

        @Override
        public Placed.@Nullable Text origin() {
            return origin;
        }

        @Override
        public boolean isUnchanged() {
            return origin != null
                    && origin.isNull() == isNull
                    && (isNull || origin.text().equals(text));
        }
    }

    final class Items implements WantedYaml {
        private final Placed.@Nullable Items origin;
        private final List<WantedYaml> items = new ArrayList<>();

        private Items(Placed.Items origin) {
            this.origin = origin;
            origin.items().forEach(item -> items.add(WantedYaml.of(item)));
        }

        private Items(Placed.@Nullable Items origin, List<? extends WantedYaml> items) {
            this.origin = origin;
            this.items.addAll(items);
        }

        public static Items of(List<? extends WantedYaml> items) {
            return new Items(null, items);
        }

        /// A list of other items in place of these.
        public Items replaced(List<? extends WantedYaml> others) {
            return new Items(origin, others);
        }

        public List<WantedYaml> items() {
            return items;
        }

        @Override
        public Placed.@Nullable Items origin() {
            return origin;
        }

        @Override
        public boolean isUnchanged() {
            if (origin == null || origin.items().size() != items.size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                WantedYaml item = items.get(i);
                if (!item.stoodAt(origin.items().get(i)) || !item.isUnchanged()) {
                    return false;
                }
            }
            return true;
        }
    }

    final class Keyed implements WantedYaml {
        private final Placed.@Nullable Keyed origin;
        private final Map<String, WantedYaml> entries = new LinkedHashMap<>();

        public Keyed() {
            origin = null;
        }

        private Keyed(Placed.Keyed origin) {
            this.origin = origin;
            origin.pairs().forEach(p -> entries.put(p.key().text(), WantedYaml.of(p.value())));
        }

        /// The entries in their order; [#put] says where new keys go.
        public Map<String, WantedYaml> entries() {
            return entries;
        }

        public @Nullable WantedYaml get(String key) {
            return entries.get(key);
        }

        /// The value of a key that exists.
        WantedYaml value(String key) {
            return Objects.requireNonNull(entries.get(key), key);
        }

        /// Replaces the value of a key, or adds the key behind the last of those that usually
        /// precede it.
        ///
        /// @param order all keys in their usual order
        public void put(String key, WantedYaml value, List<String> order) {
            if (entries.containsKey(key)) {
                entries.put(key, value);
                return;
            }
            List<String> before = order.subList(0, Math.max(0, order.indexOf(key)));
            Map<String, WantedYaml> old = new LinkedHashMap<>(entries);
            List<String> keys = new ArrayList<>(old.keySet());
            int at = order.contains(key) ? 0 : keys.size();
            for (int i = 0; i < keys.size(); i++) {
                at = before.contains(keys.get(i)) ? i + 1 : at;
            }
            keys.add(at, key);
            old.put(key, value);
            entries.clear();
            keys.forEach(k -> entries.put(k, old.get(k)));
        }

        public void remove(String key) {
            entries.remove(key);
        }

        @Override
        public Placed.@Nullable Keyed origin() {
            return origin;
        }

        @Override
        public boolean isUnchanged() {
            if (origin == null || origin.pairs().size() != entries.size()) {
                return false;
            }
            for (Placed.Pair pair : origin.pairs()) {
                WantedYaml value = entries.get(pair.key().text());
                if (value == null || !value.stoodAt(pair.value()) || !value.isUnchanged()) {
                    return false;
                }
            }
            return true;
        }
    }
}
