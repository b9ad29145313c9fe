package dev.crosswalk.programme.table;

import dev.crosswalk.programme.folder.FolderFiles;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What tells whether a file is still the one that it was: the SHA-256 of each file of a programme
/// that tables are made of, by name.
final class Fingerprints {
    private Fingerprints() {}

    static Map<String, String> of(FolderFiles files, Book book) throws IOException {
        Map<String, String> prints = new TreeMap<>();
        for (String name : files.yaml()) {
            prints.put(name, sha256(files.bytes(name).orElseThrow()));
        }
        for (CsvDoc csv : book.populations().values()) {
            prints.put(csv.name(), sha256(files.bytes(csv.name()).orElseThrow()));
        }
        return prints;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
