package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.HistoryFacts;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The laws of the engine, each over an exhaustive small universe or over worlds from seeds that a
/// failure names. Laws 6 and 8 have tests of their own.
@Tag("law")
class LawsTest {

    private static final int WORLDS = 400;

    // ---- laws 1 and 2

    @Test
    void moreFactsNeverShrinkWhatIsProvenUnlessTheyContradict() {
        int compared = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World more = doubtfulEverySecond(seed);
            for (int a = 0; a < more.attestations.size(); a++) {
                World less = more.copy();
                less.attestations.remove(a);
                compared += assertNoLessProven(less, more, true, seed);
            }
            for (int a = 0; a < more.answers.size(); a++) {
                World less = more.copy();
                less.answers.remove(a);
                compared += assertNoLessProven(less, more, true, seed);
            }
            for (int c = 0; c < more.controls.size(); c++) {
                World less = more.copy();
                less.controls.remove(c);
                // A further control can keep an obligation from being failed, so disproofs may go.
                compared += assertNoLessProven(less, more, false, seed);
            }
        }
        assertThat(compared).isGreaterThan(WORLDS);
    }

    @Test
    void moreMappingsNeverShrinkWhatIsProvenUnlessTheyContradict() {
        int compared = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World more = doubtfulEverySecond(seed);
            for (int r = 0; r < more.rows.size(); r++) {
                World less = more.copy();
                less.rows.remove(r);
                compared += assertNoLessProven(less, more, true, seed);
            }
        }
        assertThat(compared).isGreaterThan(WORLDS);
    }

    /// All that a requirement is said to be made of is forgotten at once: with a single demand less
    /// it would be another, easier requirement.
    @Test
    void forgettingTheClaimsOfARequirementNeverEnlargesWhatIsProven() {
        int compared = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World more = doubtfulEverySecond(seed);
            for (int c = 0; c < more.claims.size(); c++) {
                World less = more.copy();
                less.claims.remove(c);
                // A claim may also tie a requirement to a contradiction that is there without it.
                if (!more.contradictions().isEmpty()) {
                    continue;
                }
                compared += assertNoLessProven(less, more, true, seed);
            }
        }
        assertThat(compared).isGreaterThan(WORLDS);
    }

    /// What a met requirement demands is what it gives to others. The law is not about a part of an
    /// exact theme, which would be easier with it, nor about the last demand, without which the
    /// requirement would be one that nobody decomposed.
    @Test
    void forgettingOneDemandOfAMetRequirementNeverEnlargesWhatIsProvenOfOthers() {
        int compared = 0;
        int smaller = 0;
        for (long seed = 1; seed <= 10 * WORLDS; seed++) {
            World more = doubtfulEverySecond(seed);
            if (!more.contradictions().isEmpty()) {
                continue;
            }
            Map<RequirementRef, Verdict> after = verdicts(more);
            for (Claim claim : List.copyOf(more.claims)) {
                if (!isMetOnItsOwn(more, claim.requirement()) || claim.demands().size() < 2) {
                    continue;
                }
                for (String forgotten : claim.demands()) {
                    World less = more.copy();
                    less.claims.set(more.claims.indexOf(claim), without(claim, forgotten));
                    compared++;
                    smaller += assertOthersNoLessProven(less, after, claim, more, seed);
                }
            }
        }
        assertThat(compared).isGreaterThan(WORLDS / 4);
        assertThat(smaller).isGreaterThan(WORLDS / 8);
    }

    private static boolean isMetOnItsOwn(World world, RequirementRef ref) {
        boolean ofATheme =
                world.editions.getOrDefault(ref.edition(), List.of()).stream()
                        .anyMatch(r -> r.id().equals(ref.id()) && r.parent() != null);
        return !ofATheme
                && world.attestations.stream()
                        .anyMatch(a ->
                                a.requirement().equals(ref)
                                        && a.meets()
                                        && a.answers(world.question));
    }

    private static Claim without(Claim claim, String forgotten) {
        List<String> demands = new ArrayList<>(claim.demands());
        demands.remove(forgotten);
        return new Claim(claim.requirement(), demands, claim.suggests(), claim.note());
    }

    /// How many other requirements have less proven of them in the smaller world.
    private static int assertOthersNoLessProven(
            World less, Map<RequirementRef, Verdict> after, Claim claim, World more, long seed) {
        int smaller = 0;
        for (Map.Entry<RequirementRef, Verdict> entry : verdicts(less).entrySet()) {
            if (entry.getKey().equals(claim.requirement())) {
                continue;
            }
            Verdict before = entry.getValue();
            Verdict v = verdict(after, entry.getKey());
            String where = "seed " + seed + " " + v.ref() + more + "without" + less;
            assertThat(v.proven()).as(where).isGreaterThanOrEqualTo(before.proven());
            assertThat(v.covered()).as(where).containsAll(before.covered());
            if (before.coverage() == Coverage.FULL) {
                assertThat(v.coverage()).as(where).isEqualTo(Coverage.FULL);
            }
            smaller += v.proven() > before.proven() ? 1 : 0;
        }
        return smaller;
    }

    /// Nobody may have attested what the suggestion names: that would prove it, and so what fails
    /// in its place.
    @Test
    void forgettingASuggestionNeverEnlargesWhatIsPossible() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World more = RandomWorlds.truthful(seed);
            more.attestations.removeIf(Attestation::guidance);
            for (Claim claim : more.claims) {
                World less = more.copy();
                less.claims.remove(claim);
                less.claims.add(new Claim(claim.requirement(), claim.demands(), List.of(), ""));

                Map<RequirementRef, Verdict> before = verdicts(more);
                verdicts(less)
                        .forEach((ref, v) ->
                                assertThat(v.possible())
                                        .isLessThanOrEqualTo(verdict(before, ref).possible()));
            }
        }
    }

    @Test
    void expiryOnlyHurts() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                OnFile first = onFile("c1", "o1 o2", start, a);
                OnFile second = onFile("c2", "o2 o3", start, b);
                double proven = 1;
                for (int day = 0; day < 6; day++) {
                    World world = new World().demands("x/1", "o1 o2 o3");
                    world.controls.add(first.on(start.plusDays(day)));
                    world.controls.add(second.on(start.plusDays(day)));

                    double then = world.verdict("x/1").proven();

                    assertThat(then).isLessThanOrEqualTo(proven);
                    proven = then;
                }
                assertThat(proven).isZero();
            }
        }
    }

    /// What is on file of a control that is in place.
    private record OnFile(String control, History history) {
        ControlFact on(LocalDate day) {
            Moment today = Moment.on(day, ZoneOffset.UTC);
            return new HistoryFacts(
                            control,
                            history,
                            Practice.USUAL,
                            HistoryFacts.Said.IN_PLACE,
                            today,
                            today)
                    .onTheDay();
        }

        OnFile withoutEvidence() {
            return new OnFile(control, LawsTest.history(history.discharges(), List.of(), 0));
        }
    }

    /// A control of which a setting was seen on a day, which speaks of so many days more.
    private static OnFile onFile(String control, String discharges, LocalDate seen, int freshDays) {
        Moment on = Moment.on(seen, ZoneOffset.UTC);
        History.Item item =
                new History.Item(control + "-e", "config", on, on, true, false, false, null, null);
        return new OnFile(control, history(World.words(discharges), List.of(item), freshDays));
    }

    private static History history(List<String> discharges, List<History.Item> items, int fresh) {
        return new History(
                new Cadence(Cadence.Every.CONTINUOUS, 0),
                WorkingDays.USUAL,
                null,
                List.of(new Period(LocalDate.of(2020, 1, 1), LocalDate.MAX)),
                List.of(new History.Kind("config", History.Role.SETTING, discharges, fresh)),
                discharges,
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                items,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static World doubtfulEverySecond(long seed) {
        return seed % 2 == 0 ? RandomWorlds.doubtful(seed, 0.1) : RandomWorlds.truthful(seed);
    }

    /// 1 where the law speaks of the two: where the larger world reports no contradiction that the
    /// smaller one does not.
    private static int assertNoLessProven(
            World less, World more, boolean alsoDisproofs, long seed) {
        if (!keys(less).containsAll(keys(more))) {
            return 0;
        }
        Map<RequirementRef, Verdict> after = verdicts(more);
        verdicts(less)
                .forEach((ref, before) -> {
                    Verdict v = verdict(after, ref);
                    String where = "seed " + seed + " " + ref + more + "without" + less;
                    assertThat(v.proven()).as(where).isGreaterThanOrEqualTo(before.proven());
                    assertThat(v.covered()).as(where).containsAll(before.covered());
                    if (before.coverage() == Coverage.FULL) {
                        assertThat(v.coverage()).as(where).isEqualTo(Coverage.FULL);
                    }
                    if (before.disproved() && alsoDisproofs) {
                        assertThat(v.disproved()).as(where).isTrue();
                    }
                });
        return 1;
    }

    private static Set<String> keys(World world) {
        return world.contradictions().stream()
                .map(c -> c.kind() + " " + c.left() + " " + c.right())
                .collect(Collectors.toSet());
    }

    private static Map<RequirementRef, Verdict> verdicts(World world) {
        Crosswalk crosswalk = world.crosswalk();
        Map<RequirementRef, Verdict> verdicts = new HashMap<>();
        world.nodes().forEach(ref -> verdicts.put(ref, world.why(crosswalk, ref).verdict()));
        return verdicts;
    }

    private static Verdict verdict(Map<RequirementRef, Verdict> verdicts, RequirementRef ref) {
        Verdict verdict = verdicts.get(ref);
        assertThat(verdict).isNotNull();
        return Objects.requireNonNull(verdict);
    }

    // ---- law 3

    @Test
    void theAnswerDoesNotDependOnTheOrderOfLoading() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorlds.doubtful(seed, seed % 3 * 0.15);
            // A second word on the same requirement, and a second publisher.
            world.attestations.addAll(
                    world.attestations.stream()
                            .limit(1)
                            .map(a ->
                                    new Attestation(
                                            a.requirement(),
                                            a.met(),
                                            null,
                                            "other",
                                            a.except(),
                                            a.by(),
                                            a.guidance()))
                            .toList());
            world.set("s1", "Q");
            String expected = world.canonical();
            Random random = new Random(seed);
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                World other = world.copy();
                Collections.shuffle(other.rows, random);
                Collections.shuffle(other.claims, random);
                Collections.shuffle(other.sets, random);
                Collections.shuffle(other.attestations, random);
                Collections.shuffle(other.answers, random);
                Collections.shuffle(other.controls, random);
                List<String> ids = new ArrayList<>(world.editions.keySet());
                Collections.shuffle(ids, random);
                other.editions.clear();
                ids.forEach(id -> other.editions.put(id, world.editions.get(id)));

                assertThat(other.canonical()).as("seed " + seed + world).isEqualTo(expected);
            }
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            assertThat(RandomWorlds.truthful(seed).canonical())
                    .isEqualTo(RandomWorlds.truthful(seed).canonical());
        }
    }

    // ---- law 4

    @Test
    void provenIsNeverMoreThanPossibleAndFullMeansProven() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = doubtfulEverySecond(seed);
            verdicts(world)
                    .forEach((ref, v) -> {
                        assertThat(v.proven()).isBetween(0.0, v.possible());
                        assertThat(v.possible()).isLessThanOrEqualTo(1);
                        assertThat(v.coverage() == Coverage.FULL).isEqualTo(v.proven() == 1);
                    });
            for (String edition : world.editions.keySet()) {
                RollUp sum = world.gap(edition).summary();
                assertThat(sum.proven()).isBetween(0.0, sum.possibleShare());
                assertThat(sum.covered() + sum.possible() + sum.missing())
                        .isEqualTo(sum.obligations());
            }
        }
    }

    @Test
    void aFrameworkThatIsMetCoversItselfFully() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorlds.truthful(seed);
            world.controls.clear();
            world.attestations.clear();
            world.answers.clear();
            Crosswalk crosswalk = world.crosswalk();
            for (String edition : world.editions.keySet()) {
                World met = world.copy();
                crosswalk
                        .requirements(Scope.of(edition))
                        .forEach(r -> met.attestations.add(new Attestation(r, true, null, "")));

                assertThat(met.gap(edition).verdicts())
                        .extracting(Verdict::coverage)
                        .containsOnly(Coverage.FULL);
                assertThat(met.gap(edition).summary().proven()).isEqualTo(1);
            }
        }
    }

    // ---- law 5

    @Test
    void compositionAndConverseAreWhatEnumerationShows() {
        Map<Relation, Map<Relation, Set<Relation>>> composed = new HashMap<>();
        int triples = 0;
        for (int a = 1; a < 32; a++) {
            for (int b = 1; b < 32; b++) {
                Relation ab = relation(a, b);
                assertThat(relation(b, a)).isEqualTo(ab.converse());
                assertThat(RelationSet.of(ab).converse()).isEqualTo(RelationSet.of(ab.converse()));
                for (int c = 1; c < 32; c++) {
                    triples++;
                    composed.computeIfAbsent(ab, k -> new HashMap<>())
                            .computeIfAbsent(relation(b, c), k -> new HashSet<>())
                            .add(relation(a, c));
                }
            }
        }

        assertThat(triples).isEqualTo(29_791);
        for (Relation left : Relation.values()) {
            for (Relation right : Relation.values()) {
                Set<Relation> seen =
                        composed.getOrDefault(left, Map.of()).getOrDefault(right, Set.of());
                assertThat(RelationSet.of(left).then(RelationSet.of(right)).relations())
                        .as("%s then %s", left, right)
                        .containsExactlyInAnyOrderElementsOf(seen);
            }
        }
    }

    @Test
    void compositionOfSetsIsTheUnionOfTheCompositionsOfTheirMembers() {
        for (int left = 0; left < 32; left++) {
            for (int right = 0; right < 32; right++) {
                int union = 0;
                for (Relation l : new RelationSet(left).relations()) {
                    for (Relation r : new RelationSet(right).relations()) {
                        union |= RelationSet.of(l).then(RelationSet.of(r)).mask();
                    }
                }
                assertThat(new RelationSet(left).then(new RelationSet(right)).mask())
                        .isEqualTo(union);
            }
        }
    }

    private static Relation relation(int a, int b) {
        if (a == b) {
            return Relation.EQUAL;
        }
        if ((a & ~b) == 0) {
            return Relation.SUBSET;
        }
        if ((b & ~a) == 0) {
            return Relation.SUPERSET;
        }
        return (a & b) == 0 ? Relation.DISJOINT : Relation.INTERSECTS;
    }

    // ---- law 7

    /// Every pair of sources of every target in a universe of four obligations.
    @Test
    void twoSourcesCoverATargetExactlyWhereTogetherTheyDemandAllOfIt() {
        for (int target = 1; target < 16; target++) {
            for (int a = 1; a < 16; a++) {
                for (int b = a; b < 16; b++) {
                    World world =
                            new World()
                                    .obligations("o0 o1 o2 o3")
                                    .demands("t/1", set(target))
                                    .demands("s/a", set(a))
                                    .demands("s/b", set(b))
                                    .met("s/a s/b");

                    Verdict verdict = world.verdict("t/1");

                    boolean all = (target & ~(a | b)) == 0;
                    assertThat(verdict.coverage() == Coverage.FULL).isEqualTo(all);
                    assertThat(verdict.covered())
                            .containsExactlyElementsOf(World.words(set(target & (a | b))));
                }
            }
        }
    }

    private static String set(int bits) {
        StringBuilder text = new StringBuilder();
        for (int o = 0; o < 4; o++) {
            text.append((bits >> o & 1) == 0 ? "" : " o" + o);
        }
        return text.toString();
    }

    // ---- law 9

    /// A crosswalk has one library for life, so the same one is asked before, between and after.
    @Test
    void anAttestationThatIsWithdrawnAndGivenAgainLeavesTheExactPriorAnswer() {
        int changed = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = doubtfulEverySecond(seed);
            Crosswalk shared = world.crosswalk();
            String before = world.canonical(shared);
            for (int a = 0; a < world.attestations.size(); a++) {
                World other = world.copy();
                Attestation removed = other.attestations.remove(a);
                changed += other.canonical(shared).equals(before) ? 0 : 1;
                other.attestations.add(removed);

                assertThat(other.canonical(shared)).as("seed " + seed + world).isEqualTo(before);
            }
        }
        assertThat(changed).isGreaterThan(WORLDS / 2);
    }

    @Test
    void aControlThatIsRemovedWithItsEvidenceAndRestoredLeavesTheExactPriorAnswer() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        int changedByControl = 0;
        int changedByEvidence = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = doubtfulEverySecond(seed);
            List<OnFile> files = filesOf(world, day);
            world.controls.clear();
            files.forEach(f -> world.controls.add(f.on(day)));
            Crosswalk shared = world.crosswalk();
            String before = world.canonical(shared);
            for (int c = 0; c < files.size(); c++) {
                OnFile file = files.get(c);
                World other = world.copy();
                other.controls.remove(c);
                changedByControl += other.canonical(shared).equals(before) ? 0 : 1;
                other.controls.add(file.withoutEvidence().on(day));
                changedByEvidence += other.canonical(shared).equals(before) ? 0 : 1;
                other.controls.removeLast();
                other.controls.add(file.on(day));

                assertThat(other.canonical(shared)).as("seed " + seed + world).isEqualTo(before);
            }
        }
        assertThat(changedByControl).isGreaterThan(WORLDS / 4);
        assertThat(changedByEvidence).isGreaterThan(WORLDS / 4);
    }

    /// Another set of rows is another library, so the crosswalk of all rows is shared and a second
    /// one is asked between; the rows put back come last in the order of loading.
    @Test
    void aMappingThatIsRemovedAndPutBackLeavesTheExactPriorAnswer() {
        int changed = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = doubtfulEverySecond(seed);
            Crosswalk shared = world.crosswalk();
            String before = world.canonical(shared);
            for (int r = 0; r < world.rows.size(); r++) {
                World other = world.copy();
                Mapping removed = other.rows.remove(r);
                changed += other.canonical().equals(before) ? 0 : 1;
                other.rows.add(removed);

                assertThat(world.canonical(shared)).as("seed " + seed + world).isEqualTo(before);
                assertThat(other.canonical()).as("seed " + seed + world).isEqualTo(before);
            }
        }
        assertThat(changed).isGreaterThan(WORLDS / 4);
    }

    @Test
    void oneCrosswalkGivesFourThreadsAtOnceTheSameAnswer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (long seed = 1; seed <= WORLDS; seed++) {
                World world = doubtfulEverySecond(seed);
                String alone = world.canonical();
                Crosswalk shared = world.crosswalk();
                CyclicBarrier start = new CyclicBarrier(4);
                Callable<String> question =
                        () -> {
                            start.await();
                            return world.canonical(shared);
                        };

                List<Future<String>> answers = threads.invokeAll(Collections.nCopies(4, question));

                for (Future<String> answer : answers) {
                    assertThat(answer.get()).as("seed " + seed + world).isEqualTo(alone);
                }
            }
        }
    }

    /// The controls of the world that hold, each by evidence of the day; one where none holds.
    private static List<OnFile> filesOf(World world, LocalDate day) {
        List<OnFile> files = new ArrayList<>();
        for (ControlFact fact : world.controls) {
            if (fact.state() instanceof ControlFact.Holds) {
                files.add(onFile(fact.control(), String.join(" ", fact.discharges()), day, 0));
            }
        }
        if (files.isEmpty()) {
            files.add(onFile("c9", "o1", day, 0));
        }
        return files;
    }
}
