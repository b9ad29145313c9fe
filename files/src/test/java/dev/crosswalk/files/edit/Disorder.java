package dev.crosswalk.files.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes at random.
final class Disorder {
    /// Texts over which writers of YAML, CSV or spreadsheets stumble.
    static final List<String> ODD =
            List.of(
                    "=1+1",
                    "+49 30",
                    "-x",
                    "- x",
                    "@home",
                    "'quoted'",
                    "\"double\"",
                    "a\nb",
                    "a\n\n  b\nc\n",
                    "\nfirst line empty",
                    "ends\n\n\n",
                    "😀 smile",
                    "key: value",
                    "colon:",
                    "# none",
                    "a # b",
                    "yes",
                    "No",
                    "null",
                    "~",
                    "true",
                    "1e3",
                    "0x1F",
                    "012",
                    "1_000",
                    "12:30:45",
                    "2026-01-01",
                    "2026-03-31T23:30:00+02:00",
                    "[a]",
                    "{a: b}",
                    "&a",
                    "*a",
                    "!t",
                    "| x",
                    "> y",
                    "%z",
                    "`",
                    "---",
                    "...",
                    "? a",
                    ", b",
                    "trailing ",
                    " leading",
                    "tab\there",
                    "\ttab first",
                    "back\\slash \\n \\\\",
                    "_x000D_",
                    "üñí",
                    "e\u0301",
                    "a\u2028b",
                    "a\u0085b",
                    "\u00a0",
                    "x\u00a0y",
                    "x\uFEFFy",
                    "a,b;c",
                    "''",
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
