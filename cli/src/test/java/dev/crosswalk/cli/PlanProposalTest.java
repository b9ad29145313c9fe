package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a plan proposes for controls that stay open at an audit, who carries it, what has to be got
/// beside it, and what its short edition keeps.
class PlanProposalTest {
    @TempDir Path folder;

    private String programme;

    @BeforeEach
    void begin() throws Exception {
        programme =
                Begun.holdingSoc2(
                        folder.resolve("p"), "--want", "iso27001-2022", "--audit-on", "2027-09-30");
        write(
                "programme.yaml",
                read("programme.yaml") + "\nriskCriteria: { scale: 5, acceptable: 6 }\n");
        write(
                "people.yaml",
                """
                people:
                  - id: ana
                    name: Ana Ruiz
                    capacity: 4
                    roles:
                      - role: Security lead
                      - role: ISMS manager
                  - id: bea
                    name: Bea Lang
                    capacity: 2.5
                    roles:
                      - role: Platform engineering lead
                """);
        write(
                "risks.yaml",
                """
                risks:
                  - id: R-07
                    title: Production stops with its site
                    owner: Platform engineering lead
                    likelihood: 2
                    impact: 5
                    treatment: modify
                    controls: [CON-07, CON-08]
                    residual: 4
                """);
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(Path.of(programme, file), text);
    }

    private String read(String file) throws Exception {
        return Files.readString(Path.of(programme, file));
    }

    private static String run(String... args) {
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private String on(String verb, String... more) {
        List<String> args = new ArrayList<>(List.of(verb));
        args.addAll(List.of(more));
        args.addAll(List.of("--programme", programme));
        return run(args.toArray(String[]::new));
    }

    @Test
    void whatIsNotYetThereIsProposedAskedOfItsOwnerAndApprovedByNobodyElse() throws Exception {
        String before = read("risks.yaml");
        String shown = on("plan", "--capacity", "9.5", "--propose", "--dry-run");
        assertThat(read("risks.yaml")).isEqualTo(before);
        assertThat(on("plan", "--capacity", "9.5", "--propose"))
                .contains(
                        "is \"not yet\" in the statement of applicability, for want of",
                        "Proposed: Bea Lang is asked to accept R-07 Production stops with its site",
                        "(2 x 5 = 10, 4 once it is treated) until 2027-12-",
                        "No risk of the register names what brings",
                        "Assess what their absence means first (RSK-02)",
                        "Nothing of that counts until Bea Lang accepts R-07",
                        "crosswalk risk accept R-07",
                        "--accepted-by 'Bea Lang'");
        assertThat(shown).contains("asked to accept R-07");
        assertThat(on("status"))
                .containsPattern("\\d+ proposed by a plan and decided on by nobody")
                .containsPattern("Put it in place, as proposed by a plan for 2026-\\d\\d-\\d\\d");

        assertThat(read("risks.yaml"))
                .contains("askedUntil: 2027-12-", "dueOn: 2027-12-", "residual: 4")
                .doesNotContain("R-08", "acceptedBy:", "acceptedOn:");
        Path soa = folder.resolve("soa.md");
        run("report", "soa", "--programme", programme, "--output", soa.toString());
        assertThat(Files.readString(soa))
                .contains(
                        "R-07 asked of Platform engineering lead until 2027-12-",
                        "not accepted",
                        "proposed for 2027-",
                        "decided on by nobody")
                .doesNotContain("accepted by Bea Lang");

        String accepted = on("risk", "accept", "R-07", "--accepted-by", "Bea Lang");
        assertThat(accepted).contains("Bea Lang accepts R-07", "until 2027-12-");
        assertThat(read("risks.yaml")).contains("acceptedBy: Bea Lang", "acceptedUntil: 2027-12-");
        run("report", "soa", "--programme", programme, "--output", soa.toString());
        assertThat(Files.readString(soa)).contains("R-07 accepted by Bea Lang until 2027-12-");

        assertThat(on("undo")).contains("Taken back");
        assertThat(read("risks.yaml")).doesNotContain("acceptedBy:");
        assertThat(on("undo")).contains("Taken back");
        assertThat(read("risks.yaml")).isEqualTo(before);
    }

    @Test
    void theCapacityThatAPlanWasProposedWithIsKeptAndReckonedWith() throws Exception {
        String before = read("programme.yaml");
        assertThat(on("plan", "--brief")).contains("6.5 person-days a week are those that people");
        assertThat(on("plan", "--capacity", "9.5", "--propose"))
                .contains("9.5 person-days a week are kept as the capacity of this plan");

        assertThat(read("programme.yaml")).contains("capacity: 9.5");
        String kept = "9.5 person-days a week are those that programme.yaml keeps for this audit";
        assertThat(on("plan", "--brief")).contains(kept, "--capacity DAYS asks about others");
        assertThat(on("plan", "--brief", "--format", "json"))
                .contains("\"capacityPerWeek\": 9.5", "\"capacityFrom\": \"kept\"");
        assertThat(on("checklist")).contains("with 9.5 person-days a week", kept);
        assertThat(on("plan", "--brief", "--capacity", "7")).doesNotContain(kept);

        on("undo");
        assertThat(read("programme.yaml")).isEqualTo(before);
    }

    @Test
    void whatSomebodyLeavesOutIsNoStepNorWhatWaitsForItAndWhatStaysOpenIsSaid() {
        String[] asked = {
            "plan", "--have", "soc2-2017:CC", "--want", "iso27001-2022", "--leave-out", "CON-02"
        };
        assertThat(run(asked))
                .contains(
                        "Left out: CON-02 Yearly impact analysis and disruption risk review, and",
                        "which cannot be there without",
                        "A.5.30")
                .doesNotContain("CON-01 Business continuity plan");
        assertThat(
                        Run.of(
                                        "plan",
                                        "--want",
                                        "iso27001-2022",
                                        "--have",
                                        "soc2-2017",
                                        "--leave-out",
                                        "CON-2")
                                .err())
                .contains("CON-2", "CON-02");
        assertThat(run("plan", "--have", "soc2-2017:CC", "--want", "iso27001-2022"))
                .doesNotContain("Left out");
    }

    @Test
    void theImpactAnalysisComesBeforeThePlanThatFollowsFromIt() {
        String steps = run("plan", "--have", "soc2-2017:CC", "--want", "iso27001-2022");

        assertThat(steps.indexOf("CON-02 Yearly"))
                .isPositive()
                .isLessThan(steps.indexOf("CON-01 Business"));
    }

    @Test
    void anEndOfAnAcceptanceIsNeverLostAndNoneIsMadeUp() throws Exception {
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Bea Lang"))
                .contains("until when R-07 is accepted", "--until", "--open-ended");
        String until = "2027-03-31";
        assertThat(on("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--until", until))
                .contains("(2 x 5 = 10, 4 once it is treated)", "until 2027-03-31");
        String once = read("risks.yaml");
        assertThat(once).contains("acceptedUntil: " + until);
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Bea Lang"))
                .contains("R-07 is accepted already by Bea Lang, until 2027-03-31");
        assertThat(read("risks.yaml")).isEqualTo(once);
        on("risk", "accept", "R-07", "--accepted-by", "Platform engineering lead");
        assertThat(read("risks.yaml")).contains("acceptedUntil: " + until);
        assertThat(
                        refused(
                                "risk",
                                "accept",
                                "R-07",
                                "--accepted-by",
                                "Bea Lang",
                                "--until",
                                until,
                                "--open-ended"))
                .contains("give one of them");
        assertThat(on("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--open-ended"))
                .contains("with no end");
    }

    @Test
    void onlyTheOwnerOfARatedRiskAcceptsItAndARoleThatNobodyHoldsIsNobody() throws Exception {
        String until = "2027-03-31";
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Ana Ruiz", "--until", until))
                .contains("Ana Ruiz does not own R-07", "Bea Lang");
        String register = read("risks.yaml");
        write(
                "risks.yaml",
                register.replace("owner: Platform engineering lead", "owner: Quality lead"));
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--until", until))
                .contains("owned by Quality lead, and nobody was that");
        write(
                "risks.yaml",
                register + "    reason: Proposed by a plan. Nobody rated it, so far.\n");
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--until", until))
                .contains("nobody rated R-07", "Rate it first");
        write("risks.yaml", register);
        write("people.yaml", "people: []\n");
        assertThat(
                        refused(
                                "risk",
                                "accept",
                                "R-07",
                                "--accepted-by",
                                "Platform engineering lead",
                                "--until",
                                until))
                .contains("people.yaml names nobody who is Platform engineering lead");
        assertThat(read("risks.yaml")).isEqualTo(register);
    }

    /// With little capacity the risk waits past the audit, with much it does not.
    @Test
    void anotherPlanTakesBackWhatTheFirstOneAsked() throws Exception {
        on("plan", "--capacity", "9.5", "--propose");
        assertThat(read("risks.yaml")).contains("askedUntil: 2027-12-");
        assertThat(on("plan", "--capacity", "60", "--propose"))
                .contains("Taken back: Bea Lang is asked no more to accept R-07");
        assertThat(read("risks.yaml")).contains("dueOn: 20").doesNotContain("askedUntil");
        String due = read("risks.yaml").replaceAll("(?s).*dueOn: ([0-9-]+).*", "$1");
        assertThat(due).isLessThan("2027-09-30");
    }

    /// What the plan proposes as "not yet", and what the statement says of the same programme.
    @Test
    void theStatementOfApplicabilityHasTheDaysOfThePlanThatFilledIt() throws Exception {
        agree(LocalDate.of(2027, 9, 30), "--capacity", "10.5");
        programme = folder.resolve("sample").toString();
        run("init", "--sample", programme);
        agree(
                LocalDate.of(2027, 5, 17),
                "--want",
                "iso27001-2022",
                "--by",
                "2027-05-17",
                "--capacity",
                "5",
                "--move-days");
    }

    private void agree(LocalDate audit, String... how) throws Exception {
        List<String> propose = new ArrayList<>(List.of(how));
        propose.add("--propose");
        List<String> json = new ArrayList<>(List.of(how));
        json.remove("--move-days");
        json.addAll(List.of("--format", "json"));
        Map<String, String> planned = new TreeMap<>();
        String plan = on("plan", json.toArray(String[]::new));
        int begin = plan.indexOf("\"notYet\"");
        Pattern.compile("\"requirement\": \"[^/\"]*/(A[^\"]*)\", \"on\": \"([0-9-]+)\"")
                .matcher(plan.substring(begin, plan.indexOf("\"shortRecord\"", begin)))
                .results()
                .forEach(m -> planned.put(m.group(1), m.group(2)));

        on("plan", propose.toArray(String[]::new));
        Path soa = folder.resolve("agreed.md");
        run("report", "soa", "--programme", programme, "--output", soa.toString());
        Map<String, String> stated = new TreeMap<>();
        for (String line : Files.readAllLines(soa)) {
            Matcher row = SOA_ROW.matcher(line);
            if (row.find()
                    && (planned.containsKey(row.group(1))
                            || LocalDate.parse(row.group(2)).isAfter(audit))) {
                stated.put(row.group(1), row.group(2));
            }
        }
        // The statement dates the rest of it too, which is for the law and which no audit waits
        // for.
        String ofTheLaw = "A.5.34";
        assertThat(planned.getOrDefault(ofTheLaw, "")).isLessThanOrEqualTo(stated.get(ofTheLaw));
        planned.remove(ofTheLaw);
        stated.remove(ofTheLaw);
        assertThat(stated).isEqualTo(planned).isNotEmpty();
    }

    private static final Pattern SOA_ROW =
            Pattern.compile("^\\|\\W*(A\\.[0-9.]+)\\W.*<br>(?:planned|proposed) for ([0-9-]+)");

    @Test
    void whatIsLeftOfARiskThatNobodyRatedIsSaidNotToBeRated() throws Exception {
        write("risks.yaml", read("risks.yaml").replace("    residual: 4\n", ""));
        assertThat(
                        on(
                                "risk",
                                "accept",
                                "R-07",
                                "--accepted-by",
                                "Bea Lang",
                                "--until",
                                "2027-03-31"))
                .contains("(2 x 5 = 10, not rated once it is treated)");
    }

    @Test
    void noRiskIsAcceptedBeforeItIsSaidWhichOnesAre() throws Exception {
        write("programme.yaml", read("programme.yaml").replace("riskCriteria", "# riskCriteria"));
        String register = read("risks.yaml");
        assertThat(
                        refused(
                                "risk",
                                "accept",
                                "R-07",
                                "--accepted-by",
                                "Bea Lang",
                                "--until",
                                "2027-03-31"))
                .contains(
                        "programme.yaml does not say up to which score a risk is acceptable",
                        "riskCriteria: { scale: 5, acceptable: 6 }");
        assertThat(read("risks.yaml")).isEqualTo(register);
    }

    @Test
    void anAcceptanceThatALaterPlanNeedsLessLongIsNamedAndOneAskedAnewStillHolds()
            throws Exception {
        on("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--until", "2029-12-31");
        assertThat(on("plan", "--capacity", "60", "--propose", "--brief"))
                .contains(
                        "1 risk is accepted for longer than this plan needs: R-07 (until 2029-12-31,"
                                + " its controls are there by 2026-");
        on("risk", "accept", "R-07", "--accepted-by", "Bea Lang", "--until", "2027-03-31");
        assertThat(on("plan", "--capacity", "9.5", "--propose", "--brief"))
                .contains("Bea Lang is asked to accept R-07, until 2027-12-")
                .doesNotContain("for longer than this plan needs");
        Path soa = folder.resolve("soa.md");
        run("report", "soa", "--programme", programme, "--output", soa.toString());
        assertThat(Files.readString(soa))
                .contains(
                        "R-07 accepted by Bea Lang only until 2027-03-31, asked of Platform"
                                + " engineering lead until 2027-12-");
    }

    @Test
    void badAcceptancesAreRefused() throws Exception {
        String before = read("risks.yaml");
        assertThat(refused("risk", "accept", "R-70", "--accepted-by", "Bea Lang"))
                .contains("unknown risk \"R-70\"", "R-07");
        assertThat(
                        refused(
                                "risk",
                                "accept",
                                "R-07",
                                "--accepted-by",
                                "Bea Lang",
                                "--until",
                                "2026-01-31"))
                .contains("--until 2026-01-31 is over");
        assertThat(refused("risk", "accept", "--accepted-by", "Bea Lang")).contains("say what");
        assertThat(refused("risk", "accept", "R-07", "--accepted-by", "Nobody Known"))
                .contains("Nobody Known");
        assertThat(read("risks.yaml")).isEqualTo(before);
    }

    @Test
    void inShortItSaysWhatIsProposedToWhomAndWhatTheyDoNext() {
        List<String> line = List.of("plan", "--capacity", "9.5", "--propose", "--dry-run");
        List<String> brief = new ArrayList<>(line);
        brief.addAll(List.of("--brief", "--programme", programme));
        List<String> whole = new ArrayList<>(line);
        whole.addAll(List.of("--programme", programme));

        String summary = Run.of(brief.toArray(String[]::new)).out();
        String all = Run.of(whole.toArray(String[]::new)).out();

        assertThat(summary.lines().count()).isLessThanOrEqualTo(46);
        assertThat(summary.replaceAll("\\s+", " "))
                .contains(
                        "proposed as \"not yet\" in the statement of applicability",
                        "Bea Lang is asked to accept R-07, until 2027-12-",
                        "crosswalk risk accept R-07",
                        "Nothing is written")
                .containsPattern(
                        "Next [A-Z]{3}-[0-9]{2}.*Once risks are assessed and answered: the statement"
                                + " of applicability has these days")
                .doesNotContain("One by one", "Coverage");
        assertThat(all)
                .startsWith(summary.substring(0, summary.indexOf("Nothing is written")))
                .contains("One by one");
        assertThat(told(all)).hasSizeLessThan(10);
        List<String> enough =
                List.of("plan", "--capacity", "14", "--propose", "--dry-run", "--programme");
        String held = Run.of(enough, programme).out();
        assertThat(held).doesNotContain("This plan misses the day");
        assertThat(told(held)).hasSizeGreaterThan(50).isSorted();
    }

    /// Ids of the controls that are told one by one.
    private static List<String> told(String all) {
        return Pattern.compile("(?m)^  ([A-Z]{3}-[0-9]{2})  ")
                .matcher(all)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void aDocumentIsDueWithTheControlThatWritesItAndNotWithAnEarlierOne() {
        on("adopt", "ISM-02", "--planned-for", "2027-01-15");
        on("adopt", "ISM-01", "--planned-for", "2027-02-01");

        assertThat(
                        Run.of(
                                        "checklist",
                                        "--programme",
                                        programme,
                                        "--want",
                                        "iso27001-2022",
                                        "--format",
                                        "csv")
                                .out()
                                .lines()
                                .filter(l -> l.contains("isms-scope")))
                .isNotEmpty()
                .anyMatch(l -> l.contains("2027-02-01"))
                .noneMatch(l -> l.contains("2027-01-15"));
    }

    private String refused(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--programme", programme));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        return run.err().replaceAll("\\s+", " ");
    }

    @Test
    void whoCarriesMostIsNamedAndPeopleSayHowMuchOfAWeekThereIs() throws Exception {
        String plan = on("plan");
        assertThat(plan)
                .contains("on 2027-09-30 with 6.5 person-days a week")
                .doesNotContain("which is assumed")
                .containsPattern(
                        "Ana Ruiz carries [0-9.]+ of [0-9.]+ person-days until 2027-09-30, the most;"
                                + " nobody holds the roles of [0-9.]+ of them\\.")
                .doesNotContain("a week) in");
        assertThat(on("plan", "--format", "md"))
                .containsPattern("\\| Bea Lang \\|[^|]*\\|[^|]*\\| 2\\.5 \\| [^|]*week");
        assertThat(on("plan", "--capacity", "9", "--brief")).contains("with 9.0 person-days");
        String json = on("plan", "--format", "json");
        assertThat(json).contains("\"load\":", "\"who\": \"Ana Ruiz\", \"held\": true");
        Matcher days = Pattern.compile("\"steps\": [0-9]+, \"days\": ([0-9.]+)").matcher(json);
        double sum = days.results().mapToDouble(m -> Double.parseDouble(m.group(1))).sum();
        assertThat(sum).isPositive();
        String people = read("people.yaml");
        write("people.yaml", "people: []\n");
        assertThat(on("plan", "--capacity", "10.5", "--brief", "--format", "md"))
                .containsPattern("Security lead \\(role\\), [0-9.]+ person-days in two weeks");
        assertThat(on("plan", "--capacity", "10.5"))
                .containsPattern(
                        "The role Security lead carries [0-9.]+ of [0-9.]+ person-days until");
        write("people.yaml", people);

        write("people.yaml", read("people.yaml").replace("capacity: 4", "capacity: 9"));
        assertThat(Run.of("plan", "--programme", programme).err()).contains("a week has 7");
        write("people.yaml", read("people.yaml").replace("capacity: 9", "capacity: much"));
        assertThat(Run.of("plan", "--programme", programme).err())
                .contains("people.yaml", "capacity", "much");
    }

    @Test
    void theLeastCapacityWithOpenControlsIsOneThatThePlanHolds() {
        Matcher least =
                Pattern.compile(
                                "(Comfortable|Days enough, and too few people): with ([0-9.]+)"
                                        + " person-days a week the answer is ((?:yes|doubtful)[^;]*);"
                                        + " (?:all|[0-9]+) controls? of Annex A")
                        .matcher(on("plan", "--capacity", "8"));
        assertThat(least.find()).isTrue();
        assertThat(least.group(1).equals("Comfortable"))
                .isEqualTo(least.group(3).startsWith("yes"));
        assertThat(on("plan", "--capacity", "8", "--brief")).contains("No, not as it stands:");

        assertThat(on("plan", "--capacity", least.group(2), "--brief"))
                .containsPattern(
                        least.group(3).startsWith("doubtful")
                                ? "Doubtful: .* are asked of [A-Z][a-z]+ [A-Z][a-z]+, more than"
                                : "(Only with open controls|Yes, with short records|Yes):");
        double half = Double.parseDouble(least.group(2)) - 0.5;
        assertThat(on("plan", "--capacity", Double.toString(half), "--brief"))
                .containsPattern("(Doubtful|No, not as it stands):");
    }

    @Test
    void theDaysOfAControlAreSetWithoutYaml() throws Exception {
        assertThat(on("adopt", "AST-02", "--effort", "2.5"))
                .contains(
                        "AST-02 Asset and information inventory takes 2.5 person-days by your word");
        assertThat(on("plan", "--format", "json"))
                .containsPattern(
                        "\"control\": \"AST-02\", \"title\": \"[^\"]*\", \"effort\": 2\\.5,");
        assertThat(on("adopt", "AST-02", "--effort", "4")).contains("4 person-days", "of 2.5");
        assertThat(read("controls/asset.yaml")).contains("adopt: 4");
        assertThat(refused("adopt", "AST-02", "--effort", "soon"))
                .contains("--effort \"soon\" is not a number of person-days");
        assertThat(read("controls/asset.yaml")).contains("adopt: 4");
    }

    @Test
    void theShortPlanHasTwoPagesForWhoeverDecides() throws Exception {
        Path pdf = folder.resolve("plan.pdf");
        run(
                "report",
                "plan",
                "--short",
                "--programme",
                programme,
                "--capacity",
                "14",
                "--output",
                pdf.toString());
        try (var read = Loader.loadPDF(pdf.toFile())) {
            assertThat(read.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
        Path md = folder.resolve("plan.md");
        run(
                "report",
                "plan",
                "--short",
                "--programme",
                programme,
                "--capacity",
                "14",
                "--output",
                md.toString());
        assertThat(Files.readString(md))
                .contains(
                        "Doubtful: whether stage 2 of",
                        "# What has to be there by when",
                        "# Decisions",
                        "# Who carries most",
                        "Ana Ruiz")
                .containsPattern(
                        "# What it takes[^#]*person-days; nobody measured them[^#]*the last step is"
                                + " done on [^#]*some 50 people")
                .containsPattern("# First\\s+(- [A-Z]+-\\d+ [^\\n]*, by 20[0-9-]+\\n){5}")
                .containsPattern("# To book[^#]*- By 20[0-9-]+: [^#]*certification body")
                .containsPattern(
                        "# What has to be there by when[^#]*: the controls, in place[^#]*: the"
                                + " management review, held")
                .doesNotContain("# Steps", "What each step closes");
    }

    @Test
    void onANoItIsSaidFirstThatThePlanMissesItsDayAndOnlyTheFirstControlsAreTold() {
        String told =
                on(
                        "plan",
                        "--from",
                        soon(1),
                        "--by",
                        soon(90),
                        "--capacity",
                        "3",
                        "--propose",
                        "--dry-run");

        assertThat(told)
                .startsWith("No: ")
                .contains("This plan misses the day")
                .containsPattern("and \\d+ more")
                .containsOnlyOnce("ISM-02 not adopted");
        assertThat(told.split("not adopted", -1)).hasSizeLessThan(10);
    }

    private static String soon(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    @Test
    void aDayThatIsKeptAlreadyStaysAndItIsSaidThatItCounts() throws Exception {
        assertThat(on("plan", "--by", "2027-11-30", "--capacity", "9.5", "--propose"))
                .contains(
                        "2027-09-30 stays the day of this audit, which programme.yaml keeps, though"
                                + " this plan is for 2027-11-30");
        assertThat(read("programme.yaml")).contains("auditOn: 2027-09-30");
    }

    @Test
    void aCapacityThatSomebodyTypesIsToldWithHowItIsKeptUntilItIs() {
        assertThat(on("plan", "--capacity", "9.5", "--brief"))
                .contains(
                        "9.5 person-days a week are those of this question alone: --propose keeps");
        assertThat(on("plan", "--brief")).doesNotContain("of this question alone");

        on("plan", "--capacity", "9.5", "--propose");
        assertThat(on("plan", "--capacity", "9.5", "--brief"))
                .doesNotContain("of this question alone");
        assertThat(on("plan", "--capacity", "9", "--brief")).contains("of this question alone");
    }

    @Test
    void aProvidersReportAndAnExclusionToApproveStandBesideTheSteps() throws Exception {
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(
                facts,
                """
                asOf: 2026-10-15
                answers:
                  - { obligation: phys-areas-defined, met: not-applicable, by: Bea, on: 2026-10-01, note: No office. }
                  - { obligation: phys-perimeter-solid, met: not-applicable, by: Bea, on: 2026-10-01, note: No office. }
                  - { obligation: cont-backup-performed, met: provider, provider: Example Cloud, by: Bea, on: 2026-10-01 }
                """);
        Run run =
                Run.of(
                        "plan",
                        "--facts",
                        facts.toString(),
                        "--want",
                        "iso27001-2022",
                        "--by",
                        "2027-09-30",
                        "--capacity",
                        "30");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("To name, to get or to approve beside the steps")
                .containsPattern(
                        "By 2027-\\d\\d-\\d\\d, [^:]+: ask Example Cloud for its SOC 2 report, or a"
                                + " certificate, and review it: by your word it does 1 point")
                .containsPattern(
                        "By 2027-\\d\\d-\\d\\d, [^:]+: approve in the statement of applicability that"
                                + " A\\.7\\.1 Physical security perimeters does not apply");
    }

    @Test
    void whatWasMetIsUnknownOnDaysBeforeTheFirstReport() throws Exception {
        Path md = folder.resolve("m.md");
        run("report", "management", "--programme", programme, "--output", md.toString());
        String chart = Files.readString(md);
        assertThat(chart).contains("done so far");
        assertThat(chart).doesNotContain("| 2026-09-03 | 0 |", "| 2026-10-03 | 0 |");
    }
}
