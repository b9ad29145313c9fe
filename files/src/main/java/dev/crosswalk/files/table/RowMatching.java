package dev.crosswalk.files.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Matches the rows of an edited table with those that were exported.
///
/// A row says in a column of its own which line it is. A row that does not, because somebody typed
/// it anew, is matched by its names, or else by saying exactly the same.
final class RowMatching {
    private final ProgrammeTable table;
    private final List<GivenRow> rows;
    private final Set<String> claimed = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();
    private final List<HandedOutRows.@Nullable Row> found = new ArrayList<>();

    RowMatching(
            ProgrammeTable table,
            List<HandedOutRows.Row> before,
            List<GivenRow> rows,
            List<RefusedImport> errors) {
        this.table = table;
        this.rows = rows;
        rows.forEach(_ -> found.add(null));
        byRow(before, errors);
        if (!table.names().isEmpty()) {
            byKey(before, sums -> HandedOutRows.named(table, sums));
        }
        byKey(before, sums -> sums);
    }

    /// The exported row that a row corresponds to; null where it is new.
    HandedOutRows.@Nullable Row before(int row) {
        return found.get(row);
    }

    /// Whether an error was found in a row.
    boolean isRefused(int row) {
        return refused.contains(row);
    }

    boolean isClaimed(HandedOutRows.Row row) {
        return claimed.contains(row.row());
    }

    private void byRow(List<HandedOutRows.Row> before, List<RefusedImport> errors) {
        Map<String, HandedOutRows.Row> byRow = new HashMap<>();
        before.forEach(row -> byRow.put(row.row(), row));
        for (int i = 0; i < rows.size(); i++) {
            HandedOutRows.Row row = byRow.get(rows.get(i).cell(TableColumn.ROW).strip());
            if (row != null && claimed.add(row.row())) {
                found.set(i, row);
            } else if (row != null) {
                refused.add(i);
                errors.add(
                        new RefusedImport(
                                rows.get(i).at(TableColumn.ROW),
                                "\"%s\" is here twice. Empty this cell in a row that is new"
                                        .formatted(row.row())));
            }
        }
    }

    private void byKey(List<HandedOutRows.Row> before, Function<List<String>, List<String>> key) {
        Map<List<String>, Deque<HandedOutRows.Row>> free = new HashMap<>();
        for (HandedOutRows.Row row : before) {
            if (!isClaimed(row)) {
                free.computeIfAbsent(key.apply(row.sums()), _ -> new ArrayDeque<>()).add(row);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Deque<HandedOutRows.Row> same =
                    found.get(i) != null || isRefused(i)
                            ? null
                            : free.get(key.apply(HandedOutRows.sums(table, rows.get(i).cells())));
            if (same != null && !same.isEmpty()) {
                HandedOutRows.Row row = same.removeFirst();
                claimed.add(row.row());
                found.set(i, row);
            }
        }
    }
}
