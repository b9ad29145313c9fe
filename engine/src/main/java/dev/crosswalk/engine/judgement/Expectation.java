package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists what was expected of a control within days, whichever obligations it is about, and what its
/// own log says of it.
public final class Expectation {
    private Expectation() {}

    /// @param history of one control
    public static Operation over(
            History history, Practice practice, Period days, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        InPlace inPlace = InPlace.of(h, practice);
        List<Period> looked = inPlace.within(days);
        Set<String> performing =
                h.kinds().stream()
                        .filter(k -> k.role() == History.Role.PERFORMANCE)
                        .map(History.Kind::kind)
                        .collect(Collectors.toSet());
        List<Occurrence> all = new ArrayList<>();
        if (h.cadence().every() != Cadence.Every.CONTINUOUS) {
            boolean events = h.cadence().every() == Cadence.Every.PER_EVENT;
            for (Turn t :
                    Occurrences.of(
                            h,
                            inPlace,
                            practice,
                            days,
                            asOf,
                            Tests.NONE,
                            i -> h.kinds().isEmpty() || performing.contains(i.kind()))) {
                if (days.contains(t.due())) {
                    all.add(occurrence(t, events));
                }
            }
        }
        all.sort(Comparator.comparing(Occurrence::due).thenComparing(Occurrence::name));
        return new Operation(
                days,
                looked.isEmpty()
                        ? null
                        : new Period(looked.getFirst().from(), looked.getLast().to()),
                all);
    }

    /// The days for which auditors' tests show that the control was done, for all that performances
    /// show of it.
    public static List<Ground.Tested> tested(
            History history, Period days, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        List<Ground.Tested> all = null;
        for (String obligation : h.discharges()) {
            if (h.wants(History.Role.PERFORMANCE, obligation)) {
                List<Ground.Tested> tested =
                        Tests.ofOperation(h, obligation).within(List.of(days));
                if (all == null) {
                    all = new ArrayList<>(tested);
                } else {
                    all.retainAll(tested);
                }
            }
        }
        return all == null ? List.of() : List.copyOf(all);
    }

    static Occurrence occurrence(Turn t, boolean event) {
        return new Occurrence(
                event ? Occurrence.Kind.EVENT : Occurrence.Kind.PERIOD,
                t.name(),
                t.due(),
                t.inTime(),
                switch (t.state()) {
                    case DONE -> Occurrence.Status.ON_TIME;
                    case LATE -> Occurrence.Status.LATE;
                    case MISSING -> Occurrence.Status.MISSING;
                    case FAILED -> Occurrence.Status.FAILED;
                    case OPEN, OPEN_LATE, UNKNOWN -> Occurrence.Status.OPEN;
                },
                t.by(),
                t.doneOn());
    }
}
