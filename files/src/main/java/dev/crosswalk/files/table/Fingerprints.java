package dev.crosswalk.files.table;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// What tells whether a file is still the one that it was: the SHA-256 of each file of a programme
/// that tables are made of, by name.
final class Fingerprints {
    private Fingerprints() {}

    static Map<String, String> of(FolderFiles files, Book book) throws IOException {
        Map<String, String> prints = new TreeMap<>();
        for (String name : files.yaml()) {
            prints.put(name, Sha256.of(files.bytes(name).orElseThrow()));
        }
        for (CsvDoc csv : book.populations().values()) {
            prints.put(csv.name(), Sha256.of(files.bytes(csv.name()).orElseThrow()));
        }
        return prints;
    }
}
