package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a verb found out, ready to be shown in any format.
public interface Answer {
    /// For a person at a terminal.
    void page(Page page) throws Refusal;

    void json(Json json);

    /// The main table only, a header first.
    void csv(Csv csv);

    void markdown(Markdown markdown) throws Refusal;

    /// In one of the formats that people pass on: html, xlsx, pdf, docx. Unless a verb has
    /// something better, they show what Markdown shows.
    default byte[] file(String format) throws Refusal {
        return Handout.of(this, format);
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
