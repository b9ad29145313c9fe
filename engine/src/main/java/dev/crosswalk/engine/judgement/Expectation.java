package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lists what was expected of a control within days, whichever obligations it is about, and what
/// its own log says of it.
public final class Expectation {
    /// What is still to do comes before what was done late.
    private static final List<Occurrence.Status> WORST_FIRST =
            List.of(
                    Occurrence.Status.FAILED,
                    Occurrence.Status.MISSING,
                    Occurrence.Status.OPEN,
                    Occurrence.Status.LATE,
                    Occurrence.Status.ON_TIME);

    private Expectation() {}

    /// An event that two kinds answer apart from each other is listed once, as the worse of both.
    ///
    /// @param history of one control
    public static Operation over(
            History history, Practice practice, Period days, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        InPlace inPlace = InPlace.of(h, practice);
        List<Period> looked = inPlace.within(days);
        Map<String, Occurrence> all = new HashMap<>();
        Map<String, Redone> redone = new TreeMap<>();
        Set<String> unnamed =
                h.items().stream()
                        .filter(i -> i.names() == null)
                        .map(History.Item::id)
                        .collect(Collectors.toSet());
        if (h.cadence().every() != Cadence.Every.CONTINUOUS) {
            boolean events = h.cadence().every() == Cadence.Every.PER_EVENT;
            for (Set<String> kinds : streams(h)) {
                List<History.Item> performed =
                        h.items().stream()
                                .filter(i -> h.kinds().isEmpty() || kinds.contains(i.kind()))
                                .toList();
                for (Turn t :
                        Occurrences.of(
                                h.seenBy(kinds),
                                inPlace,
                                practice,
                                days,
                                asOf,
                                Tests.NONE,
                                performed)) {
                    if (days.contains(t.due())) {
                        all.merge(
                                t.name(),
                                occurrence(t, events),
                                (one, other) -> worse(one, other, unnamed));
                        if (t.redone() != null) {
                            redone.putIfAbsent(t.name(), t.redone());
                        }
                    }
                }
            }
        }
        return new Operation(
                days,
                looked.isEmpty()
                        ? null
                        : new Period(looked.getFirst().from(), looked.getLast().to()),
                all.values().stream()
                        .sorted(
                                Comparator.comparing(Occurrence::due)
                                        .thenComparing(Occurrence::name))
                        .toList(),
                redone.values().stream()
                        .sorted(Comparator.comparing(r -> r.failed().from()))
                        .toList());
    }

    /// The kinds of performances, those together that answer the same by the same day.
    private static Collection<Set<String>> streams(History h) {
        Map<List<Object>, Set<String>> streams = new LinkedHashMap<>();
        for (History.Kind k : h.kinds()) {
            if (k.role() == History.Role.PERFORMANCE) {
                History asked = h.seenBy(Set.of(k.kind()));
                streams.computeIfAbsent(
                                List.of(asked.cadence(), asked.lists()), _ -> new HashSet<>())
                        .add(k.kind());
            }
        }
        return streams.isEmpty() ? List.of(Set.of()) : streams.values();
    }

    /// Of two that are as bad, the one that was done by what does not name it.
    ///
    /// @param unnamed ids of what names no occurrence
    private static Occurrence worse(Occurrence one, Occurrence other, Set<String> unnamed) {
        int first = WORST_FIRST.indexOf(one.status());
        int second = WORST_FIRST.indexOf(other.status());
        boolean isUnnamed = other.shownBy() != null && unnamed.contains(other.shownBy());
        return second < first || (second == first && isUnnamed) ? other : one;
    }

    /// The days for which auditors' tests show that the control was done, for all that performances
    /// show of it.
    public static List<Ground.Tested> tested(
            History history, Period days, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        List<Ground.Tested> all = null;
        for (String obligation : h.discharges()) {
            if (h.showing(obligation).wants(History.Role.PERFORMANCE)) {
                List<Ground.Tested> tested = Tests.ofOperation(h, obligation).within(List.of(days));
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
                event && t.state() == Turn.State.MISSING ? t.correctedOn() : t.doneOn());
    }
}
