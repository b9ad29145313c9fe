package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people do to the workbook of a programme before they bring it back.
class SpreadsheetTest {
    private static final String CONTROLS =
            """
            controls:
              # Since May.
              - control: ACC-01
                state: implemented
                implementedOn: 2026-05-01
              # Not yet.
              - control: ACC-02
                state: planned # soon
              - control: ACC-03
                state: planned
            """;

    @TempDir Path root;
    private Path acme;
    private Path file;

    @BeforeEach
    void export() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(acme.resolve("programme.yaml"), "organisation: Acme\n");
        Files.writeString(acme.resolve("controls/access.yaml"), CONTROLS);
        file = exported("acme.xlsx");
    }

    private Path exported(String name) {
        Path xlsx = root.resolve(name);
        Run run = Run.of("export", "--programme", acme.toString(), "--output", xlsx.toString());
        assertThat(run.err()).isEmpty();
        return xlsx;
    }

    private Run imported(String... more) {
        return importedFrom(file, more);
    }

    private Run importedFrom(Path xlsx, String... more) {
        return Run.of(
                Stream.concat(
                                Stream.of(
                                        "import", xlsx.toString(), "--programme", acme.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void edit(Consumer<XSSFWorkbook> edit) throws IOException {
        Spreadsheet.edit(file, edit);
    }

    private static void write(
            XSSFWorkbook book, String sheet, int row, String title, String value) {
        Spreadsheet.cell(book, sheet, row, title).setCellValue(value);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(acme)) {
            for (Path each :
                    all.filter(Files::isRegularFile)
                            .filter(f -> !f.startsWith(acme.resolve(".crosswalk")))
                            .toList()) {
                files.put(acme.relativize(each).toString(), Files.readString(each));
            }
        }
        return files;
    }

    private void assertNothingEdited() {
        assertThat(imported().err()).isEmpty();
        assertThat(imported().out()).startsWith("Nothing was edited");
    }

    @Nested
    class WhatTheyAddForThemselves {
        @Test
        void isAColumnThatIsToldAndNotRead() throws IOException {
            edit(book -> {
                int at = Spreadsheet.insertColumn(book, "Controls", "State");
                XSSFSheet controls = book.getSheet("Controls");
                Spreadsheet.cell(controls, 0, at).setCellValue("My notes");
                Spreadsheet.cell(controls, 1, at).setCellFormula("LEN(A2)");
                Spreadsheet.cell(controls, 2, at).setCellValue("ask Ann");
                controls.addMergedRegion(new CellRangeAddress(2, 3, at, at));
                write(book, "Controls", 1, "Owner", "CISO");
            });

            Run run = imported();

            assertThat(run.err()).isEmpty();
            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains(
                            "Controls!I3 ACC-02 Owner: (empty) -> CISO",
                            "Controls!C1: unknown column \"My notes\", not read.");
        }

        @Test
        void isAValueBesideTheTableThatIsToldAndNotRead() throws IOException {
            edit(book -> Spreadsheet.cell(book.getSheet("Controls"), 2, 22).setCellValue("?"));

            assertNothingEdited();
            assertThat(imported().out())
                    .contains("Controls!W3: a value in a column without a title, not read.");
        }

        @Test
        void isASheetThatIsToldAndNotRead() throws IOException {
            edit(book -> Spreadsheet.cell(book.createSheet("Mine"), 0, 0).setCellFormula("1+1"));

            assertNothingEdited();
            assertThat(imported().out()).contains("Mine: unknown sheet, not read.");
        }

        @Test
        void isInTheJsonToo() throws IOException {
            edit(book -> Spreadsheet.cell(book.createSheet("Mine"), 0, 0).setCellValue("x"));
            Files.writeString(
                    acme.resolve("log.yaml"),
                    "occurrences: [ { control: ACC-01, performedOn: 2026-05-03 } ]\n");
            String schema = Files.readString(Path.of("../docs/schemas/import.schema.json"));

            Run run = imported("--format", "json");

            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema)
                                    .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains(
                            "\"kept\": 1",
                            "{ \"at\": \"Mine\", \"what\": \"unknown sheet, not read\" }");
        }

        /// It may be one that is missing, misspelt.
        @Test
        void isRefusedWhereSomethingIsMissing() throws IOException {
            edit(book -> write(book, "Controls", -1, "Owner", "Ownner"));

            assertThat(imported().err())
                    .contains(
                            "Controls!H1: unknown column \"Ownner\". Maybe \"Owner\"?",
                            "Controls: column \"Owner\" is missing");
        }
    }

    @Nested
    class WhatTheyTakeAway {
        @Test
        void isNoMatterWhereItIsReadOnly() throws IOException {
            edit(book -> {
                XSSFSheet controls = book.getSheet("Controls");
                int at = Spreadsheet.column(book, "Controls", "Title (read-only)");
                controls.shiftColumns(at + 1, controls.getRow(0).getLastCellNum(), -1);
                book.removeSheetAt(book.getSheetIndex("About"));
            });

            assertThat(imported().exit()).isZero();
            assertThat(imported().out()).startsWith("Nothing was edited");
            assertThat(imported().err()).containsOnlyOnce("does not say whose it is");
        }

        @Test
        void isToldWhereItIsAColumnThatCounts() throws IOException {
            edit(book -> {
                XSSFSheet controls = book.getSheet("Controls");
                int at = Spreadsheet.column(book, "Controls", "State");
                controls.shiftColumns(at + 1, controls.getRow(0).getLastCellNum(), -1);
            });

            assertThat(imported().err()).contains("Controls: column \"State\" is missing");
        }
    }

    /// A hidden column keeps its letter, and an inserted one has one.
    @Test
    void aMessageNamesTheCellAsItIsOnTheScreen() throws IOException {
        edit(book -> {
            Spreadsheet.turnRows(book, "Controls");
            int at = Spreadsheet.insertColumn(book, "Controls", "State");
            Spreadsheet.cell(book.getSheet("Controls"), 0, at).setCellValue("My notes");
            book.getSheet("Controls").setColumnHidden(at + 1, true);
            book.getSheet("Controls").getRow(1).setZeroHeight(true);
            // The row of ACC-01 is the last one now, behind a blank one.
            book.getSheet("Controls").shiftRows(3, 3, 3);
            write(book, "Controls", 5, "Tolerance days", "soon");
            write(book, "Controls", 1, "Anchor", "2026-13-01");
        });

        Run run = imported();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Controls!L7: ", "Controls!N3: ");
        assertThat(run.err()).contains("soon", "2026-13-01");
    }

    @Test
    void sortedRowsKeepEveryByteAndEditedOnesTheirComments() throws IOException {
        edit(book -> Spreadsheet.turnRows(book, "Controls"));
        assertNothingEdited();
        edit(book -> write(book, "Controls", 1, "State", "implemented"));
        edit(book -> write(book, "Controls", 1, "Implemented on", "2026-06-01"));

        assertThat(imported("--apply").err()).isEmpty();

        assertThat(files().get("controls/access.yaml"))
                .isEqualTo(
                        CONTROLS.replace(
                                "planned # soon\n",
                                "implemented # soon\n    implementedOn: 2026-06-01\n"));
    }

    @Nested
    class TwoOfThem {
        private Path other;

        @BeforeEach
        void export() {
            other = exported("other.xlsx");
        }

        @Test
        void bothLandWhereTheyEditDifferentRows() throws IOException {
            edit(book -> write(book, "Controls", 0, "Owner", "Ann"));
            Spreadsheet.edit(
                    other,
                    book -> {
                        Spreadsheet.turnRows(book, "Controls");
                        write(book, "Controls", 0, "Owner", "Ben");
                    });

            assertThat(imported("--apply").err()).isEmpty();
            Run second = importedFrom(other, "--apply");

            assertThat(second.err()).isEmpty();
            assertThat(second.out().replaceAll("\\s+", " "))
                    .contains(
                            "1 cell changed, 0 rows added, 0 rows removed, in 1 file 1 row changed"
                                    + " in the folder since the export and not here: left as the"
                                    + " folder has it.");
            assertThat(files().get("controls/access.yaml"))
                    .isEqualTo(
                            CONTROLS.replace("2026-05-01\n", "2026-05-01\n    owner: Ann\n")
                                    + "    owner: Ben\n");
        }

        @Test
        void areToldOfACellThatBothEdited() throws IOException {
            edit(book -> write(book, "Controls", 0, "Owner", "Ann"));
            edit(book -> write(book, "Controls", 1, "Owner", "Ann"));
            Spreadsheet.edit(other, book -> write(book, "Controls", 0, "Owner", "Ben"));
            Spreadsheet.edit(other, book -> write(book, "Controls", 2, "Owner", "Ben"));
            assertThat(imported("--apply").err()).isEmpty();
            Map<String, String> before = files();

            Run second = importedFrom(other, "--apply");

            assertThat(second.exit()).isEqualTo(2);
            assertThat(second.err())
                    .contains(
                            "Controls!H2: Owner of ACC-01 is \"Ben\" here, and has become \"Ann\" in"
                                    + " the folder since the export.");
            assertThat(files()).isEqualTo(before);

            assertThat(importedFrom(other, "--overwrite", "--apply").err()).isEmpty();
            assertThat(files().get("controls/access.yaml"))
                    .contains(
                            "owner: Ben\n  # Not yet.", "# soon\n    owner: Ann\n", "owner: Ben\n");
        }
    }
}
