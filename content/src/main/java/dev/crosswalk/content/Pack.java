package dev.crosswalk.content;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// A folder of content on disk: which files it has, read kind by kind into a draft.
final class Pack {
    /// The kinds in the order in which they refer to each other.
    static final List<String> KINDS =
            List.of(
                    "frameworks",
                    "obligations",
                    "claims",
                    "crosswalks",
                    "editions",
                    "controls",
                    "documents");

    private static final List<String> YAML = List.of(".yaml", ".yml");

    /// Folders that hold something else than content, or content that nothing reads yet.
    private static final Set<String> OTHER_FOLDERS = Set.of("checks", "schema", "src", "target");

    private final Path folder;
    private final Draft draft;

    private Pack(Path folder, Draft draft) {
        this.folder = folder;
        this.draft = draft;
    }

    /// `base` with the folder on top.
    static Content read(Path folder, Content base) throws InvalidContent {
        Draft draft = new Draft(base);
        new Pack(folder, draft).read();
        draft.findings.throwIfErrors();
        return draft.content();
    }

    private void read() {
        Source whole = new Source(folder.toString(), draft.findings);
        if (!Files.isDirectory(folder)) {
            whole.error(
                    0,
                    "no-such-folder",
                    Files.exists(folder)
                            ? "is not a folder; content is a folder with frameworks/, claims/ .."
                            : "there is no such folder");
            return;
        }
        Map<String, List<Path>> files = new LinkedHashMap<>();
        KINDS.forEach(kind -> files.put(kind, new ArrayList<>()));
        for (Path entry : list(folder, whole)) {
            top(entry, files);
        }
        if (files.values().stream().allMatch(List::isEmpty) && !draft.findings.hasErrors()) {
            whole.error(
                    0,
                    "empty",
                    "holds no content; its files stand in the folders " + String.join(", ", KINDS));
        }
        read(files);
    }

    /// Sorts an entry of the folder itself into the kinds, or complains of it.
    private void top(Path entry, Map<String, List<Path>> files) {
        String name = name(entry);
        Source source = new Source(entry.toString(), draft.findings);
        if (!Files.isDirectory(entry)) {
            if (isYaml(name) && !name.equals(AcceptedReader.FILE)) {
                source.error(
                        0,
                        "misplaced-file",
                        "stands beside the folders "
                                + String.join(", ", KINDS)
                                + "; move it into one of them");
            }
            return;
        }
        if (KINDS.contains(name)) {
            for (Path file : list(entry, source)) {
                if (isContent(file, name.equals("documents") ? List.of(".md") : YAML)) {
                    files.getOrDefault(name, new ArrayList<>()).add(file);
                }
            }
        } else if (!OTHER_FOLDERS.contains(name) && !name.startsWith(".")) {
            source.error(
                    0,
                    "unknown-folder",
                    "is no kind of content (%s).%s"
                            .formatted(String.join(", ", KINDS), Nearest.maybe(name, KINDS)));
        }
    }

    private boolean isContent(Path file, List<String> endings) {
        String name = name(file);
        if (endings.stream().anyMatch(name::endsWith) && !name.equals("README.md")) {
            return true;
        }
        if (!name.startsWith(".") && !name.startsWith("README") && !name.startsWith("LICENSE")) {
            new Source(file.toString(), draft.findings)
                    .error(
                            0,
                            "unknown-file",
                            "is no %s file".formatted(String.join(" or ", endings)));
        }
        return false;
    }

    private void read(Map<String, List<Path>> files) {
        FrameworkReader frameworks = new FrameworkReader(draft);
        draft.frameworksIncomplete = !each(files, "frameworks", frameworks::read);
        frameworks.finish();
        ObligationsReader obligations = new ObligationsReader(draft);
        draft.obligationsIncomplete = !each(files, "obligations", obligations::read);
        obligations.finish();
        each(files, "claims", new ClaimsReader(draft)::read);
        CrosswalkReader crosswalks = new CrosswalkReader(draft);
        each(files, "crosswalks", crosswalks::read);
        crosswalks.finish();
        each(files, "editions", new EditionReader(draft)::read);
        ControlsReader controls = new ControlsReader(draft);
        each(files, "controls", controls::read);
        for (Path file : files.getOrDefault("documents", List.of())) {
            new DocumentReader(draft).read(file, new Source(file.toString(), draft.findings));
        }
        controls.finish();
        Path accepted = folder.resolve(AcceptedReader.FILE);
        if (Files.exists(accepted)) {
            file(accepted, new AcceptedReader(draft)::read);
        }
    }

    /// @return whether all files of the kind are YAML
    private boolean each(
            Map<String, List<Path>> files, String kind, BiConsumer<Source, Node> reader) {
        boolean all = true;
        for (Path file : files.getOrDefault(kind, List.of())) {
            all &= file(file, reader);
        }
        return all;
    }

    private boolean file(Path file, BiConsumer<Source, Node> reader) {
        Source source = new Source(file.toString(), draft.findings);
        Optional<Node> node = YamlFile.read(file, source);
        node.ifPresent(n -> reader.accept(source, n));
        return node.isPresent();
    }

    /// Sorted by name, so that the answer does not depend on the file system.
    private static List<Path> list(Path folder, Source source) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            source.error(0, "unreadable", "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isYaml(String name) {
        return YAML.stream().anyMatch(name::endsWith);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
