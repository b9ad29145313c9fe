package dev.crosswalk.files.folder;

import dev.crosswalk.content.ControlFields;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Adoption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `controls/*.yaml`: controls of the library that were adopted, and own ones.
///
/// What has a `title` is the organisation's own; anything else adopts the control of that id.
final class AdoptionReader {
    private static final Set<String> ADOPTED_KEYS =
            Set.of(
                    "control",
                    "state",
                    "plannedOn",
                    "dueOn",
                    "implementedOn",
                    "retiredOn",
                    "owner",
                    "cadence",
                    "anchor",
                    "parameters",
                    "links",
                    "note");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)\\S.*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private final ProgrammeDraft draft;
    private final Dependencies dependencies = new Dependencies();

    AdoptionReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "a file of controls", Set.of("controls"))
                .ifPresent(
                        fields -> fields.items("controls").forEach(item -> control(source, item)));
    }

    void finish() {
        dependencies.check(draft);
    }

    private void control(Source source, Node item) {
        boolean own = item instanceof Node.Keyed keyed && keyed.entries().containsKey("title");
        Set<String> keys = new HashSet<>(ADOPTED_KEYS);
        if (own) {
            keys.addAll(ControlFields.KEYS);
            // In the library the file says it for all of its controls.
            keys.add("domain");
        }
        Fields fields = Fields.of(source, item, "a control", keys).orElse(null);
        if (fields == null) {
            return;
        }
        Value id = fields.required("control").orElse(null);
        if (id == null) {
            return;
        }
        Adoption.Subject subject = own ? own(fields, id) : library(fields, id);
        Adoption adoption =
                Adoption.of(subject)
                        .state(
                                fields.constant("state", Adoption.State.class)
                                        .orElse(Adoption.State.PLANNED))
                        .plannedOn(moment(fields, "plannedOn"))
                        .dueOn(day(fields, "dueOn"))
                        .implementedOn(moment(fields, "implementedOn"))
                        .retiredOn(moment(fields, "retiredOn"))
                        .anchor(day(fields, "anchor"))
                        .parameters(ProgrammeReader.parameters(fields))
                        .links(links(fields))
                        .note(fields.text("note"))
                        .build();
        dates(fields, adoption);
        // One that is wrong is there all the same: what names it is not wrong because of it.
        if (draft.isNew(fields, "control", id.text(), id.line())) {
            draft.adoptions.put(id.text(), adoption);
        }
    }

    private static List<String> links(Fields fields) {
        List<Value> links = fields.texts("links");
        for (Value link : links) {
            if (!LINK.matcher(link.text()).matches()) {
                fields.source()
                        .warning(
                                link.line(),
                                "link",
                                "\"%s\" is no link that can be followed: http, https or mailto"
                                        .formatted(Source.shortened(link.text())));
            }
        }
        return links.stream().map(Value::text).toList();
    }

    private @Nullable LocalDate day(Fields fields, String key) {
        return Days.day(fields, key, draft.timeZone);
    }

    private @Nullable Moment moment(Fields fields, String key) {
        return Days.moment(fields, key, draft.timeZone);
    }

    private Adoption.Subject library(Fields fields, Value id) {
        if (draft.content.controls().control(id.text()).isEmpty()) {
            fields.source()
                    .error(
                            id.line(),
                            "unknown-control",
                            "the library has no control \"%s\".%s A control of your own has a title"
                                    .formatted(
                                            Source.shortened(id.text()),
                                            Nearest.of(
                                                            id.text(),
                                                            draft
                                                                    .content
                                                                    .controls()
                                                                    .controls()
                                                                    .stream()
                                                                    .map(Control::id)
                                                                    .toList())
                                                    .map(n -> " Maybe \"" + n + "\"?")
                                                    .orElse("")));
        }
        return new Adoption.OfLibrary(
                id.text(),
                fields.text("owner"),
                fields.has("cadence") ? ControlFields.cadence(fields) : null);
    }

    private Adoption.Subject own(Fields fields, Value id) {
        if (!ID.matcher(id.text()).matches()) {
            fields.error(
                    id.line(),
                    "id-pattern",
                    "\"%s\" is not an id: letters and digits, in parts joined by hyphens or dots"
                            .formatted(Source.shortened(id.text())));
        }
        if (draft.content.controls().control(id.text()).isPresent()) {
            fields.error(
                    id.line(),
                    "duplicate-id",
                    "\"%s\" is a control of the library. Give your own another id, or leave out its"
                                    .formatted(id.text())
                            + " title and what else the library says of it");
        }
        List<Value> discharges = fields.texts("discharges");
        List<Value> dependsOn = fields.texts("dependsOn");
        List<Value> documents = fields.texts("documents");
        documents.forEach(d ->
                draft.ownDocuments.add(
                        new ProgrammeDraft.Named(
                                d.text(),
                                new ProgrammeDraft.Place(fields.source().file(), d.line()))));
        dependencies.add(id.text(), fields.source(), dependsOn);
        return new Adoption.Own(
                Control.builder(id.text())
                        .title(fields.text("title"))
                        .domain(fields.text("domain"))
                        .objective(fields.text("objective"))
                        .description(fields.text("description"))
                        .type(
                                fields.has("type")
                                        ? fields.constant("type", Control.Type.class)
                                                .orElse(Control.Type.PREVENTIVE)
                                        : Control.Type.PREVENTIVE)
                        .nature(
                                fields.has("nature")
                                        ? fields.constant("nature", Control.Nature.class)
                                                .orElse(Control.Nature.MANUAL)
                                        : Control.Nature.MANUAL)
                        .cadence(ControlFields.cadence(fields))
                        .owner(fields.text("owner"))
                        .discharges(draft.obligations(fields.source(), discharges))
                        .measures(texts(fields, "measures"))
                        .guidance(fields.text("guidance"))
                        .testOfDesign(fields.text("testOfDesign"))
                        .testOfOperation(fields.text("testOfOperation"))
                        .evidence(ControlFields.evidence(fields))
                        .effort(
                                fields.has("effort")
                                        ? ControlFields.effort(fields)
                                        : new Control.Effort(0, 0))
                        .dependsOn(dependsOn.stream().map(Value::text).toList())
                        .documents(documents.stream().map(Value::text).toList())
                        .build());
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.texts(key).stream().map(Value::text).toList();
    }

    /// The state and the dates say the same.
    private void dates(Fields fields, Adoption a) {
        if (!fields.sound()) {
            return;
        }
        switch (a.state()) {
            case PLANNED -> {
                refuse(fields, "implementedOn", a.implementedOn(), "planned");
                refuse(fields, "retiredOn", a.retiredOn(), "planned");
            }
            case IMPLEMENTED -> {
                need(fields, "implementedOn", a.implementedOn(), "implemented");
                refuse(fields, "retiredOn", a.retiredOn(), "implemented");
            }
            case RETIRED -> need(fields, "retiredOn", a.retiredOn(), "retired");
        }
        inOrder(fields, "plannedOn", a.plannedOn(), "implementedOn", a.implementedOn());
        inOrder(fields, "implementedOn", a.implementedOn(), "retiredOn", a.retiredOn());
        inOrder(fields, "plannedOn", a.plannedOn(), "retiredOn", a.retiredOn());
        if (a.anchor() != null && !draft.adopted(a).cadence().every().isPeriodic()) {
            fields.error(
                    fields.line("anchor"),
                    "anchor",
                    "anchor is the first day of a period, and this control has no periods");
        }
    }

    private static void need(Fields fields, String key, @Nullable Moment when, String state) {
        if (when == null) {
            fields.error(
                    fields.line("state"),
                    "missing-key",
                    "a control that is %s says since when: %s lacks".formatted(state, key));
        }
    }

    private static void refuse(Fields fields, String key, @Nullable Moment when, String state) {
        if (when != null) {
            fields.error(
                    fields.line(key),
                    "state",
                    "the state is %s, and there is %s: %s".formatted(state, key, when));
        }
    }

    private static void inOrder(
            Fields fields,
            String first,
            @Nullable Moment before,
            String second,
            @Nullable Moment after) {
        if (before != null && after != null && after.isBefore(before)) {
            fields.error(
                    fields.line(second),
                    "date",
                    "%s %s is before %s %s".formatted(second, after, first, before));
        }
    }
}
