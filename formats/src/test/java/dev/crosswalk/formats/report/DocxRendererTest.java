package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Read back by another library, and held against the schema.
class DocxRendererTest {
    private static XWPFDocument document(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxRenderer.docx(report)));
    }

    private static List<String> paragraphs(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Nested
    class TheSample {
        @Test
        void hasRealHeadings() throws IOException {
            try (var document = document(SampleReport.of(5, false))) {
                assertThat(paragraphs(document, "Heading1"))
                        .containsExactly(
                                "Where Northwind stands", "The gap, requirement by requirement");
                assertThat(paragraphs(document, "Heading2"))
                        .containsExactly("What to do on Monday", "Reasons");
            }
        }

        @Test
        void repeatsTheTitlesOfItsTables() throws IOException {
            try (var document = document(SampleReport.of(5, false))) {
                List<XWPFTable> gap =
                        document.getTables().stream()
                                .filter(t -> t.getText().contains("A.5.1"))
                                .toList();

                assertThat(gap).isNotEmpty();
                assertThat(gap.getFirst().getRow(0).isRepeatHeader()).isTrue();
                assertThat(gap.getFirst().getRow(1).isRepeatHeader()).isFalse();
                assertThat(gap.getFirst().getRow(1).isCantSplitRow()).isTrue();
                assertThat(gap.getFirst().getRow(1).getCell(2).getText()).isEqualTo("✓ Full");
            }
        }

        @Test
        void hasListsThatCount() throws IOException {
            try (var document = document(SampleReport.of(5, false))) {
                List<XWPFParagraph> items =
                        document.getParagraphs().stream()
                                .filter(p -> p.getNumID() != null)
                                .toList();

                assertThat(items.getFirst().getNumFmt()).isEqualTo("decimal");
                assertThat(items.get(1).getNumFmt()).isEqualTo("bullet");
                assertThat(items.get(1).getNumIlvl()).isEqualTo(1);
            }
        }

        @Test
        void saysOnEveryPageWhoseItIsAndWhichOne() throws IOException {
            try (var document = document(SampleReport.of(5, true))) {
                String header = document.getHeaderList().getFirst().getText();
                var footer = document.getFooterList().getFirst();

                assertThat(header).contains("Northwind Analytics B.V.", "Gap analysis");
                assertThat(footer.getText()).contains("31 March 2026", "2026.1-a1b2c3");
                assertThat(footer._getHdrFtr().toString()).contains("\"PAGE\"", "\"NUMPAGES\"");
                assertThat(document.getProperties().getCoreProperties().getCreated()).isNull();
            }
        }
    }

    @Test
    void wordsOverAListStayWithIt() throws IOException {
        List<Block> blocks =
                List.of(
                        new Block.Paragraph(Run.strong("Proved")),
                        Block.Items.bullets("One"),
                        new Block.Paragraph(Run.strong("No list follows.")));

        try (var document = document(new Report("", "", "", "", "", blocks, false))) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> p.getCTP().getPPr().isSetKeepNext())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Proved");
        }
    }

    @Test
    void anyReportKeepsToTheSchema() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            try (var document = document(OddReport.of(seed))) {
                assertThat(Schema.errors(document.getDocument())).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void whatStandsAroundTheTextKeepsToTheSchema() throws Exception {
        try (var document = document(SampleReport.of(5, false))) {
            assertThat(Schema.errors(document.getStyle())).isEmpty();
            assertThat(Schema.errors(document.getHeaderList().getFirst()._getHdrFtr())).isEmpty();
            assertThat(Schema.errors(document.getFooterList().getFirst()._getHdrFtr())).isEmpty();
            for (var list : document.getNumbering().getAbstractNums()) {
                assertThat(Schema.errors(list.getCTAbstractNum())).isEmpty();
            }
        }
    }

    @Test
    void everyStyleThatIsUsedExists() throws IOException {
        try (var document = document(SampleReport.of(5, false))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                        .as(paragraph.getStyle())
                        .isTrue();
            }
        }
    }

    @Test
    void anyTextIsThereAsItWas() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            String text = OddReport.text(seed);
            var report = new Report("", "", "", "", "", List.of(new Block.CodeBlock(text)), false);

            try (var document = document(report)) {
                assertThat(paragraphs(document, "Code")).containsExactly(XmlCharacters.text(text));
            }
        }
    }
}
