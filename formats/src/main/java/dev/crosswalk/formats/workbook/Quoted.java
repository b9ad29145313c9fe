package dev.crosswalk.formats.workbook;

/// Quotes in a message what stands in a file.
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /// On one line, and not too long.
    static String of(String value) {
        String start = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " ..";
        return start.replaceAll("\\s+", " ");
    }
}
