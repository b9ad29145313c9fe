package dev.crosswalk.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people have the workbook of one programme; or one of them, while the folder goes on.
class RowMergeTest {
    @TempDir Path root;
    private Path folder;
    private Edited mine;
    private Edited theirs;

    @BeforeEach
    void export() throws IOException {
        folder = SmallFolder.in(root.resolve("acme"));
        mine = Edited.of(folder);
        theirs = Edited.of(folder);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, String> row(Edited of, String table, int index) {
        return of.rows(table).get(index);
    }

    private List<String> refused() {
        Map<String, String> before = Edited.bytes(folder);

        List<RefusedImport> errors = theirs.apply();

        assertThat(Edited.bytes(folder)).isEqualTo(before);
        return errors.stream().map(RefusedImport::toString).toList();
    }

    @Nested
    class BothLand {
        @Test
        void editsOfDifferentRowsOfOneSheet() throws IOException {
            row(mine, "Controls", 0).put("Owner", "Ann");
            row(theirs, "Controls", 1).put("Owner", "Ben");

            assertThat(mine.apply()).isEmpty();
            assertThat(theirs.apply()).isEmpty();

            assertThat(file("controls/access.yaml"))
                    .isEqualTo(
                            SmallFolder.CONTROLS
                                    .replace(
                                            "implementedOn: 2025-11-01\n",
                                            "implementedOn: 2025-11-01\n    owner: Ann\n")
                                    .replace(
                                            "state: planned # soon\n",
                                            "state: planned # soon\n    owner: Ben\n"));
        }

        @Test
        void editsOfDifferentCellsOfOneRow() throws IOException {
            row(mine, "Occurrences", 0).put("By", "Ann");
            row(theirs, "Occurrences", 0).put("Note", "Twice.");

            assertThat(mine.apply()).isEmpty();
            assertThat(theirs.apply()).isEmpty();

            assertThat(file("log.yaml"))
                    .contains("by: Ann\n    evidence: [E-1]\n    note: Twice.\n");
        }

        @Test
        void theSameEdit() {
            row(mine, "Controls", 0).put("Owner", "Ann");
            row(theirs, "Controls", 0).put("Owner", " Ann\n".strip());
            mine.add("Controls", "Control", "ACC-03", "State", "planned");
            theirs.add("Controls", "Control", "ACC-03", "State", "planned");
            mine.rows("Occurrences").remove(1);
            theirs.rows("Occurrences").remove(1);
            assertThat(mine.apply()).isEmpty();

            TableImport again = theirs.imported();

            assertThat(again.errors()).isEmpty();
            assertThat(again.changes()).isEmpty();
        }

        @Test
        void rowsThatBothAdd() throws IOException {
            mine.add("Occurrences", "Control", "ACC-01", "Performed on", "2026-09-29");
            theirs.add("Occurrences", "Control", "ACC-01", "Performed on", "2026-12-30");
            mine.add("Population items", "File", "populations/joiners.csv", "Item", "T-3")
                    .put("Occurred on", "2026-03-01");
            theirs.add("Population items", "File", "populations/joiners.csv", "Item", "T-4")
                    .put("Occurred on", "2026-03-02");

            assertThat(mine.apply()).isEmpty();
            assertThat(theirs.apply()).isEmpty();

            assertThat(file("log.yaml")).contains("2026-09-29", "2026-12-30");
            assertThat(file("populations/joiners.csv"))
                    .isEqualTo(SmallFolder.ITEMS + "T-3,2026-03-01,,\nT-4,2026-03-02,,\n");
        }

        @Test
        void aRowThatOneDeletesAndOneThatTheOtherEdits() throws IOException {
            mine.rows("Occurrences").remove(0);
            row(theirs, "Occurrences", 1).put("By", "Ben");

            assertThat(mine.apply()).isEmpty();
            assertThat(theirs.apply()).isEmpty();

            assertThat(file("log.yaml"))
                    .startsWith(
                            """
                            occurrences:
                              - control: ACC-01
                                performedOn: 2026-06-30
                                by: Ben
                            """);
        }

        @Test
        void anEditOfAFileWhoseLinesHaveMoved() throws IOException {
            write(
                    "evidence/2026.yaml",
                    file("evidence/2026.yaml")
                            .replace(
                                    "evidence:\n",
                                    """
                                    # New ones first.
                                    evidence:
                                      - id: E-0
                                        controls: [ACC-01]
                                        kind: policy-document
                                        observedAt: 2026-01-02
                                        receivedAt: 2026-01-02
                                    """));
            row(theirs, "Evidence", 1).put("By", "Ben");

            assertThat(theirs.apply()).isEmpty();

            assertThat(file("evidence/2026.yaml"))
                    .contains("# New ones first.", "E-0")
                    .endsWith("receivedAt: 2026-04-02\n    by: Ben\n");
        }

        @Test
        void anEditOfAnItemThatHasGoneIntoAnotherFile() throws IOException {
            write(
                    "controls/access.yaml",
                    SmallFolder.CONTROLS.replace(
                            "  - control: ACC-02\n    state: planned # soon\n", ""));
            write("controls/new.yaml", "controls:\n  - control: ACC-02\n    state: planned\n");
            row(theirs, "Controls", 1).put("Owner", "Ben");

            assertThat(theirs.apply()).isEmpty();

            assertThat(file("controls/new.yaml"))
                    .isEqualTo(
                            "controls:\n  - control: ACC-02\n    state: planned\n    owner: Ben\n");
        }

        @Test
        void anEditBesideAFileThatIsNew() throws IOException {
            write(
                    "controls/new.yaml",
                    """
                    controls:
                      - control: ACC-03
                        state: planned
                        parameters: { a: b }
                    """);
            row(theirs, "Controls", 0).put("Owner", "Ben");

            TableImport imported = theirs.imported();

            assertThat(imported.errors()).isEmpty();
            assertThat(imported.changes()).hasSize(1);
            assertThat(imported.files()).containsOnlyKeys("controls/access.yaml");
            // The control, and its parameter.
            assertThat(imported.kept()).isEqualTo(2);
        }
    }

    @Nested
    class AClash {
        @Test
        void isToldWithBothValuesAndItsCell() {
            row(mine, "Controls", 0).put("Owner", "Ann");
            row(theirs, "Controls", 0).put("Owner", "Ben");
            mine.apply();

            assertThat(refused())
                    .containsExactly(
                            "Controls!Owner2: Owner of ACC-01 is \"Ben\" here, and has become"
                                    + " \"Ann\" in the folder since the export. Write that here to"
                                    + " keep it, or let the workbook win with --overwrite");
        }

        @Test
        void showsWhereLongValuesDiffer() {
            String same = "A paragraph about access, and nothing else. ".repeat(5);
            row(mine, "Controls", 0).put("Note", same + "One end.");
            row(theirs, "Controls", 0).put("Note", same + "Another.");
            mine.apply();

            assertThat(refused())
                    .first()
                    .asString()
                    .contains("nothing else. Another.\" here", "nothing else. One end.\" in the");
        }

        @Test
        void isOverWhenTheCellSaysWhatTheFolderSays() throws IOException {
            row(mine, "Controls", 0).put("Owner", "Ann");
            row(theirs, "Controls", 0).put("Owner", "Ben");
            row(theirs, "Controls", 1).put("Owner", "Ben");
            mine.apply();
            row(theirs, "Controls", 0).put("Owner", "Ann");

            assertThat(theirs.apply()).isEmpty();

            assertThat(file("controls/access.yaml")).contains("owner: Ann", "owner: Ben");
        }

        @Test
        void isOfAnEmptyCellToo() {
            row(mine, "Evidence", 0).put("Observed at", "2026-03-29");
            row(theirs, "Evidence", 0).put("Observed at", "");
            row(theirs, "Evidence", 0).put("Covers from", "2026-03-29");
            row(theirs, "Evidence", 0).put("Covers to", "2026-03-30");
            mine.apply();

            assertThat(refused())
                    .containsExactly(
                            "Evidence!Observed at2: Observed at of E-1 is empty here, and has"
                                    + " become \"2026-03-29\" in the folder since the export. Write"
                                    + " that here to keep it, or let the workbook win with"
                                    + " --overwrite");
        }

        @Test
        void isOfTwoNewRowsOfOneName() {
            mine.add("Controls", "Control", "ACC-03", "State", "planned", "Owner", "Ann");
            theirs.add("Controls", "Control", "ACC-03", "State", "planned", "Owner", "Ben");
            mine.apply();

            assertThat(refused())
                    .containsExactly(
                            "Controls!Owner4: Owner of ACC-03 is \"Ben\" here, and has become"
                                    + " \"Ann\" in the folder since the export. Write that here to"
                                    + " keep it, or let the workbook win with --overwrite");
        }

        @Test
        void isOfARowThatIsEditedHereAndGoneThere() {
            mine.rows("Attestations").clear();
            mine.rows("Occurrences").remove(1);
            row(theirs, "Occurrences", 1).put("By", "Ben");
            mine.apply();

            assertThat(refused())
                    .containsExactly(
                            "Occurrences!Control3: log.yaml#2 was edited here, and taken out of the"
                                    + " folder since the export. Delete the row here too; or put it"
                                    + " into the folder again with --overwrite");
        }

        @Test
        void isOfARowThatIsGoneHereAndEditedThere() {
            row(mine, "Evidence", 1).put("By", "Ann");
            theirs.rows("Evidence").remove(1);
            mine.apply();

            assertThat(refused())
                    .containsExactly(
                            "Evidence: the row of E-2 was deleted here, and changed in the folder"
                                    + " since the export, in evidence/2026.yaml. Take it out there"
                                    + " too, or let the workbook win with --overwrite");
        }

        /// What else the folder has got since stays.
        @Test
        void isWonByTheWorkbookWhereItIsToWin() throws IOException {
            row(mine, "Controls", 0).put("Owner", "Ann");
            row(mine, "Controls", 0).put("Note", "Ann was here.");
            mine.rows("Occurrences").remove(1);
            row(mine, "Evidence", 1).put("By", "Ann");
            mine.add("Risks", "Risk", "K-1", "Title", "Fire", "Owner", "Ann");
            row(mine, "Risks", 0)
                    .putAll(Map.of("Likelihood", "1", "Impact", "2", "Treatment", "retain"));
            row(theirs, "Controls", 0).put("Owner", "Ben");
            row(theirs, "Occurrences", 1).put("By", "Ben");
            theirs.rows("Evidence").remove(1);
            assertThat(mine.apply()).isEmpty();

            TableImport imported = theirs.imported(true);

            assertThat(imported.errors()).isEmpty();
            Map<String, String> files = new HashMap<>();
            imported.files()
                    .forEach((name, bytes) ->
                            files.put(name, new String(bytes, StandardCharsets.UTF_8)));
            assertThat(files)
                    .containsOnlyKeys("controls/access.yaml", "log.yaml", "evidence/2026.yaml");
            assertThat(files.get("controls/access.yaml"))
                    .contains("owner: Ben", "note: Ann was here.");
            assertThat(files.get("log.yaml")).contains("by: Ben");
            assertThat(files.get("evidence/2026.yaml")).doesNotContain("E-2");
        }
    }

    @Nested
    class WhatOnlyTheFolderHasChanged {
        @Test
        void stays() throws IOException {
            write("log.yaml", SmallFolder.LOG.replace("2026-03-30", "2026-03-29"));

            TableImport imported = theirs.imported();

            assertThat(imported.errors()).isEmpty();
            assertThat(imported.changes()).isEmpty();
            assertThat(imported.kept()).isEqualTo(1);
        }

        @Test
        void isNothingWhereOnlyItsFormIsAnother() throws IOException {
            write("log.yaml", "# A comment.\n" + SmallFolder.LOG.replace("[E-1]", "\n    - E-1"));

            assertThat(theirs.imported().kept()).isZero();
        }

        /// The cell that nobody edited shows what the folder said before.
        @Test
        void isNamedByItsFileWhereItIsWrong() throws IOException {
            write("log.yaml", SmallFolder.LOG.replace("[E-1]", "[E-7]"));
            row(theirs, "Controls", 0).put("Owner", "Ben");

            assertThat(refused())
                    .containsExactly("log.yaml: unknown evidence \"E-7\". Maybe \"E-1\"?");
        }
    }

    @Test
    void whereNobodyKnowsWhatTheFolderWasItBecomesWhatTheTablesSay() throws IOException {
        write("log.yaml", SmallFolder.LOG.replace("2026-03-30", "2026-03-29"));

        TableImport imported = theirs.withoutBase();

        assertThat(imported.errors()).isEmpty();
        assertThat(new String(imported.files().get("log.yaml"), StandardCharsets.UTF_8))
                .isEqualTo(SmallFolder.LOG);
    }

    /// The line that was added says what the edited one said before, and is not that one.
    @Test
    void theSameImportAgainChangesNothingWhereARowWasCopiedBeforeItWasEdited() {
        Map<String, String> row = row(mine, "Occurrences", 1);
        mine.rows("Occurrences").add(new HashMap<>(row));
        row(mine, "Occurrences", 2).put(TableColumn.ROW, "");
        row.put("Note", "Twice.");

        assertThat(mine.apply()).isEmpty();

        assertThat(mine.imported().changes()).isEmpty();
        assertThat(mine.imported(true).changes()).isEmpty();
    }

    @Test
    void theSameImportAgainChangesNothingWhereARowGaveWayToOneThatIsAlike() {
        Map<String, String> row = row(mine, "Occurrences", 0);
        mine.rows("Occurrences").remove(0);
        mine.add(
                        "Occurrences",
                        "Control",
                        row.getOrDefault("Control", ""),
                        "Evidence",
                        row.getOrDefault("Evidence", ""))
                .put("Performed on", "2026-03-29");

        assertThat(mine.apply()).isEmpty();

        assertThat(mine.imported(true).changes()).isEmpty();
    }

    @Test
    void theSameImportAgainChangesNothing() {
        theirs.rows("Occurrences").remove(0);
        theirs.rows("Evidence").remove(0);
        theirs.add("Occurrences", "Control", "ACC-02", "Performed on", "2026-07-01");
        row(theirs, "Parameters", 0).put("Name", "company_name");
        theirs.apply();

        assertThat(theirs.imported().errors()).isEmpty();
        assertThat(theirs.imported().changes()).isEmpty();
    }

    /// A cell, and what somebody writes into it.
    private record Edit(String table, int row, String column, String value) {
        void in(Edited tables) {
            tables.rows(table).get(row).put(column, value);
        }

        boolean sameCell(Edit other) {
            return table.equals(other.table) && row == other.row && column.equals(other.column);
        }
    }

    /// Of each kind of table one that is valid alone and with all others.
    private static final List<Edit> EDITS =
            List.of(
                    new Edit("Programme", 0, "Scope", "All"),
                    new Edit("Programme", 0, "Scope", "All of it"),
                    new Edit("Parameters", 0, "Value", "Acme Ltd"),
                    new Edit("Parameters", 1, "Value", ""),
                    new Edit("Parameters", 2, "Name", "days_left"),
                    new Edit("Controls", 0, "Due on", "2026-01-02"),
                    new Edit("Controls", 1, "Due on", "2026-01-03"),
                    new Edit("Controls", 1, "Due on", "2026-01-04"),
                    new Edit("Controls", 1, "Links", "https://a.example\nhttps://b.example"),
                    new Edit("Own controls", 0, "Title", "Ours"),
                    new Edit("Own controls evidence", 0, "Kind", "our-record"),
                    new Edit("Own controls evidence", 1, "Fresh days", "41"),
                    new Edit("Evidence", 0, "Evidence", "E-9"),
                    new Edit("Evidence", 1, "Controls", "ACC-01"),
                    new Edit("Evidence", 1, "Controls", "OWN-1, ACC-02"),
                    new Edit("Occurrences", 0, "Evidence", "E-2"),
                    new Edit("Occurrences", 1, "By", "Ann"),
                    new Edit("Populations", 0, "Population", "leavers"),
                    new Edit("Population items", 0, "Done on", "2026-02-04"),
                    new Edit("Population items", 1, "Item", "T-9"),
                    new Edit("Reports", 0, "Title", "Report one"),
                    new Edit("Reports", 1, "Report", "R-9"),
                    new Edit("Report exceptions", 0, "Note", ""));

    /// Over all pairs: who comes first does not matter, and nothing is lost.
    @Test
    void anyTwoEditsOfDifferentCellsBothLandAndOfOneCellClash() throws IOException {
        List<String> clashes = new ArrayList<>();
        // Tables that say the same come about in two orders.
        Map<Object, TableImport> imports = new HashMap<>();
        for (int i = 0; i < EDITS.size(); i++) {
            Edit one = EDITS.get(i);
            Path edited = SmallFolder.in(root.resolve("edited-" + i));
            Edited first = mine.copyFor(edited);
            one.in(first);
            // An id that one changes and the other names is judged like any other input.
            if (!first.apply().isEmpty()) {
                continue;
            }
            for (Edit other : EDITS) {
                Edited both = mine.copyFor(folder);
                one.in(both);
                other.in(both);
                Edited second = theirs.copyFor(edited);
                other.in(second);
                TableImport together = imports.computeIfAbsent(both.tables, _ -> both.imported());
                if (!together.errors().isEmpty()) {
                    continue;
                }

                TableImport after = second.imported();

                if (one.sameCell(other) && !one.value().equals(other.value())) {
                    assertThat(after.errors()).as("%s, then %s", one, other).hasSize(1);
                    assertThat(after.errors().getFirst().message()).contains("since the export");
                    clashes.add(one.table());
                } else {
                    assertThat(after.errors()).as("%s, then %s", one, other).isEmpty();
                    for (String name : together.files().keySet()) {
                        byte[] stays = Files.readAllBytes(edited.resolve(name));
                        assertThat(after.files().getOrDefault(name, stays))
                                .as("%s, then %s", one, other)
                                .isEqualTo(together.files().get(name));
                    }
                }
            }
        }
        assertThat(clashes).hasSize(6);
    }
}
