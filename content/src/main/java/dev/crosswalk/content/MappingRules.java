package dev.crosswalk.content;

import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.HiddenContradictions;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.Trust;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What publishers say agrees with what we derive, and with what other publishers say.
final class MappingRules {
    private static final int MOST_NAMED = 4;

    private final LintSubject subject;
    private final Map<String, Mapping> rows = new HashMap<>();
    private final Map<String, String> publishers = new HashMap<>();

    /// Causes of contradictions that were told already, each as the sorted ids of its rows.
    private final Set<String> told = new HashSet<>();

    private int accepted;
    private int hintsWithoutShared;

    MappingRules(LintSubject subject) {
        this.subject = subject;
        for (MappingSet set : subject.content.library().mappingSets()) {
            for (Mapping row : set.mappings()) {
                rows.put(row.id(), row);
                publishers.put(row.id(), set.provenance().publisher());
            }
        }
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
        Trust.ALL.believed(subject.content.library()).forEach(this::count);
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

    private void count(Mapping row) {
        boolean decomposed =
                Stream.concat(row.left().stream(), row.right().stream())
                        .allMatch(subject::decomposed);
        if (decomposed && row.assertion() == Assertion.RELATED) {
            Set<String> left = subject.implied.given(subject.demandsAndSuggests(row.left()));
            left.retainAll(subject.implied.given(subject.demandsAndSuggests(row.right())));
            if (left.isEmpty()) {
                hintsWithoutShared++;
            }
        }
    }

    private void contradiction(Contradiction c, String how) {
        Contradiction.Claims claims = c.claims();
        Mapping row = c.because().size() == 1 ? rows.get(c.because().getFirst()) : null;
        if (claims == null) {
            report(
                    c.because(),
                    !how.isEmpty() && decomposedEnds(c.because()) > 1,
                    "contradiction",
                    "the rows %s leave %s and %s no possible relation%s"
                            .formatted(String.join(", ", c.because()), c.left(), c.right(), how));
        } else if (row == null) {
            report(
                    c.because(),
                    true,
                    "contradiction",
                    "the rows %s cannot all hold beside the claims, which say that %s is %s %s. %s"
                            .formatted(
                                    String.join(", ", c.because()),
                                    c.left(),
                                    word(claims.relation()),
                                    c.right(),
                                    obligations(claims)));
        } else {
            report(
                    c.because(),
                    true,
                    "contradicts-claims",
                    "%s (%s) says that %s is %s %s, and the claims say that it is %s it. %s"
                            .formatted(
                                    row.id(),
                                    publishers.getOrDefault(row.id(), ""),
                                    c.left(),
                                    word(row.assertion()),
                                    c.right(),
                                    word(claims.relation()),
                                    obligations(claims)));
        }
    }

    private long decomposedEnds(List<String> ids) {
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .flatMap(row -> Stream.concat(row.left().stream(), row.right().stream()))
                .filter(subject::decomposed)
                .distinct()
                .count();
    }

    private static String obligations(Contradiction.Claims claims) {
        return "Shared: %s; only left: %s; only right: %s"
                .formatted(
                        some(claims.shared()), some(claims.leftOnly()), some(claims.rightOnly()));
    }

    /// @param ofClaims whether the claims are one side of it: a publisher who reads a requirement
    ///   otherwise than we do made no mistake that whoever loads the rows has to mend
    private void report(List<String> rows, boolean ofClaims, String rule, String message) {
        String cause = cause(rows);
        if (!told.add(cause)) {
            return;
        }
        boolean known =
                subject.content.accepted().stream().anyMatch(a -> cause(a.rows()).equals(cause));
        if (known) {
            accepted++;
            return;
        }
        // Where the rows of a pack contradict ours, the place to name is the pack's.
        String name =
                rows.stream()
                        .map(MappingRules::name)
                        .sorted(Comparator.comparing(n -> !subject.isOfPack(n)))
                        .findFirst()
                        .orElse("library");
        if (ofClaims) {
            subject.quality(name, rule, message);
        } else {
            subject.error(name, rule, message);
        }
    }

    /// `exact: true` on a node counts as a row, and stands where the node does.
    private static String name(String row) {
        return row.startsWith("exact:")
                ? "requirement " + row.substring("exact:".length())
                : "row " + row;
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

    private static String some(List<String> ids) {
        if (ids.isEmpty()) {
            return "nothing";
        }
        String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /// `a subset of`, read left to right.
    private static String word(Assertion says) {
        return switch (says) {
            case EQUAL -> "equal to";
            case SUBSET -> "a subset of";
            case SUPERSET -> "a superset of";
            case INTERSECTS -> "intersecting with";
            case DISJOINT -> "disjoint from";
            case RELATED -> "related to";
        };
    }

    private static String word(Relation relation) {
        return word(Assertion.valueOf(relation.name()));
    }
}
