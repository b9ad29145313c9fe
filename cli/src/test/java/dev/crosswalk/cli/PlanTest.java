package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.words.Words;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a plan promises, over the bundled content.
@Execution(ExecutionMode.CONCURRENT)
class PlanTest {
    private static final String SOC_HELD = "plan --have soc2-2017 --want iso27001-2022";

    @TempDir Path folder;

    private static double number(Run run, String field) {
        Matcher m = Pattern.compile("\"" + field + "\": ([0-9.]+)").matcher(run.out());
        assertThat(m.find()).as(field).isTrue();
        return Double.parseDouble(m.group(1));
    }

    private static Run json(String line) {
        Run run = Run.of((line + " --format json").split(" ", -1));
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void itsBoundIsItsCostSoNothingCheaperExists() {
        Run run = json("plan --have soc2-2017 --want iso27001-2022");

        assertThat(run.out()).contains("\"optimal\": true", "\"gap\": 0", "\"unreachable\": []");
        assertThat(number(run, "bound")).isEqualTo(number(run, "cost")).isPositive();
    }

    @Test
    void itIsNeverDearerToHaveMore() {
        double nothing = number(json("plan --have soc2-2017:P8 --want iso27001-2022"), "cost");
        double security = number(json("plan --have soc2-2017:CC --want iso27001-2022"), "cost");
        double all = number(json("plan --have soc2-2017 --want iso27001-2022"), "cost");

        assertThat(nothing).isGreaterThanOrEqualTo(security);
        assertThat(security).isGreaterThanOrEqualTo(all);
    }

    /// The control of each step, in order.
    private static List<String> steps(String line) {
        return Pattern.compile("\"control\": \"([^\"]+)\"")
                .matcher(json(line).out())
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /// Plans of many sorts: each says in its place what it decides, and looks at nothing that comes
    /// later.
    @ParameterizedTest
    @ValueSource(
            strings = {
                SOC_HELD,
                "plan --have soc2-2017:CC,A,C --want iso27001-2022",
                "plan --have soc2-2017:P8 --want iso27001-2022",
                "plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A",
                "plan --have iso27001-2022 --want soc2-2017",
                "plan --have soc2-2017 --want iso27001-2022 --budget 150",
                "plan --have nist-csf-2.0 --want iso27001-2022 --want soc2-2017"
            })
    void noPlanAuditsOrChoosesWhatIsPlannedTheOtherWayRound(String line) {
        List<String> steps = steps(line);
        Map<String, Control.Stage> stages =
                Content.bundled().controls().controls().stream()
                        .collect(Collectors.toMap(Control::id, Control.Stage::of));
        int audit = steps.indexOf("ISM-10");
        int review = steps.indexOf("ISM-11");
        Set<String> early = early();

        assertThat(steps).isNotEmpty();
        for (int i = 0; i < steps.size(); i++) {
            Control.Stage stage = stages.get(steps.get(i));
            boolean isMeasure = stage == Control.Stage.BUILD || stage == Control.Stage.RUN;
            if (audit >= 0
                    && !FOR_THE_LAW.contains(steps.get(i))
                    && (isMeasure || stage == Control.Stage.DECIDE)) {
                assertThat(i).as(steps.get(i)).isLessThan(audit);
            }
            for (String chooses : List.of("RSK-06", "RSK-07", "RSK-08")) {
                if (isMeasure && steps.contains(chooses) && !early.contains(steps.get(i))) {
                    assertThat(i).as(steps.get(i)).isGreaterThan(steps.indexOf(chooses));
                }
            }
        }
        if (audit >= 0 && review >= 0) {
            assertThat(audit).isLessThan(review);
        }
    }

    /// What closes points of A.5.34 that no audit looks at comes after all that is audited.
    private static final Set<String> FOR_THE_LAW =
            Set.of("PRV-04", "PRV-05", "PRV-06", "PRV-07", "PRV-08", "PRV-10");

    /// What feeds the decisions of stage 1, and what that waits for.
    private static Set<String> early() {
        Set<String> early =
                new TreeSet<>(
                        Content.bundled()
                                .practices()
                                .deadline("iso27001-2022")
                                .orElseThrow()
                                .early());
        while (early.addAll(
                Content.bundled().controls().controls().stream()
                        .filter(c -> early.contains(c.id()))
                        .flatMap(c -> c.dependsOn().stream())
                        .toList())) {}
        return early;
    }

    private record Dated(String control, LocalDate start, LocalDate finish, LocalDate due) {
        boolean isInTime() {
            return !finish.isAfter(due);
        }
    }

    private static List<Dated> dated(Run run) {
        return Pattern.compile(
                        "\"control\": \"([^\"]+)\"[^{}]*\"start\": \"([^\"]+)\",\\s*\"finish\":"
                                + " \"([^\"]+)\",\\s*\"due\": \"([^\"]+)\"")
                .matcher(run.out())
                .results()
                .map(m ->
                        new Dated(
                                m.group(1),
                                LocalDate.parse(m.group(2)),
                                LocalDate.parse(m.group(3)),
                                LocalDate.parse(m.group(4))))
                .toList();
    }

    /// From too little of everything to enough: what is counted on is in place so long before the
    /// internal audit that it leaves a record, the review comes after the audit, both before the
    /// day; and whether the day holds follows from the figures beside it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--capacity 3 --by 2027-05-31",
                "--capacity 10 --by 2027-05-31",
                "--capacity 25 --by 2027-05-31",
                "--capacity 40 --by 2027-05-31",
                "--capacity 0.5 --by 2028-05-31",
                "--capacity 10 --by 2027-01-15",
                "--capacity 5",
            })
    void theRecordFitsBeforeTheAuditAndTheReviewAfterItBeforeTheDay(String when) {
        String line = "plan --have soc2-2017:CC,A,C --want iso27001-2022 --from 2026-11-30 " + when;
        Run run = json(line);
        List<Dated> steps = dated(run);
        LocalDate day = date(run, "day");
        LocalDate auditFrom = date(run, "auditFrom");

        assertThat(steps).hasSizeGreaterThan(90);
        assertThat(date(run, "inPlaceBy").plusDays(56)).isEqualTo(auditFrom);
        assertThat(date(run, "stageOneOn").plusDays(63)).isEqualTo(day);
        for (Dated step : steps) {
            if (step.isInTime()) {
                boolean isChecked = List.of("check", "improve").contains(stage(step.control()));
                assertThat(step.finish())
                        .as(step.control())
                        .isBeforeOrEqualTo(isChecked ? day : auditFrom.minusDays(56));
            }
        }
        Dated audit = named(steps, "ISM-10");
        Dated review = named(steps, "ISM-11");
        if (audit.isInTime()) {
            assertThat(audit.finish()).isBeforeOrEqualTo(day.minusDays(35));
        }
        if (review.isInTime()) {
            assertThat(review.start()).isAfterOrEqualTo(audit.finish());
            assertThat(review.finish()).isBeforeOrEqualTo(day.minusDays(21));
        }
        if (named(steps, "ISM-12").isInTime()) {
            assertThat(named(steps, "ISM-12").finish()).isBeforeOrEqualTo(auditFrom);
        }
        if (when.contains("2027-05-31") && !when.contains(" 3 ")) {
            assertThat(named(steps, "ISM-05").start())
                    .isAfterOrEqualTo(date(run, "measuredFrom"))
                    .isAfterOrEqualTo(date(run, "inPlaceBy").plusDays(28));
            assertThat(date(run, "corrected"))
                    .isAfter(audit.finish())
                    .isBeforeOrEqualTo(date(run, "correctedBy"));
        }
        boolean holds = run.out().contains("\"holds\": true");
        assertThat(holds).isEqualTo(steps.stream().allMatch(Dated::isInTime));
        if (when.contains("--by")) {
            assertThat(holds).isEqualTo(!date(run, "firstDay").isAfter(day));
        }
        boolean inReach = run.out().contains("\"inReach\": true");
        if (inReach) {
            assertThat(steps.stream().filter(Dated::isInTime))
                    .extracting(Dated::control)
                    .contains("ISM-10", "ISM-11", "RSK-07", "RSK-08", "ISM-01", "ISM-05");
        }
    }

    /// In a plan that holds: personal data beyond what an auditor asks for take forty days, and
    /// wait.
    @Test
    void whatNoAuditAsksForAndNoAuditorMissesComesAfterAllThatTheyDo() {
        List<Urgent> steps = urgent(json(TIGHT + 60));
        List<String> all = steps.stream().map(Urgent::control).toList();
        List<String> waits = List.of("PRV-10", "CHG-06", "CON-07", "DAT-03", "GOV-07", "PPL-02");
        int first = waits.stream().mapToInt(all::indexOf).min().orElseThrow();

        assertThat(first).isPositive();
        assertThat(waits).isSubsetOf(all);
        assertThat(steps.stream().filter(Urgent::hardlyOpen))
                .hasSizeGreaterThan(30)
                .allSatisfy(s ->
                        assertThat(all.indexOf(s.control())).as(s.control()).isLessThan(first));
        for (String gate : List.of("ISM-08", "PPL-04", "ISM-09", "ISM-07", "RSK-08", "ISM-04")) {
            assertThat(all.indexOf(gate)).as(gate).isBetween(0, first - 1);
        }
    }

    /// The audit and the review are planned for stage 1, which reads the plans two weeks before.
    @Test
    void whatChecksTheRestIsPlannedBeforeStageOneAndDatedWhereItIsDoneFirst() throws Exception {
        Run run = json(TIGHT + 15);
        String screen = unwrapped(TIGHT + 15);
        Run ics = Run.of((TIGHT + 15 + " --format ics").split(" ", -1));

        List<LocalDate> planned =
                Pattern.compile("\"setUp\": [{][^}]*\"finish\": \"([0-9-]+)\"")
                        .matcher(run.out())
                        .results()
                        .map(m -> LocalDate.parse(m.group(1)))
                        .toList();
        assertThat(planned).hasSizeGreaterThanOrEqualTo(3);
        assertThat(planned.stream().filter(d -> !d.plusDays(14).isAfter(date(run, "stageOneFrom"))))
                .as("audit and review")
                .hasSize(2);
        assertThat(screen)
                .containsPattern("audit and review are planned on [0-9-]+: ISM-10 and ISM-11 ")
                .contains("measuring begins: what has run, for the first time ISM-05")
                .containsPattern(
                        "what is done quarterly or less often was done [A-Z][^:]+: for the first time"
                                + " from [0-9]")
                .contains(
                        "what stage 1 and the internal audit found is corrected ISM-12 keeps the log"
                                + " from ");
        assertThat(ics.out().replace("\r\n ", ""))
                .contains(
                        "UID:plan-set-up-ISM-10@",
                        "UID:plan-first-INC-02@",
                        "UID:plan-corrected@",
                        "ISM-10 Independent internal audit done for the first time");
    }

    /// No audit is on a Sunday.
    @Test
    void aDayThatIsNoWorkingDayIsTheOneBeforeIt() {
        String line = SOC_HELD + " --from 2026-11-30 --capacity 12 --by ";

        assertThat(unwrapped(line + "2027-05-30"))
                .contains("on 2027-05-28, the last working day before 2027-05-30, with 12.0 ")
                .doesNotContain("is no working day");
        assertThat(date(json(line + "2027-05-30"), "day")).isEqualTo(LocalDate.of(2027, 5, 28));
    }

    @Test
    void whereADayDoesNotHoldItIsAskedWhatTheOrganisationMayNotHave() {
        String screen = unwrapped(TIGHT + 9);

        assertThat(screen)
                .containsPattern(
                        "- What you do not have is left out, with that as the reason\\. Does anybody outside"
                                + " develop software for you\\? If not: [0-9.]+ person-days less, without"
                                + " A\\.8\\.30\\. Do you have offices .* without A\\.7\\.1, ")
                .doesNotContain("Do you process personal data?");
        assertThat(unwrapped((TIGHT + 9).replace("soc2-2017 ", "soc2-2017:CC,A,C ")))
                .contains("Do you process personal data?");
        assertThat(json(TIGHT + 9).out())
                .containsPattern("\"mayNotApply\": \\[\\s*[{]\\s*\"ask\": \"Does anybody outside");
        assertThat(unwrapped(TIGHT + 60)).doesNotContain("What you do not have");
    }

    private static String stage(String control) {
        return Control.Stage.of(Content.bundled().controls().control(control).orElseThrow())
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static Dated named(List<Dated> steps, String control) {
        return steps.stream().filter(s -> s.control().equals(control)).findFirst().orElseThrow();
    }

    private static LocalDate date(Run run, String field) {
        Matcher m = Pattern.compile("\"" + field + "\": \"([0-9-]+)\"").matcher(run.out());
        assertThat(m.find()).as(field).isTrue();
        return LocalDate.parse(m.group(1));
    }

    /// With the capacity that it names the day holds, and with a hundredth less it does not; on the
    /// first day that it names it holds, and on the day before it does not.
    @Test
    void theWaysOutAreTheLeastThatLeadOut() {
        String line = "plan --have soc2-2017 --want iso27001-2022 --from 2026-11-30";
        Run run = json(line + " --by 2027-05-31 --capacity 9");
        Matcher timing =
                Pattern.compile("\"timing\": [{][^}]*\"capacityNeeded\": ([0-9.]+)")
                        .matcher(run.out());
        assertThat(timing.find()).isTrue();
        BigDecimal capacity = new BigDecimal(timing.group(1));
        LocalDate first = date(run, "firstDay");

        assertThat(holds(line + " --by 2027-05-31 --capacity " + capacity)).isTrue();
        assertThat(
                        holds(
                                line
                                        + " --by 2027-05-31 --capacity "
                                        + capacity.subtract(new BigDecimal("0.01"))))
                .isFalse();
        assertThat(holds(line + " --capacity 9 --by " + first)).isTrue();
        assertThat(holds(line + " --capacity 9 --by " + first.minusDays(1))).isFalse();
    }

    private static boolean holds(String line) {
        return json(line).out().contains("\"holds\": true");
    }

    @Test
    void itsColumnsAreTheSameWhetherAStepIsLateOrNot() {
        String line =
                "plan --have soc2-2017 --want iso27001-2022 --from 2026-11-30 --by 2027-05-31";

        Run late = Run.of((line + " --capacity 5").split(" ", -1));
        Run inTime = Run.of((line + " --capacity 500").split(" ", -1));

        assertThat(late.out()).containsPattern("20\\d\\d-\\d\\d-\\d\\d late ");
        assertThat(header(late)).isEqualTo(header(inTime)).contains("done by");
    }

    private static String header(Run run) {
        return run.out()
                .lines()
                .filter(l -> l.contains("control") && l.contains("makes full"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsAReportForADayToo() throws Exception {
        Path file = folder.resolve("plan.md");
        String line =
                "report plan --have soc2-2017 --want iso27001-2022 --from 2026-11-30 --by 2027-05-31"
                        + " --capacity 10 --output "
                        + file;

        Run run = Run.of(line.split(" ", -1));

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(file))
                .contains(
                        "Ways out:\n\n- Ask first: ",
                        "\n- All of it in time: ",
                        "**Requirements met over time, of 123**",
                        "| 2027-05-10 | the management review is held | ISM-11: done on",
                        "What the audits ask for",
                        "By 2027-03-15 approved: Statement of Applicability; on file: statement"
                                + " of applicability",
                        "Proposed as");
        Run wrong = Run.of(line.replace("report plan", "report gap").split(" ", -1));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "--by, --capacity, --from are of report plan, and with --by of report management")
                .contains("leave them out of report gap");
    }

    @Test
    void ofAPartOfAnEditionThatIsCertifiedAsAWholeNothingIsSaidOfTheCertificate() {
        assertThat(Run.of("plan", "--have", "soc2-2017", "--want", "iso27001-2022:A.5").out())
                .contains("to adopt for")
                .doesNotContain("certificate");
    }

    @Test
    void aReportOnOneCategoryAlsoCoversTheCommonCriteriaSoNothingIsSaidOfAnOpinionWithoutThem() {
        String line = "plan --have iso27001-2022 --want soc2-2017:A";

        assertThat(unwrapped(line))
                .contains(
                        "Nothing is said of an opinion: a report on SOC 2 (A) also covers CC, which"
                                + " nobody asks for here. Want that too to know it.")
                .doesNotContain("unqualified");
        assertThat(unwrapped(line.replace(":A", ":CC,A"))).contains("an unqualified opinion for");
        assertThat(unwrapped(line + " --want soc2-2017:CC")).contains("an unqualified opinion for");
    }

    /// Its window ended on 2026-09-30.
    @Test
    void ofAWindowThatIsOverAnOpinionIsInReachOnlyForTheNextOne() {
        String sample = folder.resolve("sample").toString();
        assertThat(Run.of("init", sample, "--sample").err()).isEmpty();
        String line = "plan --programme " + sample + " --as-of 2026-10-15 --want soc2-2017:CC,A";
        String said =
                "an unqualified opinion for SOC 2 (CC, A) is in reach for the next period, from"
                        + " 2026-10-01 on (for the one that ended on 2026-09-30 it cannot be had any"
                        + " more)";

        assertThat(unwrapped(line)).contains(said);
        assertThat(unwrapped(line + " --brief")).contains(said);
    }

    @Test
    void ofSeveralEditionsItIsSaidOfWhoseAuditTheDayIs() {
        String line =
                "plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:CC,A"
                        + " --from 2026-11-30 --by ";

        assertThat(unwrapped(line + "2027-05-31"))
                .contains(
                        "2027-05-31 is stage 2 of ISO/IEC 27001:2022. Of SOC 2 (CC, A) nothing is")
                .contains("stage 2 of ISO/IEC 27001:2022 cannot be held on 2027-05-31")
                .doesNotContain("unqualified opinion");
        assertThat(unwrapped(line + "soc2-2017=2027-05-31"))
                .contains(
                        "2027-05-31 is the end of a Type II period of SOC 2. Of ISO/IEC 27001:2022")
                .contains("No: an unqualified opinion for SOC 2 (CC, A) is not in reach")
                .doesNotContain("the certificate for");
        Run wrong = Run.of((line + "soc2=2027-05-31").split(" ", -1));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("unknown edition that is wanted \"soc2\"");
    }

    @Test
    void theReportToManagementOpensWithTheDayItsPictureItsCostAndWhatIsToBeDecided()
            throws Exception {
        String programme = decided();
        Path file = folder.resolve("management.html");
        String line = "report management --programme " + programme + " --output " + file;

        Run run =
                Run.of((line + " --from 2026-11-30 --by 2027-05-31 --capacity 10").split(" ", -1));

        assertThat(run.err()).isEmpty();
        String page = Files.readString(file);
        assertThat(page)
                .contains("The deadline: stage 2 of ISO/IEC 27001:2022 on 31 May 2027")
                .contains("<svg viewBox", "done so far", "planned", "needed to be in time")
                .contains("person-days in all", "Choose one of the ways out.");
        assertThat(page)
                .containsOnlyOnce("Decisions asked for")
                .containsSubsequence("The deadline: ", "Decisions asked for", "Where we stand");
        Path plain = folder.resolve("plain.md");
        assertThat(Run.of(line.replace(file.toString(), plain.toString()).split(" ", -1)).err())
                .isEmpty();
        assertThat(Files.readString(plain)).doesNotContain("The deadline");
    }

    private static final String TIGHT = SOC_HELD + " --from 2026-11-30 --by 2027-05-31 --capacity ";

    private record Urgent(String control, boolean first, boolean hardlyOpen, LocalDate finish) {}

    private static List<Urgent> urgent(Run run) {
        return Pattern.compile(
                        "\"control\": \"([^\"]+)\"[^{}]*\"first\": (\\w+),\\s*\"hardlyOpen\": (\\w+),"
                                + "[^{}]*\"finish\": \"([^\"]+)\"")
                .matcher(run.out())
                .results()
                .map(m ->
                        new Urgent(
                                m.group(1),
                                Boolean.parseBoolean(m.group(2)),
                                Boolean.parseBoolean(m.group(3)),
                                LocalDate.parse(m.group(4))))
                .toList();
    }

    @Test
    void whatComesLateIsWhatAnAuditorCanSpare() {
        Run run = json(TIGHT + "14");
        LocalDate day = LocalDate.of(2027, 5, 31);
        List<Urgent> steps = urgent(run);

        assertThat(steps.stream().filter(Urgent::hardlyOpen)).hasSizeGreaterThan(30);
        assertThat(steps.stream().filter(s -> s.finish().isAfter(day)))
                .extracting(Urgent::control)
                .contains("DAT-03", "CHG-06")
                .doesNotContain("LOG-01", "LOG-03", "ACC-05", "INC-02", "AST-02");
        assertThat(run.out())
                .contains("\"notYet\"")
                .doesNotContainPattern(
                        "\"on\": \"2027-(0[6-9]|1)[0-9-]*\",\\s*\"hardlyOpen\": true");
        assertThat(unwrapped(TIGHT + "14"))
                .containsPattern(
                        "Of those that are open (none is|one is|[0-9]+ are) among what auditors look at first[.:]|clearly more than an auditor accepts")
                .contains(
                        "What matters most and comes late: - In time for stage 2 with a short record,"
                                + " in days until then, the shortest first: ");
    }

    /// Whether auditors look at them first or not; what has run for less than four weeks is none of
    /// them.
    @ParameterizedTest
    @ValueSource(strings = {"10", "14", "17", "20"})
    void theShortestRecordsAreThoseOfAllControls(String capacity) {
        Matcher young =
                Pattern.compile("the shortest first: ([^.]*)\\.")
                        .matcher(unwrapped(TIGHT + capacity));
        assertThat(young.find()).isTrue();
        List<Integer> days =
                Pattern.compile("\\((\\d+)\\)")
                        .matcher(young.group(1))
                        .results()
                        .map(m -> Integer.valueOf(m.group(1)))
                        .toList();
        List<LocalDate> all =
                between(json(TIGHT + capacity).out(), "\"shortRecord\"", "\"largelyThere\"");
        LocalDate last = all.stream().max(LocalDate::compareTo).orElseThrow();

        assertThat(days).isSorted().allMatch(d -> d >= 28);
        assertThat(days.getFirst())
                .isEqualTo((int) ChronoUnit.DAYS.between(last, LocalDate.of(2027, 5, 31)));
    }

    /// A control that is put in place in the last weeks is as open as one that comes after the
    /// audit: it is proposed, counted, and hardly accepted where auditors look at it first.
    @Test
    void whatWillHaveRunForLessThanFourWeeksAtStageTwoIsNotYet() {
        LocalDate last = LocalDate.of(2027, 5, 3);
        for (String capacity : List.of("10", "14")) {
            String json = json(TIGHT + capacity).out();
            List<LocalDate> open = between(json, "\"notYet\"", "\"shortRecord\"");

            assertThat(open)
                    .as(capacity)
                    .allMatch(day -> day.isAfter(last))
                    .anyMatch(day -> !day.isAfter(LocalDate.of(2027, 5, 31)));
            assertThat(between(json, "\"shortRecord\"", "\"largelyThere\""))
                    .as(capacity)
                    .noneMatch(day -> day.isAfter(last));
        }
        assertThat(unwrapped(TIGHT + "14"))
                .containsPattern(
                        "What is put in place less than 4 weeks before stage 2, after 2027-05-03, is among"
                                + " them: .*, \\d+ days before stage 2")
                .contains(
                        "2027-05-03 the last day to be called in place at stage 2 4 weeks before it;");
    }

    /// The least capacity, and the first day, give the verdict that they are named for.
    @Test
    void theCapacityThatIsNamedWithOpenControlsGivesJustThese() {
        Matcher named =
                Pattern.compile(
                                "\"leastWithOpen\": [{]\\s*\"day\": \"[0-9-]+\",\\s*\"capacity\": ([0-9.]+),\\s*\"open\": \\[([^]]*)\\],\\s*\"openAtUpperEnd\": [0-9]+,\\s*\"verdict\": \"([a-z-]+)\"")
                        .matcher(json(TIGHT + "10").out());
        assertThat(named.find()).isTrue();
        Run run = json(TIGHT + named.group(1));

        // It is the least if nothing takes longer than estimated, and not over their range.
        assertThat(named.group(3)).isEqualTo("doubtful");
        assertThat(run.out())
                .contains("\"inReach\": false")
                .containsPattern("\"verdict\": \"doubtful\"");
        assertThat(between(run.out(), "\"notYet\"", "\"shortRecord\""))
                .hasSize(named.group(2).split(",", -1).length);
    }

    /// Whichever control it waits for, in all plans alike.
    @ParameterizedTest
    @ValueSource(strings = {"2", "4", "6", "7"})
    void aRequirementThatEveryAuditorAsksForAndThatIsOpenIsHardlyAccepted(String capacity) {
        Run run = json(TIGHT + capacity);
        Set<String> asked =
                Content.bundled().practices().hardlyOpen("iso27001-2022").stream()
                        .flatMap(h -> h.requirements().stream())
                        .collect(Collectors.toSet());
        Set<String> largely = largelyThere(run);
        List<String> open =
                Pattern.compile(
                                "\"requirement\": \"iso27001-2022/(A[0-9.]+)\",\\s*\"on\":"
                                        + " \"([0-9-]+)\",\\s*\"partly\": \\w+,\\s*\"hardlyOpen\":"
                                        + " (\\w+)")
                        .matcher(run.out())
                        .results()
                        .filter(m -> LocalDate.parse(m.group(2)).isAfter(date(run, "day")))
                        .filter(m -> asked.contains(m.group(1)))
                        .filter(m -> !largely.contains(m.group(1)))
                        .map(m -> m.group(1) + " " + m.group(3))
                        .toList();

        assertThat(open).isNotEmpty().allMatch(o -> o.endsWith(" true"));
        assertThat(unwrapped(TIGHT + capacity))
                .doesNotContain("none is among what auditors look at first");
    }

    private static Set<String> largelyThere(Run run) {
        return Pattern.compile("\"requirement\": \"iso27001-2022/(A[0-9.]+)\",\\s*\"given\"")
                .matcher(run.out())
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /// What the guide's company has: a report that proves what risk responses do, and no record.
    private String certain() {
        return Begun.holdingSoc2(folder.resolve("soc"), "--want", "iso27001-2022");
    }

    @Test
    void aControlWhoseRecordAnAuditWantsIsAStepInItsOrderThoughItsWorkIsProved() {
        String line = "plan --programme " + certain() + " --as-of 2026-10-15";
        Run run = json(line);
        List<String> steps = steps(line);
        Run dated = Run.of((line + " --by 2027-05-31 --capacity 10").split(" ", -1));

        assertThat(
                        steps.stream()
                                .filter(
                                        List.of(
                                                        "ISM-02", "ISM-01", "GOV-06", "GOV-01",
                                                        "RSK-01", "ISM-07", "CMP-01", "AST-02",
                                                        "RSK-02", "RSK-06", "RSK-07", "RSK-08",
                                                        "ISM-04")
                                                ::contains))
                .containsExactly(
                        "ISM-02", "ISM-01", "GOV-06", "GOV-01", "RSK-01", "ISM-07", "CMP-01",
                        "AST-02", "RSK-02", "RSK-06", "RSK-07", "RSK-08", "ISM-04");
        assertThat(number(run, "bound")).isEqualTo(number(run, "cost"));
        assertThat(dated.out())
                .containsPattern("RSK-06 .* 5\\.0 .* 0 +its record")
                .contains("risks answered: RSK-06, done 2026-")
                .doesNotContain("to do beside the plan: RSK-06");
        assertThat(unwrapped(line + " --format md"))
                .contains(
                        "what it does is proved, and the record of it that an audit wants is not on"
                                + " file");
        assertThat(steps(SOC_HELD)).doesNotContain("RSK-06");
    }

    @Test
    void whatChecksTheRestContainsItsFirstRunAndRunningIsToldBesideTheSum() {
        Run run = json(TIGHT + 10);

        assertThat(run.out())
                .containsPattern(
                        "\"Independent internal audit\",\\s*\"effort\": 1[1-3][.0-9]*,\\s*\"fromNothing\": 13,");
        assertThat(number(run, "perWeek")).isPositive().isLessThan(number(run, "perYear") / 52);
        assertThat(number(json(SOC_HELD), "perYear")).isEqualTo(number(run, "perYear"));
        assertThat(unwrapped(TIGHT + 10))
                .containsPattern(
                        "That is setting up, and the first run of what checks the rest\\. Running all"
                                + " of it takes about [0-9.]+ person-days a year\\. What these"
                                + " steps add to it takes [0-9.]+ person-days a week once all is set up;"
                                + " on this calendar [0-9.]+ of the 10\\.0 person-days a week are kept"
                                + " free for it until stage 2, from the first day on what it takes in"
                                + " the mean, though it is nothing at first, and none in what comes after it,"
                                + " beside which whoever owns the controls runs them\\.")
                .containsPattern(
                        "With 10\\.0 person-days a week the last step is done on 20[0-9-]+: of these"
                                + " days [0-9.]+ a week run what is set up until stage 2, in the mean,"
                                + " and none in what comes after it, beside which whoever owns the"
                                + " controls runs them\\.")
                .doesNotContainPattern("That is [0-9.]+ weeks");
        assertThat(unwrapped("report " + TIGHT + "10 --format md"))
                .containsPattern(
                        "Independent internal audit \\(10\\.0 of the days are its first run, [0-9.]+ set"
                                + " it up by 202[67]-[0-9-]+(, some of them prepare it from"
                                + " 2027-[0-9-]+ on)?\\)");
    }

    @Test
    void whatACertificateTakesBesideControlsIsToBookToday() {
        assertThat(unwrapped(SOC_HELD)).contains("Book today", "accredited", "ISO/IEC 27006-1");
        assertThat(unwrapped("report plan --have soc2-2017 --want iso27001-2022 --format md"))
                .contains("# Book today", "recertification");
        assertThat(unwrapped(SOC_HELD + " --brief")).doesNotContain("Book today");
        assertThat(unwrapped("plan --have iso27001-2022 --want soc2-2017"))
                .contains("A service auditor", "The description of the system")
                .doesNotContain("certification body");
    }

    /// For all that the auditor reads then, and for what an early stage 1 costs.
    @Test
    void stageOneWaitsForDocumentControlAndIsNotHalfAYearBeforeStageTwo() {
        Run run = json(TIGHT + 10);
        Run late = json(SOC_HELD + " --from 2026-11-30 --by 2028-05-31 --capacity 10");

        for (String control : List.of("ISM-07", "AST-02", "RSK-08", "ISM-04")) {
            assertThat(named(dated(run), control).finish()).isBefore(date(run, "stageOneFrom"));
        }
        assertThat(named(dated(run), "ISM-10").start())
                .isAfterOrEqualTo(date(run, "stageOneOn").plusDays(14));
        assertThat(date(late, "stageOneFrom")).isBefore(LocalDate.of(2027, 11, 30));
        assertThat(unwrapped(SOC_HELD + " --from 2026-11-30 --by 2028-05-31 --capacity 10"))
                .contains("hold it from 2027-11-30 on, not more than six months before stage 2");
        assertThat(unwrapped(TIGHT + 3))
                .doesNotContain("the internal audit is under way about then");
    }

    @Test
    void whatIsLateThoughAnAuditorWillHardlyAcceptItStandsAtTheTop() {
        String screen = unwrapped(TIGHT + 6);

        assertThat(screen)
                .containsPattern(
                        "No, not as it stands: stage 2 of ISO/IEC 27001:2022 cannot be held on"
                                + " 2027-05-31 with 6\\.0 person-days a week, so no certificate"
                                + " follows about 2027-07-12\\. Of the \\d+ controls of Annex A that"
                                + " are \"not yet\" then an auditor will hardly accept \\d+ as open, with what is"
                                + " there of each by then:"
                                + " [^:]*A\\.5\\.16 \\(3 of 4\\)[^:]*\\. All 30 requirements of the clauses"
                                + " are there in time; of the 93 controls")
                .containsPattern(
                        " - Late: [A-Z]{3}-[0-9]{2} [^:]*: [0-9.]+ days, done 20[0-9-]+; an auditor"
                                + " will hardly accept this open\\. ")
                .containsPattern(
                        " - A\\.8\\.15 Logging: partly, the rest by 20[0-9-]+; an auditor will hardly accept this open ");
        assertThat(screen.indexOf(" - Late: ")).isLessThan(screen.indexOf("What has to be there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHY-06", "A.7.8", "iso27001-2022/A.7.8", "physical", "A.8.24,A.7.8"})
    void whatSomebodyWantsFirstComesRightAfterWhatTheAuditsAskFor(String first) {
        LocalDate inPlace = LocalDate.of(2027, 2, 22);
        List<Urgent> plain = urgent(json(TIGHT + 10));
        List<Urgent> asked = urgent(json(TIGHT + 10 + " --first " + first));

        assertThat(named("PHY-06", plain).finish()).isAfter(inPlace);
        assertThat(named("PHY-06", asked).first()).isTrue();
        assertThat(named("PHY-06", asked).finish()).isBeforeOrEqualTo(inPlace);
        assertThat(asked)
                .extracting(Urgent::control)
                .containsExactlyInAnyOrderElementsOf(plain.stream().map(Urgent::control).toList());
        for (String gate : List.of("ISM-10", "ISM-11", "RSK-07", "RSK-08")) {
            assertThat(named(gate, asked).finish()).isBefore(LocalDate.of(2027, 5, 31));
        }
    }

    private static Urgent named(String control, List<Urgent> steps) {
        return steps.stream().filter(s -> s.control().equals(control)).findFirst().orElseThrow();
    }

    @Test
    void whatIsWantedFirstAndIsNothingIsRefusedWithANeighbour() {
        assertThat(Run.of((SOC_HELD + " --first PHY-06,phisical").split(" ", -1)).err())
                .isEqualTo(
                        "crosswalk: unknown control, requirement, obligation or domain \"phisical\"."
                                + " Maybe \"physical\"? crosswalk find phisical shows what is near.\n");
        assertThat(Run.of((SOC_HELD + " --first soc2-2017/CC6.1").split(" ", -1)).err())
                .startsWith("crosswalk: --first soc2-2017/CC6.1: it is not among what is wanted.");
        assertThat(Run.of("report", "gap", "--first", "PHY-06").exit()).isEqualTo(2);
        assertThat(unwrapped(SOC_HELD + " --first GOV-03"))
                .contains("Nothing in this plan is about GOV-03, which you want first: ");
    }

    /// An organisation has a ranking of its own: what it names is in time, and logging is not.
    @Test
    void whatAnAuditorHardlyAcceptsIsDataThatAFolderReplaces() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("own/practice"));
        Files.writeString(
                pack.resolve("gates-iso27001-2022.yaml"),
                """
                edition: iso27001-2022
                gates: []
                hardlyOpen:
                  - title: Doors and equipment rooms
                    domains: [physical]
                """);

        List<Urgent> steps = urgent(json(TIGHT + "10 --content " + pack.getParent()));

        assertThat(named("PHY-06", steps).hardlyOpen()).isTrue();
        assertThat(named("PHY-06", steps).finish()).isBeforeOrEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(named("LOG-03", steps).hardlyOpen()).isFalse();
        assertThat(named("LOG-03", steps).finish()).isAfter(LocalDate.of(2027, 2, 22));
    }

    @Test
    void nobodyWorksOnHolidaysOfTheProgrammesCalendar() throws Exception {
        String programme = decided();
        Path file = Path.of(programme, "programme.yaml");
        Files.writeString(
                file,
                """

                calendar:
                  holidays:
                    - 2026-12-24
                    - 2026-12-25
                    - 2026-12-28
                    - 2026-12-29
                    - 2026-12-30
                    - 2026-12-31
                    - 2027-01-01
                """,
                StandardOpenOption.APPEND);
        String line = "plan --programme " + programme + " --from 2026-12-21 --capacity 10";
        List<Urgent> steps = urgent(json(line));

        assertThat(steps)
                .hasSizeGreaterThan(90)
                .allSatisfy(s ->
                        assertThat(
                                        s.finish().isAfter(LocalDate.of(2026, 12, 23))
                                                && s.finish().isBefore(LocalDate.of(2027, 1, 4)))
                                .isFalse());
        assertThat(unwrapped(line))
                .contains(
                        "nor on 7 holidays that the programme's calendar has until ",
                        "for a company of about 50 people");
        assertThat(unwrapped(SOC_HELD + " --from 2026-12-21"))
                .containsPattern(
                        "holidays and absences are not known here, so the days until 20[0-9-]+ hold"
                                + " none\\.");
    }

    @Test
    void paperIsCountedAndTheDaysContainWritingIt() {
        String screen = unwrapped(SOC_HELD);
        Run run = json(SOC_HELD);

        assertThat(screen)
                .containsPattern(
                        "Paper: the controls of this plan come with \\d+ documents\\. Their days contain"
                                + " writing them from the templates\\. The audits ask by name for 9 documents to be approved and for 20 kinds");
        assertThat(screen).contains("cannot be seen without a programme: risks answered.");
        assertThat(number(run, "ofPlan")).isGreaterThan(30);
        assertThat(run.out()).contains("\"approved\": 0", "\"inDays\": true");
    }

    @Test
    void stageOneCanBeHeldAsSoonAsItsWorkIsDone() {
        Run run = json(TIGHT + 10);

        assertThat(date(run, "stageOneFrom")).isBefore(date(run, "stageOneOn"));
        assertThat(unwrapped(TIGHT + 10))
                .containsPattern(
                        "can be held from "
                                + date(run, "stageOneFrom")
                                + " on: [A-Z]+-[0-9]+ holds it, [^;]*, once its paper is approved and on"
                                + " file");
        assertThat(unwrapped(TIGHT + 1)).contains("its work is done on ");
    }

    @Test
    void aDayInThePastIsRefused() {
        Run run = Run.of((SOC_HELD + " --by 2020-01-31").split(" ", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("crosswalk: --by \"2020-01-31\" is before the first day of work, ")
                .contains("Name a day that is still to come");
    }

    @Test
    void itSaysFirstWhetherTheCertificateIsInReachAndWhatIsInItsWay() {
        String line = SOC_HELD + " --from 2026-11-30 --by 2027-05-31 --capacity ";

        assertThat(unwrapped(line + "50"))
                .contains(
                        "Yes: stage 2 of ISO/IEC 27001:2022 can be held on 2027-05-31 with 50.0"
                                + " person-days a week, and the certificate follows about"
                                + " 2027-07-12, if exactly this is done, with about 17 person-days on top"
                                + " for records of your own. All 30"
                                + " requirements of the clauses and all 93 controls of Annex A that"
                                + " apply are closed in time.",
                        " 2027-05-31 stage 2 of ISO/IEC 27001:2022 all is in time "
                                + "2027-07-12 about the day of the certificate once what stage 2"
                                + " finds is closed ")
                .doesNotContain("Ways out");
        assertThat(unwrapped(line + "23"))
                .contains(
                        "Yes, with short records: stage 2 of ISO/IEC 27001:2022 can be held on"
                                + " 2027-05-31 with 23.0 person-days a week, and the certificate"
                                + " follows about 2027-07-12, if exactly this is done, with about 17"
                                + " person-days on top for records of your own. All 30 requirements of the"
                                + " clauses are there in time; of"
                                + " the 93 controls of Annex A that apply, ")
                .containsPattern(
                        "Ways out: - The least that holds the day by the sum of the days: with [0-9]+(\\.5)? person-days a"
                                + " week the answer is doubtful, since it holds only if nothing takes longer than estimated; .*"
                                + " - All of it in time: (more than this organisation is likely to have, )?with [0-9]+(\\.5)? person-days a week the answer is"
                                + " yes\\. - A later day:"
                                + " stage 2 on 20[0-9-]+ and the certificate about 20[0-9-]+, .* - Less at first: hold the day, and leave \\d+"
                                + " controls of Annex A (for later|with a short record)")
                .contains(
                        "These are in place at the audit, and have not run for all the weeks that")
                .containsPattern(
                        " - applicability stated: RSK-07, done 20[0-9-]+\\. By 2027-03-15 approved:"
                                + " Statement of Applicability; on file: statement of applicability ")
                .contains(
                        " - risks answered: proved, and its paper has to be there too by 2027-03-15,"
                                + " which cannot be seen without a programme. On file: risk response"
                                + " record ")
                .doesNotContain("proved already")
                .containsPattern(
                        " - audit and review planned: ISM-10, whose programme is written on 2026-12-\\d+;")
                .containsPattern(
                        " - findings in correction: ISM-12, done 2027-0[23]-\\d+; what the internal"
                                + " audit finds is corrected by 2027-05-24\\.");
        assertThat(unwrapped(line + "1"))
                .contains(
                        "No: stage 2 of ISO/IEC 27001:2022 cannot be held on 2027-05-31 with 1.0"
                                + " person-days a week, so no certificate follows about"
                                + " 2027-07-12. ",
                        " - Less at first: no such way. Even with all of Annex A \"not yet\", which no"
                                + " accredited body certifies, what nothing excuses takes ");
    }

    private static final String HELD =
            """
            asOf: 2026-10-15
            reports: [ { scope: "soc2-2017:CC,A,C", period: 2025-10-01..2026-09-30 } ]
            """;

    private String ofAReport(String more) throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.yaml"), HELD);
        return "plan --facts " + facts + " --want iso27001-2022 --from 2026-10-15" + more;
    }

    @Test
    void aReportThatIsOverOnTheDayOfTheAuditIsNamedFirstAndTheAnswerIsNoYes() throws Exception {
        String after = ofAReport(" --capacity 100 --by 2027-10-01");
        Run run = json(after);

        assertThat(unwrapped(after))
                .contains("Only with the next report: stage 2 of ISO/IEC 27001:2022 can be held")
                .containsPattern(
                        "This stands on [^:]*, which counts until 2027-09-30: on the day of stage 2 it"
                                + " attests nothing any more, and \\d+ requirements \\(\\d+ controls of"
                                + " Annex A, \\d+ of the clauses\\) that it proves now, in whole or in"
                                + " part, need records of your own, or the next report\\. \\d+"
                                + " points that nobody spoke of yet are counted as absent; .* It"
                                + " takes ")
                .doesNotContain("Yes: ");
        assertThat(run.out())
                .contains(
                        "\"inReach\": false",
                        "\"verdict\": \"only-with-the-next-report\"",
                        "\"until\": \"2027-09-30\"");
        assertThat(Run.of((after + " --fail-on out-of-reach").split(" ", -1)).exit()).isEqualTo(1);
        assertThat(Run.of((after + " --fail-on late").split(" ", -1)).exit()).isZero();
    }

    @Test
    void ofAReportThatStillCountsOnTheDayOfTheAuditNothingIsSaid() throws Exception {
        String before = ofAReport(" --capacity 100 --by 2027-09-30");

        assertThat(unwrapped(before)).contains("Yes: stage 2 of").doesNotContain("stands on");
        assertThat(json(before).out())
                .contains("\"inReach\": true", "\"verdict\": \"yes\"")
                .doesNotContain("standsOn");
    }

    /// What the plan has done falls where the report is over.
    @Test
    void thePictureFallsWhereTheReportIsOver() throws Exception {
        String line = ofAReport(" --capacity 100 --by 2027-12-01 --format md");
        String told = Run.of(line.split(" ", -1)).out();
        List<Integer> planned =
                Pattern.compile("\\| 20[0-9-]+ \\|[ 0-9]*\\| ([0-9]+) \\|")
                        .matcher(told)
                        .results()
                        .map(m -> Integer.valueOf(m.group(1)))
                        .toList();

        // What looks at others is done for the first time when the report is over.
        assertThat(planned).contains(113);
        assertThat(planned.getLast()).isLessThan(113);
        assertThat(told)
                .containsPattern(
                        "requirements made full by 20[0-9-]+, when the last step is done[^;a-z]")
                .containsPattern(
                        "\"Planned\" falls where .* At its end, on 20[0-9-]+, %d of 123 are full\\."
                                .formatted(planned.getLast()));
    }

    @Test
    void aLaterDayAfterTheReportSaysThatItNeedsTheNextOne() throws Exception {
        assertThat(unwrapped(ofAReport(" --capacity 9 --by 2027-05-28")))
                .containsPattern(
                        " - A later day: none that holds over the range of the days with 9\\.0 person-days a"
                                + " week alone, .*: stage 2 on 20[0-9-]+ and the certificate about"
                                + " 20[0-9-]+, with all of it in place, 20[0-9-]+ if nothing takes"
                                + " longer than estimated\\. By then"
                                + " [^;]* \\(it counts until 2027-09-30\\) is over: \\d+ requirements"
                                + " \\([0-9.]+, [^)]* more\\) need records of your own, or the next report,"
                                + " first\\.");
        assertThat(unwrapped(ofAReport(" --capacity 9 --by 2027-05-28 --brief")))
                .containsPattern(
                        " if nothing takes longer than estimated.* By then [^:]* is over: \\d+ requirements"
                                + " \\([^)]* more\\) need records of your own, or the next report, first\\.");
        assertThat(json(ofAReport(" --capacity 9 --by 2027-05-28")).out())
                .containsPattern("\"firstDayStandsOn\": [{]\\s*\"over\": \"20[0-9-]+\"");
    }

    /// One more open than an auditor is said to accept.
    @Test
    void moreOpenControlsThanAnAuditorAcceptsAreDoubtful() throws Exception {
        Run few = json(TIGHT + "14");
        int counted = (int) number(few, "counted");
        String line = TIGHT + "14 --content ";

        assertThat(few.out()).contains("\"mostOpen\": 10", "\"mostOpenBand\": 3");
        assertThat(counted).isEqualTo((int) number(few, "open") - largelyThere(few).size());
        // No more is open than surely is accepted: what doubt is left is of the records alone.
        assertThat(unwrapped(line + mostOpen(counted + 2, 2)))
                .contains(
                        "Doubtful: whether ", "have left records for 3 months then, and an auditor")
                .doesNotContain("an auditor may accept so many, or not");
        // One more is doubtful and not out, and so is each until clearly more are open.
        for (int most = counted + 1; most >= counted - 2; most--) {
            assertThat(json(line + mostOpen(most, 2)).out())
                    .as("most %d", most)
                    .contains("\"verdict\": \"doubtful\"", "\"inReach\": false");
        }
        assertThat(json(line + mostOpen(counted - 3, 2)).out())
                .contains("\"verdict\": \"not-as-it-stands\"");
        String doubtful = unwrapped(line + mostOpen(counted, 2));
        int open = (int) number(few, "open");
        assertThat(doubtful)
                .contains(
                        "Doubtful: whether ",
                        "; only if it can, the certificate follows about ",
                        " "
                                + open
                                + " controls of Annex A are \"not yet\" then, "
                                + largelyThere(few).size()
                                + " of them largely there: an auditor may accept so many, or not.",
                        "no rule says how many an auditor accepts, and about %d are assumed here (doubtful from %d to %d)."
                                .formatted(counted, counted - 1, counted + 2),
                        "; an auditor may accept so many, or not.");
        assertThat(unwrapped(line + mostOpen(counted - 3, 2)))
                .contains("largely there: clearly more than an auditor accepts.");
    }

    /// With these in time the plan would not be doubtful.
    @Test
    void theFewStepsThatBringItBelowAreNamedWithTheirDays() throws Exception {
        int counted = (int) number(json(TIGHT + "14"), "counted");
        String line = TIGHT + "14 --content " + mostOpen(counted - 1, 0);
        Matcher few =
                Pattern.compile(
                                "\"few\": [{]\\s*\"steps\": \\[([^]]*)\\],\\s*\"days\": ([0-9.]+),\\s*\"left\": (\\d+)")
                        .matcher(json(line).out());
        assertThat(few.find()).isTrue();

        assertThat(Integer.parseInt(few.group(3))).isLessThanOrEqualTo(counted - 1);
        assertThat(unwrapped(line))
                .contains(
                        Words.and(List.of(few.group(1).replaceAll("[\"\\s]", "").split(",", -1)))
                                + " in place by 2027-05-03, "
                                + few.group(2))
                .contains(" person-days more until then, would leave " + few.group(3));
        assertThat(unwrapped(TIGHT + "6")).doesNotContain("more until then, would leave");
    }

    private String mostOpen(int most, int band) throws Exception {
        Path pack =
                Files.createDirectories(folder.resolve("most-" + most + "-" + band + "/practice"));
        Files.writeString(
                pack.resolve("gates-iso27001-2022.yaml"),
                "edition: iso27001-2022\ngates: []\nmostOpen: %d\nmostOpenBand: %d\n"
                        .formatted(most, band));
        return Objects.requireNonNull(pack.getParent()).toString();
    }

    /// That they are as far as status says, [GatesTest] holds.
    @Test
    void itAndItsReportHaveEveryGateAlsoThatOfAnnexAAndThatOfTheCertificate() {
        String programme = decided();

        assertThat(unwrapped("plan --programme " + programme + " --capacity 50 --by 2035-01-31"))
                .containsPattern(
                        " - Annex A in place: 0 of 93 are in place and shown today; with this plan 93"
                                + " when the internal audit starts and 93 on 2035-01-31")
                .contains(" - majors closed: not known: What stage 2 finds")
                .doesNotContain("..");
        assertThat(Run.of("plan", "--programme", programme, "--format", "md").out())
                .contains(
                        "| Each applicable control of Annex A is in place, or is dated",
                        "| the certificate | Major nonconformities of stage 2 are corrected");
    }

    @Test
    void withoutADayItSaysHowLongTheWorkTakesAtACapacityThatIsAssumed() throws Exception {
        assertThat(unwrapped(SOC_HELD))
                .containsPattern(
                        "No date given. At 5\\.0 person-days a week, which is assumed: --capacity DAYS"
                                + " says another, this takes \\d+\\.\\d weeks\\. Then the certificate for"
                                + " ISO/IEC 27001:2022 is in reach, if exactly this is done[^.]*\\. ")
                .doesNotContain("Yes");
        assertThat(unwrapped(ofAReport("").replace(" --from 2026-10-15", "")))
                .containsPattern(
                        " weeks, until 20[0-9-]+ [^;]+; the first day of an audit that holds with all of it is"
                                + " 20[0-9-]+; \\d+ requirements rest on .*, over by then, and need"
                                + " records of your own first\\. Only with the next report: ")
                .containsPattern("on the day of the audit, at the earliest 20[0-9-]+, it attests");
        assertThat(unwrapped(SOC_HELD + " --from 2026-11-30 --by 2027-05-31"))
                .contains(
                        "5.0 person-days a week, which is assumed: --capacity DAYS says another, the"
                                + " last step is done on 20");
        assertThat(unwrapped(TIGHT + 10)).doesNotContain("which is assumed");
    }

    @Test
    void theDaysAtACapacityThatIsAssumedAreThoseOfTheCalendarAtTheSame() throws Exception {
        String plan = ofAReport("").replace(" --from 2026-10-15", "");

        String assumed = unwrapped(plan);
        String said = unwrapped(plan + " --capacity 5");

        Matcher outlook =
                Pattern.compile(
                                ", until (20[0-9-]+) if whoever owns the controls runs them beside these days, which"
                                        + " takes (\\d+\\.\\d) person-days a week by then; the first day of an audit that"
                                        + " holds with all of it is (20[0-9-]+)")
                        .matcher(assumed);
        assertThat(outlook.find()).isTrue();
        assertThat(said)
                .contains("the last step is done on " + outlook.group(1))
                .contains(
                        "These days hold if whoever owns the controls runs them beside: once all of it"
                                + " is set up, running what these steps add takes "
                                + outlook.group(2)
                                + " person-days a week.")
                .contains(
                        "if nothing takes longer than estimated, and "
                                + outlook.group(3)
                                + " over the whole range of the days");
        assertThat(LocalDate.parse(outlook.group(3)))
                .as("the audit is held when the work is done")
                .isAfterOrEqualTo(LocalDate.parse(outlook.group(1)));
    }

    @Test
    void weeksThatAreSaidWithADayAreThoseUntilThatDay() throws Exception {
        Matcher outlook =
                Pattern.compile(
                                "as of (20[0-9-]+).*this takes (\\d+\\.\\d) weeks, until (20[0-9-]+) ")
                        .matcher(unwrapped(ofAReport("").replace(" --from 2026-10-15", "")));
        assertThat(outlook.find()).isTrue();
        long days =
                ChronoUnit.DAYS.between(
                        LocalDate.parse(outlook.group(1)), LocalDate.parse(outlook.group(3)));
        assertThat(Double.parseDouble(outlook.group(2))).isCloseTo(days / 7.0, within(0.1));
    }

    @Test
    void theMonthsOfRecordCountBackFromStageTwoAndTheEightWeeksFromTheInternalAudit() {
        assertThat(unwrapped("plan --programme " + decided() + " --capacity 50 --by 2035-05-31"))
                .contains(
                        "of the controls that are adopted in the programme, in place and of use here,"
                                + " 0 of 0 have records of 3 months. From now on: monthly records of"
                                + " these. The 3 months of records that stage 2 asks for begin on"
                                + " 2035-02-28 at the latest; the 8 weeks that the internal audit asks"
                                + " for, on 2035-02-22");
    }

    @Test
    void whatIsNotYetThereAndPartlyProvedSaysThatTheRestIsToCome() {
        assertThat(unwrapped(TIGHT + 10))
                .containsPattern(" - A\\.[0-9.]+ [A-Za-z ,-]+: partly, the rest by 20[0-9-]+ ")
                .containsPattern(" - A\\.[0-9.]+ [A-Za-z ,-]+: 20[0-9-]+ ");
        assertThat(json(TIGHT + 10).out()).contains("\"partly\": true", "\"partly\": false");
    }

    private static String unwrapped(String line) {
        return Run.of(line.split(" ", -1)).out().replaceAll("\\s+", " ");
    }

    @Test
    void aBudgetIsSpentOnWhatTheNextAuditAsksForFirst() {
        Run small = json(SOC_HELD + " --budget 12");
        Run all = json(SOC_HELD + " --budget 60");

        assertThat(small.out())
                .containsPattern(
                        "\"first\": \\[\\s*[{]\\s*\"of\": \"gates\",\\s*\"closed\": [1-9]");
        assertThat(all.out())
                .containsPattern(
                        "\"first\": \\[\\s*[{]\\s*\"of\": \"gates\",\\s*\"closed\": (\\d+),\\s*\"atMost\": \\1,\\s*\"open\": \\1\\b");
    }

    @Test
    void whatIsProvedAlreadyIsNotBoughtAgainForWhatDependsOnIt() {
        assertThat(steps(SOC_HELD))
                .contains("GOV-02", "RSK-07", "INC-08")
                .doesNotContain("GOV-03", "RSK-06", "INC-05", "CON-03", "ACC-02");
        assertThat(steps("plan --have soc2-2017:P8 --want iso27001-2022")).contains("GOV-03");
    }

    @Test
    void aStepThatClosesNothingSaysWhatNeedsIt() {
        assertThat(Run.of(SOC_HELD.split(" ", -1)).out())
                .containsPattern("NET-01 .* 0 +for NET-02 NET-04 NET-05\n");
        assertThat(json(SOC_HELD).out())
                .contains("\"neededBy\": [\"NET-02\", \"NET-04\", \"NET-05\"]");
        assertThat(Run.of((SOC_HELD + " --format md").split(" ", -1)).out())
                .contains("It closes nothing itself: needed by NET-02, NET-04, NET-05.");
    }

    @Test
    void twoFrameworksTogetherCostLessThanEachAlone() {
        Run run = json("plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A");

        assertThat(number(run, "savedAgainstAlone")).isPositive();
        assertThat(number(run, "savedAgainstOrder")).isNotNegative();
    }

    @Test
    void whatAStepMakesFullStandsInTheOrderOfItsFramework() {
        String plan = "plan --have soc2-2017 --want iso27001-2022";
        String screen = Run.of(plan.split(" ", -1)).out();
        String pages = Run.of((plan + " --format md").split(" ", -1)).out();

        assertThat(screen).contains(" 6.2 9.1 10.1").doesNotContain("10.1 6.2");
        assertThat(pages).contains("| 6.2, 9.1, 10.1 |");
        assertThat(pages.indexOf("**6.2** ", pages.indexOf("step-ISM-05\">")))
                .isPositive()
                .isLessThan(pages.indexOf("**10.1** ", pages.indexOf("step-ISM-05\">")));
    }

    @Test
    void itsTitleNamesTheControlsThatItBuildsOn() {
        String programme = decided();

        assertThat(Run.of("plan", "--programme", programme, "--brief").out())
                .startsWith("Plan  own controls → iso27001-2022\n");
    }

    @Test
    void itNeverSpendsMoreThanItsBudget() {
        Run run = json("plan --have soc2-2017 --want iso27001-2022 --budget 25");

        assertThat(number(run, "cost")).isPositive().isLessThanOrEqualTo(25);
        assertThat(number(run, "full")).isEqualTo(number(run, "atMost"));
    }

    /// A programme that has decided on all controls that serve ISO/IEC 27001, and begun none.
    private String decided() {
        return Begun.programme(folder.resolve("all"), "A", "all");
    }

    @Test
    void whatIsDecidedOnAndNotDoneYetCostsItsDays() {
        Run run = json("plan --programme " + decided() + " --from 2026-11-28 --by 2027-01-31");

        assertThat(number(run, "cost")).isEqualTo(number(run, "decided")).isGreaterThan(100);
        assertThat(number(run, "bound")).isEqualTo(number(run, "cost"));
        assertThat(run.out())
                .contains("\"standing\": \"decided\"")
                .doesNotContain("\"standing\": \"new\"", "\"late\": []");
        assertThat(number(run, "capacityNeeded")).isGreaterThan(5);
    }

    @Test
    void aBudgetPaysForWhatIsDecidedOn() {
        String line = "plan --programme " + decided() + " --budget ";
        Run all = json("plan --programme " + folder.resolve("all"));

        Run nothing = json(line + "0");
        Run enough = json(line + number(all, "cost"));

        assertThat(number(nothing, "full")).isZero();
        assertThat(number(enough, "full")).isGreaterThan(100).isEqualTo(number(enough, "atMost"));
        assertThat(number(enough, "cost")).isLessThanOrEqualTo(number(all, "cost"));
    }

    @Test
    void aDecidedControlThatIsDoneAfterItsOwnDayIsNamed() throws Exception {
        String programme = decided();
        Path controls = Path.of(programme, "controls", "isms.yaml");
        Files.writeString(
                controls, Files.readString(controls).replace("# dueOn:", "dueOn: 2026-11-03"));

        Run run = Run.of("plan", "--programme", programme, "--from", "2026-11-02", "--brief");

        assertThat(run.out())
                .contains(
                        "Finished only after the day that the programme sets for them: ISM-",
                        " (2026-11-03)");
        assertThat(unwrapped("plan --programme " + programme + " --from 2026-11-02 --format md"))
                .contains(
                        "Management system scope and processes (planned for 2026-11-03, not held)");
    }

    /// Of controls of one stage that are equally urgent, those that are planned for a day come by
    /// that day, and before those that are not; a day after the audit hurries nothing.
    @Test
    void whatIsPlannedForADayComesByThatDayAmongWhatIsEqual() throws Exception {
        String programme = decided();
        String line = "plan --programme " + programme + " --from 2026-11-02";
        List<String> before = steps(line);
        plan(programme, "DEV-08", "2027-03-31");
        plan(programme, "PHY-06", "2027-01-31");

        List<String> after = steps(line);

        assertThat(before.indexOf("PHY-06")).isLessThan(before.indexOf("DEV-08"));
        assertThat(after.indexOf("PHY-06")).isLessThan(after.indexOf("DEV-08"));
        List<String> rest = after.subList(after.indexOf("DEV-08") + 1, after.size());
        assertThat(rest).contains("DAT-03", "DEV-03");
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
        plan(programme, "PHY-06", "2027-04-30");
        List<String> other = steps(line);
        assertThat(other.indexOf("DEV-08")).isLessThan(other.indexOf("PHY-06"));
        assertThat(steps(line + " --by 2027-03-30 --capacity 200")).isEqualTo(before);
    }

    /// Sets the day that a control of a programme is planned for.
    private static void plan(String programme, String control, String day) throws Exception {
        assertThat(Run.of("adopt", control, "--planned-for", day, "--programme", programme).err())
                .isEmpty();
    }

    @Test
    void thereIsNothingToPlanWhereNothingIsOpen() {
        Run run = Run.of("plan", "--have", "iso27001-2022", "--want", "iso27001-2022");

        assertThat(run.out()).contains("Nothing is open, so there is nothing to plan.");
        assertThat(run.exit()).isZero();
    }

    @Test
    void whereAllThatIsLeftIsNotDecomposedThatIsSaidInOneSentence() {
        Run run = Run.of("plan", "--have", "iso27001-2022", "--want", "nist-csf-2.0:GV.OC,GV.SC");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Nothing can be planned: 15 requirements are not decomposed, so no plan can"
                                + " promise to meet them: GV.OC-01 GV.OC-02 GV.OC-03 GV.OC-04"
                                + " GV.OC-05 GV.SC-01 +9")
                .doesNotContain("Nothing is open", "0 of 0");
        assertThat(run.out().split("not decomposed", -1)).hasSize(2);
    }

    @Test
    void requirementsThatNobodyDecomposedAreListedAndFailWhereAskedFor() {
        Run run = json("plan --have soc2-2017 --want nist-csf-2.0:GV.OC");

        assertThat(run.out())
                .contains("\"steps\": []", "\"unreachableRequirements\": [\"nist-csf-2.0/GV.OC-01");
    }

    @Test
    void whatIsNotDoneInTimeFailsWhereAskedFor() {
        String line =
                "plan --have soc2-2017 --want iso27001-2022 --from 2026-11-02 --by 2026-12-01"
                        + " --fail-on late --brief";

        Run run = Run.of(line.split(" ", -1));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("Plan ").contains("No: stage 2 of", "Ways out:");
    }

    @Test
    void factsFromStandardInputServeAllThatIsWanted() {
        String facts = "attestations: [{ requirement: alpha/S1.1, met: true, source: report }]";

        Run run = Run.piped(facts, "plan", "--facts", "-", "--want", "beta", "--want", "gamma");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("beta, gamma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx", "pdf", "docx", "ics", "md", "csv"})
    void itIsWrittenInEveryFormat(String format) throws Exception {
        Path file = folder.resolve("plan." + format);

        Run run =
                Run.of(
                        ("plan --have soc2-2017 --want iso27001-2022:A.8 --format " + format)
                                .concat(" --output " + file)
                                .split(" ", -1));

        assertThat(run.err()).isEmpty();
        assertThat(Files.size(file)).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --format md", "report plan"})
    void itsMarkdownIsADocumentAndNoBlockOfCode(String verb) {
        Run run = Run.of((verb + " --have soc2-2017 --want iso27001-2022:A.8").split(" ", -1));

        assertThat(run.out()).startsWith("# Plan\n").doesNotContain("```");
    }

    @Test
    void aProgrammeAloneIsEnoughAsItsUsageSays() {
        assertThat(Run.of("plan", "--help").out())
                .contains(
                        "crosswalk plan (--have SCOPE --want SCOPE | --programme DIR) [OPTION..]");
    }

    @Test
    void theCalendarHasAnEventForEachStep() {
        Run ics =
                Run.of(
                        ("plan --have soc2-2017 --want iso27001-2022:A.8 --format ics"
                                        + " --from 2026-11-02")
                                .split(" ", -1));
        Run csv =
                Run.of(
                        "plan --have soc2-2017 --want iso27001-2022:A.8 --format csv"
                                .split(" ", -1));

        assertThat(ics.out().split("BEGIN:VEVENT", -1).length - 1)
                .isEqualTo((int) csv.out().lines().count() - 1);
        assertThat(ics.out()).contains("DTSTART;VALUE=DATE:2026");
    }

    @Test
    void aReportCallsFrameworksAsPeopleDo() {
        Run run =
                Run.of(
                        "report plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A"
                                .split(" "));

        assertThat(run.out())
                .startsWith("# Plan\n")
                .contains("ISO/IEC 27001:2022 and SOC 2 (A), beside what is met of SOC 2 (CC)")
                .doesNotContain("iso27001-2022/", "soc2-2017", "{{");
    }

    /// Facts in which somebody said the same of everything that there is to say.
    private String allAre(String said) throws Exception {
        Path file = folder.resolve("all.yaml");
        Files.writeString(
                file,
                "answers:\n"
                        + Content.bundled().library().obligations().stream()
                                .map(o ->
                                        "  - { obligation: %s, %s, by: Ann, on: 2026-10-15 }\n"
                                                .formatted(o.id(), said))
                                .collect(Collectors.joining()));
        return " --want iso27001-2022 --from 2026-11-30 --by 2027-05-31 --facts " + file;
    }

    @Test
    void whatPeopleSaidIsAYesOnlyOnceItIsShown() throws Exception {
        String line = "plan --have soc2-2017:CC" + allAre("met: true");
        Run all = json(line + " --capacity 15");

        assertThat(unwrapped(line + " --capacity 15"))
                .contains(
                        "Yes, if what people said is shown: stage 2 of ISO/IEC 27001:2022 can be held"
                                + " on 2027-05-31")
                .containsPattern(
                        "\\d+ points rest on somebody's word alone and need their records by 2027-04-19,"
                                + " when the internal audit starts: \\d+ controls have only that to"
                                + " show, for [0-9.]+ person-days of this plan\\.")
                .contains(
                        "There is nothing new to adopt.",
                        "Nothing is open but that ",
                        "What stage 1 asks for, and what brings it: - context known: ISM-02, done 2026-");
        assertThat(all.out())
                .contains("\"verdict\": \"only-if-shown\"", "\"inReach\": true", "\"onWord\": {")
                .doesNotContain("\"standing\": \"new\"");
        assertThat(number(all, "days")).isEqualTo(number(all, "cost")).isGreaterThan(30);
        assertThat(json(line + " --capacity 1").out()).contains("\"inReach\": false");
        assertThat(unwrapped(line + " --capacity 15")).doesNotContain("come later in this plan");
        assertThat(unwrapped(line + " --capacity 1 --brief"))
                .containsPattern(
                        "need their records by 2027-04-19\\. \\d+ of them come later in this plan,"
                                + " with [A-Z]{3}-\\d\\d, ");
        assertThat(Run.of(("report " + line + " --capacity 15").split(" ", -1)).out())
                .contains(
                        "Yes, if what people said is shown: ", " rest on word and are to be shown");
    }

    /// Its record comes after the audit; what somebody says is there all the same.
    @Test
    void whatIsThereOnWordIsCountedBesideWhatIsShownByThen() throws Exception {
        Path file = folder.resolve("some.yaml");
        List<String> all =
                Content.bundled().library().obligations().stream().map(o -> o.id()).toList();
        Files.writeString(
                file,
                "answers:\n"
                        + IntStream.range(0, all.size())
                                .filter(i -> i % 2 == 0)
                                .mapToObj(i ->
                                        "  - { obligation: %s, met: true, by: Ann, on: 2026-10-15 }\n"
                                                .formatted(all.get(i)))
                                .collect(Collectors.joining()));
        String line =
                "plan --have soc2-2017:CC --want iso27001-2022 --from 2026-11-30 --by 2027-05-31"
                        + " --capacity 5 --facts "
                        + file;

        assertThat(unwrapped(line))
                .containsPattern(
                        "with what is there of each by then: A[^:]* A[0-9.]+ \\(\\d+ of \\d+, \\d+ more"
                                + " on word\\)");
    }

    @Test
    void whereNothingIsOpenTheDaysAndTheGatesAreToldAllTheSame() {
        assertThat(unwrapped("plan --have iso27001-2022 --want iso27001-2022 --by 2035-05-31"))
                .contains(
                        "Yes: stage 2 of ISO/IEC 27001:2022 can be held on 2035-05-31 with 5.0"
                                + " person-days a week, and the certificate follows about"
                                + " 2035-07-12; nothing of it is left to do here.",
                        "2035-04-19 the internal audit starts",
                        "Nothing is open, so there is nothing to plan. What the audits ask for beside"
                                + " that is to be there all the same.",
                        "What stage 2 asks for, and what brings it:");
    }

    /// Beside the 93 of Annex A stands another number, of other things.
    @Test
    void howManyRunByThenIsSaidOfTheControlsOfThePlan() {
        assertThat(unwrapped(TIGHT + 9))
                .containsPattern(
                        "controls are in place and begin to leave a record \\d+ of the \\d+ controls"
                                + " that this plan puts in place and that have to run by then are;")
                .containsPattern(
                        "the internal audit starts \\d+ of these \\d+ controls have run for 8 weeks");
    }

    /// With a little less than the capacity that holds all of it.
    @Test
    void whereTheDayDoesNotHoldASmallerScopeIsTriedAndNamed() {
        Run run = json(TIGHT + 9);
        Matcher needed =
                Pattern.compile("\"timing\": [{][^}]*\"capacityNeeded\": ([0-9.]+)")
                        .matcher(run.out());
        assertThat(needed.find()).isTrue();
        String nearly = new BigDecimal(needed.group(1)).subtract(new BigDecimal("1")).toString();

        // The whole scope holds the day, though not all of it be in time.
        assertThat(unwrapped(TIGHT + nearly))
                .contains("Yes, with short records: ", "Ways out")
                .doesNotContain("A smaller scope");
        assertThat(json(TIGHT + nearly).out())
                .containsPattern(
                        "\"smallerScope\": [{]\\s*\"title\": \"[a-z ]+\",\\s*\"category\": false")
                .contains("\"makesItHold\": true");
        assertThat(unwrapped(TIGHT + 9))
                .containsPattern(
                        "- A smaller scope: none that was tried holds the day\\. The nearest is to leave"
                                + " out .*: it takes [0-9.]+ person-days less, and with the same 9\\.0 person-days"
                                + " a week the answer is no\\.");
    }

    @Test
    void ofAReportTheSmallerScopeIsThatWithoutACategory() {
        String line =
                "plan --have soc2-2017:CC --want soc2-2017:CC,A,C --from 2026-11-30 --by 2027-05-31"
                        + " --capacity 4";

        assertThat(unwrapped(line))
                .containsPattern(
                        "Less at first: a smaller scope: leave Availability out of the report: it takes"
                                + " [0-9.]+ person-days less, and all of the rest is in time for"
                                + " 2027-05-31\\. The best that fits");
        assertThat(json(line).out()).contains("\"category\": true", "\"soc2-2017/A1.1\"");
    }

    /// As many as the sentence says.
    @Test
    void whatIsNotYetThereAndWhatLeavesAShortRecordAreTwoLists() {
        Run run = json(TIGHT + "14");
        Matcher said =
                Pattern.compile(
                                "(\\d+) are in place by then with a short record or none and (\\d+) are \"not yet\" at the audit, \\d+ of them largely there")
                        .matcher(unwrapped(TIGHT + "14"));
        assertThat(said.find()).isTrue();

        assertThat(between(run.out(), "\"notYet\"", "\"shortRecord\""))
                .hasSize(Integer.parseInt(said.group(2)))
                .allMatch(day -> day.isAfter(LocalDate.of(2027, 5, 3)));
        assertThat(between(run.out(), "\"shortRecord\"", "\"gates\""))
                .hasSize(Integer.parseInt(said.group(1)))
                .noneMatch(day -> day.isAfter(LocalDate.of(2027, 5, 3)));
        assertThat(Run.of(("report " + TIGHT + "14").split(" ", -1)).out())
                .contains("Proposed as \"not yet\"", "In place by then with a short record")
                .contains("| Will an auditor accept it open? |", "| largely there, 3 of 4 |")
                .doesNotContain("| hardly |");
    }

    /// Something of it is in place and shows nothing; the rest has a day.
    @Test
    void whatNothingShowsHasItsDayInTheStatementOfApplicabilityToo() {
        String q = folder.resolve("q").toString();
        for (String line :
                List.of(
                        "init "
                                + q
                                + " --organisation Q --scope All --want iso27001-2022 --adopt none",
                        "adopt CHG-03 --implemented-on 2026-10-15 --programme " + q,
                        "adopt DEV-05 --planned-for 2027-06-02 --programme " + q)) {
            assertThat(Run.of(line.split(" ", -1)).err()).isEmpty();
        }

        assertThat(
                        Run.of("report", "soa", "--programme", q, "--format", "md")
                                .out()
                                .lines()
                                .filter(l -> l.contains("**A.8.29**")))
                .singleElement()
                .asString()
                .contains("Not shown<br>0 of 5 obligations<br>planned for 2027-06-02");
    }

    private static List<LocalDate> between(String json, String from, String to) {
        int begin = json.indexOf(from);
        return Pattern.compile("\"on\": \"([0-9-]+)\"")
                .matcher(json.substring(begin, json.indexOf(to, begin)))
                .results()
                .map(m -> LocalDate.parse(m.group(1)))
                .toList();
    }

    @Test
    void aStepOnACalendarSaysHowManyDaysItWouldTakeFromNothingAlsoWhereThereIsMoreThanToAdopt() {
        String line = "plan --programme " + decided() + " --have soc2-2017 --by 2035-05-31";

        assertThat(Run.of((line + " --want iso27001-2022").split(" ", -1)).out())
                .containsPattern("\\d+\\.\\d of \\d+\\.\\d +20\\d\\d-")
                .containsPattern("to do +days");
    }

    @Test
    void theDaysOfAPlanBecomeThoseOfTheProgrammeAndUndoTakesThemBack() throws Exception {
        String programme = certain();
        String line =
                "plan --programme "
                        + programme
                        + " --want iso27001-2022 --from 2034-11-30 --by 2035-05-31 --capacity 30";
        List<String> steps =
                steps(line).stream().filter(id -> id.matches("[A-Z]{3}-\\d\\d")).toList();
        Path controls = Path.of(programme, "controls");

        assertThat(Run.of((line + " --propose --dry-run").split(" ", -1)).err()).isEmpty();
        assertThat(texts(controls)).doesNotContain("dueOn");
        Run proposed = Run.of((line + " --propose").split(" ", -1));

        assertThat(proposed.err()).isEmpty();
        assertThat(proposed.out())
                .containsPattern(
                        "\\d+ proposed, and decided on by nobody yet, each to be in place by the day|"
                                + "controls are proposed, and decided on by nobody yet, each to be")
                .contains("ISM-02 first, by")
                .doesNotContain("is adopted: planned");
        assertThat(texts(controls).split("dueOn: 203", -1)).hasSizeGreaterThan(steps.size() / 2);
        assertThat(Run.of(("report " + line + " --format md").split(" ", -1)).out())
                .containsPattern("proposed by a plan and decided on by nobody\\n")
                .containsPattern("proposed (one|control)s? to\\s+decide on for");
        assertThat(Run.of("status", "--programme", programme).exit()).isZero();
        assertThat(Run.of("undo", "--programme", programme).err()).isEmpty();
        assertThat(texts(controls)).doesNotContain("dueOn");
        assertThat(Run.of((SOC_HELD + " --by 2035-05-31 --propose").split(" ", -1)).err())
                .contains("--programme");
        assertThat(Run.of("plan", "--programme", programme, "--propose").err()).contains("--by");
    }

    @Test
    void theDayOfACertificateIsCountedBackToItsAudit() {
        String line = SOC_HELD + " --capacity 3 --from 2026-01-01 --certificate-by ";
        Run run = Run.of((line + "2026-08-12").split(" ", -1));

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "No: the certificate for ISO/IEC 27001:2022 is not in reach by 2026-08-12"
                                + " with 3.0 person-days a week: stage 2 cannot be held on"
                                + " 2026-07-01. ",
                        "Nobody holds a certificate on the day of stage 2: it follows once what that"
                                + " finds is closed, as a rule about 6 weeks later.")
                .doesNotContain("in reach by 2026-07-01");
        assertThat(json(line + "2026-08-12").out()).contains("\"certificateOn\": \"2026-08-12\"");
        assertThat(Run.of((line + "2026-08-12 --format ics").split(" ", -1)).out())
                .contains("DTSTART;VALUE=DATE:20260701")
                .doesNotContain("About the day of the certificate");
        assertThat(
                        Run.of(
                                        (line.replace("--capacity 3", "--capacity 60")
                                                        + "2026-08-12 --format ics")
                                                .split(" ", -1))
                                .out())
                .contains("DTSTART;VALUE=DATE:20260812", "About the day of the certificate");
        assertThat(Run.of((line + "iso27001-2022=2026-08-12").split(" ", -1)).out())
                .isEqualTo(run.out());
        assertThat(Run.of((line + "soc2-2017=2026-08-12").split(" ", -1)).err())
                .contains("edition that somebody is certified for", "iso27001-2022=2026-08-12");
        assertThat(Run.of((line + "2026-08-12 --by 2026-07-01").split(" ", -1)).err())
                .contains("give one of them");
        assertThat(Run.of((line + "2026-01-12").split(" ", -1)).err())
                .contains(
                        "--certificate-by is too early: the audit before that certificate would be"
                                + " on 2025-12-01, before the first day of work, 2026-01-01.")
                .doesNotContain("--by \"");
    }

    @Test
    void thePaperPlanBeginsWithTheVerdictAndNamesNoCommand() throws Exception {
        Path file = folder.resolve("plan.md");
        String line =
                "report plan "
                        + SOC_HELD.substring(SOC_HELD.indexOf(' ') + 1)
                        + " --capacity 3 --from 2026-01-01 --by 2026-07-01 --output "
                        + file;

        assertThat(Run.of(line.split(" ", -1)).err()).isEmpty();
        String paper = Files.readString(file);
        assertThat(paper.indexOf("Not in reach"))
                .isPositive()
                .isLessThan(paper.indexOf("person-days in"));
        assertThat(paper)
                .contains("stage 2 on 2026-07-01")
                .doesNotContain(
                        "the certificate about 2026-08-12", "optimal", "crosswalk person add");
    }

    private static String texts(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
