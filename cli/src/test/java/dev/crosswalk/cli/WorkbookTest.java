package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.files.table.ProgrammeTables;
import dev.crosswalk.files.table.TableColumn;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `crosswalk export` and `crosswalk import`, from file to file.
class WorkbookTest {
    @TempDir Path root;
    private String acme = "";
    private String xlsx = "";
    private String tables = "";

    @BeforeEach
    void programme() throws IOException {
        Path folder = root.resolve("acme");
        Files.createDirectories(folder.resolve("controls"));
        acme = folder.toString();
        xlsx = root.resolve("acme.xlsx").toString();
        tables = root.resolve("tables").toString();
        Files.writeString(
                folder.resolve("programme.yaml"), "# Acme.\norganisation: \"=Acme & Söhne\"\n");
        Files.writeString(
                folder.resolve("controls/access.yaml"),
                """
                controls:
                  # Since May.
                  - control: ACC-01
                    state: implemented
                    implementedOn: 2026-05-01T23:30:00+02:00
                    links: [https://wiki.acme.example]
                    note: |
                      "First", and
                      =second.
                  - control: ACC-02
                    state: planned
                """);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of(acme))) {
            for (Path file :
                    all.filter(Files::isRegularFile)
                            .filter(f -> !f.startsWith(Path.of(acme).resolve(".crosswalk")))
                            .toList()) {
                files.put(Path.of(acme).relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void export() {
        Run run = Run.of("export", "--programme", acme, "--output", xlsx);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    private void exportCsv() {
        Run run = Run.of("export", "--programme", acme, "--format", "csv", "--output", tables);
        assertThat(run.err()).isEmpty();
    }

    private Run imported(String... more) {
        return importedFrom(xlsx, more);
    }

    private Run importedFrom(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("import", file, "--programme", acme));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    /// As somebody does in a spreadsheet.
    private void edit(String sheet, int row, String column, String value) throws IOException {
        Spreadsheet.edit(
                Path.of(xlsx),
                book -> Spreadsheet.cell(book, sheet, row, column).setCellValue(value));
    }

    private void assertRefused(Run run, String... messages) throws IOException {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(messages);
    }

    @Test
    void whatNobodyEditedChangesNoByte() throws IOException {
        Map<String, String> before = files();
        export();

        Run run = imported("--apply", "--fail-on", "changes");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Nothing was edited:");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void everyFieldIsAColumnAndEveryColumnSaysWhatItMeans() {
        for (var table : ProgrammeTables.ALL) {
            assertThat(table.columns())
                    .allSatisfy(c -> assertThat(c.note()).as(c.title()).isNotEmpty())
                    .extracting(TableColumn::title)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theWorkbookOfAnotherOrganisationIsRefusedAndOneThatDoesNotSayWhoseItIsIsTold()
            throws IOException {
        Map<String, String> before = files();
        export();
        Spreadsheet.edit(
                Path.of(xlsx),
                book -> book.getSheet("About").getRow(1).getCell(1).setCellValue("Example Ltd"));
        Spreadsheet.edit(
                Path.of(xlsx),
                book ->
                        book.getSheet("Programme")
                                .getRow(1)
                                .getCell(0)
                                .setCellValue("Example Ltd"));
        assertRefused(
                imported("--apply"),
                "is the workbook of Example Ltd (About!B2), and the programme is that of =Acme &"
                        + " Söhne: nothing is imported");

        Spreadsheet.edit(
                Path.of(xlsx),
                book -> book.getSheet("About").getRow(1).getCell(0).setCellValue("Note"));
        Run told = imported();
        assertThat(told.exit()).isZero();
        assertThat(told.err()).contains("does not say whose it is");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anOrganisationThatWasRenamedByTheWorkbookIsStillItsOwn() throws IOException {
        export();
        Spreadsheet.edit(
                Path.of(xlsx),
                book -> book.getSheet("Programme").getRow(1).getCell(0).setCellValue("Acme New"));
        assertThat(imported("--apply").exit()).isZero();

        assertThat(imported("--apply").exit()).isZero();
    }

    @Test
    void whatMisleadsWhoeverReadsItIsRefusedWithItsCell() throws IOException {
        export();
        edit("Controls", 0, "Owner", "C\u202eISO");

        assertRefused(
                imported("--apply"),
                "Controls!",
                "2: \"C\\u202eISO\" holds the character U+202E, which no text needs");

        edit("Controls", 0, "Owner", "CISO");
        edit("Controls", 2, "Control", "ACC-03");
        edit("Controls", 2, "State", "planned");
        edit("Controls", 2, "Note", "so\u2066so");
        assertRefused(
                imported("--apply"),
                "4: \"so\\u2066so\" holds the character U+2066, which no text needs");
    }

    @Nested
    class ThePreview {
        @Test
        void isShownAndNothingIsWritten() throws IOException {
            Map<String, String> before = files();
            export();
            edit("Controls", 0, "Owner", "=CISO");
            edit("Controls", 2, "Control", "ACC-03");
            edit("Controls", 2, "State", "planned");
            edit("Programme", 0, "Organisation", "Acme");

            Run run = imported();

            assertThat(run.exit()).isZero();
            // The names of the files are as long as the folder of the tests is.
            assertThat(run.out().replaceAll("(?s)crosswalk import.*", "crosswalk import .."))
                    .isEqualTo(
                            """
                            cell          what           change                               file
                            Programme!A2  =Acme & Söhne  Organisation: =Acme & Söhne -> Acme  programme.yaml
                            Controls!H2   ACC-01         Owner: (empty) -> =CISO              controls/access.yaml
                            Controls!A4   ACC-03         added: State: planned                controls/access.yaml

                            2 cells changed, 1 row added, 0 rows removed, in 2 files
                            Nothing is written yet. To write it: crosswalk import ..\
                            """);
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void failsWhereItIsAskedTo() throws IOException {
            export();
            edit("Controls", 0, "Owner", "CISO");

            assertThat(imported("--fail-on", "changes").exit()).isEqualTo(1);
        }

        @Test
        void isJsonThatKeepsItsSchema() throws IOException {
            export();
            edit("Controls", 0, "Owner", "CISO");
            edit("Controls", 2, "Control", "ACC-03");
            edit("Controls", 2, "State", "planned");
            String schema = Files.readString(Path.of("../docs/schemas/import.schema.json"));

            Run run = imported("--format", "json");

            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema)
                                    .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains(
                            "\"before\": \"\", \"after\": \"CISO\"",
                            "\"kind\": \"added\"",
                            "{ \"field\": \"State\", \"after\": \"planned\" }");
        }

        /// Both are longer than a line of a screen, and differ far behind what fits one.
        @Test
        void showsWhereLongTextsDiffer() throws IOException {
            String long1 = "A paragraph about access, and nothing else. ".repeat(20);
            Files.writeString(
                    Path.of(acme, "programme.yaml"),
                    "organisation: Acme\nscope: "
                            + long1
                            + "A difference is an incident. The end.\n");
            export();
            edit("Programme", 0, "Scope", long1 + "A difference is not an incident. The end.");

            assertThat(imported().out().replaceAll("\\s+", " "))
                    .contains(
                            "Scope: ...else. A difference is an incident. The end. ->",
                            "...else. A difference is not an incident. The end.");
        }

        @Test
        void showsWhiteSpaceWhereNothingElseDiffers() throws IOException {
            export();
            edit("Controls", 0, "Note", "\"First\", and =second.\n");

            assertThat(imported().out().replaceAll("\\s+", " "))
                    .contains("Note: \"First\", and⏎=second. -> \"First\", and·=second.");
            assertThat(Run.ascii("import", xlsx, "--programme", acme).out())
                    .contains("and\\n=second.  ->")
                    .isASCII();
        }

        @Test
        void saysWhereOnlyTheFormOfANumberDiffers() throws IOException {
            Files.writeString(
                    Path.of(acme, "documents.yaml"),
                    "documents:\n  - { document: isms-scope, version: \"3.0\" }\n");
            export();
            edit("Documents", 0, "Version", "3");

            assertThat(imported().out().replaceAll("\\s+", " "))
                    .contains("Version: 3.0 -> 3 (the same number:");
        }

        @Test
        void saysWhatLintWouldSayOfItAndDoesNotSayNow() throws IOException {
            Files.writeString(
                    Path.of(acme, "log.yaml"),
                    "occurrences: [ { control: ACC-01, performedOn: 2026-05-03 } ]\n");
            export();
            edit("Controls", 0, "Links", "ftp://acme.example");

            Run run = imported();

            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains("Lint would say of it: ", "\"ftp://acme.example\" is no link")
                    .doesNotContain("was performed on");
            assertThat(imported("--format", "json").out()).contains("\"rule\": \"link\"");
            assertThat(imported("--apply").out()).contains("Lint says of it now:");
        }

        @Test
        void endsWithACommandThatCanBeTyped() throws IOException {
            xlsx = root.resolve("it's acme.xlsx").toString();
            export();
            edit("Controls", 0, "Owner", "CISO");

            assertThat(imported("--overwrite").out().replaceAll("\\s+", " "))
                    .contains("/it'\\''s acme.xlsx' --programme " + acme + " --overwrite --apply");
        }

        @Test
        void isCsvAndMarkdownToo() throws IOException {
            export();
            edit("Controls", 0, "Owner", "CISO");

            assertThat(imported("--format", "csv").out())
                    .endsWith(
                            "changed,Controls,Controls!H2,ACC-01,Owner,,CISO,controls/access.yaml\r\n");
            assertThat(imported("--format", "md").out()).contains("Owner: (empty) -\\> CISO");
        }
    }

    @Nested
    class Applied {
        @Test
        void itChangesWhatWasEditedAndNothingElse() throws IOException {
            Map<String, String> before = files();
            export();
            edit("Controls", 1, "Note", "- odd: #1\n'two'");

            Run run = imported("--apply");

            assertThat(run.out()).contains("1 cell changed", "Written.");
            before.computeIfPresent(
                    "controls/access.yaml",
                    (_, old) -> old + "    note: |-\n      - odd: #1\n      'two'\n");
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void aFolderOfCsvFilesIsAWorkbookToo() throws IOException {
            exportCsv();
            assertThat(importedFrom(tables).out()).startsWith("Nothing was edited");
            Path controls = Path.of(tables, "Controls.csv");
            String csv = Files.readString(controls);
            assertThat(csv).contains("planned,\"\"");
            Files.writeString(controls, csv.replace("planned,\"\"", "planned,2026-02-01"));

            assertThat(importedFrom(tables, "--apply").exit()).isZero();

            assertThat(files().get("controls/access.yaml"))
                    .endsWith("state: planned\n    plannedOn: 2026-02-01\n");
        }

        /// As LibreOffice saves what it takes for a truth value.
        @Test
        void truthIsWrittenSmall() throws IOException {
            Files.writeString(
                    Path.of(acme, "attestations.yaml"),
                    "attestations:\n  - { requirement: soc2-2017/CC6.1, met: true, source: x }\n");
            exportCsv();
            Path csv = Path.of(tables, "Attestations.csv");
            String text = Files.readString(csv);
            Files.writeString(csv, text.replace(",true,", ",TRUE,"));
            assertThat(importedFrom(tables).out()).startsWith("Nothing was edited");
            Files.writeString(csv, text.replace(",true,", ",FALSE,"));

            assertThat(importedFrom(tables, "--apply").err()).isEmpty();

            assertThat(files().get("attestations.yaml")).contains("met: false,");
        }

        @Test
        void soIsAZipOfThem() {
            String zip = root.resolve("acme.zip").toString();

            Run run = Run.of("export", "--programme", acme, "--format", "csv", "--output", zip);

            assertThat(run.err()).isEmpty();
            assertThat(importedFrom(zip).out()).startsWith("Nothing was edited");
        }

        /// As a Mac packs it, with a file of its own beside each.
        @Test
        void whatAMacAddsToAZipIsNoSheet() throws IOException {
            exportCsv();
            Path zip = root.resolve("mac.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                    Stream<Path> sheets = Files.list(Path.of(tables))) {
                for (Path sheet : sheets.toList()) {
                    String name = sheet.getFileName().toString();
                    out.putNextEntry(new ZipEntry("tables/" + name));
                    out.write(Files.readAllBytes(sheet));
                    out.putNextEntry(new ZipEntry("__MACOSX/tables/._" + name));
                    out.write(new byte[] {0, 5, 22, 7});
                }
            }
            Files.write(Path.of(tables, "._Risks.csv"), new byte[] {0, 5, 22, 7});

            assertThat(importedFrom(zip.toString()).out()).startsWith("Nothing was edited");
            assertThat(importedFrom(tables).out()).startsWith("Nothing was edited");
        }

        /// Each is done as a whole or not at all, whoever comes first.
        @Test
        void twiceAtOnceItLeavesAProgrammeThatOneOfThemMeant() throws Exception {
            export();
            edit("Controls", 0, "Owner", "one");
            edit("Programme", 0, "Scope", "one");
            String first = xlsx;
            xlsx = root.resolve("second.xlsx").toString();
            export();
            edit("Controls", 0, "Owner", "two");
            edit("Programme", 0, "Scope", "two");
            String second = xlsx;

            List<Run> runs = new ArrayList<>();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Callable<Run>> calls =
                        List.of(
                                () -> importedFrom(first, "--apply"),
                                () -> importedFrom(second, "--apply"));
                for (Future<Run> run : both.invokeAll(calls)) {
                    runs.add(run.get());
                }
            }

            assertThat(runs).extracting(Run::exit).containsExactlyInAnyOrder(0, 2);
            String winner = runs.getFirst().exit() == 0 ? "one" : "two";
            assertThat(files())
                    .hasSize(2)
                    .allSatisfy((_, text) -> assertThat(text).contains(": " + winner + "\n"));
            String loser =
                    runs.getFirst().exit() == 0 ? runs.getLast().err() : runs.getFirst().err();
            // It meets the other while it writes, between its own reading and writing, or
            // afterwards.
            assertThat(loser)
                    .containsAnyOf(
                            "another command is writing",
                            "has changed since",
                            "has become \"" + winner + "\"");
        }
    }

    @Nested
    class IsRefused {
        private void assertRefusedWhole(String... messages) throws IOException {
            Map<String, String> before = files();

            assertRefused(imported("--apply"), messages);

            assertThat(files()).isEqualTo(before);
        }

        @Test
        void aValueThatDoesNotExistByItsCell() throws IOException {
            export();
            edit("Controls", 0, "Owner", "fine");
            edit("Controls", 1, "State", "planed");
            edit("Controls", 1, "Control", "ACC-1002");

            assertRefusedWhole(
                    "crosswalk: nothing is imported\n",
                    "\n  Controls!A3: the library has no control \"ACC-1002\".",
                    "\n  Controls!C3: state is one of planned, implemented, retired, not"
                            + " \"planed\". Maybe \"planned\"?\n");
        }

        @Test
        void aSheetThatIsMissing() throws IOException {
            exportCsv();
            Files.delete(Path.of(tables, "Risks.csv"));

            assertRefused(importedFrom(tables), "Risks: the sheet is missing");
        }

        /// Without it, what somebody wrote into the folder meanwhile would be lost unseen.
        @Test
        void aWorkbookOfWhichNobodyKnowsWhatTheFolderWas() throws IOException {
            exportCsv();
            Path base = Path.of(tables, "Base.csv");
            String text = Files.readString(base);
            Files.writeString(base, text.replace("Controls,", "Control,"));
            assertRefused(importedFrom(tables), "Base: the hidden sheet is missing", "--overwrite");
            Files.delete(base);

            assertRefused(importedFrom(tables), "Base: the hidden sheet is missing");
            assertThat(importedFrom(tables, "--overwrite").exit()).isZero();
        }

        @Test
        void aRowOfWhichTheWorkbookNoLongerSaysWhatItWas() throws IOException {
            exportCsv();
            Path base = Path.of(tables, "Base.csv");
            String text = Files.readString(base);
            Files.writeString(base, text.replaceFirst("Controls,controls/access.yaml#1.*\r\n", ""));
            Path controls = Path.of(tables, "Controls.csv");
            Files.writeString(controls, Files.readString(controls).replace("ACC-01", "ACC-03"));

            assertRefused(
                    importedFrom(tables),
                    "Controls!U2: there is no item \"controls/access.yaml#1\" in the programme");
        }

        @Test
        void aColumnThatNobodyKnows() throws IOException {
            exportCsv();
            Path risks = Path.of(tables, "Risks.csv");
            Files.writeString(risks, Files.readString(risks).replace("Likelihood", "Likelyhood"));

            assertRefused(
                    importedFrom(tables), "Risks!E1: unknown column", "Maybe \"Likelihood\"?");
        }

        @Test
        void whatIsNoWorkbook() throws IOException {
            xlsx = Files.writeString(root.resolve("x.xlsx"), "PK no zip").toString();

            assertRefusedWhole("is refused: broken");
        }

        @Test
        void whatIsTooLarge() throws IOException {
            xlsx = root.resolve("x.xlsx").toString();
            try (RandomAccessFile file = new RandomAccessFile(xlsx, "rw")) {
                file.setLength(101L << 20);
            }

            assertRefusedWhole("is refused: 101 MB");
        }

        @Test
        void whatInflatesWithoutEnd() throws IOException {
            Path zip = root.resolve("bomb.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("Controls.csv"));
                byte[] megabyte = "=".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 64; i++) {
                    out.write(megabyte);
                }
            }

            assertRefused(
                    importedFrom(zip.toString()), "is refused: Controls.csv, line 1: a cell of");
        }

        @Test
        void whatIsMissing() throws IOException {
            assertRefusedWhole("there is no file \"" + xlsx + "\"");
        }

        @Test
        void anImportWithoutAProgramme() throws IOException {
            export();

            assertRefused(Run.of("import", xlsx), "import needs --programme DIR");
            assertRefused(Run.of("export"), "export needs --programme DIR");
        }

        @Test
        void anExportIntoTheProgrammeItself() throws IOException {
            Map<String, String> before = files();

            assertRefused(
                    Run.of("export", "--programme", acme, "--output", acme + "/acme.xlsx"),
                    "lies in a folder that this command reads");
            assertRefused(
                    Run.of(
                            "export",
                            "--programme",
                            acme,
                            "--format",
                            "csv",
                            "--output",
                            acme + "/controls"),
                    "lies in the programme's folder");

            assertThat(files()).isEqualTo(before);
        }

        @Test
        void anExportOfAProgrammeThatIsWrong() throws IOException {
            Files.writeString(Path.of(acme, "log.yaml"), "occurrences: [ { control: ACC-99 } ]\n");

            assertRefused(
                    Run.of("export", "--programme", acme, "--output", xlsx),
                    "log.yaml:1: unknown control \"ACC-99\"");
            assertThat(Path.of(xlsx)).doesNotExist();
        }

        @Test
        void aTextThatIsLongerThanACell() throws IOException {
            Path programme = Path.of(acme, "programme.yaml");
            Files.writeString(
                    programme, "organisation: Acme\nscope: \"" + "x".repeat(40_000) + "\"\n");

            for (String file : List.of(xlsx, tables + ".zip")) {
                assertRefused(
                        Run.of("export", "--programme", acme, "--output", file),
                        "Programme!B2: 40,000 characters; a cell of a spreadsheet holds 32,767."
                                + " Shorten it in its file");
                assertThat(Path.of(file)).doesNotExist();
            }
        }
    }
}
