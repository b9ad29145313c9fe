package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRendererTest {
    private static String csv(Block... blocks) {
        return CsvRenderer.csv(new Report("T", "", "", "", "", List.of(blocks), false));
    }

    private static Block.Table table(String text) {
        return new Block.Table(
                "T",
                List.of(new Column("A", 1), new Column("B", 1, Alignment.RIGHT)),
                List.of(row(text)));
    }

    private static List<Cell> row(String text) {
        return List.of(new Cell(text, Tone.GOOD), new Cell("-5"));
    }

    @Test
    void theFirstTableIsWrittenWhereverItStands() {
        var details = new Block.Details(List.of(), List.of(table("x")), null);

        assertThat(csv(new Block.Rule(), details, table("y"))).isEqualTo("A,B\r\nx,-5\r\n");
    }

    @Test
    void noTextIsTakenForAFormulaAndLineEndsStayInTheirCell() {
        assertThat(csv(table("=cmd\"\n"))).isEqualTo("A,B\r\n\"'=cmd\"\"\n\",-5\r\n");
    }

    @Test
    void aReportWithoutATableIsAnEmptyFile() {
        assertThat(csv(new Block.Rule())).isEmpty();
    }
}
