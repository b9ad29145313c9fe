package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The day of an audit is typed once, and counts from then on.
class KeptDayTest {
    private static final String KEPT =
            "2027-05-31 is the day that programme.yaml keeps for the audit of iso27001-2022 (auditOn)";

    @TempDir Path folder;

    private String programme;

    @BeforeEach
    void begin() {
        programme =
                Begun.holdingSoc2(
                        folder.resolve("p"),
                        "--want",
                        "soc2-2017:CC",
                        "--want",
                        "iso27001-2022",
                        "--audit-on",
                        "iso27001-2022=2027-05-31");
    }

    private String told(String verb, String... more) {
        List<String> args = new ArrayList<>(List.of(verb, "--programme", programme));
        args.addAll(List.of(more));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void theDayThatAPlanIsProposedForIsKeptWhereNoneIs() throws Exception {
        programme =
                Begun.holdingSoc2(
                        folder.resolve("none"),
                        "--want",
                        "soc2-2017:CC",
                        "--want",
                        "iso27001-2022");
        Path file = folder.resolve("none").resolve("programme.yaml");
        assertThat(Files.readString(file)).doesNotContain("2027-05-31");
        String[] proposing = {
            "--want", "iso27001-2022", "--by", "2027-05-31", "--capacity", "17", "--propose"
        };
        assertThat(told("plan", proposing))
                .contains("2027-05-31 is kept as the day of this audit, since none was");
        assertThat(Files.readString(file)).contains("auditOn: 2027-05-31", "capacity: 17");
        assertThat(told("plan", "--want", "iso27001-2022", "--brief")).contains(KEPT);

        proposing[3] = "2027-06-30";
        assertThat(told("plan", proposing)).doesNotContain("is kept as the day");
        assertThat(Files.readString(file)).contains("auditOn: 2027-05-31");
    }

    @Test
    void theBeginningSaysWhichQuestionSaysWhetherItCanBeHeld() {
        Run run =
                Run.of(
                        "init",
                        folder.resolve("q").toString(),
                        "--organisation",
                        "A",
                        "--want",
                        "iso27001-2022",
                        "--audit-on",
                        "2027-05-31");
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern(
                        "programme.yaml keeps 2027-05-31 as the day of the audit of iso27001-2022"
                                + " \\(auditOn\\)\\. To change it: crosswalk want iso27001-2022"
                                + " --audit-on DATE --programme \\S+\\. Whether it can be held:"
                                + " crosswalk plan"
                                + " --programme")
                .contains("Another day is asked about with --by DATE.");
    }

    @Test
    void aPlanUsesItAndSaysSo() {
        assertThat(told("plan", "--capacity", "9", "--brief"))
                .contains("stage 2 of ISO/IEC 27001:2022 can", "on 2027-05-31 with 9.0", KEPT)
                .contains("--by DATE asks about another.");
        assertThat(told("plan", "--format", "json"))
                .contains("\"by\": \"2027-05-31\"", "\"byKept\": true");
    }

    /// Its auditor reads what the clauses rest on eleven weeks before the day that is kept.
    @Test
    void whatStageOneReadsIsDueByThenWheneverItsControlsArePlanned() {
        told("plan", "--capacity", "9", "--propose", "--brief");

        assertThat(told("checklist", "--want", "iso27001-2022"))
                .contains("The auditor of stage 1 has it by that day.");
        List<String> dues = new ArrayList<>();
        for (JsonNode item :
                JsonMapper.shared()
                        .readTree(told("checklist", "--want", "iso27001-2022", "--format", "json"))
                        .path("items")) {
            boolean isOfClauses =
                    item.path("requirements")
                            .valueStream()
                            .anyMatch(r -> !r.stringValue().contains("/A."));
            if (item.path("kind").stringValue().equals("approve-document") && isOfClauses) {
                dues.add(item.path("due").stringValue());
            }
        }
        assertThat(dues).hasSizeGreaterThan(10).allMatch(d -> d.compareTo("2027-03-15") <= 0);
    }

    @Test
    void whoeverNamesAnotherDayIsAnsweredForThat() {
        assertThat(told("plan", "--by", "2027-09-30", "--brief"))
                .contains("from 2026-10-01 to 2027-09-30")
                .doesNotContain("auditOn");
    }

    @Test
    void statusAndChecklistSayFirstWhetherItIsInReach() {
        String status = told("status");
        assertThat(status)
                .contains(
                        "Nobody has said how many person-days a week there are, so whether the audit"
                                + " of 2027-05-31 can be held is not said.",
                        KEPT)
                .containsPattern(
                        "Say it, and keep it: crosswalk plan --programme \\S+ --capacity DAYS"
                                + " --propose")
                .doesNotContain("5.0 person-days a week");
        assertThat(status.indexOf("2027-05-31")).isLessThan(status.indexOf("Next"));
        told("plan", "--capacity", "17", "--propose");
        assertThat(told("status"))
                .contains("stage 2 of ISO/IEC 27001:2022 can", "on 2027-05-31", KEPT)
                .doesNotContain("Nobody has said how many person-days");
        assertThat(told("checklist", "--want", "iso27001-2022")).contains("on 2027-05-31", KEPT);
        assertThat(told("checklist", "--want", "soc2-2017:CC")).doesNotContain("2027-05-31");
    }

    @Test
    void whatAPlanProposedTodayIsComparedWithNoDayBefore() {
        told("plan", "--capacity", "17", "--propose");

        assertThat(told("status"))
                .contains("the programme is new, so there is nothing to compare it with")
                .doesNotContain("Broke since", "Nobody has said how many person-days");
    }

    @Test
    void theReportToManagementOpensWithItAndThatOfThePlanIsForIt() throws Exception {
        assertThat(report("plan")).contains(KEPT);
        assertThat(report("management"))
                .contains("The deadline: stage 2 of ISO/IEC 27001:2022 on 31 May 2027")
                .contains(
                        "2027-05-31 is what the programme keeps for this audit. 5.0 person-days a"
                                + " week are assumed: nobody has said how many there are.");
    }

    /// Whoever decides reads one list, beside the verdict, and types nothing.
    @Test
    void theReportToManagementAsksOnceForAllDecisionsAndTellsNobodyWhatToType() throws Exception {
        assertThat(report("management"))
                .containsOnlyOnce("Decisions asked for")
                .containsSubsequence(
                        "The deadline: ",
                        "Decisions asked for",
                        "1. **Name people for ",
                        " questions answered.",
                        "Choose one of the ways out.",
                        "What the day takes",
                        "Ways out:",
                        "Where we stand")
                .doesNotContain(
                        "matter most", "crosswalk ", "--by", "--want", "auditOn", "calendar:");
    }

    private String report(String kind) throws Exception {
        Path file = folder.resolve(kind + ".md");
        Run run = Run.of("report", kind, "--programme", programme, "--output", file.toString());
        assertThat(run.err()).isEmpty();
        return Files.readString(file).replaceAll("\\s+", " ");
    }

    @Test
    void aDayThatIsOverIsFoundByLintAndHoldsNothing() throws Exception {
        Path file = Path.of(programme, "programme.yaml");
        Files.writeString(
                file, Files.readString(file).replace("auditOn: 2027-05-31", "auditOn: 2026-05-31"));

        Run lint = Run.of("lint", programme);
        assertThat((lint.out() + lint.err()).replaceAll("\\s+", " "))
                .contains("programme.yaml:", "the audit of iso27001-2022 on 2026-05-31 is over");
        assertThat(told("plan", "--brief")).contains("No date given").doesNotContain("auditOn");
    }

    @Test
    void itGoesThroughTheWorkbook() throws Exception {
        Path book = folder.resolve("book.xlsx");
        assertThat(Run.of("export", "--programme", programme, "--output", book.toString()).err())
                .isEmpty();
        assertThat(Spreadsheet.text(book)).contains("Audit on", "Days a week", "Asked until");
    }

    @Test
    void itIsSaidLaterTooAndTakenBack() {
        String late = Begun.holdingSoc2(folder.resolve("late"), "--want", "iso27001-2022");
        Run said = want(late, "iso27001-2022", "--audit-on", "2027-05-31");
        assertThat(said.out())
                .as(said.err())
                .contains("and is audited on 2027-05-31", "crosswalk plan");
        programme = late;
        assertThat(told("status")).contains("whether the audit of 2027-05-31 can be held");
        assertThat(want(late, "iso27001-2022", "--audit-on", "2027-05-31").err())
                .contains("nothing else is said of it");
        assertThat(want(late, "iso27001-2022", "--audit-on", "2020-01-01").err())
                .contains("--audit-on", "is over");
        assertThat(want(late, "iso27001-2022", "--audit-on", "none").err()).isEmpty();
        assertThat(told("status")).doesNotContain("2027-05-31");
    }

    @Test
    void aFrameworkIsWantedAndDroppedWithoutYaml() {
        assertThat(want(programme, "nist-csf-2.0").out()).contains("The programme wants nist-csf");
        assertThat(want(programme, "nist-csf-2.0", "--drop").err()).isEmpty();
        assertThat(want(programme, "nist-csf-2.0", "--drop").err())
                .contains("unknown framework that the programme wants \"nist-csf-2.0\"");
        assertThat(want(programme, "soc2-2017:A").out()).contains("wants soc2-2017:A");
    }

    private static Run want(String programme, String... more) {
        List<String> args = new ArrayList<>(List.of("want"));
        args.addAll(List.of(more));
        args.addAll(List.of("--programme", programme));
        return Run.of(args.toArray(String[]::new));
    }
}
