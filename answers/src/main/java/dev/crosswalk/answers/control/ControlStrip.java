package dev.crosswalk.answers.control;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.Comparator;

/// Writes what a control discharges as it is drawn.
public final class ControlStrip {
    private ControlStrip() {}

    /// The member `strip`: by facet, then as the control has it, with what it shows of each.
    public static void write(Json json, Situation now, ControlStanding c) {
        json.array("strip");
        c.control().discharges().stream()
                .map(now::obligation)
                .sorted(Comparator.comparing(Obligation::facet))
                .forEach(o ->
                        json.object()
                                .field("obligation", o.id())
                                .field("facet", Words.of(o.facet()))
                                .field("state", state(c, o.id()))
                                .field("text", o.text())
                                .end());
        json.end();
    }

    /// `missing` of a control that is not there to show anything.
    private static String state(ControlStanding c, String obligation) {
        if (c.condition() == Condition.PLANNED
                || c.condition() == Condition.RETIRED
                || c.condition() == Condition.UNDECIDED) {
            return "missing";
        }
        return switch (c.today().of(obligation)) {
            case ControlFact.Holds _ -> "covered";
            case ControlFact.Fails _ -> "failed";
            case ControlFact.Unknown _ -> "unknown";
            case null -> "missing";
        };
    }
}
