package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.RequirementRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `declined/<left>--<right>.yaml`: pairs that others publish and the claims do not bear out.
final class DeclinedReader {
    private static final Set<String> KEYS = Set.of("left", "right", "pairs");
    private static final Set<String> PAIR_KEYS = Set.of("left", "right", "publishers", "why");

    private final ContentDraft draft;

    DeclinedReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of declined pairs", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<String> left = fields.required("left").flatMap(e -> draft.edition(source, e));
        Optional<String> right = fields.required("right").flatMap(e -> draft.edition(source, e));
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Node item : fields.items("pairs")) {
            pair(source, item, left.get(), right.get(), seen);
        }
    }

    private void pair(Source source, Node item, String left, String right, Set<String> seen) {
        Fields fields = Fields.of(source, item, "a declined pair", PAIR_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<RequirementRef> a = end(fields, "left", left);
        Optional<RequirementRef> b = end(fields, "right", right);
        Optional<Value> why = fields.requiredWords("why");
        List<String> publishers = fields.texts("publishers").stream().map(Value::text).toList();
        if (a.isEmpty() || b.isEmpty() || why.isEmpty()) {
            return;
        }
        if (!seen.add(a.get() + " " + b.get())) {
            fields.error(
                    fields.line(),
                    "duplicate-id",
                    "the pair \"%s\" and \"%s\" is there twice"
                            .formatted(
                                    Finding.shortened(a.get().id()),
                                    Finding.shortened(b.get().id())));
            return;
        }
        draft.place(DeclinedRules.name(a.get(), b.get()), source, fields.line());
        draft.addDeclined(new DeclinedPair(a.get(), b.get(), publishers, why.get().text()));
    }

    private Optional<RequirementRef> end(Fields fields, String key, String edition) {
        return fields.required(key)
                .flatMap(id -> draft.requirement(fields.source(), edition, id))
                .map(r -> new RequirementRef(edition, r.id()));
    }
}
