package dev.crosswalk.answers.compare;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.PublishedRows;
import dev.crosswalk.programme.words.RowContradictions;
import dev.crosswalk.programme.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What publishers, and the organisation itself, state of the two sides of a comparison: rows that
/// stand beside what obligations say, and add nothing to it where both sides are decomposed.
final class PublishedPairs {
    private final Crosswalk crosswalk;
    private final Comparison comparison;

    PublishedPairs(Crosswalk crosswalk, Comparison comparison) {
        this.crosswalk = crosswalk;
        this.comparison = comparison;
    }

    /// A row as it is read from the left side to the right one.
    private record Row(
            Mapping mapping,
            List<RequirementRef> left,
            Assertion relation,
            List<RequirementRef> right) {

        static Row of(Mapping m, boolean isTurned) {
            return isTurned
                    ? new Row(m, m.right(), m.assertion().converse(), m.left())
                    : new Row(m, m.left(), m.assertion(), m.right());
        }
    }

    void write(Json json) {
        PublishedRows published = new PublishedRows(crosswalk.library());
        Set<String> aside = new HashSet<>();
        crosswalk.contradictions().forEach(c -> aside.addAll(c.because()));
        json.array("published");
        for (Row row : rows()) {
            Mapping m = row.mapping();
            MappingSet.Provenance from = published.find(m.id()).orElseThrow().set().provenance();
            json.object()
                    .field("id", m.id())
                    .field("left", ids(row.left()))
                    .field("relation", Words.of(row.relation()))
                    .field("right", ids(row.right()))
                    .field("publisher", from.publisher())
                    .field("document", from.document())
                    .field("status", Words.of(from.status()))
                    .field("rationale", m.rationale())
                    .field("aside", aside.contains(m.id()))
                    .end();
        }
        json.end();
    }

    private List<Row> rows() {
        Scope left = comparison.left();
        Scope right = comparison.right();
        return crosswalk.believed().stream()
                .filter(m -> isBetween(m, left, right) || isBetween(m, right, left))
                .map(m -> Row.of(m, !isBetween(m, left, right)))
                .toList();
    }

    private boolean isBetween(Mapping m, Scope left, Scope right) {
        return RowContradictions.isIn(crosswalk, left, m.left())
                && RowContradictions.isIn(crosswalk, right, m.right());
    }

    private static List<String> ids(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::id).toList();
    }
}
