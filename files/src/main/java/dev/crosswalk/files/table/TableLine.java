package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a table: what its cells hold, and which part of which file it is.
///
/// @param row names it: `log.yaml#3`
/// @param file that it stands in
/// @param item what its columns are keys of; null where it is not a mapping of its own
/// @param owner the item that it is inside of
/// @param record its number in a CSV file, where the titles are 0
/// @param cells by title of the column, without those that are only shown
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
