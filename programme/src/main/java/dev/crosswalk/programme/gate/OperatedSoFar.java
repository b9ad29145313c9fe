package dev.crosswalk.programme.gate;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.SoFar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How the controls of a framework operated over a period, or are on course to.
///
/// @param isOver whether the period is over, so that somebody may conclude
/// @param controls ids of the controls that came to something, by what they came to
public record OperatedSoFar(boolean isOver, Map<Course, List<String>> controls) {

    public enum Course {
        /// It operated, or is on course to.
        WELL,
        /// It runs, and what lacks is evidence: there is nothing to conclude on, and nothing lost.
        NEEDS_EVIDENCE,
        /// It deviates by no more than a person may conclude on, and nobody did yet.
        NEEDS_A_CONCLUSION,
        /// It deviates by more than that.
        LOST,
        /// The period is over, something of it is not known, and what is known deviates.
        DEVIATES_AND_IS_NOT_KNOWN,
        /// The period is over, and something of it is not known.
        NOT_KNOWN,
        /// It was in place on no day of the period so far.
        NOT_IN_PLACE
    }

    public OperatedSoFar {
        controls = Map.copyOf(controls);
    }

    static OperatedSoFar of(boolean isOver, List<ControlStanding> controls) {
        Map<Course, List<String>> all = new EnumMap<>(Course.class);
        for (ControlStanding c : controls) {
            Judgement judgement = c.judgement();
            // What a plan proposed and nobody decided on is no control that is looked for.
            if (judgement != null && !c.adoption().isUndecided()) {
                all.computeIfAbsent(course(c, judgement), _ -> new ArrayList<>()).add(c.id());
            }
        }
        return new OperatedSoFar(isOver, all);
    }

    private static Course course(ControlStanding control, Judgement judgement) {
        if (judgement.rule() == Judgement.Rule.NOT_IN_PLACE) {
            return Course.NOT_IN_PLACE;
        }
        SoFar soFar = control.soFar();
        if (soFar != null) {
            return switch (soFar.course()) {
                case ON_COURSE -> Course.WELL;
                case NEEDS_EVIDENCE -> Course.NEEDS_EVIDENCE;
                case NEEDS_A_CONCLUSION -> Course.NEEDS_A_CONCLUSION;
                case LOST -> Course.LOST;
            };
        }
        return switch (judgement.outcome()) {
            case EFFECTIVE, NOT_EXERCISED -> Course.WELL;
            case DEVIATIONS -> judgement.concluded() ? Course.WELL : Course.NEEDS_A_CONCLUSION;
            case INCOMPLETE ->
                    judgement.deviations().stream()
                                    .allMatch(d -> d.what() == Deviation.What.UNKNOWN)
                            ? Course.NOT_KNOWN
                            : Course.DEVIATES_AND_IS_NOT_KNOWN;
            case NOT_EFFECTIVE -> Course.LOST;
        };
    }

    public List<String> controls(Course course) {
        return controls.getOrDefault(course, List.of());
    }
}
