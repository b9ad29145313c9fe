package dev.crosswalk.files.edit;

import dev.crosswalk.files.OddTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes at random.
final class Disorder {
    /// Texts over which writers of YAML, CSV or spreadsheets stumble.
    static final List<String> ODD =
            OddTexts.and(
                    "+49 30",
                    "\nfirst line empty",
                    "ends\n\n\n",
                    "012",
                    "1_000",
                    "12:30:45",
                    "...",
                    "\ttab first",
                    "a\u0085b",
                    "\u00a0",
                    "=HYPERLINK(\"x\")",
                    "long ".repeat(3_000) + ".");

    private Disorder() {}

    static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    static void change(WantedYaml.Keyed keyed, Random random) {
        for (String key : List.copyOf(keyed.entries().keySet())) {
            keyed.entries().put(key, changed(keyed.value(key), random));
            if (keyed.entries().size() > 1 && random.nextInt(12) == 0) {
                keyed.remove(key);
            }
        }
        if (random.nextInt(6) == 0) {
            keyed.put(
                    "owner",
                    WantedYaml.Text.of(odd(random), false),
                    List.of("id", "title", "owner"));
        }
        if (random.nextInt(8) == 0) {
            keyed.put("new " + random.nextInt(9), made(random), List.of());
        }
    }

    private static WantedYaml made(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> WantedYaml.Items.of(List.of(text(random), text(random)));
            case 1 -> {
                WantedYaml.Keyed keyed = new WantedYaml.Keyed();
                keyed.put("from", WantedYaml.Text.of("2026-01-01", true), List.of());
                keyed.put("to", WantedYaml.Text.of("2026-12-31", true), List.of());
                yield keyed;
            }
            default -> text(random);
        };
    }

    private static WantedYaml text(Random random) {
        return WantedYaml.Text.of(odd(random), false);
    }

    private static WantedYaml changed(WantedYaml wanted, Random random) {
        return switch (wanted) {
            case WantedYaml.Text text ->
                    random.nextInt(5) > 0
                            ? text
                            : random.nextInt(6) == 0
                                    ? text.emptied()
                                    : text.replaced(odd(random), false);
            case WantedYaml.Keyed keyed -> {
                change(keyed, random);
                yield keyed;
            }
            case WantedYaml.Items items -> {
                List<WantedYaml> changed = new ArrayList<>();
                for (WantedYaml item : items.items()) {
                    if (random.nextInt(6) > 0) {
                        changed.add(changed(item, random));
                    }
                }
                if (random.nextInt(4) == 0) {
                    boolean first = random.nextBoolean() && hasTextsOnly(changed);
                    changed.add(first ? 0 : changed.size(), text(random));
                }
                yield items.replaced(changed);
            }
        };
    }

    /// Comments between mappings would not survive that they change places, and they never do.
    private static boolean hasTextsOnly(List<WantedYaml> items) {
        return items.stream().allMatch(i -> i instanceof WantedYaml.Text);
    }
}
