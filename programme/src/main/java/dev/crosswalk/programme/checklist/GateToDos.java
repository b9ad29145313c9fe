package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.Milestone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts what helps to pass the gates of the next audit first, and adds what the gates want beyond
/// that.
final class GateToDos {

    /// What is to be done for a control today; to come and to renew is for later.
    private static final Set<ToDo.Kind> TODAY =
            EnumSet.of(
                    ToDo.Kind.EXCEPTED,
                    ToDo.Kind.FAILED,
                    ToDo.Kind.MISSED,
                    ToDo.Kind.PROVE,
                    ToDo.Kind.APPROVE_DOCUMENT,
                    ToDo.Kind.FINISH,
                    ToDo.Kind.ADOPT,
                    ToDo.Kind.OWN);

    private final Milestone next;

    GateToDos(Milestone next) {
        this.next = next;
    }

    List<ToDo> first(List<ToDo> items) {
        List<ToDo> rest = new ArrayList<>();
        Map<ToDo, List<String>> gates = new LinkedHashMap<>();
        for (JudgedGate g : next.gates()) {
            String id = g.gate().id();
            for (ToDo item : items) {
                if (g.lacks().stream().anyMatch(l -> helps(item, l))) {
                    gates.computeIfAbsent(item, _ -> new ArrayList<>()).add(id);
                }
            }
            for (Lack lack : g.lacks()) {
                if (items.stream().noneMatch(i -> helps(i, lack))) {
                    gates.computeIfAbsent(of(g.gate(), lack), _ -> new ArrayList<>()).add(id);
                }
            }
        }
        items.stream().filter(i -> !gates.containsKey(i)).forEach(rest::add);
        List<ToDo> all = new ArrayList<>();
        gates.forEach((item, of) -> all.add(item.of(of)));
        // What can still be done comes before what is only to be explained.
        all.sort(Comparator.comparing(i -> i.kind() == ToDo.Kind.EXPLAIN));
        all.addAll(rest);
        // What an auditor found is due before all that prepares the next audit.
        all.sort(Comparator.comparing(i -> i.kind() != ToDo.Kind.EXCEPTED));
        return all;
    }

    private static boolean helps(ToDo item, Lack lack) {
        return lack.kind() != Lack.Kind.TOO_LATE
                && (item.kind() == ToDo.Kind.NONCONFORMITY
                        ? item.about().equals(lack.about())
                        : TODAY.contains(item.kind())
                                && lack.isHelpedBy(item.about(), item.obligations()));
    }

    private static ToDo of(Gate gate, Lack lack) {
        return new ToDo(
                lack.kind() == Lack.Kind.TOO_LATE ? ToDo.Kind.EXPLAIN : ToDo.Kind.GATE,
                lack.about().isEmpty() ? gate.id() : lack.about(),
                lack.about().isEmpty() ? gate.title() : lack.title(),
                lack.next(),
                List.of(),
                List.of(),
                lack.owner(),
                lack.due(),
                lack.obligations(),
                List.of());
    }
}
