package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Closure.Constraint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClosureTest {

    @Nested
    class OnRandomNetworks {

        @Test
        void closureAgreesWithTheNaiveFixpoint() {
            int contradictory = 0;
            for (int seed = 0; seed < 5_000; seed++) {
                Random dice = new Random(seed);
                int nodes = 2 + dice.nextInt(7);
                List<Constraint> constraints =
                        anyConstraints(dice, nodes, 1 + dice.nextInt(3 * nodes));

                Closure closure = Closure.of(nodes, constraints);

                int[][] naive = naive(nodes, constraints);
                assertSame(closure, naive, "seed " + seed);
                contradictory += closure.consistent() ? 0 : 1;
            }
            assertThat(contradictory).isBetween(500, 4_500);
        }

        /// Rows of more than one word, and of a last word that is full or holds one node.
        @Test
        void closureAgreesWithTheNaiveFixpointOnNetworksOfManyWords() {
            for (int nodes : new int[] {63, 64, 65, 128, 140}) {
                Random dice = new Random(nodes);
                List<Constraint> constraints = trueConstraints(dice, meanings(dice, nodes), 500);

                Closure closure = Closure.of(nodes, constraints);

                assertThat(closure.consistent()).isTrue();
                assertSame(closure, naive(nodes, constraints), nodes + " nodes");
            }
        }

        @Test
        void theOrderOfConstraintsDoesNotMatter() {
            for (int seed = 0; seed < 500; seed++) {
                Random dice = new Random(seed);
                List<Constraint> constraints = anyConstraints(dice, 7, 12);
                List<Constraint> shuffled = new ArrayList<>(constraints);
                Collections.shuffle(shuffled, dice);

                Closure one = Closure.of(7, constraints);
                Closure other = Closure.of(7, shuffled);

                assertThat(relations(other, 7)).as("seed " + seed).isEqualTo(relations(one, 7));
            }
        }

        @Test
        void oneMoreConstraintGivesTheClosureOfAllAndLeavesTheOldOneAlone() {
            for (int seed = 0; seed < 500; seed++) {
                Random dice = new Random(seed);
                List<Constraint> constraints = anyConstraints(dice, 8, 10);
                List<Constraint> some = constraints.subList(0, constraints.size() - 1);
                Closure before = Closure.of(8, some);
                List<RelationSet> kept = relations(before, 8);

                Closure after = before.with(constraints.getLast());

                assertThat(relations(after, 8))
                        .as("seed " + seed)
                        .isEqualTo(relations(Closure.of(8, constraints), 8));
                assertThat(relations(before, 8)).isEqualTo(kept);
            }
        }

        @Test
        void whatIsTrueOfRealSetsNeverContradictsAndStaysPossible() {
            for (int seed = 0; seed < 300; seed++) {
                Random dice = new Random(seed);
                List<BitSet> meanings = meanings(dice, 20);

                Closure closure = Closure.of(20, trueConstraints(dice, meanings, 80));

                assertThat(closure.consistent()).as("seed " + seed).isTrue();
                for (int a = 0; a < 20; a++) {
                    for (int b = 0; b < 20; b++) {
                        Relation truth = relation(meanings.get(a), meanings.get(b));
                        assertThat(closure.relation(a, b).allows(truth))
                                .as("seed %d: %d to %d", seed, a, b)
                                .isTrue();
                    }
                }
            }
        }

        @Test
        void aConflictContradictsAndNoneOfItCanBeLeftOut() {
            int found = 0;
            for (int seed = 0; seed < 1_000; seed++) {
                Random dice = new Random(seed);
                List<Constraint> constraints = anyConstraints(dice, 10, 20);

                List<Constraint> conflict = Closure.conflict(10, constraints);

                assertThat(conflict.isEmpty())
                        .as("seed " + seed)
                        .isEqualTo(Closure.of(10, constraints).consistent());
                for (int left = 0; left < conflict.size(); left++) {
                    List<Constraint> fewer = new ArrayList<>(conflict);
                    fewer.remove(left);
                    assertThat(Closure.of(10, fewer).consistent()).as("seed " + seed).isTrue();
                }
                if (!conflict.isEmpty()) {
                    assertThat(constraints).containsAll(conflict);
                    assertThat(Closure.of(10, conflict).consistent()).isFalse();
                    found++;
                }
            }
            assertThat(found).isGreaterThan(100);
        }
    }

    @Nested
    class OfMappings {

        /// Six requirements in a ring, each inside the next, and the last one disjoint from the
        /// first: every chain of three is fine.
        @Test
        void aRingTooLongForChainsIsAContradiction() {
            List<Mapping> ring = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                ring.add(row("r" + n, n, Assertion.SUBSET, n + 1));
            }
            ring.add(row("r6", 0, Assertion.DISJOINT, 6));
            ring.add(row("innocent", 7, Assertion.EQUAL, 6));
            Crosswalk crosswalk = crosswalk(List.of(), ring);

            List<Contradiction> found =
                    HiddenContradictions.of(crosswalk, List.of("left", "right")).contradictions();

            assertThat(crosswalk.contradictions()).isEmpty();
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().kind()).isEqualTo(Contradiction.Kind.MAPPING);
            assertThat(found.getFirst().because())
                    .containsExactly("r0", "r1", "r2", "r3", "r4", "r5", "r6");
        }

        @Test
        void rowsThatContradictTheClaimsOverALongWayAreFound() {
            List<Claim> claims =
                    List.of(
                            new Claim(ref(0), List.of("a"), List.of(), ""),
                            new Claim(ref(6), List.of("b"), List.of(), ""));
            List<Mapping> rows = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                rows.add(row("r" + n, n, Assertion.SUBSET, n + 1));
            }
            Crosswalk crosswalk = crosswalk(claims, rows);

            List<Contradiction> found =
                    HiddenContradictions.of(crosswalk, List.of("left", "right")).contradictions();

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().because())
                    .containsExactly("r0", "r1", "r2", "r3", "r4", "r5");
        }

        @Test
        void whatChainsFoundIsNotReportedAgain() {
            Crosswalk crosswalk =
                    crosswalk(
                            List.of(),
                            List.of(
                                    row("r0", 0, Assertion.EQUAL, 1),
                                    row("r1", 0, Assertion.DISJOINT, 1)));

            List<Contradiction> found =
                    HiddenContradictions.of(crosswalk, List.of("left", "right")).contradictions();

            assertThat(crosswalk.contradictions()).hasSize(1);
            assertThat(found).isEmpty();
        }

        @Test
        void twoContradictionsApartAreBothReported() {
            List<Mapping> rows = new ArrayList<>();
            for (int ring = 0; ring < 2; ring++) {
                for (int n = 0; n < 6; n++) {
                    rows.add(
                            row(
                                    "ring" + ring + "-" + n,
                                    10 * ring + n,
                                    Assertion.SUBSET,
                                    10 * ring + n + 1));
                }
                rows.add(row("ring" + ring + "-6", 10 * ring, Assertion.DISJOINT, 10 * ring + 6));
            }

            List<Contradiction> found =
                    HiddenContradictions.of(crosswalk(List.of(), rows), List.of("left", "right"))
                            .contradictions();

            assertThat(found).hasSize(2).allSatisfy(c -> assertThat(c.because()).hasSize(7));
        }

        @Test
        void aClusterTooLargeForMemoryIsCountedAndTheOthersAreSearched() {
            List<Mapping> rows = new ArrayList<>();
            for (int n = 0; n < HiddenContradictions.MOST_NODES; n++) {
                rows.add(row("big" + n, n, Assertion.EQUAL, n + 1));
            }
            int apart = HiddenContradictions.MOST_NODES + 10;
            for (int n = 0; n < 6; n++) {
                rows.add(row("ring" + n, apart + n, Assertion.SUBSET, apart + n + 1));
            }
            rows.add(row("ring6", apart, Assertion.DISJOINT, apart + 6));

            HiddenContradictions found =
                    HiddenContradictions.of(crosswalk(List.of(), rows), List.of("left", "right"));

            assertThat(found.unexamined()).isEqualTo(HiddenContradictions.MOST_NODES + 1);
            assertThat(found.contradictions()).hasSize(1);
        }

        @Test
        void rowsOfEditionsThatWereNotAskedForStayOut() {
            List<Mapping> ring = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                ring.add(row("r" + n, n, Assertion.SUBSET, n + 1));
            }
            ring.add(row("r6", 0, Assertion.DISJOINT, 6));

            List<Contradiction> found =
                    HiddenContradictions.of(crosswalk(List.of(), ring), List.of("left"))
                            .contradictions();

            assertThat(found).isEmpty();
        }
    }

    private static void assertSame(Closure closure, int[][] naive, String name) {
        boolean consistent = naive.length > 0;
        assertThat(closure.consistent()).as(name).isEqualTo(consistent);
        for (int a = 0; a < naive.length; a++) {
            for (int b = 0; b < naive.length; b++) {
                assertThat(closure.relation(a, b).mask())
                        .as("%s: %d to %d", name, a, b)
                        .isEqualTo(naive[a][b]);
            }
        }
    }

    /// The definition: refine every pair over every third node until nothing changes. No row at all
    /// where a pair becomes empty.
    private static int[][] naive(int nodes, List<Constraint> constraints) {
        int[][] known = new int[nodes][nodes];
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < nodes; b++) {
                known[a][b] = a == b ? RelationSet.EQUAL.mask() : RelationSet.ALL.mask();
            }
        }
        for (Constraint c : constraints) {
            known[c.from()][c.to()] &= c.known().mask();
            known[c.to()][c.from()] &= c.known().converse().mask();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    for (int c = 0; c < nodes; c++) {
                        RelationSet left = new RelationSet(known[a][b]);
                        int narrowed = known[a][c] & left.then(new RelationSet(known[b][c])).mask();
                        changed |= narrowed != known[a][c];
                        known[a][c] = narrowed;
                        if (narrowed == 0) {
                            return new int[0][0];
                        }
                    }
                }
            }
        }
        return known;
    }

    private static List<RelationSet> relations(Closure closure, int nodes) {
        List<RelationSet> all = new ArrayList<>();
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < nodes; b++) {
                all.add(closure.relation(a, b));
            }
        }
        return all;
    }

    private static List<Constraint> anyConstraints(Random dice, int nodes, int count) {
        List<Constraint> constraints = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int a = dice.nextInt(nodes);
            int b = dice.nextInt(nodes);
            int known = 1 << dice.nextInt(5);
            known |= 1 << dice.nextInt(5);
            if (a != b) {
                constraints.add(new Constraint(a, b, new RelationSet(known)));
            }
        }
        return constraints;
    }

    private static List<BitSet> meanings(Random dice, int nodes) {
        List<BitSet> meanings = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            BitSet set = BitSet.valueOf(new long[] {1 + dice.nextInt(255)});
            meanings.add(set);
        }
        return meanings;
    }

    private static List<Constraint> trueConstraints(Random dice, List<BitSet> meanings, int count) {
        List<Constraint> constraints = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int a = dice.nextInt(meanings.size());
            int b = dice.nextInt(meanings.size());
            Relation truth = relation(meanings.get(a), meanings.get(b));
            int more = dice.nextBoolean() ? dice.nextInt(32) : 0;
            constraints.add(
                    new Constraint(a, b, new RelationSet(RelationSet.of(truth).mask() | more)));
        }
        return constraints;
    }

    private static Relation relation(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        if (a.equals(b)) {
            return Relation.EQUAL;
        }
        if (both.equals(a)) {
            return Relation.SUBSET;
        }
        if (both.equals(b)) {
            return Relation.SUPERSET;
        }
        return both.isEmpty() ? Relation.DISJOINT : Relation.INTERSECTS;
    }

    /// Even numbers are requirements of one edition, odd ones of the other.
    private static RequirementRef ref(int n) {
        return new RequirementRef(n % 2 == 0 ? "left" : "right", "n" + n);
    }

    private static Mapping row(String id, int left, Assertion assertion, int right) {
        return new Mapping(id, List.of(ref(left)), assertion, List.of(ref(right)), "", 0);
    }

    private static Crosswalk crosswalk(List<Claim> claims, List<Mapping> rows) {
        List<Requirement> left = new ArrayList<>();
        List<Requirement> right = new ArrayList<>();
        for (int n = 0; n < HiddenContradictions.MOST_NODES + 20; n++) {
            (n % 2 == 0 ? left : right)
                    .add(new Requirement("n" + n, "control", "", "", null, true, false));
        }
        return Crosswalk.of(
                new Library(
                        "test",
                        List.of(
                                new FrameworkEdition("left", "", "", "", "", null, left),
                                new FrameworkEdition("right", "", "", "", "", null, right)),
                        List.of(
                                new Obligation("a", "", "", Facet.OPERATE),
                                new Obligation("b", "", "", Facet.OPERATE)),
                        claims,
                        List.of(
                                new MappingSet(
                                        "set",
                                        "left",
                                        "right",
                                        new MappingSet.Provenance(
                                                "test",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                MappingSet.Status.ACCEPTED,
                                                ""),
                                        null,
                                        rows))));
    }
}
