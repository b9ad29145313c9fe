package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `crosswalks/<name>.yaml`: the rows that a publisher gives for two editions.
final class CrosswalkReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "left",
                    "right",
                    "publisher",
                    "document",
                    "method",
                    "licence",
                    "author",
                    "reviewer",
                    "status",
                    "date",
                    "overrides",
                    "mappings");
    private static final Set<String> ROW_KEYS =
            Set.of("left", "right", "relation", "rationale", "strength");

    /// A set that replaces rows of another, which may be read later.
    record Overriding(Source source, MappingSet set, Value of) {}

    private final ContentDraft draft;
    private final List<Overriding> overrides = new ArrayList<>();

    CrosswalkReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a crosswalk", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.MAPPING_SET.read(fields, "id");
        String left = edition(fields, "left");
        String right = edition(fields, "right");
        MappingSet.Provenance provenance = provenance(fields);
        Optional<Value> of = fields.optional("overrides");
        List<Mapping> rows = new ArrayList<>();
        for (Node row : fields.items("mappings")) {
            row(source, row, left, right, id.map(Value::text).orElse("?") + "#", rows);
        }
        if (id.isPresent() && isNew(source, id.get())) {
            String overridden = of.map(Value::text).orElse(null);
            MappingSet set =
                    new MappingSet(id.get().text(), left, right, provenance, overridden, rows);
            draft.place("mapping set " + set.id(), source, id.get().line());
            draft.addMappingSet(set);
            of.ifPresent(o -> overrides.add(new Overriding(source, set, o)));
        }
    }

    private String edition(Fields fields, String key) {
        return fields.required(key).flatMap(e -> draft.edition(fields.source(), e)).orElse("");
    }

    private static MappingSet.Provenance provenance(Fields fields) {
        return new MappingSet.Provenance(
                fields.required("publisher").map(Value::text).orElse(""),
                fields.text("document"),
                fields.text("method"),
                fields.text("licence"),
                fields.text("author"),
                fields.text("reviewer"),
                fields.has("status")
                        ? fields.constant("status", MappingSet.Status.class)
                                .orElse(MappingSet.Status.ACCEPTED)
                        : MappingSet.Status.ACCEPTED,
                fields.optional("date")
                        .filter(d -> Dates.check(fields, d))
                        .map(Value::text)
                        .orElse(""));
    }

    private void row(
            Source source,
            Node node,
            String left,
            String right,
            String prefix,
            List<Mapping> rows) {
        Fields fields = Fields.of(source, node, "a mapping", ROW_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        List<RequirementRef> sources = ends(fields, "left", left);
        List<RequirementRef> targets = ends(fields, "right", right);
        Optional<Assertion> relation = fields.constant("relation", Assertion.class);
        String rationale = fields.words("rationale");
        int strength = fields.number("strength", 0, 10);
        for (RequirementRef both : sources) {
            if (targets.contains(both)) {
                fields.error(
                        fields.line("right"),
                        "same-requirement",
                        "\"%s\" stands on both sides of a mapping".formatted(both.id()));
            }
        }
        // Its number among the rows without mistakes. With a mistake in one of them the whole file
        // is
        // refused, so no number is ever seen that would be wrong.
        if (relation.isPresent() && !sources.isEmpty() && !targets.isEmpty()) {
            String id = prefix + (rows.size() + 1);
            draft.place("row " + id, source, fields.line());
            rows.add(new Mapping(id, sources, relation.get(), targets, rationale, strength));
        }
    }

    private List<RequirementRef> ends(Fields fields, String key, String edition) {
        List<Value> ids = fields.texts(key);
        if (!fields.has(key) || (ids.isEmpty() && fields.sound())) {
            fields.error(fields.line(key), "no-value", key + " names at least one requirement");
        }
        List<RequirementRef> refs = new ArrayList<>();
        for (Value id : ids) {
            if (!edition.isEmpty() && draft.requirement(fields.source(), edition, id).isPresent()) {
                refs.add(new RequirementRef(edition, id.text()));
            }
        }
        return refs;
    }

    private boolean isNew(Source source, Value id) {
        Optional<String> already =
                draft.already("mapping set " + id.text(), draft.mappingSet(id.text()).isPresent());
        already.ifPresent(where ->
                source.error(
                        id.line(),
                        "duplicate-id",
                        "mapping set \"%s\" exists already, %s, and must not be redefined"
                                .formatted(id.text(), where)));
        return already.isEmpty();
    }

    /// Judges the overrides, now that all mapping sets are known.
    void finish() {
        for (Overriding override : overrides) {
            Value of = override.of();
            MappingSet other = draft.mappingSet(of.text()).orElse(null);
            if (other == null) {
                override.source()
                        .error(
                                of.line(),
                                "unknown-mapping-set",
                                "unknown mapping set \"%s\".%s"
                                        .formatted(
                                                Finding.shortened(of.text()),
                                                override.source()
                                                        .maybe(of.text(), draft.mappingSetIds())));
            } else if (other.id().equals(override.set().id())) {
                override.source().error(of.line(), "overrides", "a mapping set overrides itself");
            } else if (!sameEditions(other, override.set())) {
                override.source()
                        .error(
                                of.line(),
                                "overrides",
                                "\"%s\" maps %s to %s, so nothing of it is overridden here"
                                        .formatted(other.id(), other.left(), other.right()));
            }
        }
    }

    private static boolean sameEditions(MappingSet a, MappingSet b) {
        return a.left().equals(b.left()) && a.right().equals(b.right());
    }
}
