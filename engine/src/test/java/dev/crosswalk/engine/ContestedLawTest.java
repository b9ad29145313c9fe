package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is proven under each reading of contested claims.
///
/// To read strictly is to compute with other claims: each contested demand is an obligation of its
/// requirement's own, which the contested one implies. So what holds of claims in general, laws 1
/// to 8, holds of a strict reading.
@Tag("law")
class ContestedLawTest {

    private static final List<String> THINGS = List.of("o0", "o1", "o2");

    /// Every set of demands of two requirements, every one of them agreed or contested, some
    /// implications, every word on the first and every answer, and a row to an opaque requirement.
    @Test
    void strictlyProvenIsAtMostProvenWhichIsAtMostGenerouslyProven() {
        int wider = 0;
        int compared = 0;
        for (World shape : shapes()) {
            Crosswalk crosswalk = shape.crosswalk();
            Crosswalk agreed = crosswalk.agreed();
            Crosswalk own = withObligationsOfTheirOwn(shape).crosswalk();
            for (World world : worlds(shape)) {
                Posture posture = world.posture();
                for (String edition : List.of("t", "x")) {
                    Scope scope = Scope.of(edition);
                    Gap gap = crosswalk.gap(posture, scope);
                    Range range = gap.range();
                    double proven = gap.summary().proven();
                    assertThat(range.strict()).as("%s", world).isLessThanOrEqualTo(proven);
                    assertThat(range.generous()).as("%s", world).isGreaterThanOrEqualTo(proven);
                    assertThat(range.generous()).isLessThanOrEqualTo(1);
                    wider += range.isPoint() ? 0 : 1;
                    Gap strict = agreed.gap(posture, scope);
                    Gap other = own.gap(posture, scope);
                    if (nothingContradicts(gap, strict, other)) {
                        assertThat(said(strict)).as("%s", world).isEqualTo(said(other));
                        assertThat(range.strict()).isEqualTo(strict.summary().proven());
                        compared++;
                    }
                }
            }
        }
        assertThat(wider).isGreaterThan(5_000);
        assertThat(compared).isGreaterThan(10_000);
    }

    /// With mappings, points of focus and many facts, and with every proof checked.
    @Test
    void aStrictReadingIsOneOfClaimsOnObligationsOfTheirOwnInRandomWorlds() {
        int different = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            World world = contested(RandomWorlds.doubtful(seed, seed % 2 * 0.1), seed);
            // What an exception leaves of an obligation of a requirement's own is another question.
            world.attestations.removeIf(a -> !a.except().isEmpty());
            World strict = world.copy().readStrictly();
            World other = withObligationsOfTheirOwn(world);
            for (String edition : world.editions.keySet()) {
                Gap gap = world.gap(edition);
                Gap agreed = strict.gap(edition);
                Gap own = other.gap(edition);
                assertThat(gap.range().strict()).isLessThanOrEqualTo(gap.summary().proven());
                assertThat(gap.range().generous()).isGreaterThanOrEqualTo(gap.summary().proven());
                if (nothingContradicts(gap, agreed, own)) {
                    assertThat(said(agreed)).as("seed %d%s", seed, world).isEqualTo(said(own));
                    different += said(agreed).equals(said(gap)) ? 0 : 1;
                }
            }
        }
        assertThat(different).isGreaterThan(100);
    }

    @Test
    void toDecideAClaimIsToChangeItInTheContent() {
        int different = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            World world = contested(RandomWorlds.doubtful(seed, 0), seed);
            World changed = world.copy();
            Random random = new Random(seed);
            for (int c = 0; c < world.claims.size(); c++) {
                Claim claim = world.claims.get(c);
                for (String o : claim.contested().keySet()) {
                    boolean stands = claim.demands().size() == 1 || random.nextBoolean();
                    world.decides(claim.requirement().toString(), o, stands);
                    claim = decided(claim, o, stands);
                }
                changed.claims.set(c, claim);
            }
            // Rows between decomposed requirements are checked against the claims as they stand.
            world.rows.clear();
            changed.rows.clear();
            for (String edition : world.editions.keySet()) {
                Set<String> said = said(world.gap(edition));
                assertThat(said).as("seed %d%s", seed, world).isEqualTo(said(changed.gap(edition)));
                World undecided = world.copy();
                undecided.decisions.clear();
                different += said.equals(said(undecided.gap(edition))) ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(30);
    }

    private static Claim decided(Claim claim, String obligation, boolean stands) {
        List<String> demands = new ArrayList<>(claim.demands());
        if (!stands && demands.size() > 1) {
            demands.remove(obligation);
        }
        Map<String, String> left = new LinkedHashMap<>(claim.contested());
        left.remove(obligation);
        return new Claim(
                claim.requirement(), demands, claim.suggests(), left, claim.note(), claim.since());
    }

    private static boolean nothingContradicts(Gap... gaps) {
        for (Gap gap : gaps) {
            if (!gap.contradictions().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Coverage, what is disproved, and how much is proven.
    private static Set<String> said(Gap gap) {
        Set<String> said = new LinkedHashSet<>();
        for (Verdict v : gap.verdicts()) {
            said.add(v.ref() + " " + v.coverage() + " " + v.disproved() + " " + v.proven());
        }
        return said;
    }

    /// A third of all demands is contested.
    private static World contested(World world, long seed) {
        Random random = new Random(seed);
        for (Claim claim : List.copyOf(world.claims)) {
            for (String o : claim.demands()) {
                if (random.nextInt(3) == 0) {
                    world.contests(claim.requirement().toString(), o);
                }
            }
        }
        return world;
    }

    private static World withObligationsOfTheirOwn(World world) {
        World own = world.copy();
        own.claims.replaceAll(claim -> {
            List<String> demands = new ArrayList<>();
            for (String o : claim.demands()) {
                if (claim.contested().containsKey(o)) {
                    String ofItsOwn = o + "@" + claim.requirement();
                    own.obligations.add(ofItsOwn);
                    List<String> implied =
                            new ArrayList<>(own.implications.getOrDefault(o, List.of()));
                    implied.add(ofItsOwn);
                    own.implications.put(o, implied);
                    demands.add(ofItsOwn);
                } else {
                    demands.add(o);
                }
            }
            return new Claim(claim.requirement(), demands, claim.suggests(), claim.note());
        });
        return own;
    }

    private static List<World> shapes() {
        List<World> shapes = new ArrayList<>();
        for (List<String> implied :
                List.of(List.<String>of(), List.of("o0", "o1"), List.of("o1", "o2"))) {
            for (int a = 1; a < 27; a++) {
                for (int t = 1; t < 27; t++) {
                    World shape = new World().obligations("o0 o1 o2");
                    if (!implied.isEmpty()) {
                        shape.implies(implied.get(0), implied.get(1));
                    }
                    claim(shape, "a/1", a);
                    claim(shape, "t/1", t);
                    if (namesNothingTwice(shape)) {
                        shapes.add(shape.opaque("x/1").row("t/1 > x/1"));
                    }
                }
            }
        }
        return shapes;
    }

    /// What the number says of each thing, in base three: nothing, demanded, contested.
    private static void claim(World world, String ref, int number) {
        List<String> demands = new ArrayList<>();
        List<String> contested = new ArrayList<>();
        int left = number;
        for (String o : THINGS) {
            if (left % 3 > 0) {
                demands.add(o);
            }
            if (left % 3 == 2) {
                contested.add(o);
            }
            left /= 3;
        }
        world.demands(ref, String.join(" ", demands)).contests(ref, String.join(" ", contested));
    }

    private static boolean namesNothingTwice(World world) {
        return world.claims.stream()
                .allMatch(c ->
                        c.demands().stream()
                                .noneMatch(o ->
                                        c.demands().stream()
                                                .anyMatch(p ->
                                                        !p.equals(o)
                                                                && world.up(List.of(p))
                                                                        .contains(o))));
    }

    private static List<World> worlds(World shape) {
        List<World> worlds = new ArrayList<>();
        for (int word = 0; word < 3; word++) {
            for (int answer = 0; answer <= 2 * THINGS.size(); answer++) {
                World world = shape.copy();
                if (word > 0) {
                    World _ = word == 1 ? world.met("a/1") : world.unmet("a/1");
                }
                if (answer > 0) {
                    String o = THINGS.get((answer - 1) / 2);
                    World _ = answer % 2 == 0 ? world.done(o) : world.notDone(o);
                }
                worlds.add(world);
            }
        }
        return worlds;
    }
}
