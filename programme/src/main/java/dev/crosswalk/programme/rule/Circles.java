package dev.crosswalk.programme.rule;

import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds controls that directly or indirectly depend on themselves.
///
/// The library has no such circles, and nothing in it can depend on a control of the organisation,
/// so only own controls can be part of one.
final class Circles {
    private static final int MOST_NAMED = 12;

    private final Judging judging;
    private final Map<String, Said<Adoption.Own>> own = new LinkedHashMap<>();

    Circles(Judging judging) {
        this.judging = judging;
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            if (said.value().subject() instanceof Adoption.Own of) {
                own.putIfAbsent(of.id(), new Said<>(of, said.where()));
            }
        }
    }

    /// A control on the path that is being followed, and the index of its dependency to look at
    /// next.
    private static final class Step {
        private final Said<Adoption.Own> control;
        private int next;

        Step(Said<Adoption.Own> control) {
            this.control = control;
        }

        String id() {
            return control.value().id();
        }

        List<String> on() {
            return control.value().control().dependsOn();
        }
    }

    void check() {
        Set<String> done = new HashSet<>();
        own.keySet().forEach(control -> from(control, done));
    }

    /// Searches depth first without recursion, because a chain of dependencies may be as long as a
    /// file.
    private void from(String control, Set<String> done) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> onTheWay = new LinkedHashSet<>();
        enter(control, way, onTheWay, done);
        while (!way.isEmpty()) {
            Step step = way.getLast();
            if (step.next == step.on().size()) {
                onTheWay.remove(step.id());
                way.removeLast();
                continue;
            }
            String next = step.on().get(step.next);
            if (onTheWay.contains(next)) {
                closed(step, List.copyOf(onTheWay));
            } else {
                enter(next, way, onTheWay, done);
            }
            step.next++;
        }
    }

    private void enter(String control, Deque<Step> way, Set<String> onTheWay, Set<String> done) {
        Said<Adoption.Own> of = own.get(control);
        if (of != null && done.add(control)) {
            onTheWay.add(control);
            way.addLast(new Step(of));
        }
    }

    /// Reports a circle, at the dependency that closes it.
    private void closed(Step step, List<String> onTheWay) {
        String closing = step.on().get(step.next);
        List<String> circle = onTheWay.subList(onTheWay.indexOf(closing), onTheWay.size());
        judging.findings.error(
                step.control.where().at("dependsOn", step.next),
                "dependency-circle",
                "%s depends on itself: %s".formatted(closing, arrows(circle) + closing));
    }

    private static String arrows(List<String> circle) {
        String shown = String.join(" -> ", circle.subList(0, Math.min(MOST_NAMED, circle.size())));
        return shown
                + (circle.size() > MOST_NAMED
                        ? " -> (%,d more) -> ".formatted(circle.size() - MOST_NAMED)
                        : " -> ");
    }
}
