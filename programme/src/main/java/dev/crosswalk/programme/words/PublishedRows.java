package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.RequirementRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words the rows of mapping sets, each with the name of who published it.
public final class PublishedRows {
    static final String EXACT = "exact:";

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public record Row(MappingSet set, Mapping mapping) {
        /// Whether it says something of several requirements together.
        public boolean isManyEnded() {
            return mapping.left().size() > 1 || mapping.right().size() > 1;
        }

        public boolean names(RequirementRef ref) {
            return mapping.left().contains(ref) || mapping.right().contains(ref);
        }

        /// `nist#17: a/1 and a/2 together contain b/1 (NIST)`
        public String sentence() {
            return mapping.id() + ": " + says() + " (" + set.provenance().publisher() + ")";
        }

        /// `a/1 and a/2 together contain b/1`
        String says() {
            return joined(mapping.left())
                    + " "
                    + FactWords.verb(mapping.assertion(), mapping.left().size() > 1)
                    + " "
                    + joined(mapping.right());
        }

        /// The reason that the publisher gives; empty where there is none.
        public String rationale() {
            return mapping.rationale().isEmpty() ? "" : ". " + mapping.rationale();
        }

        private static String joined(List<RequirementRef> refs) {
            return refs.stream().map(RequirementRef::toString).collect(Collectors.joining(" and "));
        }
    }

    public PublishedRows(Library library) {
        for (MappingSet set : library.mappingSets()) {
            for (Mapping m : set.mappings()) {
                places.put(m.id(), rows.size());
                rows.put(m.id(), new Row(set, m));
            }
        }
    }

    public List<Row> naming(RequirementRef ref) {
        return rows.values().stream().filter(r -> r.names(ref)).toList();
    }

    /// `acme-soc2#1 (Acme, draft)`: the row with its publisher, and its status where nobody has
    /// accepted it.
    public String source(String id) {
        return find(id).map(Row::set)
                .map(MappingSet::provenance)
                .map(p -> id + " (" + p.publisher() + status(p.status()) + ")")
                .orElse(id);
    }

    private static String status(MappingSet.Status status) {
        return status == MappingSet.Status.ACCEPTED ? "" : ", " + Words.of(status);
    }

    /// Where a row stands among all, as publishers wrote them.
    int place(String id) {
        Integer place = places.get(id);
        return place == null ? 0 : place;
    }

    public Optional<Row> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// The sentence of a row that the engine names, which may be a node and its exact parts.
    public String sentence(String id) {
        if (id.startsWith(EXACT)) {
            return id.substring(EXACT.length()) + " is exactly what stands under it";
        }
        return find(id).map(r -> r.sentence() + r.rationale()).orElse(id);
    }
}
