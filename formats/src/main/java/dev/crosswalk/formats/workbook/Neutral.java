package dev.crosswalk.formats.workbook;

import java.util.regex.Pattern;

/// Keeps spreadsheets from taking text for a formula, in a way that can be undone exactly.
final class Neutral {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r]");
    private static final Pattern NEUTRAL = Pattern.compile("'+[=+\\-@\t\r]");

    private Neutral() {}

    static String write(String value) {
        return RISKY.matcher(value).lookingAt() ? "'" + value : value;
    }

    static String read(String cell) {
        return NEUTRAL.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
