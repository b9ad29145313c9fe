package dev.crosswalk.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Facts;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class GapBriefTest {
    private static final Situation HARBOUR = Reports.harbour();
    private static final ReportKind BRIEF = new GapReport().brief().orElseThrow();
    private static final Report REPORT = Reports.report(BRIEF, HARBOUR, Medium.PAGES);
    private static final String WORDS = Reports.words(REPORT);

    private static int pages(Report report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Format.PDF.render(report))) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void isFourPagesAtMost() throws IOException {
        assertThat(pages(REPORT)).isLessThanOrEqualTo(4);
        assertThat(HARBOUR.wanted()).hasSizeGreaterThan(1);
    }

    @Test
    void saysWhatWasAskedAndTheSentenceForTheChiefExecutive() {
        assertThat(WORDS)
                .contains(
                        "What was asked",
                        "ISO/IEC 27001:2022: ",
                        "Your programme proves ",
                        "What this rests on",
                        "What this does not say");
        assertThat(Reports.all(Block.Meter.class, REPORT)).hasSameSizeAs(HARBOUR.wanted());
    }

    @Test
    void namesNoControlNoOwnerNoDaysOfWorkAndNoFile() {
        List<ControlStanding> controls = HARBOUR.wanted().getFirst().required().controls();

        assertThat(controls).isNotEmpty();
        assertThat(WORDS).doesNotContain("person-day", ".yaml", ".xlsx", ".csv", "crosswalk ");
        for (ControlStanding c : controls) {
            assertThat(WORDS).doesNotContain(c.id());
            assertThat(c.control().owner().isEmpty() || !WORDS.contains(c.control().owner()))
                    .as("%s", c.control().owner())
                    .isTrue();
        }
    }

    @Test
    void saysInWhichQuarterWhatIsMissingIsPlannedAndWhatHasNoDate() {
        assertThat(WORDS).containsPattern("\\d+ in Q[1-4] 20\\d\\d").contains(" without a date");
    }

    @Test
    void saysThatNothingIsDatedYetWhereNoPlanDatesAnything() {
        Programme undated =
                Reports.HARBOUR.toBuilder()
                        .adoptions(
                                Reports.HARBOUR.adoptions().stream()
                                        .map(a -> a.toBuilder().dueOn(null).build())
                                        .toList())
                        .build();

        assertThat(Reports.words(Reports.report(BRIEF, Reports.of(undated), Medium.PAGES)))
                .contains(" not dated yet")
                .doesNotContain(" without a date", " in Q");
    }

    @Test
    void saysThatAnObligationMayStandInSeveralRows() {
        assertThat(WORDS)
                .containsPattern(
                        "may stand in several rows, .* together \\d+ obligations are open");
    }

    @Test
    void saysAllOfItInAWorkbookToo() {
        Report sheets = Reports.report(BRIEF, HARBOUR, Medium.SHEETS);

        assertThat(Reports.column(Reports.table(sheets, "In words"), "About"))
                .contains("What was asked", "The answer", "What this rests on")
                .last()
                .isEqualTo("What this does not say");
    }

    @Test
    void hasARowForEachThemeOfEachFramework() {
        for (Judged t : HARBOUR.wanted()) {
            assertThat(Reports.table(REPORT, "Missing of " + t.name()).rows())
                    .hasSameSizeAs(t.themes());
        }
    }

    @Test
    void isMadeOfAFrameworkThatIsTakenAsMetToo() throws IOException {
        List<Attestation> met =
                Reports.CROSSWALK.requirements(Scope.of("soc2-2017")).stream()
                        .map(r -> new Attestation(r, true, null, "--have"))
                        .toList();
        Situation situation =
                Situation.of(
                        new Facts(null, met, List.of()),
                        Reports.BUNDLED,
                        Reports.CROSSWALK,
                        List.of(Scope.of("iso27001-2022")),
                        Assurance.IMPLEMENTED);

        Report report = Reports.report(BRIEF, situation, Medium.PAGES);

        assertThat(pages(report)).isLessThanOrEqualTo(4);
        assertThat(Reports.words(report))
                .contains("SOC 2, which is taken as met", " open | ")
                .doesNotContain("planned quarter", "--have");
    }
}
