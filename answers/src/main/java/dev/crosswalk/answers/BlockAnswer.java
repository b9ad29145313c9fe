package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.papers.report.Medium;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An answer that is said in blocks. Once all are, these two methods are those of [Answer], and the
/// three below are gone with what they write to.
public interface BlockAnswer extends Answer {
    /// For a person at a terminal.
    List<Block> screen() throws Refusal;

    /// To be passed on, as Markdown, html, xlsx, pdf or docx.
    Report report(Medium medium) throws Refusal;

    @Override
    default void page(Page page) throws Refusal {
        var in = page.screen();
        page.raw(new Screen(in.width(), in.colour(), in.unicode()).show(screen()));
    }

    @Override
    default void markdown(Markdown markdown) throws Refusal {
        markdown.ready(new String(file("md"), StandardCharsets.UTF_8));
    }

    @Override
    default byte[] file(String format) throws Refusal {
        Format file = Format.of(format).orElseThrow();
        return file.render(report(Medium.of(file)));
    }
}
