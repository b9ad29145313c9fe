package dev.crosswalk.server.programme;

import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an item is called.
///
/// @param kind as the files call the list: `exclusions`
public record ItemName(String kind, String key) {

    /// The items of two programmes of which one holds what the other does not hold like that. What
    /// applies and what does not is one thing, so both speak of each such requirement.
    public static Set<ItemName> between(Programme one, Programme other) {
        Set<ItemName> names = new HashSet<>();
        if (!settings(one).equals(settings(other))) {
            names.add(new ItemName(ProgrammeItems.SETTINGS, ""));
        }
        ItemKind.ALL.forEach(kind -> between(kind, one, other, names));
        for (ItemName name : List.copyOf(names)) {
            for (ItemKind<?> kind : List.of(ItemKind.EXCLUSION, ItemKind.INCLUSION)) {
                if (name.kind().equals(ItemKind.EXCLUSION.toString())
                        || name.kind().equals(ItemKind.INCLUSION.toString())) {
                    names.add(new ItemName(kind.toString(), name.key()));
                }
            }
        }
        return names;
    }

    /// What a programme says that is no item of a kind.
    private static List<Object> settings(Programme of) {
        return List.of(
                of.organisation(), of.scope(), of.timeZone(), of.calendar(), of.riskCriteria());
    }

    private static <T> void between(
            ItemKind<T> kind, Programme one, Programme other, Set<ItemName> to) {
        List<T> here = kind.of(one);
        List<T> there = kind.of(other);
        if (here.equals(there)) {
            return;
        }
        Map<String, List<T>> before = here.stream().collect(Collectors.groupingBy(kind::key));
        Map<String, List<T>> after = there.stream().collect(Collectors.groupingBy(kind::key));
        before.forEach((key, items) -> {
            if (!items.equals(after.get(key))) {
                to.add(new ItemName(kind.toString(), key));
            }
        });
        after.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .forEach(key -> to.add(new ItemName(kind.toString(), key)));
    }
}
