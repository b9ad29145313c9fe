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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `crosswalk status`, `checklist`, `calendar` and `diff`, on the small pack with a library and a
/// programme of its own. `-Dgolden.write=true` writes the files in `golden-status/` anew; read the
/// difference before you commit it.
class ProgrammeVerbsTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/dev/crosswalk/cli/golden-status").toAbsolutePath();
    private static final Path SCHEMAS = Path.of("../docs/schemas").toAbsolutePath();
    private static final String LIBRARY = Run.resource("library");
    private static final String ACME = Run.resource("status/acme");
    private static final String CHANGED = Run.resource("status/acme-changed");
    private static final String EMPTY = Run.resource("status/empty");

    @TempDir Path folder;

    /// `ACME` and the others stand for their folders.
    private static Run run(Map<String, String> environment, String line) {
        List<String> all = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            all.add(
                    switch (word) {
                        case "ACME" -> ACME;
                        case "CHANGED" -> CHANGED;
                        case "EMPTY" -> EMPTY;
                        default -> word;
                    });
        }
        all.addAll(List.of("--content", LIBRARY));
        return Run.small(environment, all.toArray(String[]::new));
    }

    private static Run run(String line) {
        return run(Map.of(), line);
    }

    /// What was printed, whatever its line breaks; HTML keeps days whole.
    private static String words(Run run) {
        return run.out().replaceAll("</?span[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static void golden(String name, Run run) throws IOException {
        Path golden = FOLDER.resolve(name);
        String shown =
                run.out()
                        .replaceAll("([Cc]ontent(?: version:)?\\s)[0-9a-f]{12}", "$1............")
                        .replace(ACME, "acme")
                        .replace(CHANGED, "acme-changed");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, shown);
        }

        assertThat(run.err()).isEmpty();
        assertThat(shown).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status           | status --programme ACME
                    status-empty     | status --programme EMPTY
                    checklist        | checklist --programme ACME --want alpha
                    checklist-adopt  | checklist --programme EMPTY --want beta
                    calendar         | calendar --programme ACME --from 2026-10-01 --months 4
                    diff             | diff ACME CHANGED
                    """)
    void areShownAsTheyWere(String name, String line) throws IOException {
        for (String width : new String[] {"100", "48"}) {
            Run run = run(Map.of("COLUMNS", width), line + " --color never");
            // Where the folders are, and so how the first line is wrapped, differs by machine.
            String below = run.out().substring(run.out().indexOf("as of 2026-11-02"));
            golden(
                    name + "-" + width + ".txt",
                    name.equals("diff") ? new Run(run.exit(), below, run.err()) : run);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status     | status --programme ACME
                    checklist  | checklist --programme ACME --want alpha
                    calendar   | calendar --programme ACME --from 2026-10-01 --months 4
                    diff       | diff ACME CHANGED
                    """)
    void areWrittenAsTheyWere(String name, String line) throws IOException {
        for (String format : new String[] {"csv", "md"}) {
            golden(name + "." + format, run(line + " --format " + format));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --programme ACME",
                "status --programme ACME --since 2026-01-01 --due 400 --known-at 2026-09-01",
                "status --programme EMPTY",
                "checklist --programme ACME --want alpha",
                "checklist --programme ACME --want beta --as-of 2027-02-01",
                "checklist --programme ACME --want alpha --as-of 2027-02-01",
                "checklist --programme EMPTY --want gamma",
                "calendar --programme ACME --from 2026-01-01 --months 36",
                "calendar --programme EMPTY",
                "gap --programme ACME --want alpha",
                "gap --programme ACME --want beta",
                "why --programme ACME alpha/S1.1",
                "plan --programme ACME",
                "plan --programme ACME --want gamma --want beta --by 2026-11-19",
                "plan --programme ACME --budget 1",
                "diff ACME CHANGED",
                "diff CHANGED ACME --as-of 2026-03-01",
                "diff ACME EMPTY",
                "diff EMPTY ACME",
                "diff ACME ACME"
            })
    void makeValidDocuments(String line) throws IOException {
        Run run = run(line + " --format json");

        String schema = Files.readString(SCHEMAS.resolve(line.split(" ", 2)[0] + ".schema.json"));
        assertThat(run.err()).isEmpty();
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(run.out(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap --programme ACME --want alpha", "why --programme ACME alpha/S1.1"})
    void aQuestionAtOperatingNamesItsWindowAndSaysThatItRuns(String line) {
        String caution =
                "The window runs until 2026-12-31: no control counts as operated before it is over,"
                        + " and possible is what is in place so far.";

        for (String format : new String[] {"table", "md", "html"}) {
            assertThat(words(run(line + " --format " + format)))
                    .as(format)
                    .contains("in operation over 2026-01-01 to 2026-12-31", caution);
            assertThat(words(run(line + " --as-of 2027-01-01 --format " + format)))
                    .as(format)
                    .contains("in operation over 2026-01-01 to 2026-12-31")
                    .doesNotContain("The window runs");
            assertThat(words(run(line + " --assurance implemented --format " + format)))
                    .as(format)
                    .contains("in place")
                    .doesNotContain("2026-12-31", "The window runs");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap --programme ACME --want alpha", "why --programme ACME alpha/S1.1"})
    void aQuestionAtOperatingHasItsWindowInJson(String line) {
        assertThat(words(run(line + " --format json")))
                .contains("\"window\": { \"from\": \"2026-01-01\", \"to\": \"2026-12-31\" }");
        assertThat(words(run(line + " --assurance implemented --format json")))
                .contains("\"window\": null");
    }

    @Test
    void aPlanJudgesEachFrameworkByItsOwnAssurance() {
        assertThat(words(run("plan --programme ACME")))
                .contains(
                        "to be shown: alpha in operation over 2026-01-01 to 2026-12-31, beta in place");
        assertThat(run("plan --programme ACME --want beta").out())
                .contains("to be shown: in place");
        assertThat(run("plan --programme ACME --assurance designed").out())
                .contains("to be shown: designed");
        assertThat(words(run("plan --programme ACME --format json")))
                .contains(
                        "{ \"want\": \"alpha\", \"assurance\": \"operating\", \"window\": {"
                                + " \"from\": \"2026-01-01\", \"to\": \"2026-12-31\" },"
                                + " \"windowOver\": false }",
                        "{ \"want\": \"beta\", \"assurance\": \"implemented\", \"window\": null,"
                                + " \"windowOver\": false }");
        assertThat(run("plan --programme ACME --format md").out())
                .contains(
                        "To be shown: alpha in operation over 2026-01-01 to 2026-12-31, beta"
                                + " in place.");
    }

    @Test
    void whatIsStillToDoForAWindowThatIsOverIsCounted() {
        String over = "status --programme ACME --as-of 2027-01-01";

        assertThat(words(run(over)))
                .containsPattern("occurrences: \\d+ missing, 1 late, 4 not done yet");
        assertThat(run(over + " --format md").out())
                .contains("| missing occurrences | late | failed | not done yet |")
                .containsPattern("\\| alpha \\|.*\\| 1 \\| 0 \\| 4 \\|\n");
        assertThat(words(run("status --programme ACME"))).doesNotContain("not done yet");
        assertThat(words(run("status --programme ACME --as-of 2027-03-01")))
                .doesNotContain("not done yet");
    }

    @Test
    void theChecklistSpeaksOfAWindowThatIsOverAsOneThatIs() {
        String over = "checklist --programme ACME --want alpha --as-of 2027-01-01 --format ";

        for (String format : new String[] {"table", "md"}) {
            assertThat(words(run(over + format)))
                    .as(format)
                    .contains("Can still be done in time for the window to 2026-12-31")
                    .doesNotContain("Still to come");
            assertThat(words(run("checklist --programme ACME --want alpha --format " + format)))
                    .as(format)
                    .contains("Still to come in the window")
                    .doesNotContain("Can still be done");
        }
    }

    @Test
    void aPlanPromisesNothingForAWindowThatIsOver() {
        String tooLate =
                "Too late for the window of alpha: what is adopted, finished or proved now counts"
                        + " for the next window, not for the one that ended on 2026-12-31.";
        String over = "plan --programme ACME --as-of 2027-01-01 --want alpha --format ";

        for (String line : new String[] {over + "table", over + "md", over + "html"}) {
            assertThat(words(run(line))).as(line).contains(tooLate);
            assertThat(words(run(line.replace("2027-01-01", "2026-12-31"))))
                    .as(line)
                    .doesNotContain("Too late");
            assertThat(words(run(line + " --assurance implemented")))
                    .as(line)
                    .doesNotContain("Too late");
        }
        assertThat(words(run("report plan --programme ACME --as-of 2027-01-01 --want alpha")))
                .contains(tooLate);
        assertThat(run(over + "json").out()).contains("\"windowOver\": true");
        assertThat(words(run("plan --programme ACME --as-of 2027-01-01 --want beta")))
                .doesNotContain("Too late");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --programme ACME",
                "status --programme EMPTY",
                "checklist --programme ACME --want alpha",
                "calendar --programme ACME --months 30",
                "plan --programme ACME --by 2026-12-01",
                "diff ACME CHANGED"
            })
    void areNeverWiderThanTheTerminal(String line) {
        List<String> tooWide = new ArrayList<>();
        for (int width : new int[] {40, 48, 64, 80, 100, 120}) {
            String out = run(Map.of("COLUMNS", Integer.toString(width)), line).out();
            out.lines()
                    .filter(l -> l.codePointCount(0, l.length()) > width)
                    .forEach(l -> tooWide.add(width + ": " + l));
        }

        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx", "pdf", "docx"})
    void canBePassedOn(String format) throws IOException {
        Path file = folder.resolve("status." + format);

        Run run = run("status --programme ACME --format " + format + " --output " + file);

        assertThat(run.err()).isEmpty();
        assertThat(Files.size(file)).isGreaterThan(500);
    }

    @Nested
    class TheStatus {
        @Test
        void saysFirstWithAPlansOwnSentenceWhetherADayIsInReach() throws IOException {
            String sample = folder.resolve("sample").toString();
            Run.of("init", sample, "--sample");
            String[] asked = {"--programme", sample, "--as-of", "2026-10-15"};
            String[] by = {"--by", "iso27001-2022=2027-05-31", "--capacity", "8"};
            Run plan =
                    Run.of(List.of("plan", "--want", "iso27001-2022", "--brief"), join(asked, by));
            String verdict =
                    words(plan)
                            .replaceAll(
                                    ".*?((?:No|Yes|Only|Doubtful)[^.]* on 2027-05-31 .*?) It takes .*",
                                    "$1");
            String start = verdict.substring(0, verdict.indexOf(". "));

            assertThat(start).contains("stage 2 of ISO/IEC 27001:2022 can");
            Run checklist =
                    Run.of(List.of("checklist", "--want", "iso27001-2022"), join(asked, by));
            assertThat(words(checklist)).contains("2026-10-15 " + start);
            Run status = Run.of(List.of("status"), join(asked, by));
            assertThat(words(status))
                    .containsPattern("2026-10-15 (No|Only|Doubtful)[^.]*stage 2 of ISO")
                    .contains(
                            "crosswalk plan --programme "
                                    + sample
                                    + " --by iso27001-2022=2027-05-31 --capacity 8 says what it takes");
            Run json = Run.of(List.of("status", "--format", "json"), join(asked, by));
            assertThat(json.out()).containsPattern("\"inReach\": \"(No|Only|Doubtful)");
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(
                                            Files.readString(SCHEMAS.resolve("status.schema.json")))
                                    .validate(json.out(), InputFormat.JSON))
                    .isEmpty();
            assertThat(Run.of(List.of("status"), join(asked, "--capacity", "8")).err())
                    .contains("--capacity is asked of a day: add --by DATE");
        }

        private static String[] join(String[] some, String... more) {
            List<String> all = new ArrayList<>(List.of(some));
            all.addAll(List.of(more));
            return all.toArray(String[]::new);
        }

        @Test
        void saysThatNobodyIsNamedWhereRolesOfTheLibraryStand() {
            String fresh = folder.resolve("fresh").toString();
            Run.of("init", fresh, "--organisation=Fresh", "--want", "iso27001-2022");
            String named =
                    "people.yaml names nobody yet, and nobody holds the roles that stand here.";

            assertThat(words(Run.of("status", "--programme", fresh))).contains(named);
            Run.of("adopt", "LOG-01", "--implemented-on", "2026-01-01", "--programme", fresh);
            assertThat(words(Run.of("calendar", "--programme", fresh)))
                    .contains(named, "crosswalk person add PERSON --name NAME --role");
            assertThat(words(Run.of("plan", "--programme", fresh)))
                    .contains("people.yaml names nobody yet.");
            assertThat(words(run("status --programme ACME"))).doesNotContain("names nobody");
        }

        @Test
        void isOneScreenHoweverMuchThereIs() throws IOException {
            Run made = Run.of("init", "--sample", folder.resolve("sample").toString());
            assertThat(made.err()).isEmpty();

            Run run = Run.of("status", "--programme", folder.resolve("sample").toString());

            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines().count()).isBetween(25L, 78L);
        }

        @Test
        void endsWithTheControlsThatWouldCloseMostAndHow() {
            String sample = folder.resolve("sample").toString();
            assertThat(Run.of("init", "--sample", sample).err()).isEmpty();

            Run run = Run.of("status", "--programme", sample, "--as-of", "2026-11-30");

            assertThat(words(run).strip().replace(sample, "sample"))
                    .containsPattern(
                            "Next NET-02 \\([A-Z][^)]*\\) wants the export of the firewall's rules.*")
                    .contains(
                            "crosswalk evidence add FILE --control RSK-05 --kind"
                                    + " threat-intelligence-note --programme sample Answer the"
                                    + " questions")
                    .endsWith("crosswalk plan --programme sample --as-of 2026-11-30");
        }

        @Test
        void callsNoControlBetterOnlyBecauseItsWindowEnded() {
            String sample = folder.resolve("sample").toString();
            Run.of("init", "--sample", sample);

            Run after = Run.of("status", "--programme", sample, "--as-of", "2026-10-15");
            Run before = Run.of("status", "--programme", sample, "--as-of", "2026-09-15");

            assertThat(after.out())
                    .containsPattern("\\d+ operated to the window's end, 2026-09-30\n");
            assertThat(before.out()).doesNotContain("to the window's end");
        }

        @Test
        void saysWhatBrokeSinceADay() {
            assertThat(words(run("status --programme ACME --since 2026-10-19")))
                    .contains("Broke since 2026-10-19 1;", "test failed on 2026-10-20 (T-2)");
            assertThat(words(run("status --programme ACME --since 2026-11-01")))
                    .contains("Broke since 2026-11-01 nothing");
        }

        @Test
        void ofANewProgrammeComparesItWithNothing() {
            String made = folder.resolve("made").toString();
            Run init = Run.of("init", made, "--organisation", "New Ltd", "--want", "iso27001-2022");

            assertThat(init.err()).isEmpty();

            assertThat(words(Run.of("status", "--programme", made)))
                    .contains("Broke nothing; the programme is new")
                    .doesNotContain("better");
            assertThat(Run.of("report", "management", "--programme", made, "--format", "md").out())
                    .contains("| Framework |")
                    .doesNotContain("points");
        }

        @Test
        void looksAsFarAheadAsItIsAsked() {
            assertThat(words(run("status --programme ACME --due 0")))
                    .contains("Due until 2026-11-02 1 ");
            assertThat(words(run("status --programme ACME --due 90")))
                    .contains("Due until 2027-01-31");
        }

        @Test
        void leavesOutWhatWasReceivedLater() {
            Run run = run("status --programme ACME --known-at 2026-10-19");

            assertThat(words(run)).contains("as known at 2026-10-19").doesNotContain("T-2");
        }

        @ParameterizedTest
        @CsvSource({
            "ACME, broken, 1",
            "ACME, overdue, 1",
            "ACME, gaps, 1",
            "EMPTY, broken, 0",
            "EMPTY, overdue, 0",
            "EMPTY, gaps, 0"
        })
        void failsWhereItIsAskedTo(String programme, String on, int exit) {
            assertThat(run("status --programme " + programme + " --fail-on " + on).exit())
                    .isEqualTo(exit);
        }
    }

    @Test
    void aContradictionIsToBeCorrectedInTheProgramme() throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                "organisation: One Ltd\nframeworks: [ { edition: beta } ]\n");
        Files.writeString(
                folder.resolve("attestations.yaml"),
                """
                attestations:
                  - { requirement: beta/B.1.1, met: true, source: ours }
                  - { requirement: beta/B.1.1, met: false, source: theirs }
                """);

        assertThat(words(run("gap --programme " + folder)))
                .contains("correct it in the programme's files: attestations.yaml has")
                .doesNotContain("the facts file");
    }

    @Nested
    class TheChecklist {
        @Test
        void needsNoNameWhereOneFrameworkIsWanted() throws IOException {
            Files.writeString(
                    folder.resolve("programme.yaml"),
                    "organisation: One Ltd\nframeworks: [ { edition: beta, nodes: [B.1] } ]\n");

            Run run = run("checklist --programme " + folder);

            assertThat(run.out()).startsWith("Checklist  beta:B.1  One Ltd");
            assertThat(run.out()).doesNotContain("B.2.1");
        }

        @Test
        void saysWhatComesTooLateForAWindowThatIsOver() {
            String sample = folder.resolve("sample").toString();
            Run.of("init", "--sample", sample);
            String[] soc2 = {
                "checklist", "--programme", sample, "--want", "soc2-2017", "--as-of", ""
            };

            soc2[6] = "2026-10-15";
            assertThat(Run.of(soc2).out())
                    .contains(
                            "Planned controls to put in place: too late for the window to"
                                    + " 2026-09-30, in time for the next  ")
                    .contains("\nDocuments to approve  ");
            soc2[6] = "2026-09-30";
            assertThat(Run.of(soc2).out())
                    .contains("Planned controls to put in place  ")
                    .doesNotContain("too late");
        }

        @Test
        void failsWhereAnythingIsOpenAndNotForWhatIsPastMending() {
            assertThat(run("checklist --programme ACME --want alpha --fail-on open").exit())
                    .isEqualTo(1);
        }
    }

    @Nested
    class TheCalendar {
        private static String ics(String asOf) {
            Run run = run("calendar --programme ACME --months 3 --format ics --as-of " + asOf);
            assertThat(run.err()).isEmpty();
            return run.out().replace("\r\n ", "");
        }

        private static List<String> uids(String ics) {
            return ics.lines().filter(l -> l.startsWith("UID:")).toList();
        }

        @Test
        void isAFileThatCalendarsRead() {
            String ics = ics("2026-11-02");

            assertThat(ics)
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .endsWith("END:VCALENDAR\r\n")
                    .contains("SUMMARY:put in place: SML-05", "DTSTART;VALUE=DATE:20261120\r\n");
            assertThat(uids(ics)).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        }

        @Test
        void namesTheSameThingTheSameEachTime() {
            assertThat(ics("2026-11-02")).isEqualTo(ics("2026-11-02"));
            assertThat(uids(ics("2026-11-03")))
                    .contains(
                            uids(ics("2026-11-02")).stream()
                                    .filter(u -> u.contains("control-SML-05"))
                                    .findFirst()
                                    .orElseThrow());
        }
    }

    @Nested
    class TheDiff {
        @Test
        void ofTheSameProgrammeHasNothing() {
            Run run = run("diff ACME ACME --fail-on regression");

            assertThat(run.exit()).isZero();
            assertThat(words(run)).contains("No requirement is covered otherwise.");
        }

        @Test
        void failsOnWhatIsAskedForLessOften() {
            assertThat(run("diff ACME ACME --fail-on loosened").exit()).isZero();
            assertThat(run("diff ACME ACME --format json").out()).contains("\"loosened\": false");
        }

        @Test
        void failsOnARegressionAndOnNothingElse() {
            assertThat(run("diff ACME CHANGED --fail-on regression").exit()).isEqualTo(1);
            assertThat(run("diff ACME CHANGED").exit()).isZero();
        }

        private Run without(String frameworks, String more) throws IOException {
            Path a = Files.createDirectories(folder.resolve("a"));
            Path b = Files.createDirectories(folder.resolve("b"));
            Files.writeString(
                    a.resolve("programme.yaml"),
                    """
                    organisation: One Ltd
                    frameworks: [ { edition: beta }, { edition: alpha } ]
                    """);
            Files.writeString(
                    b.resolve("programme.yaml"),
                    "organisation: One Ltd\nframeworks: [ " + frameworks + " ]\n");
            Files.writeString(
                    b.resolve("exclusions.yaml"),
                    "exclusions: ["
                            + (more.isEmpty()
                                    ? ""
                                    : "{ requirement: "
                                            + more
                                            + ", justification: None., approvedBy: Bea }")
                            + "]\n");
            return run("diff " + a + " " + b + " --fail-on scope");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        { edition: beta }                                    |           | programme.yaml no longer wants alpha
                        { edition: beta, nodes: [B.1] }, { edition: alpha }  |           | programme.yaml wants beta:B.1, before beta
                        { edition: beta }, { edition: alpha }                | beta/B.2.3 | excluded: None.
                        """)
        void listsWhatIsNoLongerAsked(String frameworks, String excluded, String why)
                throws IOException {
            Run run = without(frameworks, excluded == null ? "" : excluded);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(words(run))
                    .contains("no longer asked.", "No longer asked ", why)
                    .doesNotContain("No requirement is covered otherwise");
        }

        @Test
        void doesNotFailWhereNothingLessIsAsked() throws IOException {
            assertThat(without("{ edition: beta }, { edition: alpha }", "").exit()).isZero();
            assertThat(run("diff ACME CHANGED --fail-on regression,scope").exit()).isEqualTo(1);
        }

        @Test
        void countsWhatIsNewlyAskedAndFailsForNothingOfIt() throws IOException {
            Run run = without("{ edition: beta }, { edition: alpha }, { edition: gamma }", "");

            assertThat(run.exit()).isZero();
            assertThat(words(run)).contains("4 requirements newly asked.");
        }

        @Test
        void namesBothSidesAndWhatMadeTheDifference() {
            Run run = run("diff ACME CHANGED");

            assertThat(words(run))
                    .contains("SML-02 Joiners and leavers: retired on 2026-10-01")
                    .contains("test passed: T-3")
                    .contains("excluded: There are no servers.");
        }
    }

    @Nested
    class BadInput {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        status                                           | status needs --programme DIR
                        status --programme no-such-folder                | there is no folder "no-such-folder"
                        status --programme ACME --since 2026-13-01       | --since "2026-13-01" is a date that there is not
                        status --programme ACME --since 2026-12-01       | --since 2026-12-01 is after 2026-11-02
                        status --programme ACME --due many               | --due "many" is not a number of days from 0 to 3660
                        status --programme ACME --fail-on brokn          | unknown value for --fail-on "brokn". Maybe "broken"?
                        status --programme ACME --as-of 2026-02-30       | --as-of "2026-02-30" is neither a date nor a time with its offset
                        checklist --programme ACME --format json         | say which framework: --want alpha or --want beta
                        checklist --programme EMPTY                      | the programme wants no framework yet
                        checklist --programme ACME --want alhpa          | unknown framework edition "alhpa". Maybe "alpha"?
                        calendar --programme ACME --months 0             | --months "0" is not a number of months from 1 to 120
                        calendar --programme ACME --from 0001-01-01      | --from 0001-01-01 is not between 1900-01-01 and 2999-12-31
                        status --programme ACME --as-of 0001-01-01       | --as-of 0001-01-01 is not between 1900-01-01 and 2999-12-31
                        checklist --programme ACME --as-of 3000-01-01T00:00Z | --as-of 3000-01-01T00:00:00Z is not between 1900-01-01 and 2999-12-31
                        calendar --programme ACME --as-of 1899-12-31     | --as-of 1899-12-31 is not between 1900-01-01 and 2999-12-31
                        documents --programme ACME --as-of 9999-12-31    | --as-of 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        report gap --programme ACME --want alpha --as-of 9999-12-31 | --as-of 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        diff ACME ACME --as-of 9999-12-31                | --as-of 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        gap --programme ACME --want alpha --known-at 9999-12-31 | --known-at 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        calendar --programme ACME --format icz           | unknown value for --format "icz". Maybe "ics"?
                        diff ACME                                        | diff needs B: a second folder, REVISION:PATH, or --programme DIR
                        diff                                             | diff needs A
                        diff ACME no-such-folder                         | "no-such-folder" is no folder. A revision is named with its path
                        """)
        void isRefusedWithWhatWasMeant(String line, String message) {
            Run run = run(line);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("crosswalk: ").contains(message);
        }

        @Test
        void isNotCheckedInParts() throws IOException {
            Files.writeString(folder.resolve("programme.yaml"), "organisation: One Ltd\n");
            Files.createDirectories(folder.resolve("controls"));

            Run run = Run.of("lint", folder.resolve("controls").toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(
                            "crosswalk: \"%s/controls\" is a part of a programme, which is checked as a"
                                            .formatted(folder)
                                    + " whole: crosswalk lint "
                                    + folder
                                    + "\n");
        }

        @Test
        void endsItsLintWithItsOwnFiguresAndNotWithThoseOfTheLibrary() throws IOException {
            Files.writeString(
                    folder.resolve("programme.yaml"),
                    "organisation: One Ltd\nframeworks: [ { edition: iso27001-2022 } ]\n");
            Files.createDirectories(folder.resolve("controls"));
            Files.writeString(
                    folder.resolve("controls/all.yaml"),
                    "controls: [ { control: ACC-07, state: planned } ]\n");

            Run own = Run.of("lint", folder.toString());
            Run library = Run.of("lint");

            assertThat(words(own))
                    .startsWith("0 errors, 0 warnings One Ltd (" + folder + ") wants iso27001-2022")
                    .contains(
                            "1 control adopted: 0 in place, 1 planned; 0 of them the organisation's"
                                    + " own; 0 retired")
                    .contains("no open findings")
                    .doesNotContain("demands each", "published mapping rows");
            assertThat(words(library)).contains("demands each", "published mapping rows");
        }

        @ParameterizedTest
        @ValueSource(strings = {"lint ", "gap --programme "})
        void leavesNoClauseOfTheManagementSystemOut(String verb) throws IOException {
            Files.writeString(
                    folder.resolve("programme.yaml"),
                    "organisation: One Ltd\nframeworks: [ { edition: iso27001-2022 } ]\n");
            Files.writeString(
                    folder.resolve("exclusions.yaml"),
                    """
                    exclusions:
                      - { requirement: iso27001-2022/A.8.30, justification: None is outsourced. }
                      - { requirement: iso27001-2022/4.1, justification: Too much work. }
                    """);

            Run run = run(verb + folder);

            assertThat(run.exit()).isNotZero();
            assertThat(words(run) + run.err())
                    .contains("exclusions.yaml:3: ")
                    .contains(
                            "iso27001-2022/4.1 cannot be excluded: an organisation leaves out"
                                    + " nothing of iso27001-2022 but what of A.5, A.6, A.7, A.8 does"
                                    + " not apply");
        }

        @Test
        void inAProgrammeNamesFileAndLine() throws IOException {
            Files.writeString(folder.resolve("programme.yaml"), "organisation: X\nframwork: []\n");

            Run run = run("status --programme " + folder);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("programme.yaml:2: unknown key \"framwork\"");
        }
    }
}
