package dev.crosswalk.files.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cells that somebody edited, and what an error has to do with them where it is about one that
/// nobody did: its row was edited elsewhere, or it names what was renamed or deleted.
final class EditedCells {
    /// More than these nobody looks for.
    private static final int MOST = 3;

    private final Set<String> edited = new HashSet<>();

    /// Of the same row, by the cells that were not.
    private final Map<String, List<String>> beside = new HashMap<>();

    /// Where a name was edited or deleted, by that name.
    private final Map<String, String> former = new LinkedHashMap<>();

    /// @param titles of the columns that were edited
    void edited(ProgrammeTable table, GivenRow row, List<String> titles) {
        List<String> cells = titles.stream().map(row::at).toList();
        edited.addAll(cells);
        table.columns().stream()
                .map(c -> row.at(c.title()))
                .filter(at -> !cells.contains(at))
                .forEach(at -> beside.put(at, cells));
    }

    void renamed(String before, String at) {
        former.put(before, at + " was edited");
    }

    void removed(String name, String sheet) {
        former.put(name, "its row in the sheet " + sheet + " was deleted");
    }

    RefusedImport explained(RefusedImport wrong) {
        if (edited.contains(wrong.at())) {
            return wrong;
        }
        List<String> cells = beside.getOrDefault(wrong.at(), List.of());
        if (!cells.isEmpty()) {
            String more = cells.size() > MOST ? ", .." : "";
            String shown = String.join(", ", cells.subList(0, Math.min(MOST, cells.size())));
            return because(wrong, "edited: " + shown + more);
        }
        return former.entrySet().stream()
                .filter(e -> wrong.message().contains("\"" + e.getKey() + "\""))
                .findFirst()
                .map(e -> because(wrong, e.getValue()))
                .orElse(wrong);
    }

    private static RefusedImport because(RefusedImport wrong, String why) {
        return new RefusedImport(wrong.at(), wrong.message() + " (" + why + ")");
    }
}
