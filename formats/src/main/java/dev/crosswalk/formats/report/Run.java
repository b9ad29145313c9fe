package dev.crosswalk.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of text in one style. A newline in the text is a line break.
///
/// @param link `#anchor` of a block of the same report, an http, https or mailto address, or null;
///   anything else is dropped, so that no report carries a script
public record Run(String text, Style style, @Nullable String link) {

    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    public Run {
        link = link == null || link.startsWith("#") ? link : Address.of(link);
    }

    public static Run plain(String text) {
        return new Run(text, Style.PLAIN, null);
    }

    public static Run strong(String text) {
        return new Run(text, Style.STRONG, null);
    }

    public static Run emphasis(String text) {
        return new Run(text, Style.EMPHASIS, null);
    }

    public static Run code(String text) {
        return new Run(text, Style.CODE, null);
    }

    /// The same text, leading to the block that has this anchor.
    public Run to(String anchor) {
        return new Run(text, style, "#" + anchor);
    }

    static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
