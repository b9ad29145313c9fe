package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.files.edit.CsvDoc;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A programme's files as lines of tables, and the edits of them.
final class Book {
    static final String PARAMETERS = "parameters";

    private final Map<String, YamlDoc> docs = new TreeMap<>();
    private final Map<String, CsvDoc> populations = new LinkedHashMap<>();
    private final Map<String, List<TableLine>> lines = new HashMap<>();

    private Book() {}

    static Book read(FolderFiles files) throws InvalidContent, IOException {
        Book book = new Book();
        for (String name : files.yaml()) {
            String file = files.tree().shown(name);
            byte[] bytes = files.bytes(name).orElseThrow();
            book.docs.put(name, YamlDoc.read(name, file, bytes));
        }
        Findings findings = new Findings();
        for (String name : book.column(ProgrammeTables.POPULATIONS, "File")) {
            String inside = book.inside(name).orElse(null);
            Optional<byte[]> bytes = inside == null ? Optional.empty() : files.bytes(inside);
            if (inside != null && bytes.isPresent()) {
                Source source = new Source(files.tree().shown(inside), findings);
                CsvDoc.read(inside, bytes.get(), source)
                        .filter(CsvDoc::isSound)
                        .ifPresent(csv -> book.populations.put(spaced(name), csv));
            }
        }
        findings.throwIfErrors();
        return book;
    }

    /// A name as the readers take it: with one space where there are several.
    static String spaced(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /// The normalised name of a file, relative to the folder; empty where it leads out of the
    /// folder.
    Optional<String> inside(String name) {
        return FileNames.from("", spaced(name)).filter(inside -> !inside.isEmpty());
    }

    Map<String, YamlDoc> docs() {
        return docs;
    }

    /// The CSV files of populations, by the name that populations give them.
    Map<String, CsvDoc> populations() {
        return populations;
    }

    /// The YAML file of that name, created where there is none.
    YamlDoc doc(String name) {
        return docs.computeIfAbsent(name, YamlDoc::create);
    }

    Set<String> column(String table, String title) {
        Set<String> cells = new LinkedHashSet<>();
        lines(table).forEach(line -> cells.add(line.cell(title)));
        cells.remove("");
        return cells;
    }

    static ProgrammeTable table(String name) {
        return ProgrammeTables.named(name).orElseThrow();
    }

    /// The lines of a table as the files had them, without later edits.
    List<TableLine> lines(String table) {
        List<TableLine> known = lines.get(table);
        if (known == null) {
            known = lines(table(table));
            lines.put(table, known);
        }
        return known;
    }

    private List<TableLine> lines(ProgrammeTable table) {
        return switch (table.shape()) {
            case Shape.Whole(String file) -> {
                YamlDoc doc = docs.get(file);
                yield doc == null ? List.of() : List.of(line(table, file, file, doc.root(), null));
            }
            case Shape.Listed(String file, String key) -> listed(table, file, key, null);
            case Shape.Spread spread -> {
                List<TableLine> all = new ArrayList<>();
                for (String file : docs.keySet()) {
                    if (file.startsWith(spread.folder() + "/")) {
                        all.addAll(listed(table, file, spread.key(), spread));
                    }
                }
                yield all;
            }
            case Shape.Inside inside -> inside(table, inside);
            case Shape.Settings _ -> settings(table);
            case Shape.Records _ -> records();
        };
    }

    private List<TableLine> listed(
            ProgrammeTable table, String file, String key, Shape.@Nullable Spread spread) {
        List<TableLine> found = new ArrayList<>();
        YamlDoc doc = docs.get(file);
        if (doc == null) {
            return found;
        }
        int number = 0;
        for (WantedYaml.Keyed item : doc.items(key)) {
            number++;
            if (spread == null || belongs(item, spread)) {
                found.add(line(table, file + "#" + number, file, item, null));
            }
        }
        return found;
    }

    private static boolean belongs(WantedYaml.Keyed item, Shape.Spread spread) {
        return spread.marker().isEmpty()
                || spread.unmarked() != item.entries().containsKey(spread.marker());
    }

    private List<TableLine> inside(ProgrammeTable table, Shape.Inside inside) {
        List<TableLine> found = new ArrayList<>();
        for (String owners : inside.tables()) {
            for (TableLine owner : lines(owners)) {
                int number = 0;
                for (WantedYaml.Keyed item : YamlDoc.items(item(owner), inside.key())) {
                    number++;
                    String row = owner.row() + "#" + number;
                    found.add(line(table, row, owner.file(), item, owner));
                }
            }
        }
        return found;
    }

    static WantedYaml.Keyed item(TableLine line) {
        WantedYaml.Keyed item = line.item();
        if (item == null) {
            throw new IllegalStateException(line.row() + " is no mapping");
        }
        return item;
    }

    private TableLine line(
            ProgrammeTable table,
            String row,
            String file,
            WantedYaml.Keyed item,
            @Nullable TableLine owner) {
        Map<String, String> cells = new HashMap<>();
        for (TableColumn column : table.columns()) {
            if (column.isField()) {
                cells.put(column.title(), column.named(text(item, column)));
            } else if (column.kind() == TableColumn.Kind.OWNER && owner != null) {
                cells.put(column.title(), owner.cell(owner(table)));
            }
        }
        cells.put(TableColumn.ROW, row);
        return new TableLine(row, file, item, owner == null ? null : item(owner), -1, cells);
    }

    /// The title of the column in which lines name their owner: it is the same in all tables of
    /// owners.
    private static String owner(ProgrammeTable table) {
        return table.owner().map(TableColumn::title).orElse("");
    }

    private static String text(WantedYaml.Keyed item, TableColumn column) {
        WantedYaml value = at(item, column.path());
        return switch (value) {
            case WantedYaml.Text text -> text.text();
            case WantedYaml.Items items -> Lists.cell(texts(items));
            case null, default -> "";
        };
    }

    static List<String> texts(WantedYaml.Items items) {
        List<String> texts = new ArrayList<>();
        for (WantedYaml item : items.items()) {
            if (item instanceof WantedYaml.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    static @Nullable WantedYaml at(WantedYaml.Keyed item, List<String> path) {
        WantedYaml value = item;
        for (String key : path) {
            value = value instanceof WantedYaml.Keyed keyed ? keyed.get(key) : null;
        }
        return value;
    }

    private List<TableLine> settings(ProgrammeTable table) {
        List<TableLine> found = new ArrayList<>();
        YamlDoc programme = docs.get(ProgrammeFolder.PROGRAMME);
        if (programme != null) {
            settings(
                    found,
                    programme.root(),
                    ProgrammeFolder.PROGRAMME,
                    ProgrammeFolder.PROGRAMME,
                    "");
        }
        for (String controls : List.of(ProgrammeTables.CONTROLS, ProgrammeTables.OWN_CONTROLS)) {
            for (TableLine line : lines(controls)) {
                String id = line.cell(owner(table));
                settings(found, item(line), line.file(), line.row(), id);
            }
        }
        return found;
    }

    private static void settings(
            List<TableLine> found, WantedYaml.Keyed owner, String file, String row, String id) {
        if (owner.get(PARAMETERS) instanceof WantedYaml.Keyed parameters) {
            parameters
                    .entries()
                    .forEach((name, value) -> {
                        String text = value instanceof WantedYaml.Text t ? t.text() : "";
                        String named = row + "#" + name;
                        Map<String, String> cells =
                                Map.of(
                                        "Control",
                                        id,
                                        "Name",
                                        name,
                                        "Value",
                                        text,
                                        TableColumn.ROW,
                                        named);
                        found.add(new TableLine(named, file, null, owner, -1, cells));
                    });
        }
    }

    private List<TableLine> records() {
        List<TableLine> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        populations.forEach((name, csv) -> {
            for (int i = 1; i < csv.records() && seen.add(csv.name() + "#" + i); i++) {
                String row = csv.name() + "#" + i;
                Map<String, String> cells =
                        Map.of(
                                "File",
                                name,
                                "Item",
                                csv.value(i, "item"),
                                "Occurred on",
                                csv.value(i, "occurredOn"),
                                "Done on",
                                csv.value(i, "doneOn"),
                                TableColumn.ROW,
                                row);
                found.add(new TableLine(row, csv.name(), null, null, i, cells));
            }
        });
        return found;
    }
}
