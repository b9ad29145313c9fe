package dev.crosswalk.content;

import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.HiddenContradictions;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Trust;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What publishers say agrees with what we derive, and with what other publishers say.
final class MappingRules {
    private static final int MOST_NAMED = 4;

    private final LintSubject subject;

    /// Causes of contradictions that were told already, each as the sorted ids of its rows.
    private final Set<String> told = new HashSet<>();

    private int accepted;
    private int hintsWithoutShared;

    MappingRules(LintSubject subject) {
        this.subject = subject;
    }

    int accepted() {
        return accepted;
    }

    /// Unlabelled rows between decomposed requirements that share neither a demand nor a
    /// suggestion.
    int hintsWithoutShared() {
        return hintsWithoutShared;
    }

    void check() {
        Trust.ALL.believed(subject.content.library()).forEach(this::row);
        Crosswalk crosswalk = subject.crosswalk();
        crosswalk.contradictions().forEach(c -> contradiction(c, ""));
        List<String> editions = subject.editions().stream().map(FrameworkEdition::id).toList();
        HiddenContradictions hidden = HiddenContradictions.of(crosswalk, editions);
        hidden.contradictions()
                .forEach(c -> contradiction(c, "; no single chain shows it, only all together"));
        if (hidden.unexamined() > 0) {
            subject.warning(
                    "library",
                    "too-large-to-close",
                    hidden.unexamined()
                            + " requirements are joined by mappings into clusters too large to be"
                            + " searched for contradictions beyond single chains");
        }
        outdated();
    }

    private void row(Mapping row) {
        boolean decomposed =
                Stream.concat(row.left().stream(), row.right().stream())
                        .allMatch(subject::decomposed);
        if (decomposed && row.assertion() == Assertion.RELATED) {
            Set<String> left = subject.implied.given(subject.demandsAndSuggests(row.left()));
            left.retainAll(subject.implied.given(subject.demandsAndSuggests(row.right())));
            if (left.isEmpty()) {
                hintsWithoutShared++;
            }
        } else if (decomposed) {
            labelled(row);
        }
    }

    private void labelled(Mapping row) {
        Set<String> left = subject.implied.given(subject.demands(row.left()));
        Set<String> right = subject.implied.given(subject.demands(row.right()));
        Relation derived = relation(left, right);
        if (row.assertion().known().allows(derived)) {
            return;
        }
        report(
                List.of(row.id()),
                "contradicts-claims",
                "%s says that %s is %s of %s, and their demands say %s. Shared: %s; only left: %s; only right: %s"
                        .formatted(
                                row.id(),
                                named(row.left()),
                                word(row.assertion()),
                                named(row.right()),
                                word(derived),
                                some(both(left, right)),
                                some(minus(left, right)),
                                some(minus(right, left))));
    }

    private void contradiction(Contradiction c, String how) {
        report(
                c.because(),
                "contradiction",
                "the rows %s leave %s and %s no possible relation%s"
                        .formatted(String.join(", ", c.because()), c.left(), c.right(), how));
    }

    private void report(List<String> rows, String rule, String message) {
        String cause = cause(rows);
        if (!told.add(cause)) {
            return;
        }
        boolean known =
                subject.content.accepted().stream().anyMatch(a -> cause(a.rows()).equals(cause));
        if (known) {
            accepted++;
        } else {
            String row = rows.isEmpty() ? "" : rows.getFirst();
            // `exact: true` on a node counts as a row, and stands where the node does.
            String name =
                    row.startsWith("exact:")
                            ? "requirement " + row.substring("exact:".length())
                            : "row " + row;
            subject.error(name, rule, message);
        }
    }

    private void outdated() {
        for (AcceptedContradiction entry : subject.content.accepted()) {
            if (!told.contains(cause(entry.rows()))) {
                subject.error(
                        "accepted " + cause(entry.rows()),
                        "outdated-accepted",
                        "%s contradict nothing any more: remove the entry"
                                .formatted(String.join(", ", entry.rows())));
            }
        }
    }

    private static String cause(List<String> rows) {
        return rows.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Relation relation(Set<String> left, Set<String> right) {
        if (left.equals(right)) {
            return Relation.EQUAL;
        }
        if (right.containsAll(left)) {
            return Relation.SUBSET;
        }
        if (left.containsAll(right)) {
            return Relation.SUPERSET;
        }
        return both(left, right).isEmpty() ? Relation.DISJOINT : Relation.INTERSECTS;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static Set<String> minus(Set<String> a, Set<String> b) {
        Set<String> rest = new TreeSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    private static String named(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::toString).collect(Collectors.joining(" + "));
    }

    private static String some(Set<String> ids) {
        if (ids.isEmpty()) {
            return "nothing";
        }
        String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
