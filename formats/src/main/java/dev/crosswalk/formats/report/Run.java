package dev.crosswalk.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a line: text in one style, a symbol, or a small bar.
///
/// The methods that make runs ([#plain], [#name], ..) are for text that somebody reads: a blank
/// that the organisation is to fill, `{{interval}}`, becomes `[interval]`. [Text] itself keeps
/// every character.
public sealed interface Run {
    /// A space at which no line breaks.
    char NO_BREAK = '\u00a0';

    /// The text, and of what is no text the characters that show it.
    String text();

    Style style();

    /// `#anchor` of a block of the same report, an http, https or mailto address, or null.
    default @Nullable String link() {
        return null;
    }

    /// The same text, leading to the block that has this anchor.
    default Run to(String anchor) {
        return new Text(text(), style(), "#" + anchor);
    }

    /// What a piece of text is, from which each renderer makes a weight or a colour.
    enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE,
        /// Something that can be typed or looked up, such as the id of a control.
        NAME,
        /// Something that readers may skip, such as a legend.
        QUIET,
        GOOD,
        PARTLY,
        BAD;

        /// The colour of its ink as RRGGBB; empty where it has none of its own.
        String ink() {
            return switch (this) {
                case PLAIN, STRONG, EMPHASIS, CODE, NAME -> "";
                case QUIET -> Tone.QUIET.ink();
                case GOOD -> Tone.GOOD.ink();
                case PARTLY -> Tone.PARTLY.ink();
                case BAD -> Tone.BAD.ink();
            };
        }
    }

    /// A newline in the text is a line break; on a terminal, where words from elsewhere could forge
    /// lines of their own with it, it is shown as `\n`.
    ///
    /// @param link what is neither an anchor nor an address of the web or of mail is dropped, so
    ///   that no report carries a script
    record Text(String text, Style style, @Nullable String link) implements Run {
        public Text {
            link = link == null || link.startsWith("#") ? link : Address.of(link);
        }
    }

    /// One sign that says something.
    ///
    /// @param ascii what stands for it where nothing but ASCII is shown
    record Symbol(String text, String ascii, Style style) implements Run {
        /// From the left to the right.
        public static final Symbol TO = new Symbol("→", "->", Style.PLAIN);
    }

    /// A bar within a line. What it shows is said in words beside it.
    ///
    /// @param proven solid up to here, from 0 to 1
    /// @param possible shaded from there to here
    /// @param length in characters
    record Bar(double proven, double possible, int length) implements Run {
        @Override
        public String text() {
            int solid = (int) Math.round(length * proven);
            int shaded = (int) Math.round(length * possible) - solid;
            return "█".repeat(solid) + "▒".repeat(shaded) + "░".repeat(length - solid - shaded);
        }

        @Override
        public Style style() {
            return Style.PLAIN;
        }
    }

    /// Text of an [Block.Entry] that is cut where the entry is too long for one line: people know
    /// it anyway. Where there is too little room even so, the line wraps.
    record Yielding(String text) implements Run {
        @Override
        public Style style() {
            return Style.PLAIN;
        }
    }

    static Run plain(String text) {
        return of(Style.PLAIN, text);
    }

    static Run strong(String text) {
        return of(Style.STRONG, text);
    }

    static Run emphasis(String text) {
        return of(Style.EMPHASIS, text);
    }

    static Run code(String text) {
        return of(Style.CODE, text);
    }

    static Run name(String text) {
        return of(Style.NAME, text);
    }

    static Run quiet(String text) {
        return of(Style.QUIET, text);
    }

    static Run of(Style style, String text) {
        return new Text(filled(text), style, null);
    }

    static Run yielding(String text) {
        return new Yielding(filled(text));
    }

    private static String filled(String text) {
        return text.indexOf('{') < 0 ? text : text.replace("{{", "[").replace("}}", "]");
    }

    static String text(List<? extends Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
