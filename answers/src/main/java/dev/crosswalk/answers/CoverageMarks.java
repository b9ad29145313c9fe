package dev.crosswalk.answers;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.formats.report.Run;

/// The marks by which a screen shows coverages.
public final class CoverageMarks {
    private CoverageMarks() {}

    public static Run.Symbol of(Coverage coverage) {
        return switch (coverage) {
            case FULL -> new Run.Symbol("●", "[x]", Run.Style.GOOD);
            case PARTIAL -> new Run.Symbol("◐", "[~]", Run.Style.PARTLY);
            case NONE -> new Run.Symbol("○", "[ ]", Run.Style.BAD);
            case NOT_ASSESSED -> new Run.Symbol("?", "[?]", Run.Style.QUIET);
            case NOT_APPLICABLE -> new Run.Symbol("–", "[-]", Run.Style.QUIET);
        };
    }
}
