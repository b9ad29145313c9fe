package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `programme.yaml`: who it is, and what is wanted.
final class ProgrammeReader {
    private static final Set<String> KEYS =
            Set.of("organisation", "scope", "timeZone", "frameworks", "parameters");
    private static final Set<String> FRAMEWORK_KEYS =
            Set.of("edition", "nodes", "assurance", "window");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*");

    private final ProgrammeDraft draft;

    ProgrammeReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a programme", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        draft.organisation = fields.requiredWords("organisation").map(Value::text).orElse("");
        draft.scope = fields.words("scope");
        fields.optional("timeZone").ifPresent(zone -> zone(fields, zone));
        if (fields.has("frameworks")) {
            fields.items("frameworks").forEach(item -> framework(source, item));
        }
        draft.parameters.putAll(parameters(fields));
        if (!draft.parameters.isEmpty()) {
            fields.entries("parameters").forEach(e -> draft.parameterLines.put(e.key(), e.line()));
        }
    }

    private void zone(Fields fields, Value zone) {
        try {
            draft.timeZone = ZoneId.of(zone.text());
        } catch (DateTimeException e) {
            fields.error(
                    zone.line(),
                    "time-zone",
                    "\"%s\" is not a time zone such as Europe/Berlin or UTC.%s"
                            .formatted(
                                    Source.shortened(zone.text()),
                                    fields.source()
                                            .nearest(zone.text(), ZoneId.getAvailableZoneIds())
                                            .map(z -> " Maybe \"" + z + "\"?")
                                            .orElse("")));
        }
    }

    private void framework(Source source, Node item) {
        Fields fields = Fields.of(source, item, "a framework", FRAMEWORK_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> edition = fields.required("edition");
        Assurance assurance =
                fields.has("assurance")
                        ? fields.constant("assurance", Assurance.class)
                                .orElse(Assurance.IMPLEMENTED)
                        : Assurance.IMPLEMENTED;
        Period window = Days.period(fields, "window", draft.timeZone);
        if (assurance == Assurance.OPERATING && !fields.has("window")) {
            fields.error(
                    fields.line("assurance"),
                    "no-window",
                    "operating is asked for without a window: add window: { from: .., to: .. }");
        }
        edition.filter(e -> draft.isNew(fields, "framework", e.text(), e.line()))
                .flatMap(e -> draft.requirements.scope(source, e, fields.texts("nodes")))
                .ifPresent(scope ->
                        draft.frameworks.add(new WantedFramework(scope, assurance, window)));
    }

    /// The values under the key `parameters`, which may be missing.
    static Map<String, String> parameters(Fields fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!fields.has("parameters")) {
            return parameters;
        }
        for (Node.Entry entry : fields.entries("parameters")) {
            if (!PARAMETER.matcher(entry.key()).matches()) {
                fields.error(
                        entry.line(),
                        "id-pattern",
                        "\"%s\" is not the name of a parameter: small letters, digits and _"
                                .formatted(Source.shortened(entry.key())));
            } else if (entry.value() instanceof Node.Scalar scalar) {
                // A key without a value is the same as no key: the parameter is not set.
                if (!scalar.isNull() && !scalar.text().isBlank()) {
                    parameters.put(entry.key(), scalar.text().strip());
                }
            } else {
                fields.error(
                        entry.value().line(),
                        "type",
                        "the parameter %s is text, not %s"
                                .formatted(entry.key(), entry.value().kind()));
            }
        }
        return parameters;
    }
}
