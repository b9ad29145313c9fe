package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.papers.report.Situation;
import java.nio.charset.StandardCharsets;

/// A report, which is a file in each of its formats.
public record ReportAnswer(ReportKind kind, Situation situation) implements Answer {

    @Override
    public byte[] file(String format) throws Refusal {
        Format file = Format.of(format).orElseThrow();
        try {
            return file.render(kind.report(situation, Medium.of(file)));
        } catch (ReportKind.Unfit e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void markdown(Markdown markdown) throws Refusal {
        markdown.ready(new String(file("md"), StandardCharsets.UTF_8));
    }

    @Override
    public void page(Page page) {
        throw none();
    }

    @Override
    public void json(Json json) {
        throw none();
    }

    @Override
    public void csv(Csv csv) {
        throw none();
    }

    /// The verb does not offer it.
    private static IllegalStateException none() {
        return new IllegalStateException("a report has no such format");
    }
}
