package dev.crosswalk.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.files.OddFolder;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over odd programmes, each made from its seed.
class RoundTripLawTest {
    private static final int PROGRAMMES = 20;
    private static final Pattern COMMENT = Pattern.compile("# comment \\d+");

    @TempDir Path root;

    private Path folder(int seed) throws IOException {
        Path folder = Files.createDirectory(root.resolve("p" + seed));
        new OddFolder(seed).write(folder);
        assertThat(ProgrammeFolder.check(folder, Edited.CONTENT))
                .as("seed %d", seed)
                .noneMatch(f -> f.severity() == Severity.ERROR);
        return folder;
    }

    @Test
    void whatNobodyEditedChangesNothing() throws IOException {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Path folder = folder(seed);

            TableImport imported = Edited.of(folder).imported();

            assertThat(imported.errors()).as("seed %d", seed).isEmpty();
            assertThat(imported.changes()).as("seed %d", seed).isEmpty();
            assertThat(imported.files()).isEmpty();
        }
    }

    /// Rows may be sorted, and the column that says which they are may be lost.
    @Test
    void theOrderOfRowsAndTheirNumbersChangeNothing() throws IOException {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Edited edited = Edited.of(folder(seed));
            Random random = new Random(seed);
            edited.tables.values().forEach(rows -> Collections.shuffle(rows, random));
            if (random.nextBoolean()) {
                edited.tables
                        .values()
                        .forEach(rows -> rows.forEach(row -> row.put(TableColumn.ROW, "")));
            }

            TableImport imported = edited.imported();

            assertThat(imported.errors()).as("seed %d", seed).isEmpty();
            assertThat(imported.changes()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void oneEditedCellIsTheOnlyThingThatChanges() throws IOException {
        int applied = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Path folder = folder(seed);
            for (int i = 0; i < 8; i++) {
                applied += editOneCell(folder, new Random(seed * 100L + i)) ? 1 : 0;
            }
        }

        assertThat(applied).isGreaterThan(PROGRAMMES * 4);
    }

    /// Rows of these tables are named by none of others.
    private static final List<String> LEAVES =
            List.of(
                    "Parameters",
                    "Own controls evidence",
                    "Documents",
                    "Occurrences",
                    "Population items",
                    "Exclusions",
                    "Inclusions",
                    "Decisions",
                    "Answers",
                    "Exceptions",
                    "Report exceptions",
                    "Attestations",
                    "Risks",
                    "Internal audits");

    @Test
    void manyChangesAtOnceAreWhatTheFolderSaysThen() throws IOException {
        int applied = 0;
        for (int seed = 0; seed < 2 * PROGRAMMES; seed++) {
            Path folder = folder(seed);
            Random random = new Random(seed);
            Edited edited = Edited.of(folder);
            StringBuilder what = new StringBuilder("seed " + seed);
            for (int i = 0; i < 8; i++) {
                what.append("\n").append(changeRows(edited, random));
            }
            Map<String, String> before = Edited.bytes(folder);

            List<RefusedImport> errors = edited.apply();

            if (errors.isEmpty()) {
                applied++;
                assertThat(sorted(Edited.of(folder))).as(what.toString()).isEqualTo(sorted(edited));
                assertThat(edited.imported(true).changes()).as(what.toString()).isEmpty();
            } else {
                assertThat(Edited.bytes(folder)).as(what.toString()).isEqualTo(before);
            }
        }

        assertThat(applied).isGreaterThan(PROGRAMMES);
    }

    private static Map<String, List<String>> sorted(Edited edited) {
        Map<String, List<String>> sorted = new TreeMap<>();
        edited.said()
                .forEach((table, rows) ->
                        sorted.put(table, rows.stream().map(Map::toString).sorted().toList()));
        return sorted;
    }

    private static String changeRows(Edited edited, Random random) {
        String table = LEAVES.get(random.nextInt(LEAVES.size()));
        List<Map<String, String>> rows = edited.rows(table);
        if (rows.isEmpty()) {
            return "";
        }
        Map<String, String> row = rows.get(random.nextInt(rows.size()));
        int kind = random.nextInt(3);
        if (kind == 0) {
            rows.remove(row);
            return table + " removed: " + row;
        }
        if (kind == 1) {
            Map<String, String> copy = new HashMap<>(row);
            copy.put(TableColumn.ROW, "");
            for (String name :
                    List.of("Name", "Kind", "Document", "Item", "Exception", "Risk", "Audit")) {
                copy.computeIfPresent(name, (_, id) -> id + "x");
            }
            if (table.equals("Answers")) {
                copy.put(
                        "Obligation",
                        "acc-cred-" + (random.nextBoolean() ? "allocation" : "user-rules"));
            }
            copy.replace("Requirement", "iso27001-2022/A.5." + (1 + random.nextInt(37)));
            rows.add(copy);
            return table + " added: " + copy;
        }
        ProgrammeTable of = Book.table(table);
        TableColumn column = of.columns().get(random.nextInt(of.columns().size()));
        row.put(column.title(), value(column, row.getOrDefault(column.title(), ""), random));
        return table + "." + column.title() + " of " + row;
    }

    private static boolean editOneCell(Path folder, Random random) {
        Edited edited = Edited.of(folder);
        Edit edit = edit(edited, random);
        String what = edit.what();
        Map<String, String> before = Edited.bytes(folder);

        List<RefusedImport> errors = edited.apply();

        Map<String, String> after = Edited.bytes(folder);
        if (!errors.isEmpty()) {
            assertThat(after).as(what).isEqualTo(before);
            return false;
        }
        assertThat(Edited.of(folder).said()).as(what).isEqualTo(edited.said());
        assertThat(after.keySet()).as(what).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(e -> !before.containsValue(e.getValue())))
                .as(what)
                .hasSizeLessThanOrEqualTo(1);
        if (edit.keepsLines()) {
            assertThat(comments(after)).as(what).containsAll(comments(before));
        }
        return true;
    }

    /// @param keepsLines whether no line goes, with the comment that may stand in it
    private record Edit(String what, boolean keepsLines) {}

    private static Edit edit(Edited edited, Random random) {
        while (true) {
            ProgrammeTable table =
                    ProgrammeTables.ALL.get(random.nextInt(ProgrammeTables.ALL.size()));
            List<Map<String, String>> rows = edited.rows(table.name());
            List<TableColumn> columns =
                    table.columns().stream().filter(TableColumn::isField).toList();
            if (rows.isEmpty()) {
                continue;
            }
            TableColumn column = columns.get(random.nextInt(columns.size()));
            Map<String, String> row = rows.get(random.nextInt(rows.size()));
            String value = value(column, row.getOrDefault(column.title(), ""), random);
            String what = table.name() + "." + column.title() + ": " + row + " -> " + value;
            row.put(column.title(), value);
            boolean list = column.kind().isList();
            return new Edit(what, !list && !value.isEmpty());
        }
    }

    private static String value(TableColumn column, String old, Random random) {
        if (!column.needed() && random.nextInt(5) == 0) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, NAME -> new OddFolder(random.nextLong()).odd();
            case LINES, IDS -> {
                List<String> lines =
                        new ArrayList<>(old.isEmpty() ? List.of() : List.of(old.split("\n")));
                if (column.kind() == TableColumn.Kind.LINES && random.nextBoolean()) {
                    lines.add(random.nextInt(lines.size() + 1), "new " + random.nextInt(9));
                }
                if (lines.size() > 1 && random.nextBoolean()) {
                    lines.remove(random.nextInt(lines.size()));
                }
                yield String.join("\n", lines);
            }
            case DATE -> "2026-0" + (1 + random.nextInt(6)) + "-07";
            case NUMBER -> Integer.toString(1 + random.nextInt(9));
            case PERIOD -> "2026-H" + (1 + random.nextInt(2));
            case CHOICE -> random.nextBoolean() ? old : "false";
            case OWNER, ROW, HELPER -> old;
        };
    }

    private static List<String> comments(Map<String, String> files) {
        List<String> comments = new ArrayList<>();
        for (String text : files.values()) {
            Matcher matcher = COMMENT.matcher(text);
            while (matcher.find()) {
                comments.add(matcher.group());
            }
        }
        return comments;
    }
}
