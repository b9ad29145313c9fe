package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Merges what somebody changed in tables with what the folder says now.
///
/// Both started from the same [HandedOutRows]. Whichever side changed something since then wins: a
/// cell, a new row, a deleted row. Where both changed the same thing differently, that is an error
/// which tells both values, unless the tables are to win. The resulting rows look as if the tables
/// had been exported just now, and each says which line of the folder it is.
final class RowMerge {
    /// In messages, what two values have in common is shortened to so many characters.
    private static final int AROUND = 40;

    private final Book book;
    private final HandedOutRows base;
    private final boolean overwrite;
    private final List<RefusedImport> errors = new ArrayList<>();
    private int kept;

    /// @param base null where it is unknown: what the folder says now is then taken as the base
    RowMerge(Book book, @Nullable HandedOutRows base, boolean overwrite) {
        this.book = book;
        this.base = base == null ? HandedOutRows.of(book) : base;
        this.overwrite = overwrite;
    }

    List<RefusedImport> errors() {
        return errors;
    }

    /// How many lines of the folder changed since the export, were added or removed, and are kept
    /// because the tables did not change them.
    int kept() {
        return kept;
    }

    List<GivenRow> merged(ProgrammeTable table, List<GivenRow> given) {
        return new OfTable(table, given).merged();
    }

    private final class OfTable {
        private final ProgrammeTable table;
        private final List<TableColumn> compared;
        private final List<GivenRow> rows;
        private final RowMatching matching;
        private final Alignment alignment;
        private final Map<List<String>, List<TableLine>> added = new LinkedHashMap<>();
        private final List<GivenRow> merged = new ArrayList<>();

        OfTable(ProgrammeTable table, List<GivenRow> given) {
            this.table = table;
            compared = HandedOutRows.compared(table);
            rows =
                    given.stream()
                            .filter(row -> !isBlank(row))
                            .map(row -> row.named(table))
                            .toList();
            matching = new RowMatching(table, base.of(table), rows, errors);
            Map<String, List<String>> wanted = new HashMap<>();
            Set<List<String>> typed = new HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                HandedOutRows.Row before = matching.before(i);
                if (before != null) {
                    wanted.put(before.row(), sums(rows.get(i)));
                } else {
                    typed.add(sums(rows.get(i)));
                }
            }
            alignment =
                    new Alignment(table, base.of(table), book.lines(table.name()), wanted, typed);
            for (TableLine line : alignment.added()) {
                added.computeIfAbsent(names(line.cells()), _ -> new ArrayList<>()).add(line);
            }
        }

        private List<String> sums(GivenRow row) {
            return compared.stream()
                    .map(c -> HandedOutRows.sum(c.listed(row.cell(c.title()))))
                    .toList();
        }

        List<GivenRow> merged() {
            for (int i = 0; i < rows.size(); i++) {
                HandedOutRows.Row before = matching.before(i);
                if (before != null) {
                    known(rows.get(i), before);
                } else if (!matching.isRefused(i)) {
                    added(rows.get(i));
                }
            }
            for (HandedOutRows.Row before : base.of(table)) {
                TableLine now = alignment.now(before);
                if (now != null && !matching.isClaimed(before)) {
                    removed(before, now);
                }
            }
            for (TableLine line : added.values().stream().flatMap(List::stream).toList()) {
                kept++;
                merged.add(new GivenRow(line.cells(), _ -> line.file()));
            }
            return merged;
        }

        /// The values by which two new rows are recognised as the same.
        private List<String> names(Map<String, String> cells) {
            List<String> sums = HandedOutRows.sums(table, cells);
            return table.names().isEmpty() ? sums : HandedOutRows.named(table, sums);
        }

        private boolean isBlank(GivenRow row) {
            return compared.stream().allMatch(c -> row.cell(c.title()).isBlank());
        }

        private void known(GivenRow row, HandedOutRows.Row before) {
            TableLine now = alignment.now(before);
            TableLine alike = now == null ? addedAs(row) : now;
            if (alike != null) {
                merged.add(merged(row, before.sums(), alike));
            } else if (!isEdited(row, before)) {
                kept++;
            } else if (overwrite) {
                boolean spread = table.shape() instanceof ProgrammeTable.Shape.Spread;
                merged.add(row.as(spread ? before.file() : ""));
            } else {
                errors.add(
                        new RefusedImport(
                                row.at(table.first()),
                                ("%s was edited here, and taken out of the folder since the"
                                                + " export. Delete the row here too; or put it into"
                                                + " the folder again with --overwrite")
                                        .formatted(name(row))));
            }
        }

        /// The line with the same names that has been added to the folder meanwhile; null where
        /// there is none.
        private @Nullable TableLine addedAs(GivenRow row) {
            List<TableLine> same = added.getOrDefault(names(row.cells()), List.of());
            return same.isEmpty() ? null : same.removeFirst();
        }

        /// Merges a row that somebody typed.
        private void added(GivenRow row) {
            TableLine same = addedAs(row);
            String says = row.cell(TableColumn.ROW).strip();
            if (same != null) {
                List<String> nothing = compared.stream().map(_ -> HandedOutRows.EMPTY).toList();
                merged.add(merged(row, nothing, same));
            } else if (!says.contains("#")) {
                merged.add(row);
            } else if (overwrite) {
                merged.add(row.as(""));
            } else {
                errors.add(RefusedImport.noSuchItem(row));
            }
        }

        private void removed(HandedOutRows.Row before, TableLine now) {
            if (overwrite || HandedOutRows.sums(table, now.cells()).equals(before.sums())) {
                return;
            }
            errors.add(
                    new RefusedImport(
                            table.name(),
                            ("the row of %s was deleted here, and changed in the folder since the"
                                            + " export, in %s. Take it out there too, or let the"
                                            + " workbook win with --overwrite")
                                    .formatted(now.name(table), now.file())));
        }

        /// @param before sums of the cells at the export; of empty cells where the line is new
        private GivenRow merged(GivenRow row, List<String> before, TableLine now) {
            Map<String, String> cells = new HashMap<>(row.cells());
            cells.put(TableColumn.ROW, now.row());
            Set<String> older = new HashSet<>();
            for (int i = 0; i < compared.size(); i++) {
                TableColumn column = compared.get(i);
                String mine = now.cell(column.title());
                String theirs = row.cell(column.title());
                boolean changedThere = !HandedOutRows.sum(mine).equals(before.get(i));
                if (column.isSum(before.get(i), theirs)) {
                    cells.put(column.title(), mine);
                    older.addAll(changedThere ? Set.of(column.title()) : Set.of());
                } else if (changedThere && !overwrite && !column.isSame(mine, theirs)) {
                    errors.add(clash(row, column, mine, theirs));
                }
            }
            kept += older.isEmpty() ? 0 : 1;
            return new GivenRow(cells, title -> older.contains(title) ? now.file() : row.at(title));
        }

        private boolean isEdited(GivenRow row, HandedOutRows.Row before) {
            boolean edited = false;
            for (int i = 0; i < compared.size(); i++) {
                TableColumn column = compared.get(i);
                edited |= !column.isSum(before.sums().get(i), row.cell(column.title()));
            }
            return edited;
        }

        private RefusedImport clash(GivenRow row, TableColumn column, String mine, String theirs) {
            return new RefusedImport(
                    row.at(column.title()),
                    ("%s of %s is %s here, and has become %s in the folder since the export. Write"
                                    + " that here to keep it, or let the workbook win with"
                                    + " --overwrite")
                            .formatted(
                                    column.title(),
                                    name(row),
                                    shown(theirs, mine),
                                    shown(mine, theirs)));
        }

        private String name(GivenRow row) {
            return table.nameOf(row::cell).orElse(row.cell(TableColumn.ROW));
        }
    }

    /// The part of a value that differs from the other one.
    private static String shown(String value, String other) {
        int same = 0;
        while (same < Math.min(value.length(), other.length())
                && value.charAt(same) == other.charAt(same)) {
            same++;
        }
        String from = same > AROUND ? "..." + value.substring(same - AROUND / 2) : value;
        return value.isEmpty() ? "empty" : "\"" + Finding.shortened(from) + "\"";
    }
}
