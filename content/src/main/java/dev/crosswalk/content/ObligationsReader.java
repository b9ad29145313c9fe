package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `obligations/<domain>.yaml`: a part of the shared vocabulary.
final class ObligationsReader {
    private static final Set<String> KEYS = Set.of("domain", "title", "obligations");
    private static final Set<String> ITEM_KEYS =
            Set.of("id", "facet", "text", "replacedBy", "implies");

    private final ContentDraft draft;
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Implication> implications = new ArrayList<>();

    /// `replacedBy`, judged when all obligations are known: the new one may stand in a later file.
    private record Replacement(Source source, String obligation, Value by) {}

    /// `implies`, judged then for the same reason.
    private record Implication(Source source, Obligation obligation, List<Value> implied) {}

    ObligationsReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "a file of obligations", KEYS)
                .ifPresent(fields -> {
                    String domain = draft.domain(fields);
                    List<Node> items = fields.items("obligations");
                    items.forEach(item -> obligation(source, item, domain));
                });
    }

    private void obligation(Source source, Node item, String domain) {
        Fields fields = Fields.of(source, item, "an obligation", ITEM_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.OBLIGATION.read(fields, "id");
        Optional<Facet> facet = fields.constant("facet", Facet.class);
        Optional<Value> text = fields.requiredWords("text");
        Optional<Value> by = fields.optional("replacedBy");
        List<Value> implied = fields.texts("implies");
        if (id.isEmpty() || !isNew(source, id.get())) {
            return;
        }
        // An obligation whose facet is wrong is kept, or each claim on it would be told of as well.
        draft.place("obligation " + id.get().text(), source, id.get().line());
        Obligation obligation =
                new Obligation(
                        id.get().text(),
                        text.map(Value::text).orElse(""),
                        domain,
                        facet.orElse(Facet.GOVERN));
        draft.addObligation(obligation);
        if (!implied.isEmpty()) {
            implications.add(new Implication(source, obligation, implied));
        }
        by.ifPresent(value -> replacements.add(new Replacement(source, id.get().text(), value)));
    }

    /// To be called after the last file.
    void finish() {
        imply();
        for (Replacement r : replacements) {
            draft.obligations(r.source(), List.of(r.by()))
                    .forEach(known -> draft.addReplacement(r.obligation(), known));
        }
        Set<String> told = new HashSet<>();
        for (Replacement r : replacements) {
            List<String> circle = circle(r.obligation());
            if (!circle.isEmpty() && told.addAll(circle)) {
                r.source()
                        .error(
                                r.by().line(),
                                "replacement-cycle",
                                circle.size() == 1
                                        ? "\"%s\" is replaced by itself".formatted(r.obligation())
                                        : "obligations replace each other in a circle: %s, %s"
                                                .formatted(
                                                        String.join(", ", circle), r.obligation()));
            }
        }
    }

    /// What each obligation implies: others that are there, and never one that implies it.
    private void imply() {
        Map<String, Implication> byId = new LinkedHashMap<>();
        for (Implication i : implications) {
            Obligation o = i.obligation();
            List<String> known = draft.obligations(i.source(), i.implied());
            Obligation implying = new Obligation(o.id(), o.text(), o.domain(), o.facet(), known);
            draft.addObligation(implying);
            byId.put(o.id(), new Implication(i.source(), implying, i.implied()));
        }
        Set<String> told = new HashSet<>();
        for (Implication i : byId.values()) {
            List<String> circle = circle(i.obligation().id(), byId);
            if (!circle.isEmpty() && told.addAll(circle)) {
                String next = circle.size() == 1 ? circle.getFirst() : circle.get(1);
                int line =
                        i.implied().stream()
                                .filter(v -> v.text().equals(next))
                                .mapToInt(Value::line)
                                .findFirst()
                                .orElse(0);
                i.source()
                        .error(
                                line,
                                "implication-cycle",
                                circle.size() == 1
                                        ? "\"%s\" implies itself".formatted(next)
                                        : "obligations imply each other in a circle: %s, %s; where none is done without the others, they are one obligation"
                                                .formatted(
                                                        String.join(", ", circle),
                                                        circle.getFirst()));
                // A circle is never given to anybody who would follow it.
                draft.addObligation(
                        new Obligation(
                                i.obligation().id(),
                                i.obligation().text(),
                                i.obligation().domain(),
                                i.obligation().facet()));
            }
        }
    }

    /// A shortest way from this obligation back to itself by what implies what; none where there is
    /// no such way.
    private static List<String> circle(String obligation, Map<String, Implication> byId) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(obligation));
        while (!open.isEmpty()) {
            String at = open.remove();
            Implication i = byId.get(at);
            for (String next : i == null ? List.<String>of() : i.obligation().implies()) {
                if (next.equals(obligation)) {
                    Deque<String> way = new ArrayDeque<>();
                    for (String back = at; back != null; back = from.get(back)) {
                        way.addFirst(back);
                    }
                    return List.copyOf(way);
                }
                if (from.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    /// The obligations from this one back to itself, or none where the way ends elsewhere.
    private List<String> circle(String obligation) {
        Set<String> way = new LinkedHashSet<>();
        String next = obligation;
        while (next != null && way.add(next)) {
            next = draft.replacement(next).orElse(null);
        }
        return obligation.equals(next) ? List.copyOf(way) : List.of();
    }

    private boolean isNew(Source source, Value id) {
        Optional<String> already =
                draft.already("obligation " + id.text(), draft.hasObligation(id.text()));
        already.ifPresent(where ->
                source.error(
                        id.line(),
                        "duplicate-id",
                        "obligation \"%s\" exists already, %s, and must not be redefined"
                                .formatted(id.text(), where)));
        return already.isEmpty();
    }
}
