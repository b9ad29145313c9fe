package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.Wanted;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of the parameters of a programme and of its controls.
final class SettingRows implements Rows.Taking {
    private static final String CONTROL = "Control";
    private static final String NAME = "Name";
    private static final String VALUE = "Value";
    private static final List<String> CONTROLS =
            List.of(ProgrammeTables.CONTROLS, ProgrammeTables.OWN_CONTROLS);

    private final Rows rows;
    private final Table table;

    /// What each owner is to have.
    private final Map<Wanted.Keyed, List<Setting>> settings = new LinkedHashMap<>();

    /// @param place among those that the owner had
    private record Setting(int place, String name, Wanted value, GivenRow row) {}

    SettingRows(Rows rows, Table table) {
        this.rows = rows;
        this.table = table;
    }

    private Rows.@Nullable Owner owner(GivenRow row) {
        return row.cell(CONTROL).isBlank()
                ? new Rows.Owner(
                        rows.book().doc(ProgrammeFolder.PROGRAMME).root(),
                        ProgrammeFolder.PROGRAMME)
                : rows.owner(CONTROLS, row, CONTROL);
    }

    private static Wanted.@Nullable Keyed parameters(Wanted.Keyed owner) {
        return owner.get(Book.PARAMETERS) instanceof Wanted.Keyed keyed ? keyed : null;
    }

    private static int place(Wanted.Keyed parameters, String name) {
        return List.copyOf(parameters.entries().keySet()).indexOf(name);
    }

    private static String name(GivenRow row) {
        return row.cell(NAME).strip();
    }

    private static String value(GivenRow row) {
        return row.cell(VALUE).replace("\r\n", "\n");
    }

    private void set(Rows.Owner owner, GivenRow row, int place, Wanted value) {
        settings.computeIfAbsent(owner.item(), _ -> new ArrayList<>())
                .add(new Setting(place, name(row), value, row));
    }

    private static Wanted.Text made(GivenRow row) {
        String value = value(row);
        return value.isEmpty() ? Wanted.Text.nothing() : Wanted.Text.of(value, false);
    }

    @Override
    public void changed(Line line, GivenRow row) {
        Rows.Owner owner = owner(row);
        Wanted.Keyed before = Objects.requireNonNull(line.owner());
        Wanted.Keyed parameters = Objects.requireNonNull(parameters(before));
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
        Wanted old = Objects.requireNonNull(parameters.get(line.cell(NAME)));
        boolean stays = !moved && name(row).equals(line.cell(NAME));
        int place = place(parameters, line.cell(NAME));
        set(owner, row, place, stays ? same ? old : replaced(old, row) : made(row));
    }

    private static Wanted replaced(Wanted old, GivenRow row) {
        if (!(old instanceof Wanted.Text text)) {
            return made(row);
        }
        return value(row).isEmpty() ? text.emptied() : text.replaced(value(row), false);
    }

    @Override
    public void added(String file, GivenRow row) {
        Rows.Owner owner = owner(row);
        if (owner != null) {
            set(owner, row, Integer.MAX_VALUE, made(row));
            rows.added(table, row, owner.file());
        }
    }

    @Override
    public void removed(Line line) {
        settings.computeIfAbsent(Objects.requireNonNull(line.owner()), _ -> new ArrayList<>());
        rows.removed(table, line);
    }

    @Override
    public void end() {
        settings.forEach((owner, all) -> {
            Wanted.Keyed before = parameters(owner);
            // A name that was there keeps its place, whoever has it now.
            all.sort(
                    Comparator.comparingInt(s -> {
                        int old = before == null ? -1 : place(before, s.name());
                        return old < 0 ? s.place() : old;
                    }));
            Map<String, Wanted> entries = new LinkedHashMap<>();
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

    private static void give(Wanted.Keyed owner, Map<String, Wanted> entries) {
        Wanted.Keyed parameters = parameters(owner);
        if (entries.isEmpty()) {
            owner.remove(Book.PARAMETERS);
        } else if (parameters == null) {
            Wanted.Keyed made = new Wanted.Keyed();
            made.entries().putAll(entries);
            owner.put(Book.PARAMETERS, made, keys(owner));
        } else {
            parameters.entries().clear();
            parameters.entries().putAll(entries);
        }
    }

    private static List<String> keys(Wanted.Keyed owner) {
        if (!owner.entries().containsKey("control")) {
            return ProgrammeFolder.FILE_KEYS;
        }
        boolean own = owner.entries().containsKey("title");
        return Book.table(own ? ProgrammeTables.OWN_CONTROLS : ProgrammeTables.CONTROLS).keys();
    }
}
