package dev.crosswalk.server.programme;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the programmes of organisations.
///
/// The programme after the last change stays in memory, and is asked for its number only: any
/// number of servers over one database see each other's changes at once.
public final class Programmes {
    /// More than any record needs; whatever is larger is kept elsewhere, and its address here.
    public static final int MOST_FILE_BYTES = 50 << 20;

    /// Of so many versions before the last one, those that were asked for last, it is remembered
    /// what they say: reading one again takes seconds where there is much.
    private static final int MOST_EARLIER = 4;

    /// So many items of a change are told at once.
    private static final int MOST_TOLD = 200;

    private final Database database;
    private final Content content;
    private final Clock clock;
    private final Map<UUID, Snapshot> latest = new ConcurrentHashMap<>();
    private final Map<UUID, Exported> exported = new ConcurrentHashMap<>();
    private final Map<UUID, Beside> beside = new ConcurrentHashMap<>();
    private final Map<Version, SoftReference<Known>> earlier = new LinkedHashMap<>(8, 0.75f, true);
    private final List<Consumer<Made>> listeners = new CopyOnWriteArrayList<>();

    public Programmes(Database database, Content content, Clock clock) {
        this.database = database;
        this.content = content;
        this.clock = clock;
    }

    /// What the database holds after a change, with what each stored item says as an item of the
    /// programme.
    private record Snapshot(Known known, List<Stored> stored, List<Item> items) {
        Snapshot(Known known, List<Stored> stored) {
            this(known, stored, stored.stream().map(Stored::item).toList());
        }
    }

    /// One that never changes again.
    private record Version(UUID organisation, long change) {}

    /// The files that are kept as they came.
    private record Beside(long change, StoredTree files) {}

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

        Stopped(Exception why) {
            super(why);
        }
    }

    /// Ends a transaction that was to show what it would do.
    private static final class OnlyShown extends RuntimeException {
        private static final long serialVersionUID = 1L;
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
                    store.put(1, difference(List.of(), items).put());
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
                            .map(_ -> earlier(tenant, store, change));
                });
    }

    private Known earlier(Tenant tenant, ProgrammeStore store, long change) {
        Snapshot last = latest.get(tenant.organisation());
        if (last != null && last.known().change() == change) {
            return last.known();
        }
        Version version = new Version(tenant.organisation(), change);
        synchronized (earlier) {
            SoftReference<Known> had = earlier.get(version);
            Known known = had == null ? null : had.get();
            if (known != null) {
                return known;
            }
        }
        Known read = load(store, change).known();
        remember(version, read);
        return read;
    }

    private void remember(Version version, Known known) {
        synchronized (earlier) {
            earlier.put(version, new SoftReference<>(known));
            if (earlier.size() > MOST_EARLIER) {
                earlier.remove(earlier.keySet().iterator().next());
            }
        }
    }

    /// The programme as it was known at a moment; empty before its first change.
    public Optional<Known> knownAt(Tenant tenant, Instant moment) {
        return database.read(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    return store.knownAt(moment).map(change -> earlier(tenant, store, change));
                });
    }

    /// The last changes up to one, the latest first; those without words of which the organisation
    /// keeps the trail no longer.
    public List<Change> changes(Tenant tenant, long upTo, int most) {
        return database.read(
                tenant, client -> new ProgrammeStore(client, tenant).changes(upTo, most, now()));
    }

    /// What changes did after one, the first one first.
    public List<Made> since(Tenant tenant, long change, int most) {
        return database.read(
                tenant,
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    long head = store.head().orElse(0L);
                    return store
                            .changes(head, (int) Math.min(most, Math.max(0, head - change)), now())
                            .reversed()
                            .stream()
                            .map(c -> made(store, tenant, c))
                            .toList();
                });
    }

    private static Made made(ProgrammeStore store, Tenant tenant, Change change) {
        return new Made(tenant, change, store.itemChanges(change.number(), 0, MOST_TOLD));
    }

    /// The change since which an item says of some fields what it says after a later one; empty
    /// where there was no such item then.
    ///
    /// @param kind as the files call the list
    public Optional<Long> saysSince(
            Tenant tenant, long upTo, String kind, String key, List<String> fields) {
        return database.read(
                tenant,
                client -> new ProgrammeStore(client, tenant).saysSince(upTo, kind, key, fields));
    }

    /// What a change did to each item and file.
    public List<ItemChange> itemChanges(Tenant tenant, long change, int skip, int most) {
        return database.read(
                tenant,
                client -> new ProgrammeStore(client, tenant).itemChanges(change, skip, most));
    }

    /// What the items of one key said after each change of them up to one, the last one first.
    ///
    /// @param skip so many of them are left out
    public List<ItemVersion> versions(
            Tenant tenant, long upTo, String kind, String key, int skip, int most) {
        return database.read(
                tenant,
                client -> new ProgrammeStore(client, tenant).versions(upTo, kind, key, skip, most));
    }

    /// Tells somebody of each change that is made here from now on, after it was made.
    public void onChange(Consumer<Made> told) {
        listeners.add(told);
    }

    /// Makes a programme of what was read into another one: all of it or, where anything else was
    /// changed since, nothing.
    ///
    /// @param read the change after which the programme was read
    /// @param files those beside it that are new or say something else, by name
    /// @throws InvalidContent where the rules of programmes do not allow it, listing all that is
    ///   wrong
    public Known change(
            Tenant tenant,
            long read,
            Programme wanted,
            Map<String, byte[]> files,
            String by,
            String what)
            throws ChangedMeanwhile, InvalidContent {
        return change(tenant, read, wanted, FileChanges.of(files), by, what, _ -> {});
    }

    /// @param files what becomes of those beside it
    /// @param beside what else is told in the same transaction
    public Known change(
            Tenant tenant,
            long read,
            Programme wanted,
            FileChanges files,
            String by,
            String what,
            Consumer<JdbcClient> beside)
            throws ChangedMeanwhile, InvalidContent {
        Snapshot before = snapshot(tenant).orElseThrow();
        ProgrammeItems items = items(wanted, before);
        Difference difference = difference(before.stored(), items);
        Change change = new Change(read + 1, now(), by, what);
        Database.Work<Snapshot> work =
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    long head = store.headLocked().orElseThrow();
                    if (head != read || before.known().change() != read) {
                        throw new Stopped(new ChangedMeanwhile(read, head));
                    }
                    store.add(change);
                    store.put(change.number(), difference.put());
                    store.remove(change.number(), difference.gone());
                    Set<String> named =
                            putFiles(
                                    store,
                                    change.number(),
                                    files,
                                    before.known().programme(),
                                    items);
                    beside.accept(client);
                    return checked(store, change.number(), before, wanted, difference, named);
                };
        try {
            return stopping(() -> written(tenant, change, work)).known();
        } catch (TouchedSince e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes a change back, so that everything that it changed is what it was before.
    ///
    /// @param apply whether it is done, or only shown
    /// @param beside what else is told in the same transaction
    /// @return empty where there was no such change, or its trail is not kept any more
    /// @throws InvalidContent where later changes build on it, so that the rules do not allow it
    public Optional<Undone> undo(
            Tenant tenant,
            long undone,
            String by,
            boolean apply,
            BiConsumer<JdbcClient, Undone> beside)
            throws TouchedSince, InvalidContent {
        Known before = current(tenant).orElseThrow();
        // The first change begins the programme: nothing was there before it.
        if (undone < 2 || undone > before.change()) {
            return Optional.empty();
        }
        Change taken = changes(tenant, undone, 1).getFirst();
        if (taken.wasForgotten()) {
            return Optional.empty();
        }
        Change change = new Change(before.change() + 1, now(), by, "Takes back: " + taken.what());
        List<Undone> result = new ArrayList<>();
        Database.Work<Snapshot> work =
                client -> {
                    ProgrammeStore store = new ProgrammeStore(client, tenant);
                    long head = store.headLocked().orElseThrow();
                    if (head != before.change()) {
                        throw new Stopped(new ChangedMeanwhile(before.change(), head));
                    }
                    List<String> touched = store.touchedSince(undone);
                    if (!touched.isEmpty()) {
                        throw new Stopped(new TouchedSince(touched));
                    }
                    store.add(change);
                    store.restore(change.number(), undone);
                    Snapshot after = checked(store, change.number());
                    Undone all =
                            undone(
                                    taken,
                                    before.programme(),
                                    after.known(),
                                    store.touched(change.number()));
                    result.add(all);
                    if (!apply) {
                        throw new OnlyShown();
                    }
                    beside.accept(client, all);
                    return after;
                };
        try {
            var _ = stopping(() -> written(tenant, change, work));
        } catch (OnlyShown e) {
            return Optional.of(result.getLast());
        } catch (ChangedMeanwhile e) {
            return undo(tenant, undone, by, apply, beside);
        }
        return Optional.of(result.getLast());
    }

    /// @param touched whether each file beside the programme that it touched is there now
    private Undone undone(
            Change taken, Programme before, Known after, Map<String, Boolean> touched) {
        try {
            Set<String> there = ProgrammeWriter.files(after.programme(), content);
            Map<String, Boolean> names = new TreeMap<>(touched);
            ProgrammeWriter.names(before, after.programme(), content)
                    .forEach(name -> names.putIfAbsent(name, there.contains(name)));
            return new Undone(
                    taken,
                    after,
                    names.keySet().stream().filter(n -> names.getOrDefault(n, false)).toList(),
                    names.keySet().stream().filter(n -> !names.getOrDefault(n, false)).toList());
        } catch (InvalidContent e) {
            throw noneToKeep(e);
        }
    }

    /// What a transaction does that makes a change.
    private Snapshot written(Tenant tenant, Change change, Database.Work<Snapshot> work) {
        record Both(Snapshot after, Made made) {}
        Both both =
                database.write(
                        tenant,
                        client -> {
                            Snapshot after = work.apply(client);
                            return new Both(
                                    after,
                                    made(new ProgrammeStore(client, tenant), tenant, change));
                        });
        Snapshot before = latest.put(tenant.organisation(), both.after());
        if (before != null) {
            remember(new Version(tenant.organisation(), before.known().change()), before.known());
        }
        listeners.forEach(l -> l.accept(both.made()));
        return both.after();
    }

    /// Brings what stopped a transaction out of it.
    private static Snapshot stopping(Supplier<Snapshot> work)
            throws ChangedMeanwhile, TouchedSince, InvalidContent {
        try {
            return work.get();
        } catch (Stopped e) {
            switch (e.getCause()) {
                case ChangedMeanwhile why -> throw why;
                case TouchedSince why -> throw why;
                case InvalidContent why -> throw why;
                case null, default -> throw e;
            }
        }
    }

    /// @return the names of all files that come, go or say something else
    private static Set<String> putFiles(
            ProgrammeStore store,
            long change,
            FileChanges files,
            Programme before,
            ProgrammeItems after) {
        Map<String, byte[]> put = new TreeMap<>(files.come());
        Map<String, byte[]> were = populations(before);
        after.populations()
                .forEach((name, content) -> {
                    if (!Arrays.equals(were.get(name), content)) {
                        put.put(name, content);
                    }
                });
        put.forEach((name, content) -> store.putFile(change, name, content));
        Map<String, String> kept = new TreeMap<>(files.kept());
        kept.keySet().removeAll(put.keySet());
        kept.forEach((name, sha256) -> store.putKept(change, name, sha256));
        Set<String> gone = new TreeSet<>(were.keySet());
        gone.addAll(files.gone());
        gone.removeAll(after.populations().keySet());
        gone.removeAll(put.keySet());
        gone.removeAll(kept.keySet());
        gone.forEach(name -> store.removeFile(change, name));
        Set<String> all = new TreeSet<>(put.keySet());
        all.addAll(kept.keySet());
        all.addAll(gone);
        return all;
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
        try {
            return read(store, change);
        } catch (InvalidContent e) {
            throw new OtherContent(e);
        }
    }

    /// What is stored now, as far as the rules of programmes allow it.
    private Snapshot checked(ProgrammeStore store, long change) {
        try {
            return read(store, change);
        } catch (InvalidContent e) {
            throw new Stopped(e);
        }
    }

    /// The same where it is known what was stored before and what is wanted now: what the change
    /// put is read, and if it says that, the rest is what it was. All rules look at all of it.
    ///
    /// @param files the names of those that the change touched
    private Snapshot checked(
            ProgrammeStore store,
            long change,
            Snapshot before,
            Programme wanted,
            Difference difference,
            Set<String> files) {
        try {
            StoredTree beside = store.files(change);
            PutItems put = new PutItems(before.known().programme(), wanted, difference, files);
            if (put.areAllThatIsNew() && put.areSaidBy(store.put(change), beside, content)) {
                Programme programme = ProgrammeFolder.compared(wanted, beside, content);
                return new Snapshot(new Known(programme, change), difference.after());
            }
        } catch (InvalidContent _) {
            // Whoever reads all of it says where each thing stands.
        }
        return checked(store, change);
    }

    private Snapshot read(ProgrammeStore store, long change) throws InvalidContent {
        List<Stored> rows = store.items(change);
        ProgrammeItems items =
                new ProgrammeItems(rows.stream().map(Stored::item).toList(), Map.of());
        Programme programme =
                ProgrammeFolder.compared(store.files(change).with(items.files()), content);
        return new Snapshot(new Known(programme, change), as(rows, items(programme)));
    }

    /// What a programme says, item by item, in order.
    public List<Item> items(Tenant tenant, Known known) {
        Snapshot last = latest.get(tenant.organisation());
        return last != null && last.known().change() == known.change()
                ? last.items()
                : items(known.programme()).items();
    }

    /// The files beside what a programme says, as it was after a change: evidence, populations,
    /// documents. Nothing has to be written for them as for the whole folder.
    public FileTree filesBeside(Tenant tenant, Known known) {
        Beside had = beside.get(tenant.organisation());
        if (had == null || had.change() != known.change()) {
            StoredTree files =
                    database.read(
                            tenant,
                            client -> new ProgrammeStore(client, tenant).files(known.change()));
            had = new Beside(known.change(), readAnywhere(tenant, files));
            beside.put(tenant.organisation(), had);
        }
        return had.files();
    }

    /// Another text as soon as anything is done to the bytes of the files that are kept.
    public String filesMark(Tenant tenant) {
        return database.read(tenant, client -> new ProgrammeStore(client, tenant).artefactsMark());
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
        Exported within =
                database.read(tenant, client -> export(new ProgrammeStore(client, tenant), known));
        return new Exported(within.change(), readAnywhere(tenant, within.beside()), within.said());
    }

    /// The same files, each read in a transaction of its own.
    private StoredTree readAnywhere(Tenant tenant, StoredTree files) {
        return new StoredTree(
                files.files(),
                sha256 ->
                        database.read(
                                tenant,
                                client -> new ProgrammeStore(client, tenant).artefact(sha256)));
    }

    /// The same, to be read within a transaction.
    private Exported export(ProgrammeStore store, Known known) {
        StoredTree files = store.files(known.change());
        try {
            return new Exported(
                    known.change(),
                    files,
                    ProgrammeWriter.change(known.programme(), files, content).files());
        } catch (IOException | InvalidContent e) {
            throw new IllegalStateException("What is stored is no folder: " + e.getMessage(), e);
        }
    }

    /// The programme that items say beside the files of a version.
    ///
    /// @throws InvalidContent where the rules of programmes do not allow it, listing all that is
    ///   wrong
    public Programme said(Tenant tenant, Known known, ProgrammeItems items) throws InvalidContent {
        return ProgrammeFolder.compared(filesBeside(tenant, known).with(items.files()), content);
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

    /// The same, where of all that is beside the programme only the digests travel.
    public Parcel parcel(Tenant tenant, Known known) {
        Exported all = exported(tenant, known);
        Map<String, byte[]> said = new TreeMap<>(all.said());
        SortedMap<String, Parcel.Kept> beside = new TreeMap<>();
        Set<String> populations = populations(known.programme()).keySet();
        try {
            for (Map.Entry<String, StoredTree.Kept> file : all.beside().files().entrySet()) {
                String name = file.getKey();
                if (populations.contains(name)) {
                    said.putIfAbsent(
                            name, all.beside().bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
                } else if (!said.containsKey(name)) {
                    StoredTree.Kept kept = file.getValue();
                    beside.put(name, new Parcel.Kept(kept.sha256(), kept.bytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parcel(said, beside);
    }

    /// Keeps the bytes of a file, which a later change may give a name. What has none after a day
    /// is removed.
    ///
    /// @return their SHA-256
    public String keep(Tenant tenant, byte[] content) {
        return database.write(tenant, client -> new ProgrammeStore(client, tenant).keep(content));
    }

    /// Files that are kept, under the names that a list gives them.
    ///
    /// @param listed digests by name
    /// @param missing takes the digests of those that are not kept
    public FileTree kept(
            Tenant tenant, SortedMap<String, Parcel.Kept> listed, Consumer<String> missing) {
        Map<String, Long> sizes =
                database.read(
                        tenant,
                        client ->
                                new ProgrammeStore(client, tenant)
                                        .sizes(
                                                listed.values().stream()
                                                        .map(Parcel.Kept::sha256)
                                                        .toList()));
        NavigableMap<String, StoredTree.Kept> files = new TreeMap<>();
        listed.forEach((name, kept) -> {
            Long bytes = sizes.get(kept.sha256());
            if (bytes == null) {
                missing.accept(kept.sha256());
            } else {
                files.put(name, new StoredTree.Kept(kept.sha256(), bytes));
            }
        });
        return new StoredTree(
                files,
                sha256 ->
                        database.read(
                                tenant,
                                client -> new ProgrammeStore(client, tenant).artefact(sha256)));
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
            throw noneToKeep(e);
        }
    }

    private static ProgrammeItems items(Programme programme, Snapshot before) {
        try {
            return ProgrammeItems.of(programme, before.known().programme(), before.items());
        } catch (InvalidContent e) {
            throw noneToKeep(e);
        }
    }

    private static Map<String, byte[]> populations(Programme programme) {
        try {
            return ProgrammeItems.populations(programme);
        } catch (InvalidContent e) {
            throw noneToKeep(e);
        }
    }

    private static IllegalArgumentException noneToKeep(InvalidContent why) {
        return new IllegalArgumentException("not a programme that can be kept", why);
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
