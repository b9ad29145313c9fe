package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    void everyPageSaysWhoseItIsAndWhichOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(SampleReport.of(60, false)))) {
            int pages = document.getNumberOfPages();

            assertThat(pages).isGreaterThan(4);
            for (int page = 2; page <= pages; page++) {
                assertThat(text(document, page))
                        .contains("Northwind Analytics B.V.")
                        .contains("Gap analysis: SOC 2 to ISO/IEC 27001:2022")
                        .contains("31 March 2026 · Content 2026.1-a1b2c3")
                        .contains("Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void aTableRepeatsItsTitlesOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(SampleReport.of(60, true)))) {
            for (int page = 3; page <= 5; page++) {
                assertThat(text(document, page)).contains("Missing obligations");
            }
        }
    }

    @Test
    void nothingThatNamesWhatComesAfterItStandsAloneAtTheFootOfAPage() throws IOException {
        var columns = List.of(new Block.Column("Requirement", 1), new Block.Column("Why", 4));
        var cells = List.of(new Block.Cell("A.5.1"), new Block.Cell("Because. ".repeat(150)));
        // Wherever on the page it happens to come.
        for (int above = 20; above < 60; above += 3) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < above; i++) {
                blocks.add(new Block.Paragraph("One line."));
            }
            blocks.add(new Block.Heading(2, "Reasons"));
            blocks.add(new Block.Table("Reasons", columns, List.of(cells)));
            blocks.add(new Block.Paragraph(Run.strong("Proved")));
            blocks.add(Block.Items.bullets("A.5.2"));
            var report = new Report("T", "", "", "", "", blocks, false);

            try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(report))) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    String text = text(document, page);
                    boolean named = text.contains("Reasons") || text.contains("Requirement");
                    assertThat(text.contains("A.5.1")).as("%d above", above).isEqualTo(named);
                    assertThat(text.contains("A.5.2")).isEqualTo(text.contains("Proved"));
                }
            }
        }
    }

    @Test
    void symbolsAndLettersOfOtherScriptsAreThere() throws IOException {
        String letters = "✓ ◐ ✗ ○ – “ąčęė” Ελλάδα Україна ≥ → №";
        var report = new Report("T", "", "", "", "", List.of(new Block.Paragraph(letters)), false);

        try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(report))) {
            assertThat(text(document, 1)).contains(letters);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void itIsTaggedAndHasAnOutline() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfRenderer.pdf(SampleReport.of(5, false)))) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly(
                            "Where Northwind stands", "The gap, requirement by requirement");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void anyTextBecomesAPage() throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            byte[] pdf = PdfRenderer.pdf(OddReport.of(seed));

            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as("seed %d", seed).isPositive();
            }
        }
    }

    /// The library would look at all that is left of it for each letter.
    @Test
    void aWordThatNobodyReadsIsBroken() {
        WordBreaks breaks = new WordBreaks();
        breaks.setText("x".repeat(220) + " y");

        assertThat(List.of(breaks.next(), breaks.next(), breaks.next(), breaks.next()))
                .containsExactly(16, 32, 221, 222);
        assertThat(breaks.next()).isEqualTo(-1);
    }
}
