package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.programme.EvidenceRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which columns of a table say what of its rows, as somebody writes it: `at=finished`.
final class RowColumns {
    private static final List<String> WHAT =
            List.of("at", "subject", "result", "occurrence", "done", "failed");

    private static final List<String> KNOWN =
            List.of("at", "subject", "result", "occurrence", "done", "failed", "none");

    /// What is said where a table is one record, whatever its rows say.
    private static final String NONE = "none";

    private RowColumns() {}

    /// Whether it is said that a table is one record.
    static boolean areNone(List<String> typed) {
        return typed.equals(List.of(NONE));
    }

    /// What is said of the columns; null where nothing is.
    static EvidenceRows.@Nullable Columns read(List<String> typed) throws Refusal {
        if (typed.isEmpty()) {
            return null;
        }
        Map<String, List<String>> said = new HashMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            String what = equals < 0 ? one : one.substring(0, equals).strip();
            String column = equals < 0 ? "" : one.substring(equals + 1).strip();
            if (!WHAT.contains(what)) {
                throw Refusal.notOneOf("rows", what, KNOWN);
            }
            if (column.isEmpty()) {
                throw Refusal.malformed("rows", one, "names no column: say it like at=finished");
            }
            said.computeIfAbsent(what, _ -> new ArrayList<>()).add(column);
        }
        return new EvidenceRows.Columns(
                only(said, "at"),
                only(said, "subject"),
                only(said, "result"),
                only(said, "occurrence"),
                said.getOrDefault("done", List.of()),
                said.getOrDefault("failed", List.of()));
    }

    private static String only(Map<String, List<String>> said, String what) throws Refusal {
        List<String> columns = said.getOrDefault(what, List.of());
        if (columns.size() > 1) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "rows",
                            what,
                            "one column says {value} of a row, and {columns} are named")
                    .with("columns", String.join(" and ", columns));
        }
        return columns.isEmpty() ? "" : columns.getFirst();
    }
}
