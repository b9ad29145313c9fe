package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a verb found out, ready to be shown in any format.
public interface Answer {
    /// For a person at a terminal.
    List<Block> screen() throws Refusal;

    void json(Json json);

    /// The main table only, a header first.
    void csv(Csv csv);

    /// To be passed on.
    Report report(Medium medium) throws Refusal;

    /// In one of the formats that people pass on: md, html, xlsx, pdf, docx.
    default byte[] file(String format) throws Refusal {
        Format file = Format.of(format).orElseThrow();
        return file.render(report(Medium.of(file)));
    }

    /// Whether there is any of what `--fail-on` names.
    default boolean failsOn(Set<String> named) {
        return false;
    }

    /// What kept it from being all that was asked for: told after it, as bad input; mostly null.
    default @Nullable Refusal lacks() {
        return null;
    }
}
