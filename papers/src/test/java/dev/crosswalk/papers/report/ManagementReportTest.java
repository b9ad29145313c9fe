package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static dev.crosswalk.papers.report.Reports.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.World;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagementReportTest {
    private static final String LONG = "Words that go on and on about nothing at all ".repeat(6);

    private static final Situation HARBOUR = Reports.harbour();
    private static final Report PAGES =
            Reports.report(new ManagementReport(), HARBOUR, Medium.PAGES);

    private static int pages(Report report) {
        try (PDDocument pdf = Loader.loadPDF(Format.PDF.render(report))) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isTwoPages() {
        assertThat(pages(PAGES)).isEqualTo(2);
    }

    @Test
    void opensWithWhatStandsBeforeTheNextAudits() {
        assertThat(Reports.words(PAGES))
                .startsWith("What stands before the next audits\n")
                .containsSubsequence("ISO/IEC 27001:2022, before stage 1. ", "Where we stand");
    }

    @Test
    void isTwoPagesHoweverMuchThereIsToSay() {
        Situation worst = Reports.of(verbose(Reports.HARBOUR));

        assertThat(pages(Reports.report(new ManagementReport(), worst, Medium.PAGES))).isEqualTo(2);
    }

    @Test
    void isTwoPagesForEveryFrameworkAtOnce() {
        Situation all =
                Reports.of(
                        verbose(Reports.HARBOUR),
                        "soc2-2017",
                        "iso27001-2022",
                        "iso27001-2013",
                        "nist-csf-2.0");

        assertThat(pages(Reports.report(new ManagementReport(), all, Medium.PAGES))).isEqualTo(2);
    }

    /// Harbour with other windows, at operating both.
    private static Programme over(Programme p, String... windows) {
        List<WantedFramework> wanted = new ArrayList<>();
        for (int i = 0; i < windows.length; i++) {
            int slash = windows[i].indexOf('/');
            wanted.add(
                    new WantedFramework(
                            p.frameworks().get(i).scope(),
                            Assurance.OPERATING,
                            new Period(
                                    LocalDate.parse(windows[i].substring(0, slash)),
                                    LocalDate.parse(windows[i].substring(slash + 1)))));
        }
        return wanting(p, wanted);
    }

    private static Programme wanting(Programme p, List<WantedFramework> wanted) {
        return p.toBuilder().frameworks(wanted).build();
    }

    @Test
    void isTwoPagesThoughTwoWindowsRun() {
        Programme worst =
                over(verbose(Reports.HARBOUR), "2026-07-02/2027-06-30", "2026-01-01/2026-12-31");
        Report report = Reports.report(new ManagementReport(), Reports.of(worst), Medium.PAGES);

        assertThat(Reports.words(report))
                .contains("The window begins on 2026-07-02", "The window runs until 2026-12-31");
        assertThat(pages(report)).isEqualTo(2);
    }

    @Test
    void isTwoPagesThoughTheWindowsOfAllFrameworksRun() {
        Programme p =
                over(verbose(Reports.HARBOUR), "2026-07-03/2027-06-30", "2026-01-02/2026-12-31");
        List<WantedFramework> wanted = new ArrayList<>(p.frameworks());
        for (String edition : List.of("iso27001-2013", "nist-csf-2.0")) {
            LocalDate from = LocalDate.of(2026, 1, 3 + wanted.size());
            wanted.add(
                    new WantedFramework(
                            Scope.of(edition),
                            Assurance.OPERATING,
                            new Period(from, from.plusYears(1))));
        }
        Report report =
                Reports.report(
                        new ManagementReport(), Reports.of(wanting(p, wanted)), Medium.PAGES);

        assertThat(Reports.words(report).split("The window (runs|begins)", -1)).hasSize(5);
        assertThat(pages(report)).isEqualTo(2);
    }

    @Test
    void saysOnceOfAllFrameworksThatTheirWindowRuns() {
        Programme both = over(Reports.HARBOUR, "2026-01-01/2026-12-31", "2026-01-01/2026-12-31");

        assertThat(
                        Reports.words(
                                Reports.report(
                                        new ManagementReport(), Reports.of(both), Medium.PAGES)))
                .containsOnlyOnce("The window runs until 2026-12-31: no control counts")
                .contains("ISO/IEC 27001:2022 and SOC 2 (CC, A, C). The window runs until");
    }

    @Test
    void saysNothingOfAWindowThatIsOver() {
        assertThat(Reports.words(PAGES)).doesNotContain("The window runs", "The window begins");
    }

    /// What it says of occurrences where a monthly control has been in place since August, and the
    /// window is the year 2026.
    private static String occurrences(Path folder, String day, String... evidence) {
        return occurrences(
                new World(folder)
                        .controls(
                                "control: OWN-01, title: Keys are counted, state: implemented,"
                                        + " implementedOn: 2026-08-01, cadence: { every: monthly,"
                                        + " toleranceDays: 3 }, owner: Ann, discharges: []")
                        .onFile(evidence),
                day);
    }

    private static String occurrences(World world, String day) {
        String words = Reports.words(paper(world, day));
        return words.substring(words.indexOf("What deviated")).strip();
    }

    private static Report paper(World world, String day) {
        return Reports.report(new ManagementReport(), situation(world, day), Medium.PAGES);
    }

    private static Situation situation(World world, String day) {
        LocalDate asOf = LocalDate.parse(day);
        return Situation.of(
                Reports.on(asOf, world.read(), World.CONTENT, World.CROSSWALK),
                World.CONTENT,
                List.of(),
                null);
    }

    private static String counted(String id, String day) {
        return World.seen(id, "OWN-01", "count", day, day);
    }

    @Test
    void saysHowManyOccurrencesAreStillOpenWhereNoneIsLateOrMissing(@TempDir Path folder) {
        assertThat(occurrences(folder, "2026-10-02", counted("EV-1", "2026-08-20")))
                .endsWith(
                        "\nNothing is late or missing. Of 5 occurrences: 1 done in time, 1 due and"
                                + " not done yet, 3 not due yet.");
    }

    @Test
    void saysOfEachControlWhatDeviatedAsWhatItIs(@TempDir Path folder) {
        assertThat(
                        occurrences(
                                folder,
                                "2026-12-20",
                                counted("EV-1", "2026-08-20") + ", result: fail",
                                counted("EV-2", "2026-09-20"),
                                counted("EV-3", "2026-11-20")))
                .startsWith("What deviated, ")
                .contains("OWN-01", "1 missing and 1 failed of 5");
    }

    @Test
    void daysOfWhichNobodyKnowsAnythingAfterTheReportsPeriodAreNoDeviation(@TempDir Path folder) {
        String always =
                ", state: implemented, implementedOn: 2026-01-01, cadence: { every: continuous },"
                        + " owner: Ann, discharges: [small-oddity], evidence: [{ kind: config,"
                        + " freshDays: 30 }]";
        World world =
                new World(folder)
                        .controls(
                                "control: OWN-01, title: Doors are locked" + always,
                                "control: OWN-02, title: Keys are counted" + always)
                        .items(
                                "attestations.yaml",
                                "reports",
                                "id: rep, title: A report, kind: type-2, issuer: Audit Ltd,"
                                        + " independent: true, scope: [beta], assurance: operating,"
                                        + " covers: { from: 2026-01-01, to: 2026-06-30 }, issuedOn:"
                                        + " 2026-08-01, tests: [{ control: OWN-01, exception:"
                                        + " false }]");

        assertThat(occurrences(world, "2026-12-20"))
                .contains("Nothing is on record of 1 control since the period of the report ended")
                .contains("OWN-02")
                .doesNotContain("OWN-01");
    }

    @Test
    void ofWhatAnAuditorTestedAndFoundWantingItIsNotSaidThatNothingIsKnown(@TempDir Path folder) {
        World world =
                new World(folder)
                        .controls(
                                "control: OWN-01, title: Doors are locked, state: implemented,"
                                        + " implementedOn: 2026-01-01, cadence: { every: continuous },"
                                        + " owner: Ann, discharges: [small-oddity], evidence: [{ kind:"
                                        + " config, freshDays: 30 }]")
                        .items(
                                "attestations.yaml",
                                "reports",
                                "id: rep, title: A report, kind: type-2, issuer: Audit Ltd,"
                                        + " independent: true, scope: [beta], assurance: operating,"
                                        + " covers: { from: 2026-01-01, to: 2026-12-10 }, issuedOn:"
                                        + " 2026-12-12, tests: [{ control: OWN-01, exception: true }]");

        assertThat(occurrences(world, "2026-12-20"))
                .contains("an auditor found an exception; nothing on file for 9 days since");
    }

    @Test
    void whatAnAuditorTestedAndNoRecordOfOnesOwnShowsIsNotCountedAsShown(@TempDir Path folder) {
        World world =
                new World(folder)
                        .controls(
                                "control: OWN-01, title: Doors are locked, state: implemented,"
                                        + " implementedOn: 2026-01-01, cadence: { every: continuous },"
                                        + " owner: Ann, discharges: [small-oddity], evidence: [{ kind:"
                                        + " config, freshDays: 30 }]")
                        .items(
                                "attestations.yaml",
                                "reports",
                                "id: rep, title: A report, kind: type-2, issuer: Audit Ltd,"
                                        + " independent: true, scope: [beta], assurance: operating,"
                                        + " covers: { from: 2026-01-01, to: 2026-12-10 }, issuedOn:"
                                        + " 2026-12-12, tests: [{ control: OWN-01, exception: false }]");

        assertThat(ControlWords.counts(ControlsReport.standing(situation(world, "2026-12-20"))))
                .extracting(ControlWords.Count::words)
                .containsExactly("1 tested by the auditor, no record of your own since");
        assertThat(figures(paper(world, "2026-12-20")))
                .contains(
                        new Block.Figure(
                                "0 of 1",
                                "controls in place and shown; 1 tested by the auditor, no record"
                                        + " of your own since",
                                Tone.PARTLY));

        world.onFile(World.seen("E-1", "OWN-01", "config", "2026-12-15", "2026-12-15"));
        assertThat(figures(paper(world, "2026-12-20")))
                .contains(new Block.Figure("1 of 1", "controls in place and shown", Tone.GOOD));
    }

    @Test
    void whoAnswersForWhatAnAuditorFoundIsADecisionUntilSomebodyDoes(@TempDir Path folder) {
        assertThat(Reports.words(paper(excepted(folder.resolve("none"), ""), "2027-02-01")))
                .containsPattern(
                        "Name who answers for 1 control with an auditor's exception, to be put"
                                + " right by 2027-02-08\\.");
        assertThat(
                        Reports.words(
                                paper(
                                        excepted(folder.resolve("late"), "")
                                                .items(
                                                        "answers.yaml",
                                                        "answers",
                                                        "obligation: small-log, met: false, by:"
                                                                + " Ann, on: 2026-12-13"),
                                        "2027-02-01")))
                .containsPattern(
                        "Name who answers for 1 control with an auditor's exception, overdue since"
                                + " 2026-12-\\d\\d\\.");
        assertThat(
                        Reports.words(
                                paper(
                                        excepted(folder.resolve("ann"), "owner: Ann,"),
                                        "2027-02-01")))
                .doesNotContain("Name who answers");
    }

    private static World excepted(Path folder, String owner) {
        return new World(folder)
                .controls(
                        "control: OWN-01, title: Doors are locked, state: implemented,"
                                + " implementedOn: 2026-01-01, cadence: { every: continuous }, "
                                + owner
                                + " discharges: [small-oddity], evidence: [{ kind: config,"
                                + " freshDays: 30 }]")
                .items(
                        "attestations.yaml",
                        "reports",
                        "id: rep, title: A report, kind: type-2, issuer: Audit Ltd, independent:"
                                + " true, scope: [beta], assurance: operating, covers: { from:"
                                + " 2026-01-01, to: 2026-12-10 }, issuedOn: 2026-12-12, exceptions:"
                                + " [{ control: OWN-01, obligations: [small-oddity], note: one door }]");
    }

    @Test
    void anExceptionToAPartOfAControlIsNamedAndNothingIsTickedBesideIt(@TempDir Path folder) {
        World world =
                new World(folder)
                        .controls(
                                "control: OWN-01, title: Doors are locked, state: implemented,"
                                        + " implementedOn: 2026-01-01, cadence: { every: continuous },"
                                        + " owner: Ann, discharges: [small-oddity, small-log],"
                                        + " evidence: [{ kind: config, freshDays: 30 }]")
                        .items(
                                "attestations.yaml",
                                "reports",
                                "id: rep, title: A report, kind: type-2, issuer: Audit Ltd,"
                                        + " independent: true, scope: [beta], assurance: operating,"
                                        + " covers: { from: 2026-01-01, to: 2026-12-10 }, issuedOn:"
                                        + " 2026-12-12, exceptions: [{ control: OWN-01, obligations:"
                                        + " [small-oddity], note: one door }], tests: [{ control:"
                                        + " OWN-01, exception: false }]");

        assertThat(occurrences(world, "2026-12-20"))
                .contains("an auditor found an exception; nothing on file for 9 days since");
        Report paper = paper(world, "2026-12-20");
        assertThat(figures(paper))
                .anySatisfy(f -> {
                    assertThat(f.number()).isEqualTo("1 of 1");
                    assertThat(f.caption())
                            .isEqualTo("control with an auditor's exception, shown in part");
                    assertThat(f.tone()).isEqualTo(Tone.BAD);
                })
                .anySatisfy(f -> {
                    assertThat(f.number()).isEqualTo("0 of 1");
                    assertThat(f.caption()).startsWith("controls in place and shown");
                })
                .noneMatch(f -> f.caption().equals("controls failed"));
        assertThat(Reports.words(paper))
                .containsSubsequence(
                        "What an auditor found: 1", "Doors are locked (OWN-01)", "one door")
                .doesNotContain("Nothing is on record of 1 control");
    }

    private static List<Block.Figure> figures(Report paper) {
        return paper.blocks().stream()
                .filter(Block.Figures.class::isInstance)
                .flatMap(b -> ((Block.Figures) b).figures().stream())
                .toList();
    }

    @Test
    void whatAPlanAloneProposedIsToBeDecidedOnAndIsNoneOfTheControls() {
        LocalDate day = Reports.DAY.plusDays(90);
        List<Adoption> with = new ArrayList<>(Reports.HARBOUR.adoptions());
        with.add(Adoption.of("DEV-02").dueOn(day).proposedFor(day).build());
        Report paper =
                Reports.report(
                        new ManagementReport(),
                        Reports.of(Reports.HARBOUR.toBuilder().adoptions(with).build()),
                        Medium.PAGES);
        String shown = "controls shown, 21 in part";

        assertThat(figures(paper))
                .anyMatch(f ->
                        f.caption()
                                .equals(
                                        shown
                                                + "; 1 more are proposed by a plan and decided on"
                                                + " by nobody"));
        assertThat(value(paper, shown)).isEqualTo(value(PAGES, shown));
        assertThat(Reports.words(paper)).contains("Decide on 1 control that a plan proposed.");
    }

    private static String value(Report paper, String caption) {
        return figures(paper).stream()
                .filter(f -> f.caption().startsWith(caption))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void noDecisionEndsInTheMiddleOfASentence() {
        for (Situation situation : List.of(HARBOUR, Reports.of(verbose(Reports.HARBOUR)))) {
            Report paper = Reports.report(new ManagementReport(), situation, Medium.PAGES);
            String asked =
                    Reports.words(paper).replaceAll("(?s).*Decisions asked for|Top risks.*", "");
            assertThat(asked).contains(".").doesNotContain("…");
        }
    }

    @Test
    void whatIsNotWrittenYetIsNothingToApprove() {
        Situation none = Reports.of(Reports.HARBOUR.toBuilder().approvals(List.of()).build());

        assertThat(Reports.words(Reports.report(new ManagementReport(), none, Medium.PAGES)))
                .doesNotContainPattern("Approve or reject.\\s+\\d+ documents?");
    }

    @Test
    void saysThatEveryOccurrenceWasDoneOnlyWhereEveryOneWas(@TempDir Path folder) {
        assertThat(
                        occurrences(
                                folder,
                                "2027-01-02",
                                counted("EV-1", "2026-08-20"),
                                counted("EV-2", "2026-09-20"),
                                counted("EV-3", "2026-10-20"),
                                counted("EV-4", "2026-11-20"),
                                counted("EV-5", "2026-12-20")))
                .endsWith("\nEvery occurrence was done in time: 5 of 5.");
    }

    @Test
    void saysThatNothingWasDueWhereNothingWas(@TempDir Path folder) {
        assertThat(occurrences(new World(folder), "2026-07-31")).endsWith("\nNothing was due.");
    }

    private static Programme verbose(Programme p) {
        List<Adoption> adoptions = new ArrayList<>();
        for (Adoption a : p.adoptions()) {
            Control control = AdoptedControl.of(a, Reports.BUNDLED.controls()).control();
            adoptions.add(
                    a.toBuilder()
                            .subject(
                                    new Adoption.Own(
                                            control.toBuilder().title(LONG).owner(LONG).build()))
                            .note(LONG)
                            .build());
        }
        List<AcceptedException> exceptions = new ArrayList<>();
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            AcceptedException d = p.exceptions().get(i % 2);
            exceptions.add(
                    new AcceptedException(
                            "EX-" + i,
                            d.control(),
                            LONG,
                            d.compensating(),
                            LONG,
                            d.acceptedOn(),
                            d.expiresOn()));
            Risk r = p.risks().get(i % 7);
            risks.add(
                    new Risk(
                            "R-" + i,
                            LONG,
                            r.tags(),
                            LONG,
                            r.likelihood(),
                            r.impact(),
                            r.controls(),
                            r.current(),
                            r.treatment(),
                            LONG,
                            r.residual(),
                            i % 2 == 0 ? "" : LONG,
                            r.acceptedOn(),
                            r.acceptedUntil(),
                            r.dueOn(),
                            r.checkedOn(),
                            r.reviewBy()));
        }
        return p.toBuilder().adoptions(adoptions).exceptions(exceptions).risks(risks).build();
    }

    @Test
    void aProgrammeThatIsYoungerThanNinetyDaysHasNoColumnsOfThen(@TempDir Path folder) {
        World world =
                new World(folder)
                        .items(
                                "attestations.yaml",
                                "reports",
                                "id: rep, title: A report, kind: type-2, issuer: Audit Ltd,"
                                        + " independent: true, scope: [beta], assurance: operating,"
                                        + " covers: { from: 2026-01-01, to: 2026-12-10 }, issuedOn:"
                                        + " 2026-12-12");

        Block.Table trend = table(paper(world, "2026-12-20"), "Trend");

        assertThat(trend.columns())
                .extracting(Block.Column::title)
                .containsExactly("Framework", "Full", "Proven");
        assertThat(trend.rows()).isNotEmpty().allMatch(row -> row.size() == 3);
        assertThat(table(PAGES, "Trend").columns())
                .extracting(Block.Column::title)
                .contains("Full 90 days before", "Change");
    }

    @Test
    void comparesWithTheStandingNinetyDaysBefore() {
        RollUp before =
                Reports.on(
                                Reports.DAY.minusDays(90),
                                Reports.HARBOUR,
                                Reports.BUNDLED,
                                Reports.CROSSWALK)
                        .standing("iso27001-2022")
                        .gap(Reports.CROSSWALK, Scope.of("iso27001-2022"))
                        .summary();
        RollUp now = HARBOUR.wanted().getFirst().summary();

        List<String> full = column(table(PAGES, "Trend"), "Full");
        List<String> then = column(table(PAGES, "Trend"), "Full 90 days before");

        assertThat(full.getFirst()).isEqualTo(now.count(Coverage.FULL) + " of " + now.applicable());
        assertThat(then.getFirst())
                .isEqualTo(before.count(Coverage.FULL) + " of " + before.applicable());
        assertThat(before.applicable()).isNotEqualTo(now.applicable());
    }

    private static Gap harbour(LocalDate day) {
        return Reports.on(day, Reports.HARBOUR, Reports.BUNDLED, Reports.CROSSWALK)
                .standing("iso27001-2022")
                .gap(Reports.CROSSWALK, Scope.of("iso27001-2022"));
    }

    private static double proven(Gap gap, Gap other) {
        Set<RequirementRef> asked =
                other.verdicts().stream()
                        .filter(Verdict::applicable)
                        .map(Verdict::ref)
                        .collect(Collectors.toSet());
        return gap.verdicts().stream()
                .filter(v -> v.applicable() && asked.contains(v.ref()))
                .mapToDouble(Verdict::proven)
                .average()
                .orElseThrow();
    }

    @Test
    void judgesTheChangeByWhatWasAskedOnBothDays() {
        Gap now = harbour(Reports.DAY);
        Gap then = harbour(Reports.DAY.minusDays(90));
        int excluded = then.summary().applicable() - now.summary().applicable();
        double by =
                (Math.round(1_000 * proven(now, then)) - Math.round(1_000 * proven(then, now)))
                        / 10.0;

        String was = Numbers.percent(proven(then, now)).replace(Words.NO_BREAK, " ");
        String is = Numbers.percent(proven(now, then)).replace(Words.NO_BREAK, " ");

        assertThat(excluded).isPositive();
        assertThat(column(table(PAGES, "Trend"), "Change").getFirst())
                .isEqualTo(
                        String.format(
                                Locale.ROOT, "%s%.1f points", by < 0 ? "−" : "+", Math.abs(by)));
        assertThat(Reports.words(PAGES))
                .contains(
                        "Change. ISO/IEC 27001:2022 %s to %s over the %d asked on both days, %d"
                                        .formatted(was, is, now.summary().applicable(), excluded)
                                + " excluded since");
    }

    @Test
    void countsNoControlThatWasRetired() {
        List<Adoption> adoptions = Reports.HARBOUR.adoptions();
        long all = adoptions.stream().filter(a -> a.state() != Adoption.State.RETIRED).count();

        assertThat(all).isLessThan(adoptions.size());
        assertThat(Reports.words(PAGES)).contains(" of " + all + " controls shown");
    }

    @Test
    void namesWhatBrokeWhoAnswersForItAndWhatItHit() {
        assertThat(Reports.words(PAGES))
                .contains(
                        "CRY-02 Encryption in transit and at rest | Test failed, 2026-06-20 |"
                                + " Platform engineering lead | ");
    }

    @Test
    void asksForTheDecisionsThatOnlyManagementCanTake() {
        assertThat(Reports.words(PAGES))
                .contains(
                        "Mend or accept: CRY-02 Encryption in transit and at rest.",
                        "Renew or end: EX-02 on END-02 and EX-01 on ACC-09.",
                        "Accept what is left of R-03 and R-06, or treat further.",
                        "Set a new day, or free people: RSK-07 Statement of Applicability.",
                        "that ISO/IEC 27001:2022 A.7.3 does not apply");
    }

    @Test
    void saysHowMuchOfAListItLeavesOutAndAWorkbookHasAllOfIt() {
        Report sheets = Reports.report(new ManagementReport(), HARBOUR, Medium.SHEETS);
        int all = table(sheets, "Overdue").rows().size();

        assertThat(table(PAGES, "Overdue").rows()).hasSizeLessThan(all);
        assertThat(Reports.words(PAGES)).containsPattern("Overdue: \\d+ of " + all + "\\b");
    }
}
