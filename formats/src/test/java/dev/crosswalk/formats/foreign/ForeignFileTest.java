package dev.crosswalk.formats.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFileTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    private static final Headings NAME_AND_TOWN =
            cells -> cells.contains("Name") && cells.contains("Town") ? 2 : 0;

    @TempDir private Path folder;

    private List<String> read(Path file) throws IOException, RefusedFile {
        return ForeignFile.read(file, NAME_AND_TOWN).rows().stream()
                .map(row -> row.place().row() + ": " + row.cells())
                .toList();
    }

    /// Who draws on a page.
    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private Path pdf(Drawing... pages) throws IOException {
        Path file = folder.resolve("file.pdf");
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void words(PDPageContentStream content, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(FONT, 10);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void table(PDPageContentStream content) throws IOException {
        words(content, 100, 700, "Name");
        words(content, 200, 700, "Town");
        words(content, 100, 670, "Miller and");
        words(content, 200, 670, "Leeds");
        words(content, 100, 658, "daughters");
        words(content, 100, 630, "Smith");
        words(content, 200, 630, "New-");
        words(content, 200, 618, "castle");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageSaysTheSameWhateverWayItIsTurned(int quarters) throws IOException, RefusedFile {
        Path file =
                pdf(content -> {
                    content.transform(Matrix.getRotateInstance(quarters * Math.PI / 2, 300, 400));
                    content.transform(Matrix.getTranslateInstance(-300, -400));
                    table(content);
                });

        assertThat(read(file))
                .containsExactly(
                        "page 1, row 1: [Name, Town]",
                        "page 1, row 2: [Miller and daughters, Leeds]",
                        "page 1, row 3: [Smith, New-castle]");
    }

    /// Rows whose first cell is one line in the middle of three, and of two.
    ///
    /// @param apart from the last line of a row to the first of the next; within a row 12
    private static Drawing centred(float apart) {
        return content -> {
            words(content, 100, 700, "Name");
            words(content, 200, 700, "Town");
            float y = 680;
            for (int i = 1; i <= 4; i++) {
                int lines = i % 2 == 0 ? 3 : 2;
                words(content, 100, y - (lines - 1) * 6, "N." + i);
                for (int line = 1; line <= lines; line++) {
                    words(content, 200, y, "town%d-%d".formatted(i, line));
                    y -= line == lines ? apart : 12;
                }
            }
        };
    }

    @Test
    void rowsOfCentredCellsAreToldApartByALittleSpace() throws IOException, RefusedFile {
        assertThat(read(pdf(centred(15))))
                .containsExactly(
                        "page 1, row 1: [Name, Town]",
                        "page 1, row 2: [N.1, town1-1 town1-2]",
                        "page 1, row 3: [N.2, town2-1 town2-2 town2-3]",
                        "page 1, row 4: [N.3, town3-1 town3-2]",
                        "page 1, row 5: [N.4, town4-1 town4-2 town4-3]");
    }

    @Test
    void centredCellsThatNothingPartsAreRefused() throws IOException {
        Path file = pdf(centred(12));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("on page 1 its cells are centred")
                .hasMessageContaining("as a DOCX, XLSX or CSV file");
    }

    @Test
    void whatRunsOverEachPageIsNoRow() throws IOException, RefusedFile {
        Drawing page =
                content -> {
                    words(content, 100, 800, "Confidential");
                    table(content);
                    words(content, 100, 30, "Page 1 of 3");
                };

        assertThat(read(pdf(page, page, page))).hasSize(9).noneMatch(row -> row.contains("Conf"));
    }

    @Test
    void aRowMayGoOnTheOneAboveOnlyWhereNothingPartsThem() throws IOException, RefusedFile {
        Path file =
                pdf(content -> {
                    table(content);
                    for (float x : new float[] {95, 195, 300}) {
                        content.moveTo(x, 710);
                        content.lineTo(x, 605);
                    }
                    for (float y : new float[] {710, 690, 645, 605}) {
                        content.moveTo(95, y);
                        content.lineTo(300, y);
                    }
                    content.stroke();
                    words(content, 100, 580, "Below the table");
                });
        List<ForeignRow> rows = ForeignFile.read(file, NAME_AND_TOWN).rows();

        assertThat(rows).extracting(ForeignRow::mayGoOn).containsExactly(false, true, false, false);
        assertThat(rows.getLast().isText()).isTrue();
    }

    @Test
    void aPageThatIsAPictureIsNamed() throws IOException, RefusedFile {
        Path file = folder.resolve("picture.pdf");
        try (PDDocument document = new PDDocument()) {
            var picture =
                    LosslessFactory.createFromImage(
                            document, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB));
            for (int i = 0; i < 4; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (i == 0) {
                        table(content);
                    } else {
                        content.drawImage(picture, 0, 0, 500, 700);
                    }
                }
            }
            document.save(file.toFile());
        }

        assertThat(ForeignFile.read(file, NAME_AND_TOWN).remarks())
                .contains("Pages 2 to 4: a picture without text, not read.");
    }

    @Test
    void aWordDocumentSaysWhatStandsInItNow() throws IOException, RefusedFile {
        Path file = folder.resolve("file.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write(
                    """
                    <w:document xmlns:w="w"><w:body>
                    <w:p><w:r><w:t>Before</w:t></w:r></w:p>
                    <w:tbl>
                     <w:tr><w:tc><w:p><w:r><w:t>Name</w:t></w:r></w:p></w:tc>
                           <w:tc><w:p><w:r><w:t>Town</w:t></w:r></w:p></w:tc></w:tr>
                     <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>
                           <w:p><w:r><w:t>All of it</w:t></w:r></w:p></w:tc></w:tr>
                     <w:tr><w:tc><w:p><w:del><w:r><w:delText>Mill</w:delText></w:r></w:del>
                           <w:ins><w:r><w:t>Smith</w:t></w:r></w:ins></w:p></w:tc>
                           <w:tc><w:p><w:r><w:t>Le</w:t><w:t>eds</w:t><w:br/><w:t>north</w:t></w:r></w:p>
                             <w:tbl><w:tr><w:tc><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                             <w:p/></w:tc></w:tr>
                    </w:tbl>
                    <w:p><w:r><w:t>After</w:t></w:r></w:p>
                    </w:body></w:document>
                    """
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        assertThat(read(file))
                .containsExactly(
                        "before table 1: [Before]",
                        "table 1, row 1: [Name, Town]",
                        "table 1, row 2: [All of it]",
                        "table 1, row 3: [Smith, Leeds north inside]",
                        "after table 1: [After]");
    }

    @Test
    void aZipThatIsNoDocumentIsRefused() throws IOException {
        Path file = folder.resolve("file.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("other.xml"));
            zip.closeEntry();
        }

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RefusedFile.class)
                .hasMessage("not a Word document: it has no part word/document.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "a,b,a b",
        "third-,party,third-party",
        "from 1 -,2,from 1 - 2",
        "A-,01,A-01",
        "half\u00ad,way,halfway",
        "'',b,b",
        "a,'',a"
    })
    void textThatALineBrokeIsJoined(String above, String below, String joined) {
        assertThat(BrokenText.joined(above, below)).isEqualTo(joined);
    }

    @Test
    void theCellsOfASheetAreNamedAsThere() {
        assertThat(new Place.InSheet("Controls", 7).cell(27)).isEqualTo("Controls!AB7");
        assertThat(new Place.Named("line 4").cell(2)).isEqualTo("line 4, column C");
    }
}
