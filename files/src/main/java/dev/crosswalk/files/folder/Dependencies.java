package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the organisation's own controls depend on: judged when all controls are known.
///
/// The library has no circles, and nothing in it can depend on a control of the organisation, so
/// only own controls can stand in one.
final class Dependencies {
    private record Of(Source source, List<Value> on) {}

    private record Step(String control, Iterator<Value> left) {}

    private final Map<String, Of> own = new LinkedHashMap<>();

    void add(String control, Source source, List<Value> on) {
        own.putIfAbsent(control, new Of(source, on));
    }

    void check(ProgrammeDraft draft) {
        own.values().forEach(of -> draft.libraryControls(of.source(), of.on()));
        Set<String> done = new HashSet<>();
        own.keySet().forEach(control -> circles(control, done));
    }

    /// Depth first, without recursion: a chain may be as long as a file.
    private void circles(String from, Set<String> done) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> onTheWay = new LinkedHashSet<>();
        enter(from, way, onTheWay, done);
        while (!way.isEmpty()) {
            Step step = way.getLast();
            if (!step.left().hasNext()) {
                onTheWay.remove(step.control());
                way.removeLast();
                continue;
            }
            Value next = step.left().next();
            if (onTheWay.contains(next.text())) {
                circle(step.control(), next, List.copyOf(onTheWay));
            } else {
                enter(next.text(), way, onTheWay, done);
            }
        }
    }

    private void enter(String control, Deque<Step> way, Set<String> onTheWay, Set<String> done) {
        Of of = own.get(control);
        if (of != null && done.add(control)) {
            onTheWay.add(control);
            way.addLast(new Step(control, of.on().iterator()));
        }
    }

    /// Tells of a circle, at the line that closes it.
    private void circle(String control, Value closing, List<String> onTheWay) {
        List<String> circle = onTheWay.subList(onTheWay.indexOf(closing.text()), onTheWay.size());
        Of of = own.get(control);
        if (of != null) {
            of.source()
                    .error(
                            closing.line(),
                            "dependency-circle",
                            "%s depends on itself: %s"
                                    .formatted(closing.text(), arrows(circle) + closing.text()));
        }
    }

    private static String arrows(List<String> circle) {
        int most = 12;
        String shown = String.join(" -> ", circle.subList(0, Math.min(most, circle.size())));
        return shown
                + (circle.size() > most
                        ? " -> (%,d more) -> ".formatted(circle.size() - most)
                        : " -> ");
    }
}
