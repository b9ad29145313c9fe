package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.Practices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// In which order people come to controls: by their stage; what is decided in the order of the
/// gates before the first audit, so that the statement of what applies comes after the risks that
/// it answers; of what checks, all measurement first, then the internal audit, then the review.
final class Turns {
    private static final int STAGE = 10_000;

    /// Of what is decided and stands in no gate.
    private static final int UNGATED = STAGE - 1;

    /// The last turn of what an internal audit looks at.
    static final int LAST_LOOKED_AT = 3 * STAGE - 1;

    /// The last turn of what is there before an internal audit starts.
    static final int LAST_MEASURED = LAST_LOOKED_AT + STAGE - 2;

    static final int AUDIT = LAST_MEASURED + 1;
    static final int REVIEW = AUDIT + 1;

    private final List<Gate> first = new ArrayList<>();
    private final List<Gate> audits = new ArrayList<>();
    private final List<Gate> reviews = new ArrayList<>();

    /// @param editions whose audits are planned for
    Turns(Practices practices, Collection<String> editions) {
        for (String edition : editions) {
            List<Gate> gates = practices.gates(edition);
            gates.stream().filter(Turns::isFirst).forEach(first::add);
            practices.deadline(edition).ifPresent(d -> add(d, gates));
        }
    }

    private void add(Deadline deadline, List<Gate> gates) {
        gates.stream().filter(g -> g.id().equals(deadline.audit())).forEach(audits::add);
        gates.stream().filter(g -> g.id().equals(deadline.review())).forEach(reviews::add);
    }

    private static boolean isFirst(Gate gate) {
        return switch (gate.before()) {
            case STAGE_1, TYPE_1 -> true;
            case STAGE_2, CERTIFICATE, SURVEILLANCE, TYPE_2_START, TYPE_2_END -> false;
        };
    }

    int of(Control control) {
        Control.Stage stage = Control.Stage.of(control);
        int begin = begin(stage);
        return switch (stage) {
            case DECIDE ->
                    first.stream()
                            .filter(g -> serves(control, g))
                            .mapToInt(g -> begin + g.order())
                            .min()
                            .orElse(begin + UNGATED);
            case BUILD, RUN, IMPROVE -> begin;
            case CHECK -> {
                if (reviews.stream().anyMatch(g -> serves(control, g))) {
                    yield REVIEW;
                }
                yield audits.stream().anyMatch(g -> serves(control, g)) ? AUDIT : begin;
            }
        };
    }

    private static int begin(Control.Stage stage) {
        return switch (stage) {
            case DECIDE -> 0;
            case BUILD -> STAGE;
            case RUN -> 2 * STAGE;
            case CHECK -> LAST_LOOKED_AT + 1;
            case IMPROVE -> 4 * STAGE;
        };
    }

    private static boolean serves(Control control, Gate gate) {
        return !Collections.disjoint(control.discharges(), gate.obligations());
    }
}
