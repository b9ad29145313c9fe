package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.formats.report.Block.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Lines over time: a picture where there can be one, and their figures everywhere else.
class ChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    private static final LocalDate MIDDLE = LocalDate.of(2027, 2, 28);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    private static final Chart CHART =
            new Chart(
                    "Met over time & <so>",
                    List.of(FIRST, MIDDLE, LAST),
                    40,
                    List.of(
                            new Chart.Line(
                                    "done",
                                    Chart.Stroke.THICK,
                                    List.of(
                                            OptionalDouble.of(10),
                                            OptionalDouble.empty(),
                                            OptionalDouble.empty())),
                            new Chart.Line(
                                    "needed",
                                    Chart.Stroke.DASHED,
                                    List.of(
                                            OptionalDouble.of(10),
                                            OptionalDouble.of(30),
                                            OptionalDouble.of(40)))),
                    List.of(new Chart.Mark(MIDDLE, "in place")));

    private static Report report() {
        return new Report("Forecast", "", "", "", "", List.of(CHART), false);
    }

    private static String text(Format format) {
        return new String(format.render(report()), StandardCharsets.UTF_8);
    }

    @Test
    void onAPageEachLineIsAPathFromCornerToCorner() {
        assertThat(text(Format.HTML))
                .contains("<svg viewBox=\"0 0 1000 300\"")
                .containsPattern("d=\"M 0[.]0 225[.]0 L 494[.]5 75[.]0 L 1000[.]0 0[.]0\"")
                .contains("stroke-dasharray")
                .contains("Met over time &amp; &lt;so&gt;. done: 10 on 2026-11-30")
                .contains("Upright: 2027-02-28 in place.")
                .contains("The figures of this picture");
    }

    @Test
    void whereNothingCanBeDrawnItsFiguresAreATable() {
        assertThat(text(Format.MARKDOWN))
                .contains("| 2026-11-30 | 10 | 10 |  |")
                .contains("| 2027-02-28 |  | 30 | in place |")
                .doesNotContain("svg");
        assertThat(ReportTables.of(report().blocks())).containsExactly(CHART.table());
    }

    @Test
    void aPdfDrawsTheLinesAndSaysTheWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(report()))) {
            List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();

            assertThat(new PDFTextStripper().getText(document))
                    .contains("Met over time & <so>", "needed", "2027-02", "40")
                    .doesNotContain("The figures of this picture");
            assertThat(tokens.stream().filter(t -> t.toString().contains("{S}")).count())
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aLineHasAFigureOrNoneForEachDay() {
        assertThatThrownBy(
                        () ->
                                new Chart(
                                        "Short",
                                        List.of(FIRST, LAST),
                                        1,
                                        List.of(
                                                new Chart.Line(
                                                        "done",
                                                        Chart.Stroke.THIN,
                                                        List.of(OptionalDouble.of(1)))),
                                        List.of()))
                .hasMessage("1 figures of line done, expected 2");
        assertThatThrownBy(() -> new Chart("One", List.of(FIRST), 1, List.of(), List.of()))
                .hasMessage("1 days up to 1.0 in chart One");
    }
}
