package dev.crosswalk.files.start;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/// Example Invoices Ltd, a company that does not exist: sixty people, a SOC 2 Type II report, and a
/// customer who asks for ISO 27001. What happened there is told in docs/guides/first-day.md.
public final class Sample {
    /// The day on which the story is told.
    public static final String TOLD_ON = "2026-10-15";

    private static final String FOLDER = "sample/";

    private Sample() {}

    /// @return by path, relative to the folder, with `/` between names
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = Schemas.files();
        String index = new String(BundledFile.bytes(FOLDER + "index.txt"), StandardCharsets.UTF_8);
        // A jar cannot be asked what it holds under a name; the index can, and a test compares.
        index.lines().forEach(name -> files.put(name, BundledFile.bytes(FOLDER + name)));
        return files;
    }
}
