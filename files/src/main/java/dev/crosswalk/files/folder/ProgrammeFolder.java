package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ProgrammeFigures;
import dev.crosswalk.programme.rule.ProgrammeRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// Reads a programme's folder.
///
/// `programme.yaml` makes a folder a programme; every other file may be missing. What the files say
/// is a [dev.crosswalk.programme.rule.Draft], and [ProgrammeRules] says what is wrong with that.
public final class ProgrammeFolder {
    public static final String PROGRAMME = "programme.yaml";
    public static final String CONTROLS = "controls";
    public static final String EVIDENCE = "evidence";
    public static final String DOCUMENTS = "documents.yaml";
    public static final String EXCLUSIONS = "exclusions.yaml";
    public static final String EXCEPTIONS = "exceptions.yaml";
    public static final String ATTESTATIONS = "attestations.yaml";
    public static final String LOG = "log.yaml";
    public static final String RISKS = "risks.yaml";

    /// Room for a million events of a population, and further columns.
    public static final int MOST_POPULATION_BYTES = 200_000_000;

    /// The keys of those files that have several, in their usual order.
    public static final List<String> FILE_KEYS =
            List.of(
                    "organisation",
                    "scope",
                    "timeZone",
                    "frameworks",
                    "parameters",
                    "occurrences",
                    "populations",
                    "reports",
                    "attestations");

    private static final String POPULATIONS = "populations";

    static final List<String> FILES =
            List.of(PROGRAMME, DOCUMENTS, EXCLUSIONS, EXCEPTIONS, ATTESTATIONS, LOG, RISKS);

    private static final List<String> FOLDERS =
            List.of(CONTROLS, EVIDENCE, POPULATIONS, "documents");

    private final FileTree tree;
    private final FolderReading reading;

    /// Whether all that the folder holds could be read.
    private boolean isWhole = true;

    private ProgrammeFolder(FileTree tree, Content content) {
        this.tree = tree;
        reading = new FolderReading(tree, content);
    }

    public static boolean isProgramme(Path folder) {
        return isProgramme(new FolderTree(folder));
    }

    /// A `programme.yaml` that cannot be read is one: why it cannot is told when it is read.
    private static boolean isProgramme(FileTree tree) {
        FileKind kind = tree.kind(PROGRAMME);
        return kind != FileKind.NOTHING && kind != FileKind.FOLDER;
    }

    /// Whether a folder holds what only programmes have, `programme.yaml` or not. The folders
    /// `controls` and `documents` are in packs of content, too.
    public static boolean looksLikeOne(Path folder) {
        FileTree tree = new FolderTree(folder);
        return FILES.stream().anyMatch(name -> tree.kind(name) != FileKind.NOTHING)
                || tree.isFolder(EVIDENCE)
                || tree.isFolder(POPULATIONS);
    }

    /// The programme that a folder is a part of, and does not make without the others.
    public static Optional<Path> partOf(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        return parent != null
                        && FOLDERS.contains(whole.getFileName().toString())
                        && isProgramme(parent)
                ? Optional.of(parent)
                : Optional.empty();
    }

    /// @throws InvalidContent where anything in the programme is wrong, with all that is
    public static Programme read(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        reader.read(content);
        reader.reading.findings().throwIfErrors();
        return reader.reading.draft().programme();
    }

    /// The same of a programme that lies in a folder.
    public static Programme read(Path folder, Content content) throws InvalidContent {
        return read(new FolderTree(folder), content);
    }

    /// What the files say, whatever the rules have against that: what is there twice is in it once.
    ///
    /// @throws InvalidContent where they say something that no programme can hold
    public static Programme said(FileTree tree, Content content) throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        if (!refuseNoProgramme(tree, reader.reading.findings())) {
            reader.readFiles();
        }
        reader.reading.findings().throwIfErrors();
        return reader.reading.draft().programme();
    }

    /// The names of the YAML files of a programme that there are, in the order in which they are
    /// read.
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

    /// All that is wrong in a programme, or odd, evidence whose file was altered included.
    public static List<Finding> check(FileTree tree, Content content) {
        return checked(tree, content).findings();
    }

    /// The same, and how much there is.
    public static CheckedFolder checked(FileTree tree, Content content) {
        ProgrammeFolder reader = new ProgrammeFolder(tree, content);
        ProgrammeRules rules = reader.read(content);
        Findings findings = reader.reading.findings();
        if (findings.hasErrors()) {
            rules.adviseOfFiles();
        } else {
            rules.advise();
        }
        return new CheckedFolder(
                findings.sorted(),
                reader.isWhole && isProgramme(tree)
                        ? ProgrammeFigures.of(reader.reading.draft().programme())
                        : null);
    }

    /// The same of a programme that lies in a folder.
    public static List<Finding> check(Path folder, Content content) {
        return check(new FolderTree(folder), content);
    }

    /// The rules, by which all that was read has been checked.
    private ProgrammeRules read(Content content) {
        if (!refuseNoProgramme(tree, reading.findings())) {
            readFiles();
        }
        ProgrammeRules rules =
                new ProgrammeRules(
                        reading.draft(),
                        content,
                        new TreeAttachments(tree, reading.findings()),
                        reading.findings());
        rules.check();
        return rules;
    }

    /// Whether the tree is no programme, which is then told.
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

    /// Whether something else is in the place of a folder, which is then all that is told: what
    /// should be in the folder would seem to be missing.
    private boolean refuseFiles() {
        boolean any = false;
        for (String name : FOLDERS) {
            FileKind kind = tree.kind(name);
            any |= kind != FileKind.FOLDER && kind != FileKind.NOTHING;
            switch (kind) {
                case FOLDER, NOTHING -> {
                    // The folder is there, or may be missing.
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
        // First of all, for the time zone in which days are meant.
        file(PROGRAMME, new ProgrammeReader(reading)::read);
        files(CONTROLS, new AdoptionReader(reading)::read);
        files(EVIDENCE, new EvidenceReader(reading)::read);
        RegisterReader registers = new RegisterReader(reading);
        file(DOCUMENTS, registers::documents);
        file(EXCLUSIONS, registers::exclusions);
        file(EXCEPTIONS, registers::exceptions);
        file(RISKS, registers::risks);
        file(ATTESTATIONS, new ReportReader(reading)::read);
        file(LOG, new LogReader(reading)::read);
    }

    /// YAML beside the known files is most likely one of them, misspelt, and would count for
    /// nothing.
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

    /// So is a folder beside the known ones that is called nearly as one of them, and holds what
    /// that would hold. Others are no business of a programme.
    private void strayFolders() {
        List<String> all = list("");
        for (String name : all) {
            String meant = FOLDERS.contains(name) ? "" : Nearest.of(name, FOLDERS).orElse("");
            // Where case does not matter the folder is the one that is read.
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

    /// An empty file says nothing, as a missing one does.
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

    /// Says of what may stand in such a file or folder that not all of it is known.
    private void markUnread(String name) {
        isWhole = false;
        if (name.startsWith(CONTROLS)) {
            reading.draft().markUnread(ItemKind.CONTROL);
        } else if (name.startsWith(EVIDENCE)) {
            reading.draft().markUnread(ItemKind.EVIDENCE);
        }
    }

    /// Without hidden files, which editors leave: `.#access.yaml`.
    static boolean isYaml(String name) {
        return !name.startsWith(".")
                && Set.of("yaml", "yml").contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
