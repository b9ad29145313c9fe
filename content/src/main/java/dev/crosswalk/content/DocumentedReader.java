package dev.crosswalk.content;

import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `practice/documented-<edition>.yaml`: what an edition wants in writing. All that was there of
/// the edition before is replaced.
final class DocumentedReader {
    private static final Set<String> KEYS = Set.of("edition", "documented");
    private static final Set<String> ROW_KEYS =
            Set.of(
                    "requirement",
                    "part",
                    "what",
                    "keep",
                    "implied",
                    "onlyIf",
                    "obligations",
                    "template");

    private final ContentDraft draft;

    DocumentedReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of what is documented", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<String> edition =
                fields.required("edition").flatMap(e -> draft.edition(source, e));
        List<Documented> rows = new ArrayList<>();
        for (Node item : fields.items("documented")) {
            row(source, item, edition.orElse("")).ifPresent(rows::add);
        }
        edition.ifPresent(e -> draft.documented(e, rows));
    }

    private Optional<Documented> row(Source source, Node item, String edition) {
        Fields fields =
                Fields.of(source, item, "something that is documented", ROW_KEYS).orElse(null);
        if (fields == null) {
            return Optional.empty();
        }
        Optional<Value> requirement = fields.required("requirement");
        Optional<Value> what = fields.requiredWords("what");
        Optional<Documented.Keep> keep = fields.constant("keep", Documented.Keep.class);
        List<String> obligations = draft.obligations(source, fields.texts("obligations"));
        if (fields.sound() && obligations.isEmpty()) {
            fields.error(
                    fields.line(),
                    "no-value",
                    "what is documented names the obligations that it is");
        }
        if (requirement.isEmpty() || what.isEmpty() || keep.isEmpty() || edition.isEmpty()) {
            return Optional.empty();
        }
        Documented row =
                new Documented(
                        edition,
                        requirement.get().text(),
                        fields.text("part"),
                        what.get().text(),
                        keep.get(),
                        fields.flag("implied", false),
                        fields.text("onlyIf"),
                        obligations,
                        fields.text("template"));
        fields.optional("template").ifPresent(t -> draft.documents(source, List.of(t)));
        draft.place(DocumentedRules.name(row), source, fields.line());
        return Optional.of(row);
    }
}
