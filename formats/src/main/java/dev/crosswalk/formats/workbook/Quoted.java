package dev.crosswalk.formats.workbook;

/// What stands in a file, as a message repeats it.
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /// On one line, and not too long.
    static String of(String value) {
        String start = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " ..";
        return start.replaceAll("\\s+", " ");
    }
}
