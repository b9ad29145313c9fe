package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `lint-accepted.yaml`: contradictions that are known and let stand, each with its reason.
final class AcceptedReader {
    static final String FILE = "lint-accepted.yaml";

    private final ContentDraft draft;

    AcceptedReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "the list of accepted contradictions", Set.of("accepted"))
                .ifPresent(fields -> fields.items("accepted").forEach(item -> entry(source, item)));
    }

    private void entry(Source source, Node item) {
        Fields fields =
                Fields.of(source, item, "an accepted contradiction", Set.of("rows", "reason"))
                        .orElse(null);
        if (fields == null) {
            return;
        }
        List<String> rows = fields.texts("rows").stream().map(Value::text).sorted().toList();
        Optional<Value> reason = fields.requiredReason("reason");
        if (rows.isEmpty() && fields.sound()) {
            fields.error(fields.line(), "no-value", "rows names at least one mapping row");
        }
        if (fields.sound() && reason.isPresent()) {
            AcceptedContradiction entry = new AcceptedContradiction(rows, reason.get().text());
            draft.place("accepted " + String.join(" ", rows), source, fields.line());
            draft.addAccepted(entry);
        }
    }
}
