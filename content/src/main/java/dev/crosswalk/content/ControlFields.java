package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Cadence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts of a control that are written alike in the library and in an organisation's files.
public final class ControlFields {
    /// All that is said of a control beside its name.
    public static final Set<String> KEYS =
            Set.of(
                    "title",
                    "objective",
                    "description",
                    "type",
                    "nature",
                    "cadence",
                    "owner",
                    "discharges",
                    "measures",
                    "guidance",
                    "testOfDesign",
                    "testOfOperation",
                    "evidence",
                    "effort",
                    "dependsOn",
                    "documents");

    /// Efforts as people write them, `3`, `0.5`, `12.25`, exact in hundredths of a day.
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2}0*)?");

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
                : new Control.Effort(days(fields, "adopt"), days(fields, "runPerYear"));
    }

    /// @return hundredths of a person-day; 0 where the value is wrong, which is a finding
    private static int days(Fields fields, String key) {
        Value value = fields.required(key).orElse(null);
        if (value == null) {
            return 0;
        }
        if (DAYS.matcher(value.text()).matches()) {
            return new BigDecimal(value.text()).movePointRight(2).intValueExact();
        }
        fields.error(
                value.line(),
                "type",
                "%s is a number of person-days such as 3 or 0.5, not \"%s\""
                        .formatted(key, Finding.shortened(value.text())));
        return 0;
    }
}
