package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Closure;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RelationSet;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The worlds that are measured, each from a fixed seed.
///
/// Mapping rows are read off hidden sets, so that they are true of something: labels thrown like
/// dice would contradict each other everywhere, and a closure of them would end at once.
final class Worlds {

    private static final MappingSet.Provenance PUBLISHED =
            new MappingSet.Provenance(
                    "synthetic", "", "", "", "", "", MappingSet.Status.ACCEPTED, "");

    private Worlds() {}

    /// As large as the bundled content: three decomposed editions of 61, 123 and 140 requirements
    /// over 650 obligations, and an opaque one of 106 with 341 rows that say "intersects".
    static Library bundledSize() {
        SplittableRandom dice = new SplittableRandom(7);
        List<Obligation> obligations = new ArrayList<>();
        for (int o = 0; o < 650; o++) {
            obligations.add(new Obligation("obligation-" + o, "", "domain", Facet.OPERATE));
        }
        List<FrameworkEdition> editions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int size : new int[] {61, 123, 140}) {
            FrameworkEdition edition = edition("decomposed-" + size, size);
            editions.add(edition);
            for (Requirement r : edition.requirements()) {
                Set<String> demands = new TreeSet<>();
                int count = dice.nextInt(4, 7);
                while (demands.size() < count) {
                    demands.add("obligation-" + dice.nextInt(650));
                }
                List<String> suggests = new ArrayList<>();
                for (int s = 0; s < 3; s++) {
                    String o = "obligation-" + dice.nextInt(650);
                    if (!demands.contains(o) && !suggests.contains(o)) {
                        suggests.add(o);
                    }
                }
                claims.add(
                        new Claim(
                                new RequirementRef(edition.id(), r.id()),
                                List.copyOf(demands),
                                suggests,
                                ""));
            }
        }
        editions.add(edition("opaque", 106));
        Set<Integer> pairs = new HashSet<>();
        List<Mapping> rows = new ArrayList<>();
        while (rows.size() < 341) {
            int left = dice.nextInt(106);
            int right = dice.nextInt(123);
            if (pairs.add(left * 123 + right)) {
                rows.add(
                        row(
                                rows.size(),
                                new RequirementRef("opaque", "r" + left),
                                Assertion.INTERSECTS,
                                new RequirementRef("decomposed-123", "r" + right)));
            }
        }
        return new Library(
                "synthetic",
                editions,
                obligations,
                claims,
                List.of(
                        new MappingSet(
                                "opaque-rows", "opaque", "decomposed-123", PUBLISHED, null, rows)));
    }

    /// 20 opaque frameworks of 500 requirements around a hub of 1,400, and 100,000 rows: nine of
    /// ten end in the hub, the rest join two frameworks directly.
    static Library hubAndSpokes() {
        SplittableRandom dice = new SplittableRandom(11);
        List<FrameworkEdition> editions = new ArrayList<>();
        List<BitSet> meanings = new ArrayList<>();
        List<RequirementRef> refs = new ArrayList<>();
        add(editions, meanings, refs, "hub", 1400, dice);
        for (int f = 0; f < 20; f++) {
            add(editions, meanings, refs, "framework-" + f, 500, dice);
        }
        List<MappingSet> sets = new ArrayList<>();
        int number = 0;
        for (int f = 0; f < 20; f++) {
            List<Mapping> rows = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            while (rows.size() < 5000) {
                int left = 1400 + f * 500 + dice.nextInt(500);
                boolean toHub = rows.size() < 4500;
                int right = toHub ? dice.nextInt(1400) : 1400 + dice.nextInt(10_000);
                boolean outside = toHub || (right - 1400) / 500 != f;
                Assertion label = label(meanings.get(left), meanings.get(right), dice);
                if (outside && label != null && seen.add(left * 100_000L + right)) {
                    rows.add(row(number++, refs.get(left), label, refs.get(right)));
                }
            }
            sets.add(new MappingSet("rows-" + f, "framework-" + f, "hub", PUBLISHED, null, rows));
        }
        return new Library("synthetic", editions, List.of(), List.of(), sets);
    }

    /// Constraints, and true relations of other pairs to tighten them with.
    record Network(List<Closure.Constraint> constraints, List<Closure.Constraint> edits) {}

    /// Constraints between random pairs of nodes, each what is true of their hidden sets. These are
    /// runs that halve and halve again, so that containment chains are long and closure has much to
    /// find; half of the pairs share something, and one of four is known less well.
    static Network network(int nodes, int count) {
        SplittableRandom dice = new SplittableRandom(13);
        List<BitSet> meanings = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            int size = 1 << dice.nextInt(9);
            int from = dice.nextInt(1024 / size) * size;
            BitSet set = new BitSet();
            set.set(from, from + size);
            meanings.add(set);
        }
        List<Closure.Constraint> constraints = new ArrayList<>();
        List<Closure.Constraint> edits = new ArrayList<>();
        while (constraints.size() < count || edits.size() < count) {
            int a = dice.nextInt(nodes);
            int b = dice.nextInt(nodes);
            RelationSet known = relation(meanings.get(a), meanings.get(b));
            boolean apart = constraints.size() % 2 > 0;
            if (a != b && constraints.size() == count) {
                edits.add(new Closure.Constraint(a, b, known));
            } else if (a != b && known.equals(RelationSet.DISJOINT) == apart) {
                int more = dice.nextInt(4) == 0 ? dice.nextInt(1, 31) : 0;
                constraints.add(new Closure.Constraint(a, b, new RelationSet(known.mask() | more)));
            }
        }
        return new Network(constraints, edits);
    }

    /// A posture that attests every requirement of the edition.
    static Posture have(Library library, String edition) {
        List<Attestation> attestations = new ArrayList<>();
        for (FrameworkEdition e : library.editions()) {
            if (e.id().equals(edition)) {
                e.requirements()
                        .forEach(r ->
                                attestations.add(
                                        new Attestation(
                                                new RequirementRef(edition, r.id()),
                                                true,
                                                null,
                                                "have")));
            }
        }
        return new Posture(Assurance.IMPLEMENTED, attestations, List.of(), List.of());
    }

    private static void add(
            List<FrameworkEdition> editions,
            List<BitSet> meanings,
            List<RequirementRef> refs,
            String id,
            int size,
            SplittableRandom dice) {
        FrameworkEdition edition = edition(id, size);
        editions.add(edition);
        for (Requirement r : edition.requirements()) {
            meanings.add(topic(dice));
            refs.add(new RequirementRef(id, r.id()));
        }
    }

    /// A run of the 20 aspects of one of 30 topics: runs lie inside, across and beside each other.
    private static BitSet topic(SplittableRandom dice) {
        int first = dice.nextInt(30) * 20;
        int from = dice.nextInt(20);
        int size = Math.min(20 - from, dice.nextInt(1, 9));
        BitSet set = new BitSet();
        set.set(first + from, first + from + size);
        return set;
    }

    private static @Nullable Assertion label(BitSet left, BitSet right, SplittableRandom dice) {
        if (!left.intersects(right)) {
            return null;
        }
        // What publishers do: most overlaps carry no better label than "intersects" or none at all.
        Assertion truth = truth(left, right);
        if (dice.nextInt(4) == 0) {
            return Assertion.RELATED;
        }
        return truth == Assertion.INTERSECTS || dice.nextInt(5) == 0 ? truth : null;
    }

    private static Assertion truth(BitSet left, BitSet right) {
        RelationSet known = relation(left, right);
        for (Assertion a : Assertion.values()) {
            if (a.known().equals(known)) {
                return a;
            }
        }
        throw new IllegalStateException("no base relation: " + known);
    }

    private static RelationSet relation(BitSet left, BitSet right) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        if (left.equals(right)) {
            return RelationSet.EQUAL;
        }
        if (both.equals(left)) {
            return RelationSet.SUBSET;
        }
        if (both.equals(right)) {
            return RelationSet.SUPERSET;
        }
        return both.isEmpty() ? RelationSet.DISJOINT : RelationSet.INTERSECTS;
    }

    private static FrameworkEdition edition(String id, int size) {
        List<Requirement> requirements = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            requirements.add(new Requirement("r" + r, "control", "", "", null, true, false));
        }
        return new FrameworkEdition(id, id, "synthetic", "", "", null, requirements);
    }

    private static Mapping row(
            int number, RequirementRef left, Assertion assertion, RequirementRef right) {
        return new Mapping("rows#" + number, List.of(left), assertion, List.of(right), "", 0);
    }
}
