package dev.crosswalk.files.table;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies the changes in rows to a book, and remembers which cell each value comes from.
final class RowEdits {
    private final Book book;
    private final FolderFiles files;
    private final ControlLibrary library;
    private final List<TableChange> changes = new ArrayList<>();
    private final List<RefusedImport> errors = new ArrayList<>();
    private final EditedCells edited = new EditedCells();
    private final Map<WantedYaml, String> cells = new HashMap<>();
    private final Map<WantedYaml, String> keyCells = new HashMap<>();

    /// The items of each table by id, as owners for rows of other tables that belong to them.
    private final Map<String, Map<String, Owner>> owners = new HashMap<>();

    private final Set<String> populationFiles = new LinkedHashSet<>();

    /// The rows that each CSV file is to hold, by its name.
    private final Map<String, List<GivenRow>> records = new HashMap<>();

    record Owner(WantedYaml.Keyed item, String file) {}

    /// How the rows of tables of one shape are applied.
    interface Taking {
        void changed(TableLine line, GivenRow row);

        void added(String file, GivenRow row);

        void removed(TableLine line);

        /// Called when all rows have been seen.
        void end();
    }

    RowEdits(Book book, FolderFiles files, ControlLibrary library) {
        this.book = book;
        this.files = files;
        this.library = library;
    }

    Book book() {
        return book;
    }

    FolderFiles files() {
        return files;
    }

    List<RefusedImport> errors() {
        return errors;
    }

    /// The changes in the order of the tables.
    List<TableChange> changes() {
        List<String> names = ProgrammeTables.ALL.stream().map(ProgrammeTable::name).toList();
        return changes.stream()
                .sorted(Comparator.comparingInt((TableChange c) -> names.indexOf(c.table())))
                .toList();
    }

    EditedCells edited() {
        return edited;
    }

    Map<WantedYaml, String> cells() {
        return cells;
    }

    Map<WantedYaml, String> keyCells() {
        return keyCells;
    }

    /// @param rows each says which line it is; a row that does not is new
    void table(ProgrammeTable table, List<GivenRow> rows) {
        Map<String, TableLine> open = new LinkedHashMap<>();
        book.lines(table.name()).forEach(line -> open.put(line.row(), line));
        Taking taking =
                switch (table.shape()) {
                    case Shape.Settings _ -> new SettingRows(this, table);
                    case Shape.Records _ -> new RecordRows(this, table);
                    default -> new ItemRows(this, table);
                };
        for (GivenRow row : rows) {
            TableLine line = open.remove(row.cell(TableColumn.ROW));
            if (line != null) {
                taking.changed(line, row);
            } else {
                String file = target(table, row);
                if (file != null) {
                    taking.added(file, row);
                }
            }
        }
        open.values().forEach(taking::removed);
        taking.end();
    }

    /// The file that a new row goes into; null, with an error reported, where the row names no
    /// valid one.
    private @Nullable String target(ProgrammeTable table, GivenRow row) {
        String says = row.cell(TableColumn.ROW).strip();
        String file =
                switch (table.shape()) {
                    case Shape.Whole(String whole) -> whole;
                    case Shape.Listed(String listed, String _) -> listed;
                    case Shape.Spread spread -> spread(table, spread, row, says);
                    case Shape.Inside _, Shape.Settings _, Shape.Records _ -> "";
                };
        if (!says.isEmpty() && !says.equals(file)) {
            errors.add(RefusedImport.noSuchItem(row));
            return null;
        }
        return file;
    }

    private String spread(ProgrammeTable table, Shape.Spread spread, GivenRow row, String says) {
        if (says.matches(spread.folder() + "/[^/\\\\#]+\\.ya?ml")) {
            return says;
        }
        List<TableLine> lines = book.lines(table.name());
        String name = row.cell(table.first());
        String family = family(name);
        // The controls of a domain are kept together in one file.
        return lines.stream()
                .filter(l -> !family.isEmpty() && family(l.cell(table.first())).equals(family))
                .map(TableLine::file)
                .reduce((_, last) -> last)
                .orElseGet(() -> alone(spread, lines, name));
    }

    /// The file of a row that is the first of its family.
    private String alone(Shape.Spread spread, List<TableLine> lines, String name) {
        Control control = spread.unmarked() ? library.control(name.strip()).orElse(null) : null;
        if (control != null) {
            String file = spread.folder() + "/" + control.domain() + ".yaml";
            if (book.docs().containsKey(file) || isByDomain(lines)) {
                return file;
            }
        }
        return lines.isEmpty() ? spread.otherwise() : lines.getLast().file();
    }

    /// Whether no file of controls holds two domains.
    private boolean isByDomain(List<TableLine> lines) {
        Map<String, String> domains = new HashMap<>();
        return lines.stream()
                .allMatch(l -> {
                    String family = family(l.cell("Control"));
                    return domains.computeIfAbsent(l.file(), _ -> family).equals(family);
                });
    }

    /// The domain of a control of the library; of any other name, how it begins.
    private String family(String name) {
        return library.control(name.strip())
                .map(Control::domain)
                .orElseGet(() -> name.substring(0, name.indexOf('-') + 1));
    }

    void wrong(String at, String message) {
        errors.add(new RefusedImport(at, message));
    }

    void changed(
            ProgrammeTable table,
            GivenRow row,
            TableLine line,
            String title,
            String before,
            String after) {
        if (table.names().contains(title)) {
            edited.renamed(before, row.at(title));
        }
        changes.add(
                new TableChange(
                        TableChange.Kind.CHANGED,
                        table.name(),
                        row.at(title),
                        line.name(table),
                        title,
                        before,
                        after,
                        line.file(),
                        List.of()));
    }

    void added(ProgrammeTable table, GivenRow row, String file) {
        changes.add(
                new TableChange(
                        TableChange.Kind.ADDED,
                        table.name(),
                        row.at(table.first()),
                        table.nameOf(row::cell).orElse(row.cell(table.first())),
                        "",
                        "",
                        "",
                        file,
                        fields(table, row)));
    }

    private static List<TableChange.Field> fields(ProgrammeTable table, GivenRow row) {
        return HandedOutRows.compared(table).stream()
                .map(c -> new TableChange.Field(c.title(), row.value(c)))
                .filter(f -> !f.value().isEmpty())
                .toList();
    }

    void removed(ProgrammeTable table, TableLine line) {
        edited.removed(line.name(table), table.name());
        changes.add(
                new TableChange(
                        TableChange.Kind.REMOVED,
                        table.name(),
                        table.name(),
                        line.name(table),
                        "",
                        "",
                        "",
                        line.file(),
                        List.of()));
    }

    void own(ProgrammeTable table, String id, WantedYaml.Keyed item, String file) {
        owners.computeIfAbsent(table.name(), _ -> new HashMap<>())
                .putIfAbsent(Book.spaced(id), new Owner(item, file));
    }

    /// The item that a row belongs to; null, with an error reported, where there is no such item.
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

    /// The CSV files that populations name after the import.
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
