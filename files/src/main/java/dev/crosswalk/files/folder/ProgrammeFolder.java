package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.ProgrammeRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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

    static final List<String> FILES =
            List.of(PROGRAMME, DOCUMENTS, EXCLUSIONS, EXCEPTIONS, ATTESTATIONS, LOG, RISKS);

    private static final List<String> FOLDERS =
            List.of(CONTROLS, EVIDENCE, "populations", "documents");

    private final Path folder;
    private final Reading reading;

    private ProgrammeFolder(Path folder, Content content, Map<String, byte[]> instead) {
        this.folder = folder;
        reading = new Reading(folder, instead, content);
    }

    public static boolean isProgramme(Path folder) {
        return Files.isRegularFile(folder.resolve(PROGRAMME));
    }

    /// Whether a folder holds what only programmes have, `programme.yaml` or not. The folders
    /// `controls` and `documents` are in packs of content, too.
    public static boolean looksLikeOne(Path folder) {
        return FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)))
                || Files.isDirectory(folder.resolve(EVIDENCE))
                || Files.isDirectory(folder.resolve("populations"));
    }

    /// @throws InvalidContent where anything in the folder is wrong, with all that is
    public static Programme read(Path folder, Content content) throws InvalidContent {
        return read(folder, content, Map.of());
    }

    /// The same where some files hold something else than they do.
    ///
    /// @param instead by name, relative to the folder
    static Programme read(Path folder, Content content, Map<String, byte[]> instead)
            throws InvalidContent {
        ProgrammeFolder reader = new ProgrammeFolder(folder, content, instead);
        reader.read(content);
        reader.reading.findings().throwIfErrors();
        return reader.reading.draft().programme();
    }

    /// All that is wrong in a folder, or odd, evidence whose file was altered included.
    public static List<Finding> check(Path folder, Content content) {
        return check(folder, content, Map.of());
    }

    static List<Finding> check(Path folder, Content content, Map<String, byte[]> instead) {
        ProgrammeFolder reader = new ProgrammeFolder(folder, content, instead);
        ProgrammeRules rules = reader.read(content);
        if (!reader.reading.findings().hasErrors()) {
            rules.advise();
        }
        return reader.reading.findings().sorted();
    }

    /// The rules, by which what was read has been checked.
    private ProgrammeRules read(Content content) {
        if (!refuseNoProgramme(folder, reading.findings())) {
            readFiles();
        }
        ProgrammeRules rules =
                new ProgrammeRules(
                        reading.draft(),
                        content,
                        new FolderAttachments(folder, reading.findings()),
                        reading.findings());
        rules.check();
        return rules;
    }

    /// Whether it is none, which is a finding.
    static boolean refuseNoProgramme(Path folder, Findings findings) {
        Source source = new Source(folder.toString(), findings);
        if (!Files.isDirectory(folder)) {
            source.error(
                    0,
                    "no-such-folder",
                    Files.exists(folder)
                            ? "is not a folder; a programme is a folder with programme.yaml"
                            : "there is no such folder. crosswalk init makes one");
            return true;
        }
        if (!isProgramme(folder)) {
            source.error(
                    0,
                    "no-programme",
                    "holds no programme.yaml, so it is no programme. crosswalk init makes one");
            return true;
        }
        return false;
    }

    /// What a file in the place of a folder hides makes nothing else wrong.
    private boolean refuseFiles() {
        boolean any = false;
        for (String name : FOLDERS) {
            Path place = folder.resolve(name);
            boolean isThere = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            if (isThere && !Files.isDirectory(place)) {
                String what = Files.exists(place) ? "is a file" : "is a link that leads nowhere";
                new Source(place.toString(), reading.findings())
                        .error(0, "not-a-folder", what + ", and has to be a folder");
                any = true;
            }
        }
        return any;
    }

    private void readFiles() {
        if (refuseFiles()) {
            return;
        }
        strays();
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
        for (Path entry : list(folder)) {
            String name = name(entry);
            if (isYaml(name) && !Files.isDirectory(entry) && !FILES.contains(name)) {
                new Source(entry.toString(), reading.findings())
                        .error(
                                0,
                                "unknown-file",
                                "is no file of a programme.%s"
                                        .formatted(Nearest.maybe(name, FILES)));
            }
        }
    }

    private void file(String name, BiConsumer<Source, Node> reader) {
        Path file = folder.resolve(name);
        if (reading.instead().containsKey(name) || Files.exists(file)) {
            one(name, reader);
        }
    }

    private void files(String name, BiConsumer<Source, Node> reader) {
        Path inside = folder.resolve(name);
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(inside)) {
            for (Path file : list(inside)) {
                if (isYaml(name(file)) && !Files.isDirectory(file)) {
                    names.add(name + "/" + name(file));
                }
            }
        }
        reading.instead().keySet().stream().filter(n -> n.startsWith(name + "/")).forEach(names::add);
        names.stream().filter(ProgrammeFolder::isYaml).forEach(n -> one(n, reader));
    }

    /// An empty file says nothing, as a missing one does.
    private void one(String name, BiConsumer<Source, Node> reader) {
        Path file = folder.resolve(name);
        Findings own = new Findings();
        Source source = new Source(file.toString(), own);
        byte[] instead = reading.instead().get(name);
        Optional<Node> node =
                instead == null
                        ? YamlFile.read(file, source)
                        : YamlFile.read(new ByteArrayInputStream(instead), source);
        List<Finding> wrong = own.sorted();
        boolean empty = wrong.size() == 1 && wrong.getFirst().rule().equals("empty");
        if (!empty || name.equals(PROGRAMME)) {
            reading.findings().addAll(wrong);
        }
        node.ifPresent(n -> reader.accept(new Source(file.toString(), reading.findings()), n));
    }

    private List<Path> list(Path of) {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            new Source(of.toString(), reading.findings())
                    .error(0, "unreadable", "cannot be read: " + e.getMessage());
            return new ArrayList<>();
        }
    }

    /// Without hidden files, which editors leave: `.#access.yaml`.
    static boolean isYaml(String name) {
        return !name.startsWith(".")
                && Set.of("yaml", "yml").contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
