package dev.crosswalk.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people do to a workbook between writing and reading, done here by another library.
class EditedWorkbookTest {
    @TempDir Path folder;

    private WorkbookReading edited(Consumer<XSSFWorkbook> edit)
            throws IOException, RefusedWorkbook {
        Path file = folder.resolve("programme.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Xlsx.write(Samples.programme(), out);
        }
        Path changed = folder.resolve("changed.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(changed)) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return Xlsx.read(changed, Samples.programme());
    }

    private static XSSFCell cell(XSSFWorkbook workbook, int row, int column) {
        XSSFSheet sheet = workbook.getSheet("Controls");
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private static void format(XSSFCell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static String value(WorkbookReading reading, int row, int column) {
        return reading.workbook().sheets().getFirst().rows().get(row).get(column);
    }

    @Test
    void savingItWithAnotherProgramChangesNothing() throws Exception {
        WorkbookReading reading = edited(_ -> {});

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.workbook()).isEqualTo(Samples.programme());
    }

    @Test
    void itKeepsToTheSchemaAndHelpsThoseWhoType() throws Exception {
        edited(workbook -> {
            XSSFSheet controls = workbook.getSheet("Controls");
            var choice = controls.getDataValidations().getFirst();

            assertThat(Schema.errors(workbook)).isEmpty();
            assertThat(choice.getValidationConstraint().getFormula1())
                    .isEqualTo("'Choices'!$A$1:$A$3");
            assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("B2:B1048576");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Choices"))).isTrue();
            assertThat(controls.getPaneInformation().isFreezePane()).isTrue();
            assertThat(controls.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
            assertThat(controls.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(controls.getCellComment(new CellAddress("A1")).getString())
                    .hasToString("As in the library");
        });
    }

    @Nested
    class Typed {
        @Test
        void aDateComesBackInIsoForm() throws Exception {
            WorkbookReading reading =
                    edited(workbook -> {
                        cell(workbook, 1, 2).setCellValue(LocalDate.of(2024, 2, 29));
                        format(cell(workbook, 1, 2), "dd.mm.yyyy");
                        cell(workbook, 2, 2).setCellValue(LocalDateTime.of(2026, 1, 5, 9, 30));
                        format(cell(workbook, 2, 2), "m/d/yy h:mm");
                    });

            assertThat(value(reading, 0, 2)).isEqualTo("2024-02-29");
            assertThat(value(reading, 1, 2)).isEqualTo("2026-01-05T09:30:00");
        }

        @Test
        void aDateOfTheMacintoshCalendarIsTheSameDay() throws Exception {
            WorkbookReading reading =
                    edited(workbook -> {
                        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
                        cell(workbook, 1, 2).setCellValue(LocalDate.of(2024, 2, 29));
                        format(cell(workbook, 1, 2), "yyyy-mm-dd");
                    });

            assertThat(value(reading, 0, 2)).isEqualTo("2024-02-29");
        }

        @Test
        void aNumberComesBackPlain() throws Exception {
            WorkbookReading reading =
                    edited(workbook -> {
                        cell(workbook, 1, 3).setCellValue(0.1 + 0.2);
                        cell(workbook, 2, 3).setCellValue(1e15);
                        cell(workbook, 3, 3).setCellValue(-5);
                        format(cell(workbook, 3, 3), "0.00\" days\"");
                    });

            assertThat(value(reading, 0, 3)).isEqualTo("0.3");
            assertThat(value(reading, 1, 3)).isEqualTo("1000000000000000");
            assertThat(value(reading, 2, 3)).isEqualTo("-5");
        }

        @Test
        void aTickIsAWord() throws Exception {
            WorkbookReading reading = edited(workbook -> cell(workbook, 1, 0).setCellValue(true));

            assertThat(value(reading, 0, 0)).isEqualTo("true");
        }

        @Test
        void aTextThatLooksLikeAFormulaIsText() throws Exception {
            WorkbookReading reading = edited(workbook -> cell(workbook, 1, 0).setCellValue("=cmd"));

            assertThat(value(reading, 0, 0)).isEqualTo("=cmd");
            assertThat(reading.problems()).isEmpty();
        }

        @Test
        void aNewRowIsOneMoreRow() throws Exception {
            WorkbookReading reading =
                    edited(workbook -> cell(workbook, 4, 0).setCellValue("ACC-09"));

            assertThat(reading.workbook().sheets().getFirst().rows()).hasSize(4);
            assertThat(value(reading, 3, 0)).isEqualTo("ACC-09");
            assertThat(reading.at("Controls", 3, "Days")).isEqualTo("Controls!D5");
        }

        @Test
        void movedColumnsAreFoundByTheirTitles() throws Exception {
            WorkbookReading reading =
                    edited(workbook -> {
                        cell(workbook, 0, 0).setCellValue("State");
                        cell(workbook, 0, 1).setCellValue("Id");
                    });

            assertThat(reading.problems()).isEmpty();
            assertThat(value(reading, 0, 0)).isEqualTo("implemented");
            assertThat(reading.at("Controls", 0, "Id")).isEqualTo("Controls!B2");
        }
    }

    @Nested
    class Problems {
        private List<String> problems(Consumer<XSSFWorkbook> edit) throws Exception {
            return edited(edit).problems().stream().map(WorkbookProblem::toString).toList();
        }

        @Test
        void aFormulaIsNamedWithItsCell() throws Exception {
            assertThat(problems(workbook -> cell(workbook, 1, 3).setCellFormula("SUM(A1:A9)")))
                    .containsExactly(
                            "Controls!D2: a formula, =SUM(A1:A9); write its value instead");
        }

        @Test
        void anErrorIsNamedWithItsCell() throws Exception {
            assertThat(
                            problems(workbook ->
                                    cell(workbook, 1, 3)
                                            .setCellErrorValue(
                                                    org.apache.poi.ss.usermodel.FormulaError.REF)))
                    .containsExactly("Controls!D2: an error, #REF!");
        }

        @Test
        void mergedCellsAreNamed() throws Exception {
            assertThat(
                            problems(workbook ->
                                    workbook.getSheet("Controls")
                                            .addMergedRegion(new CellRangeAddress(1, 2, 0, 0))))
                    .containsExactly("Controls!A2:A3: merged cells; take them apart again");
        }

        @Test
        void anUnknownSheetAndAMissingOneAreNamed() throws Exception {
            assertThat(problems(workbook -> workbook.setSheetName(0, "Control")))
                    .containsExactly("Control: unknown sheet.", "Controls: the sheet is missing");
        }

        @Test
        void anUnknownColumnAndAMissingOneAreNamed() throws Exception {
            assertThat(problems(workbook -> cell(workbook, 0, 2).setCellValue("Sinse")))
                    .containsExactly(
                            "Controls!C1: unknown column \"Sinse\".",
                            "Controls: column \"Since\" is missing");
        }

        @Test
        void aColumnThatStandsTwiceIsNamed() throws Exception {
            assertThat(problems(workbook -> cell(workbook, 0, 4).setCellValue("Id")))
                    .containsExactly("Controls!E1: a second column \"Id\"");
        }

        @Test
        void aValueUnderNoTitleIsNamedWhereATitleIsMissing() throws Exception {
            assertThat(
                            problems(workbook -> {
                                cell(workbook, 0, 2).setCellValue("");
                                cell(workbook, 2, 2).setCellValue("stray");
                            }))
                    .contains("Controls!C3: a value in a column without a title");
        }

        @Test
        void tooManyAreCounted() throws Exception {
            List<String> problems =
                    problems(workbook -> {
                        for (int i = 1; i <= 1_200; i++) {
                            cell(workbook, i, 1).setCellFormula("1+1");
                            cell(workbook, i, 6).setCellFormula("1+1");
                        }
                    });

            assertThat(problems).hasSize(501).last().asString().contains("700 further");
        }
    }

    @Nested
    class Notes {
        private WorkbookReading read(Consumer<XSSFWorkbook> edit) throws Exception {
            WorkbookReading reading = edited(edit);
            assertThat(reading.problems()).isEmpty();
            return reading;
        }

        @Test
        void areOfWhatPeopleAddForThemselves() throws Exception {
            WorkbookReading reading =
                    read(workbook -> {
                        workbook.createSheet("Mine");
                        workbook.createSheet("Sums").createRow(0).createCell(0).setCellFormula("1");
                        cell(workbook, 0, 5).setCellValue("Twice");
                        cell(workbook, 1, 5).setCellFormula("D2*2");
                        cell(workbook, 2, 7).setCellValue("stray");
                        workbook.getSheet("Controls")
                                .addMergedRegion(new CellRangeAddress(1, 2, 5, 7));
                    });

            assertThat(reading.notes())
                    .extracting(WorkbookProblem::toString)
                    .containsExactly(
                            "Mine: unknown sheet, not read",
                            "Sums: unknown sheet, not read",
                            "Controls!F1: unknown column \"Twice\", not read",
                            "Controls!H3: a value in a column without a title, not read");
            assertThat(reading.workbook()).isEqualTo(Samples.programme());
        }

        @Test
        void areNotOfAColumnThatIsOnlyShown() throws Exception {
            Workbook shown = shown("Title (read-only)");
            Path file = folder.resolve("shown.xlsx");
            try (var out = Files.newOutputStream(file)) {
                Xlsx.write(shown, out);
            }

            WorkbookReading same = Xlsx.read(file, shown);
            WorkbookReading without = Xlsx.read(file, shown("Another (read-only)"));

            assertThat(same.notes()).isEmpty();
            assertThat(same.workbook().sheets().getFirst().rows())
                    .containsExactly(List.of("", "ACC-07"));
            assertThat(without.problems()).isEmpty();
            assertThat(without.notes()).hasSize(1);
        }

        private static Workbook shown(String title) {
            return new Workbook(
                    List.of(
                            new Sheet(
                                    "Controls",
                                    List.of(
                                            new SheetColumn(title, SheetColumn.Kind.SHOWN, 9),
                                            SheetColumn.text("Id", 9)),
                                    List.of(List.of("Access", "ACC-07")))));
        }
    }

    @Nested
    class Csv {
        @Test
        void theSeparatorOfTheCountryIsUnderstood() throws Exception {
            Files.writeString(folder.resolve("Evidence.csv"), "File\r\nx.pdf\r\n");
            for (String separator : List.of(",", ";", "\t")) {
                String csv = "Id,State,Since,Days\r\nACC-07,planned,,3\r\n";
                Files.writeString(folder.resolve("Controls.csv"), csv.replace(",", separator));

                WorkbookReading reading = CsvFolder.read(folder, Samples.programme());

                assertThat(reading.problems()).isEmpty();
                assertThat(value(reading, 0, 3)).isEqualTo("3");
            }
        }

        @Test
        void aFileInAnotherEncodingIsRefusedByName() throws Exception {
            Files.write(folder.resolve("Controls.csv"), new byte[] {'I', 'd', '\n', (byte) 0xE9});

            assertThat(RefusalTest.refusal(() -> CsvFolder.read(folder, Samples.programme())))
                    .contains("Controls.csv is not UTF-8");
        }
    }
}
