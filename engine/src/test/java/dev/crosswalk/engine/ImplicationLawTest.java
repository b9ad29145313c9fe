package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Law 8: to close everything by hand, once, and to compute without implication comes to the same.
@Tag("law")
class ImplicationLawTest {

    private static final List<String> THINGS = List.of("o0", "o1", "o2");

    /// Every implication among three obligations, every single demander of every kind of fact,
    /// every answer, one control, asked of every set of demands.
    @Test
    void closingByHandAndComputingWithoutImplicationGivesTheSameFullAndTheSameDisproved() {
        int different = 0;
        int contradictory = 0;
        for (World shape : shapes()) {
            Crosswalk crosswalk = shape.crosswalk();
            World flat = closedByHand(shape);
            Crosswalk byHand = flat.crosswalk();
            Crosswalk without = withoutImplications(shape).crosswalk();
            for (World world : worlds(shape)) {
                World closed = closedByHand(world);
                Gap gap = crosswalk.gap(world.posture(), Scope.of("t"));
                Gap other = byHand.gap(closed.posture(), Scope.of("t"));
                assertThat(said(gap)).as("%s%s", world, closed).isEqualTo(said(other));
                different +=
                        said(gap).equals(said(without.gap(world.posture(), Scope.of("t")))) ? 0 : 1;
                contradictory += gap.contradictions().isEmpty() ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(10_000);
        assertThat(contradictory).isGreaterThan(1_000);
    }

    /// With mappings and many facts. What contradicts each other may be found at another place.
    @Test
    void closingByHandGivesTheSameInRandomWorldsThatContradictNothing() {
        int different = 0;
        for (long seed = 1; seed <= 3_000; seed++) {
            World world = RandomWorlds.doubtful(seed, seed % 2 * 0.1);
            if (world.implications.isEmpty() || !world.contradictions().isEmpty()) {
                continue;
            }
            World closed = closedByHand(world);
            World without = withoutImplications(world);
            for (String edition : world.editions.keySet()) {
                Set<String> said = said(world.gap(edition));
                assertThat(said).as("seed %d%s", seed, world).isEqualTo(said(closed.gap(edition)));
                different += said.equals(said(without.gap(edition))) ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(75);
    }

    @Test
    void anImplicationMoreNeverShrinksWhatIsProvenUnlessItWidensAnExceptionOrContradicts() {
        int more = 0;
        for (long seed = 1; seed <= 8_000; seed++) {
            World world = RandomWorlds.doubtful(seed, seed % 2 * 0.1);
            boolean excepts = world.attestations.stream().anyMatch(a -> !a.except().isEmpty());
            if (excepts || !world.contradictions().isEmpty()) {
                continue;
            }
            for (String o : List.copyOf(world.implications.keySet())) {
                World less = world.copy();
                less.implications.remove(o);
                for (String edition : world.editions.keySet()) {
                    Gap before = less.gap(edition);
                    Gap after = world.gap(edition);
                    for (int v = 0; v < before.verdicts().size(); v++) {
                        Verdict was = before.verdicts().get(v);
                        Verdict is = after.verdicts().get(v);
                        assertThat(is.covered())
                                .as("seed %d %s%s", seed, is.ref(), world)
                                .containsAll(was.covered());
                        assertThat(is.proven()).isGreaterThanOrEqualTo(was.proven());
                        more += is.proven() > was.proven() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(more).isGreaterThan(100);
    }

    /// What is full, and what is disproved.
    private static Set<String> said(Gap gap) {
        Set<String> said = new HashSet<>();
        for (Verdict v : gap.verdicts()) {
            if (v.coverage() == Coverage.FULL) {
                said.add(v.ref() + " full");
            }
            if (v.disproved()) {
                said.add(v.ref() + " disproved");
            }
        }
        return said;
    }

    /// One requirement `a/d` that demands some of the obligations, and one `t/d` of each set that
    /// names nothing twice.
    private static List<World> shapes() {
        List<World> shapes = new ArrayList<>();
        for (List<String> implied :
                List.of(
                        List.of("o1", ""),
                        List.of("o2", ""),
                        List.of("", "o2"),
                        List.of("o1", "o2"),
                        List.of("o1 o2", ""),
                        List.of("o2", "o2"))) {
            World shape = new World().obligations("o0 o1 o2");
            for (int o = 0; o < 2; o++) {
                if (!implied.get(o).isEmpty()) {
                    shape.implies("o" + o, implied.get(o));
                }
            }
            for (int d = 1; d < 8; d++) {
                List<String> demands = some(d);
                if (demands.stream()
                        .noneMatch(x ->
                                demands.stream()
                                        .anyMatch(y ->
                                                !x.equals(y)
                                                        && shape.up(List.of(y)).contains(x)))) {
                    shape.demands("t/" + d, String.join(" ", demands));
                    shape.demands("a/" + d, String.join(" ", demands));
                }
            }
            shapes.add(shape);
        }
        return shapes;
    }

    private static List<String> some(int set) {
        return THINGS.stream().filter(o -> (set >> THINGS.indexOf(o) & 1) != 0).toList();
    }

    private static List<World> worlds(World shape) {
        List<World> worlds = new ArrayList<>();
        for (Claim claim : shape.claims) {
            if (!claim.requirement().edition().equals("a")) {
                continue;
            }
            String a = claim.requirement().toString();
            List<World> attested = new ArrayList<>();
            attested.add(shape.copy());
            attested.add(shape.copy().met(a));
            attested.add(shape.copy().unmet(a));
            THINGS.forEach(o -> attested.add(shape.copy().metExcept(a, o)));
            for (World world : attested) {
                for (int answers = 0; answers < 27; answers++) {
                    World answered = world.copy();
                    for (int o = 0; o < 3; o++) {
                        int said = answers / (int) Math.pow(3, o) % 3;
                        if (said == 1) {
                            answered.done("o" + o);
                        } else if (said == 2) {
                            answered.notDone("o" + o);
                        }
                    }
                    worlds.add(answered);
                    for (int set : new int[] {1, 2, 4, 3}) {
                        String some = String.join(" ", some(set));
                        worlds.add(answered.copy().holds("c", some));
                        worlds.add(answered.copy().fails("c", some));
                        worlds.add(answered.copy().fails("c", some).fails("d", "o0"));
                        worlds.add(
                                answered.copy()
                                        .fails("c", some)
                                        .unknown("d", "o1", ControlFact.Reason.NO_DATA));
                    }
                }
            }
        }
        return worlds;
    }

    private static World withoutImplications(World world) {
        World without = world.copy();
        without.implications.clear();
        return without;
    }

    /// Claims, controls that did not fail and answers that are done with what follows; what is not
    /// done, what failed and what is excepted with what it follows from.
    private static World closedByHand(World world) {
        World closed = withoutImplications(world);
        closed.claims.replaceAll(c ->
                new Claim(
                        c.requirement(),
                        List.copyOf(world.up(c.demands())),
                        List.copyOf(world.up(c.suggests())),
                        ""));
        closed.attestations.replaceAll(a -> a.except(List.copyOf(world.down(a.except()))));
        closed.answers.clear();
        for (Answered a : world.answers) {
            List<String> one = List.of(a.obligation());
            for (String o : a.done() ? world.up(one) : world.down(one)) {
                closed.answers.add(new Answered(o, a.done(), a.level(), a.source()));
            }
        }
        Set<String> notFailed = new HashSet<>();
        world.controls.stream()
                .flatMap(c -> c.shares().stream())
                .filter(s -> !isFailed(s, world))
                .forEach(s -> notFailed.addAll(world.up(s.discharges())));
        closed.controls.replaceAll(c ->
                new ControlFact(
                        c.control(),
                        c.shares().stream().map(s -> closed(s, notFailed, world)).toList()));
        return closed;
    }

    /// Of a control that failed, what no other one keeps from being failed, with what that follows
    /// from.
    private static ControlFact.Share closed(
            ControlFact.Share share, Set<String> notFailed, World world) {
        List<String> given = new ArrayList<>(share.discharges());
        if (!isFailed(share, world)) {
            return new ControlFact.Share(List.copyOf(world.up(given)), share.state());
        }
        given.removeAll(notFailed);
        return new ControlFact.Share(List.copyOf(world.down(given)), share.state());
    }

    private static boolean isFailed(ControlFact.Share share, World world) {
        return share.state() instanceof ControlFact.Fails(var level, _, _)
                && (level == null || level.compareTo(world.question) <= 0);
    }
}
