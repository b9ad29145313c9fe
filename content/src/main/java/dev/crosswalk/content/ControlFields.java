package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts of a control that are written alike in the library and in an organisation's files.
public final class ControlFields {
    /// Longer than anybody waits.
    private static final int MOST_DAYS = 3660;

    private ControlFields() {}

    public static Cadence cadence(Fields control) {
        Cadence.Every every = Cadence.Every.PER_EVENT;
        int tolerance = 0;
        Optional<Fields> fields =
                control.node("cadence")
                        .flatMap(n ->
                                Fields.of(
                                        control.source(),
                                        n,
                                        "a cadence",
                                        Set.of("every", "toleranceDays")));
        if (fields.isPresent()) {
            every = fields.get().constant("every", Cadence.Every.class).orElse(every);
            tolerance = fields.get().number("toleranceDays", 0, MOST_DAYS);
        }
        return new Cadence(every, tolerance);
    }

    public static List<Control.EvidenceWanted> evidence(Fields control) {
        List<Control.EvidenceWanted> wanted = new ArrayList<>();
        if (!control.has("evidence")) {
            return wanted;
        }
        Set<String> kinds = new HashSet<>();
        for (Node node : control.items("evidence")) {
            Fields fields =
                    Fields.of(
                                    control.source(),
                                    node,
                                    "a kind of evidence",
                                    Set.of("kind", "freshDays", "population"))
                            .orElse(null);
            if (fields == null) {
                continue;
            }
            Optional<Value> kind = Ids.EVIDENCE_KIND.read(fields, "kind");
            if (fields.required("freshDays").isEmpty()) {
                continue;
            }
            int fresh = fields.number("freshDays", 1, MOST_DAYS);
            boolean population = fields.flag("population", false);
            kind.ifPresent(k -> {
                if (!kinds.add(k.text())) {
                    fields.error(
                            k.line(),
                            "duplicate-item",
                            "evidence of kind \"%s\" is wanted twice".formatted(k.text()));
                }
                wanted.add(new Control.EvidenceWanted(k.text(), fresh, population));
            });
        }
        return wanted;
    }

    public static Control.Effort effort(Fields control) {
        Fields fields =
                control.node("effort")
                        .flatMap(n ->
                                Fields.of(
                                        control.source(),
                                        n,
                                        "an effort",
                                        Set.of("adopt", "runPerYear")))
                        .orElse(null);
        return fields == null
                ? new Control.Effort(0, 0)
                : new Control.Effort(
                        PersonDays.read(fields, "adopt"), PersonDays.read(fields, "runPerYear"));
    }
}
