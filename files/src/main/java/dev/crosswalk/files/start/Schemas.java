package dev.crosswalk.files.start;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The JSON Schemas by which editors check a programme's files while they are written.
///
/// They say what the readers say of the shape of a file. Whether names are known and days in order
/// only lint can tell.
public final class Schemas {
    /// Hidden, because nobody edits what is in it.
    public static final String FOLDER = ".schemas";

    public static final List<String> KINDS =
            List.of(
                    "programme",
                    "controls",
                    "evidence",
                    "documents",
                    "exclusions",
                    "exceptions",
                    "attestations",
                    "log",
                    "risks");

    private Schemas() {}

    /// @param kind one of [#KINDS]
    public static byte[] schema(String kind) {
        return BundledFile.bytes("schema/" + kind + ".schema.json");
    }

    /// As they lie in a programme's folder.
    static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String kind : KINDS) {
            files.put(FOLDER + "/" + kind + ".schema.json", schema(kind));
        }
        return files;
    }
}
