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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `crosswalk deviations` and `crosswalk conclude`, on the sample: its access review of the first
/// quarter of 2026 was late.
class ConcludeTest {
    private static final String CONCLUSIONS =
            """
            # What persons concluded.
            conclusions: []   # none yet
            """;

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void beginWithTheSample() throws IOException {
        acme = folder.resolve("acme").toString();
        Run.of("init", acme, "--sample");
        Files.writeString(Path.of(acme, "conclusions.yaml"), CONCLUSIONS);
        Files.writeString(
                Path.of(acme, "people.yaml"),
                """
                people:
                  - { id: ada, name: Ada Moreau, roles: [{ role: Compliance manager }] }
                  - { id: bo, name: Bo Lind, roles: [{ role: IT operations lead }] }
                """);
    }

    private Run deviations(String... more) {
        return Run.of(List.of("deviations", "--programme", acme, "--want", "soc2-2017"), more);
    }

    private Run conclude(String control, String by, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of("conclude", control, "--programme", acme, "--want", "soc2-2017"));
        args.addAll(List.of("--as", "effective-with-exceptions", "--by", by));
        args.addAll(List.of("--cause", "illness", "--harm", "logins of the quarter"));
        args.addAll(List.of("--harm-evidence", "access-review-2026-q1"));
        return Run.of(args, more);
    }

    private String conclusions() throws IOException {
        return Files.readString(Path.of(acme, "conclusions.yaml"));
    }

    @Test
    void aDeviationIsListedWithWhatBecameOfIt() {
        Run run = deviations("--control", "ACC-07");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("1 deviation of 1 control; of 1 nobody concluded.")
                .containsPattern("2026-Q1 +late +2026-01-01 +2026-03-31 +2026-04-21 +done late on");
    }

    @Test
    void aConclusionIsShownBeforeItIsWritten() throws IOException {
        Run shown = conclude("ACC-07", "ada");

        assertThat(shown.err()).isEmpty();
        assertThat(shown.out())
                .contains("It rests on", "2026-Q1: late, done late on 2026-04-21")
                .contains("Obligations that hold by it", "acc-review-periodic")
                .contains("Nothing is written yet. To write it: crosswalk conclude ACC-07");
        assertThat(conclusions()).isEqualTo(CONCLUSIONS);
    }

    @Test
    void aConclusionIsWrittenAmongCommentsAndThenListed() throws IOException {
        assertThat(conclude("ACC-07", "ada", "--apply").out())
                .contains("Written to conclusions.yaml.");

        assertThat(conclusions())
                .startsWith("# What persons concluded.\n")
                .contains("# none yet", "id: C-01", "by: ada");
        assertThat(deviations("--control", "ACC-07").out())
                .contains("all of them concluded.", "by ada")
                .contains("C-01, 2026-11-02 by ada: effective with exceptions");
        assertThat(deviations("--control", "ACC-07", "--fail-on", "open").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ACC-07 | bo                 | bo is IT operations lead, who owns
                    ACC-07 | IT operations lead | IT operations lead owns
                    ACC-07 | Ada Morau          | unknown person or role "Ada Morau". Maybe "Ada Moreau"?
                    ACC-70 | ada                | unknown control "ACC-70". Maybe "ACC-07"?
                    SUP-02 | bo                 | too many deviate in a row, on which nobody concludes
                    """)
    void whatNobodyMayConcludeIsRefusedWithTheRule(String control, String by, String why)
            throws IOException {
        Run run = conclude(control, by, "--apply");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(why);
        assertThat(conclusions()).isEqualTo(CONCLUSIONS);
    }

    @Test
    void whatWasConcludedIsNotConcludedAgain() throws IOException {
        conclude("ACC-07", "ada", "--apply");
        String once = conclusions();

        Run again = conclude("ACC-07", "ada", "--apply");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("C-01 says this already");
        assertThat(conclusions()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ACC-07 | --deviations 2026-Q2 | unknown deviation of ACC-07 "2026-Q2". Maybe "2026-Q1"?
                    ACC-07 | --deviations nope    | unknown deviation of ACC-07 "nope". One of: 2026-Q1.
                    ACC-07 | --by nobody          | unknown person or role "nobody". One of: Ada Moreau, Bo Lind,
                    ACC-07 | --harm-evidence nope | unknown evidence "nope". Such as: access-review-
                    ACC-07 | --as-of 2026-12-01   | nobody concluded on 2026-12-01 yet: today is 2026-11-02
                    CON-03 | --harm-evidence nope | nobody has to conclude on CON-03 over 2025-10-01 to 2026-09-30: nothing deviates
                    """)
    void whatIsTypedAndCannotBeMeantIsToldBeforeWhatLacks(String control, String option, String why)
            throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of("conclude", control, "--programme", acme, "--want", "soc2-2017"));
        args.addAll(List.of("--as", "effective-with-exceptions", "--cause", "illness", "--apply"));
        if (!option.startsWith("--by")) {
            args.addAll(List.of("--by", "ada"));
        }
        if (option.startsWith("--as-of")) {
            args.addAll(List.of("--harm", "logins", "--harm-evidence", "access-review-2026-q1"));
        }
        args.addAll(List.of(option.split(" ")));

        Run run = Run.of(args);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(why);
        assertThat(conclusions()).isEqualTo(CONCLUSIONS);
    }

    @Test
    void harmShownByEvidenceOfAnotherControlIsDoubted() {
        List<String> args =
                new ArrayList<>(
                        List.of("conclude", "ACC-04", "--programme", acme, "--want", "soc2-2017"));
        args.addAll(
                List.of("--as", "effective-with-exceptions", "--by", "ada", "--cause", "illness"));
        args.addAll(List.of("--harm", "logins", "--harm-evidence", "access-review-2026-q3"));

        Run run = Run.of(args);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Lint says",
                        "access-review-2026-q3 is evidence of ACC-07 and not of ACC-04: does it show"
                                + " where harm was looked for?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-01-01             | is no window. Write it like "2026-01-01..2026-12-31"
                    2026-12-31..2026-01-01 | ends on 2026-01-01, before it starts on 2026-12-31
                    2026-02-30/2026-12-31  | is no window, as "2026-02-30" is not a date
                    0001-01-01..9999-12-31 | --window 0001-01-01 is not between 1900-01-01 and 2999-12-31
                    2021-01-01/2026-01-01  | --window 2021-01-01/2026-01-01 has 1,827 days, and controls are judged over at most 5 years: ask about a part of it
                    """)
    void aWindowThatIsNoneIsRefused(String window, String why) {
        Run run = Run.of("deviations", "--programme", acme, "--window", window);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(why);
    }

    @Test
    void aWindowIsWrittenWithDotsOrASlash() {
        Run dots = Run.of("deviations", "--programme", acme, "--window", "2025-10-01..2026-09-30");
        Run slash = Run.of("deviations", "--programme", acme, "--window", "2025-10-01/2026-09-30");

        assertThat(slash.exit()).isZero();
        assertThat(slash.out()).isEqualTo(dots.out());
    }

    @Test
    void theControlsPageHasItsYearWhatDeviatedAndWhatShowsIt() {
        Run run = Run.of("show", "ACC-07", "--programme", acme);

        assertThat(run.out()).contains("ACC-07 ", "Over ", "Deviations", "Obligations");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aDayWithoutAProgrammeIsRefused() {
        assertThat(Run.of("show", "ACC-07", "--as-of", "2026-01-01").err())
                .contains("--as-of is about a control of a programme", "--programme DIR");
    }

    @Test
    void aProofNamesTheConclusionAndWhatItRestsOn() throws IOException {
        conclude("ACC-07", "ada", "--apply");
        Run why = Run.of("why", "soc2-2017/CC6.3", "--programme", acme);

        assertThat(why.err()).isEmpty();
        assertThat(why.out().replaceAll("[\\s│├└─]+", " "))
                .contains(
                        "ACC-07 operated from 2025-10-01 to 2026-09-30 [acc-review-periodic],"
                                + " because: a person concluded so conclusion: concluded on"
                                + " 2026-11-02 as effective with exceptions: C-01 performance: done"
                                + " in time 3 of 4 times, where a person may conclude on 1 that is"
                                + " late")
                .contains("2026-Q1 late on 2026-04-21 by access-review-2026-q1");
        assertThat(Run.of("gap", "--programme", acme, "--want", "soc2-2017", "--brief").out())
                .containsPattern("\\d on what persons concluded|rests? on what persons concluded");
        valid("why", Run.of("why", "soc2-2017/CC6.3", "--programme", acme, "--format", "json"));
        valid("gap", Run.of("gap", "--programme", acme, "--want", "soc2-2017", "--format", "json"));
    }

    @Test
    void bothKeepToTheirSchemas() throws IOException {
        valid("deviations", deviations("--format", "json"));
        valid("conclude", conclude("ACC-07", "ada", "--format", "json"));
        valid("show", Run.of("show", "ACC-07", "--programme", acme, "--format", "json"));
    }

    private static void valid(String verb, Run run) throws IOException {
        String schema = Files.readString(Path.of("../docs/schemas/" + verb + ".schema.json"));

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(run.out(), InputFormat.JSON))
                .isEmpty();
    }
}
