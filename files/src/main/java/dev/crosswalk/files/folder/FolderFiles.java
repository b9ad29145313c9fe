package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.programme.Programme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What stood in a programme's files when each of them was first asked for.
///
/// Names are relative to the folder, with `/` between their parts.
public final class FolderFiles {
    private final Path folder;
    private final SortedSet<String> yaml;
    private final Map<String, Optional<byte[]>> seen = new TreeMap<>();

    private FolderFiles(Path folder, SortedSet<String> yaml) {
        this.folder = folder;
        this.yaml = yaml;
    }

    /// Reads the YAML files of a folder.
    ///
    /// @throws InvalidContent where the folder is no programme, or one of the files is not YAML
    public static FolderFiles read(Path folder) throws InvalidContent {
        Findings findings = new Findings();
        ProgrammeFolder.refuseNoProgramme(folder, findings);
        findings.throwIfErrors();
        FolderFiles files;
        try {
            files = new FolderFiles(folder, names(folder));
            for (String name : files.yaml) {
                files.check(name, findings);
            }
        } catch (IOException | UncheckedIOException e) {
            findings.error(new Place.Line(folder.toString(), 0), "unreadable", "cannot be read: " + e.getMessage());
            throw new InvalidContent(findings.sorted());
        }
        findings.throwIfErrors();
        return files;
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (String name : ProgrammeFolder.FILES) {
            if (Files.exists(folder.resolve(name))) {
                names.add(name);
            }
        }
        for (String inside : new String[] {ProgrammeFolder.CONTROLS, ProgrammeFolder.EVIDENCE}) {
            if (Files.isDirectory(folder.resolve(inside))) {
                try (Stream<Path> entries = Files.list(folder.resolve(inside))) {
                    entries.filter(e -> !Files.isDirectory(e))
                            .map(e -> e.getFileName().toString())
                            .filter(ProgrammeFolder::isYaml)
                            .forEach(name -> names.add(inside + "/" + name));
                }
            }
        }
        return names;
    }

    private void check(String name, Findings findings) throws IOException {
        Path file = folder.resolve(name);
        Source source = new Source(file.toString(), findings);
        Findings own = new Findings();
        // By its path first: that knows pipes, and files that are too large.
        if (!Files.isRegularFile(file) || Files.size(file) > YamlFile.MOST_BYTES) {
            YamlFile.read(file, source);
            return;
        }
        byte[] bytes = bytes(name).orElseThrow();
        YamlFile.read(new ByteArrayInputStream(bytes), new Source(source.file(), own));
        own.sorted().stream().filter(f -> !f.rule().equals("empty")).forEach(findings::add);
    }

    public Path folder() {
        return folder;
    }

    /// The YAML files that there are.
    public SortedSet<String> yaml() {
        return yaml;
    }

    /// What stands in a file; empty where there is none.
    public Optional<byte[]> bytes(String name) throws IOException {
        Optional<byte[]> known = seen.get(name);
        if (known == null) {
            known = now(name);
            seen.put(name, known);
        }
        return known;
    }

    private Optional<byte[]> now(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /// The programme, where some files hold something else than they do.
    ///
    /// @param instead by name
    /// @throws InvalidContent with all that is wrong
    public Programme programme(Content content, Map<String, byte[]> instead)
            throws InvalidContent, IOException {
        return ProgrammeFolder.read(folder, content, with(instead));
    }

    /// What lint says of the folder, where some files hold something else than they do.
    public List<Finding> findings(Content content, Map<String, byte[]> instead) throws IOException {
        return ProgrammeFolder.check(folder, content, with(instead));
    }

    private Map<String, byte[]> with(Map<String, byte[]> instead) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String name : yaml) {
            all.put(name, bytes(name).orElseThrow());
        }
        all.putAll(instead);
        return all;
    }

    /// A file that is no longer what it was when it was read.
    public Optional<String> changedMeanwhile() throws IOException {
        for (Map.Entry<String, Optional<byte[]>> file : seen.entrySet()) {
            if (!Arrays.equals(file.getValue().orElse(null), now(file.getKey()).orElse(null))) {
                return Optional.of(file.getKey());
            }
        }
        SortedSet<String> now = names(folder);
        now.removeAll(yaml);
        return now.stream().filter(name -> !seen.containsKey(name)).findFirst();
    }
}
