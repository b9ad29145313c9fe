package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What whoever audits reads in a plan, and has to be able to sign.
@Execution(ExecutionMode.CONCURRENT)
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
                        "Likely, if what runs goes on: no control of yours is on record here to show"
                                + " what runs. In the period from 2026-10-01 to 2027-09-30 no criterion"
                                + " of SOC 2 (CC) is known to lack a control.",
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

    /// No control of the library is to be set up for a record that an own one leaves.
    @Test
    void aGateOfAReportTakesTheRecordOfAnOwnControlThatDoesTheSame() throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "soc2-2017:CC");
        String line = " --programme " + programme + " --as-of 2026-11-30";
        String plan = "plan" + line + " --by 2027-09-30 --capacity 10 --format json";
        assertThat(told(plan)).contains("\"control\": \"SUP-05\"");
        Files.createDirectories(Path.of(programme, "controls"));
        Files.writeString(
                Path.of(programme, "controls/own.yaml"),
                """
                controls:
                  - control: VEN-02
                    title: Reports of suppliers are read
                    description: Reports of suppliers are read each year.
                    domain: supplier
                    cadence: { every: yearly }
                    discharges: [sup-assurance-reviewed]
                    evidence:
                      - { kind: control-record, freshDays: 365 }
                    state: implemented
                    implementedOn: 2025-01-01
                """);

        assertThat(told(plan)).doesNotContain("\"control\": \"SUP-05\"");
        assertThat(told("status" + line)).contains("VEN-02", "File the control record");
        assertThat(told(plan.replace(" --format json", "")))
                .contains(
                        "Likely, if the one control goes on: 1 control that serves it lacks records since");
    }

    @Test
    void ofAPeriodThatRunsTheStepsThatCloseNothingStandApartFromThoseThatDo() throws Exception {
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
                """);
        assertThat(
                        told(
                                "plan --programme "
                                        + acme
                                        + " --as-of 2026-11-30 --by 2027-09-30"
                                        + " --capacity 10"))
                .containsPattern(
                        "\\d+ of them, [0-9.]+ person-days, closes? what is open; the other \\d+, [0-9.]+"
                                + " person-days, close nothing that is open\\.")
                .doesNotContain("each day without it is an exception");
    }

    /// Whose samples they are: a report's are its own auditor's.
    @Test
    void whatAReportProvesIsSampledAfreshAndTheDaysForItStandBesideTheSum() {
        String line = CERTIFICATE + " --by 2027-05-31 --capacity 17";
        String days =
                found(
                        told(line + " --format json"),
                        "\"showAfresh\": \\{ \"reports\": \\[\"SOC 2 \\(CC, A, C\\)\"\\],"
                                + " \"points\": [0-9]+, \"days\": ([0-9.]+)");

        assertThat(Double.parseDouble(days)).isBetween(5.0, 40.0);
        assertThat(told(line))
                .containsPattern(
                        "What SOC 2 \\(CC, A, C\\) proves is no sample of the certification auditor, who"
                                + " takes samples afresh: [0-9]+ points rest on that alone\\. To show them by"
                                + " records of your own takes about [0-9]+ person-days \\(count with [0-9]+ to"
                                + " [0-9]+\\), 15 percent of what the library counts for it\\.");
        assertThat(told(line + " --brief"))
                .contains(
                        "Not in the sum: about ",
                        "since the certification auditor samples afresh.");
        assertThat(told(REPORT + " --format json")).doesNotContain("showAfresh");
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
                        "2 controls that serve it lack records since 2026-10-01, 1 control began within it and 1"
                                + " exception of the last report is open",
                        "First, by 2027-01-04: show that what the last auditor found of ACC-07 is dealt with",
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
                        "(exception in SOC 2 report 2026: its cause, all others of its kind and the"
                                + " correction by 2026-12-07, then a sample of what ran since by"
                                + " 2027-01-04)");
        String on = " --programme " + acme + " --as-of 2026-11-30";
        assertThat(told("checklist --want iso27001-2022" + on))
                .as("the days of the plan of the same day")
                .contains(
                        "due 2026-12-07",
                        "correction by 2026-12-07, then a sample of what ran since by 2027-01-04",
                        "It stays open until");
        assertThat(told("status" + on))
                .doesNotContainPattern("Overdue .*new evidence: ACC-07.* Due until");
    }

    /// Nothing that ISO 27001 demands rests on it, and its auditor reads the report all the same.
    @Test
    void
            anExceptionComesFirstThoughNothingWantedFallsByItUntilItIsClosedAndASampleShowsTheControlSince()
                    throws Exception {
        Path acme =
                Begun.withAnException(folder.resolve("acme"), "control: EMG-1\nnote: two of 7\n");
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("controls/own.yaml"),
                """
                controls:
                  - control: EMG-1
                    title: Emergency changes are reviewed
                    state: implemented
                    implementedOn: 2025-10-01
                    domain: change
                    description: Emergency changes are reviewed.
                    type: preventive
                    nature: manual
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [chg-emergency-reviewed]
                    evidence:
                      - { kind: control-record, role: performance, freshDays: 365, population: false }
                """);
        String line =
                "plan --programme "
                        + acme
                        + " --as-of 2026-11-30 --by 2027-05-17 --capacity 10 --format json";
        String first = "\"steps\": [ { \"control\": \"EMG-1\"";

        assertThat(told(line).replaceAll("\\s+", " ")).contains(first);

        Path file = Files.writeString(folder.resolve("reviews.txt"), "All seven were reviewed.");
        Run added =
                Run.of(
                        "evidence",
                        "add",
                        file.toString(),
                        "--control",
                        "EMG-1",
                        "--covers",
                        "2026-10-21..2026-10-25",
                        "--received-on",
                        "2026-10-25",
                        "--findings",
                        "0",
                        "--programme",
                        acme.toString());
        assertThat(added.err()).isEmpty();
        assertThat(told(line).replaceAll("\\s+", " ")).contains(first);

        Files.writeString(
                acme.resolve("nonconformities.yaml"),
                """
                nonconformities:
                  - id: NC-01
                    title: Two emergency changes were reviewed by nobody
                    foundOn: 2026-10-20
                    controls: [EMG-1]
                    owner: Bea
                    correction: Reviewed since.
                    correctedOn: 2026-10-21
                    cause: Nobody was told.
                    similar: None of the other five.
                    evaluatedOn: 2026-10-22
                    closedOn: 2026-10-30
                """);
        assertThat(told(line)).doesNotContain("EMG-1");
    }

    @Test
    void aSmallInternalAuditOnRecordMakesTheWholeOneNoShorter() throws Exception {
        String p = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        String line = "plan --programme " + p + " --as-of 2026-11-30 --by 2027-05-31 --capacity 20";
        Pattern audit = Pattern.compile("\"control\": \"ISM-10\", [^}]*?\"effort\": ([0-9.]+)");
        String before = first(audit, told(line + " --format json"));
        Path report = Files.writeString(folder.resolve("audit.txt"), "Eve looked at the scope.");

        told("person add eve --name Eve --programme " + p);
        told("adopt ISM-10 --implemented-on 2026-10-20 --programme " + p);
        told(
                "evidence add "
                        + report
                        + " --control ISM-10 --kind internal-audit-report --on 2026-10-28"
                        + " --findings 0 --programme "
                        + p);
        told(
                "audit add --title Scope --from 2026-10-26 --to 2026-10-27 --scope"
                        + " iso27001-2022:4.3 --auditors eve --report EV-0001 --programme "
                        + p);

        assertThat(before).isEqualTo("13");
        assertThat(first(audit, told(line + " --format json"))).isEqualTo(before);
        assertThat(told(line))
                .contains("internal audit held: ISM-10, done")
                .doesNotContainPattern("it has no days here: [^.]*internal audit held");
        told(line + " --propose");
        assertThat(told("status --programme " + p)).doesNotContain("ISM-10 is planned");
    }

    private static String first(Pattern pattern, String in) {
        Matcher found = pattern.matcher(in);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    /// At any capacity with which the clauses fit; where they do not it is before, or told.
    @Test
    void theInventoryAndTheLawsComeBeforeTheAssessmentOfRisksThatTheyFeed() {
        String line =
                "plan --programme "
                        + Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022")
                        + " --as-of 2026-11-30 --by 2027-05-31 --capacity ";
        int fit = 0;
        for (String capacity : List.of("4", "5", "6", "7", "8", "9", "10")) {
            String json = told(line + capacity + " --format json");
            Map<String, LocalDate> days = finishes(line + capacity + " --format json");
            LocalDate assessed = Objects.requireNonNull(days.get("RSK-02"));
            boolean isBefore =
                    Stream.of("AST-02", "CMP-01")
                            .map(c -> Objects.requireNonNull(days.get(c)))
                            .allMatch(assessed::isAfter);
            fit += json.contains("\"inTheWay\": []") ? 1 : 0;

            assertThat(isBefore || !json.contains("\"inTheWay\": []")).as(capacity).isTrue();
            assertThat(told(line + capacity).contains("feed: what nothing excuses fills the days"))
                    .as(capacity)
                    .isEqualTo(!isBefore);
        }
        assertThat(fit).isBetween(2, 6);
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
        String line = CERTIFICATE + " --by 2027-05-17 --capacity 28";

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
                .contains("more than this organisation is likely to have, with ")
                .doesNotContain("There are 1 week");
        assertThat(told(CERTIFICATE + " --by 2027-02-01 --capacity 10"))
                .contains("No time is left until controls have to be in place.")
                .doesNotContain("until 2026-");
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 5"))
                .containsPattern(
                        "A later day: none with 5\\.0 person-days a week alone, since running what is"
                                + " set up takes [0-9.]+ by then\\. If whoever owns the controls runs"
                                + " them beside these days: stage 2 on 20[0-9-]+ and the certificate"
                                + " about 20[0-9-]+, with all of it in place, 20[0-9-]+ if nothing"
                                + " takes longer than estimated\\.");
    }

    /// It is the first day on which all is set up in time, with no day kept free to run it.
    @Test
    void whereRunningTakesAllThatThereIsTheLaterDayIsThatWithRunningBeside() {
        String line = CERTIFICATE + " --by 2027-05-17 --format json --capacity ";
        String beside = "\"firstDayBesideRunning\": \"([0-9-]+)\"";
        LocalDate five = LocalDate.parse(found(told(line + "5"), beside));

        assertThat(five).isBefore(found(told(line + "4"), beside));
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 5 --brief"))
                .contains(
                        "with all of it in place, %s if nothing takes longer than estimated."
                                .formatted(five));
    }

    /// Two thirds of what a control demands is one reading of the difference between a minor and a
    /// major finding.
    @Test
    void whatIsLargelyThereIsToldApartFromWhatAnAuditorHardlyAccepts() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("strict/practice"));
        Files.writeString(
                pack.resolve("gates-iso27001-2022.yaml"),
                "edition: iso27001-2022\ngates: []\nlargelyThere: 100\n");
        String line = CERTIFICATE + " --by 2027-05-31 --capacity 9";
        String json = told(line + " --format json");
        List<String> largely =
                Pattern.compile(
                                "\\{ \"requirement\": \"iso27001-2022/(A[0-9.]+)\", \"given\":"
                                        + " ([0-9]+), \"demanded\": ([0-9]+) \\}")
                        .matcher(json)
                        .results()
                        .map(m -> m.group(1) + " " + m.group(2) + " of " + m.group(3))
                        .toList();

        assertThat(largely).isNotEmpty();
        assertThat(told(line))
                .contains(
                        largely.getFirst(),
                        "Largely there are ",
                        ": expect minor findings where the statement of applicability calls them"
                                + " implemented and not \"not yet\".");
        assertThat(largely)
                .allSatisfy(l ->
                        assertThat(json)
                                .containsPattern(
                                        "iso27001-2022/"
                                                + l.substring(0, l.indexOf(' '))
                                                + "\", \"on\": [^,]*, \"partly\": \\w+,"
                                                + " \"hardlyOpen\": false"));
        String strict = line + " --content " + pack.getParent();
        // What careful readings differ about is no gap, whatever the share.
        assertThat(told(strict.replace("--capacity 9", "--capacity 10")))
                .contains("Largely there is A.8.15 7 of 8");
        assertThat(largely).hasSizeGreaterThan(1);
        // What auditors look at first is never spared, and how much of it is there is said.
        assertThat(hardlyOpen(line + " --format json"))
                .isEqualTo(hardlyOpen(strict + " --format json"));
        assertThat(told(line))
                .containsPattern(
                        "with what is there of each by then: A[0-9.]+ \\([0-9]+ of [0-9]+\\)");
    }

    /// Of A.5.4 a third is open either way.
    @Test
    void whatAnAuditorFoundWantingIsNoGap() throws Exception {
        String line = " --as-of 2026-11-30 --by 2027-05-17 --capacity 6 --format json";
        Path fine = Path.of(Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022"));
        Path wanting = Begun.withAnException(folder.resolve("q"), "control: GOV-08\nnote: late\n");
        Files.createDirectories(wanting.resolve("controls"));
        Files.writeString(
                wanting.resolve("controls/governance.yaml"),
                """
                controls:
                  - control: GOV-08
                    state: implemented
                    implementedOn: 2025-01-01
                """);
        String gaps = "\"iso27001-2022/A.5.4\", \"given\": 2, \"demanded\": 3";

        assertThat(told("plan --programme " + fine + line)).contains(gaps);
        assertThat(told("plan --programme " + wanting + line)).doesNotContain(gaps);
    }

    @Test
    void theLeastIsTheSameWhateverIsAskedWith() {
        assertThat(least("10"))
                .isEqualTo(least("17"))
                .isEqualTo(least("25"))
                .matches("\\d+(\\.5)?");
    }

    private static String least(String capacity) {
        Matcher m =
                Pattern.compile(
                                "The least that holds the day by the sum of the days: with ([0-9.]+) person-days a week")
                        .matcher(told(CERTIFICATE + " --by 2027-05-17 --capacity " + capacity));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    @Test
    void whatComesAfterTheDayComesNoSoonerThanWithALaterDay() {
        String line = CERTIFICATE + " --capacity 20 --format json --by ";
        LocalDate by = LocalDate.of(2027, 5, 17);
        String told = told(CERTIFICATE + " --capacity 20 --by " + by);
        Map<String, LocalDate> then =
                finishes(line + found(told(line + by), "\"firstDay\": \"([0-9-]{10})\""));

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
        // Of eleven one less is no help, of three it is.
        assertThat(told(CERTIFICATE + " --by 2027-05-31 --capacity 9"))
                .containsPattern("each by then: A\\.5\\.16 \\(3 of 4\\), ")
                .doesNotContain("Nearest to being accepted");
        assertThat(told(CERTIFICATE + " --by 2027-05-31 --capacity 13"))
                .containsPattern(
                        "Nearest to being accepted is A\\.[0-9.]+: [0-9.]+ person-days more until"
                                + " then close what is looked at first of it, for [A-Z]+-[0-9]+");
    }

    /// Of A.5.34 there is what auditors look at first, and no day and no capacity waits for the
    /// rest; until that is there it is "not yet" like any other control.
    @Test
    void whatIsForTheLawHoldsNeitherTheDayNorTheCapacityAndItsControlIsNotYet() {
        String line = CERTIFICATE + " --by 2027-05-31 --capacity ";
        Map<String, LocalDate> days = finishes(line + "17 --format json");
        String told = told(line + "17");

        assertThat(days.get("PRV-09")).isBefore("2027-05-31");
        assertThat(days.get("PRV-10")).isAfter("2027-05-31");
        assertThat(told)
                .contains(
                        "They are last here, and no day or capacity waits for them, but where that"
                                + " law applies they are due by law today, whatever the audit; where"
                                + " they come too late for it, A.5.34 is \"not yet\" then, though what"
                                + " auditors look at first of it (PRV-01, PRV-02 and PRV-09) is there",
                        "What a law asks for (A.5.34) is due by law today where it applies, whatever"
                                + " the audit, and nobody's acceptance takes its place.")
                .containsPattern(
                        "A\\.5\\.34 is \"not yet\" then with [0-9]+ of 15 points there, among them"
                                + " what auditors look at first")
                .doesNotContain("is counted as in place");
        assertThat(between(told(line + "17 --format json"), "\"notYet\"", "\"shortRecord\""))
                .contains("A.5.34")
                .contains(String.valueOf(days.get("PRV-10")));
        String needed = found(told, "All of it in time: [^0-9]*([0-9.]+) person-days a week");
        assertThat(told(line + needed)).doesNotContain("Ways out");
        String first =
                found(told(line + "17 --format json"), "\"firstDayOverRange\": \"([0-9-]+)\"");
        String later = CERTIFICATE + " --capacity 17 --by " + first;
        assertThat(told(later)).doesNotContain("Ways out");
        assertThat(finishes(later + " --format json"))
                .allSatisfy((control, day) ->
                        assertThat(
                                        day.isAfter(LocalDate.parse(first))
                                                && !control.startsWith("PRV"))
                                .as(control)
                                .isFalse());
    }

    @Test
    void whatAuditorsLookAtFirstOfALawIsSaidToBeThereOnlyWhereItIsByTheAudit() {
        String line = CERTIFICATE + " --by 2027-05-31 --capacity 8";

        assertThat(finishes(line + " --format json").get("PRV-01")).isAfter("2027-05-31");
        assertThat(told(line))
                .contains(
                        "whatever the audit; where they come too late for it, A.5.34 is \"not yet\"")
                .containsPattern(
                        "and not all is there either that auditors look at first of it: PRV-01 is"
                                + " done on 202[78]-[0-9-]+")
                .doesNotContain(
                        "auditors look at first of it (PRV-01, PRV-02 and PRV-09) is there");
    }

    @Test
    void whatIsLaidIntoFewerDaysThanSuchWorkLastsIsTold() {
        String line = CERTIFICATE + " --by 2027-05-31 --capacity ";

        assertThat(told(line + "17"))
                .containsPattern(
                        "Laid shorter than an auditor expects, since people are asked, read and agree"
                                + " meanwhile: RSK-02 in [0-9]+ days? from 202[67]-[0-9-]+ on, where 14 days"
                                + " are usual \\(to 202[67]-[0-9-]+, and due by 202[67]-[0-9-]+\\)");
    }

    private static long hardlyOpen(String line) {
        return Pattern.compile(
                        "\"on\": \"([0-9-]+)\",\\s*\"partly\": \\w+,\\s*\"hardlyOpen\": true")
                .matcher(Run.of(line.split(" ", -1)).out())
                .results()
                .count();
    }

    /// A role that nobody holds may be several people; one that somebody holds is that person.
    @Test
    void aYesThatTakesMorePeopleSaysSoAndWhatANamedPersonCannotDoMakesItDoubtful()
            throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        String line =
                "plan --programme "
                        + programme
                        + " --as-of 2026-11-30 --by 2027-05-31 --capacity 40";

        assertThat(told(line))
                .containsPattern(
                        "Yes: [^.]*40\\.0 person-days a week, [^.]*, if exactly this is done.*, and if [0-9]+"
                                + " people share what the [A-Z][a-z ]+ is asked for \\([0-9.]+ person-days in two"
                                + " weeks\\), and more than one what each of [0-9]+ more roles is, and if"
                                + " nobody is away: no holidays are in the calendar\\. All 30")
                .containsPattern(
                        "Asked for more than they can do: ([^,]*, [0-9.]+ person-days in two weeks,?"
                                + " (and )?){3}[0-9]+ more persons or roles\\.");

        Files.writeString(Path.of(programme, "people.yaml"), eachWithAllRoles(12));
        assertThat(told(line)).contains("Yes: ").doesNotContain("are asked of");

        Files.writeString(Path.of(programme, "people.yaml"), eachWithAllRoles(1));
        assertThat(told(line))
                .contains("Doubtful: whether stage 2")
                .containsPattern(
                        "[0-9.]+ person-days in two weeks are asked of Person 0, more than one person"
                                + " does; name more people, or plan with less a week and a later day\\.")
                .containsPattern(
                        "- More people: [0-9]+, where Person 0 alone is asked for [0-9.]+ ")
                .doesNotContainPattern("Yes|a week\\) in [0-9]");
    }

    /// On a screen and on two pages too; not where the calendar has some.
    @Test
    void aYesSaysThatItIsForAYearWithoutHolidaysWhereNobodyGaveAny() throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        String line =
                " --programme " + programme + " --as-of 2026-11-30 --by 2027-05-31 --capacity 40";
        String away = "and if nobody is away: no holidays are in the calendar.";

        assertThat(told("plan" + line + " --brief")).containsOnlyOnce(away);
        assertThat(told("report plan --short --format md" + line)).containsOnlyOnce(away);

        Files.writeString(
                Path.of(programme, "programme.yaml"),
                "\ncalendar: { holidays: [2026-12-25] }\n",
                StandardOpenOption.APPEND);
        assertThat(told("plan" + line + " --brief"))
                .contains("Yes: ")
                .doesNotContain("nobody is away");
    }

    /// No auditor takes it from whoever builds what is certified.
    @Test
    void whatTheScopeSpeaksOfIsNotProposedToBeLeftOut() throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        Path file = Path.of(programme, "programme.yaml");
        String line =
                "plan --programme "
                        + programme
                        + " --as-of 2026-11-30 --by 2027-05-31 --capacity 9 --format json";
        String text = Files.readString(file).replaceAll("(?m)^# *scope: .*|^scope: .*", "");

        Files.writeString(file, text + "\nscope: \"The freight platform and who runs it.\"\n");
        assertThat(told(line)).contains("\"title\": \"development of your own\"");
        Files.writeString(file, text + "\nscope: \"The people who Build and run it.\"\n");
        assertThat(told(line))
                .contains("\"title\": \"premises of your own\"")
                .doesNotContain("development of your own");
    }

    /// The one list of a report to management, whatever paper somebody reads.
    @Test
    void theShortPlanAsksForTheDecisionsOfTheReportToManagement() throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        String line =
                " --programme " + programme + " --as-of 2026-11-30 --by 2027-05-31 --capacity ";
        Run.of(("plan --propose" + line + "23").split(" ", -1));
        String held = "";

        for (String perWeek : List.of("17", "28")) {
            String pages = told("report plan --short --format md" + line + perWeek);
            String management = told("report management --format md" + line + perWeek);
            List<String> asked =
                    Pattern.compile("[0-9]\\. \\*\\*(.*?)\\*\\*")
                            .matcher(
                                    between(
                                            management,
                                            "Decisions asked for",
                                            "What the day takes"))
                            .results()
                            .map(m -> m.group(1).strip())
                            .limit(4)
                            .toList();

            assertThat(asked.getFirst()).startsWith("Name people for ");
            assertThat(asked)
                    .anyMatch(d -> d.matches("Decide on [0-9]+ controls that a plan proposed\\."));
            assertThat(pages).containsSubsequence(asked);
            held = management;
        }
        assertThat(held)
                .contains("**Yes")
                .doesNotContain("do not hold all of it", "Choose one of the ways out.")
                .containsPattern(
                        "Say whether [0-9]+ controls may be \"not yet\" or have a short record at the"
                                + " audit, or offer more\\. ?\\*\\* 28\\.0 person-days a week hold the day as it"
                                + " stands; to have all of it in time takes [0-9.]+ person-days a week\\.");
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

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from);
        return text.substring(begin, text.indexOf(to, begin));
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
