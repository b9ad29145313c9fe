package dev.crosswalk.files.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A table that shows one kind of thing in a programme.
///
/// @param name the name of its sheet
/// @param shape where its lines stand in the files
/// @param names titles of the columns that identify a line where a row does not say which line it
///   is; empty where no column does
/// @param keys all keys of an item in their usual order, including those that other tables show
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

    /// Where in the files the lines of a table stand.
    public sealed interface Shape {
        /// The file itself is the only line.
        record Whole(String file) implements Shape {}

        /// Lines are the items of the list under a key of a file.
        record Listed(String file, String key) implements Shape {}

        /// Lines are the items of such a list in each file of a folder.
        ///
        /// @param otherwise the file for new items where the folder has none yet
        /// @param marker the key that only items of this table have; empty where all items are of
        ///   this table
        /// @param unmarked whether it is the items without that key that are of this table
        record Spread(String folder, String key, String otherwise, String marker, boolean unmarked)
                implements Shape {}

        /// Lines are the items of the list under a key of each item of other tables, their owners.
        record Inside(List<String> tables, String key) implements Shape {}

        /// Lines are the parameters of the programme and of its controls.
        record Settings() implements Shape {}

        /// Lines are the records of the CSV files that populations name.
        record Records() implements Shape {}
    }

    static ProgrammeTable of(
            String name, Shape shape, List<String> names, List<TableColumn> columns) {
        Set<String> keys = new LinkedHashSet<>();
        columns.stream().filter(TableColumn::isField).forEach(c -> keys.add(c.path().getFirst()));
        return new ProgrammeTable(name, shape, names, columns, List.copyOf(keys));
    }

    /// The same table with one more key, which another table shows, at its usual place.
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

    /// What people call a line, from the cells that name it; empty where none does.
    ///
    /// @param cells gives a cell by title of its column
    Optional<String> nameOf(UnaryOperator<String> cells) {
        List<String> filled = names.stream().map(cells).filter(n -> !n.isEmpty()).toList();
        return filled.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", filled));
    }

    /// The title of the column by which messages identify a line.
    String first() {
        return names.isEmpty() ? columns.getFirst().title() : names.getFirst();
    }
}
