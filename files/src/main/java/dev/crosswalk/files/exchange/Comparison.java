package dev.crosswalk.files.exchange;

import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a folder and a server say otherwise, by what each of them changed since both were last
/// brought together. Nothing that both say alike is in it.
///
/// @param here the folder
/// @param there the server
/// @param differing sorted by name
/// @param common what both had in common of items that both changed, where that is known
/// @param joined the items that are put together
public record Comparison(
        Contents here,
        Contents there,
        List<Differing> differing,
        Map<ItemName, Item> common,
        Map<ItemName, Item> joined) {
    public Comparison {
        differing = List.copyOf(differing);
        common = Map.copyOf(common);
        joined = Map.copyOf(joined);
    }

    /// Who changed an item since.
    public enum By {
        HERE,
        THERE,
        /// Both, in fields that do not touch: they are put together.
        JOINED,
        /// Both, and otherwise: a conflict.
        BOTH
    }

    public record Differing(ItemName name, By by) {}

    /// Which side's word an item has from now on.
    public enum Side {
        HERE,
        THERE
    }

    /// @param base digests of what both had in common; what is not in it was on no side
    /// @param unsure names of which this folder cannot say that it removed them: it names such
    ///   files, and has them not
    public static Comparison of(
            Contents here, Contents there, Map<ItemName, String> base, Set<ItemName> unsure) {
        SortedMap<ItemName, String> is = here.digests();
        SortedMap<ItemName, String> was = there.digests();
        SortedSet<ItemName> names = new TreeSet<>(is.keySet());
        names.addAll(was.keySet());
        List<Differing> differing = new ArrayList<>();
        for (ItemName name : names) {
            String mine = is.getOrDefault(name, "");
            String theirs = was.getOrDefault(name, "");
            if (mine.equals(theirs)) {
                continue;
            }
            String before = base.getOrDefault(name, "");
            boolean changedHere = !mine.equals(before) && !unsure.contains(name);
            boolean changedThere = !theirs.equals(before);
            differing.add(
                    new Differing(
                            name,
                            changedHere && changedThere
                                    ? By.BOTH
                                    : changedHere ? By.HERE : By.THERE));
        }
        return new Comparison(here, there, differing, Map.of(), Map.of());
    }

    /// The same, where of items that both changed it is known what both had in common: those of
    /// which each side changed other fields are put together.
    ///
    /// @param common by name; each as [#here] and [#there] say theirs
    /// @param said an item as both sides would say it; empty where no programme may say it
    public Comparison with(Map<ItemName, Item> common, Function<Item, Optional<Item>> said) {
        List<Differing> all = new ArrayList<>();
        Map<ItemName, Item> both = new HashMap<>();
        for (Differing each : differing) {
            Item base = common.get(each.name());
            all.add(
                    each.by() == By.BOTH && base != null
                            ? new Differing(each.name(), by(each.name(), base, said, both))
                            : each);
        }
        return new Comparison(here, there, all, common, both);
    }

    private By by(
            ItemName name,
            Item base,
            Function<Item, Optional<Item>> said,
            Map<ItemName, Item> both) {
        List<Item> mine = here.byName().getOrDefault(name, List.of());
        List<Item> theirs = there.byName().getOrDefault(name, List.of());
        if (mine.size() != 1 || theirs.size() != 1) {
            return By.BOTH;
        }
        SortedMap<String, String> is = FieldMerge.fields(mine.getFirst().json());
        SortedMap<String, String> was = FieldMerge.fields(theirs.getFirst().json());
        FieldMerge merge = FieldMerge.of(FieldMerge.fields(base.json()), is, was);
        if (!merge.clashing().isEmpty()) {
            return By.BOTH;
        }
        if (merge.fields().equals(is)) {
            return By.HERE;
        }
        if (merge.fields().equals(was)) {
            return By.THERE;
        }
        Optional<Item> item =
                said.apply(new Item(name.kind(), name.key(), merge.json()))
                        .filter(i -> i.key().equals(name.key()));
        item.ifPresent(i -> both.put(name, i));
        return item.isPresent() ? By.JOINED : By.BOTH;
    }

    /// The same, where some items that could be put together are left to somebody to decide.
    public Comparison apart(Predicate<ItemName> names) {
        return new Comparison(
                here,
                there,
                differing.stream()
                        .map(d ->
                                d.by() == By.JOINED && names.test(d.name())
                                        ? new Differing(d.name(), By.BOTH)
                                        : d)
                        .toList(),
                common,
                joined);
    }

    public List<ItemName> changed(By by) {
        return differing.stream().filter(d -> d.by() == by).map(Differing::name).toList();
    }

    /// Both together: what one side changed alone is that, and of a conflict what was decided.
    ///
    /// @param decided a side for each conflict; one without keeps what the side has that is written
    /// @param written the side whose order stays
    public Contents together(Map<ItemName, Side> decided, Side written) {
        Map<ItemName, Side> sides = new HashMap<>();
        Map<ItemName, Item> both = new HashMap<>();
        for (Differing d : differing) {
            if (d.by() == By.JOINED) {
                both.put(d.name(), Objects.requireNonNull(joined.get(d.name())));
                continue;
            }
            sides.put(
                    d.name(),
                    switch (d.by()) {
                        case HERE -> Side.HERE;
                        case THERE -> Side.THERE;
                        case BOTH, JOINED -> decided.getOrDefault(d.name(), written);
                    });
        }
        Contents first = written == Side.HERE ? here : there;
        Contents second = written == Side.HERE ? there : here;
        Map<String, byte[]> populations = new TreeMap<>(first.populations());
        SortedMap<String, Kept> files = new TreeMap<>(first.files());
        sides.forEach((name, side) -> {
            if (name.isFile()) {
                Contents of = side == Side.HERE ? here : there;
                put(name.key(), of.populations(), populations);
                put(name.key(), of.files(), files);
            }
        });
        return new Contents(items(first, second, sides, both), populations, files);
    }

    private static <T> void put(String name, Map<String, T> from, Map<String, T> into) {
        T value = from.get(name);
        if (value == null) {
            into.remove(name);
        } else {
            into.put(name, value);
        }
    }

    /// In the order of the first side; what the second one alone has comes after what it comes
    /// after there.
    private List<Item> items(
            Contents first, Contents second, Map<ItemName, Side> sides, Map<ItemName, Item> both) {
        Map<ItemName, List<Item>> mine = here.byName();
        Map<ItemName, List<Item>> theirs = there.byName();
        Set<ItemName> ordered = first.byName().keySet();
        Map<ItemName, List<ItemName>> after = new HashMap<>();
        Map<String, ItemName> last = new HashMap<>();
        for (ItemName name : second.byName().keySet()) {
            if (ordered.contains(name)) {
                last.put(name.kind(), name);
            } else {
                ItemName before = last.getOrDefault(name.kind(), beginning(name.kind()));
                after.computeIfAbsent(before, _ -> new ArrayList<>()).add(name);
            }
        }
        Set<ItemName> order = new LinkedHashSet<>();
        for (ItemName name : ordered) {
            order.addAll(after.getOrDefault(beginning(name.kind()), List.of()));
            order.add(name);
            order.addAll(after.getOrDefault(name, List.of()));
        }
        after.values().forEach(order::addAll);
        List<Item> items = new ArrayList<>();
        for (ItemName name : order) {
            Item together = both.get(name);
            if (together != null) {
                items.add(together);
                continue;
            }
            Map<ItemName, List<Item>> of = sides.get(name) == Side.THERE ? theirs : mine;
            items.addAll(of.getOrDefault(name, List.of()));
        }
        return items;
    }

    /// What no item is called: the place before the first one of a kind.
    private static ItemName beginning(String kind) {
        return new ItemName(kind, "\n");
    }

    /// What both have in common once the server has what was sent: of each item that both say alike
    /// then, that; of all others what they had in common before.
    ///
    /// @param base what they had in common before
    /// @param here what the folder has
    /// @param there what the server has then
    public static SortedMap<ItemName, String> common(
            Map<ItemName, String> base, Contents here, Contents there) {
        SortedMap<ItemName, String> is = here.digests();
        SortedMap<ItemName, String> was = there.digests();
        Set<ItemName> names = new TreeSet<>(is.keySet());
        names.addAll(was.keySet());
        names.addAll(base.keySet());
        SortedMap<ItemName, String> common = new TreeMap<>();
        for (ItemName name : names) {
            String mine = is.getOrDefault(name, "");
            String both =
                    mine.equals(was.getOrDefault(name, "")) ? mine : base.getOrDefault(name, "");
            if (!both.isEmpty()) {
                common.put(name, both);
            }
        }
        return common;
    }

    /// What an item becomes on the side that is written, field by field: as it is there, and as it
    /// will be.
    public Map<String, List<String>> becomes(ItemName name, Side written) {
        Map<String, String> is = (written == Side.HERE ? here : there).fields(name);
        Item together = joined.get(name);
        boolean isJoined = changed(By.JOINED).contains(name);
        return otherwise(
                is,
                isJoined && together != null
                        ? Contents.said(together.json())
                        : (written == Side.HERE ? there : here).fields(name));
    }

    /// What both had in common of an item, field by field; empty where that is not known.
    public Optional<Map<String, String>> before(ItemName name) {
        return Optional.ofNullable(common.get(name)).map(item -> Contents.said(item.json()));
    }

    /// The fields of an item that the two sides say otherwise, each as here and as there; the empty
    /// text where a side says nothing of it.
    public Map<String, List<String>> fields(ItemName name) {
        return otherwise(here.fields(name), there.fields(name));
    }

    private static Map<String, List<String>> otherwise(
            Map<String, String> mine, Map<String, String> theirs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        for (String field : all) {
            String one = mine.getOrDefault(field, "");
            String other = theirs.getOrDefault(field, "");
            if (!one.equals(other)) {
                fields.put(field, List.of(one, other));
            }
        }
        return fields;
    }
}
