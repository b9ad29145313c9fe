package dev.crosswalk.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.files.OddFolder;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
    @TempDir Path root;
    private Path folder;
    private Edited edited;

    @BeforeEach
    void export() throws IOException {
        folder = SmallFolder.in(root.resolve("acme"));
        edited = Edited.of(folder);
    }

    private Map<String, String> row(String table, int index) {
        return edited.rows(table).get(index);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /// Writes the changes, and the file that they go into is what it was with this replaced.
    private void assertReplaced(String name, String before, String after) throws IOException {
        String was = file(name);
        assertThat(was).contains(before);

        assertThat(edited.apply()).isEmpty();

        assertThat(file(name)).isEqualTo(was.replace(before, after));
        assertThat(Edited.of(folder).said()).isEqualTo(edited.said());
    }

    private List<String> errors() {
        Map<String, String> before = Edited.bytes(folder);

        List<RefusedImport> errors = edited.apply();

        assertThat(Edited.bytes(folder)).isEqualTo(before);
        return errors.stream().map(RefusedImport::toString).toList();
    }

    private List<String> changes() {
        TableImport imported = edited.imported();
        assertThat(imported.errors()).isEmpty();
        return imported.changes().stream()
                .map(c ->
                        "%s %s %s [%s] %s -> %s in %s"
                                .formatted(
                                        c.kind(),
                                        c.at(),
                                        c.item(),
                                        c.field(),
                                        c.before(),
                                        c.after(),
                                        c.file()))
                .toList();
    }

    @Nested
    class ThePreview {
        @Test
        void saysWhatChangesWhereAndInWhichFile() {
            row("Controls", 1).put("Owner", "CISO");
            edited.add("Risks", "Risk", "K-1", "Title", "Fire", "Owner", "Jo");
            row("Risks", 0).putAll(Map.of("Likelihood", "1", "Impact", "2", "Treatment", "retain"));
            edited.rows("Occurrences").remove(1);

            assertThat(changes())
                    .containsExactly(
                            "CHANGED Controls!Owner3 ACC-02 [Owner]  -> CISO in"
                                    + " controls/access.yaml",
                            "REMOVED Occurrences log.yaml#2 []  ->  in log.yaml",
                            "ADDED Risks!Risk2 K-1 []  ->  in risks.yaml");
        }

        @Test
        void writesNothing() {
            Map<String, String> before = Edited.bytes(folder);
            row("Controls", 1).put("Owner", "CISO");

            edited.imported();

            assertThat(Edited.bytes(folder)).isEqualTo(before);
        }
    }

    /// Written back, every letter that is none in UTF-8 would be U+FFFD.
    @Test
    void aPopulationThatIsNoUtf8IsNeitherExportedNorImported() throws Exception {
        row("Population items", 0).put("Done on", "2026-02-03");
        byte[] windows =
                SmallFolder.ITEMS.replace("Roe", "R\u00f6e").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("populations/joiners.csv"), windows);
        FolderFiles files = FolderFiles.read(folder);

        for (ThrowingCallable act :
                List.<ThrowingCallable>of(
                        () -> TableExport.of(files, Edited.CONTENT, _ -> {}),
                        () -> edited.imported())) {
            assertThatThrownBy(act)
                    .hasMessageContaining("joiners.csv:2: is not UTF-8: byte 55 is 0xF6");
        }
        assertThat(Files.readAllBytes(folder.resolve("populations/joiners.csv")))
                .isEqualTo(windows);
    }

    @Nested
    class ALine {
        @Test
        void thatIsNewComesBehindTheOthersOfItsKind() throws IOException {
            edited.add("Controls", "Control", "ACC-03", "State", "planned", "Due on", "2026-09-30");

            assertReplacedAtEnd(
                    """
                      - control: ACC-03
                        state: planned
                        dueOn: 2026-09-30
                    """);
        }

        private void assertReplacedAtEnd(String added) throws IOException {
            String was = file("controls/access.yaml");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("controls/access.yaml")).isEqualTo(was + added);
        }

        @Test
        void thatIsTheFirstOfItsDomainGoesIntoTheFileOfItsDomain() throws IOException {
            write("controls/network.yaml", "# Not ours yet.\ncontrols: []\n");
            write(
                    "controls/people.yaml",
                    "controls:\n  - control: PPL-01\n    state: planned\n    # dueOn:\n");
            edited = Edited.of(folder);
            edited.add("Controls", "Control", "CRY-01", "State", "planned");
            edited.add("Controls", "Control", "NET-01", "State", "planned");
            edited.add("Controls", "Control", "PPL-02", "State", "planned");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("controls/cryptography.yaml"))
                    .isEqualTo("controls:\n  - control: CRY-01\n    state: planned\n");
            assertThat(file("controls/network.yaml"))
                    .isEqualTo(
                            """
                            # Not ours yet.
                            controls:
                              - control: NET-01
                                state: planned
                            """);
            assertThat(file("controls/people.yaml"))
                    .isEqualTo(
                            """
                            controls:
                              - control: PPL-01
                                state: planned
                                # dueOn:
                              - control: PPL-02
                                state: planned
                            """);
        }

        @Test
        void thatIsNewGoesIntoTheFileThatItNames() throws IOException {
            edited.add(
                    "Controls",
                    "Control",
                    "ACC-03",
                    "State",
                    "planned",
                    TableColumn.ROW,
                    "controls/new.yaml");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("controls/new.yaml"))
                    .isEqualTo("controls:\n  - control: ACC-03\n    state: planned\n");
        }

        @Test
        void thatGoesLeavesTheComments() throws IOException {
            edited.rows("Controls").remove(1);

            assertReplaced(
                    "controls/access.yaml", "  - control: ACC-02\n    state: planned # soon\n", "");
        }

        @Test
        void canGetAnotherId() throws IOException {
            row("Evidence", 1).put("Evidence", "E-22");

            assertReplaced("evidence/2026.yaml", "E-2", "E-22");
        }

        @Test
        void isFoundByItsIdWhereNobodySaysWhichItIs() {
            row("Evidence", 1).put(TableColumn.ROW, "");
            row("Evidence", 1).put("By", "Jo");

            assertThat(changes())
                    .containsExactly("CHANGED Evidence!By3 E-2 [By]  -> Jo in evidence/2026.yaml");
        }

        @Test
        void hasANameWithoutTheSpacesAroundIt() throws IOException {
            row("Controls", 0).put("Control", " ACC-01");
            row("Parameters", 0).put("Control", " ");
            row("Parameters", 2).put("Control", "ACC-01 ");
            row("Own controls", 0).put("Control", "OWN-1\u2003");
            row("Evidence", 0).put("Evidence", "E-1 ");
            row("Evidence", 1).put("Kind", "\town-record");
            row("Populations", 0).put("File", "populations/joiners.csv ");
            row("Population items", 0).put("File", " populations/joiners.csv");
            row("Reports", 0).put("Report", "R-1\n");
            edited.tables.values().forEach(rows -> rows.forEach(r -> r.put(TableColumn.ROW, "")));

            assertThat(changes()).isEmpty();

            row("Evidence", 0).put("Evidence", " E-11 ");
            row("Occurrences", 0).put("Evidence", "E-11");
            assertThat(edited.apply()).isEmpty();
            assertThat(file("evidence/2026.yaml")).contains("- id: E-11\n");
        }

        @Test
        void hasANameWithoutTheSpacesAroundItInTheFileToo() throws IOException {
            write("evidence/2026.yaml", file("evidence/2026.yaml").replace("E-2", "\"E-2 \""));
            edited = Edited.of(folder);

            assertThat(row("Evidence", 1)).containsEntry("Evidence", "E-2");
            row("Evidence", 1).put("By", "Jo ");
            assertReplaced("evidence/2026.yaml", "2026-04-02\n", "2026-04-02\n    by: \"Jo \"\n");
        }

        @Test
        void isFoundByAllThatItSaysWhereItHasNoId() {
            row("Occurrences", 0).put(TableColumn.ROW, "");

            assertThat(changes()).isEmpty();
        }

        @Test
        void isHereOnceOnly() {
            edited.rows("Evidence").add(Map.copyOf(row("Evidence", 0)));

            assertThat(errors())
                    .containsExactly(
                            "Evidence!Row (keep)4: \"evidence/2026.yaml#1\" is here twice. Empty"
                                    + " this cell in a row that is new");
        }

        @Test
        void ofAnotherFolderIsRefused() {
            row("Evidence", 0).put(TableColumn.ROW, "evidence/2020.yaml#7");
            row("Evidence", 0).put("Evidence", "E-7");

            assertThat(errors())
                    .containsExactly(
                            "Evidence!Row (keep)2: there is no item \"evidence/2020.yaml#7\" in the"
                                    + " programme. Leave the cell empty in a new row");
        }
    }

    @Nested
    class AListInACell {
        @Test
        void isEditedByTheLine() throws IOException {
            row("Evidence", 1).put("Controls", "ACC-01\nOWN-1\nACC-02");

            assertReplaced("evidence/2026.yaml", "[ACC-01, OWN-1]", "[ACC-01, OWN-1, ACC-02]");
        }

        @Test
        void ofIdsMayHaveCommas() throws IOException {
            row("Evidence", 1).put("Controls", "ACC-02, OWN-1");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("evidence/2026.yaml")).contains("[ACC-02, OWN-1]");
        }

        @Test
        void losesTheSpacesAroundANewEntryButNoBreakInIt() throws IOException {
            row("Controls", 0).put("Links", " a \\n\nb\\n ");

            assertThat(edited.apply()).isEmpty();

            assertThat(Edited.of(folder).rows("Controls").getFirst())
                    .containsEntry("Links", "a \\n\nb\\n");
        }

        @Test
        void keepsBreaksAndBackslashesOfItsEntries() {
            List<String> odd = List.of("a\nb", "c:\\new", "\\n", "\\\\", "x\\\ny", "end\\", "a, b");

            String cell = Lists.cell(odd);

            assertThat(Lists.texts(cell, Set.of(), false)).isEqualTo(odd);
            assertThat(cell.lines()).hasSameSizeAs(odd);
        }
    }

    @Nested
    class AParameter {
        @Test
        void isChangedInItsPlace() throws IOException {
            row("Parameters", 1).put("Value", "Jo: \"x\"");

            assertReplaced("programme.yaml", "Jane #", "\"Jo: \\\"x\\\"\" #");
        }

        @Test
        void ofAControlStaysInItsBraces() throws IOException {
            row("Parameters", 2).put("Value", "31");

            assertReplaced("controls/access.yaml", "days: \"30\"", "days: \"31\"");
        }

        @Test
        void canBeAddedToAControlThatHasNone() throws IOException {
            edited.add("Parameters", "Control", "ACC-02", "Name", "hours", "Value", "4");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("controls/access.yaml"))
                    .contains("state: planned # soon\n    parameters:\n      hours: \"4\"\n");
        }

        @Test
        void canSwapItsNameWithAnother() throws IOException {
            row("Parameters", 0).put("Name", "ciso");
            row("Parameters", 1).put("Name", "company");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("programme.yaml")).contains("  ciso: Acme", "  company: Jane");
        }

        @Test
        void isThereOnceOnly() {
            edited.add("Parameters", "Name", "ciso", "Value", "x");

            assertThat(errors())
                    .containsExactly("Parameters!Name6: the parameter \"ciso\" is here twice");
        }

        @Test
        void isThereOnceOnlyWhateverSpacesAreAroundItsName() {
            edited.add("Parameters", "Name", "ciso ", "Value", "x");

            assertThat(errors())
                    .containsExactly("Parameters!Name6: the parameter \"ciso\" is here twice");
        }

        @Test
        void hasANameWithoutTheSpacesAroundItAndAValueWithThem() throws IOException {
            row("Parameters", 0).putAll(Map.of("Name", "firm ", "Value", " Acme "));

            assertReplaced("programme.yaml", "  company: Acme", "  firm: \" Acme \"");
        }

        @Test
        void hasAName() {
            row("Parameters", 0).put("Name", "The Company");

            assertThat(errors())
                    .containsExactly(
                            "Parameters!Name2: \"The Company\" is not the name of a parameter:"
                                    + " small letters, digits and _");
        }
    }

    @Nested
    class WhatIsInsideOfAnother {
        @Test
        void isAddedToItByItsId() throws IOException {
            edited.add(
                    "Report exceptions",
                    "Report",
                    "R-2",
                    "Requirement",
                    "soc2-2017/CC7.2",
                    "Note",
                    "Late, too");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("attestations.yaml"))
                    .endsWith(
                            """
                                issuedOn: 2026-02-15
                                exceptions:
                                  - requirement: soc2-2017/CC7.2
                                    note: Late, too
                            """);
        }

        @Test
        void canMoveToAnother() throws IOException {
            row("Report exceptions", 0).put("Report", "R-2");

            assertThat(edited.apply()).isEmpty();

            assertThat(Edited.of(folder).said()).isEqualTo(edited.said());
            assertThat(file("attestations.yaml").indexOf("exceptions"))
                    .isGreaterThan(file("attestations.yaml").indexOf("R-2"));
        }

        @Test
        void followsTheNewIdOfItsOwner() throws IOException {
            row("Reports", 0).put("Report", "R-9");
            row("Report exceptions", 0).put("Report", "R-9");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("attestations.yaml")).contains("id: R-9").doesNotContain("R-1");
        }

        @Test
        void needsAnOwner() {
            row("Report exceptions", 0).put("Report", "R-3");

            assertThat(errors())
                    .containsExactly(
                            "Report exceptions!Report2: the sheet Reports has no \"R-3\". Maybe"
                                    + " \"R-2\"?");
        }

        @Test
        void leavesNoEmptyListWhenTheLastOneGoes() throws IOException {
            edited.rows("Own controls evidence").clear();

            assertThat(edited.apply()).isEmpty();

            assertThat(file("controls/access.yaml"))
                    .endsWith("    cadence: { every: per-event }\n");
        }
    }

    @Nested
    class TheItemsOfAPopulation {
        private static final String FILE = "populations/joiners.csv";

        @Test
        void areEditedFieldByField() throws IOException {
            row("Population items", 1).put("Done on", "2026-02-09");

            assertReplaced(FILE, "2026-02-05,,x", "2026-02-05,2026-02-09,x");
        }

        @Test
        void keepTheirOrderHoweverTheRowsAreSorted() throws IOException {
            row("Population items", 1).put("Done on", "2026-02-09");
            edited.rows("Population items").sort(Comparator.comparing(r -> r.get("Done on")));
            edited.rows("Population items").addFirst(edited.rows("Population items").removeLast());

            assertThat(edited.apply()).isEmpty();

            assertThat(file(FILE))
                    .isEqualTo(SmallFolder.ITEMS.replace("02-05,,x", "02-05,2026-02-09,x"));
        }

        @Test
        void areAddedWithTheirOtherColumnsEmpty() throws IOException {
            edited.add(
                    "Population items",
                    "File",
                    FILE,
                    "Item",
                    "a, \"b\"",
                    "Occurred on",
                    "2026-03-01");

            assertThat(edited.apply()).isEmpty();

            assertThat(file(FILE)).isEqualTo(SmallFolder.ITEMS + "\"a, \"\"b\"\"\",2026-03-01,,\n");
        }

        @Test
        void goAlone() throws IOException {
            edited.rows("Population items").remove(0);

            assertReplaced(FILE, "T-1,2026-02-01,2026-02-02,\"Roe, J\"\n", "");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u001b[2J", "\u009b", "\u0007"})
        void holdNoCharacterThatATerminalObeys(String odd) {
            row("Population items", 1).put("Item", "T" + odd);

            assertThat(edited.imported().errors())
                    .extracting(RefusedImport::toString)
                    .singleElement()
                    .asString()
                    .contains("Population items!Item3")
                    .contains(
                            "item holds the character U+%04X, which is not allowed here"
                                    .formatted((int) odd.charAt(0)));
        }

        @Test
        void comeWithANewPopulation() throws IOException {
            Map<String, String> population =
                    edited.add(
                            "Populations",
                            "Population",
                            "leavers",
                            "Control",
                            "OWN-1",
                            "File",
                            "leavers.csv");
            population.putAll(
                    Map.of(
                            "Covers from", "2026-01-01",
                            "Covers to", "2026-12-31",
                            "Received at", "2027-01-02"));
            edited.add(
                    "Population items",
                    "File",
                    "leavers.csv",
                    "Item",
                    "T-1",
                    "Occurred on",
                    "2026-03-01");

            assertThat(edited.apply()).isEmpty();

            assertThat(file("leavers.csv")).isEqualTo("item,occurredOn,doneOn\nT-1,2026-03-01,\n");
            assertThat(Edited.of(folder).said()).isEqualTo(edited.said());
        }

        @Test
        void stayInTheirFileWhenItsPopulationGoes() throws IOException {
            edited.rows("Populations").clear();

            assertThat(edited.apply()).isEmpty();

            assertThat(file(FILE)).isEqualTo(SmallFolder.ITEMS);
            assertThat(file("log.yaml")).endsWith("populations: []\n");
        }

        @Test
        void needAPopulation() {
            edited.add("Population items", "File", "joiner.csv", "Item", "x");

            assertThat(errors())
                    .containsExactly(
                            "Population items!File4: no population has the file \"joiner.csv\"."
                                    + " One of: populations/joiners.csv.");
        }

        @Test
        void areJudgedCellByCell() {
            row("Population items", 0).put("Occurred on", "2025-02-01");
            row("Population items", 1).put("Done on", "soon");

            assertThat(errors())
                    .containsExactlyInAnyOrder(
                            "Population items!Occurred on2: occurredOn 2025-02-01 is outside what"
                                    + " the population covers, 2026-01-01/2026-06-30",
                            "Population items!Done on3: doneOn is a date such as 2026-03-31, not"
                                    + " \"soon\"");
        }
    }

    @Nested
    class Errors {
        @Test
        void nameTheCellTheValueAndTheNearestValidOne() {
            row("Controls", 0).put("State", "implementd");
            row("Evidence", 1).put("Controls", "ACC-01\nOWN-2");
            row("Occurrences", 1).put("For", "Q1");

            assertThat(errors())
                    .containsExactlyInAnyOrder(
                            "Controls!State2: state is one of planned, implemented, retired, not"
                                    + " \"implementd\". Maybe \"implemented\"?",
                            "Evidence!Controls3: unknown control \"OWN-2\". Maybe \"OWN-1\"?",
                            "Occurrences!For3: \"Q1\" is no period. Write 2026, 2026-H1, 2026-Q3,"
                                    + " 2026-09, 2026-W07 or a day");
        }

        @Test
        void nameTheCellThatNobodyEditedWhereItNoLongerHolds() {
            edited.rows("Evidence").remove(0);

            assertThat(errors())
                    .containsExactly(
                            "Occurrences!Evidence2: unknown evidence \"E-1\". Maybe \"E-2\"? (its"
                                    + " row in the sheet Evidence was deleted)");
        }

        @Test
        void nameTheCellThatWasEditedOfThoseThatAreWrongTogether() {
            row("Controls", 1).put("Tolerance days", "5");
            row("Evidence", 0).put("Covers from", "2026-01-01");
            row("Evidence", 1).put("Covers to", "");

            assertThat(errors())
                    .containsExactlyInAnyOrder(
                            "Controls!Tolerance days3: a cadence lacks the key \"every\"",
                            "Evidence!Covers from2: evidence is observed at a time or covers days,"
                                    + " not both",
                            "Evidence!Covers to3: covers lacks the key \"to\"");
        }

        @Test
        void nameTheCellThatWasEditedWhereAnotherIsWrongByIt() {
            row("Controls", 0).put("State", "planned");
            row("Evidence", 0).put("Evidence", "E-9");

            assertThat(errors())
                    .containsExactlyInAnyOrder(
                            "Controls!Implemented on2: the state is planned, and there is"
                                    + " implementedOn: 2025-11-01 (edited: Controls!State2)",
                            "Occurrences!Evidence2: unknown evidence \"E-1\". Maybe \"E-2\"?"
                                    + " (Evidence!Evidence2 was edited)");
        }

        /// Over all cells of a row of each sheet.
        @Test
        void nameTheCellThatWasEditedWhateverIsWrittenThere() throws IOException {
            folder = Files.createDirectory(root.resolve("odd"));
            new OddFolder(4).write(folder);
            Edited exported = Edited.of(folder);
            int refused = 0;
            for (ProgrammeTable table : ProgrammeTables.ALL) {
                for (TableColumn column : HandedOutRows.compared(table)) {
                    for (String value :
                            List.of("", "zzz", "2026-13-01", "2020-01-01", "-5", "a\nb")) {
                        edited = exported.copyFor(folder);
                        if (edited.rows(table.name()).isEmpty()) {
                            continue;
                        }
                        row(table.name(), 0).put(column.title(), value);
                        List<RefusedImport> errors = edited.imported().errors();
                        String cell = table.name() + "!" + column.title() + "2";
                        refused += errors.isEmpty() ? 0 : 1;
                        assertThat(errors)
                                .as(cell + " " + value)
                                .satisfiesAnyOf(
                                        all -> assertThat(all).isEmpty(),
                                        all -> assertThat(all.toString()).contains(cell));
                    }
                }
            }
            assertThat(refused).isGreaterThan(150);
        }

        @Test
        void nameTheEmptyCellOfWhatHasToBeThere() {
            row("Evidence", 0).put("Kind", "");
            edited.add("Risks", "Risk", "K-1");

            assertThat(errors())
                    .contains(
                            "Evidence!Kind2: kind of evidence has no value",
                            "Risks!Title2: title of a risk has no value",
                            "Risks!Likelihood2: likelihood of a risk has no value");
        }

        @Test
        void nameCellsInsteadOfLinesThatNobodySees() {
            row("Evidence", 1).put("Evidence", "E-1");

            assertThat(errors())
                    .contains(
                            "Evidence!Evidence3: evidence \"E-1\" is there already, in"
                                    + " Evidence!Evidence2");
        }

        @Test
        void nameHalfACharacter() {
            row("Evidence", 0).put("Note", "x\ud800");

            assertThat(errors()).hasSize(1).first().asString().startsWith("Evidence!Note2: ");
        }

        @Test
        void keepTheProgrammesOnlyRow() {
            edited.rows("Programme").clear();

            assertThat(errors()).containsExactly("Programme: the row of the programme is missing");
        }

        @Test
        void doNotComeFromAFolderThatWasBroken() throws IOException {
            write("log.yaml", SmallFolder.LOG.replace("evidence: [E-1]", "evidence: [E-9]"));
            edited = Edited.of(folder);
            row("Occurrences", 0).put("Evidence", "E-2");

            assertReplaced("log.yaml", "E-9", "E-2");
        }
    }
}
