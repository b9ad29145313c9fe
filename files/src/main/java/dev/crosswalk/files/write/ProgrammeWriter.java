package dev.crosswalk.files.write;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.edit.YamlEdit;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Changes the files of a folder so that they say a programme: reading them afterwards gives
/// exactly that programme.
///
/// What the files already say keeps its bytes, including comments and order. Of a changed item only
/// the keys that differ are edited; a new item goes to the end of the file for its kind, and a
/// removed one takes its comments along. Files of evidence are not part of a programme, and stay as
/// they are.
public final class ProgrammeWriter {
    private final Programme wanted;
    private final FileTree before;
    private final Content content;

    /// The folder as it is, except that `programme.yaml` already says what is wanted of the
    /// organisation.
    private FileTree begun;

    /// The YAML files by name, in the order in which they are read.
    private final Map<String, YamlDoc> docs = new TreeMap<>();

    private ProgrammeWriter(Programme wanted, FileTree before, Content content) {
        // What was seen of files is not said by any.
        this.wanted = wanted.toBuilder().files(EvidenceFiles.UNSEEN).build();
        this.before = before;
        this.content = content;
        begun = before;
    }

    /// An item in the files, and the file that it stands in.
    private record Stand(String file, WantedYaml.Keyed item) {
        /// The form of a control's id, by which controls are matched.
        Form name() {
            String id = item.get("control") instanceof WantedYaml.Text text ? text.text() : "";
            return new Form.Text(OneLine.of(id), false);
        }
    }

    /// @param before the folder as it is, which need not hold a programme yet
    /// @throws InvalidContent where the folder cannot be read, or no folder can hold the wanted
    ///   programme: a requirement without a name, a character that YAML does not allow
    /// @throws IllegalArgumentException where the files would say another programme, because the
    ///   wanted one cannot be written down: it has a day of another time zone, or a period that
    ///   does not match its name
    public static FolderChange change(Programme wanted, FileTree before, Content content)
            throws InvalidContent, IOException {
        return new ProgrammeWriter(wanted, before, content).change();
    }

    /// The names of the files that [#change] changes or removes in a folder that holds one
    /// programme as it is written into an empty one, for it to say another; nothing is read or
    /// written for it.
    ///
    /// @throws InvalidContent where something else is in the place of a file of a population
    public static SortedSet<String> names(Programme before, Programme wanted, Content content)
            throws InvalidContent {
        SortedSet<String> names = new TreeSet<>();
        if (!ProgrammeForms.settings(before).equals(ProgrammeForms.settings(wanted))) {
            names.add(ProgrammeFolder.PROGRAMME);
        }
        // In another time zone, days are said otherwise.
        boolean isOtherZone = !before.timeZone().equals(wanted.timeZone());
        for (Listing<?> listing : Listing.ALL) {
            names.addAll(names(listing, before, wanted, content, isOtherZone));
        }
        PopulationFiles populations = new PopulationFiles(new MemoryTree(Map.of()), before, wanted);
        names.addAll(populations.changed().keySet());
        names.addAll(populations.removed());
        return names;
    }

    /// The names of the files of a folder that holds a programme as it is written into an empty
    /// one.
    public static SortedSet<String> files(Programme programme, Content content) {
        SortedSet<String> files = new TreeSet<>(Set.of(ProgrammeFolder.PROGRAMME));
        for (Listing<?> listing : Listing.ALL) {
            if (!listing.isOrdered()) {
                files.addAll(byFile(listing, programme, content).keySet());
            } else if (!listing.kind().of(programme).isEmpty()) {
                files.add(listing.first());
            }
        }
        files.addAll(PopulationFiles.names(List.of(programme)));
        return files;
    }

    private static <T> Set<String> names(
            Listing<T> listing,
            Programme before,
            Programme wanted,
            Content content,
            boolean isOtherZone) {
        if (!isOtherZone && listing.kind().of(before).equals(listing.kind().of(wanted))) {
            return Set.of();
        }
        Map<String, List<Form.Keyed>> had = byFile(listing, before, content);
        Map<String, List<Form.Keyed>> has = byFile(listing, wanted, content);
        Set<String> names = new HashSet<>(had.keySet());
        names.addAll(has.keySet());
        names.removeIf(name -> Objects.equals(had.get(name), has.get(name)));
        return names;
    }

    private static <T> Map<String, List<Form.Keyed>> byFile(
            Listing<T> listing, Programme programme, Content content) {
        Map<String, List<Form.Keyed>> files = new HashMap<>();
        for (T item : listing.kind().of(programme)) {
            Form.Keyed form = listing.form().apply(item);
            String file =
                    listing.isOrdered()
                            ? listing.first()
                            : ProgrammeFolder.CONTROLS + "/" + domain(form, content) + ".yaml";
            files.computeIfAbsent(file, _ -> new ArrayList<>()).add(form);
        }
        return files;
    }

    /// The same for a folder on disk: either all of its files are changed to say the programme, or
    /// none is.
    ///
    /// @throws FolderWrite.ChangedMeanwhile where somebody else wrote into the folder
    public static void write(Programme wanted, FolderFiles folder, Content content)
            throws InvalidContent, IOException {
        FolderChange change = planned(wanted, folder, content);
        FolderWrite.write(folder, change.files(), change.removed());
    }

    /// What [#write] would write, of a folder in which a change by somebody else is noticed.
    public static FolderChange planned(Programme wanted, FolderFiles folder, Content content)
            throws InvalidContent, IOException {
        return planned(wanted, folder, content, Map.of());
    }

    /// The same where files come along that the programme names: of evidence, whose rows are read.
    ///
    /// @param beside by name; they are not among what is to be written
    public static FolderChange planned(
            Programme wanted, FolderFiles folder, Content content, Map<String, byte[]> beside)
            throws InvalidContent, IOException {
        Programme old = ProgrammeFolder.said(folder.asRead(), content);
        for (String file : PopulationFiles.names(List.of(old, wanted))) {
            // Reads the file now, so that it is noticed when somebody else changes it.
            folder.bytes(file);
        }
        return change(wanted, folder.asRead().with(beside), content);
    }

    private FolderChange change() throws InvalidContent, IOException {
        Programme old = begin();
        for (Listing<?> listing : Listing.ALL) {
            list(listing, old);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (YamlDoc doc : docs.values()) {
            if (!doc.isUnchanged()) {
                files.put(doc.name(), doc.edited(YamlEdit.Comments.GO));
            }
        }
        PopulationFiles populations = new PopulationFiles(before, old, wanted);
        files.putAll(populations.changed());
        refuseAnythingElse(before.with(files));
        return new FolderChange(files, populations.removed());
    }

    /// What the files say once `programme.yaml` has the wanted facts of the organisation, which
    /// include the time zone that all days are in.
    private Programme begin() throws InvalidContent, IOException {
        boolean isThere = before.kind(ProgrammeFolder.PROGRAMME) != FileKind.NOTHING;
        Programme old = isThere ? ProgrammeFolder.said(before, content) : null;
        for (String name : ProgrammeFolder.yaml(before)) {
            byte[] bytes = before.bytes(name, YamlFile.MOST_BYTES);
            docs.put(name, YamlDoc.read(name, before.shown(name), bytes));
        }
        YamlDoc doc = doc(ProgrammeFolder.PROGRAMME);
        if (!isThere) {
            doc.root()
                    .put(
                            FolderFormat.KEY,
                            WantedYaml.Text.of(String.valueOf(FolderFormat.TODAY), true),
                            ProgrammeFolder.FILE_KEYS);
        }
        Form.Keyed was = old == null ? new Entries().form() : ProgrammeForms.settings(old);
        Rewriting.keyed(doc.root(), was, ProgrammeForms.settings(wanted));
        if (old != null && old.timeZone().equals(wanted.timeZone())) {
            return old;
        }
        byte[] edited = doc.isUnchanged() ? new byte[0] : doc.edited(YamlEdit.Comments.GO);
        begun = before.with(Map.of(ProgrammeFolder.PROGRAMME, edited));
        return ProgrammeFolder.said(begun, content);
    }

    private YamlDoc doc(String name) {
        return docs.computeIfAbsent(name, YamlDoc::create);
    }

    private void list(Listing<?> listing, Programme old) throws InvalidContent {
        List<Stand> stands = new ArrayList<>();
        for (YamlDoc doc : docs.values()) {
            if (listing.isIn(doc.name())) {
                doc.items(listing.key()).forEach(i -> stands.add(new Stand(doc.name(), i)));
            }
        }
        List<Form.Keyed> was = listing.forms(old);
        if (stands.size() != was.size()) {
            // Some item is there twice: reading the folder reports it.
            ProgrammeFolder.read(begun, content);
            throw new IllegalStateException(listing.key() + " that stand nowhere");
        }
        List<Form.Keyed> now = listing.forms(wanted);
        if (!now.equals(was)) {
            put(listing, arranged(listing, stands, was, now));
        }
    }

    /// The wanted items of a list, by file.
    private Map<String, List<WantedYaml>> arranged(
            Listing<?> listing, List<Stand> stands, List<Form.Keyed> old, List<Form.Keyed> now) {
        boolean ordered = listing.isOrdered();
        List<Form.Keyed> was = ordered ? old : asTheyStand(stands, old);
        int[] pairs = ordered ? Pairing.inOrder(was, now) : Pairing.of(was, now);
        Map<String, List<WantedYaml>> files = new LinkedHashMap<>();
        stands.forEach(s -> files.putIfAbsent(s.file(), new ArrayList<>()));
        String file = first(listing, stands, pairs);
        for (int i : order(pairs, ordered)) {
            Form.Keyed form = now.get(i);
            WantedYaml item;
            if (pairs[i] == Pairing.NEW) {
                file = ordered ? file : home(form, stands, was);
                item = Rewriting.made(form);
            } else {
                Stand stand = stands.get(pairs[i]);
                file = stand.file();
                item = Rewriting.changed(stand.item(), was.get(pairs[i]), form);
            }
            files.computeIfAbsent(file, _ -> new ArrayList<>()).add(item);
        }
        return files;
    }

    /// Controls are matched in the order of the files, because a programme has them sorted by id.
    private static List<Form.Keyed> asTheyStand(List<Stand> stands, List<Form.Keyed> was) {
        Map<Form, Form.Keyed> byName = new HashMap<>();
        was.forEach(form -> byName.put(form.name(), form));
        return stands.stream().map(s -> Objects.requireNonNull(byName.get(s.name()))).toList();
    }

    /// The order in which items are placed: where the files may have any order, new ones come last.
    private static List<Integer> order(int[] pairs, boolean ordered) {
        Comparator<Integer> byPlace =
                Comparator.comparingInt(
                        i -> pairs[i] == Pairing.NEW ? Integer.MAX_VALUE : pairs[i]);
        List<Integer> all = IntStream.range(0, pairs.length).boxed().toList();
        return ordered ? all : all.stream().sorted(byPlace).toList();
    }

    /// The file for a new item that comes before all others.
    private static String first(Listing<?> listing, List<Stand> stands, int[] pairs) {
        return IntStream.of(pairs)
                .filter(p -> p != Pairing.NEW)
                .mapToObj(p -> stands.get(p).file())
                .findFirst()
                .orElse(stands.isEmpty() ? listing.first() : stands.getLast().file());
    }

    /// The file for a new control: one with controls of its domain, or one with the organisation's
    /// own.
    private String home(Form.Keyed control, List<Stand> stands, List<Form.Keyed> was) {
        String domain = domain(control);
        Map<String, Set<String>> domains = new HashMap<>();
        String home = null;
        for (int i = 0; i < stands.size(); i++) {
            String file = stands.get(i).file();
            String there = domain(was.get(i));
            domains.computeIfAbsent(file, _ -> new HashSet<>()).add(there);
            home = there.equals(domain) ? file : home;
        }
        if (home != null) {
            return home;
        }
        boolean apart = domains.values().stream().allMatch(d -> d.size() == 1);
        return apart ? ProgrammeFolder.CONTROLS + "/" + domain + ".yaml" : stands.getLast().file();
    }

    private String domain(Form.Keyed control) {
        return domain(control, content);
    }

    private static String domain(Form.Keyed control, Content content) {
        if (control.entries().containsKey("title")) {
            return "own";
        }
        String id = ((Form.Text) control.name()).text();
        return content.controls().control(id).map(Control::domain).orElse("controls");
    }

    private void put(Listing<?> listing, Map<String, List<WantedYaml>> files) {
        files.forEach((file, items) -> {
            WantedYaml.Keyed root = doc(file).root();
            WantedYaml.Items list =
                    root.get(listing.key()) instanceof WantedYaml.Items there
                            ? there.replaced(items)
                            : WantedYaml.Items.of(items);
            root.put(listing.key(), list, ProgrammeFolder.FILE_KEYS);
        });
    }

    private void refuseAnythingElse(FileTree after) throws InvalidContent {
        Programme said = ProgrammeFolder.said(after, content);
        if (!said.equals(wanted)) {
            // The rules may know why, for instance that something is there twice.
            ProgrammeFolder.read(after, content);
            String what =
                    ItemKind.ALL.stream()
                            .filter(kind -> !kind.of(said).equals(kind.of(wanted)))
                            .map(ItemKind::toString)
                            .findFirst()
                            .orElse("organisation");
            throw new IllegalArgumentException(
                    "no files say this programme: its %s would be read as something else"
                            .formatted(what));
        }
    }
}
