package dev.crosswalk.files.write;

import dev.crosswalk.files.edit.WantedYaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes what stands in a file so that it says something else, and leaves alone the parts that
/// already say so.
final class Rewriting {
    private Rewriting() {}

    /// @param now the value in the file
    /// @param was what that value says; null where it says nothing
    static WantedYaml changed(WantedYaml now, @Nullable Form was, Form wanted) {
        if (wanted.equals(was)) {
            return now;
        }
        return switch (wanted) {
            case Form.Text(String text, boolean bare) ->
                    now instanceof WantedYaml.Text old ? old.replaced(text, bare) : made(wanted);
            case Form.Listed list ->
                    now instanceof WantedYaml.Items items && was instanceof Form.Listed old
                            ? listed(items, old.items(), list.items())
                            : made(wanted);
            case Form.Keyed form ->
                    now instanceof WantedYaml.Keyed item && was instanceof Form.Keyed old
                            ? keyed(item, old, form)
                            : made(wanted);
        };
    }

    static WantedYaml.Keyed keyed(WantedYaml.Keyed now, Form.Keyed was, Form.Keyed wanted) {
        List<String> order = List.copyOf(wanted.entries().keySet());
        was.entries().keySet().stream()
                .filter(key -> !wanted.entries().containsKey(key))
                .forEach(now::remove);
        wanted.entries()
                .forEach((key, form) -> {
                    WantedYaml there = now.get(key);
                    if (there != null) {
                        now.put(key, changed(there, was.entries().get(key), form), order);
                    } else if (!wanted.implied().contains(key)) {
                        now.put(key, made(form), order);
                    }
                });
        return now;
    }

    private static WantedYaml listed(
            WantedYaml.Items now, List<? extends Form> was, List<? extends Form> wanted) {
        int[] pairs = Pairing.inOrder(was, wanted);
        List<WantedYaml> items = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            items.add(
                    pairs[i] == Pairing.NEW
                            ? made(wanted.get(i))
                            : changed(now.items().get(pairs[i]), was.get(pairs[i]), wanted.get(i)));
        }
        return now.replaced(items);
    }

    /// A value that is new in the files.
    static WantedYaml made(Form form) {
        return switch (form) {
            case Form.Text(String text, boolean bare) -> WantedYaml.Text.of(text, bare);
            case Form.Listed(List<? extends Form> items) ->
                    WantedYaml.Items.of(items.stream().map(Rewriting::made).toList());
            case Form.Keyed keyed -> {
                WantedYaml.Keyed item = new WantedYaml.Keyed();
                keyed.entries().forEach((key, value) -> item.entries().put(key, made(value)));
                yield item;
            }
        };
    }
}
