package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever audits reads in a plan, and has to be able to sign.
class PlanForAnAuditorTest {
    private static final String REPORT =
            "plan --have iso27001-2022 --want soc2-2017:CC --from 2026-11-30 --by 2027-12-31"
                    + " --capacity 5";

    private static final String CERTIFICATE =
            "plan --have soc2-2017:CC,A,C --want iso27001-2022 --from 2026-11-30";

    @TempDir Path folder;

    private static String told(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aReportIsAnsweredWithItsPeriodAndNotInTheWordsOfACertificate() {
        String told = told(REPORT);

        assertThat(told)
                .contains(
                        "ready for a Type II period from 2027-10-01 to 2027-12-31 with 5.0",
                        "an opinion is on how controls operate in the whole period",
                        "2027-12-31 is the last day of the period",
                        "many customers want six or twelve months",
                        "relies on no certificate",
                        "A service auditor:",
                        "The description of the system:",
                        "system described: to be written and approved for this report",
                        "assertion ready: to be written and approved for this report")
                .doesNotContain("stage 2", "the certificate", "certification body");
    }

    @Test
    void workThatNoControlHoldsIsToldBesideTheSum() {
        assertThat(told(REPORT))
                .contains(
                        "Beside them come 6 to 11 person-days that no control holds: write the"
                                + " description of the system (5 to 10); have management sign its"
                                + " assertion (1).",
                        "write the description of the system, 5 to 10 person-days that no step has.")
                .doesNotContain("only records of the whole period show");
        assertThat(told(REPORT + " --assurance operating"))
                .contains(
                        "this plan sets controls up, and only records of the whole period show that"
                                + " they do.");
        assertThat(told(CERTIFICATE)).doesNotContain("that no control holds");
    }

    /// What the report of the last period attests is covered in the next one, whatever controls of
    /// the library do the same.
    @Test
    void ofAPeriodThatRunsItIsLikelyWhereNothingIsUncovered() {
        String line =
                "plan --programme "
                        + Begun.holdingSoc2(folder.resolve("p"), "--want", "soc2-2017:CC")
                        + " --as-of 2026-11-30 --by 2027-09-30 --capacity 10";
        assertThat(told(line))
                .contains(
                        "Likely, if what runs goes on: in the period from 2026-10-01 to 2027-09-30 no"
                                + " criterion of SOC 2 (CC) is known to lack a control and no control"
                                + " of yours is on record here",
                        "close nothing that is open",
                        "2026-10-01 the period began",
                        "until 2027-09-30, when the period ends")
                .doesNotContain(
                        "did not run from",
                        "the last day for controls to begin",
                        "when controls have to be in place",
                        "all is in time",
                        "The least that holds");
        assertThat(told(line + " --format json"))
                .contains(
                        "\"verdict\": \"likely-if-it-goes-on\"",
                        "\"period\": { \"from\": \"2026-10-01\", \"to\": \"2027-09-30\","
                                + " \"isKnown\": true, \"hasBegun\": true");
    }

    @Test
    void ofAPeriodThatRunsWhatNoControlCoversMakesItDoubtful() {
        assertThat(
                        told(
                                "plan --programme "
                                        + Begun.holdingSoc2(
                                                folder.resolve("p"), "--want", "soc2-2017:CC,PI")
                                        + " --as-of 2026-11-30 --by 2027-09-30 --capacity 10"))
                .containsPattern(
                        "Doubtful: 5 criteria of SOC 2 \\(CC, PI\\) are not covered in the first"
                                + " [3-9] months of the period from 2026-10-01 to 2027-09-30, until"
                                + " 202[67]-[0-9-]+: PI1.1, PI1.2, PI1.3, PI1.4, PI1.5\\.")
                .doesNotContain("all is in time");
    }

    @Test
    void ofAPeriodThatRunsTheRecordsAndExceptionsThatAreOpenAreCountedAsTheStatusDoes()
            throws Exception {
        Path acme =
                Begun.withAnException(
                        folder.resolve("acme"), "control: ACC-07\nnote: two were late\n");
        Files.writeString(
                acme.resolve("programme.yaml"),
                """
                organisation: Acme
                frameworks:
                  - edition: soc2-2017
                    nodes: [CC]
                """);
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("controls/access.yaml"),
                """
                controls:
                  - control: ACC-07
                    state: implemented
                    implementedOn: 2025-01-01
                  - control: ACC-01
                    state: implemented
                    implementedOn: 2026-10-20
                """);

        assertThat(told("status --programme " + acme + " --as-of 2026-11-30"))
                .contains("2 need evidence (ACC-01, ACC-07)");
        assertThat(
                        told(
                                "plan --programme "
                                        + acme
                                        + " --as-of 2026-11-30 --by 2027-09-30 --capacity 10"))
                .contains(
                        "2 controls need records from 2026-10-01 on, 1 control began within it and 1"
                                + " exception of the last report is open",
                        "First, today: show that what the last auditor found of ACC-07 is dealt with",
                        "Begun after the first day, which an auditor may call an exception unless"
                                + " something else did the same before: ACC-01.");
    }

    @Test
    void whatAnAuditorFoundWantingIsShownAgainBeforeAllElseAndHasDaysOfItsOwn() throws Exception {
        Path acme =
                Begun.withAnException(
                        folder.resolve("acme"), "control: ACC-07\nnote: two were late\n");
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("controls/access.yaml"),
                """
                controls:
                  - control: ACC-07
                    state: implemented
                    implementedOn: 2025-01-01
                """);
        String line =
                "plan --programme " + acme + " --as-of 2026-11-30 --by 2027-05-17 --capacity ";

        for (String capacity : List.of("3", "25")) {
            String json = Run.of((line + capacity + " --format json").split(" ", -1)).out();
            assertThat(json.replaceAll("\\s+", " "))
                    .containsPattern(
                            "\"steps\": \\[ \\{ \"control\": \"ACC-07\", \"title\": \"[^\"]*\","
                                    + " \"effort\": 1, [^\\[]*\"in-place\"");
        }
        assertThat(told("report " + line + "25 --format md"))
                .contains(
                        "(exception in SOC 2 report 2026: its cause, all others of its kind, a sample,"
                                + " a record)");
    }

    /// Also where days are short, and no requirement of the clauses is out for it.
    @Test
    void whatThereIsToProtectIsKnownBeforeItsRisksAreAssessed() {
        String line =
                "plan --programme "
                        + Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022")
                        + " --as-of 2026-11-30 --by 2027-05-17 --format json --capacity ";
        for (String capacity : List.of("10", "17", "25")) {
            String json = told(line + capacity);

            assertThat(json).contains("\"inTheWay\": []");
            assertThat(json.indexOf("\"control\": \"AST-02\""))
                    .isPositive()
                    .isLessThan(json.indexOf("\"control\": \"RSK-02\""));
        }
    }

    @Test
    void theInternalAuditBeginsOnItsDayAndWhatIsDoneOfItBeforePreparesIt() {
        for (String capacity : List.of("5", "10", "25")) {
            String line = CERTIFICATE + " --by 2027-05-17 --capacity " + capacity;
            String json = Run.of((line + " --format json").split(" ", -1)).out();
            LocalDate from = LocalDate.parse(found(json, "\"auditFrom\": \"([0-9-]+)\""));
            String step = json.substring(json.indexOf("\"control\": \"ISM-10\""));

            assertThat(LocalDate.parse(found(step, "\"start\": \"([0-9-]+)\"")))
                    .isAfterOrEqualTo(from);
            assertThat(Run.of((line + " --format ics").split(" ", -1)).out())
                    .contains("BEGIN:VCALENDAR");
        }
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 10 --format json"))
                .containsPattern("\"stageOneHeldBy\": \"[A-Z]+-[0-9]+\"");
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 10"))
                .containsPattern(
                        "can be held from [0-9-]+ on: [A-Z]+-[0-9]+ holds it, done last on [0-9-]+,"
                                + " and its auditor reads for 2 weeks");
    }

    private static String found(String in, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(in);
        assertThat(m.find()).as(pattern).isTrue();
        return m.group(1);
    }

    @Test
    void whereNoneIsOpenNobodyIsAskedHowOpenOnesAreTreated() {
        String line = CERTIFICATE + " --by 2027-05-17 --capacity 25";

        assertThat(told(line))
                .contains("Yes, with short records: stage 2 of", " short ")
                .doesNotContain(
                        "Only with open controls", "does not call implemented", "come after");
        assertThat(Run.of((line + " --format json").split(" ", -1)).out())
                .contains("\"verdict\": \"yes-with-short-records\"", "\"inReach\": true");
    }

    @Test
    void aWayOutThatNobodyCanTakeIsSaidAsThat() {
        assertThat(told(CERTIFICATE + " --by 2027-03-15 --capacity 10"))
                .contains("no capacity that this organisation is likely to have: ")
                .doesNotContain("There are 1 week");
        assertThat(told(CERTIFICATE + " --by 2027-02-01 --capacity 10"))
                .contains("No time is left until controls have to be in place.")
                .doesNotContain("until 2026-");
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 5"))
                .containsPattern(
                        "A later day: none with the same 5\\.0 person-days a week: running what"
                                + " these steps add takes [0-9.]+ person-days a week alone");
    }

    @Test
    void theLeastIsTheSameWhateverIsAskedWith() {
        assertThat(least("10"))
                .isEqualTo(least("17"))
                .isEqualTo(least("25"))
                .matches("\\d+\\.[05]");
    }

    private static String least(String capacity) {
        Matcher m =
                Pattern.compile("With open controls: ([0-9.]+) person-days a week, the least")
                        .matcher(told(CERTIFICATE + " --by 2027-05-17 --capacity " + capacity));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    @Test
    void whatComesAfterTheDayComesNoSoonerThanWithALaterDay() {
        String line = CERTIFICATE + " --capacity 10 --format json --by ";
        LocalDate by = LocalDate.of(2027, 5, 17);
        String told = told(CERTIFICATE + " --capacity 10 --by " + by);
        Matcher later = Pattern.compile("A later day: ([0-9-]{10})").matcher(told);
        assertThat(later.find()).isTrue();
        Map<String, LocalDate> then = finishes(line + later.group(1));

        assertThat(finishes(line + by))
                .isNotEmpty()
                .allSatisfy((control, day) -> {
                    if (day.isAfter(by)) {
                        assertThat(day).as(control).isAfterOrEqualTo(then.get(control));
                    }
                });
        assertThat(told)
                .containsPattern(
                        "About [0-9]+ of them are in steps that are done by 2027-05-17\\.");
    }

    @Test
    void ofWhatAnAuditorHardlyAcceptsAsOpenNoOrderThatSomebodyWantsLeavesLess() {
        String line = CERTIFICATE + " --by 2027-05-31 --capacity 9 --format json";
        long open = hardlyOpen(line);

        assertThat(open).isPositive();
        assertThat(
                        List.of(
                                "RSK-05,PHY-08",
                                "PRV-01,PRV-02,PRV-09",
                                "CRY-01,CRY-02,CRY-03",
                                "DEV-06,DEV-04,DEV-05"))
                .allSatisfy(first ->
                        assertThat(hardlyOpen(line + " --first " + first))
                                .as(first)
                                .isGreaterThanOrEqualTo(open));
    }

    @Test
    void itSaysWhatFewDaysCloseTheNearestOfWhatAnAuditorHardlyAccepts() {
        assertThat(told(CERTIFICATE + " --by 2027-05-31 --capacity 13"))
                .containsPattern(
                        "open: A\\.5\\.34\\. All 30 .* Nearest is A\\.5\\.34: [0-9.]+ person-days more"
                                + " until then close it, for .*PRV-01");
    }

    private static long hardlyOpen(String line) {
        return Pattern.compile(
                        "\"on\": \"([0-9-]+)\",\\s*\"partly\": \\w+,\\s*\"hardlyOpen\": true")
                .matcher(Run.of(line.split(" ", -1)).out())
                .results()
                .filter(m -> m.group(1).compareTo("2027-05-31") > 0)
                .count();
    }

    @Test
    void besideAYesStandsWhoIsAskedForMoreThanTheyCanDo() throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        String line =
                "plan --programme "
                        + programme
                        + " --as-of 2026-11-30 --by 2027-05-31 --capacity 40";

        assertThat(told(line))
                .containsPattern(
                        "Yes: .* But [0-9.]+ person-days in two weeks are asked of the [A-Z][a-z ]+, whom"
                                + " nobody is, and too much of [0-9]+ more; name more people, or plan with"
                                + " less a week and a later day\\.");

        Files.writeString(Path.of(programme, "people.yaml"), eachWithAllRoles(12));
        assertThat(told(line)).contains("Yes: ").doesNotContain("are asked of");

        Files.writeString(Path.of(programme, "people.yaml"), eachWithAllRoles(1));
        assertThat(told(line))
                .contains("person-days in two weeks are asked of Person 0, who has 5.0 a week;");
    }

    @Test
    void thatStageOneCannotBeHeldOnItsDayStandsInTheFirstParagraph() {
        String late =
                "Stage 1 cannot be held on 2027-03-29: [A-Z]{3}-[0-9]{2} holds it until [0-9-]{10}";
        String line = CERTIFICATE + " --by 2027-05-31 --capacity ";

        assertThat(told(line + "3")).containsPattern(late + ".* It takes [0-9]+ steps and");
        assertThat(told(line + "3 --brief")).containsPattern(late + ".* Days: ");
        assertThat(told(line + "14")).doesNotContain("Stage 1 cannot");
    }

    private static String eachWithAllRoles(int persons) {
        StringBuilder people = new StringBuilder("people:\n");
        for (int i = 0; i < persons; i++) {
            people.append("  - id: p%d\n    name: Person %d\n    roles:\n".formatted(i, i));
            Content.bundled().controls().controls().stream()
                    .map(Control::owner)
                    .distinct()
                    .forEach(role -> people.append("      - role: " + role + "\n"));
        }
        return people.toString();
    }

    private static Map<String, LocalDate> finishes(String line) {
        Map<String, LocalDate> days = new HashMap<>();
        Pattern.compile("\"control\": \"([^\"]+)\".*?\"finish\": \"([0-9-]+)\"", Pattern.DOTALL)
                .matcher(Run.of(line.split(" ", -1)).out())
                .results()
                .forEach(m -> days.put(m.group(1), LocalDate.parse(m.group(2))));
        return days;
    }
}
