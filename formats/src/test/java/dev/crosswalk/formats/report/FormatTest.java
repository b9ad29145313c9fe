package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("all tests of a JVM share its time zone")
class FormatTest {
    @ParameterizedTest
    @EnumSource
    void theSameReportGivesTheSameBytes(Format format) {
        TimeZone zone = TimeZone.getDefault();
        byte[] here = format.render(SampleReport.of(30, false));

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        byte[] there;
        try {
            there = format.render(SampleReport.of(30, false));
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(there).isEqualTo(here);
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithNothingInItIsAFileToo(Format format) {
        var empty = new Report("", "", "", "", "", List.of(), false);

        assertThat(format.render(empty)).isNotNull();
    }

    /// In a time that grows with its length alone, or this would not end.
    @ParameterizedTest
    @EnumSource
    void aTextOfExtremeLengthIsNoTrouble(Format format) {
        int length = format == Format.PDF ? 10_000 : 300_000;
        for (String text :
                List.of(
                        "word ".repeat(length / 5),
                        "x".repeat(length),
                        "a" + " ".repeat(length) + "b",
                        "[".repeat(length),
                        "2026-01-01,".repeat(length / 11))) {
            assertThat(format.render(everywhere(text))).isNotEmpty();
        }
    }

    static Report everywhere(String text) {
        var table =
                new Block.Table(
                        "T",
                        List.of(new Block.Column("A", 1), new Block.Column("B", 1)),
                        List.of(List.of(new Block.Cell(text), new Block.Cell("b"))));
        return new Report(
                text,
                List.of(
                        new Block.Heading(1, text),
                        new Block.Paragraph(Run.plain(text), Run.strong(text), Run.code(text)),
                        Block.Items.bullets(text, text),
                        table,
                        new Block.CodeBlock(text)));
    }

    @Test
    void aFormatIsFoundByItsExtension() {
        for (Format format : Format.values()) {
            assertThat(Format.of(format.extension())).contains(format);
        }
        assertThat(Format.of("DOCX")).contains(Format.DOCX);
        assertThat(Format.of("doc")).isEmpty();
    }
}
