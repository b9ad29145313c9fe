package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static dev.crosswalk.papers.report.Reports.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.World;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlsReportTest {
    private static final Situation HARBOUR = Reports.harbour();
    private static final Standing STANDING = ControlsReport.standing(HARBOUR);
    private static final Report PAGES = Reports.report(new ControlsReport(), HARBOUR, Medium.PAGES);
    private static final Report SHEETS =
            Reports.report(new ControlsReport(), HARBOUR, Medium.SHEETS);

    @Test
    void everyAdoptedControlStandsExactlyOnceInTheMatrixAndOnceInDetail() {
        List<String> adopted = HARBOUR.required().adoptions().stream().map(Adoption::id).toList();

        assertThat(column(table(PAGES, "Controls"), "Control")).isEqualTo(adopted);
        assertThat(column(table(SHEETS, "Controls"), "Control")).isEqualTo(adopted);
        assertThat(Reports.all(Block.Details.class, PAGES))
                .extracting(Block.Details::anchor)
                .isEqualTo(adopted.stream().map(id -> "control-" + id).toList());
    }

    @Test
    void whatAControlServesStandsInTheOrderOfItsFramework() {
        for (Judged wanted : HARBOUR.wanted()) {
            List<String> order =
                    HARBOUR.crosswalk().requirements(wanted.scope()).stream()
                            .map(RequirementRef::id)
                            .toList();

            assertThat(column(table(PAGES, "Controls"), HARBOUR.name(wanted.scope())))
                    .filteredOn(served -> !served.isEmpty())
                    .isNotEmpty()
                    .allSatisfy(
                            served -> assertThat(order).containsSubsequence(served.split(", ")));
        }
    }

    @Test
    void aSheetHasAColumnToFilterByForEachAttributeOfWhatAControlServes() {
        Block.Table sheet = table(SHEETS, "Controls");
        int logs = column(sheet, "Control").indexOf("LOG-05");

        assertThat(column(sheet, "Serves concepts").get(logs)).contains("detect");
        assertThat(column(sheet, "Serves control type").get(logs)).contains("detective");
        assertThat(column(sheet, "Serves concepts")).isNotEqualTo(column(sheet, "Serves domains"));
        assertThat(Reports.words(PAGES))
                .contains(
                        "Attributes of what it serves of ISO/IEC 27001:2022. control type:"
                                + " preventive");
    }

    @Test
    void saysThatWhatTheWindowOwnsWasDoneBeforeItBegan(@TempDir Path folder) {
        World world =
                new World(folder)
                        .file(
                                "programme.yaml",
                                """
                                organisation: Example Ltd
                                timeZone: Europe/Berlin
                                frameworks:
                                  - { edition: alpha, assurance: operating, window: { from: 2026-07-01, to: 2027-06-30 } }
                                """)
                        .controls(World.inPlace("TST-01", "2024-01-01"))
                        .onFile(
                                World.seen(
                                        "EV-1",
                                        "TST-01",
                                        "restore-report",
                                        "2026-04-15",
                                        "2026-04-15"));
        Situation situation =
                Situation.of(
                        Reports.on(
                                World.day("2026-11-29"),
                                world.read(),
                                World.CONTENT,
                                World.CROSSWALK),
                        World.CONTENT,
                        List.of(),
                        null);

        Report report = Reports.report(new ControlsReport(), situation, Medium.PAGES);

        assertThat(Reports.all(Block.Entry.class, report))
                .extracting(e -> Reports.text(e.words()))
                .anyMatch(legend ->
                        legend.contains(
                                "no deviation, that of 2026-12-31 done on 2026-04-15, before the"
                                        + " window began"));
        assertThat(Reports.words(report))
                .contains(
                        "What was due by 2026-12-31 was done on 2026-04-15, before the window"
                                + " began. It counts; an auditor of a period may want one inside it.");
    }

    @Test
    void countsOccurrencesAsTheJudgementOfTheirControlDoes() {
        Block.Table controls = table(SHEETS, "Controls");
        List<String> ids = column(controls, "Control");
        for (ControlStanding c : STANDING.controls()) {
            if (c.operation() != null) {
                int row = ids.indexOf(c.id());
                assertThat(
                                List.of(
                                        column(controls, "Expected").get(row),
                                        column(controls, "Late").get(row),
                                        column(controls, "Missing").get(row),
                                        column(controls, "Failed").get(row)))
                        .containsExactly(
                                "" + c.operation().occurrences().size(),
                                "" + deviating(c, Deviation.What.LATE),
                                "" + deviating(c, Deviation.What.MISSING),
                                "" + deviating(c, Deviation.What.FAILED));
            }
        }
    }

    private static long deviating(ControlStanding c, Deviation.What what) {
        return Objects.requireNonNull(c.judgement()).deviations().stream()
                .filter(d -> d.id().equals(d.occurrence()) && d.what() == what)
                .map(Deviation::occurrence)
                .distinct()
                .count();
    }

    @Test
    void showsEvidenceWithItsTwoTimesAndHowLongItCounts() {
        Block.Table evidence = table(SHEETS, "Evidence");
        int row = column(evidence, "Evidence").indexOf("EV-0040");

        assertThat(column(evidence, "Proves to").get(row)).isEqualTo("2025-12-02");
        assertThat(column(evidence, "Received").get(row)).isEqualTo("2025-12-03");
        assertThat(column(evidence, "Fresh until").get(row)).isEqualTo("2026-04-01");
        assertThat(Reports.words(PAGES)).contains("evidence expired on 2026-04-01");
    }

    @Test
    void leavesOutWhatWasReceivedAfterTheDayThatIsKnown() {
        Situation before =
                Situation.of(
                        ProgrammeAt.of(
                                Reports.HARBOUR,
                                Reports.BUNDLED.controls(),
                                Reports.CROSSWALK,
                                Reports.HARBOUR.on(Reports.DAY),
                                Reports.HARBOUR.on(LocalDate.of(2026, 6, 1))),
                        Reports.BUNDLED,
                        List.of(),
                        null);

        Report report = Reports.report(new ControlsReport(), before, Medium.SHEETS);

        assertThat(column(table(SHEETS, "Evidence"), "Evidence")).contains("EV-RESTORE-26");
        assertThat(column(table(report, "Evidence"), "Evidence")).doesNotContain("EV-RESTORE-26");
        assertThat(report.date()).isEqualTo("1 July 2026, as known on 1 June 2026");
    }

    @Test
    void looksAtTheLastTwelveMonthsWhereNoFrameworkStatesAWindow() {
        Standing standing = ControlsReport.standing(Reports.of(Reports.HARBOUR, "nist-csf-2.0"));

        assertThat(standing.window()).isEqualTo(new Period(LocalDate.of(2025, 7, 2), Reports.DAY));
    }

    @Test
    void namesTheRequirementsOfEveryFrameworkThatAControlServes() {
        String words = Reports.words(PAGES);
        int at = words.indexOf("ACC-07 Quarterly user access review  ");
        String acc07 = words.substring(at, words.indexOf("ACC-09 Monthly", at));

        assertThat(acc07)
                .contains("Serves ISO/IEC 27001:2022. A.5.18")
                .contains("Serves SOC 2 (CC, A, C). CC6.3")
                .contains("Serves ISO/IEC 27001:2013. A.9.2.5");
    }
}
