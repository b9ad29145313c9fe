package dev.crosswalk.content;

import dev.crosswalk.content.EditionStep.Kind;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `editions/<from>--<to>.yaml`: what became of each requirement of the older edition.
final class EditionReader {
    private static final Set<String> KEYS = Set.of("from", "to", "steps");
    private static final Set<String> STEP_KEYS =
            Set.of("from", "to", "kind", "adds", "drops", "reason");

    private final ContentDraft draft;

    EditionReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "an edition step file", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        String from = edition(fields, "from");
        String to = edition(fields, "to");
        boolean known = !from.isEmpty() && !to.isEmpty();
        if (known && draft.hasSteps(from, to)) {
            fields.error(
                    fields.line("from"),
                    "duplicate-id",
                    "the steps from \"%s\" to \"%s\" exist already, and must not be redefined"
                            .formatted(from, to));
            return;
        }
        List<EditionStep> steps = new ArrayList<>();
        for (Node step : fields.items("steps")) {
            step(source, step, from, to, steps);
        }
        steps.forEach(draft::addStep);
    }

    private String edition(Fields fields, String key) {
        return fields.required(key).flatMap(e -> draft.edition(fields.source(), e)).orElse("");
    }

    private void step(Source source, Node node, String from, String to, List<EditionStep> steps) {
        Fields fields = Fields.of(source, node, "a step", STEP_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        List<String> older = requirements(fields, "from", from);
        List<String> newer = requirements(fields, "to", to);
        Optional<Kind> kind = fields.constant("kind", Kind.class);
        List<String> adds = draft.obligations(source, fields.texts("adds"));
        List<String> drops = draft.obligations(source, fields.texts("drops"));
        String reason = fields.reason("reason");
        if (kind.isPresent() && fields.sound()) {
            shape(fields, kind.get());
            draft.place(
                    "step %s--%s#%d".formatted(from, to, steps.size() + 1), source, fields.line());
            steps.add(new EditionStep(from, to, older, newer, kind.get(), adds, drops, reason));
        }
    }

    private List<String> requirements(Fields fields, String key, String edition) {
        List<String> ids = new ArrayList<>();
        for (Value id : fields.texts(key)) {
            if (!edition.isEmpty() && draft.requirement(fields.source(), edition, id).isPresent()) {
                ids.add(id.text());
            }
        }
        return ids;
    }

    private static void shape(Fields fields, Kind kind) {
        int from = fields.texts("from").size();
        int to = fields.texts("to").size();
        String wanted =
                switch (kind) {
                    case SAME, RENAMED, RENUMBERED ->
                            from == 1 && to == 1 ? "" : "one requirement to one";
                    case MERGED -> from >= 2 && to == 1 ? "" : "two or more requirements to one";
                    case SPLIT -> from == 1 && to >= 2 ? "" : "one requirement to two or more";
                    case NEW -> from == 0 && to >= 1 ? "" : "nothing to new requirements";
                    case DROPPED -> from >= 1 && to == 0 ? "" : "old requirements to nothing";
                };
        if (!wanted.isEmpty()) {
            fields.error(
                    fields.line("kind"),
                    "step-shape",
                    "a step of kind %s leads from %s, and this one from %d to %d"
                            .formatted(fields.text("kind"), wanted, from, to));
        }
    }
}
