package dev.crosswalk.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static List<Block> blocks(String source) {
        return Markdown.parse(source).blocks();
    }

    @Test
    void theHeadingAtTheStartIsTheTitle() {
        Markdown document = Markdown.parse("# Access *policy*\n\nText\n\n# Second");

        assertThat(document.title()).isEqualTo("Access policy");
        assertThat(document.blocks())
                .containsExactly(
                        new Block.Paragraph("Text"), new Block.Heading(1, "Second", "second"));
    }

    @Test
    void aDocumentWithoutATitleHasNone() {
        assertThat(Markdown.parse("Text\n\n# Later").title()).isEmpty();
        assertThat(Markdown.parse("").blocks()).isEmpty();
    }

    @Test
    void anchorsAreThoseThatGitHubGives() {
        assertThat(blocks("x\n\n## A, b & c\n\n## A b\n\n## A b"))
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).anchor())
                .containsExactly("a-b--c", "a-b", "a-b-1");
    }

    @Test
    void textKeepsItsStyle() {
        assertThat(blocks("a **b** *c* `d` [e](#f) [g](https://h.example) [i](javascript:j)"))
                .containsExactly(
                        new Block.Paragraph(
                                Run.plain("a "),
                                Run.strong("b"),
                                Run.plain(" "),
                                Run.emphasis("c"),
                                Run.plain(" "),
                                Run.code("d"),
                                Run.plain(" "),
                                Run.plain("e").to("f"),
                                Run.plain(" "),
                                new Run.Text("g", Run.Style.PLAIN, "https://h.example"),
                                Run.plain(" i")));
    }

    @Test
    void linesOfAParagraphFlowUnlessTheyAreBroken() {
        assertThat(blocks("a\nb  \nc\\\nd")).containsExactly(new Block.Paragraph("a b\nc\nd"));
    }

    @Test
    void listsKeepTheirNumbersAndWhatIsInThem() {
        assertThat(blocks("3. a\n   - b\n4. c"))
                .containsExactly(
                        new Block.Items(
                                true,
                                3,
                                List.of(
                                        List.of(new Block.Paragraph("a"), Block.Items.bullets("b")),
                                        List.of(new Block.Paragraph("c")))));
    }

    @Test
    void aTableKeepsItsColumnsAndIsNamedAfterItsSection() {
        var table =
                (Block.Table)
                        blocks("## Roles\n\n| Who | Days |\n|:--|--:|\n| a \\| b | 3 |\n| c |\n")
                                .getLast();

        assertThat(table.name()).isEqualTo("Roles");
        assertThat(table.columns())
                .extracting(Block.Column::alignment)
                .containsExactly(Alignment.LEFT, Alignment.RIGHT);
        assertThat(table.rows())
                .containsExactly(
                        List.of(new Block.Cell("a | b"), new Block.Cell("3")),
                        List.of(new Block.Cell("c"), Block.Cell.EMPTY));
    }

    @Test
    void quotationsCodeAndRulesAreBlocks() {
        assertThat(blocks("> a\n\n```sh\nb\n  c\n```\n\n---"))
                .containsExactly(
                        new Block.Callout(Tone.NONE, Run.plain("a")),
                        new Block.CodeBlock("b\n  c"),
                        new Block.Rule());
    }

    @Test
    void whatIsNestedWithoutEndIsTextInTheEnd() {
        assertThat(blocks("> ".repeat(20_000) + "a")).hasSize(1);
        assertThat(blocks("- ".repeat(20_000) + "a")).hasSize(1);
        assertThat(blocks("[".repeat(20_000) + "a")).hasSize(1);
        assertThat(blocks("*a _b ".repeat(5_000) + "c_ d* ".repeat(5_000))).hasSize(1);
    }

    @Test
    void htmlIsShownNotObeyed() {
        assertThat(blocks("<div>x</div>\n\na <b>c</b>"))
                .containsExactly(
                        new Block.Paragraph("<div>x</div>"), new Block.Paragraph("a <b>c</b>"));
    }
}
