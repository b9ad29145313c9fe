package dev.crosswalk.server;

import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Sample;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The sample company's programme without its records, which take long to read.
final class SmallSample {
    private static final Set<String> KEPT =
            Set.of(
                    "programme.yaml",
                    "people.yaml",
                    "exclusions.yaml",
                    "exceptions.yaml",
                    "documents.yaml",
                    "attestations.yaml");

    private SmallSample() {}

    static FileTree tree() {
        return new MemoryTree(files());
    }

    static Map<String, byte[]> files() {
        return Sample.files().entrySet().stream()
                .filter(e -> KEPT.contains(e.getKey()) || e.getKey().startsWith("controls/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
