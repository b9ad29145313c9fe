package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The days that a plan proposes: what people set stays, what an earlier plan set steers nothing,
/// and what is set up first is due when it is set up.
class ProposedDaysTest {
    @TempDir Path folder;

    private static String run(String... args) {
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private String plan(String programme, String... more) {
        List<String> args = new ArrayList<>(List.of("plan", "--programme", programme));
        args.addAll(List.of("--want", "iso27001-2022", "--by", "2027-05-31"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String sample() {
        String sample = folder.resolve("sample").toString();
        run("init", "--sample", sample);
        return sample;
    }

    /// Lines of the status of planned controls that are overdue.
    private static List<String> overdue(String programme) {
        return run("status", "--programme", programme, "--format", "csv")
                .lines()
                .filter(l -> l.contains("ISM-02") && l.contains("overdue"))
                .toList();
    }

    @Test
    void aDayThatAPersonSetStaysAndIsNamedUntilSomebodySaysThatItMoves() throws Exception {
        String sample = sample();
        Path isms = Path.of(sample, "controls", "isms.yaml");
        assertThat(overdue(sample)).isNotEmpty();

        String all = flat(plan(sample, "--propose"));
        assertThat(all)
                .containsPattern(
                        "[0-9]+ controls keep the day that people set, 2 of them overdue: ISM-02"
                                + " \\(2026-10-09\\), ISM-12 \\(2026-10-30\\)")
                .contains("moves them only with --move-days")
                .containsPattern(
                        "ISM-02 is overdue since 2026-10-09: it stays; the plan has it done by 20")
                .contains("Nobody said how much time there is: 5.0 person-days a week is assumed");
        assertThat(Files.readString(isms)).contains("dueOn: 2026-10-09");
        assertThat(overdue(sample)).isNotEmpty();

        assertThat(flat(plan(sample, "--propose", "--move-days", "--brief")))
                .containsPattern(
                        "[0-9]+ controls are moved from the day that people set, 2 of them overdue")
                .doesNotContain("keep the day");
        assertThat(Files.readString(isms))
                .doesNotContain("dueOn: 2026-10-09")
                .contains("proposedFor: 20");
        assertThat(overdue(sample)).isEmpty();
        assertThat(flat(plan(sample, "--propose", "--capacity", "17", "--brief")))
                .doesNotContain("the day that people set");
    }

    @Test
    void aDayOfAPlanThatAPersonTypesAnewIsTheirs() throws Exception {
        String sample = sample();
        plan(sample, "--propose", "--move-days");
        run("adopt", "ISM-02", "--planned-for", "2027-02-02", "--programme", sample);
        assertThat(flat(plan(sample, "--propose", "--brief")))
                .contains("1 control keeps the day that people set: ISM-02 (2027-02-02)");
    }

    private static final Pattern UNDECIDED =
            Pattern.compile("control: (\\S+)\n    state: planned\n    dueOn: ([0-9-]+)\n");

    @Test
    void whatAPlanAloneProposedIsDecidedOnByNobodyUntilAPersonAdoptsItOrApprovesTheStatement()
            throws Exception {
        String sample = sample();
        plan(sample, "--propose", "--brief");
        String proposed = controls(sample);
        Matcher undecided = UNDECIDED.matcher(proposed);
        assertThat(undecided.find()).as(proposed).isTrue();
        String id = undecided.group(1);

        assertThat(flat(run("adopt", id, "--programme", sample)))
                .contains("is decided on: planned, to be in place by " + undecided.group(2));
        assertThat(controls(sample))
                .contains("control: %s\n    state: planned\n    plannedOn: ".formatted(id))
                .contains("proposedFor: " + undecided.group(2));

        assertThat(
                        flat(
                                run(
                                        "document",
                                        "approve",
                                        "statement-of-applicability",
                                        "--version",
                                        "1.0",
                                        "--by",
                                        "Chief executive",
                                        "--text-elsewhere",
                                        "--programme",
                                        sample)))
                .containsPattern("[0-9]+ controls that a plan proposed are decided on with it");
        assertThat(UNDECIDED.matcher(controls(sample)).find()).isFalse();
    }

    private static String controls(String programme) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of(programme, "controls"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /// What is said of the day, and which control is done when.
    private static List<String> answer(String json) {
        return Stream.of(
                        "\"verdict\": \"[^\"]*\"",
                        "\"control\": [^\n]*",
                        "\"(start|finish|on)\": [^\n]*")
                .flatMap(p -> Pattern.compile(p).matcher(json).results().map(m -> m.group()))
                .toList();
    }

    @Test
    void aPlanIsTheSameBeforeAndAfterItsOwnProposalAndThatOfAnother() throws Exception {
        String freight = folder.resolve("freight").toString();
        run(
                "init",
                freight,
                "--organisation",
                MadeUpReport.COMPANY,
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
        Run taken =
                Run.of(
                        "intake",
                        MadeUpSamplesTest.SAMPLES.resolve("report.csv").toString(),
                        "--programme",
                        freight,
                        "--read",
                        MadeUpSamplesTest.SAMPLES.resolve("report.csv.review.yaml").toString(),
                        "--issuer",
                        MadeUpReport.AUDITOR,
                        "--scope",
                        "soc2-2017:CC,A,C",
                        "--period",
                        "2025-10-01..2026-09-30",
                        "--issued",
                        "2026-10-12",
                        "--apply");
        assertThat(taken.exit()).as(taken.err()).isZero();
        List<String> ten = answer(plan(freight, "--capacity", "10", "--format", "json"));
        List<String> seventeen = answer(plan(freight, "--capacity", "17", "--format", "json"));
        assertThat(ten).hasSizeGreaterThan(100).isNotEqualTo(seventeen);

        plan(freight, "--capacity", "17", "--propose");
        assertThat(answer(plan(freight, "--capacity", "17", "--format", "json")))
                .isEqualTo(seventeen);
        assertThat(answer(plan(freight, "--capacity", "10", "--format", "json"))).isEqualTo(ten);
        plan(freight, "--capacity", "10", "--propose");
        assertThat(answer(plan(freight, "--capacity", "10", "--format", "json"))).isEqualTo(ten);
        assertThat(plan(freight, "--capacity", "10")).doesNotContain("sets for them");

        whatIsSetUpFirstIsDueThen(freight);
    }

    private static void whatIsSetUpFirstIsDueThen(String freight) {
        String checklist =
                run(
                        "checklist",
                        "--programme",
                        freight,
                        "--want",
                        "iso27001-2022",
                        "--format",
                        "csv");
        List<String> audit =
                checklist.lines().filter(l -> l.contains("internal-audit-programme")).toList();
        assertThat(audit).isNotEmpty().allMatch(l -> !l.contains("2027-03"));
        assertThat(checklist.lines().filter(l -> l.contains("ISM-10")))
                .anyMatch(l -> l.contains("Set it up; it is done for the first time by 2027-"));
        assertThat(
                        run(
                                        "status",
                                        "--programme",
                                        freight,
                                        "--as-of",
                                        "2027-03-01",
                                        "--format",
                                        "csv")
                                .lines()
                                .filter(l ->
                                        l.contains(",control,ISM-10,") && l.contains("overdue")))
                .isNotEmpty()
                .allMatch(l -> l.contains("to be set up, and done first by 2027-"));
    }

    @Test
    void aPlanFromADayThatIsOverIsNotProposedAndTheRefusalNamesTheOptionThatWasGiven() {
        String sample = sample();
        Run run =
                Run.of(
                        "plan",
                        "--programme",
                        sample,
                        "--want",
                        "iso27001-2022",
                        "--by",
                        "2027-05-31",
                        "--as-of",
                        "2026-01-15",
                        "--propose");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(flat(run.err()))
                .contains("which is over", "leave out --as-of, or say --from")
                .doesNotContain("--planned-for");
    }
}
