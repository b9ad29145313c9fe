package dev.crosswalk.papers.document;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is remembered of a document between two runs, in lines of a name and its value: from what
/// its files were made and what came out. So nothing is made twice, and nothing that somebody
/// edited is overwritten.
///
/// Lines that make no sense, as a merge in Git may leave them, are ignored.
final class WriteRecord {
    /// The version of the content that the rendering is made from.
    private static final String CONTENT = "content";

    /// The approval whose text is remembered: its day, the digest of the text, its version.
    private static final String APPROVED = "approved";

    private static final String CONFLICT = "conflict";

    private static final String NEXT = "next";

    private final Map<String, String> values = new TreeMap<>();

    static WriteRecord read(@Nullable String text) {
        WriteRecord record = new WriteRecord();
        if (text != null) {
            text.lines()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2 && parts[0].matches("[a-z]+"))
                    .forEach(parts -> record.values.put(parts[0], parts[1]));
        }
        return record;
    }

    /// The digests of what a file was made from, and of the file.
    record Made(String from, String file) {}

    @Nullable Made made(String extension) {
        String[] parts = values.getOrDefault(extension, "").split(" ", -1);
        return parts.length == 2 ? new Made(parts[0], parts[1]) : null;
    }

    void make(String extension, Made made) {
        values.put(extension, made.from() + " " + made.file());
    }

    @Nullable String content() {
        return values.get(CONTENT);
    }

    void content(String version) {
        values.put(CONTENT, version);
    }

    /// An approval, and the text that it is of.
    ///
    /// @param on `2026-03-01`
    record Approved(String version, String on, String text) {
        boolean isOf(String otherVersion, String otherDay) {
            return version.equals(otherVersion) && on.equals(otherDay);
        }
    }

    @Nullable Approved approved() {
        String[] parts = values.getOrDefault(APPROVED, "").split(" ", 3);
        return parts.length < 2
                ? null
                : new Approved(parts.length == 3 ? parts[2].strip() : "", parts[0], parts[1]);
    }

    void approve(Approved approved) {
        values.put(
                APPROVED,
                (approved.on() + " " + approved.text() + " " + approved.version()).strip());
    }

    /// The digest of the file with both sides of a conflict, as it was written.
    @Nullable String conflict() {
        return values.get(CONFLICT);
    }

    void conflict(@Nullable String sum) {
        put(CONFLICT, sum);
    }

    /// The digest of the document that is about to be written, while the base of its next merge
    /// lies ready.
    @Nullable String next() {
        return values.get(NEXT);
    }

    void next(@Nullable String sum) {
        put(NEXT, sum);
    }

    private void put(String name, @Nullable String value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }
}
