package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The history of a programme in memory, by control. It gives all records, however old.
final class ProgrammeHistory implements History {
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Map<String, List<Evidence>> byControl = new HashMap<>();
    private final Map<String, List<Performed>> log = new HashMap<>();
    private final Map<String, List<ControlHistory.Listed>> populations = new HashMap<>();

    ProgrammeHistory(Programme programme) {
        for (Evidence e : programme.telling()) {
            evidence.put(e.id(), e);
            e.controls().forEach(c -> add(byControl, c, e));
        }
        for (Performed p : programme.performed()) {
            // What names nothing but evidence that was altered or is missing is not even somebody's
            // word.
            if (p.evidence().isEmpty() || p.evidence().stream().anyMatch(evidence::containsKey)) {
                add(log, p.control(), p);
            }
        }
        programme
                .populations()
                .forEach(p ->
                        add(
                                populations,
                                p.control(),
                                new ControlHistory.Listed(
                                        counted(p), p.kind(), p.performs(), p.isReconciled())));
    }

    /// The list, over the days of which it can speak.
    private static Population counted(ControlPopulation p) {
        Population all = p.population();
        Period days = p.counted();
        return days == null || days.equals(all.covers())
                ? all
                : new Population(all.id(), days, all.receivedAt(), all.items());
    }

    private static <T> void add(Map<String, List<T>> all, String control, T one) {
        all.computeIfAbsent(control, c -> new ArrayList<>()).add(one);
    }

    @Override
    public ControlHistory of(String control, LocalDate since, Moment asOf, Moment knownAt) {
        return new ControlHistory(
                pieces(byControl.getOrDefault(control, List.of()), asOf, knownAt),
                log.getOrDefault(control, List.of()).stream()
                        .map(p -> entry(p, asOf, knownAt))
                        .toList(),
                populations.getOrDefault(control, List.of()).stream()
                        .filter(p -> p.population().receivedAt().isBy(knownAt))
                        .toList());
    }

    private ControlHistory.Entry entry(Performed p, Moment asOf, Moment knownAt) {
        List<Evidence> named = new ArrayList<>();
        for (String id : p.evidence()) {
            Evidence e = evidence.get(id);
            if (e != null) {
                named.add(e);
            }
        }
        return new ControlHistory.Entry(
                p.performedOn(), p.meantFor(), pieces(named, asOf, knownAt));
    }

    private static List<ControlHistory.Piece> pieces(
            List<Evidence> evidence, Moment asOf, Moment knownAt) {
        return evidence.stream()
                .filter(e -> e.receivedAt().isBy(knownAt))
                .map(ProgrammeHistory::piece)
                .filter(p -> p.from().hasBegunBy(asOf))
                .toList();
    }

    static ControlHistory.Piece piece(Evidence e) {
        Moment seenAt = e.seenAt();
        return new ControlHistory.Piece(
                e.id(),
                e.kind(),
                e.observedAt() == null ? Moment.on(e.proves().from(), seenAt.zone()) : seenAt,
                seenAt,
                e.receivedAt(),
                e.result(),
                e.run().isEmpty() ? e.id() : e.run(),
                1,
                !e.file().isEmpty(),
                e.details(),
                e.sha256());
    }
}
