package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.formats.report.Run;

/// The marks of coverages on a screen.
public final class Marks {
    private Marks() {}

    public static String of(Screen screen, Coverage coverage) {
        return switch (coverage) {
            case FULL -> screen.in(Style.GOOD, screen.symbol("●", "[x]"));
            case PARTIAL -> screen.in(Style.HALF, screen.symbol("◐", "[~]"));
            case NONE -> screen.in(Style.BAD, screen.symbol("○", "[ ]"));
            case NOT_ASSESSED -> screen.in(Style.DIM, screen.symbol("?", "[?]"));
            case NOT_APPLICABLE -> screen.in(Style.DIM, screen.symbol("–", "[-]"));
        };
    }

    public static Run.Symbol of(Coverage coverage) {
        return switch (coverage) {
            case FULL -> new Run.Symbol("●", "[x]", Run.Style.GOOD);
            case PARTIAL -> new Run.Symbol("◐", "[~]", Run.Style.PARTLY);
            case NONE -> new Run.Symbol("○", "[ ]", Run.Style.BAD);
            case NOT_ASSESSED -> new Run.Symbol("?", "[?]", Run.Style.QUIET);
            case NOT_APPLICABLE -> new Run.Symbol("–", "[-]", Run.Style.QUIET);
        };
    }

    public static Style style(Coverage coverage) {
        return switch (coverage) {
            case FULL -> Style.GOOD;
            case PARTIAL -> Style.HALF;
            case NONE -> Style.BAD;
            case NOT_ASSESSED, NOT_APPLICABLE -> Style.DIM;
        };
    }
}
