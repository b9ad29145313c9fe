package dev.crosswalk.cli.command;

import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;

/// An answer as a file to pass on, made from its Markdown.
final class Handout {
    private Handout() {}

    static byte[] of(Answer answer, String format) throws Refusal {
        Markdown markdown = new Markdown();
        answer.markdown(markdown);
        var parsed = dev.crosswalk.formats.markdown.Markdown.parse(markdown.toString());
        String title = parsed.title().isEmpty() ? "Crosswalk" : parsed.title();
        Report report = new Report(title, "", "", "", "", parsed.blocks(), false);
        return Format.of(format).orElseThrow().render(report);
    }
}
