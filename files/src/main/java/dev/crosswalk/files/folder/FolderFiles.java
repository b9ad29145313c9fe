package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/// A programme's folder as an edit sees it: what each file held when it was first read, so that a
/// change that somebody else made meanwhile is noticed before anything is written.
///
/// Names are relative to the folder, with `/` between their parts.
public final class FolderFiles {
    private final FolderTree tree;
    private final SortedSet<String> yaml;
    private final Map<String, Optional<byte[]>> seen = new TreeMap<>();
    private String edit = "an edit";

    private FolderFiles(FolderTree tree, SortedSet<String> yaml) {
        this.tree = tree;
        this.yaml = yaml;
    }

    /// Reads the YAML files of a folder.
    ///
    /// @throws InvalidContent where the folder is no programme, or one of the files is not YAML
    public static FolderFiles read(Path folder) throws InvalidContent {
        FolderTree tree = new FolderTree(folder);
        Findings findings = new Findings();
        ProgrammeFolder.refuseNoProgramme(tree, findings);
        findings.throwIfErrors();
        FolderFiles files;
        try {
            files = new FolderFiles(tree, ProgrammeFolder.yaml(tree));
        } catch (IOException e) {
            new Source(folder.toString(), findings).refuse(Unreadable.of(e));
            throw new InvalidContent(findings.sorted());
        }
        files.yaml.forEach(name -> files.check(name, findings));
        findings.throwIfErrors();
        return files;
    }

    private void check(String name, Findings findings) {
        Findings own = new Findings();
        Source source = new Source(tree.shown(name), own);
        try {
            byte[] bytes = tree.bytes(name, YamlFile.MOST_BYTES);
            seen.put(name, Optional.of(bytes));
            YamlFile.read(bytes, source);
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
        }
        own.sorted().stream().filter(f -> !f.rule().equals("empty")).forEach(findings::add);
    }

    /// Says what is done to the folder, for whoever wants to take it back.
    ///
    /// @param edit the command, as it was typed
    public FolderFiles forEdit(String edit) {
        this.edit = edit;
        return this;
    }

    /// What is done to the folder.
    public String edit() {
        return edit;
    }

    public Path folder() {
        return tree.folder();
    }

    public FolderTree tree() {
        return tree;
    }

    /// The names of the YAML files in the folder.
    public SortedSet<String> yaml() {
        return yaml;
    }

    /// The bytes of a file; empty where it does not exist.
    public Optional<byte[]> bytes(String name) throws IOException {
        Optional<byte[]> known = seen.get(name);
        if (known == null) {
            known = now(name);
            seen.put(name, known);
        }
        return known;
    }

    private Optional<byte[]> now(String name) throws IOException {
        FileKind kind = tree.kind(name);
        return kind == FileKind.NOTHING || kind == FileKind.FOLDER
                ? Optional.empty()
                : Optional.of(tree.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
    }

    /// The programme as if some files held something else.
    ///
    /// @param instead what those files hold, by name
    /// @throws InvalidContent listing all that is wrong
    public Programme programme(Content content, Map<String, byte[]> instead) throws InvalidContent {
        return ProgrammeFolder.read(with(instead), content);
    }

    /// The programme as it was first read, also where files of evidence are missing.
    ///
    /// @throws InvalidContent listing all else that is wrong
    public Programme found(Content content) throws InvalidContent {
        return ProgrammeFolder.found(asRead(), content);
    }

    /// What lint says of the folder as it was first read.
    public List<Finding> findings(Content content) {
        return ProgrammeFolder.check(asRead(), content);
    }

    /// Both at once: the programme, and what lint says of the folder, as if some files held
    /// something else.
    ///
    /// @throws InvalidContent listing all that is wrong
    public AdvisedProgramme advised(Content content, Map<String, byte[]> instead)
            throws InvalidContent {
        return ProgrammeFolder.advised(with(instead), content);
    }

    /// The folder as it was first read.
    public FileTree asRead() {
        return with(Map.of());
    }

    /// The folder as it was first read, with these files in place of its own.
    private FileTree with(Map<String, byte[]> instead) {
        Map<String, byte[]> all = new TreeMap<>();
        seen.forEach((name, bytes) -> bytes.ifPresent(b -> all.put(name, b)));
        all.putAll(instead);
        return tree.with(all);
    }

    /// The name of a file that has changed since it was read; empty where none has.
    public Optional<String> changedMeanwhile() throws IOException {
        for (Map.Entry<String, Optional<byte[]>> file : seen.entrySet()) {
            if (!Arrays.equals(file.getValue().orElse(null), now(file.getKey()).orElse(null))) {
                return Optional.of(file.getKey());
            }
        }
        SortedSet<String> now = ProgrammeFolder.yaml(tree);
        now.removeAll(yaml);
        return now.stream().filter(name -> !seen.containsKey(name)).findFirst();
    }
}
