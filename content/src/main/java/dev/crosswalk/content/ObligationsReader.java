package dev.crosswalk.content;

import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `obligations/<domain>.yaml`: a part of the shared vocabulary.
final class ObligationsReader {
    private static final Set<String> KEYS = Set.of("domain", "title", "obligations");
    private static final Set<String> ITEM_KEYS = Set.of("id", "facet", "text");

    private final Draft draft;

    ObligationsReader(Draft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "a file of obligations", KEYS)
                .ifPresent(fields -> {
                    String domain = domain(fields);
                    List<Node> items = fields.items("obligations");
                    items.forEach(item -> obligation(source, item, domain));
                });
    }

    private String domain(Fields fields) {
        Optional<Value> id = Ids.DOMAIN.read(fields, "domain");
        Optional<Value> title = fields.required("title");
        if (id.isEmpty() || title.isEmpty()) {
            return id.map(Value::text).orElse("");
        }
        Domain domain = new Domain(id.get().text(), title.get().text());
        String known = draft.domain(domain.id()).map(Domain::title).orElse(domain.title());
        if (!known.equals(domain.title())) {
            fields.error(
                    title.get().line(),
                    "domain-title",
                    "domain \"%s\" has the title \"%s\" already, not \"%s\""
                            .formatted(domain.id(), known, domain.title()));
        }
        draft.addDomain(domain);
        return domain.id();
    }

    private void obligation(Source source, Node item, String domain) {
        Fields fields = Fields.of(source, item, "an obligation", ITEM_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.OBLIGATION.read(fields, "id");
        Optional<Facet> facet = fields.constant("facet", Facet.class);
        Optional<Value> text = fields.required("text");
        if (id.isEmpty() || !isNew(source, id.get())) {
            return;
        }
        // An obligation with a wrong facet still exists: claims on it are not wrong because of it.
        draft.place("obligation " + id.get().text(), source, id.get().line());
        draft.addObligation(
                new Obligation(
                        id.get().text(),
                        text.map(Value::text).orElse(""),
                        domain,
                        facet.orElse(Facet.GOVERN)));
    }

    private boolean isNew(Source source, Value id) {
        Optional<String> already =
                draft.already("obligation " + id.text(), draft.hasObligation(id.text()));
        already.ifPresent(where ->
                source.error(
                        id.line(),
                        "duplicate-id",
                        "obligation \"%s\" exists already, %s, and must not be redefined"
                                .formatted(id.text(), where)));
        return already.isEmpty();
    }
}
