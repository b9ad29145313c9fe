package dev.crosswalk.files.table;

import dev.crosswalk.files.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a programme's lines said when its tables were exported: the common base of the edited
/// tables and of the folder as it is now.
///
/// Only a checksum of each cell is kept, which is enough to see who changed it. So a workbook does
/// not keep what somebody took out of it.
///
/// @param rows by name of the table, in the order of the files
public record HandedOutRows(Map<String, List<Row>> rows) {
    private static final int DIGITS = 12;

    /// The sum of an empty cell, short because most cells are empty.
    static final String EMPTY = "-";

    /// @param row identifies the line as it was then: `log.yaml#3`
    /// @param sums checksums of the cells, in the order of [#compared]
    public record Row(String row, List<String> sums) {
        public Row {
            sums = List.copyOf(sums);
        }

        /// The file that the line was in.
        String file() {
            return row.substring(0, Math.max(0, row.indexOf('#')));
        }
    }

    static HandedOutRows of(Book book) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            rows.put(
                    table.name(),
                    book.lines(table.name()).stream()
                            .map(line -> new Row(line.row(), sums(table, line.cells())))
                            .toList());
        }
        return new HandedOutRows(rows);
    }

    /// The columns whose cells are compared: their values are all that a line says.
    static List<TableColumn> compared(ProgrammeTable table) {
        return table.columns().stream()
                .filter(c -> c.isField() || c.kind() == TableColumn.Kind.OWNER)
                .toList();
    }

    static List<String> sums(ProgrammeTable table, Map<String, String> cells) {
        return compared(table).stream().map(c -> sum(cells.getOrDefault(c.title(), ""))).toList();
    }

    /// The sums of the cells that name a line.
    static List<String> named(ProgrammeTable table, List<String> sums) {
        List<String> titles = compared(table).stream().map(TableColumn::title).toList();
        return table.names().stream().map(name -> sums.get(titles.indexOf(name))).toList();
    }

    static String sum(String text) {
        return text.isEmpty() ? EMPTY : Sha256.of(text).substring(0, DIGITS);
    }

    List<Row> of(ProgrammeTable table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    /// The rows as they are stored in a workbook: table, row and sums.
    public List<List<String>> written() {
        List<List<String>> written = new ArrayList<>();
        rows.forEach((table, all) ->
                all.forEach(r -> written.add(List.of(table, r.row(), String.join(" ", r.sums())))));
        return written;
    }

    /// Reads what [#written] gave; empty where somebody, or another version of Crosswalk, wrote
    /// something else.
    public static Optional<HandedOutRows> read(List<List<String>> written) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (List<String> line : written) {
            ProgrammeTable table = ProgrammeTables.named(line.getFirst()).orElse(null);
            List<String> sums = List.of(line.getLast().split(" ", -1));
            if (table == null || sums.size() != compared(table).size()) {
                return Optional.empty();
            }
            rows.computeIfAbsent(table.name(), _ -> new ArrayList<>())
                    .add(new Row(line.get(1), sums));
        }
        // A programme has at least the row with its organisation, so no rows mean that they were
        // lost.
        return rows.isEmpty() ? Optional.empty() : Optional.of(new HandedOutRows(rows));
    }
}
