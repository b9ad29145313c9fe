package dev.crosswalk.content;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// A pack: which files it has, read kind by kind into a draft.
final class Pack {
    /// The kinds in the order in which they refer to each other.
    static final List<String> KINDS =
            List.of(
                    "frameworks",
                    "obligations",
                    "claims",
                    "crosswalks",
                    "editions",
                    "declined",
                    "controls",
                    "documents",
                    "practice");

    private static final String FIGURES = "operation.";
    private static final String GATES = "gates-";
    private static final String DOCUMENTED = "documented-";
    private static final String AUTHORITIES = "authorities.";
    private static final List<String> YAML = List.of(".yaml", ".yml");

    /// Folders that hold something else than content, or content that nothing reads yet.
    private static final Set<String> OTHER_FOLDERS = Set.of("checks", "schema", "src", "target");

    private final FileTree tree;
    private final ContentDraft draft;

    private Pack(FileTree tree, ContentDraft draft) {
        this.tree = tree;
        this.draft = draft;
    }

    /// `base` with the pack on top.
    static Content read(FileTree pack, Content base) throws InvalidContent {
        ContentDraft draft = new ContentDraft(base);
        new Pack(pack, draft).read();
        draft.findings.throwIfErrors();
        return draft.content();
    }

    private void read() {
        Source whole = source("");
        FileKind kind = tree.kind("");
        if (kind != FileKind.FOLDER) {
            whole.error(
                    0,
                    "no-such-folder",
                    kind == FileKind.NOTHING
                            ? "there is no such folder"
                            : "is not a folder; content is a folder with frameworks/, claims/ ..");
            return;
        }
        Map<String, List<String>> files = new LinkedHashMap<>();
        KINDS.forEach(k -> files.put(k, new ArrayList<>()));
        for (String name : list("")) {
            top(name, files);
        }
        if (files.values().stream().allMatch(List::isEmpty) && !draft.findings.hasErrors()) {
            whole.error(
                    0,
                    "empty",
                    "holds no content; its files stand in the folders " + String.join(", ", KINDS));
        }
        read(files);
    }

    private Source source(String name) {
        return new Source(tree.shown(name), draft.findings);
    }

    /// Sorts an entry of the pack itself into the kinds, or complains of it.
    private void top(String name, Map<String, List<String>> files) {
        FileKind kind = tree.kind(name);
        if (KINDS.contains(name) && kind == FileKind.FOLDER) {
            for (String file : list(name)) {
                if (isContent(name, file)) {
                    files.getOrDefault(name, new ArrayList<>()).add(name + "/" + file);
                }
            }
        } else if (kind.isLink()) {
            if (!OTHER_FOLDERS.contains(name) && !isNote(name)) {
                source(name).error(0, "link", kind.words());
            }
        } else if (kind == FileKind.FOLDER) {
            if (!OTHER_FOLDERS.contains(name) && !name.startsWith(".")) {
                source(name)
                        .error(
                                0,
                                "unknown-folder",
                                "is no kind of content (%s).%s"
                                        .formatted(
                                                String.join(", ", KINDS),
                                                Nearest.maybe(name, KINDS)));
            }
        } else if (isYaml(name) && !name.equals(AcceptedReader.FILE)) {
            source(name)
                    .error(
                            0,
                            "misplaced-file",
                            "stands beside the folders "
                                    + String.join(", ", KINDS)
                                    + "; move it into one of them");
        }
    }

    private boolean isContent(String kind, String file) {
        List<String> endings = kind.equals("documents") ? List.of(".md") : YAML;
        if (endings.stream().anyMatch(file::endsWith) && !file.equals("README.md")) {
            return true;
        }
        if (!isNote(file)) {
            source(kind + "/" + file)
                    .error(
                            0,
                            "unknown-file",
                            "is no %s file".formatted(String.join(" or ", endings)));
        }
        return false;
    }

    /// Whether it is for people, or hidden.
    private static boolean isNote(String name) {
        return name.startsWith(".") || name.startsWith("README") || name.startsWith("LICENSE");
    }

    private void read(Map<String, List<String>> files) {
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
        each(files, "declined", new DeclinedReader(draft)::read);
        ControlsReader controls = new ControlsReader(draft);
        each(files, "controls", controls::read);
        authorities(files.getOrDefault("practice", List.of()));
        files.getOrDefault("documents", List.of()).forEach(this::document);
        controls.finish();
        practice(files.getOrDefault("practice", List.of()));
        if (tree.kind(AcceptedReader.FILE) != FileKind.NOTHING) {
            file(AcceptedReader.FILE, new AcceptedReader(draft)::read);
        }
    }

    /// Before documents, which name them.
    private void authorities(List<String> practice) {
        AuthoritiesReader authorities = new AuthoritiesReader(draft);
        practice.stream()
                .filter(name -> name.startsWith("practice/" + AUTHORITIES))
                .forEach(name -> file(name, authorities::read));
    }

    /// Figures, gates, and what is documented: files of which the name says which they are.
    private void practice(List<String> files) {
        PracticeReader figures = new PracticeReader(draft);
        GatesReader gates = new GatesReader(draft);
        DocumentedReader documented = new DocumentedReader(draft);
        for (String name : files) {
            String file = name.substring("practice/".length());
            if (file.startsWith(GATES)) {
                file(name, gates::read);
            } else if (file.startsWith(DOCUMENTED)) {
                file(name, documented::read);
            } else if (file.startsWith(FIGURES)) {
                file(name, figures::read);
            } else if (!file.startsWith(AUTHORITIES)) {
                source(name)
                        .error(
                                0,
                                "unknown-file",
                                "is none of operation.yaml, authorities.yaml, gates-<edition>.yaml and documented-<edition>.yaml");
            }
        }
    }

    private void document(String name) {
        Source source = source(name);
        try {
            byte[] bytes = tree.bytes(name, YamlFile.MOST_BYTES);
            new DocumentReader(draft).read(bytes, name.substring("documents/".length()), source);
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
        }
    }

    /// @return whether all files of the kind are YAML
    private boolean each(
            Map<String, List<String>> files, String kind, BiConsumer<Source, Node> reader) {
        boolean all = true;
        for (String name : files.getOrDefault(kind, List.of())) {
            all &= file(name, reader);
        }
        return all;
    }

    private boolean file(String name, BiConsumer<Source, Node> reader) {
        Source source = source(name);
        Optional<Node> node = YamlFile.read(tree, name, source);
        node.ifPresent(n -> reader.accept(source, n));
        return node.isPresent();
    }

    /// Sorted, so that the answer does not depend on the file system.
    private List<String> list(String name) {
        try {
            return tree.list(name);
        } catch (IOException e) {
            source(name).refuse(Unreadable.of(e));
            return List.of();
        }
    }

    private static boolean isYaml(String name) {
        return YAML.stream().anyMatch(name::endsWith);
    }
}
