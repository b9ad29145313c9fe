package dev.crosswalk.formats.office;

/// Text for a cell of a spreadsheet or of a CSV file that no program takes for a formula.
///
/// A text gets an apostrophe before it where a program would calculate it, or could once it has
/// been saved as CSV: that is decided by its first character, the full-width signs among them,
/// which programs in Japan and China take for the plain ones. A text that has apostrophes before
/// such a character gets one more, so that [#read] gives back exactly what was written.
public final class CellText {
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    public static String write(String text) {
        return isFormula(text) ? "'".concat(text) : text;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
