package dev.crosswalk.files.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cells that somebody edited. They explain an error in a cell that nobody edited: another cell
/// of its row was edited, or it names something that was renamed or deleted.
final class EditedCells {
    /// At most so many edited cells are named, because nobody reads more.
    private static final int MOST = 3;

    private final Set<String> edited = new HashSet<>();

    /// For each cell that was not edited, the edited cells of its row.
    private final Map<String, List<String>> beside = new HashMap<>();

    /// What became of a name that was edited or deleted, by that name.
    private final Map<String, String> former = new LinkedHashMap<>();

    /// @param titles titles of the columns whose cells were edited
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
