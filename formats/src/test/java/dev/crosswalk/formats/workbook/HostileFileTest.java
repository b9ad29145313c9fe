package dev.crosswalk.formats.workbook;

import static dev.crosswalk.formats.workbook.RefusalTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small files that would become large, and files that two programs read in two ways.
class HostileFileTest {
    /// What any of them may need, and far less than what they unpack to.
    private static final long MEMORY = 80L << 20;

    private static final int HUGE = 64_000_000;

    /// Where the text that is too long goes.
    private static final String HERE = "@@@";

    @TempDir Path folder;

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /// A workbook with a sheet, shared texts and styles, of which one part is this.
    private Path workbook(String part, String text) throws IOException {
        put(
                "_rels/.rels",
                "<R><r Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>");
        put(
                "xl/_rels/workbook.xml.rels",
                "<R><r Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
                        + "<r Id=\"r2\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/>"
                        + "<r Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></R>");
        put("xl/workbook.xml", "<w><sheets><sheet name=\"Evidence\" id=\"r1\"/></sheets></w>");
        put("xl/strings.xml", "<sst><si><t>File</t></si></sst>");
        put("xl/styles.xml", "<s><cellXfs><xf/></cellXfs></s>");
        put("xl/sheet.xml", sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>"));
        put(part, text);
        return zip("made.xlsx");
    }

    private void put(String part, String text) {
        parts.put(
                part,
                out -> {
                    int at = text.indexOf(HERE);
                    out.write(bytes(at < 0 ? text : text.substring(0, at)));
                    if (at >= 0) {
                        huge(out);
                        out.write(bytes(text.substring(at + HERE.length())));
                    }
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void huge(OutputStream out) throws IOException {
        byte[] piece = bytes("x".repeat(1_000_000));
        for (int i = 0; i < HUGE; i += piece.length) {
            out.write(piece);
        }
    }

    private Path zip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = RefusalTest.zip(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String sheet(String cells) {
        return "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
    }

    /// The message of the refusal, for which little memory was needed.
    private static String refusedInLittle(ThrowingCallable act) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String message = refusal(act);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MEMORY);
        return message;
    }

    private static String refused(Path workbook) {
        return refusedInLittle(() -> Xlsx.read(workbook, Samples.programme()));
    }

    @Test
    void theWorkbookThatTheOthersAreMadeFromIsRead() throws Exception {
        Path file = workbook("xl/other.xml", "");

        assertThat(Xlsx.read(file, Samples.programme()).problems())
                .extracting(WorkbookProblem::toString)
                .containsExactly("Controls: the sheet is missing");
    }

    @Nested
    class OneEndlessText {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                textBlock =
                        """
                        a shared text;   xl/strings.xml; <sst><si><t>@@@</t></si></sst>;                   part xl/strings.xml has a text of more than 32,767 characters
                        in runs;         xl/strings.xml; <sst><si><r><t>a</t></r><r><t>@@@</t></r></si></sst>; part xl/strings.xml has a text of more than 32,767 characters
                        its reading;     xl/strings.xml; <sst><si><t>a</t><rPh>@@@</rPh></si></sst>;       part xl/strings.xml has a text of more than 32,767 characters
                        raw text;        xl/strings.xml; <sst><si><t><![CDATA[@@@]]></t></si></sst>;       part xl/strings.xml has a tag or a comment of more than 1,048,576 characters
                        a comment;       xl/strings.xml; <sst><!--@@@--></sst>;                            part xl/strings.xml has a tag or a comment of more than 1,048,576 characters
                        an instruction;  xl/strings.xml; <sst><?a @@@?></sst>;                             part xl/strings.xml has a tag or a comment of more than 1,048,576 characters
                        a declaration;   xl/strings.xml; <?xml version="1.0" a="@@@"?><sst/>;              part xl/strings.xml
                        a text in place; xl/sheet.xml;   <s><row><c t="inlineStr"><is><t>@@@</t></is></c></row></s>; cell Evidence!A1 has a text of more than 32,767 characters
                        a calculated one;xl/sheet.xml;   <s><row><c t="str"><v>@@@</v></c></row></s>;      cell Evidence!A1 has a text of more than 32,767 characters
                        a number;        xl/sheet.xml;   <s><row><c><v>@@@</v></c></row></s>;              cell Evidence!A1 has a text of more than 32,767 characters
                        a formula;       xl/sheet.xml;   <s><row><c><f>@@@</f></c></row></s>;              cell Evidence!A1 has a text of more than 32,767 characters
                        a reference;     xl/sheet.xml;   <s><row><c r="@@@"/></row></s>;                   part xl/sheet.xml has a tag or a comment of more than 1,048,576 characters
                        an element;      xl/sheet.xml;   <s><@@@/></s>;                                    part xl/sheet.xml
                        a sheet;         xl/workbook.xml;<w><sheet name="@@@" id="r1"/></w>;               part xl/workbook.xml has a tag or a comment of more than 1,048,576 characters
                        a number format; xl/styles.xml;  <s><numFmt numFmtId="1" formatCode="@@@"/></s>;   part xl/styles.xml has a tag or a comment of more than 1,048,576 characters
                        """,
                quoteCharacter = '~')
        void ofAWorkbookIsRefusedBeforeItIsGathered(
                String what, String part, String content, String message) throws IOException {
            Path file = workbook(part, content);

            assertThat(Files.size(file)).isLessThan(1_000_000);
            assertThat(refused(file)).as(what).contains(message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                textBlock =
                        """
                        Id,State|a,@@@;       line 2: a cell of more than 32,767 characters
                        Id,State|a,"@@@";     line 2: a cell of more than 32,767 characters
                        Id,State|a,|b,"@@@;    line 3: a cell of more than 32,767 characters
                        @@@,State;            line 1: a cell of more than 32,767 characters
                        """,
                quoteCharacter = '~')
        void ofACsvFileIsToo(String text, String message) throws IOException {
            put("Controls.csv", text.replace('|', '\n'));
            Path file = zip("made.zip");

            assertThat(refusedInLittle(() -> CsvFolder.read(file, Samples.programme())))
                    .isEqualTo("Controls.csv, %s, which no spreadsheet holds".formatted(message));
        }
    }

    @Nested
    class TheLongestText {
        private final String longest = "x".repeat(Limits.CELL_CHARACTERS);

        @Test
        void isRead() throws Exception {
            put("Evidence.csv", "File\r\n" + longest + "\r\n");
            Path csv = zip("longest.zip");
            parts.clear();
            Path xlsx =
                    workbook(
                            "xl/sheet.xml",
                            sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                                    .replace(
                                            "</sheetData>",
                                            ("<row r=\"2\"><c t=\"inlineStr\"><is><t>%s</t></is>"
                                                            + "</c></row></sheetData>")
                                                    .formatted(longest)));

            assertThat(text(CsvFolder.read(csv, Samples.programme()))).isEqualTo(longest);
            assertThat(text(Xlsx.read(xlsx, Samples.programme()))).isEqualTo(longest);
        }

        private String text(WorkbookReading reading) {
            return reading.workbook().sheet("Evidence").orElseThrow().rows().getFirst().getFirst();
        }

        @Test
        void andOneMoreIsRefused() throws IOException {
            Path file = workbook("xl/strings.xml", "<sst><si><t>" + longest + "x</t></si></sst>");

            assertThat(refused(file)).contains("more than 32,767 characters");
        }
    }

    @Nested
    class TooMany {
        @Test
        void cellsOfEmptyRowsInManySheets() throws IOException {
            StringBuilder sheets = new StringBuilder("<w>");
            for (int i = 0; i < 100; i++) {
                sheets.append("<sheet name=\"S%d\" id=\"r1\"/>".formatted(i));
            }
            workbook("xl/workbook.xml", sheets + "</w>");
            put("xl/sheet.xml", LAST_ROW);

            assertThat(refused(zip("made.xlsx"))).isEqualTo("more than 4,000,000 cells");
        }

        private static final String LAST_ROW =
                "<s><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></s>";

        @Test
        void sheets() throws IOException {
            StringBuilder sheets = new StringBuilder("<w>");
            for (int i = 0; i < 2_000; i++) {
                sheets.append("<sheet name=\"S%d\" id=\"r1\"/>".formatted(i));
            }

            assertThat(refused(workbook("xl/workbook.xml", sheets + "</w>")))
                    .isEqualTo("more than 1,000 sheets");
        }

        @Test
        void relationships() throws IOException {
            StringBuilder targets = new StringBuilder("<R>");
            for (int i = 0; i < 20_000; i++) {
                targets.append("<r Id=\"%d\"/>".formatted(i));
            }

            assertThat(refused(workbook("_rels/.rels", targets + "</R>")))
                    .isEqualTo("more than 10,000 relationships");
        }

        @Test
        void cellStyles() throws IOException {
            String styles = "<s><cellXfs>" + "<xf/>".repeat(70_000) + "</cellXfs></s>";

            assertThat(refused(workbook("xl/styles.xml", styles)))
                    .isEqualTo("more than 65,536 cell styles");
        }

        @Test
        void charactersOfANumberFormatThatTakeForeverToSearch() throws IOException {
            String styles =
                    "<s><numFmt numFmtId=\"200\" formatCode=\"%s\"/></s>"
                            .formatted("[".repeat(500_000));

            assertThat(refused(workbook("xl/styles.xml", styles)))
                    .isEqualTo("more than 255 characters in a number format");
        }

        @Test
        void charactersOfASheetName() throws IOException {
            String book = "<w><sheet name=\"%s\" id=\"r1\"/></w>".formatted("n".repeat(32));

            assertThat(refused(workbook("xl/workbook.xml", book)))
                    .endsWith("has a name of 32 characters, and 31 are allowed");
        }

        @Test
        void elementsWithinEachOther() throws IOException {
            assertThat(refused(workbook("xl/sheet.xml", "<a>".repeat(1_000_000))))
                    .contains("xl/sheet.xml is not valid XML");
        }

        @Test
        void columnsAndCellsOfCsv() throws IOException {
            put("Controls.csv", ",".repeat(Limits.COLUMNS));
            Path wide = zip("wide.zip");
            String row = ",".repeat(Limits.COLUMNS - 1) + "\n";
            Path many = Files.createDirectory(folder.resolve("many"));
            int rows = Limits.CSV_CELLS / Limits.COLUMNS + 1;
            Files.writeString(many.resolve("Controls.csv"), row.repeat(rows));

            assertThat(refusal(() -> CsvFolder.read(wide, Samples.programme())))
                    .isEqualTo("Controls.csv, line 1: more than 16,384 columns");
            assertThat(refusal(() -> CsvFolder.read(many, Samples.programme())))
                    .isEqualTo("more than 8,000,000 cells");
        }

        /// A list of events that no spreadsheet could hold is handed out as CSV, and comes back.
        @Test
        void butNoRowsOfCsv() throws Exception {
            Path many = Files.createDirectory(folder.resolve("many"));
            Files.writeString(many.resolve("Events.csv"), "Id\n".repeat(Limits.ROWS + 1));

            assertThat(CsvFolder.read(many, Samples.programme()).problems())
                    .extracting(WorkbookProblem::toString)
                    .contains("Events: unknown sheet.");
        }
    }

    @Nested
    class TwoMeanings {
        @Test
        void aPartThatStandsTwice() throws IOException {
            put("Controls.csv", "Id\n1\n");
            put("Controlz.csv", "Id\n2\n");
            Path file = zip("twice.zip");
            byte[] zip = Files.readAllBytes(file);
            byte[] name = bytes("Controlz");
            for (int i = 0; i + name.length <= zip.length; i++) {
                if (zip[i + 7] == 'z'
                        && new String(zip, i, 7, StandardCharsets.UTF_8).equals("Control")) {
                    zip[i + 7] = 's';
                }
            }
            Files.write(file, zip);

            assertThat(refusal(() -> CsvFolder.read(file, Samples.programme())))
                    .isEqualTo("broken: two parts are called Controls.csv");
        }

        @Test
        void aSheetThatStandsTwice() throws Exception {
            put("a/Controls.csv", "Id\n1\n");
            put("b/Controls.csv", "Id\n2\n");
            Path csv = zip("twice.zip");
            parts.clear();
            String book = "<w><sheet name=\"S\" id=\"r1\"/><sheet name=\"S\" id=\"r1\"/></w>";

            assertThat(refusal(() -> CsvFolder.read(csv, Samples.programme())))
                    .isEqualTo("two files are called Controls.csv");
            assertThat(refused(workbook("xl/workbook.xml", book)))
                    .isEqualTo("broken: two sheets are called S");
        }

        @ParameterizedTest
        @CsvSource({
            "/etc/Controls.csv",
            "../Controls.csv",
            "a/../../Controls.csv",
            "a\\..\\Controls.csv"
        })
        void aNameThatLeadsOutOfTheFile(String name) throws IOException {
            put(name, "Id\n");
            Path file = zip("out.zip");

            assertThat(refusal(() -> CsvFolder.read(file, Samples.programme())))
                    .startsWith("broken: a part is called ")
                    .endsWith(", which leads out of the file");
        }
    }

    @Nested
    class Encodings {
        @Test
        void csvThatIsNotUtf8() throws IOException {
            for (byte[] text :
                    new byte[][] {
                        "Id\nü\n".getBytes(StandardCharsets.ISO_8859_1),
                        "\uFEFFId\n".getBytes(StandardCharsets.UTF_16LE)
                    }) {
                Files.write(folder.resolve("Controls.csv"), text);

                assertThat(refusal(() -> CsvFolder.read(folder, Samples.programme())))
                        .isEqualTo("Controls.csv is not UTF-8; save it as \"CSV UTF-8\"");
            }
        }

        @Test
        void xmlThatIsNotWhatItSays() throws IOException {
            workbook("xl/strings.xml", "");
            parts.put(
                    "xl/strings.xml",
                    out -> out.write("<sst>ü</sst>".getBytes(StandardCharsets.ISO_8859_1)));

            assertThat(refused(zip("made.xlsx"))).contains("xl/strings.xml is not valid XML");
        }

        @Test
        void aZeroCharacterInXml() throws IOException {
            assertThat(refused(workbook("xl/strings.xml", "<sst><si><t>\0</t></si></sst>")))
                    .contains("xl/strings.xml is not valid XML");
        }
    }

    @Test
    void whatIsNoFileIsNotRead() throws IOException {
        Files.createDirectory(folder.resolve("Controls.csv"));

        assertThat(refusal(() -> CsvFolder.read(folder, Samples.programme())))
                .isEqualTo("Controls.csv: a folder, a pipe or a device, not a file");
        assertThat(refusal(() -> Xlsx.read(folder, Samples.programme())))
                .isEqualTo("a folder, a pipe or a device, not a file");
    }
}
