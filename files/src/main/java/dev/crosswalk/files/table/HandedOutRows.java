package dev.crosswalk.files.table;

import dev.crosswalk.files.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a programme's lines said when its tables were handed out: the common past of what somebody
/// has made of the tables and of what has become of the folder since.
///
/// Of each cell it holds a sum, which is all that it takes to see who changed it. So a workbook
/// does not keep what somebody took out of it.
///
/// @param rows by name of the table, as the files had them
public record HandedOutRows(Map<String, List<Row>> rows) {
    private static final int DIGITS = 12;

    /// Most cells are empty.
    static final String EMPTY = "-";

    /// @param row names the line as it was then: `log.yaml#3`
    /// @param sums of the cells, in the order of [#compared]
    public record Row(String row, List<String> sums) {
        public Row {
            sums = List.copyOf(sums);
        }

        /// The file that the line stood in.
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

    /// The columns whose cells say something: a line is what these say.
    static List<TableColumn> compared(ProgrammeTable table) {
        return table.columns().stream()
                .filter(c -> c.isField() || c.kind() == TableColumn.Kind.OWNER)
                .toList();
    }

    static List<String> sums(ProgrammeTable table, Map<String, String> cells) {
        return compared(table).stream().map(c -> sum(cells.getOrDefault(c.title(), ""))).toList();
    }

    /// The sums of what names a line.
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

    /// As it goes into a workbook: table, row and sums.
    public List<List<String>> written() {
        List<List<String>> written = new ArrayList<>();
        rows.forEach((table, all) ->
                all.forEach(r -> written.add(List.of(table, r.row(), String.join(" ", r.sums())))));
        return written;
    }

    /// Empty where somebody or another version of Crosswalk wrote something else there.
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
        // A programme says at least whose it is.
        return rows.isEmpty() ? Optional.empty() : Optional.of(new HandedOutRows(rows));
    }
}
