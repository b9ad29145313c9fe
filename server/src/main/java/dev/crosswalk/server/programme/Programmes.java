package dev.crosswalk.server.programme;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps the programmes of organisations.
///
/// The programme after the last change stays in memory, and is asked for its number only: any
/// number of servers over one database see each other's changes at once.
public final class Programmes {
    private final Database database;
    private final Content content;
    private final Clock clock;
    private final Map<UUID, Snapshot> latest = new ConcurrentHashMap<>();
    private final Map<UUID, Exported> exported = new ConcurrentHashMap<>();

    public Programmes(Database database, Content content, Clock clock) {
        this.database = database;
        this.content = content;
        this.clock = clock;
    }

    /// What the database holds after a change, with what each stored item says as an item of the
    /// programme.
    private record Snapshot(Known known, List<Stored> stored) {}

    /// A programme as files.
    ///
    /// @param said those that it is said in
    private record Exported(long change, StoredTree beside, Map<String, byte[]> said) {
        FileTree folder() {
            return beside.with(said);
        }

        Set<String> names() {
            Set<String> names = new TreeSet<>(beside.files().keySet());
            names.addAll(said.keySet());
            return names;
        }
    }

    /// Carries a change that must not be made out of a transaction, which it ends.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(ChangedMeanwhile why) {
            super(why);
        }
    }

    /// Begins an organisation with the programme of a folder.
    ///
    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    public Tenant begin(FileTree folder, String by) throws InvalidContent, IOException {
        Programme programme = ProgrammeFolder.compared(folder, content);
        Map<String, byte[]> files = new TreeMap<>();
        collect(folder, "", ProgrammeFolder.yaml(folder), files);
        return begin(programme, files, by);
    }

    /// All that is no YAML: what the YAML says becomes items.
    private static void collect(
            FileTree tree, String folder, Set<String> yaml, Map<String, byte[]> files)
            throws IOException {
        for (String part : tree.list(folder)) {
            String name = folder.isEmpty() ? part : folder + "/" + part;
            if (tree.isFolder(name)) {
                collect(tree, name, yaml, files);
            } else if (!yaml.contains(name)) {
                files.put(name, tree.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
            }
        }
    }

    /// @param files its evidence and whatever else lies beside it, by name; those of populations
    ///   come of themselves
    Tenant begin(Programme programme, Map<String, byte[]> files, String by) {
        Tenant tenant = new Tenant(UUID.randomUUID());
        ProgrammeItems items = items(programme);
        Change change = new Change(1, now(), by, "Begins the programme");
        database.write(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    store.found(programme.organisation());
                    store.add(change);
                    difference(List.of(), items).put().forEach(s -> store.put(1, s));
                    Map<String, byte[]> all = new TreeMap<>(files);
                    all.putAll(items.populations());
                    all.forEach((name, content) -> store.putFile(1, name, content));
                    return change;
                });
        return tenant;
    }

    /// The programme as it is; empty where the tenant has none.
    public Optional<Known> current(Tenant tenant) {
        return snapshot(tenant).map(Snapshot::known);
    }

    /// The programme as it was after a change.
    public Optional<Known> after(Tenant tenant, long change) {
        return database.read(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    return store.head()
                            .filter(head -> change >= 1 && change <= head)
                            .map(_ -> load(store, change).known());
                });
    }

    /// The programme as it was known at a moment; empty before its first change.
    public Optional<Known> knownAt(Tenant tenant, Instant moment) {
        return database.read(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    return store.knownAt(moment).map(change -> load(store, change).known());
                });
    }

    /// The last changes up to one, the latest first.
    public List<Change> changes(Tenant tenant, long upTo, int most) {
        return database.read(
                tenant, client -> new ProgrammeStore(client, tenant).changes(upTo, most));
    }

    /// Makes a programme of what was read into another one: all of it or, where anything else was
    /// changed since, nothing.
    ///
    /// @param read the change after which the programme was read
    /// @param files those beside it that are new or say something else, by name
    public Known change(
            Tenant tenant,
            long read,
            Programme wanted,
            Map<String, byte[]> files,
            String by,
            String what)
            throws ChangedMeanwhile {
        Snapshot before = snapshot(tenant).orElseThrow();
        ProgrammeItems items = items(wanted);
        Difference difference = difference(before.stored(), items);
        Change change = new Change(read + 1, now(), by, what);
        try {
            database.write(
                    tenant,
                    client -> {
                        ProgrammeStore store = new ProgrammeStore(client, tenant);
                        long head = store.headLocked().orElseThrow();
                        if (head != read || before.known().change() != read) {
                            throw new Stopped(new ChangedMeanwhile(read, head));
                        }
                        store.add(change);
                        difference.put().forEach(s -> store.put(change.number(), s));
                        difference.gone().forEach(s -> store.remove(change.number(), s));
                        putFiles(store, change.number(), files, before.known().programme(), items);
                        return change;
                    });
        } catch (Stopped e) {
            throw (ChangedMeanwhile) Objects.requireNonNull(e.getCause());
        }
        return current(tenant).orElseThrow();
    }

    private static void putFiles(
            ProgrammeStore store,
            long change,
            Map<String, byte[]> files,
            Programme before,
            ProgrammeItems after) {
        Map<String, byte[]> put = new TreeMap<>(files);
        Map<String, byte[]> were = items(before).populations();
        after.populations()
                .forEach((name, content) -> {
                    if (!Arrays.equals(were.get(name), content)) {
                        put.put(name, content);
                    }
                });
        put.forEach((name, content) -> store.putFile(change, name, content));
        were.keySet().stream()
                .filter(name -> !after.populations().containsKey(name) && !put.containsKey(name))
                .forEach(name -> store.removeFile(change, name));
    }

    private Instant now() {
        // What the database keeps.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Snapshot> snapshot(Tenant tenant) {
        return database.read(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    Long head = store.head().orElse(null);
                    if (head == null) {
                        return Optional.empty();
                    }
                    @Nullable Snapshot had = latest.get(tenant.organisation());
                    if (had == null || had.known().change() != head) {
                        had = load(store, head);
                        latest.put(tenant.organisation(), had);
                    }
                    return Optional.of(had);
                });
    }

    private Snapshot load(ProgrammeStore store, long change) {
        List<Stored> rows = store.items(change);
        ProgrammeItems items =
                new ProgrammeItems(rows.stream().map(Stored::item).toList(), Map.of());
        try {
            Programme programme =
                    ProgrammeFolder.compared(store.files(change).with(items.files()), content);
            return new Snapshot(new Known(programme, change), as(rows, items(programme)));
        } catch (InvalidContent e) {
            throw new IllegalStateException("What is stored is no programme: " + e.getMessage(), e);
        }
    }

    /// All files of a programme as it was after a change: what its folder holds. They may be read
    /// whenever they are needed.
    public FileTree folder(Tenant tenant, Known known) {
        return exported(tenant, known).folder();
    }

    private Exported exported(Tenant tenant, Known known) {
        Exported had = exported.get(tenant.organisation());
        if (had == null || had.change() != known.change()) {
            had = export(tenant, known);
            exported.put(tenant.organisation(), had);
        }
        return had;
    }

    private Exported export(Tenant tenant, Known known) {
        StoredTree files =
                new StoredTree(
                        database.read(
                                tenant,
                                client ->
                                        new ProgrammeStore(client, tenant)
                                                .files(known.change())
                                                .files()),
                        sha256 ->
                                database.read(
                                        tenant,
                                        client ->
                                                new ProgrammeStore(client, tenant)
                                                        .artefact(sha256)));
        try {
            return new Exported(
                    known.change(),
                    files,
                    ProgrammeWriter.change(known.programme(), files, content).files());
        } catch (IOException | InvalidContent e) {
            throw new IllegalStateException("What is stored is no folder: " + e.getMessage(), e);
        }
    }

    /// A folder with all that is stored, as a ZIP.
    public byte[] zip(Tenant tenant, Known known) {
        Exported all = exported(tenant, known);
        FileTree folder = all.folder();
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : all.names()) {
                files.put(name, folder.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
            }
            return Zips.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stored items, each as the programme says it: the database keeps what an item says, and
    /// not how it is written.
    private static List<Stored> as(List<Stored> rows, ProgrammeItems said) {
        Map<List<String>, Deque<Stored>> byKey = new HashMap<>();
        for (Stored row : rows) {
            byKey.computeIfAbsent(
                            List.of(row.item().kind(), row.item().key()), _ -> new ArrayDeque<>())
                    .add(row);
        }
        List<Stored> stored = new ArrayList<>();
        for (Item item : said.items()) {
            Stored row =
                    Objects.requireNonNull(byKey.get(List.of(item.kind(), item.key())))
                            .removeFirst();
            stored.add(new Stored(row.id(), row.place(), item));
        }
        return stored;
    }

    private static ProgrammeItems items(Programme programme) {
        try {
            return ProgrammeItems.of(programme);
        } catch (InvalidContent e) {
            throw new IllegalArgumentException("not a programme that can be kept", e);
        }
    }

    private static Difference difference(List<Stored> before, ProgrammeItems wanted) {
        Map<String, List<Stored>> had = new LinkedHashMap<>();
        before.forEach(s -> had.computeIfAbsent(s.item().kind(), _ -> new ArrayList<>()).add(s));
        Map<String, List<Item>> want = new LinkedHashMap<>();
        wanted.items().forEach(i -> want.computeIfAbsent(i.kind(), _ -> new ArrayList<>()).add(i));
        Set<String> kinds = new LinkedHashSet<>(want.keySet());
        kinds.addAll(had.keySet());
        List<Stored> after = new ArrayList<>();
        List<Stored> put = new ArrayList<>();
        List<Stored> gone = new ArrayList<>();
        for (String kind : kinds) {
            Difference of =
                    Difference.of(
                            had.getOrDefault(kind, List.of()),
                            want.getOrDefault(kind, List.of()),
                            UUID::randomUUID);
            after.addAll(of.after());
            put.addAll(of.put());
            gone.addAll(of.gone());
        }
        return new Difference(after, put, gone);
    }
}
