package dev.crosswalk.programme.words;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Contradictions of published rows: which of them touch a question, and the words that name both
/// sides. A publisher who reads two requirements otherwise than the claims do is one side of it;
/// the claims, with the obligations concerned, are the other.
public final class RowContradictions {
    /// So many are told beside an answer; `lint` tells them all.
    public static final int MOST = 3;

    private static final int MOST_NAMED = 3;

    private final Content content;
    private final PublishedRows rows;

    /// @param library with the rows as an organisation decided on them
    public RowContradictions(Content content, Library library) {
        this.content = content;
        rows = new PublishedRows(library);
    }

    // ---- which touch a question

    /// The contradictions of facts, and of rows those that touch what the gap rests on.
    public static List<Contradiction> touching(Crosswalk crosswalk, Posture posture, Gap gap) {
        Set<String> held = new HashSet<>();
        for (Attestation a : posture.attestations()) {
            held.add(a.requirement().edition());
        }
        return touching(
                crosswalk, gap.contradictions(), held.stream().map(Scope::of).toList(), gap.want());
    }

    /// A contradiction of rows touches what lies between two scopes where all that its rows name is
    /// of editions on a way from one to the other, and what it names of the two is in them. Rows
    /// whose ends are all decomposed prove nothing of a third: they touch only what they name.
    public static List<Contradiction> touching(
            Crosswalk crosswalk, List<Contradiction> all, Collection<Scope> from, Scope want) {
        if (all.stream().noneMatch(c -> c.kind() == Contradiction.Kind.MAPPING)) {
            return all;
        }
        PublishedRows rows = new PublishedRows(crosswalk.library());
        Set<String> ways = new HashSet<>(Set.of(want.edition()));
        from.forEach(scope -> ways.add(scope.edition()));
        Set<String> held = new HashSet<>();
        from.forEach(scope -> held.add(scope.edition()));
        walk(crosswalk, held, want.edition(), new ArrayList<>(), ways);
        return all.stream()
                .filter(c ->
                        c.kind() == Contradiction.Kind.FACT
                                || touches(crosswalk, ends(c, rows), ways, from, want))
                .sorted(
                        Comparator.<Contradiction>comparingInt(c -> loose(c, rows))
                                .thenComparingInt(c -> rows.place(c.because().getFirst())))
                .toList();
    }

    /// 1 where a row says no more than that two overlap, which publishers say easily; such ones
    /// come last.
    private static int loose(Contradiction c, PublishedRows rows) {
        return c.because().stream()
                        .flatMap(id -> rows.find(id).stream())
                        .allMatch(r -> r.mapping().assertion() == Assertion.INTERSECTS)
                ? 1
                : 0;
    }

    /// Adds the editions on all ways of at most so many sets as chains have rows.
    private static void walk(
            Crosswalk crosswalk, Set<String> held, String at, List<String> way, Set<String> found) {
        way.add(at);
        if (held.contains(at)) {
            found.addAll(way);
        }
        if (way.size() <= Crosswalk.DEFAULT_REACH) {
            for (MappingSet set : crosswalk.library().mappingSets()) {
                String next =
                        set.left().equals(at)
                                ? set.right()
                                : set.right().equals(at) ? set.left() : at;
                if (!way.contains(next)) {
                    walk(crosswalk, held, next, way, found);
                }
            }
        }
        way.removeLast();
    }

    private static boolean touches(
            Crosswalk crosswalk,
            List<RequirementRef> ends,
            Set<String> ways,
            Collection<Scope> from,
            Scope want) {
        if (ends.isEmpty() || !ends.stream().allMatch(e -> ways.contains(e.edition()))) {
            return false;
        }
        boolean wanted = isIn(crosswalk, want, ends);
        boolean held = from.stream().anyMatch(scope -> isIn(crosswalk, scope, ends));
        boolean ofClaims = ends.stream().allMatch(crosswalk::decomposed);
        boolean namesWanted = ends.stream().anyMatch(e -> e.edition().equals(want.edition()));
        return ofClaims ? wanted && held : wanted || (held && !namesWanted);
    }

    /// Whether one of some ends is in a scope, or is a heading under which it is.
    public static boolean isIn(Crosswalk crosswalk, Scope scope, Collection<RequirementRef> ends) {
        return ends.stream()
                .filter(e -> e.edition().equals(scope.edition()))
                .anyMatch(e -> scope.nodes().isEmpty() || isUnder(crosswalk, scope.nodes(), e));
    }

    private static boolean isUnder(Crosswalk crosswalk, List<String> nodes, RequirementRef ref) {
        String id = ref.id();
        while (id != null) {
            if (nodes.contains(id)) {
                return true;
            }
            id = crosswalk.requirement(new RequirementRef(ref.edition(), id)).parent();
        }
        return false;
    }

    private static List<RequirementRef> ends(Contradiction c, PublishedRows rows) {
        return c.because().stream().flatMap(id -> ends(id, rows)).toList();
    }

    private static Stream<RequirementRef> ends(String id, PublishedRows rows) {
        if (id.startsWith(PublishedRows.EXACT)) {
            String[] node = id.substring(PublishedRows.EXACT.length()).split("/", 2);
            return Stream.of(new RequirementRef(node[0], node[1]));
        }
        return rows.find(id).stream()
                .flatMap(r ->
                        Stream.concat(r.mapping().left().stream(), r.mapping().right().stream()));
    }

    // ---- words

    /// `2 contradictions of published mappings: ..`
    public static String heading(Collection<Contradiction> contradictions) {
        return Words.many(contradictions.size(), "contradiction", "contradictions")
                + " of published mappings: the rows are set aside and prove nothing"
                + (contradictions.stream().allMatch(c -> c.claims() != null)
                        ? "; the claims hold."
                        : ".");
    }

    /// `and 39 more: crosswalk lint`, or nothing.
    public static String more(int contradictions, String lint) {
        return contradictions > MOST ? "and " + (contradictions - MOST) + " more: " + lint : "";
    }

    /// Both sides in a sentence: who says what in which line, and what the claims say, with the
    /// obligations concerned.
    public String sentence(Contradiction c) {
        return (c.claims() == null
                        ? c.left() + " and " + c.right() + " have no possible relation left: "
                        : "")
                + String.join("; ", causes(c));
    }

    /// What each row says, and what the claims say against it where they do.
    public List<String> causes(Contradiction c) {
        List<String> causes = new ArrayList<>();
        c.because().forEach(id -> causes.add(said(id)));
        Contradiction.Claims claims = c.claims();
        if (claims != null) {
            causes.add(said(c, claims));
        }
        return causes;
    }

    private static String said(Contradiction c, Contradiction.Claims claims) {
        Assertion derived = Assertion.valueOf(claims.relation().name());
        List<String> obligations = new ArrayList<>();
        named("shared", claims.shared(), obligations);
        named("only " + c.left(), claims.leftOnly(), obligations);
        named("only " + c.right(), claims.rightOnly(), obligations);
        return "the claims say that "
                + c.left()
                + " "
                + FactWords.verb(derived, c.left().contains(" + "))
                + " "
                + c.right()
                + " ("
                + String.join("; ", obligations)
                + ")";
    }

    private static void named(String what, List<String> obligations, List<String> to) {
        if (!obligations.isEmpty()) {
            int more = obligations.size() - MOST_NAMED;
            to.add(
                    what
                            + ": "
                            + String.join(", ", obligations.stream().limit(MOST_NAMED).toList())
                            + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    /// `theirs#3 (Theirs, theirs/crosswalks/map.yaml:9) says that a/1 overlaps b/1`
    private String said(String id) {
        return rows.find(id)
                .map(r ->
                        id
                                + " ("
                                + r.set().provenance().publisher()
                                + place(id)
                                + ") says that "
                                + r.says()
                                + r.rationale())
                .orElseGet(() -> rows.sentence(id));
    }

    /// Where the row stands, if that is known: the bundled content is compiled.
    private String place(String id) {
        Place.Line place = content.places().line("row " + id);
        return place.line() == 0 ? "" : ", " + place;
    }
}
