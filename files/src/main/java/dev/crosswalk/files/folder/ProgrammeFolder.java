package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.SettledTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ProgrammeFigures;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a programme's folder.
///
/// Only `programme.yaml` is needed; every other file may be missing. What the files say makes a
/// [dev.crosswalk.programme.rule.Draft], and [ProgrammeRules] finds what is wrong with that.
public final class ProgrammeFolder {
    public static final String PROGRAMME = "programme.yaml";
    public static final String CONTROLS = "controls";
    public static final String EVIDENCE = "evidence";
    public static final String DOCUMENTS = "documents.yaml";
    public static final String EXCLUSIONS = "exclusions.yaml";
    public static final String INCLUSIONS = "inclusions.yaml";
    public static final String DECISIONS = "decisions.yaml";
    public static final String MAPPINGS = "mappings.yaml";
    public static final String ANSWERS = "answers.yaml";
    public static final String EXCEPTIONS = "exceptions.yaml";
    public static final String ATTESTATIONS = "attestations.yaml";
    public static final String LOG = "log.yaml";
    public static final String RISKS = "risks.yaml";
    public static final String PEOPLE = "people.yaml";
    public static final String CONCLUSIONS = "conclusions.yaml";
    public static final String NONCONFORMITIES = "nonconformities.yaml";
    public static final String AUDITS = "audits.yaml";

    /// Enough for a million events of a population, with further columns.
    public static final int MOST_POPULATION_BYTES = 200_000_000;

    /// So much of the files of evidence is compared with their digests before any answer, which
    /// takes a fraction of a second; lint compares all, however much there is.
    static final long MOST_COMPARED_BYTES = 64_000_000;

    /// The top-level keys of those files that have several, in their usual order.
    public static final List<String> FILE_KEYS =
            List.of(
                    FolderFormat.KEY,
                    "organisation",
                    "scope",
                    "timeZone",
                    "calendar",
                    "riskCriteria",
                    "frameworks",
                    "parameters",
                    "occurrences",
                    "populations",
                    "reports",
                    "attestations");

    private static final String POPULATIONS = "populations";

    static final List<String> FILES =
            List.of(
                    PROGRAMME,
                    DOCUMENTS,
                    EXCLUSIONS,
                    INCLUSIONS,
                    DECISIONS,
                    MAPPINGS,
                    ANSWERS,
                    EXCEPTIONS,
                    ATTESTATIONS,
                    LOG,
                    RISKS,
                    PEOPLE,
                    CONCLUSIONS,
                    NONCONFORMITIES,
                    AUDITS);

    private static final List<String> FOLDERS =
            List.of(CONTROLS, EVIDENCE, POPULATIONS, "documents");

    private final FileTree tree;
    private final FolderReading reading;

    /// Whether all that the folder holds could be read.
    private boolean isWhole = true;

    private int format = FolderFormat.FIRST;

    private ProgrammeFolder(FileTree tree, Content content) {
        this.tree = tree;
        reading = new FolderReading(tree, content);
    }

    public static boolean isProgramme(Path folder) {
        return isProgramme(new FolderTree(folder));
    }

    /// Whether there is a `programme.yaml`, even one that cannot be read: reading it tells why.
    private static boolean isProgramme(FileTree tree) {
        FileKind kind = tree.kind(PROGRAMME);
        return kind != FileKind.NOTHING && kind != FileKind.FOLDER;
    }

    /// Whether a folder holds files that only programmes have, with or without `programme.yaml`.
    /// The folders `controls` and `documents` do not count, because packs of content have them too.
    public static boolean looksLikeOne(Path folder) {
        FileTree tree = new FolderTree(folder);
        return FILES.stream().anyMatch(name -> tree.kind(name) != FileKind.NOTHING)
                || tree.isFolder(EVIDENCE)
                || tree.isFolder(POPULATIONS);
    }

    /// The programme of which a folder is only one part; empty where it is no such part.
    public static Optional<Path> partOf(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        return parent != null
                        && FOLDERS.contains(whole.getFileName().toString())
                        && isProgramme(parent)
                ? Optional.of(parent)
                : Optional.empty();
    }

    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    public static Programme read(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        reader.read(content);
        reader.reading.findings().throwIfErrors();
        return reader.reading.draft().programme();
    }

    /// The same, also where files of evidence are missing: the programme says which, and what they
    /// showed is not shown.
    ///
    /// @throws InvalidContent where the programme has any other error, listing all that is wrong
    public static Programme found(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        FilesAtHand files = new FilesAtHand(reader.attachments(), false);
        reader.read(content, files);
        reader.reading.findings().throwIfErrors();
        return reader.programme(files.missing());
    }

    private Programme programme(Set<String> missing) {
        return without(reading.draft().programme(), missing);
    }

    private static Programme without(Programme programme, Set<String> missing) {
        return programme.toBuilder()
                .files(
                        EvidenceFiles.without(
                                programme.evidence().stream()
                                        .filter(e -> missing.contains(e.file()))
                                        .map(Evidence::id)
                                        .collect(Collectors.toCollection(TreeSet::new))))
                .build();
    }

    /// The same, and what is odd in it.
    ///
    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    static AdvisedProgramme advised(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        ProgrammeRules rules = reader.read(content);
        Findings findings = reader.reading.findings();
        findings.throwIfErrors();
        rules.advise();
        return new AdvisedProgramme(reader.reading.draft().programme(), findings.sorted());
    }

    /// The programme that lies in a folder.
    ///
    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    public static Programme read(Path folder, Content content) throws InvalidContent {
        return read(new FolderTree(folder), content);
    }

    /// The same, with its evidence held against the files: what proves something does so only while
    /// its file is the one that was indexed.
    ///
    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    public static Programme compared(Path folder, Content content) throws InvalidContent {
        return compared(new SettledTree(new FolderTree(folder)), content);
    }

    /// The same of files that lie anywhere, and do not change meanwhile.
    ///
    /// @throws InvalidContent where the programme has any error, listing all that is wrong
    public static Programme compared(FileTree tree, Content content) throws InvalidContent {
        Programme programme = found(tree, content);
        return programme.toBuilder()
                .files(new ComparedFiles(tree, MOST_COMPARED_BYTES).of(programme))
                .build();
    }

    /// A programme whose items were read already, judged beside the files of its folder: the same
    /// as [#compared] of all that says it, for whoever knows what it says.
    ///
    /// @param beside the files of evidence and documents
    /// @throws InvalidContent where the rules do not allow it, with pointers into the programme
    public static Programme compared(Programme said, FileTree beside, Content content)
            throws InvalidContent {
        Findings findings = new Findings();
        FilesAtHand files = new FilesAtHand(new TreeAttachments(beside, findings), false);
        new ProgrammeRules(Draft.of(said), content, files, findings).check();
        findings.throwIfErrors();
        Programme found = without(said, files.missing());
        return found.toBuilder()
                .files(new ComparedFiles(beside, MOST_COMPARED_BYTES).of(found))
                .build();
    }

    /// The programme that the files say, unchecked by the rules; duplicates are in it once.
    ///
    /// @throws InvalidContent where the files say something that no programme can hold
    public static Programme said(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        if (!refuseNoProgramme(tree, reader.reading.findings())) {
            reader.readFiles();
        }
        reader.reading.findings().throwIfErrors();
        return reader.reading.draft().programme();
    }

    /// The names of a programme's YAML files, in the order in which they are read.
    public static SortedSet<String> yaml(FileTree tree) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (String name : FILES) {
            if (tree.kind(name) != FileKind.NOTHING) {
                names.add(name);
            }
        }
        for (String folder : List.of(CONTROLS, EVIDENCE)) {
            if (tree.isFolder(folder)) {
                for (String file : tree.list(folder)) {
                    String name = folder + "/" + file;
                    if (isYaml(file) && !tree.isFolder(name)) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    /// All that is wrong or odd in a programme, including evidence whose file was altered.
    public static List<Finding> check(FileTree tree, Content content) {
        return checked(tree, content, null).findings();
    }

    /// The same, what is over by now, and counts of what the programme holds.
    ///
    /// @param now null where nobody asks about a day
    public static CheckedFolder checked(FileTree tree, Content content, @Nullable Instant now) {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        FilesAtHand files = new FilesAtHand(reader.attachments(), true);
        ProgrammeRules rules = reader.read(content, files);
        Findings findings = reader.reading.findings();
        if (findings.hasErrors()) {
            rules.adviseOfFiles();
        } else {
            rules.advise(
                    now == null
                            ? null
                            : LocalDate.ofInstant(now, reader.reading.draft().timeZone()));
        }
        return new CheckedFolder(
                findings.sorted(),
                reader.isWhole && isProgramme(tree)
                        ? ProgrammeFigures.of(reader.programme(files.missing()))
                        : null,
                reader.format);
    }

    /// The same of a programme that lies in a folder.
    public static List<Finding> check(Path folder, Content content) {
        return check(new FolderTree(folder), content);
    }

    /// Reads all files into the draft and has the rules check it; returns the rules.
    private ProgrammeRules read(Content content) {
        return read(content, attachments());
    }

    private Attachments attachments() {
        return new TreeAttachments(tree, reading.findings());
    }

    private ProgrammeRules read(Content content, Attachments attachments) {
        if (!refuseNoProgramme(tree, reading.findings())) {
            readFiles();
        }
        ProgrammeRules rules =
                new ProgrammeRules(reading.draft(), content, attachments, reading.findings());
        rules.check();
        return rules;
    }

    /// Whether the tree holds no programme, which is then reported.
    static boolean refuseNoProgramme(FileTree tree, Findings findings) {
        Source source = new Source(tree.shown(""), findings);
        FileKind kind = tree.kind("");
        if (kind != FileKind.FOLDER) {
            source.error(
                    0,
                    "no-such-folder",
                    kind == FileKind.NOTHING
                            ? "there is no such folder. crosswalk init makes one"
                            : "is not a folder; a programme is a folder with programme.yaml");
            return true;
        }
        if (!isProgramme(tree)) {
            source.error(
                    0,
                    "no-programme",
                    "holds no programme.yaml, so it is no programme. crosswalk init makes one");
            return true;
        }
        return false;
    }

    private Source source(String name) {
        return reading.source(name);
    }

    /// Whether something else is in the place of a folder. That alone is then reported, because
    /// everything in the folder would seem to be missing.
    private boolean refuseFiles() {
        boolean any = false;
        for (String name : FOLDERS) {
            FileKind kind = tree.kind(name);
            any |= kind != FileKind.FOLDER && kind != FileKind.NOTHING;
            switch (kind) {
                case FOLDER, NOTHING -> {
                    // The folder is there, or is missing, which is allowed.
                }
                case FILE, SPECIAL ->
                        source(name).error(0, "not-a-folder", "is a file, and has to be a folder");
                case LEADS_NOWHERE ->
                        source(name)
                                .error(
                                        0,
                                        "not-a-folder",
                                        kind.words() + ", and has to be a folder");
                case LEADS_OUT, FORBIDDEN, BROKEN ->
                        source(name).error(0, kind.rule(), kind.words());
            }
        }
        return any;
    }

    private void readFiles() {
        if (refuseFiles()) {
            markUnread(CONTROLS);
            markUnread(EVIDENCE);
            return;
        }
        strays();
        strayFolders();
        // Read first, because it has the time zone that all days are in.
        ProgrammeReader programme = new ProgrammeReader(reading);
        file(PROGRAMME, programme::read);
        format = programme.format();
        files(CONTROLS, new AdoptionReader(reading)::read);
        files(EVIDENCE, new EvidenceReader(reading)::read);
        RegisterReader registers = new RegisterReader(reading);
        file(DOCUMENTS, registers::documents);
        file(EXCLUSIONS, registers::exclusions);
        file(INCLUSIONS, registers::inclusions);
        file(DECISIONS, registers::decisions);
        file(MAPPINGS, registers::mappings);
        file(ANSWERS, registers::answers);
        file(EXCEPTIONS, registers::exceptions);
        file(RISKS, registers::risks);
        file(NONCONFORMITIES, registers::nonconformities);
        file(AUDITS, registers::audits);
        file(ATTESTATIONS, new ReportReader(reading)::read);
        file(LOG, new LogReader(reading)::read);
        PeopleReader people = new PeopleReader(reading);
        file(PEOPLE, people::people);
        file(CONCLUSIONS, people::conclusions);
    }

    /// Reports unknown YAML files beside the known ones: such a file is most likely one of them,
    /// misspelt, and would not be read.
    private void strays() {
        for (String name : list("")) {
            if (isYaml(name) && !tree.isFolder(name) && !FILES.contains(name)) {
                source(name)
                        .error(
                                0,
                                "unknown-file",
                                "is no file of a programme.%s"
                                        .formatted(Nearest.maybe(name, FILES)));
            }
        }
    }

    /// Reports folders with nearly the name of a known one that hold files of the same kind: they
    /// too are most likely misspelt. Other folders do not concern a programme.
    private void strayFolders() {
        List<String> all = list("");
        for (String name : all) {
            String meant = FOLDERS.contains(name) ? "" : Nearest.of(name, FOLDERS).orElse("");
            // On a disk that ignores case, a folder in other letters is the one that is read.
            boolean isRead = !all.contains(meant) && tree.isFolder(meant);
            if (!meant.isEmpty()
                    && !isRead
                    && tree.isFolder(name)
                    && list(name).stream().anyMatch(file -> belongs(meant, file))) {
                markUnread(meant);
                source(name)
                        .error(
                                0,
                                "unknown-folder",
                                "is no folder of a programme, so nothing in it counts. Maybe \"%s\"?"
                                        .formatted(meant));
            }
        }
    }

    private static boolean belongs(String folder, String file) {
        return switch (folder) {
            case CONTROLS, EVIDENCE -> isYaml(file);
            case POPULATIONS -> file.endsWith(".csv");
            default -> file.endsWith(".md");
        };
    }

    private void file(String name, BiConsumer<Source, Node> reader) {
        if (tree.kind(name) != FileKind.NOTHING) {
            one(name, reader);
        }
    }

    private void files(String folder, BiConsumer<Source, Node> reader) {
        if (tree.isFolder(folder)) {
            for (String name : list(folder)) {
                if (isYaml(name) && !tree.isFolder(folder + "/" + name)) {
                    one(folder + "/" + name, reader);
                }
            }
        }
    }

    /// Reads one file; an empty file says nothing, like a missing one.
    private void one(String name, BiConsumer<Source, Node> reader) {
        Findings own = new Findings();
        Optional<Node> node = YamlFile.read(tree, name, new Source(tree.shown(name), own));
        List<Finding> wrong = own.sorted();
        boolean empty = wrong.size() == 1 && wrong.getFirst().rule().equals("empty");
        if (!empty || name.equals(PROGRAMME)) {
            reading.findings().addAll(wrong);
            if (node.isEmpty()) {
                markUnread(name);
            }
        }
        node.ifPresent(n -> reader.accept(source(name), n));
    }

    private List<String> list(String of) {
        try {
            return tree.list(of);
        } catch (IOException e) {
            source(of).refuse(Unreadable.of(e));
            markUnread(of);
            return List.of();
        }
    }

    /// Records, for all kinds that may stand in a file or folder, that not all of their items are
    /// known.
    private void markUnread(String name) {
        isWhole = false;
        if (name.startsWith(CONTROLS)) {
            reading.draft().markUnread(ItemKind.CONTROL);
        } else if (name.startsWith(EVIDENCE)) {
            reading.draft().markUnread(ItemKind.EVIDENCE);
        }
    }

    /// Hidden files are left out, because editors leave such files: `.#access.yaml`.
    static boolean isYaml(String name) {
        return !name.startsWith(".")
                && Set.of("yaml", "yml").contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
