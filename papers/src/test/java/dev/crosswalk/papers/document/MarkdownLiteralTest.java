package dev.crosswalk.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.markdown.Markdown;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody sets a parameter to, the document shows just that.
class MarkdownLiteralTest {
    private static final String ALPHABET = "ab1 .:_*`#-+=|~!&;<>()[]{}\\\"'/$^%@,?Ö中";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{organisation}}",
                "{{{{x}}}}",
                "a | b",
                "*strong* _em_ __x__ `code`",
                "# heading #",
                "- item",
                "+ item",
                "1. item",
                "2026) x",
                "> quote",
                "=====",
                "---",
                "[text](https://a.example)",
                "<b>bold</b> &amp; &#123; & co",
                "https://a.example/b_c?d=e&f_g=h",
                "C:\\Users\\*",
                "~~gone~~",
                "![x](y)",
                "$1 \\1 %s",
                "99.9 %"
            })
    void isShownAsItWasSet(String value) {
        assertThat(paragraph(MarkdownLiteral.of(value))).isEqualTo(value);
        assertThat(paragraph("Before " + MarkdownLiteral.of(value) + " after"))
                .isEqualTo("Before " + value + " after");
        assertThat(cell(MarkdownLiteral.of(value))).isEqualTo(value);
        assertThat(heading(MarkdownLiteral.of(value))).isEqualTo(value);
        assertThat(MarkdownLiteral.of(value)).doesNotContain("{{", "}}");
    }

    @Test
    void isShownAsItWasSetWhateverItsCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int c = 0; c < length; c++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String value = text.toString().strip().replaceAll(" +", " ");
            if (value.isEmpty()) {
                continue;
            }

            assertThat(paragraph(MarkdownLiteral.of(value))).isEqualTo(value);
            assertThat(cell(MarkdownLiteral.of(value))).isEqualTo(value);
            assertThat(MarkdownLiteral.of(value)).doesNotContain("{{", "}}");
        }
    }

    @Test
    void valuesOfSeveralLinesBecomeOne() {
        assertThat(MarkdownLiteral.of("one\n\ntwo\r\n\tthree\u2028four "))
                .isEqualTo("one two three four");
    }

    private static String paragraph(String markdown) {
        List<Block> blocks = Markdown.parse(markdown + "\n").blocks();
        assertThat(blocks).as(markdown).hasSize(1).first().isInstanceOf(Block.Paragraph.class);
        return text(((Block.Paragraph) blocks.getFirst()).runs());
    }

    private static String cell(String markdown) {
        List<Block> blocks =
                Markdown.parse("| a | b |\n| --- | --- |\n| " + markdown + " | x |\n").blocks();
        assertThat(blocks).hasSize(1);
        List<Block.Cell> row = ((Block.Table) blocks.getFirst()).rows().getFirst();
        assertThat(text(row.get(1).runs())).as(markdown).isEqualTo("x");
        return text(row.getFirst().runs());
    }

    private static String heading(String markdown) {
        return ((Block.Heading) Markdown.parse("## " + markdown + "\n").blocks().getFirst()).text();
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
