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

/// Finds out which rows of a table are which of those that it was handed out with.
///
/// A row says it in its own column. One that does not, because somebody typed it anew, is the one
/// that has its names, or else one that says the very same.
final class Matching {
    private final Table table;
    private final List<GivenRow> rows;
    private final Set<String> claimed = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();
    private final List<Base.@Nullable Row> found = new ArrayList<>();

    Matching(Table table, List<Base.Row> before, List<GivenRow> rows, List<Wrong> errors) {
        this.table = table;
        this.rows = rows;
        rows.forEach(_ -> found.add(null));
        byRow(before, errors);
        if (!table.names().isEmpty()) {
            byKey(before, sums -> Base.named(table, sums));
        }
        byKey(before, sums -> sums);
    }

    /// The row that one was; null where it is new.
    Base.@Nullable Row before(int row) {
        return found.get(row);
    }

    /// Whether an error has been found with it.
    boolean isRefused(int row) {
        return refused.contains(row);
    }

    boolean isClaimed(Base.Row row) {
        return claimed.contains(row.row());
    }

    private void byRow(List<Base.Row> before, List<Wrong> errors) {
        Map<String, Base.Row> byRow = new HashMap<>();
        before.forEach(row -> byRow.put(row.row(), row));
        for (int i = 0; i < rows.size(); i++) {
            Base.Row row = byRow.get(rows.get(i).cell(TableColumn.ROW).strip());
            if (row != null && claimed.add(row.row())) {
                found.set(i, row);
            } else if (row != null) {
                refused.add(i);
                errors.add(
                        new Wrong(
                                rows.get(i).at(TableColumn.ROW),
                                "\"%s\" is here twice. Empty this cell in a row that is new"
                                        .formatted(row.row())));
            }
        }
    }

    private void byKey(List<Base.Row> before, Function<List<String>, List<String>> key) {
        Map<List<String>, Deque<Base.Row>> free = new HashMap<>();
        for (Base.Row row : before) {
            if (!isClaimed(row)) {
                free.computeIfAbsent(key.apply(row.sums()), _ -> new ArrayDeque<>()).add(row);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Deque<Base.Row> same =
                    found.get(i) != null || isRefused(i)
                            ? null
                            : free.get(key.apply(Base.sums(table, rows.get(i).cells())));
            if (same != null && !same.isEmpty()) {
                Base.Row row = same.removeFirst();
                claimed.add(row.row());
                found.set(i, row);
            }
        }
    }
}
