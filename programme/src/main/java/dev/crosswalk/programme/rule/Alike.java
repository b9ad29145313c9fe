package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Warnings that many items may earn alike, one for all of them: where the first stands, with the
/// names of the others.
final class Alike {
    private static final int MOST_NAMED = 20;

    private final Findings findings;
    private final Map<Key, List<String>> named = new LinkedHashMap<>();
    private final Map<Key, Place> first = new LinkedHashMap<>();

    /// @param one the text where a single item earns it, with `%s` for its name
    /// @param several the text for several, with `%s` for their number and `%s` for their names
    record Text(String one, String several) {}

    private record Key(String rule, Text text) {}

    Alike(Findings findings) {
        this.findings = findings;
    }

    void add(Place place, String rule, Text text, String name) {
        Key key = new Key(rule, text);
        first.putIfAbsent(key, place);
        named.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
    }

    void warn() {
        named.forEach((key, names) -> {
            Place place = Objects.requireNonNull(first.get(key));
            findings.warning(
                    place,
                    key.rule(),
                    names.size() == 1
                            ? key.text().one().formatted(names.getFirst())
                            : key.text()
                                    .several()
                                    .formatted(names.size(), Words.some(names, MOST_NAMED)));
        });
    }
}
