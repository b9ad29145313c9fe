package dev.crosswalk.papers.report;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.standing.ControlStanding;
import org.jspecify.annotations.Nullable;

/// How a control stands, in words.
final class States {
    private States() {}

    static Block.Cell cell(ControlStanding c) {
        return new Block.Cell(Words.capital(spoken(c)), tone(c));
    }

    static String spoken(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED -> c.operated() ? "operating" : "in place, shown";
            case UNPROVED -> "in place, not shown: " + lacks(c);
            case FAILED -> "failed its test";
            case PLANNED -> "planned" + on(", due ", c.adoption().dueOn());
            case RETIRED -> "given up" + on(" on ", c.adoption().retiredOn());
            case UNDECIDED -> "not decided on yet";
        };
    }

    private static String on(String words, @Nullable Object day) {
        return day == null ? "" : words + day;
    }

    private static String lacks(ControlStanding c) {
        if (!(c.today().state() instanceof ControlFact.Unknown unknown)) {
            return "no evidence";
        }
        return switch (unknown.reason()) {
            case EVIDENCE_EXPIRED -> "evidence ran out" + on(" on ", c.freshUntil());
            case CHECK_BROKE -> "the last test did not work";
            case NO_DATA, NOT_IMPLEMENTED -> "no evidence";
        };
    }

    static Tone tone(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED -> Tone.GOOD;
            case UNPROVED, PLANNED -> Tone.PARTLY;
            case FAILED -> Tone.BAD;
            case RETIRED, UNDECIDED -> Tone.QUIET;
        };
    }
}
