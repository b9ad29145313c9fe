package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Applies rows that are parameters of a programme or of its controls.
final class SettingRows implements RowEdits.Taking {
    private static final String CONTROL = "Control";
    private static final String NAME = "Name";
    private static final String VALUE = "Value";
    private static final List<String> CONTROLS =
            List.of(ProgrammeTables.CONTROLS, ProgrammeTables.OWN_CONTROLS);

    private final RowEdits rows;
    private final ProgrammeTable table;

    /// The parameters that each owner is to have.
    private final Map<WantedYaml.Keyed, List<Setting>> settings = new LinkedHashMap<>();

    /// @param place its position among the owner's former parameters
    private record Setting(int place, String name, WantedYaml value, GivenRow row) {}

    SettingRows(RowEdits rows, ProgrammeTable table) {
        this.rows = rows;
        this.table = table;
    }

    private RowEdits.@Nullable Owner owner(GivenRow row) {
        return row.cell(CONTROL).isBlank()
                ? new RowEdits.Owner(
                        rows.book().doc(ProgrammeFolder.PROGRAMME).root(),
                        ProgrammeFolder.PROGRAMME)
                : rows.owner(CONTROLS, row, CONTROL);
    }

    private static WantedYaml.@Nullable Keyed parameters(WantedYaml.Keyed owner) {
        return owner.get(Book.PARAMETERS) instanceof WantedYaml.Keyed keyed ? keyed : null;
    }

    private static int place(WantedYaml.Keyed parameters, String name) {
        return List.copyOf(parameters.entries().keySet()).indexOf(name);
    }

    private static String name(GivenRow row) {
        return row.cell(NAME);
    }

    private static String value(GivenRow row) {
        return row.cell(VALUE).replace("\r\n", "\n");
    }

    private void set(RowEdits.Owner owner, GivenRow row, int place, WantedYaml value) {
        settings.computeIfAbsent(owner.item(), _ -> new ArrayList<>())
                .add(new Setting(place, name(row), value, row));
    }

    private static WantedYaml.Text made(GivenRow row) {
        String value = value(row);
        return value.isEmpty() ? WantedYaml.Text.nothing() : WantedYaml.Text.of(value, false);
    }

    @Override
    public void changed(TableLine line, GivenRow row) {
        RowEdits.Owner owner = owner(row);
        WantedYaml.Keyed before = Objects.requireNonNull(line.owner());
        WantedYaml.Keyed parameters = Objects.requireNonNull(parameters(before));
        if (owner == null) {
            return;
        }
        boolean moved = owner.item() != before;
        List<String> edited = new ArrayList<>();
        if (moved) {
            edited.add(CONTROL);
            settings.computeIfAbsent(before, _ -> new ArrayList<>());
            rows.changed(table, row, line, CONTROL, line.cell(CONTROL), row.cell(CONTROL));
        }
        if (!name(row).equals(line.cell(NAME))) {
            edited.add(NAME);
            rows.changed(table, row, line, NAME, line.cell(NAME), name(row));
        }
        boolean same = row.cell(VALUE).equals(line.cell(VALUE));
        if (!same) {
            edited.add(VALUE);
            rows.changed(table, row, line, VALUE, line.cell(VALUE), value(row));
        }
        rows.edited().edited(table, row, edited);
        WantedYaml old = Objects.requireNonNull(parameters.get(line.cell(NAME)));
        boolean stays = !moved && name(row).equals(line.cell(NAME));
        int place = place(parameters, line.cell(NAME));
        set(owner, row, place, stays ? same ? old : replaced(old, row) : made(row));
    }

    private static WantedYaml replaced(WantedYaml old, GivenRow row) {
        if (!(old instanceof WantedYaml.Text text)) {
            return made(row);
        }
        return value(row).isEmpty() ? text.emptied() : text.replaced(value(row), false);
    }

    @Override
    public void added(String file, GivenRow row) {
        RowEdits.Owner owner = owner(row);
        if (owner != null) {
            set(owner, row, Integer.MAX_VALUE, made(row));
            rows.added(table, row, owner.file());
        }
    }

    @Override
    public void removed(TableLine line) {
        settings.computeIfAbsent(Objects.requireNonNull(line.owner()), _ -> new ArrayList<>());
        rows.removed(table, line);
    }

    @Override
    public void end() {
        settings.forEach((owner, all) -> {
            WantedYaml.Keyed before = parameters(owner);
            // A parameter that was there keeps its position, even where another row has its name
            // now.
            all.sort(
                    Comparator.comparingInt(s -> {
                        int old = before == null ? -1 : place(before, s.name());
                        return old < 0 ? s.place() : old;
                    }));
            Map<String, WantedYaml> entries = new LinkedHashMap<>();
            for (Setting s : all) {
                if (entries.putIfAbsent(s.name(), s.value()) != null) {
                    rows.wrong(
                            s.row().at(NAME),
                            "the parameter \"%s\" is here twice".formatted(s.name()));
                }
                rows.cells().put(s.value(), s.row().at(VALUE));
                rows.keyCells().put(s.value(), s.row().at(NAME));
            }
            give(owner, entries);
        });
    }

    private static void give(WantedYaml.Keyed owner, Map<String, WantedYaml> entries) {
        WantedYaml.Keyed parameters = parameters(owner);
        if (entries.isEmpty()) {
            owner.remove(Book.PARAMETERS);
        } else if (parameters == null) {
            WantedYaml.Keyed made = new WantedYaml.Keyed();
            made.entries().putAll(entries);
            owner.put(Book.PARAMETERS, made, keys(owner));
        } else {
            parameters.entries().clear();
            parameters.entries().putAll(entries);
        }
    }

    private static List<String> keys(WantedYaml.Keyed owner) {
        if (!owner.entries().containsKey("control")) {
            return ProgrammeFolder.FILE_KEYS;
        }
        boolean own = owner.entries().containsKey("title");
        return Book.table(own ? ProgrammeTables.OWN_CONTROLS : ProgrammeTables.CONTROLS).keys();
    }
}
