package dev.crosswalk.files.exchange;

import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a folder and a server say otherwise, by what each of them changed since both were last
/// brought together. Nothing that both say alike is in it.
///
/// @param here the folder
/// @param there the server
/// @param differing sorted by name
public record Comparison(Contents here, Contents there, List<Differing> differing) {
    public Comparison {
        differing = List.copyOf(differing);
    }

    /// Who changed an item since.
    public enum By {
        HERE,
        THERE,
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
        return new Comparison(here, there, differing);
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
        for (Differing d : differing) {
            sides.put(
                    d.name(),
                    switch (d.by()) {
                        case HERE -> Side.HERE;
                        case THERE -> Side.THERE;
                        case BOTH -> decided.getOrDefault(d.name(), written);
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
        return new Contents(items(first, second, sides), populations, files);
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
    private List<Item> items(Contents first, Contents second, Map<ItemName, Side> sides) {
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

    /// The fields of an item that the two sides say otherwise, each as here and as there; the empty
    /// text where a side says nothing of it.
    public Map<String, List<String>> fields(ItemName name) {
        Map<String, String> mine = here.fields(name);
        Map<String, String> theirs = there.fields(name);
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
