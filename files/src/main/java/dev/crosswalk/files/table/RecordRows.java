package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.files.edit.CsvDoc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Applies rows whose lines are records of the CSV files that populations name.
final class RecordRows implements RowEdits.Taking {
    private static final String FILE = "File";

    private final RowEdits rows;
    private final ProgrammeTable table;

    /// The records that each file is to have, by its name, with the rows that they come from.
    private final Map<String, List<Held>> contents = new LinkedHashMap<>();

    /// @param record its number in the file
    private record Held(int record, GivenRow row) {}

    RecordRows(RowEdits rows, ProgrammeTable table) {
        this.rows = rows;
        this.table = table;
    }

    private List<TableColumn> fields() {
        return table.columns().stream().filter(TableColumn::isField).toList();
    }

    private static String name(TableColumn column) {
        return column.path().getFirst();
    }

    @Override
    public void changed(TableLine line, GivenRow row) {
        String file = Book.spaced(row.cell(FILE));
        CsvDoc csv = rows.book().populations().get(line.cell(FILE));
        boolean moved = !row.cell(FILE).equals(line.cell(FILE));
        List<TableColumn> changed = new ArrayList<>();
        for (TableColumn c : fields()) {
            boolean same =
                    row.cell(c.title()).equals(line.cell(c.title()))
                            || row.value(c).equals(line.cell(c.title()));
            if (!same) {
                changed.add(c);
            }
        }
        boolean named = rows.populationFiles().contains(file);
        if (!moved && changed.isEmpty() && !named) {
            // The population was deleted; its file stays, and nobody reads it any more.
            return;
        }
        if (csv == null || doc(row) == null) {
            return;
        }
        if (moved) {
            rows.changed(table, row, line, FILE, line.cell(FILE), file);
            csv.remove(line.record());
            append(row);
            return;
        }
        rows.edited().edited(table, row, changed.stream().map(TableColumn::title).toList());
        for (TableColumn c : changed) {
            String after = row.value(c);
            rows.changed(table, row, line, c.title(), line.cell(c.title()), after);
            csv.set(line.record(), name(c), after);
        }
        hold(csv, line.record(), row);
    }

    private void hold(CsvDoc csv, int record, GivenRow row) {
        contents.computeIfAbsent(csv.name(), _ -> new ArrayList<>()).add(new Held(record, row));
    }

    @Override
    public void added(String file, GivenRow row) {
        CsvDoc csv = doc(row);
        if (csv != null) {
            append(row);
            rows.added(table, row, csv.name());
        }
    }

    private void append(GivenRow row) {
        CsvDoc csv = doc(row);
        if (csv == null) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        fields().forEach(c -> values.put(name(c), row.value(c)));
        csv.append(values);
        hold(csv, Integer.MAX_VALUE, row);
    }

    /// The file that a row belongs to; null, with an error reported, where no population names it.
    private @Nullable CsvDoc doc(GivenRow row) {
        String file = Book.spaced(row.cell(FILE));
        if (!rows.populationFiles().contains(file)) {
            rows.wrong(
                    row.at(FILE),
                    "no population has the file \"%s\".%s"
                            .formatted(
                                    Finding.shortened(file),
                                    Nearest.maybe(file, rows.populationFiles())));
            return null;
        }
        CsvDoc known = rows.book().populations().get(file);
        return known == null ? made(file, row) : known;
    }

    private @Nullable CsvDoc made(String file, GivenRow row) {
        Optional<String> inside = rows.book().inside(file).filter(f -> f.endsWith(".csv"));
        if (inside.isEmpty()) {
            rows.wrong(
                    row.at(FILE),
                    "\"%s\" is no CSV file in the programme's folder"
                            .formatted(Finding.shortened(file)));
            return null;
        }
        try {
            if (rows.files().bytes(inside.get()).isPresent()) {
                rows.wrong(
                        row.at(FILE),
                        "the file %s is there already, and this workbook does not have its items"
                                .formatted(inside.get()));
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvDoc csv = CsvDoc.create(inside.get());
        rows.book().populations().put(file, csv);
        return csv;
    }

    @Override
    public void removed(TableLine line) {
        CsvDoc csv = rows.book().populations().get(line.cell(FILE));
        if (csv != null && rows.populationFiles().contains(line.cell(FILE))) {
            csv.remove(line.record());
            rows.removed(table, line);
        }
    }

    @Override
    public void end() {
        for (String file : rows.populationFiles()) {
            CsvDoc csv = rows.book().populations().get(file);
            if (csv != null) {
                // The file stays in its order, with new records at its end, however the rows are
                // sorted.
                rows.hold(
                        csv.name(),
                        contents.getOrDefault(csv.name(), List.of()).stream()
                                .sorted(Comparator.comparingInt(Held::record))
                                .map(Held::row)
                                .toList());
            }
        }
    }
}
