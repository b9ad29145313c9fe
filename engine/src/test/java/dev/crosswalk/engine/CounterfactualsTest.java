package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    @Test
    void aSinglePointOfFailureComesFirst() {
        World world =
                new World()
                        .demands("x/1", "o1 o2")
                        .holds("c1", "o1")
                        .holds("c2", "o2")
                        .holds("c3", "o2");

        assertThat(names(world.why("x/1").losses()))
                .containsExactly(Set.of("control:c1"), Set.of("control:c2", "control:c3"));
    }

    @Test
    void aMissingObligationIsClosedByARequirementOfAnotherEdition() {
        World world =
                new World()
                        .demands("x/1", "o1 o2")
                        .demands("x/2", "o2")
                        .demands("y/1", "o2")
                        .holds("c", "o1");

        assertThat(world.why("x/1").additions())
                .containsExactly(new Explanation.Addition(World.refs("y/1"), List.of()));
    }

    @Test
    void whereNoRequirementWouldDoTheMissingObligationsAreNamed() {
        World world = new World().demands("x/1", "o1 o2").holds("c", "o1");

        assertThat(world.why("x/1").additions())
                .containsExactly(new Explanation.Addition(List.of(), List.of("o2")));
    }

    @Test
    void anOpaqueRequirementIsClosedByAnyThatHoldsIt() {
        World world = new World().row("a/1 = x/1").row("b/1 b/2 > x/1").row("c/1 < x/1");

        assertThat(world.why("x/1").additions())
                .containsExactly(
                        new Explanation.Addition(World.refs("a/1"), List.of()),
                        new Explanation.Addition(World.refs("b/1 b/2"), List.of()));
    }

    @Test
    void ofSixEquallySmallLossesFiveAreNamedAndNoLargerOne() {
        World world =
                new World()
                        .demands("x/1", "o0 o1 o2 o3 o4 o5 o6")
                        .holds("a1", "o0")
                        .holds("a2", "o0");
        for (int c = 1; c <= 6; c++) {
            world.holds("c" + c, "o" + c);
        }

        List<List<Fact>> losses = world.why("x/1").losses();

        assertThat(losses).hasSize(5).allMatch(l -> l.size() == 1).doesNotHaveDuplicates();
        assertThat(names(losses)).doesNotContain(Set.of("control:a1"), Set.of("control:a2"));
    }

    @Test
    void ofSixEquallySmallAdditionsFiveAreNamedAndNoLargerOne() {
        World world = new World().row("a/1 a/2 > x/1");
        for (int e = 1; e <= 6; e++) {
            world.row("e" + e + "/1 > x/1");
        }

        List<Explanation.Addition> additions = world.why("x/1").additions();

        assertThat(additions)
                .hasSize(5)
                .allMatch(a -> a.attestations().size() == 1)
                .doesNotHaveDuplicates();
        assertThat(additions).noneMatch(a -> a.attestations().getFirst().edition().equals("a"));
    }

    @Test
    void theSmallestOfManyLossesComeFirst() {
        World world = new World().demands("x/1", "o1 o2 o3 o4 o5 o6");
        for (int o = 1; o <= 4; o++) {
            world.holds("a" + o, "o" + o).holds("b" + o, "o" + o);
        }
        world.holds("c5", "o5").holds("c6", "o6");

        assertThat(world.why("x/1").losses()).extracting(List::size).containsExactly(1, 1, 2, 2, 2);
    }

    @Test
    void theSmallestOfManyAdditionsComeFirst() {
        World world = new World();
        for (int e = 1; e <= 4; e++) {
            world.row("a" + e + "/1 a" + e + "/2 > x/1");
        }
        world.row("b/1 > x/1").row("c/1 > x/1");

        assertThat(world.why("x/1").additions())
                .extracting(a -> a.attestations().size())
                .containsExactly(1, 1, 2, 2, 2);
    }

    /// All subsets of the facts of small worlds are lost in turn.
    @Test
    @Tag("law")
    void lossesAreTheSmallestSetsOfFactsThatBreakTheVerdict() {
        int checked = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            World world = RandomWorlds.truthful(seed);
            Crosswalk crosswalk = world.crosswalk();
            List<Fact> facts = new ArrayList<>(world.posture().attestations());
            facts.addAll(world.posture().answers());
            facts.addAll(world.posture().controls());
            for (RequirementRef ref : world.nodes()) {
                Explanation why = world.why(crosswalk, ref);
                if (why.verdict().coverage() != Coverage.FULL || facts.size() > 6) {
                    assertThat(facts.size() > 6 || why.losses().isEmpty()).isTrue();
                    continue;
                }
                checked++;
                List<Set<Fact>> smallest =
                        smallest(facts, lost -> !full(world, crosswalk, ref, lost, List.of()));

                assertSmallest(
                        why.losses().stream().map(l -> (Set<Fact>) new HashSet<>(l)).toList(),
                        smallest,
                        "seed " + seed + " " + ref + world);
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void ofAPartialVerdictItIsSaidWhatEachFactCarries() {
        World world =
                new World()
                        .demands("x/1", "o1 o2 o3 o4")
                        .holds("a", "o1 o2")
                        .holds("b", "o3")
                        .holds("c", "o3");

        Explanation why = world.why("x/1");

        assertThat(why.losses()).isEmpty();
        assertThat(why.breaks())
                .extracting(
                        b -> b.facts().stream().map(Fact::label).toList(),
                        Explanation.Break::obligations)
                .containsExactly(
                        tuple(List.of("control:a"), List.of("o1", "o2")),
                        tuple(List.of("control:b", "control:c"), List.of("o3")));
    }

    /// All subsets of the facts of small worlds are lost in turn, and each obligation is looked
    /// for.
    @Test
    @Tag("law")
    void breaksAreTheSmallestSetsOfFactsWithoutWhichAnObligationIsNotCovered() {
        int checked = 0;
        for (long seed = 1; seed <= 800; seed++) {
            World world = RandomWorlds.truthful(seed);
            Crosswalk crosswalk = world.crosswalk();
            List<Fact> facts = new ArrayList<>(world.posture().attestations());
            facts.addAll(world.posture().answers());
            facts.addAll(world.posture().controls());
            if (facts.size() > 5) {
                continue;
            }
            for (RequirementRef ref : world.nodes()) {
                Explanation why = world.why(crosswalk, ref);
                Verdict verdict = why.verdict();
                if (!verdict.decomposed() || !verdict.applicable()) {
                    assertThat(why.breaks()).isEmpty();
                    continue;
                }
                for (String o : verdict.covered()) {
                    checked++;
                    assertSmallest(
                            why.breaks().stream()
                                    .filter(b -> b.obligations().contains(o))
                                    .map(b -> Set.copyOf(b.facts()))
                                    .toList(),
                            smallest(facts, lost -> !covers(world, crosswalk, ref, lost, o)),
                            "seed " + seed + " " + ref + " " + o + world);
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    private static boolean covers(
            World world, Crosswalk crosswalk, RequirementRef ref, Set<Fact> lost, String o) {
        World other = world.copy();
        other.attestations.removeIf(lost::contains);
        other.answers.removeIf(lost::contains);
        other.controls.removeIf(lost::contains);
        return crosswalk.why(other.posture(), ref).verdict().covered().contains(o);
    }

    /// All subsets of the requirements that could be attested are added in turn.
    @Test
    @Tag("law")
    void additionsAreTheSmallestSetsOfRequirementsThatMakeItFull() {
        int checked = 0;
        int closed = 0;
        for (long seed = 1; seed <= 1_500; seed++) {
            World world = RandomWorlds.truthful(seed);
            Crosswalk crosswalk = world.crosswalk();
            for (RequirementRef ref : world.nodes()) {
                Explanation why = world.why(crosswalk, ref);
                if (why.verdict().coverage() == Coverage.FULL) {
                    assertThat(why.additions()).isEmpty();
                    continue;
                }
                checked++;
                List<RequirementRef> candidates =
                        world.nodes().stream()
                                .filter(r -> !r.edition().equals(ref.edition()))
                                .filter(r -> crosswalk.requirement(r).assessable())
                                .filter(r -> isOpen(crosswalk.why(world.posture(), r).verdict()))
                                .toList();
                List<Set<RequirementRef>> smallest =
                        smallest(
                                candidates,
                                more -> full(world, crosswalk, ref, Set.of(), List.copyOf(more)));
                closed += smallest.isEmpty() ? 0 : 1;
                List<Set<RequirementRef>> found =
                        why.additions().stream()
                                .filter(a -> a.obligations().isEmpty())
                                .map(a -> Set.copyOf(a.attestations()))
                                .toList();

                assertSmallest(found, smallest, "seed " + seed + " " + ref + world);
            }
        }
        assertThat(checked).isGreaterThan(1_000);
        assertThat(closed).isGreaterThan(200);
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict.coverage() != Coverage.FULL && !verdict.disproved();
    }

    private static boolean full(
            World world,
            Crosswalk crosswalk,
            RequirementRef ref,
            Set<Fact> lost,
            List<RequirementRef> more) {
        World other = world.copy();
        other.attestations.removeIf(lost::contains);
        other.answers.removeIf(lost::contains);
        other.controls.removeIf(lost::contains);
        more.forEach(r -> other.attestations.add(new Attestation(r, true, null, "assumed")));
        Gap gap = crosswalk.gap(other.posture(), new Scope(ref.edition(), List.of(ref.id())));
        // The world is asked again without its proofs: this is called for every subset.
        boolean full =
                crosswalk.requirement(ref).assessable()
                        ? gap.verdicts().stream()
                                .anyMatch(v -> v.ref().equals(ref) && v.coverage() == Coverage.FULL)
                        : crosswalk.why(other.posture(), ref).verdict().coverage() == Coverage.FULL;
        return full && gap.contradictions().isEmpty();
    }

    private static <T> List<Set<T>> smallest(List<T> members, Predicate<Set<T>> does) {
        List<Set<T>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << members.size(); bits++) {
            Set<T> subset = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    subset.add(members.get(i));
                }
            }
            subsets.add(subset);
        }
        subsets.sort(Comparator.comparingInt(Set::size));
        List<Set<T>> smallest = new ArrayList<>();
        for (Set<T> subset : subsets) {
            if (smallest.stream().noneMatch(subset::containsAll) && does.test(subset)) {
                smallest.add(subset);
            }
        }
        return smallest;
    }

    /// The first five by size, whichever of several of one size.
    private static <T> void assertSmallest(
            List<Set<T>> found, List<Set<T>> smallest, String where) {
        assertThat(smallest).as(where).containsAll(found);
        assertThat(found).as(where).doesNotHaveDuplicates();
        assertThat(found.stream().map(Set::size).toList())
                .as(where)
                .isEqualTo(smallest.stream().limit(5).map(Set::size).toList());
    }

    private static List<Set<String>> names(List<List<Fact>> losses) {
        return losses.stream()
                .map(l -> {
                    Set<String> names = new HashSet<>();
                    l.forEach(f -> names.add(f.label()));
                    return names;
                })
                .toList();
    }

    @Test
    void ofSeveralOffersTheSmallestSetsThatAreEnoughAreFound() {
        World world = new World().demands("x/1", "o1 o2 o3").demands("y/1", "o2 o3");
        world.control("c", "o1", new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e")));
        List<Fact> second = List.of(holding("d", "o2"));
        List<Fact> third = List.of(holding("e", "o3"));
        List<Fact> both = List.of(new Attestation(World.ref("y/1"), true, Assurance.OPERATING, ""));
        Crosswalk crosswalk = world.crosswalk();

        assertThat(
                        crosswalk.enough(
                                world.posture(), World.ref("x/1"), List.of(second, third, both)))
                .containsExactly(List.of(2), List.of(0, 1));
        assertThat(crosswalk.enough(world.posture(), World.ref("x/1"), List.of(second))).isEmpty();
        assertThat(crosswalk.enough(world.posture(), World.ref("y/1"), List.of())).isEmpty();
        world.control("d", "o2 o3", new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e")));
        assertThat(
                        crosswalk.enough(
                                world.posture(), World.ref("x/1"), List.of(second, third, both)))
                .isEmpty();
    }

    private static ControlFact holding(String control, String obligation) {
        return new ControlFact(
                control,
                List.of(obligation),
                new ControlFact.Holds(Assurance.OPERATING, List.of()));
    }
}
