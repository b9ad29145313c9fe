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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `crosswalk audit-report`: a report of an auditor gets on record without anybody opening YAML.
class AuditReportTest {
    private static final List<String> COVER =
            List.of(
                    "--scope",
                    "soc2-2017:CC,A",
                    "--period",
                    "2025-10-01..2026-09-30",
                    "--issued",
                    "2026-10-20",
                    "--issuer",
                    "Example Audit");

    /// That the provider's own report was reviewed.
    private static final String[] REVIEWED = {
        "--provider",
        "Tarn Cloud",
        "--provider-report",
        "tarn-2026",
        "--reviewed-by",
        "Vendor manager",
        "--reviewed-on",
        "2026-10-25",
        "--apply"
    };

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void begin() {
        acme = Begun.programme(folder.resolve("acme"), "Example Ltd", "starter");
    }

    private Run add(String... more) {
        List<String> args = new ArrayList<>(List.of("audit-report", "add", "--programme", acme));
        args.addAll(COVER);
        return Run.of(args, more);
    }

    private Run typed(String answers) {
        return Run.atTerminal(answers, "audit-report", "add", "--programme", acme);
    }

    private Run show(String... more) {
        return Run.of(List.of("audit-report", "show", "--programme", acme), more);
    }

    private String onRecord() throws IOException {
        return Files.readString(Path.of(acme, "attestations.yaml"));
    }

    @Test
    void whatItWouldChangeIsShownAndNothingWritten() throws IOException {
        String before = onRecord();
        Run run = add("--exception", "chg-tested two of 40 changes");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Type II report by Example Audit on SOC 2 (CC, A)")
                .contains("35 of 36 criteria met, 1 in part.")
                .contains("An exception takes out 1 obligation: Changes are tested")
                .contains("(chg-tested). Found: two of 40 changes")
                .contains("Nothing is written yet. To write it: crosswalk audit-report add");
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void severalThingsThatAProviderDoesAreNamedAtOnce() throws IOException {
        assertThat(add("--carved-out", "fire water = Example Cloud").err())
                .contains("Name those that are theirs by their ids, with commas between them");
        add(
                "--carved-out",
                "phys-environment-protected, cont-power-bridged = Example Cloud",
                "--apply");

        assertThat(onRecord())
                .containsOnlyOnce("provider: Example Cloud")
                .contains("phys-environment-protected", "cont-power-bridged");
        assertThat(
                        add("--carved-out", "phys-environment-protected, nothing = Example Cloud")
                                .exit())
                .isEqualTo(2);
    }

    @Test
    void severalCriteriaOfOneProviderAreNamedAsAReportNamesThem() throws IOException {
        assertThat(add("--carved-out", "CC6.4, CC9.99 and A1.2 Example Cloud").err())
                .contains("unknown criterion or obligation \"CC9.99\"");
        add("--carved-out", "CC6.4, CC6.5 and A1.2 Example Cloud", "--apply");

        assertThat(onRecord())
                .containsOnlyOnce("provider: Example Cloud")
                .contains("soc2-2017/CC6.4", "soc2-2017/CC6.5", "soc2-2017/A1.2");
    }

    @Test
    void appliedItIsOnRecordAndLintHasNothingAgainstIt() throws IOException {
        Run run =
                add(
                        "--exception",
                        "CC6.3@ACC-04 one of 25 leavers kept access",
                        "--carved-out",
                        "CC6.4 Example Cloud",
                        "--apply");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Written to attestations.yaml.");
        assertThat(onRecord())
                .contains("id: soc2-2026")
                .contains("control: ACC-04")
                .contains("one of 25 leavers kept access")
                .contains("provider: Example Cloud");
        assertThat(Run.of("lint", acme).exit()).isZero();
        assertThat(show().out())
                .contains("Example Cloud does")
                .contains("no report of its own is on file");
    }

    @Test
    void whatIsOnlyPlannedIsNotCalledBetterOnTheDayOnWhichTheReportCame() {
        add("--apply");
        String status = Run.of("status", "--programme", acme, "--as-of", "2026-11-30").out();

        assertThat(status).containsPattern("nothing; [0-9]+ controls were planned");
        assertThat(status).doesNotContain("controls are better");
    }

    @Test
    void aPersonAtATerminalIsAskedWhatTheCoverPageSays() throws IOException {
        Run run =
                typed(
                        """
                        typ-2
                        Type II
                        Example Audit


                        soc2-2017:CC,A
                        2025-10-01..2027-09-30
                        2025-10-01 to 2026-09-30
                        2026-10-20
                        CC9.2 qualified

                        CC6.3 one of 25 leavers kept access

                        ACC-04
                        CC6.4 Example Cloud
                        all

                        Example Mail

                        yes
                        """);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("\"typ-2\" is no kind of report.")
                .contains("2027-09-30 is still to come, today is 2026-11-02")
                .contains("What it proves")
                .contains("as in CC6.3 one leaver kept access")
                .contains("as in CC6.4 Example Cloud")
                .doesNotContain("expects of you")
                .contains("Write it?");
        assertThat(run.out()).isEqualTo("Written to attestations.yaml.\n");
        assertThat(onRecord()).contains("control: ACC-04").contains("opinion: qualified");
    }

    @Test
    void carveOutsOfOneProviderAreOneEntry() throws IOException {
        add("--carved-out", "CC6.4 Tarn Cloud", "--carved-out", "A1.2 tarn cloud", "--apply");

        assertThat(onRecord())
                .contains("requirements: [soc2-2017/CC6.4, soc2-2017/A1.2]")
                .containsOnlyOnce("provider: Tarn Cloud")
                .doesNotContain("tarn cloud");
        assertThat(
                        Run.of(
                                        "init",
                                        folder.resolve("begun").toString(),
                                        "--organisation",
                                        "Example Ltd",
                                        "--want",
                                        "iso27001-2022",
                                        "--adopt",
                                        "none",
                                        "--report",
                                        "soc2-2017:CC,A=2026-10-20,type-2,2025-10-01..2026-09-30,"
                                                + "carved-out:CC6.4 Tarn Cloud,"
                                                + "carved-out:A1.2 Tarn Cloud")
                                .exit())
                .isZero();
        assertThat(Files.readString(folder.resolve("begun/attestations.yaml")))
                .contains("requirements: [\"soc2-2017/CC6.4\", \"soc2-2017/A1.2\"]");
    }

    private Run addCloud() {
        return Run.of(
                "audit-report",
                "add",
                "--programme",
                acme,
                "--id",
                "tarn-2026",
                "--about",
                "Tarn Cloud",
                "--scope",
                "Security and Availability",
                "--period",
                "1 October 2025 to 30 September 2026",
                "--issued",
                "October 20th, 2026",
                "--apply");
    }

    @Test
    void aProvidersReportEndsWithTheCommandThatLinksIt() throws IOException {
        assertThat(addCloud().out().replaceAll("\\s*\n\\s*", " "))
                .contains(
                        "counts for you once a report of yours that leaves Tarn Cloud out names it")
                .contains("audit-report change ID --carved-out 'CRITERION Tarn Cloud'");
        Run.of("undo", "--programme", acme);
        add("--carved-out", "CC6.4 Tarn Cloud", "--apply");

        assertThat(addCloud().out().replaceAll("\\s*\n\\s*", " "))
                .contains("counts for you once soc2-2026 names it and one of you has read it")
                .contains("crosswalk audit-report change soc2-2026 --programme")
                .contains("--provider 'Tarn Cloud' --provider-report tarn-2026 --reviewed-by");
        assertThat(onRecord())
                .contains("scope: [\"soc2-2017:CC,A\"]")
                .contains("covers: { from: 2025-10-01, to: 2026-09-30 }");
    }

    @Test
    void theGapReportSaysEachExceptionOnceAndWhoseReportWasReviewed() {
        add(
                "--exception",
                "ACC-04 one leaver kept access",
                "--carved-out",
                "CC6.4 Tarn Cloud",
                "--apply");
        addCloud();
        change("--test", "ACC-04 exception one leaver kept access", "--apply");
        change(REVIEWED);

        for (List<String> how : List.of(List.<String>of(), List.of("--short"))) {
            String report =
                    Run.of(
                                    List.of("report", "gap", "--programme", acme, "--format", "md"),
                                    how.toArray(String[]::new))
                            .out();
            assertThat(report)
                    .containsOnlyOnce("one leaver kept access);")
                    .contains("exception found in ACC-04")
                    .doesNotContain("exception found in the test")
                    .contains("Tarn Cloud carved out; its own report reviewed on 2026-10-25");
        }
    }

    @Test
    void whatAProviderDoesAndSomethingElseProvesIsNotCalledUnproved() throws IOException {
        add("--carved-out", "CC6.4 Tarn Cloud", "--apply");
        assertThat(show().out())
                .contains("Visitors are identified")
                .doesNotContain("something else", "phys-visitors-escorted");
        Files.writeString(
                Path.of(acme, "controls", "own.yaml"),
                """
                controls:
                  - control: PHY-8.2
                    title: Visitors are escorted
                    state: implemented
                    implementedOn: 2025-10-01
                    domain: physical
                    description: Visitors are escorted.
                    type: preventive
                    nature: manual
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [phys-visitors-escorted]
                    evidence:
                      - { kind: control-record, role: performance, freshDays: 365, population: false }
                """);
        change("--test", "PHY-8.2", "--apply");

        assertThat(show().out().replaceAll("\\s*\n\\s*", " "))
                .contains(
                        "Of the criteria that Tarn Cloud is carved out of, controls of yours that"
                                + " this report tested do Visitors are identified")
                .contains("that stays in the report")
                .containsOnlyOnce("phys-visitors-escorted");
    }

    @Test
    void moreCriteriaFullThanTheReportSaysAreMetAreExplained() throws IOException {
        add("--exception", "chg-tested two of 40 changes", "--apply");
        Path file = Path.of(acme, "programme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?m)^( *)- edition: iso27001-2022.*$",
                                "$1- edition: soc2-2017\n$1  nodes: [CC, A]"));
        assertThat(flat(show()))
                .contains("35 of 36 criteria met, 1 in part")
                .doesNotContain("beyond what");
        Run.of(
                "ask",
                "--programme",
                acme,
                "--answer",
                "chg-tested=yes",
                "--note",
                "all are tested since",
                "--by",
                "Ann");

        assertThat(flat(show()))
                .contains("35 of 36 criteria met, 1 in part")
                .contains(
                        "1 criterion is full in SOC 2 (CC, A) beyond what this report says is met:"
                                + " something else shows the rest of CC8.1.");
    }

    @Test
    void whatAReportHasMetIsCountedOutOfItsOwnCategories() {
        add("--exception", "chg-tested two of 40 changes", "--apply");

        assertThat(Run.of("gap", "--programme", acme, "--want", "iso27001-2022").out())
                .startsWith("Gap  soc2-2017:CC,A (35 of 36) ")
                .contains("soc2-2017:CC,A 35 of 36 met, 1 in part");
    }

    @Test
    void aCriterionOfWhichGuidanceAloneNamesWhatAnExceptionTakesOutIsFullByTheReport()
            throws IOException {
        add("--exception", "chg-emergency-reviewed two of seven were not", "--apply");
        Path file = Path.of(acme, "programme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?m)^( *)- edition: iso27001-2022.*$",
                                "$1- edition: soc2-2017\n$1  nodes: [CC, A]"));

        assertThat(flat(show()))
                .contains("35 of 36 criteria met, 1 in part")
                .contains(
                        "Besides the 35 met, 1 criterion is full in SOC 2 (CC, A) though an"
                                + " exception bears on it:"
                                + " CC8.1. Guidance alone names there what the exception takes out"
                                + " (chg-emergency-reviewed), and nothing that is demanded is lost.")
                .doesNotContain("something else shows");
    }

    @Test
    void whatWasSaidToBeAProvidersIsToldWhoeverAsksForItAndAskedOfNobody() {
        assertThat(Run.of("ask", "--programme", acme, "--want", "iso27001-2022:A.7.12").out())
                .contains("Nobody can easily tap, disturb or damage the cables");
        add("--carved-out", "phys-cables-protected = Tarn Cloud", "--apply");

        assertThat(flat(show()))
                .contains(
                        "Tarn Cloud does \"Nobody can easily tap, disturb or damage the cables for"
                                + " ..\" too, as was said: no criterion of this report demands"
                                + " that");
        assertThat(flat(Run.of("why", "A.7.12", "--programme", acme)))
                .contains(
                        "Tarn Cloud does this, by the carve-out of soc2-2026: its own report or"
                                + " certificate shows it (Nobody can easily tap, disturb or damage"
                                + " the cables for power and data).",
                        "crosswalk audit-report add --about 'Tarn Cloud'")
                .doesNotContain("Adopt PHY-06", "Is this so with you?");
        assertThat(Run.of("ask", "--programme", acme, "--want", "iso27001-2022:A.7.12").out())
                .doesNotContain("Nobody can easily tap, disturb or damage the cables");
    }

    @Test
    void onlyWhatNoTestedControlDoesIsCarvedOutAndAPartCanBeNamedInWords() throws IOException {
        Files.writeString(
                Path.of(acme, "controls", "own.yaml"),
                """
                controls:
                  - control: CONT-1
                    title: Backups are made
                    state: implemented
                    implementedOn: 2025-10-01
                    domain: continuity
                    description: Backups are made.
                    type: preventive
                    nature: manual
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [cont-backup-policy, cont-backup-scope, cont-backup-watched]
                    evidence:
                      - { kind: control-record, role: performance, freshDays: 365, population: false }
                """);
        add("--carved-out", "A1.2 Tarn Cloud", "--apply");
        assertThat(flat(show())).contains("\"A backup policy sets frequency");
        change("--test", "CONT-1", "--apply");

        assertThat(flat(show()))
                .containsPattern(
                        "Tarn Cloud does [^:]*\"Places that hold processing equipment[^:]*, which is"
                                + " possible")
                .doesNotContainPattern("Tarn Cloud does [^:]*A backup policy")
                .containsPattern("this report tested do [^:]*\"A backup policy");
        assertThat(
                        flat(
                                change(
                                        "--carved-out",
                                        "protected against fire water heat storm = Tarn Cloud",
                                        "--apply")))
                .contains("Tarn Cloud is carved out, and does A1.2 and phys-environment-protected");
        assertThat(flat(change("--without", "carved-out:A1.2 Tarn Cloud", "--apply")))
                .contains("no carved-out A1.2 Tarn Cloud any more");
        assertThat(onRecord())
                .contains("obligations: [phys-environment-protected]")
                .doesNotContain("soc2-2017/A1.2");
        assertThat(change("--carved-out", "backups = Tarn Cloud").err())
                .contains("several obligations speak of \"backups\"");
        assertThat(change("--without", "carved-out:A1.2 Tarn Clod").err()).contains("Tarn Cloud");
        assertThat(Run.of("lint", acme).exit()).isZero();
    }

    @Test
    void aReportThatIsHeldIsFiguredOverItsOwnPeriodAndTheRunningWindowIsSaid() throws IOException {
        Path file = Path.of(acme, "programme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?m)^( *)- edition: iso27001-2022.*$",
                                "$1- edition: soc2-2017\n$1  nodes: [CC, A]\n$1  window: { from:"
                                        + " 2026-10-01, to: 2027-09-30 }")
                        .replaceAll("(?m)^( *)assurance: implemented", "$1assurance: operating"));
        add("--apply");

        assertThat(flat(show()))
                .contains("36 of 36 criteria met")
                .contains("operation over 2025-10-01 to 2026-09-30")
                .contains("100 %")
                .contains(
                        "For SOC 2 (CC, A) over 2026-10-01 to 2027-09-30, which still runs, counts")
                .contains("0 % is proven so far")
                .doesNotContain("requirements with nothing yet");
    }

    @Test
    void whatOurOwnReportExpectsIsForOurCustomers() throws IOException {
        Run run = add("--user-control", "customers remove their leavers = ACC-04");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is for your customers to do").contains("--about PROVIDER");
        assertThat(add("--about", "Tarn", "--user-control", "leavers=ACC-44").err())
                .contains("unknown control \"ACC-44\".");
        add("--apply");
        Path file = Path.of(acme, "attestations.yaml");
        Files.writeString(
                file,
                onRecord()
                        + """
                            userEntityControls:
                              - text: customers remove their leavers
                                control: ACC-04
                        """);
        assertThat(show().out()).doesNotContain("expects of you");
        assertThat(Run.of("lint", acme).exit()).isZero();
    }

    @Test
    void theOnlyReportNeedsNoIdToBeChanged() {
        add("--apply");
        Run run = Run.of("audit-report", "change", "--programme", acme, "--issuer", "Other Audit");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("its issuer is Other Audit", "audit-report change soc2-2026");
    }

    @Test
    void whoeverGoesBackIsAskedTheQuestionBeforeAgain() throws IOException {
        Run run =
                typed(
                        """
                        u
                        type-2
                        Exampel Audit
                        u
                        Example Audit


                        soc2-2017:CC,A
                        2025-10-01..2026-09-30
                        u
                        2025-10-01..2026-09-29
                        2026-10-20




                        yes
                        """);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("There is no question before this one");
        assertThat(onRecord())
                .contains("issuer: Example Audit", "to: 2026-09-29")
                .doesNotContain("Exampel");
    }

    @Test
    void whoeverQuitsIsToldWhatIsLostAndCanGoOn() throws IOException {
        Run run = typed("type-2\nq\n\nExample Audit\nq\ny\n");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("Nothing was written, and what you answered to these questions is lost.")
                .contains("Are they independent");
    }

    private static String flat(Run run) {
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s*\n\\s*", " ");
    }

    private Run change(String... more) {
        return Run.of(List.of("audit-report", "change", "soc2-2026", "--programme", acme), more);
    }

    @Test
    void whoeverQuitsTheQuestionsWritesNothing() throws IOException {
        String before = onRecord();
        Run run = typed("type-2\nExample Audit\n\n\nq\n");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("q quits")
                .contains("the questions were not answered to the end. Nothing was written");
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void whoeverSaysNoWritesNothing() throws IOException {
        String before = onRecord();
        String typed =
                """
                certificate



                iso27001-2013

                2026-10-20
                no
                """;

        assertThat(Run.atTerminal(typed, "audit-report", "add", "--programme", acme).out())
                .isEqualTo("Nothing was written.\n");
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("../docs/schemas/audit-report.schema.json"));
        add("--exception", "ACC-04 one leaver", "--apply");

        for (String json :
                List.of(
                        show("--format", "json").out(),
                        add("--id", "other", "--title", "Another", "--format", "json").out())) {
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema, InputFormat.JSON)
                                    .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        for (String format : List.of("md", "html", "csv")) {
            assertThat(show("--format", format).out()).as(format).contains("CC6.2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--period 2026-10-01..2025-09-30 | are days that end before they begin",
                "--period 2026-10-01..2027-09-30 | 2027-09-30 is still to come, today is 2026-11-02",
                "--issued 2026-09-01 | \"2026-09-01\" is before the end of its period, 2026-09-30",
                "--issued 03/04/2026 | \"03/04/2026\" may be read with the day or the month first.",
                "--issued 31_June_2026 | \"31 June 2026\" is not a date. Write it like \"2026-06-30\"",
                "--scope Security,_Availabilty | unknown framework edition \"Security, Availabilty\"",
                "--kind type-3 | \"type-3\" is no kind of report. One of: type-1, type-2",
                "--scope soc2-217 | unknown framework edition \"soc2-217\". Maybe \"soc2-2017\"?",
                "--exception ACC-44_x | unknown criterion, control or obligation \"ACC-44\". Maybe \"ACC-04\"?",
                "--id ../x | \"../x\" is not an id: letters and digits, in parts joined by hyphens",
                "--opinion CC9.2_unsure | \"CC9.2 unsure\" says no opinion."
            })
    void whatMakesNoSenseIsToldAndNothingWritten(String options, String message)
            throws IOException {
        String before = onRecord();
        List<String> args =
                new ArrayList<>(List.of("audit-report", "add", "--programme", acme, "--apply"));
        String[] said = options.split(" ", 2);
        for (int i = 0; i < COVER.size(); i += 2) {
            if (!COVER.get(i).equals(said[0])) {
                args.addAll(COVER.subList(i, i + 2));
            }
        }
        Run run = Run.of(args, said[0], said[1].replace('_', ' '));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void oneThatIsOnRecordIsNotOverwritten() {
        add("--apply");

        assertThat(add("--apply").err())
                .contains("soc2-2026 is on record already, over the same days")
                .contains("crosswalk audit-report change soc2-2026 changes what it says");
        assertThat(add("--id", "soc2-2026", "--apply").err())
                .contains("crosswalk audit-report change soc2-2026");
        assertThat(show("none").err()).contains("unknown report \"none\"");
    }

    @Nested
    class OneThatIsOnRecord {
        @BeforeEach
        void put() {
            add("--exception", "ACC-04 one leaver", "--apply");
        }

        private Run change(String... more) {
            Run run = AuditReportTest.this.change(more);
            return new Run(run.exit(), run.out().replaceAll("\\s*\n\\s*", " "), run.err());
        }

        @Test
        void isChangedInWhatIsCarvedOutAndTheCoverageBeforeAndAfterIsShown() throws IOException {
            String before = onRecord();
            Run shown = change("--carved-out", "CC6.4 Example Cloud");

            assertThat(shown.err()).isEmpty();
            assertThat(shown.out())
                    .contains("soc2-2026: Example Cloud is carved out, and does CC6.4.")
                    .contains("Coverage", "proven", "before", "A.7.1")
                    .contains("Nothing is written", "'CC6.4 Example Cloud' --apply");
            assertThat(onRecord()).isEqualTo(before);

            Run run = change("--carved-out", "CC6.4 Example Cloud", "--apply");

            assertThat(run.out()).contains("Written to attestations.yaml.", "crosswalk undo");
            assertThat(onRecord()).contains("provider: Example Cloud");
            assertThat(Run.of("undo", "--programme", acme).out())
                    .contains("Taken back: crosswalk audit-report change soc2-2026 --carved-out");
            assertThat(onRecord()).isEqualTo(before);
        }

        @Test
        void hasAProviderWithItsOwnReportItsReviewAndWhatItExpects() throws IOException {
            assertThat(
                            Run.of(
                                            "audit-report",
                                            "add",
                                            "--programme",
                                            acme,
                                            "--id",
                                            "cloud-2026",
                                            "--about",
                                            "Example Clod",
                                            "--scope",
                                            "soc2-2017:CC",
                                            "--period",
                                            "2025-10-01..2026-09-30",
                                            "--apply")
                                    .err())
                    .isEmpty();
            change("--carved-out", "CC6.4 Example Cloud", "--apply");
            Run about =
                    Run.of(
                            "audit-report",
                            "change",
                            "cloud-2026",
                            "--about",
                            "Example Cloud",
                            "--service",
                            "hosting",
                            "--programme",
                            acme,
                            "--apply");
            Run run =
                    change(
                            "--provider",
                            "example cloud",
                            "--provider-report",
                            "cloud-2026",
                            "--reviewed-by",
                            "Vendor manager",
                            "--reviewed-on",
                            "2026-10-25",
                            "--service",
                            "hosting",
                            "--apply");

            assertThat(about.out())
                    .contains("cloud-2026: it is about Example Cloud, and not about you.");
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains(
                            "Example Cloud's own report is cloud-2026, reviewed by Vendor manager on"
                                    + " 2026-10-25.");
            assertThat(show("soc2-2026").out())
                    .contains("Example Cloud is carved out, and its own report covers it");
        }

        @Test
        void speaksOfAllEntriesOfAProviderAndSaysWhereSeveralStay() throws IOException {
            addCloud();
            change("--carved-out", "CC6.4 Tarn Cloud", "--apply");
            String one = "      - provider: Tarn Cloud\n        requirements: [soc2-2017/CC6.4]\n";
            String other = one.replace("CC6.4", "A1.2");
            String third = other + "        services: [mail]\n";
            String before = onRecord();
            assertThat(before).contains(one);

            Path file = Path.of(acme, "attestations.yaml");
            Files.writeString(file, before.replace(one, one + other));
            assertThat(change(REVIEWED).out()).doesNotContain("stays there");
            assertThat(onRecord())
                    .contains("requirements: [soc2-2017/CC6.4, soc2-2017/A1.2]")
                    .containsOnlyOnce("report: tarn-2026");

            Files.writeString(file, before.replace(one, one + third));
            assertThat(change(REVIEWED).out())
                    .contains("Tarn Cloud's own report for CC6.4 is tarn-2026, reviewed by")
                    .contains("Tarn Cloud's own report on mail is tarn-2026, reviewed by")
                    .contains("Tarn Cloud stays there 2 times");
            assertThat(onRecord().split("report: tarn-2026", -1)).hasSize(3);
        }

        @Test
        void hasTestsOpinionsAndExceptionsMoreOrLess() throws IOException {
            Run run =
                    change(
                            "--test",
                            "ACC-07",
                            "--opinion",
                            "CC9.2 qualified",
                            "--without",
                            "exception:ACC-04",
                            "--issuer",
                            "Other Audit",
                            "--apply");

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains("no exception ACC-04 any more", "ACC-07 was tested, no exception")
                    .contains("the opinion on CC9.2 is qualified")
                    .contains("its issuer is Other Audit, and was Example Audit");
            assertThat(onRecord())
                    .contains("control: ACC-07", "opinion: qualified", "Other Audit")
                    .doesNotContain("one leaver\n");
            assertThat(change("--opinion", "CC9.2 unqualified", "--apply").out())
                    .contains("the opinion on CC9.2 is unqualified");
            assertThat(change("--test", "ACC-07 exception no review in May", "--apply").out())
                    .contains("ACC-07 was tested, with an exception: \"no review in May\"");
            assertThat(show("--format", "json").out()).contains("no review in May");
            assertThat(Run.of("lint", acme).exit()).isZero();
        }

        @Test
        void isTakenOffRecordAndBroughtBack() throws IOException {
            String before = onRecord();

            assertThat(change("--withdrawn", "--apply").out())
                    .contains("is taken off record", "before");
            assertThat(show().err()).contains("no report is on record yet");
            Run.of("undo", "--programme", acme);
            assertThat(onRecord()).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "--without exception:ACC-05 | unknown exception of this report \"ACC-05\". Maybe \"ACC-04\"?",
                    "--without opinons:CC9.2 | a report has no \"opinons\". Maybe \"opinion\"?",
                    "--provider-report cloud | say whose report that is, or was reviewed: --provider",
                    "--provider Cloud | unknown carved-out provider \"Cloud\"",
                    "--test ACC-07_twice | found an exception, as in",
                    "--test ACC-04 | take it back first, --without exception:ACC-04",
                    "--test ACC-99 | unknown control \"ACC-99\"",
                    "--exception ACC-04_one_leaver | soc2-2026 says that already",
                    "--issued 2026-09-01 | is before the end of its period",
                    "--as-of 2026-10-30 | a report is changed as of today",
                    "--id other | a report keeps its id",
                    "--withdrawn --issuer=X | takes soc2-2026 off record, so nothing else",
                    "--format table | say what becomes otherwise of soc2-2026"
                })
        void isNotChangedToWhatMakesNoSense(String options, String message) throws IOException {
            String before = onRecord();
            List<String> said =
                    List.of(options.split(" ", 2)).stream().map(o -> o.replace('_', ' ')).toList();
            Run run = change(said.toArray(String[]::new));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains(message);
            assertThat(onRecord()).isEqualTo(before);
        }

        @Test
        void isNamedWithTheNearestWhereNoneIsMeant() {
            assertThat(
                            Run.of(
                                            "audit-report",
                                            "change",
                                            "soc2-2025",
                                            "--programme",
                                            acme,
                                            "--issuer",
                                            "X")
                                    .err())
                    .contains("unknown report \"soc2-2025\". Maybe \"soc2-2026\"?");
            assertThat(add("--withdrawn").err()).contains("--withdrawn goes with change");
        }
    }
}
