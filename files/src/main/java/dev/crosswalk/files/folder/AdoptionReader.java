package dev.crosswalk.files.folder;

import dev.crosswalk.content.ControlFields;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads `controls/*.yaml`: adopted controls of the library, and the organisation's own controls.
///
/// An entry with a `title` is a control of the organisation's own; any other adopts the library's
/// control of that id.
final class AdoptionReader {
    private static final Set<String> ADOPTED_KEYS =
            Set.of(
                    "control",
                    "state",
                    "plannedOn",
                    "dueOn",
                    "setUpBy",
                    "proposedFor",
                    "implementedOn",
                    "retiredOn",
                    "owner",
                    "cadence",
                    "anchor",
                    "effort",
                    "parameters",
                    "links",
                    "note");

    private final FolderReading reading;

    AdoptionReader(FolderReading reading) {
        this.reading = reading;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "a file of controls", Set.of("controls"))
                .ifPresent(
                        fields -> fields.items("controls").forEach(item -> control(source, item)));
    }

    private void control(Source source, Node node) {
        boolean own = node instanceof Node.Keyed keyed && keyed.entries().containsKey("title");
        Set<String> keys = new HashSet<>(ADOPTED_KEYS);
        if (own) {
            keys.addAll(ControlFields.KEYS);
            // Files of the library name the domain once, so it is no key of their controls.
            keys.add("domain");
        }
        Item item = reading.item(source, node, "a control", keys).orElse(null);
        String id = item == null ? "" : item.required("control");
        if (item == null || id.isEmpty()) {
            return;
        }
        Adoption.Subject subject = own ? new Adoption.Own(own(item, id)) : ofLibrary(item, id);
        reading.draft()
                .add(
                        ItemKind.CONTROL,
                        Adoption.of(subject)
                                .state(
                                        item.constant(
                                                "state",
                                                Adoption.State.class,
                                                Adoption.State.PLANNED))
                                .plannedOn(item.moment("plannedOn"))
                                .dueOn(item.day("dueOn"))
                                .setUpBy(item.day("setUpBy"))
                                .proposedFor(item.day("proposedFor"))
                                .implementedOn(item.moment("implementedOn"))
                                .retiredOn(item.moment("retiredOn"))
                                .anchor(item.day("anchor"))
                                .parameters(item.parameters())
                                .links(item.texts("links"))
                                .note(item.words("note"))
                                .build(),
                        item);
    }

    private static Adoption.Subject ofLibrary(Item item, String id) {
        var adopted =
                new Adoption.OfLibrary(
                        id,
                        item.words("owner"),
                        item.has("cadence") ? ControlFields.cadence(item.fields()) : null);
        return item.has("effort")
                ? adopted.withEffort(ControlFields.effort(item.fields()))
                : adopted;
    }

    private static List<Control.EvidenceWanted> evidence(Item item) {
        List<Control.EvidenceWanted> evidence = ControlFields.evidence(item.fields());
        if (item.has("evidence")) {
            List<Node> nodes = item.fields().items("evidence");
            if (nodes.size() == evidence.size()) {
                item.places(
                        "evidence",
                        nodes.stream().map(n -> (Place) item.source().place(n.line())).toList());
            }
        }
        return evidence;
    }

    private static Control own(Item item, String id) {
        return Control.builder(id)
                .title(item.words("title"))
                .domain(item.text("domain"))
                .objective(item.words("objective"))
                .description(item.words("description"))
                .type(item.constant("type", Control.Type.class).orElse(Control.Type.PREVENTIVE))
                .nature(item.constant("nature", Control.Nature.class).orElse(Control.Nature.MANUAL))
                .cadence(ControlFields.cadence(item.fields()))
                .owner(item.words("owner"))
                .discharges(item.texts("discharges"))
                .measures(item.texts("measures"))
                .guidance(item.words("guidance"))
                .testOfDesign(item.words("testOfDesign"))
                .testOfOperation(item.words("testOfOperation"))
                .evidence(evidence(item))
                .effort(
                        item.has("effort")
                                ? ControlFields.effort(item.fields())
                                : new Control.Effort(0, 0))
                .dependsOn(item.texts("dependsOn"))
                .documents(item.texts("documents"))
                .succeeds(item.text("succeeds"))
                .firstDue(ControlFields.firstDue(item.fields()))
                .dayBegins(ControlFields.dayBegins(item.fields()))
                .stage(ControlFields.stage(item.fields()))
                .build();
    }
}
