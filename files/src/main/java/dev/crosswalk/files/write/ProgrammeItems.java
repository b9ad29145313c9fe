package dev.crosswalk.files.write;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A programme as single items, each with what its file would say of it: how a store that is no
/// folder keeps one. Taken apart and put together again it is the same programme.
///
/// @param items in the order in which the programme has those of a kind
/// @param populations the CSV files with the events of populations, by name
public record ProgrammeItems(List<Item> items, Map<String, byte[]> populations) {
    /// The kind of the one item that says what a programme is called, and of what.
    public static final String SETTINGS = "settings";

    private static final String PARAMETERS = "parameters";

    public ProgrammeItems {
        items = List.copyOf(items);
        populations = Map.copyOf(populations);
    }

    /// @param kind the name of a [dev.crosswalk.programme.ItemKind], or [#SETTINGS]
    /// @param key what people call it by; several items may share one where the kind allows it
    /// @param json an object in the shape of the item's file
    public record Item(String kind, String key, String json) {
        /// @param node the object, however it was written
        public static Item of(String kind, String key, Node node) {
            return new Item(kind, key, FormJson.of(form(node)));
        }

        private static Form form(Node node) {
            return switch (node) {
                case Node.Scalar scalar -> new Form.Text(scalar.text(), scalar.plain());
                case Node.Sequence sequence ->
                        new Form.Listed(sequence.items().stream().map(Item::form).toList());
                case Node.Keyed keyed -> {
                    Map<String, Form> entries = new LinkedHashMap<>();
                    keyed.entries().forEach((key, entry) -> entries.put(key, form(entry.value())));
                    yield new Form.Keyed(entries, Set.of());
                }
            };
        }
    }

    /// The kinds of items that there are, as the files call the lists of them.
    public static SortedSet<String> kinds() {
        SortedSet<String> kinds = new TreeSet<>(Set.of(SETTINGS, PARAMETERS));
        Listing.ALL.forEach(listing -> kinds.add(listing.key()));
        return kinds;
    }

    /// @throws InvalidContent where a population names a file that there cannot be
    public static ProgrammeItems of(Programme programme) throws InvalidContent {
        return of(programme, programme, List.of());
    }

    /// The same where another programme was taken apart before: what both hold is not said anew.
    ///
    /// @param had all items of that one
    /// @throws InvalidContent where a population names a file that there cannot be
    public static ProgrammeItems of(Programme programme, Programme before, List<Item> had)
            throws InvalidContent {
        Map<String, List<Item>> byKind = new HashMap<>();
        had.forEach(i -> byKind.computeIfAbsent(i.kind(), _ -> new ArrayList<>()).add(i));
        List<Item> items = new ArrayList<>();
        Form.Keyed settings = ProgrammeForms.settings(programme);
        Map<String, Form> own = new LinkedHashMap<>(settings.entries());
        own.remove(PARAMETERS);
        items.add(new Item(SETTINGS, "", FormJson.of(new Form.Keyed(own, settings.implied()))));
        programme
                .parameters()
                .forEach((name, value) ->
                        items.add(
                                new Item(
                                        PARAMETERS,
                                        name,
                                        FormJson.of(
                                                new Entries()
                                                        .put(name, new Form.Text(value, false))
                                                        .form()))));
        Listing.ALL.forEach(listing ->
                items.addAll(
                        items(
                                listing,
                                programme,
                                before,
                                byKind.getOrDefault(listing.key(), List.of()))));
        return new ProgrammeItems(items, populations(programme));
    }

    /// The CSV files with the events of populations, by name.
    ///
    /// @throws InvalidContent where a population names a file that there cannot be
    public static Map<String, byte[]> populations(Programme programme) throws InvalidContent {
        Programme none = programme.toBuilder().populations(List.of()).build();
        return new PopulationFiles(new MemoryTree(Map.of()), none, programme).changed();
    }

    private static <T> List<Item> items(
            Listing<T> listing, Programme programme, Programme before, List<Item> had) {
        List<T> was = listing.kind().of(before);
        IdentityHashMap<T, Item> said = new IdentityHashMap<>();
        for (int i = 0; i < was.size() && was.size() == had.size(); i++) {
            said.put(was.get(i), had.get(i));
        }
        List<Item> items = new ArrayList<>();
        for (T item : listing.kind().of(programme)) {
            Item same = said.get(item);
            items.add(
                    same != null
                            ? same
                            : new Item(
                                    listing.key(),
                                    listing.kind().key(item),
                                    FormJson.of(listing.form().apply(item))));
        }
        return items;
    }

    /// The programme that they say, without looking whether its rules hold.
    ///
    /// @param beside the files of evidence, some of whose rows are a part of what is said
    /// @throws InvalidContent where an item says what no file may
    public Programme said(FileTree beside, Content content) throws InvalidContent {
        return ProgrammeFolder.said(beside.with(files()), content);
    }

    /// The files of a folder that has these items, and no others.
    public Map<String, byte[]> files() {
        Map<String, Map<String, List<String>>> files = new TreeMap<>();
        List<String> settings =
                new ArrayList<>(
                        List.of("\"%s\": %d".formatted(FolderFormat.KEY, FolderFormat.TODAY)));
        List<String> parameters = new ArrayList<>();
        for (Item item : items) {
            switch (item.kind()) {
                case SETTINGS -> inside(item, settings);
                case PARAMETERS -> inside(item, parameters);
                default ->
                        files.computeIfAbsent(file(item.kind()), _ -> new TreeMap<>())
                                .computeIfAbsent(item.kind(), _ -> new ArrayList<>())
                                .add(item.json());
            }
        }
        if (!parameters.isEmpty()) {
            settings.add("\"%s\": {%s}".formatted(PARAMETERS, String.join(", ", parameters)));
        }
        Map<String, byte[]> bytes = new TreeMap<>(populations);
        files.computeIfAbsent(ProgrammeFolder.PROGRAMME, _ -> new TreeMap<>());
        files.forEach((name, lists) -> {
            List<String> entries =
                    new ArrayList<>(name.equals(ProgrammeFolder.PROGRAMME) ? settings : List.of());
            lists.forEach((kind, each) ->
                    entries.add("\"%s\": [\n%s]".formatted(kind, String.join(",\n", each))));
            bytes.put(
                    name,
                    ("{" + String.join(",\n", entries) + "}\n").getBytes(StandardCharsets.UTF_8));
        });
        return bytes;
    }

    private static void inside(Item item, List<String> to) {
        String inside = item.json().substring(1, item.json().length() - 1).strip();
        if (!inside.isEmpty()) {
            to.add(inside);
        }
    }

    private static String file(String kind) {
        return Listing.ALL.stream()
                .filter(listing -> listing.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no items are " + kind))
                .first();
    }
}
