package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a table: what its cells hold, and where in which file it stands.
///
/// @param row identifies the line: `log.yaml#3`
/// @param file the file that the line stands in
/// @param item the mapping whose keys the columns show; null where the line is no mapping of its
///   own
/// @param owner the item that the line belongs to
/// @param record its number in a CSV file, where record 0 has the titles
/// @param cells texts by title of the column, without columns that are only shown
public record TableLine(
        String row,
        String file,
        WantedYaml.@Nullable Keyed item,
        WantedYaml.@Nullable Keyed owner,
        int record,
        Map<String, String> cells) {

    String name(ProgrammeTable table) {
        return table.nameOf(this::cell).orElse(row);
    }

    public String cell(String title) {
        return cells.getOrDefault(title, "");
    }
}
