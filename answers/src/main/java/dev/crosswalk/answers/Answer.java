package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Unprintable;
import dev.crosswalk.papers.report.Medium;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer to a question, ready to be shown in any format.
public interface Answer {
    /// For a person at a terminal.
    List<Block> screen() throws Refusal;

    void json(Json json);

    /// The main table only, a header first.
    void csv(Csv csv);

    /// The answer as a report, to be passed on.
    Report report(Medium medium) throws Refusal;

    /// In one of the formats that people pass on: md, html, xlsx, pdf, docx.
    default byte[] file(String format) throws Refusal {
        Format file = Format.of(format).orElseThrow();
        try {
            return file.render(report(Medium.of(file)));
        } catch (Unprintable e) {
            throw Refusal.of(Refusal.Code.UNSUITABLE, "format", format, "<format {value}>: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
    }

    /// Whether the answer holds any of what `--fail-on` names.
    default boolean failsOn(Set<String> named) {
        return false;
    }

    /// What kept the answer from being complete, which is told after it as bad input; null where
    /// nothing did.
    default @Nullable Refusal lacks() {
        return null;
    }
}
