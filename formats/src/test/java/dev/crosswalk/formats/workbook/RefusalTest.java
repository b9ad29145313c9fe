package dev.crosswalk.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"x/%s\" Target=\"%s\"/></Relationships>";

    @TempDir Path folder;

    static String refusal(ThrowingCallable act) {
        RefusedWorkbook refused = catchThrowableOfType(RefusedWorkbook.class, act);
        assertThat(refused).as("refused").isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private String refusal(Path file) {
        return refusal(() -> Xlsx.read(file, Samples.programme()));
    }

    /// The least that is a workbook, with one sheet.
    private static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", RELATIONSHIPS.formatted("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONSHIPS.formatted("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Evidence\" id=\"r1\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    @Test
    void aSheetThatNoSpreadsheetHoldsIsRefusedBeforeAnythingIsWritten() {
        int room = 1_048_575;
        Workbook full =
                new Workbook(
                        List.of(
                                new Sheet(
                                        "Events",
                                        List.of(SheetColumn.text("Item", 20)),
                                        Collections.nCopies(room + 1, List.of("x")))));
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Xlsx.write(full, out))
                .isInstanceOf(TooManyRows.class)
                .hasMessage(
                        "the sheet \"Events\" would have 1,048,577 rows; a sheet of a spreadsheet"
                                + " holds 1,048,576");
        assertThat(out.size()).isZero();
        assertThatCode(() -> Xlsx.needRoom("Events", room)).doesNotThrowAnyException();
    }

    /// A zip to be written; its headers are written in small pieces, so they are gathered.
    static ZipOutputStream zip(Path file) throws IOException {
        return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (var zip = zip(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String cell(String reference, String inside) {
        return "<worksheet><sheetData><row r=\"1\"><c r=\"%s\" %s</c></row></sheetData></worksheet>"
                .formatted(reference, inside);
    }

    @Test
    void theLeastWorkbookIsReadSoTheOthersAreRefusedForTheirFault() throws Exception {
        Path file = zip(parts(cell("A1", "t=\"inlineStr\"><is><t>File</t></is>")));

        WorkbookReading reading = Xlsx.read(file, Samples.programme());

        assertThat(reading.problems())
                .extracting(WorkbookProblem::toString)
                .containsExactly("Controls: the sheet is missing");
    }

    @Nested
    class Size {
        @Test
        void aFileOfMoreThanAHundredMegabytes() throws IOException {
            Path file = folder.resolve("large.xlsx");
            try (var large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength((101L << 20));
            }

            assertThat(refusal(file)).contains("100 MB");
        }

        @Test
        void aZipOfMorePartsThanAnyWorkbookHas() throws IOException {
            Map<String, String> parts = parts("");
            for (int i = 0; i < 20_000; i++) {
                parts.put("part" + i, "");
            }

            assertThat(refusal(zip(parts)))
                    .isEqualTo("20,004 parts; more than 10,000 are not read");
        }

        @Test
        void aZipBombInASheet() throws IOException {
            Path file = folder.resolve("bomb.xlsx");
            Map<String, String> parts = parts("");
            parts.remove("xl/worksheets/sheet1.xml");
            try (var zip = zip(file)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 64; i++) {
                    zip.write(spaces);
                }
            }

            assertThat(Files.size(file)).isLessThan(100_000);
            assertThat(refusal(file)).contains("sheet1.xml").contains("inflates");
        }

        @Test
        void aZipBombOfCsv() throws IOException {
            Path file = folder.resolve("bomb.zip");
            try (var zip = zip(file)) {
                zip.putNextEntry(new ZipEntry("Controls.csv"));
                byte[] line = ("x".repeat(1 << 10) + "\n").getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 64 << 10; i++) {
                    zip.write(line);
                }
            }

            assertThat(refusal(() -> CsvFolder.read(file, Samples.programme())))
                    .contains("inflates");
        }

        @Test
        void moreCellsThanAnybodyFills() throws IOException {
            var sheet = new StringBuilder("<worksheet><sheetData>");
            for (int row = 1; row <= 300; row++) {
                sheet.append("<row><c r=\"XFD").append(row).append("\"><v>1</v></c></row>");
            }

            assertThat(refusal(zip(parts(sheet + "</sheetData></worksheet>")))).contains("cells");
        }
    }

    @Nested
    class Tricks {
        @Test
        void anEntityThatGrows() throws IOException {
            String sheet =
                    "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                            + cell("A1", "t=\"inlineStr\"><is><t>&b;</t></is>");

            assertThat(refusal(zip(parts(sheet)))).contains("document type");
        }

        @Test
        void anEntityThatReadsAFile() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
            String sheet =
                    "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"%s\">]>".formatted(secret.toUri())
                            + cell("A1", "t=\"inlineStr\"><is><t>&a;</t></is>");

            assertThat(refusal(zip(parts(sheet)))).contains("document type");
        }

        @Test
        void aNumberWhosePlainFormIsEndless() throws Exception {
            Path file = zip(parts(cell("A1", "><v>1E999999999</v>")));

            assertThat(Xlsx.read(file, Samples.programme()).problems())
                    .extracting(WorkbookProblem::toString)
                    .contains("Evidence!A1: unknown column \"1E999999999\".");
        }

        @Test
        void aCellOutsideTheSheet() throws IOException {
            assertThat(refusal(zip(parts(cell("ZZZZ1", "><v>1</v>"))))).contains("outside");
        }

        @Test
        void aSharedTextThatIsNotThere() throws IOException {
            assertThat(refusal(zip(parts(cell("A1", "t=\"s\"><v>9</v>"))))).contains("shared text");
        }

        @Test
        void aSheetThatIsNotThere() throws IOException {
            Map<String, String> parts = parts("");
            parts.remove("xl/worksheets/sheet1.xml");

            assertThat(refusal(zip(parts))).contains("no part xl/worksheets/sheet1.xml");
        }
    }

    @Nested
    class Broken {
        @Test
        void aFileThatIsNoZip() throws IOException {
            assertThat(refusal(Files.writeString(folder.resolve("a.xlsx"), "no zip")))
                    .contains("not a zip");
        }

        @Test
        void anEmptyFile() throws IOException {
            assertThat(refusal(Files.writeString(folder.resolve("a.xlsx"), "")))
                    .contains("not a zip");
        }

        @Test
        void aProtectedWorkbook() throws IOException {
            byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

            assertThat(refusal(Files.write(folder.resolve("a.xlsx"), start))).contains("password");
        }

        @Test
        void aWorkbookOfLibreOfficesOwnKind() throws IOException {
            Map<String, String> parts = Map.of("mimetype", "application/x", "content.xml", "");

            assertThat(refusal(zip(parts))).isEqualTo("in the format .ods; save it as .xlsx");
        }

        @Test
        void anotherKindOfOfficeFile() throws IOException {
            Map<String, String> parts = Map.of("_rels/.rels", RELATIONSHIPS.formatted("x", "y"));

            assertThat(refusal(zip(parts))).contains("not a workbook");
        }

        /// `|` is a line break.
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                textBlock =
                        """
                        a,b|1,"two|3,4|; line 2: a quote is opened there and never closed
                        a,b|1,"tw"o"|; line 2: a cell in quotes goes on after its quote ends, with "o"
                        a,b|"1|1",2|3|; line 4: has 1 cells, and the title row 2.
                        a,b|||1,2,3|; line 4: has 3 cells, and the title row 2.
                        """,
                quoteCharacter = '~')
        void aCsvFileOfWhichACellHasNoEnd(String text, String message) throws IOException {
            Files.writeString(folder.resolve("Controls.csv"), text.replace('|', '\n'));

            assertThat(refusal(() -> CsvFolder.read(folder, Samples.programme())))
                    .startsWith("Controls.csv, " + message);
        }

        /// Whatever becomes of the bytes, it is read or refused: nothing else.
        @Test
        void aWorkbookWithDamagedBytesIsReadOrRefused() throws Exception {
            Path file = folder.resolve("whole.xlsx");
            try (var out = Files.newOutputStream(file)) {
                Xlsx.write(Samples.programme(), out);
            }
            byte[] whole = Files.readAllBytes(file);
            int refused = 0;
            for (long seed = 0; seed < 500; seed++) {
                var random = new Random(seed);
                byte[] damaged = whole.clone();
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                Path copy = Files.write(folder.resolve("damaged.xlsx"), damaged);
                try {
                    Xlsx.read(copy, Samples.programme());
                } catch (RefusedWorkbook e) {
                    refused++;
                }
            }

            assertThat(refused).isGreaterThan(50);
        }
    }
}
