package dev.crosswalk.files.start;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/// The sample programme of Example Invoices Ltd, an invented company: sixty people, a SOC 2 Type II
/// report, and a customer who asks for ISO 27001. docs/guides/first-day.md tells its story.
public final class Sample {
    /// The day on which the story takes place.
    public static final String TOLD_ON = "2026-10-15";

    private static final String FOLDER = "sample/";

    private Sample() {}

    /// @return the files by path, relative to the folder, with `/` between names
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = Schemas.files();
        String index = new String(BundledFile.bytes(FOLDER + "index.txt"), StandardCharsets.UTF_8);
        // A jar cannot list its folders, so an index does; a test compares it with the files.
        index.lines().forEach(name -> files.put(name, BundledFile.bytes(FOLDER + name)));
        return files;
    }
}
