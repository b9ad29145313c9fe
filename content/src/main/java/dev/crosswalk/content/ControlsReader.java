package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `controls/<domain>.yaml`: a part of the unified control library.
final class ControlsReader {
    /// Said of a control that has a first due day, and no periods.
    private static final String NO_PERIODS =
            "firstDue is the day of a first occurrence, and this control has no periods";

    private static final Set<String> KEYS = Set.of("domain", "title", "controls");

    private final ContentDraft draft;
    private final List<Pending> pending = new ArrayList<>();

    /// The controls and documents that a control names, which are judged when all files were read:
    /// they may stand in a later one.
    private record Pending(
            Source source,
            String control,
            List<Value> dependsOn,
            List<Value> documents,
            List<Value> succeeds) {}

    private static Set<String> itemKeys() {
        Set<String> keys = new HashSet<>(ControlFields.KEYS);
        keys.add("id");
        return keys;
    }

    ControlsReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of controls", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        String domain = draft.domain(fields);
        fields.items("controls").forEach(item -> control(source, item, domain));
    }

    private void control(Source source, Node item, String domain) {
        Fields fields = Fields.of(source, item, "a control", itemKeys()).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.CONTROL.read(fields, "id");
        List<Value> discharged = fields.texts("discharges");
        if (fields.sound() && discharged.isEmpty()) {
            fields.error(
                    fields.line("discharges"),
                    "no-value",
                    "a control discharges at least one obligation");
        }
        List<Value> dependsOn = fields.texts("dependsOn");
        List<Value> documents = fields.texts("documents");
        List<Value> succeeds = fields.optional("succeeds").stream().toList();
        Cadence cadence = ControlFields.cadence(fields);
        Control control =
                Control.builder(id.map(Value::text).orElse(""))
                        .title(fields.requiredWords("title").map(Value::text).orElse(""))
                        .domain(domain)
                        .objective(fields.words("objective"))
                        .description(fields.words("description"))
                        .type(
                                fields.constant("type", Control.Type.class)
                                        .orElse(Control.Type.PREVENTIVE))
                        .nature(
                                fields.constant("nature", Control.Nature.class)
                                        .orElse(Control.Nature.MANUAL))
                        .cadence(cadence)
                        .owner(fields.words("owner"))
                        .discharges(draft.obligations(source, discharged))
                        .measures(texts(fields.texts("measures")))
                        .guidance(fields.words("guidance"))
                        .testOfDesign(fields.words("testOfDesign"))
                        .testOfOperation(fields.words("testOfOperation"))
                        .evidence(
                                ControlFields.evidence(fields, texts(discharged), cadence.every()))
                        .effort(ControlFields.effort(fields))
                        .dependsOn(texts(dependsOn))
                        .documents(texts(documents))
                        .succeeds(String.join("", texts(succeeds)))
                        .firstDue(ControlFields.firstDue(fields))
                        .dayBegins(ControlFields.dayBegins(fields))
                        .stage(ControlFields.stage(fields))
                        .build();
        if (control.firstDue() != null && !control.cadence().every().isPeriodic()) {
            fields.error(fields.line("firstDue"), "first-due", NO_PERIODS);
        }
        if (id.isPresent() && isNew(source, id.get())) {
            draft.place("control " + control.id(), source, id.get().line());
            draft.place("cadence of control " + control.id(), source, fields.line("cadence"));
            draft.place("evidence of control " + control.id(), source, fields.line("evidence"));
            draft.place(
                    "test of operation of control " + control.id(),
                    source,
                    fields.line("testOfOperation"));
            draft.addControl(control);
            pending.add(new Pending(source, control.id(), dependsOn, documents, succeeds));
        }
    }

    private static List<String> texts(List<Value> values) {
        return values.stream().map(Value::text).toList();
    }

    private boolean isNew(Source source, Value id) {
        Optional<String> already =
                draft.already("control " + id.text(), draft.hasControl(id.text()));
        already.ifPresent(where ->
                source.error(
                        id.line(),
                        "duplicate-id",
                        "control \"%s\" exists already, %s, and must not be redefined"
                                .formatted(id.text(), where)));
        return already.isEmpty();
    }

    /// To be called after the last file of controls and of documents.
    void finish() {
        Map<String, List<String>> dependsOn = new HashMap<>();
        Map<String, List<String>> succeeds = new HashMap<>();
        for (Pending p : pending) {
            dependsOn.put(p.control(), texts(p.dependsOn()));
            succeeds.put(p.control(), texts(p.succeeds()));
            draft.controls(p.source(), p.dependsOn());
            draft.controls(p.source(), p.succeeds());
            draft.documents(p.source(), p.documents());
        }
        Set<String> told = new HashSet<>();
        for (Pending p : pending) {
            List<String> circle = circle(p.control(), dependsOn);
            if (!circle.isEmpty() && told.addAll(circle)) {
                p.source()
                        .error(
                                p.dependsOn().getFirst().line(),
                                "dependency-cycle",
                                circle.size() == 1
                                        ? "\"%s\" depends on itself".formatted(p.control())
                                        : "controls depend on each other in a circle: %s, %s"
                                                .formatted(
                                                        String.join(", ", circle),
                                                        circle.getFirst()));
            }
        }
        pending.forEach(p -> line(p, succeeds));
    }

    /// A line of controls that succeed each other has one beginning and does not fork.
    private static void line(Pending p, Map<String, List<String>> succeeds) {
        for (Value before : p.succeeds()) {
            if (!circle(p.control(), succeeds).isEmpty()) {
                p.source()
                        .error(
                                before.line(),
                                "succession",
                                "\"%s\" cannot succeed \"%s\", which succeeds it"
                                        .formatted(p.control(), before.text()));
            }
            succeeds.entrySet().stream()
                    .filter(other -> other.getKey().compareTo(p.control()) < 0)
                    .filter(other -> other.getValue().contains(before.text()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(other ->
                            p.source()
                                    .error(
                                            before.line(),
                                            "succession",
                                            "\"%s\" and \"%s\" both succeed \"%s\"; only one can"
                                                    .formatted(other, p.control(), before.text())));
        }
    }

    /// The controls from this one back to itself, or none.
    private static List<String> circle(String start, Map<String, List<String>> dependsOn) {
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(start)));
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<String> way = ways.pop();
            for (String next : dependsOn.getOrDefault(way.getLast(), List.of())) {
                if (next.equals(start)) {
                    return way;
                }
                if (seen.add(next)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.push(longer);
                }
            }
        }
        return List.of();
    }
}
