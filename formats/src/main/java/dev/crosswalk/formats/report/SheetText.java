package dev.crosswalk.formats.report;

/// Text that no spreadsheet takes for a formula. Unlike in a workbook nobody reads it back, so
/// numbers and lone signs, which do no harm, stay as they are.
final class SheetText {
    private SheetText() {}

    static String of(String text) {
        String legible = Legible.text(text);
        boolean risky = legible.matches("(?s)[=+\\-@\t\n].*");
        boolean harmless = legible.matches("[+-]|[+-]?[\\d.,]+ ?%?");
        return risky && !harmless ? "'" + legible : legible;
    }
}
