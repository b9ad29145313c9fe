package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import dev.crosswalk.files.table.TableColumn.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies rows whose lines are YAML mappings: all except parameters and the events of populations.
final class ItemRows implements RowEdits.Taking {
    private final RowEdits rows;
    private final ProgrammeTable table;
    private final Set<WantedYaml> gone = new HashSet<>();
    private final Set<WantedYaml.Keyed> left = new HashSet<>();
    private final Set<String> leftFiles = new HashSet<>();
    private boolean isThere;

    ItemRows(RowEdits rows, ProgrammeTable table) {
        this.rows = rows;
        this.table = table;
    }

    @Override
    public void changed(TableLine line, GivenRow row) {
        isThere = true;
        if (table.shape() instanceof Shape.Inside inside && hasMoved(line, row, inside)) {
            return;
        }
        WantedYaml.Keyed item = Book.item(line);
        List<String> edited = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            String before = line.cell(column.title());
            if (column.isField() && !column.isSame(before, row.cell(column.title()))) {
                String after = row.value(column);
                rows.changed(table, row, line, column.title(), before, after);
                set(item, column, after);
                edited.add(column.title());
            }
        }
        rows.edited().edited(table, row, edited);
        noted(item, row, edited, line.file());
    }

    /// Whether the row names another owner than before; if so, its item is moved there.
    private boolean hasMoved(TableLine line, GivenRow row, Shape.Inside inside) {
        String title = table.owner().orElseThrow().title();
        RowEdits.Owner owner = rows.owner(inside.tables(), row, title);
        if (owner == null || owner.item() == line.owner()) {
            return owner == null;
        }
        rows.changed(table, row, line, title, line.cell(title), row.cell(title));
        takeAway(line);
        put(owner, inside.key(), row);
        return true;
    }

    @Override
    public void added(String file, GivenRow row) {
        if (table.shape() instanceof Shape.Inside inside) {
            String title = table.owner().orElseThrow().title();
            RowEdits.Owner owner = rows.owner(inside.tables(), row, title);
            if (owner != null) {
                put(owner, inside.key(), row);
                rows.added(table, row, owner.file());
            }
            return;
        }
        if (table.shape() instanceof Shape.Whole) {
            rows.wrong(row.at(table.first()), "a second programme; there is one row only");
            return;
        }
        WantedYaml.Keyed root = rows.book().doc(file).root();
        WantedYaml.Keyed item = made(row, file);
        list(root, key(), ProgrammeFolder.FILE_KEYS).items().add(item);
        rows.added(table, row, file);
    }

    private String key() {
        return switch (table.shape()) {
            case Shape.Listed(String _, String key) -> key;
            case Shape.Spread spread -> spread.key();
            case Shape.Inside inside -> inside.key();
            case Shape.Whole _, Shape.Settings _, Shape.Records _ -> "";
        };
    }

    private void put(RowEdits.Owner owner, String key, GivenRow row) {
        ProgrammeTable of = Book.table(((Shape.Inside) table.shape()).tables().getFirst());
        list(owner.item(), key, of.keys()).items().add(made(row, owner.file()));
    }

    private WantedYaml.Keyed made(GivenRow row, String file) {
        WantedYaml.Keyed item = new WantedYaml.Keyed();
        for (TableColumn column : table.columns()) {
            if (column.isField()) {
                set(item, column, row.value(column));
            }
        }
        noted(item, row, List.of(), file);
        return item;
    }

    private static WantedYaml.Items list(WantedYaml.Keyed in, String key, List<String> order) {
        if (in.get(key) instanceof WantedYaml.Items items) {
            return items;
        }
        WantedYaml.Items items = WantedYaml.Items.of(List.of());
        in.put(key, items, order);
        return items;
    }

    @Override
    public void removed(TableLine line) {
        if (table.shape() instanceof Shape.Whole) {
            return;
        }
        takeAway(line);
        rows.removed(table, line);
    }

    private void takeAway(TableLine line) {
        gone.add(Book.item(line));
        WantedYaml.Keyed owner = line.owner();
        if (owner == null) {
            leftFiles.add(line.file());
        } else {
            left.add(owner);
        }
    }

    @Override
    public void end() {
        if (table.shape() instanceof Shape.Whole && !isThere) {
            rows.wrong(table.name(), "the row of the programme is missing");
        }
        for (String file : leftFiles) {
            list(rows.book().doc(file).root(), key(), ProgrammeFolder.FILE_KEYS)
                    .items()
                    .removeIf(gone::contains);
        }
        for (WantedYaml.Keyed owner : left) {
            WantedYaml.Items items = list(owner, key(), List.of());
            items.items().removeIf(gone::contains);
            if (items.items().isEmpty()) {
                owner.remove(key());
            }
        }
    }

    private void set(WantedYaml.Keyed item, TableColumn column, String text) {
        String first = column.path().getFirst();
        if (column.path().size() == 1) {
            put(item, first, table.keys(), column, text);
            return;
        }
        WantedYaml.Keyed inner =
                item.get(first) instanceof WantedYaml.Keyed k ? k : new WantedYaml.Keyed();
        put(inner, column.path().getLast(), innerKeys(first), column, text);
        if (inner.entries().isEmpty()) {
            item.remove(first);
        } else {
            item.put(first, inner, table.keys());
        }
    }

    private List<String> innerKeys(String first) {
        return table.columns().stream()
                .filter(c -> c.path().size() == 2 && c.path().getFirst().equals(first))
                .map(c -> c.path().getLast())
                .toList();
    }

    private static void put(
            WantedYaml.Keyed in, String key, List<String> order, TableColumn column, String text) {
        WantedYaml old = in.get(key);
        if (text.isEmpty() && !column.needed()) {
            in.remove(key);
        } else if (column.kind().isList()) {
            in.put(key, list(old, text, column.kind() == Kind.IDS), order);
        } else {
            boolean bare = column.kind().isBare();
            WantedYaml.Text value =
                    old instanceof WantedYaml.Text t
                            ? t.replaced(text, bare)
                            : WantedYaml.Text.of(text, bare);
            in.put(key, value, order);
        }
    }

    private static WantedYaml.Items list(@Nullable WantedYaml old, String cell, boolean commas) {
        List<WantedYaml> free =
                old instanceof WantedYaml.Items items ? new ArrayList<>(items.items()) : List.of();
        Set<String> known =
                old instanceof WantedYaml.Items items ? Set.copyOf(Book.texts(items)) : Set.of();
        List<String> texts = Lists.texts(cell, known, commas);
        List<WantedYaml> items = new ArrayList<>();
        for (String text : texts) {
            WantedYaml same =
                    free.stream()
                            .filter(w -> w instanceof WantedYaml.Text t && t.text().equals(text))
                            .findFirst()
                            .orElse(null);
            if (same != null) {
                free.remove(same);
            }
            items.add(same == null ? WantedYaml.Text.of(text, false) : same);
        }
        if (!(old instanceof WantedYaml.Items before)) {
            return WantedYaml.Items.of(items);
        }
        if (items.size() == before.items().size()) {
            replaceInPlace(before, items);
        }
        return before.replaced(items);
    }

    /// Puts new items in place of the old ones whose position they take, in the same quotes.
    private static void replaceInPlace(WantedYaml.Items before, List<WantedYaml> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof WantedYaml.Text text
                    && text.origin() == null
                    && before.items().get(i) instanceof WantedYaml.Text old
                    && !items.contains(old)) {
                items.set(i, old.replaced(text.text(), false));
            }
        }
    }

    /// Remembers which cell each value comes from. A value that comes from several cells is
    /// assigned to the edited one among them, or else to the first.
    private void noted(WantedYaml.Keyed item, GivenRow row, List<String> edited, String file) {
        rows.cells().put(item, row.at(edited.isEmpty() ? table.first() : edited.getFirst()));
        List<TableColumn> fields =
                table.columns().stream()
                        .filter(TableColumn::isField)
                        .sorted(Comparator.comparing(c -> !edited.contains(c.title())))
                        .toList();
        for (TableColumn column : fields) {
            String cell = row.at(column.title());
            WantedYaml value = Book.at(item, column.path());
            if (column.path().size() == 2 && item.get(column.path().getFirst()) != null) {
                rows.cells().putIfAbsent(item.get(column.path().getFirst()), cell);
            }
            if (value != null) {
                rows.cells().put(value, cell);
            }
            if (value instanceof WantedYaml.Items items) {
                items.items().forEach(i -> rows.cells().put(i, cell));
            }
        }
        if (table.shape() instanceof Shape.Whole) {
            rows.cells().remove(item);
        }
        if (!table.names().isEmpty()) {
            rows.own(table, row.cell(table.first()), item, file);
        }
        if (table.name().equals(ProgrammeTables.POPULATIONS)) {
            rows.populationFile(row.cell("File"));
        }
    }
}
