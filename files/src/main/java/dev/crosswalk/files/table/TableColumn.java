package dev.crosswalk.files.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table, and the key of the item that it shows.
///
/// @param path the key, or keys that are nested in each other: `[cadence, every]`
/// @param needed whether the reader requires the key
/// @param width in characters
/// @param note what the column means, for whoever fills it in
/// @param choices the values to choose from; empty where any value is allowed
/// @param helper for a column that is only shown, computes its text from the cells of the line
public record TableColumn(
        String title,
        Kind kind,
        List<String> path,
        boolean needed,
        int width,
        String note,
        Function<CellChoices, List<String>> choices,
        @Nullable BiFunction<CellChoices, TableLine, String> helper) {

    public enum Kind {
        TEXT,
        /// What an item is called: an id, the name of a parameter, a file.
        NAME,
        /// A list of texts, one a line.
        LINES,
        /// A list of ids, one a line or separated by commas.
        IDS,
        CHOICE,
        DATE,
        NUMBER,
        /// `2026`, `2026-Q1`: a text that a spreadsheet may take for a number or date.
        PERIOD,
        /// The id of the item that the line belongs to.
        OWNER,
        /// Identifies the item of a file that the line shows.
        ROW,
        /// Shown to people, and ignored when read back.
        HELPER;

        boolean isList() {
            return this == LINES || this == IDS;
        }

        /// Whether it is the name of this item or of another one.
        boolean isName() {
            return this == NAME || this == CHOICE || this == OWNER;
        }

        boolean isBare() {
            return this == CHOICE || this == DATE || this == NUMBER || this == PERIOD;
        }
    }

    static final String ROW = "Row (keep)";

    private static TableColumn plain(String title, Kind kind, String path, int width, String note) {
        List<String> keys = path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
        return new TableColumn(title, kind, keys, false, width, note, _ -> List.of(), null);
    }

    static TableColumn text(String title, String path, int width, String note) {
        return plain(title, Kind.TEXT, path, width, note);
    }

    static TableColumn name(String title, String path, int width, String note) {
        return plain(title, Kind.NAME, path, width, note);
    }

    static TableColumn date(String title, String path, String note) {
        return plain(title, Kind.DATE, path, 13, note + " A date such as 2026-03-31.");
    }

    /// A day, or an instant with its offset, which stands for its day.
    static TableColumn moment(String title, String path, String note) {
        String full =
                note
                        + " A date such as 2026-03-31, or a time with its offset such as"
                        + " 2026-03-31T23:30:00+02:00.";
        return plain(title, Kind.DATE, path, 13, full);
    }

    static TableColumn number(String title, String path, String note) {
        return plain(title, Kind.NUMBER, path, 11, note);
    }

    static TableColumn period(String title, String path, String note) {
        return plain(title, Kind.PERIOD, path, 12, note);
    }

    static TableColumn lines(String title, String path, int width, String note) {
        return plain(
                title,
                Kind.LINES,
                path,
                width,
                note + " One a line (Alt+Enter makes a new line in a cell).");
    }

    static TableColumn ids(String title, String path, int width, String note) {
        return plain(title, Kind.IDS, path, width, note + " One a line, or separated by commas.");
    }

    static TableColumn choice(
            String title,
            String path,
            int width,
            String note,
            Function<CellChoices, List<String>> choices) {
        return plain(title, Kind.CHOICE, path, width, note).from(choices);
    }

    static TableColumn owner(
            String title, String note, Function<CellChoices, List<String>> choices) {
        return plain(title, Kind.OWNER, "", 18, note).from(choices);
    }

    static TableColumn helper(
            String title, int width, BiFunction<CellChoices, TableLine, String> helper) {
        return new TableColumn(
                title + " (read-only)",
                Kind.HELPER,
                List.of(),
                false,
                width,
                "Only shown, to help you read the row: what is typed here is not read.",
                _ -> List.of(),
                helper);
    }

    /// @param newRows what new rows may have in this column
    static TableColumn row(String newRows) {
        return plain(
                ROW,
                Kind.ROW,
                "",
                26,
                "Says which item of which file this row is, so that rows can be sorted and their"
                        + " ids changed. Keep it as it is. In a new row "
                        + newRows
                        + ".");
    }

    TableColumn from(Function<CellChoices, List<String>> values) {
        return new TableColumn(title, kind, path, needed, width, note, values, helper);
    }

    TableColumn require() {
        return new TableColumn(title, kind, path, true, width, note, choices, helper);
    }

    /// Whether what people type in the column is read back.
    boolean isRead() {
        return kind != Kind.HELPER;
    }

    /// A name as the table has it, wherever it comes from: spaces around a name are a slip of
    /// whoever typed it, and belong to it neither in a file nor in a cell. Any other text as it is.
    String named(String text) {
        return kind.isName() ? text.strip() : text;
    }

    /// The value of a cell: a text as it was typed, anything else without the spaces around it.
    String value(String cell) {
        String typed = cell.replace("\r\n", "\n");
        if (kind == Kind.TEXT && !typed.isBlank()) {
            return typed;
        }
        String stripped = typed.strip();
        // Spreadsheets turn a typed `true` into `TRUE`.
        boolean shouted = stripped.equals("TRUE") || stripped.equals("FALSE");
        return kind == Kind.CHOICE && shouted ? stripped.toLowerCase(Locale.ROOT) : stripped;
    }

    /// Whether a cell means the same as the file's value, however it is typed.
    boolean isSame(String file, String cell) {
        return cell.equals(file) || listed(cell).equals(file);
    }

    /// The same where only a sum of the file's value is known.
    boolean isSum(String sum, String cell) {
        return HandedOutRows.sum(cell).equals(sum) || HandedOutRows.sum(listed(cell)).equals(sum);
    }

    /// The value of a cell, with lists written one entry a line.
    String listed(String cell) {
        String value = value(cell);
        return kind.isList() ? Lists.cell(Lists.texts(value, Set.of(), kind == Kind.IDS)) : value;
    }

    /// Whether the column shows a key of the item itself.
    boolean isField() {
        return isRead() && kind != Kind.ROW && kind != Kind.OWNER;
    }
}
