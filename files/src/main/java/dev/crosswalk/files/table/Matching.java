package dev.crosswalk.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds out which rows are which lines.
///
/// A row says it in its own column. One that does not, because somebody typed it anew, or whose
/// word cannot be trusted, because its file is another one now, is the line that has its names, or
/// else one that says the very same.
final class Matching {
    private final Table table;
    private final List<GivenRow> rows;
    private final Map<String, Line> byRow = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();
    private final List<@Nullable Line> lines = new ArrayList<>();
    private final List<Wrong> errors;

    /// @param trusted whether a line's number still is what it was when the rows were made
    Matching(
            Table table,
            List<Line> all,
            List<GivenRow> rows,
            Predicate<String> trusted,
            List<Wrong> errors) {
        this.table = table;
        this.rows = rows;
        this.errors = errors;
        for (Line line : all) {
            byRow.put(line.row(), line);
        }
        rows.forEach(_ -> lines.add(null));
        byRow(trusted, true);
        byKey(table.names(), all);
        List<String> whole =
                table.columns().stream()
                        .filter(c -> c.isField() || c.kind() == TableColumn.Kind.OWNER)
                        .map(TableColumn::title)
                        .toList();
        byKey(whole, all);
        byRow(_ -> true, false);
    }

    /// The line of a row; null where it is new.
    @Nullable Line line(int row) {
        return lines.get(row);
    }

    /// Whether an error has been found with it.
    boolean isRefused(int row) {
        return refused.contains(row);
    }

    boolean isClaimed(Line line) {
        return claimed.contains(line.row());
    }

    /// @param strict whether a second row of a line is an error; else it is a new one
    private void byRow(Predicate<String> trusted, boolean strict) {
        for (int i = 0; i < rows.size(); i++) {
            String says = rows.get(i).cell(TableColumn.ROW).strip();
            Line line = byRow.get(says);
            boolean open = line != null && lines.get(i) == null && !refused.contains(i);
            if (line == null
                    || !open
                    || !(trusted.test(line.file()) || hasNames(line, rows.get(i)))) {
                continue;
            }
            if (claimed.add(says)) {
                lines.set(i, line);
            } else if (strict) {
                refused.add(i);
                errors.add(
                        new Wrong(
                                rows.get(i).at(TableColumn.ROW),
                                "\"%s\" is here twice. Empty this cell in a row that is new"
                                        .formatted(says)));
            }
        }
    }

    private boolean hasNames(Line line, GivenRow row) {
        return !table.names().isEmpty()
                && table.names().stream().allMatch(n -> line.cell(n).equals(row.cell(n)));
    }

    private void byKey(List<String> titles, List<Line> all) {
        if (titles.isEmpty()) {
            return;
        }
        Map<List<String>, List<Line>> free = new HashMap<>();
        for (Line line : all) {
            if (!claimed.contains(line.row())) {
                List<String> key = titles.stream().map(line::cell).toList();
                free.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            GivenRow row = rows.get(i);
            List<Line> found =
                    lines.get(i) != null || refused.contains(i)
                            ? List.of()
                            : free.getOrDefault(titles.stream().map(row::cell).toList(), List.of());
            if (!found.isEmpty()) {
                Line line = found.removeFirst();
                claimed.add(line.row());
                lines.set(i, line);
            }
        }
    }
}
