package dev.crosswalk.files.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A kind of thing in a programme, as a table.
///
/// @param name of the sheet
/// @param shape where its lines stand in the files
/// @param names titles of the columns that name a line, for rows that do not say which they are;
///   none where nothing does
/// @param keys the keys of an item in their usual order, those of other tables included
public record ProgrammeTable(
        String name,
        Shape shape,
        List<String> names,
        List<TableColumn> columns,
        List<String> keys) {

    public ProgrammeTable {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /// Where the lines of a table stand.
    public sealed interface Shape {
        /// One line, the file itself.
        record Whole(String file) implements Shape {}

        /// Items of the list under a key of a file.
        record Listed(String file, String key) implements Shape {}

        /// Items of such a list in each file of a folder.
        ///
        /// @param otherwise the file for new ones where there is none yet
        /// @param marker a key by which an item belongs to this table; empty where all do
        /// @param unmarked whether instead those without the key do
        record Spread(String folder, String key, String otherwise, String marker, boolean unmarked)
                implements Shape {}

        /// Items of the list under a key of each item of other tables.
        record Inside(List<String> tables, String key) implements Shape {}

        /// Entries of the mapping `parameters` of the programme and of its controls.
        record Settings() implements Shape {}

        /// Lines of the CSV files that populations name.
        record Records() implements Shape {}
    }

    static ProgrammeTable of(
            String name, Shape shape, List<String> names, List<TableColumn> columns) {
        Set<String> keys = new LinkedHashSet<>();
        columns.stream().filter(TableColumn::isField).forEach(c -> keys.add(c.path().getFirst()));
        return new ProgrammeTable(name, shape, names, columns, List.copyOf(keys));
    }

    /// The same with a key that another table shows, at its usual place.
    ProgrammeTable with(String key, String before) {
        List<String> all = new ArrayList<>(keys);
        all.add(all.indexOf(before), key);
        return new ProgrammeTable(name, shape, names, columns, all);
    }

    ProgrammeTable withLast(String key) {
        List<String> all = new ArrayList<>(keys);
        all.add(key);
        return new ProgrammeTable(name, shape, names, columns, all);
    }

    Optional<TableColumn> owner() {
        return columns.stream().filter(c -> c.kind() == TableColumn.Kind.OWNER).findFirst();
    }

    /// What names a line to people; empty where nothing does.
    ///
    /// @param cells by title of the column
    Optional<String> nameOf(UnaryOperator<String> cells) {
        List<String> filled = names.stream().map(cells).filter(n -> !n.isEmpty()).toList();
        return filled.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", filled));
    }

    /// The column by which messages name a line that says nothing else.
    String first() {
        return names.isEmpty() ? columns.getFirst().title() : names.getFirst();
    }
}
