package dev.crosswalk.files.start;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The JSON Schemas by which editors check a programme's files while people write them.
///
/// They describe the shape of files as the readers do. Whether names exist and days are in order
/// only lint can tell.
public final class Schemas {
    /// Hidden, because nobody edits its files.
    public static final String FOLDER = ".schemas";

    public static final List<String> KINDS =
            List.of(
                    "programme",
                    "controls",
                    "evidence",
                    "documents",
                    "exclusions",
                    "inclusions",
                    "decisions",
                    "mappings",
                    "answers",
                    "exceptions",
                    "attestations",
                    "log",
                    "risks",
                    "people",
                    "conclusions",
                    "nonconformities",
                    "audits");

    private Schemas() {}

    /// @param kind one of [#KINDS]
    public static byte[] schema(String kind) {
        return BundledFile.bytes("schema/" + kind + ".schema.json");
    }

    /// The schemas as files of a programme's folder.
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String kind : KINDS) {
            files.put(FOLDER + "/" + kind + ".schema.json", schema(kind));
        }
        return files;
    }
}
