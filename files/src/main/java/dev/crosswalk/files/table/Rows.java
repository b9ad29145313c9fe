package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.files.edit.Wanted;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.table.Table.Shape;
import dev.crosswalk.files.table.TableColumn.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the changes of rows in a book, and remembers which cell each value comes from.
final class Rows {
    private final Book book;
    private final FolderFiles files;
    private final TableImport.Since since;
    private final boolean overwrite;
    private final List<Change> changes = new ArrayList<>();
    private final List<Wrong> errors = new ArrayList<>();
    private final Map<Wanted, String> cells = new HashMap<>();
    private final Map<Wanted, String> keyCells = new HashMap<>();

    /// What the rows of a table are, by id: for those that are inside of them.
    private final Map<String, Map<String, Owner>> owners = new HashMap<>();

    private final Set<String> populationFiles = new LinkedHashSet<>();

    /// The rows that CSV files are to hold, by their names.
    private final Map<String, List<GivenRow>> records = new HashMap<>();

    record Owner(Wanted.Keyed item, String file) {}

    /// How the rows of one shape are taken over.
    interface Taking {
        void changed(Line line, GivenRow row);

        void added(String file, GivenRow row);

        void removed(Line line);

        /// No row speaks of it, because it came into the folder since they were made.
        default void left(Line line) {}

        /// When all rows have been seen.
        void end();
    }

    Rows(Book book, FolderFiles files, TableImport.Since since, boolean overwrite) {
        this.book = book;
        this.files = files;
        this.since = since;
        this.overwrite = overwrite;
    }

    Book book() {
        return book;
    }

    FolderFiles files() {
        return files;
    }

    List<Wrong> errors() {
        return errors;
    }

    /// In the order of the tables.
    List<Change> changes() {
        List<String> names = ProgrammeTables.ALL.stream().map(Table::name).toList();
        return changes.stream()
                .sorted(Comparator.comparingInt((Change c) -> names.indexOf(c.table())))
                .toList();
    }

    /// The files that something was changed in.
    Set<String> touched() {
        Set<String> touched = new LinkedHashSet<>();
        changes.forEach(c -> touched.add(c.file()));
        return touched;
    }

    Map<Wanted, String> cells() {
        return cells;
    }

    Map<Wanted, String> keyCells() {
        return keyCells;
    }

    void table(Table table, List<GivenRow> given) {
        List<GivenRow> rows = given.stream().filter(row -> !isBlank(table, row)).toList();
        List<Line> lines = book.lines(table.name());
        Matching matching = new Matching(table, lines, rows, since::isSame, errors);
        Taking taking =
                switch (table.shape()) {
                    case Shape.Settings _ -> new SettingRows(this, table);
                    case Shape.Records _ -> new RecordRows(this, table);
                    default -> new ItemRows(this, table);
                };
        for (int i = 0; i < rows.size(); i++) {
            Line line = matching.line(i);
            if (line != null) {
                taking.changed(line, rows.get(i));
            } else if (!matching.isRefused(i)) {
                String file = target(table, rows.get(i));
                if (file != null) {
                    taking.added(file, rows.get(i));
                }
            }
        }
        for (Line line : lines) {
            if (!matching.isClaimed(line)) {
                if (overwrite || !since.isNew(line.file())) {
                    taking.removed(line);
                } else {
                    taking.left(line);
                }
            }
        }
        taking.end();
    }

    private static boolean isBlank(Table table, GivenRow row) {
        return table.columns().stream()
                .filter(c -> c.isField() || c.kind() == Kind.OWNER)
                .allMatch(c -> row.cell(c.title()).isBlank());
    }

    /// The file that a new row goes into; null, and an error, where what it says is none.
    private @Nullable String target(Table table, GivenRow row) {
        String says = row.cell(TableColumn.ROW).strip();
        String file =
                switch (table.shape()) {
                    case Shape.Whole(String whole) -> whole;
                    case Shape.Listed(String listed, String _) -> listed;
                    case Shape.Spread spread -> spread(table, spread, row, says);
                    case Shape.Inside _, Shape.Settings _, Shape.Records _ -> "";
                };
        boolean stale = overwrite && says.contains("#");
        if (!says.isEmpty() && !says.equals(file) && !stale) {
            wrong(
                    row.at(TableColumn.ROW),
                    "there is no item \"%s\" in the programme. Leave the cell empty in a new row"
                            .formatted(Finding.shortened(says)));
            return null;
        }
        return file;
    }

    private String spread(Table table, Shape.Spread spread, GivenRow row, String says) {
        if (says.matches(spread.folder() + "/[^/\\\\#]+\\.ya?ml")) {
            return says;
        }
        List<Line> lines = book.lines(table.name());
        String names = row.cell(table.first());
        int hyphen = names.indexOf('-');
        String family = names.substring(0, Math.max(0, hyphen) + (hyphen < 0 ? 0 : 1));
        // Controls of a domain stand together.
        return lines.stream()
                .filter(l -> !family.isEmpty() && l.cell(table.first()).startsWith(family))
                .map(Line::file)
                .reduce((_, last) -> last)
                .orElse(lines.isEmpty() ? spread.otherwise() : lines.getLast().file());
    }

    /// What a cell says: as it was typed in text, and without the spaces around it elsewhere.
    static String value(GivenRow row, TableColumn column) {
        String typed = row.cell(column.title()).replace("\r\n", "\n");
        boolean asTyped = column.kind() == Kind.TEXT && !typed.isBlank();
        if (asTyped) {
            return typed;
        }
        String stripped = typed.strip();
        // Spreadsheets write so what they take for a truth value.
        boolean shouted = stripped.equals("TRUE") || stripped.equals("FALSE");
        return column.kind() == Kind.CHOICE && shouted
                ? stripped.toLowerCase(Locale.ROOT)
                : stripped;
    }

    void wrong(String at, String message) {
        errors.add(new Wrong(at, message));
    }

    void changed(Table table, GivenRow row, Line line, String title, String before, String after) {
        changes.add(
                new Change(
                        Change.Kind.CHANGED,
                        table.name(),
                        row.at(title),
                        name(table, line),
                        title,
                        before,
                        after,
                        line.file(),
                        List.of()));
    }

    void added(Table table, GivenRow row, String file) {
        List<String> names =
                table.names().stream().map(row::cell).filter(n -> !n.isEmpty()).toList();
        changes.add(
                new Change(
                        Change.Kind.ADDED,
                        table.name(),
                        row.at(table.first()),
                        names.isEmpty() ? row.cell(table.first()) : String.join(" / ", names),
                        "",
                        "",
                        "",
                        file,
                        fields(table, row)));
    }

    private static List<Change.Field> fields(Table table, GivenRow row) {
        return table.columns().stream()
                .filter(c -> c.isField() || c.kind() == Kind.OWNER)
                .map(c -> new Change.Field(c.title(), value(row, c)))
                .filter(f -> !f.value().isEmpty())
                .toList();
    }

    void removed(Table table, Line line) {
        changes.add(
                new Change(
                        Change.Kind.REMOVED,
                        table.name(),
                        table.name(),
                        name(table, line),
                        "",
                        "",
                        "",
                        line.file(),
                        List.of()));
    }

    private static String name(Table table, Line line) {
        List<String> names =
                table.names().stream().map(line::cell).filter(n -> !n.isEmpty()).toList();
        return names.isEmpty() ? line.row() : String.join(" / ", names);
    }

    void own(Table table, String id, Wanted.Keyed item, String file) {
        owners.computeIfAbsent(table.name(), _ -> new HashMap<>())
                .putIfAbsent(Book.spaced(id), new Owner(item, file));
    }

    /// What a row is inside of; null, and an error, where there is no such thing.
    @Nullable Owner owner(List<String> tables, GivenRow row, String title) {
        String id = Book.spaced(row.cell(title));
        Set<String> known = new LinkedHashSet<>();
        for (String table : tables) {
            Map<String, Owner> all = owners.getOrDefault(table, Map.of());
            Owner owner = all.get(id);
            if (owner != null) {
                return owner;
            }
            known.addAll(all.keySet());
        }
        wrong(
                row.at(title),
                "the sheet %s has no \"%s\".%s"
                        .formatted(
                                String.join(" or ", tables),
                                Finding.shortened(id),
                                Nearest.maybe(id, known)));
        return null;
    }

    void populationFile(String file) {
        populationFiles.add(Book.spaced(file));
    }

    /// The files that populations have after the import.
    Set<String> populationFiles() {
        return populationFiles;
    }

    void hold(String file, List<GivenRow> content) {
        records.put(file, content);
    }

    Map<String, List<GivenRow>> records() {
        return records;
    }
}
