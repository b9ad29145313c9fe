package dev.crosswalk.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in quotes, each record stays one record.
class CsvRecordsTest {
    private static final List<String> PARTS = List.of("a", "\r", "\n", "\"", ",", ";");

    private static final List<String> ENDS = List.of("\n", "\r", "\r\n", "\n\n", "\r\n\n");

    /// Texts of at most three of the characters that mean something in CSV.
    private static List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < 3; length++) {
            int to = cells.size();
            for (String before : cells.subList(from, to).stream().toList()) {
                PARTS.forEach(part -> cells.add(before + part));
            }
            from = to;
        }
        return cells;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> read(Reader text, char separator) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (var csv = CsvRecords.of(text, separator, true)) {
            for (CsvRecord record : csv) {
                records.add(record.getFields());
            }
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void whatIsInQuotesComesBackWhateverBreaksItAndWhereverItStands(char separator)
            throws IOException {
        for (String end : ENDS) {
            for (String cell : cells()) {
                String text = quoted(cell);
                String line =
                        text
                                + separator
                                + "x"
                                + end
                                + "y"
                                + separator
                                + text
                                + end
                                + text
                                + end
                                + "z"
                                + separator
                                + text
                                + separator
                                + text
                                + end
                                + quoted("last");

                assertThat(read(new StringReader(line), separator))
                        .as("%s", line)
                        .isEqualTo(read(new OneByOne(line), separator))
                        .containsExactly(
                                List.of(cell, "x"),
                                List.of("y", cell),
                                List.of(cell),
                                List.of("z", cell, cell),
                                List.of("last"));
            }
        }
    }

    /// Text that comes in one character at a time.
    private static final class OneByOne extends FilterReader {
        OneByOne(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            return super.read(to, from, Math.min(length, 1));
        }
    }

    @Test
    void aQuoteWithinAPlainCellOpensNothing() throws IOException {
        assertThat(read(new StringReader("\"a\r\",5\" pipe\n\nb\"\",c\nd,e\n"), ','))
                .containsExactly(
                        List.of("a\r", "5\" pipe"), List.of("b\"\"", "c"), List.of("d", "e"));
    }

    @Test
    void emptyLinesAfterABreakInACellAreCounted() throws IOException {
        List<Long> lines = new ArrayList<>();
        try (var csv = CsvRecords.of(new StringReader("\"a\rb\"\n\n\r\n\nc\n"), ',', false)) {
            csv.forEach(record -> lines.add(record.getStartingLineNumber()));
        }

        assertThat(lines).containsExactly(1L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whatExcelCallsUnicodeTextIsRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("list.csv");
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.writeString(file, "\ufeffid\ttext\nA-1\tDoors\n", charset);
            assertThat(Grids.csv(file).lines())
                    .extracting(Grids.Line::cells)
                    .containsExactly(List.of("id", "text"), List.of("A-1", "Doors"));
        }
        Files.writeString(file, "id,text\nA-1,Do\0ors\n");
        assertThatThrownBy(() -> Grids.csv(file))
                .hasMessageContaining("no text: line 2 holds the character U+0000");
    }

    @Test
    void noRowOfAListIsLostBehindABreakInItsLastCell(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(
                file,
                "id,result,owner\nA-1,fine,\"IT\rOps\"\nA-2,\"3 of 25 failed.\",IT\nA-3,fine,x\n");

        assertThat(Grids.csv(file).lines())
                .extracting(Grids.Line::cells)
                .containsExactly(
                        List.of("id", "result", "owner"),
                        List.of("A-1", "fine", "IT\rOps"),
                        List.of("A-2", "3 of 25 failed.", "IT"),
                        List.of("A-3", "fine", "x"));
    }
}
