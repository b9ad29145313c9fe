package dev.crosswalk.files.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Matches the lines of a folder with its lines in the past: first lines that say the same, at the
/// same place or elsewhere, or else what the tables want them to say, because they were imported
/// before; then lines with the same names; and where lines have no names, lines that still say most
/// of what they said.
final class Alignment {
    private final List<HandedOutRows.Row> before;
    private final List<TableLine> now;
    private final List<List<String>> sums;
    private final Map<String, TableLine> lines = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param wanted sums of what the tables make of a line, by its row
    /// @param typed sums of the rows that are new in the tables: a line that says the same is one
    ///   of those, and not what became of another
    Alignment(
            ProgrammeTable table,
            List<HandedOutRows.Row> before,
            List<TableLine> now,
            Map<String, List<String>> wanted,
            Set<List<String>> typed) {
        this.before = before;
        this.now = now;
        sums = now.stream().map(line -> HandedOutRows.sums(table, line.cells())).toList();
        Function<HandedOutRows.Row, List<String>> meant =
                row -> wanted.getOrDefault(row.row(), row.sums());
        pair((row, said) -> List.of(row, said), HandedOutRows.Row::sums);
        pair((row, said) -> List.of(row, said), meant);
        pair((_, said) -> said, HandedOutRows.Row::sums);
        pair((_, said) -> said, meant);
        if (table.names().isEmpty()) {
            pairAlike(typed);
        } else {
            pair((_, said) -> HandedOutRows.named(table, said), HandedOutRows.Row::sums);
        }
    }

    /// The line of the folder that a row of the past has become; null where it is gone.
    @Nullable TableLine now(HandedOutRows.Row row) {
        return lines.get(row.row());
    }

    /// The lines that were not there in the past.
    List<TableLine> added() {
        return now.stream().filter(line -> !taken.contains(line.row())).toList();
    }

    private void pair(HandedOutRows.Row row, TableLine line) {
        lines.put(row.row(), line);
        taken.add(line.row());
    }

    /// @param key what two lines must have in common to be matched, computed from their row and
    ///   their sums
    /// @param of the sums of a line of the past
    private void pair(
            BiFunction<String, List<String>, Object> key,
            Function<HandedOutRows.Row, List<String>> of) {
        Map<Object, Deque<TableLine>> free = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            TableLine line = now.get(i);
            if (!taken.contains(line.row())) {
                free.computeIfAbsent(key.apply(line.row(), sums.get(i)), _ -> new ArrayDeque<>())
                        .add(line);
            }
        }
        for (HandedOutRows.Row row : before) {
            Deque<TableLine> found = free.get(key.apply(row.row(), of.apply(row)));
            if (found != null && !found.isEmpty() && !lines.containsKey(row.row())) {
                pair(row, found.removeFirst());
            }
        }
    }

    private void pairAlike(Set<List<String>> typed) {
        for (HandedOutRows.Row row : before) {
            for (int i = 0; i < now.size() && !lines.containsKey(row.row()); i++) {
                TableLine line = now.get(i);
                if (!taken.contains(line.row())
                        && !typed.contains(sums.get(i))
                        && line.file().equals(row.file())
                        && isAlike(row.sums(), sums.get(i))) {
                    pair(row, line);
                }
            }
        }
    }

    /// Whether more than half of what a line said is still the same.
    private static boolean isAlike(List<String> before, List<String> now) {
        int said = 0;
        int same = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(HandedOutRows.EMPTY)) {
                said++;
                same += before.get(i).equals(now.get(i)) ? 1 : 0;
            }
        }
        return 2 * same > said;
    }
}
