package dev.crosswalk.files.exchange;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.programme.Programme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one side has: the items of its programme, and its files beside them.
public final class Contents {
    /// Enough that no two are alike.
    private static final int DIGITS = 32;

    private final List<Item> items;
    private final SequencedMap<ItemName, List<Item>> byName = new LinkedHashMap<>();
    private final Map<String, byte[]> populations;
    private final SortedMap<String, Kept> files;

    Contents(List<Item> items, Map<String, byte[]> populations, SortedMap<String, Kept> files) {
        this.items = List.copyOf(items);
        this.populations = Map.copyOf(populations);
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        for (Item item : items) {
            byName.computeIfAbsent(new ItemName(item.kind(), item.key()), _ -> new ArrayList<>())
                    .add(item);
        }
    }

    /// In the order in which the programme has those of a kind.
    public List<Item> items() {
        return items;
    }

    /// The lists of events, as CSV, by name.
    public Map<String, byte[]> populations() {
        return populations;
    }

    /// All others that are exchanged, by name.
    public SortedMap<String, Kept> files() {
        return files;
    }

    /// @throws InvalidContent where a population names a file that there cannot be
    public static Contents of(Programme programme, SortedMap<String, Kept> files)
            throws InvalidContent {
        ProgrammeItems items = ProgrammeItems.of(programme);
        SortedMap<String, Kept> others = new TreeMap<>(files);
        others.keySet().removeAll(items.populations().keySet());
        return new Contents(items.items(), items.populations(), others);
    }

    /// One that has nothing.
    public static Contents none() {
        return new Contents(List.of(), Map.of(), new TreeMap<>());
    }

    /// The items by name, in order; several where a kind lets some share a key.
    SequencedMap<ItemName, List<Item>> byName() {
        return Collections.unmodifiableSequencedMap(byName);
    }

    /// A digest of what each item and file says. It does not depend on the order of items.
    public SortedMap<ItemName, String> digests() {
        SortedMap<ItemName, String> digests = new TreeMap<>();
        byName.forEach((name, all) ->
                digests.put(
                        name,
                        shortened(
                                Sha256.of(
                                        all.stream()
                                                .map(Item::json)
                                                .sorted()
                                                .collect(Collectors.joining("\n"))))));
        populations.forEach(
                (name, bytes) -> digests.put(ItemName.file(name), shortened(Sha256.of(bytes))));
        files.forEach((name, kept) -> digests.put(ItemName.file(name), shortened(kept.sha256())));
        return digests;
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, DIGITS);
    }

    /// An item alone, as a side that has it would say it, whatever order its fields came in; empty
    /// where no programme may say it.
    public Optional<Item> alone(Item item, Content content) {
        List<Item> all = new ArrayList<>(items);
        all.removeIf(
                i -> !i.kind().equals(ProgrammeItems.SETTINGS) || i.kind().equals(item.kind()));
        all.add(item);
        try {
            Programme programme =
                    new ProgrammeItems(all, Map.of()).said(new MemoryTree(Map.of()), content);
            return ProgrammeItems.of(programme).items().stream()
                    .filter(i -> i.kind().equals(item.kind()))
                    .findFirst();
        } catch (InvalidContent _) {
            return Optional.empty();
        }
    }

    /// The digest that [#digests] has of an item that shares its name with no other.
    public static String digest(Item item) {
        return shortened(Sha256.of(item.json()));
    }

    /// What an item or file says, field by field, for people to compare; nothing where it is not
    /// there.
    public Map<String, String> fields(ItemName name) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (name.isFile()) {
            byte[] events = populations.get(name.key());
            Kept kept = files.get(name.key());
            if (events != null) {
                fields.put("lines", "%,d".formatted(lines(events)));
                fields.put("sha256", Sha256.of(events).substring(0, 12));
            } else if (kept != null) {
                fields.put("bytes", "%,d".formatted(kept.bytes()));
                fields.put("sha256", kept.sha256().substring(0, 12));
            }
            return fields;
        }
        List<Item> all = byName.getOrDefault(name, List.of());
        for (int i = 0; i < all.size(); i++) {
            String before = all.size() == 1 ? "" : (i + 1) + ". ";
            said(all.get(i).json()).forEach((field, value) -> fields.put(before + field, value));
        }
        return fields;
    }

    private static int lines(byte[] text) {
        return (int) new String(text, StandardCharsets.UTF_8).lines().count();
    }

    static Map<String, String> said(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        Source source = new Source("", new Findings());
        YamlFile.read(json.getBytes(StandardCharsets.UTF_8), source)
                .ifPresent(node -> {
                    if (node instanceof Node.Keyed keyed) {
                        keyed.entries().forEach((key, e) -> fields.put(key, words(e.value())));
                    }
                });
        return fields;
    }

    private static String words(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence sequence ->
                    sequence.items().stream()
                            .map(Contents::words)
                            .collect(Collectors.joining(", "));
            case Node.Keyed keyed ->
                    keyed.entries().values().stream()
                            .map(e -> e.key() + ": " + words(e.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
