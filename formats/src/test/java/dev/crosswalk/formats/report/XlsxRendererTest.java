package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRendererTest {
    private static XSSFWorkbook workbook(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(XlsxRenderer.xlsx(report)));
    }

    private static Report report(Block... blocks) {
        return new Report("T", "", "Example Ltd", "", "", List.of(blocks), false);
    }

    private static Block.Table table(String name, Alignment alignment, String... texts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(List.of(new Cell(text)));
        }
        return new Block.Table(name, List.of(new Column("C", 1, alignment)), rows);
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    @Test
    void theFirstSheetSaysWhatItIs() throws IOException {
        try (var workbook = workbook(SampleReport.of(3, false))) {
            XSSFSheet about = workbook.getSheetAt(0);

            assertThat(about.getSheetName()).isEqualTo("About");
            assertThat(about.getRow(0).getCell(0).getStringCellValue()).contains("Gap analysis");
            assertThat(about.getRow(3).getCell(1).getStringCellValue()).contains("Northwind");
            assertThat(about.getRow(4).getCell(1).getStringCellValue()).contains("March");
            assertThat(about.getRow(5).getCell(1).getStringCellValue()).contains("2026.1");
        }
    }

    @Test
    void eachTableIsASheetWithAFrozenAndFilteredHeader() throws IOException {
        try (var workbook = workbook(SampleReport.of(3, false))) {
            XSSFSheet gap = workbook.getSheet("Gap");

            assertThat(gap.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(gap.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E4");
            assertThat(gap.getRow(1).getCell(4).getCellStyle().getWrapText()).isTrue();
            assertThat(gap.getColumnWidth(4)).isGreaterThan(2 * gap.getColumnWidth(0));
            assertThat(names(workbook)).contains("CC6 obligations");
        }
    }

    @Test
    void noColumnTakesRoomFromAnotherHoweverManyThereAre() throws IOException {
        List<Column> columns =
                new ArrayList<>(List.of(new Column("Id", 8), new Column("Test", 50)));
        List<Cell> row = new ArrayList<>(List.of(new Cell("A"), new Cell("word ".repeat(200))));
        for (int i = 0; i < 30; i++) {
            columns.add(new Column("C" + i, 9));
            row.add(new Cell("a-word-of-some-length"));
        }

        try (var workbook = workbook(report(new Block.Table("Wide", columns, List.of(row))))) {
            XSSFSheet sheet = workbook.getSheet("Wide");

            assertThat(sheet.getColumnWidth(1) / 256).isGreaterThanOrEqualTo(50);
            assertThat(sheet.getColumnWidth(2) / 256).isBetween(9, 20);
        }
    }

    @Test
    void theLabelsOfAHeatMapStandBesideItsCells() throws IOException {
        String label = "P1 Notice and Communication of Objectives Related to Privacy";
        Block.HeatMap map =
                new Block.HeatMap(
                        "Heat",
                        List.of(label),
                        List.of("A.5"),
                        List.of(List.of(new Block.HeatCell("1", 0.5, null))));

        try (var workbook = workbook(report(map))) {
            assertThat(workbook.getSheet("Heat").getColumnWidth(0) / 256)
                    .isGreaterThan(label.length());
        }
    }

    @Test
    void numbersAreNumbersAndIdentifiersAreNot() throws IOException {
        Block.Table table = table("N", Alignment.RIGHT, "0.50", "007", "12", "1.2.3", "-3");

        try (var workbook = workbook(report(table))) {
            XSSFSheet sheet = workbook.getSheet("N");
            List<CellType> types = new ArrayList<>();
            for (int row = 1; row <= 5; row++) {
                types.add(sheet.getRow(row).getCell(0).getCellType());
            }

            assertThat(types)
                    .containsExactly(
                            CellType.NUMERIC,
                            CellType.STRING,
                            CellType.NUMERIC,
                            CellType.STRING,
                            CellType.NUMERIC);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00");
        }
    }

    @Test
    void aTableOfMoreRowsThanASheetHasIsRefusedBeforeAnythingIsWritten() {
        var row = List.of(new Cell("x"));
        var table =
                new Block.Table(
                        "All", List.of(new Column("A", 1)), Collections.nCopies(1_048_576, row));

        assertThatThrownBy(() -> Format.XLSX.render(report(table)))
                .isInstanceOf(Unprintable.class)
                .hasMessage(
                        "the table \"All\" has 1,048,576 rows, and a sheet of a spreadsheet holds 1,048,576 with its titles");
    }

    @Test
    void noTextIsTakenForAFormula() throws IOException {
        Block.Table table = table("F", Alignment.LEFT, "=1+1", "@x", "+a", "-a", "-", "-5 %");

        try (var workbook = workbook(report(table))) {
            List<String> values = new ArrayList<>();
            for (int row = 1; row <= 6; row++) {
                values.add(workbook.getSheet("F").getRow(row).getCell(0).getStringCellValue());
            }

            assertThat(values).containsExactly("'=1+1", "'@x", "'+a", "'-a", "'-", "'-5 %");
        }
    }

    @Test
    void aListWithoutACoverIsTheFirstSheetAndWhatItIsAboutTheLast() throws IOException {
        var said = new Block.Paragraph("3 things left.");
        var list = new Report("Checklist", List.of(said, table("Left", Alignment.LEFT, "x")));

        try (var workbook = workbook(list)) {
            assertThat(names(workbook)).containsExactly("Left", "About");
            assertThat(workbook.getSheet("About").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("3 things left.");
        }
    }

    @Test
    void sheetsHaveNamesThatSpreadsheetsAllow() throws IOException {
        String longName = "A name that is longer than a sheet's may be";

        try (var workbook =
                workbook(
                        report(
                                table("a/b", Alignment.LEFT),
                                table("A b", Alignment.LEFT),
                                table("", Alignment.LEFT),
                                table("History", Alignment.LEFT),
                                table("about", Alignment.LEFT),
                                table(longName, Alignment.LEFT),
                                table(longName, Alignment.LEFT)))) {
            assertThat(names(workbook))
                    .containsExactly(
                            "About",
                            "a b",
                            "A b 2",
                            "Table",
                            "History 2",
                            "about 2",
                            "A name that is longer than a…",
                            "A name that is longer than a… 2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Requirements of Part 1              | Requirements of Part 1
                    Requirements of ISO/IEC 27001:2022  | Requirements ISO IEC 27001 2022
                    Shared obligations: A and a long B  | Shared obligations
                    SOC 2 (CC, A) without counterpart   | SOC 2 (CC, A) without…
                    Points of focus that are open, SOC 2| Points of focus that are open…
                    What is left of the many years ahead| What is left of the many years…
                    Thirty and one, the blank comes next| Thirty and one, the blank…
                    abcdefghijklmnopqrstuvwxyzabcdefghi | abcdefghijklmnopqrstuvwxyzabcd…
                    """)
    void aLongNameOfASheetKeepsWholeWords(String table, String sheet) throws IOException {
        try (var workbook = workbook(report(table(table, Alignment.LEFT)))) {
            assertThat(names(workbook)).containsExactly("About", sheet);
            assertThat(sheet).hasSizeLessThanOrEqualTo(31);
        }
    }

    @Test
    void anyReportKeepsToTheSchema() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            try (var workbook = workbook(OddReport.of(seed))) {
                assertThat(Schema.errors(workbook)).as("seed %d", seed).isEmpty();
            }
        }
    }
}
