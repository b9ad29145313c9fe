package dev.crosswalk.answers.text;

/// What the reader's terminal can show.
///
/// @param width columns; narrower than 20 counts as 20
/// @param colour whether escape sequences for colour and weight are understood
/// @param unicode whether bars and tree lines may go beyond ASCII
public record Screen(int width, boolean colour, boolean unicode) {
    private static final int NARROWEST = 20;

    public Screen {
        width = Math.max(width, NARROWEST);
    }

    public enum Style {
        BOLD("1"),
        DIM("2"),
        GOOD("32"),
        HALF("33"),
        BAD("31"),
        NAME("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /// The words, harmless to a terminal, in a style where the screen has one.
    public String in(Style style, String words) {
        String safe = safe(words);
        return colour && !safe.isEmpty() ? "\u001b[" + style.code + "m" + safe + "\u001b[0m" : safe;
    }

    /// The words as a reader wants them: what would steer the terminal as escapes, for the words
    /// may come from somebody's pack, and `{{interval}}`, which the organisation sets, as
    /// `[interval]`.
    public String safe(String words) {
        return Visible.of(Visible.blanks(words));
    }

    /// One symbol, or what stands for it in ASCII.
    public String symbol(String unicodeSymbol, String ascii) {
        return unicode ? unicodeSymbol : ascii;
    }

    /// A bar of `length` columns: solid up to `proven`, shaded from there to `possible`, both 0 to
    /// 1. Anything above nothing shows, and nothing short of all fills the bar.
    public String bar(double proven, double possible, int length) {
        int solid = columns(proven, length);
        int shaded = Math.max(columns(possible, length) - solid, 0);
        return in(Style.GOOD, symbol("█", "#").repeat(solid))
                + in(Style.HALF, symbol("▒", "+").repeat(shaded))
                + in(Style.DIM, symbol("░", ".").repeat(length - solid - shaded));
    }

    private static int columns(double share, int length) {
        int columns = (int) Math.round(share * length);
        if (share > 0 && columns == 0) {
            return 1;
        }
        return share < 1 && columns == length ? length - 1 : columns;
    }
}
