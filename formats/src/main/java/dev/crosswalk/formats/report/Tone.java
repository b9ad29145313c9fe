package dev.crosswalk.formats.report;

import java.util.Locale;

/// Whether a cell, a callout or a figure says something good or bad. It has a symbol as well as a
/// colour, for people and printers that see no colour.
public enum Tone {
    GOOD("✓", "2F6B4F", "E6F1EA"),
    PARTLY("◐", "7A5200", "FBF1DC"),
    BAD("✗", "9B2C2C", "F9E7E5"),
    QUIET("○", "5B6470", "F3F4F6"),
    NONE("", "1F2933", "FFFFFF");

    private final String symbol;
    private final String ink;
    private final String paper;

    Tone(String symbol, String ink, String paper) {
        this.symbol = symbol;
        this.ink = ink;
        this.paper = paper;
    }

    /// Empty for NONE.
    public String symbol() {
        return symbol;
    }

    /// RRGGBB. On [#paper] it reaches the contrast that WCAG AA asks for.
    String ink() {
        return ink;
    }

    String paper() {
        return paper;
    }

    String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
