package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Failure.FailedDays;
import dev.crosswalk.engine.operation.Failure.Limit;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import java.util.ArrayList;
import java.util.List;

/// Says why a control failed by what was seen of it alone, even were all that is missing done.
final class Failing {
    private Failing() {}

    /// @param what what was judged
    /// @param rule the sentence that what was seen breaks
    static Failure of(Ground what, Rule rule, Beyond beyond, List<Turn> turns, List<Turn> owned) {
        List<Turn> found = new ArrayList<>();
        int deviating = 0;
        for (Turn t : turns) {
            boolean in = owned.contains(t);
            if (Counting.FOUND.contains(t.state())
                    && (in || (rule == Rule.RUN && isNear(t, owned, beyond.reach())))) {
                found.add(t);
                deviating += in ? beyond.count(t) : 0;
            }
        }
        int due = beyond.due();
        int may = beyond.allowed().of(due);
        Ground.Count count = new Ground.Count(due, deviating, may, beyond.allowed().lateOnly());
        Limit limit = limit(rule);
        int at =
                switch (limit) {
                    case RUN -> beyond.reach() + 1;
                    case NUMBER -> may;
                    case SHARE -> beyond.overPercent();
                };
        if (what instanceof Ground.Performed performed) {
            boolean events =
                    performed.due().stream().anyMatch(o -> o.kind() == Occurrence.Kind.EVENT);
            return new Failure.TooOften(
                    limit,
                    at,
                    count,
                    found.stream().map(t -> Expectation.occurrence(t, events)).toList());
        }
        boolean setting = what instanceof Ground.Seen;
        return new Failure.TooLong(
                limit,
                at,
                count,
                what instanceof Ground.Checked checked ? checked.check() : "",
                setting ? 0 : (int) turns.stream().map(Turn::subject).distinct().count(),
                found.stream()
                        .map(t -> new FailedDays(setting ? "" : t.subject(), t.days()))
                        .toList());
    }

    private static Limit limit(Rule rule) {
        return switch (rule) {
            case RUN -> Limit.RUN;
            case MORE_THAN_A_QUARTER -> Limit.SHARE;
            case MORE_THAN_A_PERSON_MAY_CONCLUDE,
                    CONCLUDED_NOT_EFFECTIVE,
                    FALSIFIED_RECORD,
                    WINDOW_RUNS,
                    NOTHING_DUE,
                    NOT_IN_PLACE,
                    OPEN,
                    POPULATION_ABSENT,
                    POPULATION_UNRECONCILED,
                    NOTHING_SHOWS,
                    NOT_ACTED_ON,
                    TOO_MUCH_UNKNOWN,
                    DEVIATES,
                    NO_EVENT,
                    NO_FINDING,
                    ALL_DONE ->
                    Limit.NUMBER;
        };
    }

    /// Whether a turn may be in one run with some that are judged.
    private static boolean isNear(Turn t, List<Turn> owned, int reach) {
        return owned.stream()
                .anyMatch(o ->
                        o.subject().equals(t.subject())
                                && o.first() - reach <= t.first() + t.count() - 1
                                && t.first() <= o.first() + o.count() - 1 + reach);
    }
}
