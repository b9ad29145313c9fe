package dev.crosswalk.cli;

import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Page;
import java.util.Set;

/// What a verb found out, ready to be shown in any format.
interface Answer {
    /// For a person at a terminal.
    void page(Page page);

    void json(Json json);

    /// The main table only, a header first.
    void csv(Csv csv);

    void markdown(Markdown markdown);

    /// Whether there is any of what `--fail-on` names.
    default boolean failsOn(Set<String> named) {
        return false;
    }
}
