package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.markdown.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written is read again by a parser of Markdown.
class MarkdownRendererTest {
    private static Report report(Block... blocks) {
        return new Report("T", "", "", "", "", List.of(blocks), false);
    }

    private static List<Block> readAgain(Block... blocks) {
        return Markdown.parse(MarkdownRenderer.markdown(report(blocks))).blocks();
    }

    /// Markdown joins and trims spaces and breaks lines at all of them, and so does this
    /// comparison.
    private static String words(String text) {
        return XmlCharacters.text(text).replaceAll("[\\s\u00a0]+", " ").strip();
    }

    @Test
    void anyTextOfAParagraphIsReadAsThatText() {
        for (long seed = 0; seed < 2000; seed++) {
            String text = "a " + OddReport.text(seed).replaceAll("\\s*[\r\n]+\\s*", " ") + " z";

            List<Block> read = readAgain(new Block.Paragraph(text));

            assertThat(read).as("seed %d: %s", seed, text).hasSize(1);
            var paragraph = (Block.Paragraph) read.getFirst();
            assertThat(words(Run.text(paragraph.runs())))
                    .as("seed %d", seed)
                    .isEqualTo(words(text));
        }
    }

    @Test
    void anyTextOfACellIsReadAsThatText() {
        for (long seed = 0; seed < 2000; seed++) {
            String text = "a " + OddReport.text(seed).replaceAll("[\r\n]+", " ") + " z";
            var table =
                    new Block.Table(
                            "T",
                            List.of(new Block.Column("C", 1), new Block.Column("D", 1)),
                            List.of(List.of(new Block.Cell(text), new Block.Cell("end"))));

            List<Block> read = readAgain(table);

            assertThat(read).as("seed %d: %s", seed, text).hasSize(1);
            List<Block.Cell> row = ((Block.Table) read.getFirst()).rows().getFirst();
            assertThat(words(Run.text(row.getFirst().runs()))).isEqualTo(words(text));
            assertThat(Run.text(row.getLast().runs())).isEqualTo("end");
        }
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsAnEscapeInEveryFormat() {
        Report report = report(new Block.Paragraph("paid \u202enot\u202c \u2066x\u2069, \u200fא"));

        assertThat(words(MarkdownRenderer.markdown(report)))
                .contains("paid", "u202enot", "u202c", "u2066x", "u2069", "\u200fא")
                .doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
        assertThat(HtmlRenderer.page(report))
                .contains("paid \\u202enot\\u202c \\u2066x\\u2069, \u200fא")
                .doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
    }

    @Test
    void aLineThatLooksLikeMarkupStaysText() {
        for (String text :
                List.of(
                        "# no heading",
                        "- no item",
                        "+ no item",
                        "1. no",
                        "1) no",
                        "> no quote",
                        "---",
                        "===",
                        "    no code",
                        "| no | table |",
                        "~~~",
                        "***",
                        "a_b_c",
                        "*a*",
                        "<br>",
                        "&amp;")) {
            List<Block> read = readAgain(new Block.Paragraph("x"), new Block.Paragraph(text));

            assertThat(read).as(text).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
            var paragraph = (Block.Paragraph) read.getLast();
            assertThat(Run.text(paragraph.runs())).isEqualTo(text.strip());
            assertThat(paragraph.runs()).as(text).hasSize(1);
        }
    }

    @Test
    void codeIsReadAsThatCode() {
        for (long seed = 0; seed < 500; seed++) {
            String code = "x" + OddReport.text(seed) + "\n```\n" + OddReport.text(seed + 1) + "x";

            List<Block> read = readAgain(new Block.CodeBlock(code));

            assertThat(read)
                    .as("seed %d", seed)
                    .containsExactly(new Block.CodeBlock(XmlCharacters.text(code)));
        }
    }

    @Test
    void theSampleIsReadAsTheSameHeadingsAndLists() {
        Block.Items list =
                new Block.Items(
                        true,
                        3,
                        List.of(
                                List.of(new Block.Paragraph("a"), Block.Items.bullets("b", "c")),
                                List.of(new Block.Paragraph("d"))));

        assertThat(readAgain(list)).containsExactly(list);
    }
}
