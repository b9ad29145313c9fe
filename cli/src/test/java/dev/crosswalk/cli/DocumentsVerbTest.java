package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `crosswalk documents` on a small programme with the library of the tests. `-Dgolden.write=true`
/// writes what is compared anew; read the difference before you commit it.
class DocumentsVerbTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/dev/crosswalk/cli/golden-documents").toAbsolutePath();
    private static final Path SCHEMA =
            Path.of("../docs/schemas/documents.schema.json").toAbsolutePath();

    @TempDir Path folder;

    @BeforeEach
    void makeProgramme() throws IOException {
        write("programme.yaml", "organisation: Acme & Sons\ntimeZone: Europe/Berlin\n");
        write(
                "controls/adopted.yaml",
                """
                controls:
                  - { control: SML-01, state: implemented, implementedOn: 2026-01-01 }
                  - { control: SML-02, state: planned }
                """);
        write(
                "documents.yaml",
                """
                documents:
                  - document: small-rules
                    version: "1.2"
                    owner: IT lead
                    approvedBy: Director
                    approvedOn: 2026-03-01
                    reviewBy: 2026-10-01
                """);
        write("documents/fire-drill.md", "# Fire drill\n\nDone by {{who}} at {{where}}.\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String rules() throws IOException {
        return Files.readString(folder.resolve("documents/small-rules.md"));
    }

    private Run run(Map<String, String> environment, String line) {
        List<String> all = new ArrayList<>(List.of("documents", "--programme", folder.toString()));
        all.addAll(List.of("--content", Run.resource("library")));
        if (!line.isEmpty()) {
            all.addAll(List.of(line.split(" ", -1)));
        }
        return Run.small(environment, all.toArray(String[]::new));
    }

    private Run run(String line) {
        return run(Map.of(), line);
    }

    /// The document and the template change the same sentence.
    private void clash() throws IOException {
        run("--write --format md");
        write("documents/small-rules.md", rules().replace("the rules of", "Our rules of"));
        write("programme.yaml", "organisation: Acme and Daughters\n");
        run("--write --format md");
    }

    @Nested
    class TheList {
        @ParameterizedTest
        @ValueSource(strings = {"100", "48"})
        void isShownAsItWas(String width) throws IOException {
            shown("list-" + width + ".txt", run(Map.of("COLUMNS", width), ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"json", "csv", "md"})
        void isWrittenAsItWas(String format) throws IOException {
            shown("list." + format, run("--format " + format));
        }

        @Test
        void showsAConflictAndTheWayOut() throws IOException {
            clash();

            shown("conflict-100.txt", run(""));
        }

        @Test
        void writesNothing() {
            run("");

            assertThat(folder.resolve("documents/small-rules.md")).doesNotExist();
            assertThat(folder.resolve("documents/.rendered")).doesNotExist();
        }

        @Test
        void isNeverWiderThanTheTerminal() throws IOException {
            clash();
            for (int width : new int[] {40, 64, 80, 120}) {
                Run run = run(Map.of("COLUMNS", Integer.toString(width)), "--all");

                assertThat(run.err()).isEmpty();
                assertThat(run.out().lines())
                        .allMatch(line -> line.codePointCount(0, line.length()) <= width);
            }
        }

        @Test
        void canBeHandedOut() {
            Run html = run("--format html");

            assertThat(html.err()).isEmpty();
            assertThat(html.out()).contains("Documents of Acme &amp; Sons");
        }

        private void shown(String name, Run run) throws IOException {
            String shown =
                    run.out()
                            .replaceAll(
                                    "(content |Content version |Version\": \")[0-9a-f]{12}",
                                    "$1............");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(GOLDEN.resolve(name), shown);
            }

            assertThat(run.err()).isEmpty();
            assertThat(shown).isEqualTo(Files.readString(GOLDEN.resolve(name)));
        }
    }

    @Nested
    class Json {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " --all",
                    " --write",
                    " --write --format docx",
                    " --as-of 2025-01-01"
                })
        void fitsItsSchema(String more) throws IOException {
            assertValid(run("--format json" + more));
        }

        @Test
        void fitsItsSchemaInAConflict() throws IOException {
            clash();

            Run run = run("--format json");

            assertValid(run);
            assertThat(run.out()).contains("\"state\": \"conflict\"");
        }

        private void assertValid(Run run) throws IOException {
            assertThat(run.err()).isEmpty();
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(Files.readString(SCHEMA))
                                    .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Nested
    class Writing {
        @Test
        void makesAllThreeFilesOfEachDocument() {
            Run run = run("--write");

            assertThat(run.out()).contains("2 documents: 1 up to date, 1 own");
            for (String name : List.of("small-rules", "fire-drill")) {
                for (String format : List.of("md", "docx", "pdf")) {
                    assertThat(folder.resolve("documents/" + name + "." + format)).exists();
                }
            }
        }

        @ParameterizedTest
        @CsvSource({
            "--write --format md, false, false",
            "--write --format docx, true, false",
            "--write --format pdf --format docx, true, true",
            "'--write --format md,pdf', false, true",
            "'--write --format json,pdf', false, true",
        })
        void makesTheFilesThatAreAskedForAndAlwaysTheMarkdown(
                String line, boolean docx, boolean pdf) {
            Run run = run(line);

            assertThat(run.err()).isEmpty();
            Path documents = folder.resolve("documents");
            assertThat(Files.exists(documents.resolve("small-rules.md"))).isTrue();
            assertThat(Files.exists(documents.resolve("small-rules.docx"))).isEqualTo(docx);
            assertThat(Files.exists(documents.resolve("small-rules.pdf"))).isEqualTo(pdf);
        }

        @Test
        void settlesAConflictAsItIsTold() throws IOException {
            clash();

            Run run = run("--write --resolve small-rules=theirs");

            assertThat(run.out()).contains("1 up to date");
            assertThat(rules()).contains("These are the rules of Acme and Daughters");
        }
    }

    @Nested
    class FailOn {
        @ParameterizedTest
        @CsvSource({
            "unset, 1",
            "changed, 1",
            "unapproved, 1",
            "conflict, 0",
            "changed-since-approval, 0",
            "'conflict,changed', 1"
        })
        void endsWithOneWhereThereIsAny(String what, int exit) {
            assertThat(run("--fail-on " + what).exit()).isEqualTo(exit);
        }

        @Test
        void isJudgedAfterWriting() throws IOException {
            assertThat(run("--write --fail-on changed").exit()).isZero();
            assertThat(run("--fail-on changed").exit()).isZero();

            clash();

            assertThat(run("--write --fail-on conflict").exit()).isEqualTo(1);
            assertThat(run("--write --resolve small-rules=mine --fail-on conflict").exit())
                    .isZero();
        }
    }

    @Nested
    class ChangedSinceApproval {
        @BeforeEach
        void changeAParameterOfWhatWasApproved() throws IOException {
            run("--write --format md");
            write("programme.yaml", "organisation: Acme and Daughters\n");
            run("--write --format md");
        }

        @Test
        void isSaidInTheListAndItsFormats() {
            String words = "changed since it was approved on 2026-03-01 (version 1.2)";

            assertThat(run("").out()).contains(words, "; 1 changed since approval");
            assertThat(run("--format csv").out()).contains(words, "2026-03-01,yes,2026-10-01");
            assertThat(run("--format md").out()).contains(words, "Director (changed since)");
            assertThat(run("--format json").out()).contains("\"changedSinceApproval\": true");
        }

        @Test
        void canFailAPipeline() {
            assertThat(run("--fail-on changed-since-approval").exit()).isEqualTo(1);
        }
    }

    /// Somebody edited the DOCX, and then the document.
    @Test
    void anEditedFileThatWouldBeAnotherOneTodayIsChanged() throws IOException {
        run("--write");
        write("documents/fire-drill.docx", "mine");
        assertThat(run("--fail-on changed").exit()).isZero();
        write("documents/fire-drill.md", "# Fire drill\n\nNever.\n");
        assertThat(run("--write --fail-on changed").exit()).isEqualTo(1);

        assertThat(run("").out().replaceAll("\\s+", " "))
                .contains("fire-drill.docx was edited, and the document has changed since");
        assertThat(run("--format json").out()).contains("\"edited-and-stale\"");
        assertThat(Files.readString(folder.resolve("documents/fire-drill.docx"))).isEqualTo("mine");
    }

    @Nested
    class BadInput {
        @Test
        void inOneDocumentIsToldBehindTheListOfAll() throws IOException {
            write("documents/quoted.md", "> ".repeat(500) + "deep\n");
            Files.write(folder.resolve("documents/latin.md"), new byte[] {'#', '\n', (byte) 0xe9});

            Run run = run("--write");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("4 documents: 1 up to date, 2 own, 1 unreadable");
            assertThat(run.err())
                    .startsWith(
                            "crosswalk: not all of the documents could be written; the others are\n")
                    .contains("latin.md:2: is not UTF-8: byte 2 is 0xE9\n")
                    .contains("quoted.md: no PDF can be made of it: its lists or quotations");
            assertThat(folder.resolve("documents/fire-drill.pdf")).exists();
        }

        @Test
        void isAFileInThePlaceOfAFolder() throws IOException {
            write("documents/.rendered", "");

            Run run = run("--write");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains(".rendered\": is a file, and has to be a folder");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        --document small-rule                    | unknown document "small-rule". Maybe "small-rules"?
                        --resolve small-rules=mine               | --resolve writes into the folder: it needs --write
                        --write --resolve small-rules            | --resolve "small-rules" does not say how: ID=mine, ID=theirs or ID=merged
                        --write --resolve small-rules=mne        | unknown value for --resolve small-rules "mne". Maybe "mine"?
                        --write --resolve small-rules=mine       | --resolve small-rules=mine: small-rules is in no conflict
                        --write --resolve fire-drill=mine        | fire-drill is no document that is made from a template
                        --write --resolve fire-dril=mine         | unknown document "fire-dril". Maybe "fire-drill"?
                        --format docx,pdf                        | the list has one format, not docx and pdf; files in several formats are written with --write
                        --write --format html                    | with --write, --format is md, docx or pdf for the files
                        --write --format dox                     | unknown value for --format "dox". Maybe "docx"?
                        --set interval=monthly                   | --set needs --parameters
                        --parameters --write                     | one of them
                        --parameters --set intervall=monthly     | no document has a parameter "intervall". Maybe "interval"?
                        --parameters --set interval              | --set interval gives no value: --set interval=VALUE
                        --parameters --set interval=a --set interval=b | --set gives interval twice
                        --fail-on unsett                         | unknown value for --fail-on "unsett". Maybe "unset"?
                        --as-of today                            | --as-of "today" is neither a date nor a time with its offset
                        """)
        void isRefusedAndNothingIsWritten(String line, String message) {
            Run run = run(line.strip());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message.strip());
            assertThat(folder.resolve("documents/.rendered")).doesNotExist();
        }

        @Test
        void aFolderThatIsNoProgrammeIsRefused() {
            assertThat(Run.of("documents").err()).contains("documents needs --programme DIR");
            assertThat(Run.of("documents", "--programme", "nowhere").err())
                    .contains("there is no folder \"nowhere\"");
        }

        @Test
        void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
            Files.createDirectories(folder.resolve("documents/small-rules.md"));

            Run run = run("--write");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("small-rules.md").doesNotContain("Exception");
        }
    }

    @Nested
    class Parameters {
        @Test
        void saysWhatStandsThereWhereFromAndInWhichDocuments() {
            assertThat(run("--parameters").out())
                    .contains("2 parameters that the documents show: 0 that nobody has set, 0 set")
                    .containsPattern("interval  once a year +default\n")
                    .contains("    How often the rules are read again (small-rules)\n")
                    .containsPattern("organisation  Acme & Sons +from the programme\n");
            assertThat(run("--parameters --format csv").out())
                    .contains(
                            "parameter,meaning,value,source,documents",
                            "interval,How often the rules are read again,once a year,default,small-rules");
            assertThat(run("--parameters --format json").out())
                    .contains("\"name\": \"interval\"", "\"documents\": [\"small-rules\"]");
            assertThat(run("--parameters --format md").out())
                    .contains("| Parameter | Meaning | Value | From | Documents |");
        }

        @Test
        void oneIsSetInTheProgrammeAndNothingElseChanges() throws IOException {
            String before = Files.readString(folder.resolve("programme.yaml"));

            Run run = run("--parameters --set interval=monthly");

            assertThat(run.out()).contains("Set: interval\n");
            assertThat(run.out()).containsPattern("interval  monthly +set\n");
            assertThat(Files.readString(folder.resolve("programme.yaml")))
                    .isEqualTo(before + "parameters:\n  interval: monthly\n");
            assertThat(folder.resolve("documents/.rendered")).doesNotExist();
        }
    }
}
