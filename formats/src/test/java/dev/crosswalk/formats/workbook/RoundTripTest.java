package dev.crosswalk.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir Path folder;

    private Path xlsx(Workbook workbook) throws IOException {
        Path file = folder.resolve("workbook.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Xlsx.write(workbook, out);
        }
        return file;
    }

    private Path csvZip(Workbook workbook) throws IOException {
        Path file = folder.resolve("workbook.zip");
        try (var out = Files.newOutputStream(file)) {
            CsvFolder.writeZip(workbook, out);
        }
        return file;
    }

    @Nested
    class WithoutAnEdit {
        @Test
        void everyStringComesBackFromXlsxExactly() throws Exception {
            for (long seed = 0; seed < 300; seed++) {
                Workbook workbook = Samples.odd(seed);

                WorkbookReading reading = Xlsx.read(xlsx(workbook), workbook);

                assertThat(reading.problems()).as("seed %d", seed).isEmpty();
                assertThat(reading.workbook()).as("seed %d", seed).isEqualTo(workbook);
            }
        }

        @Test
        void everyStringComesBackFromCsvExactly() throws Exception {
            for (long seed = 0; seed < 300; seed++) {
                Workbook workbook = Samples.odd(seed);

                WorkbookReading reading = CsvFolder.read(csvZip(workbook), workbook);

                assertThat(reading.problems()).as("seed %d", seed).isEmpty();
                assertThat(reading.workbook()).as("seed %d", seed).isEqualTo(workbook);
            }
        }

        @Test
        void aFolderOfCsvFilesComesBackToo() throws Exception {
            Workbook workbook = Samples.programme();

            for (var file : CsvFolder.files(workbook).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }

            assertThat(CsvFolder.read(folder, workbook).workbook()).isEqualTo(workbook);
            assertThat(folder.resolve("Controls.csv")).exists();
        }

        @Test
        void halfASurrogatePairSurvivesXlsxAndIsNamedInCsv() throws Exception {
            var sheet =
                    new Sheet("S", List.of(SheetColumn.text("T", 9)), List.of(List.of("a\uD83D")));
            var workbook = new Workbook(List.of(sheet));

            assertThat(Xlsx.read(xlsx(workbook), workbook).workbook()).isEqualTo(workbook);
            assertThatThrownBy(() -> csvZip(workbook)).hasMessageContaining("sheet S");
        }

        @Test
        void emptyRowsInTheMiddleStayAndThoseAtTheEndDoNot() throws Exception {
            List<SheetColumn> columns = List.of(SheetColumn.text("A", 9), SheetColumn.text("B", 9));
            List<List<String>> rows =
                    List.of(List.of("", ""), List.of("x", ""), List.of("", ""), List.of("", ""));
            var workbook = new Workbook(List.of(new Sheet("S", columns, rows)));

            Workbook xlsx = Xlsx.read(xlsx(workbook), workbook).workbook();
            Workbook csv = CsvFolder.read(csvZip(workbook), workbook).workbook();

            assertThat(xlsx.sheets().getFirst().rows()).isEqualTo(rows.subList(0, 2));
            assertThat(csv).isEqualTo(xlsx);
        }

        @Test
        void aValueTooLongForASpreadsheetIsNamedByItsCell() {
            var sheet =
                    new Sheet(
                            "Controls",
                            List.of(SheetColumn.text("A", 9), SheetColumn.text("B", 9)),
                            List.of(List.of("", "x".repeat(40_000))));

            assertThatThrownBy(() -> xlsx(new Workbook(List.of(sheet))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Controls!B2");
        }
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            var first = new ByteArrayOutputStream();
            var second = new ByteArrayOutputStream();

            Xlsx.write(Samples.odd(seed), first);
            Xlsx.write(Samples.odd(seed), second);

            assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        }
    }

    @Test
    void tenThousandRowsOfTwentyColumnsComeBack() throws Exception {
        var random = new Random(7);
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            columns.add(SheetColumn.text("Column " + i, 20));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(columns.stream().map(_ -> "v" + random.nextInt(50_000)).toList());
        }
        var workbook = new Workbook(List.of(new Sheet("Large", columns, rows)));

        assertThat(Xlsx.read(xlsx(workbook), workbook).workbook()).isEqualTo(workbook);
        assertThat(CsvFolder.read(csvZip(workbook), workbook).workbook()).isEqualTo(workbook);
    }
}
