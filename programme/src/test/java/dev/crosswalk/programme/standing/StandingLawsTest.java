package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Laws over programmes made up from a seed, which a failure prints.
@Tag("law")
class StandingLawsTest {
    private static final int WORLDS = 300;

    private static Map<RequirementRef, Set<String>> proven(
            Programme p, Moment asOf, Moment knownAt) {
        Map<RequirementRef, Set<String>> proven = new HashMap<>();
        ProgrammeAt at = ProgrammeAt.of(p, World.LIBRARY, World.CROSSWALK, asOf, knownAt);
        for (WantedFramework w : p.frameworks()) {
            Standing standing = at.standing(w.scope().edition());
            for (Verdict v : standing.gap(World.CROSSWALK, w.scope()).verdicts()) {
                proven.put(v.ref(), new TreeSet<>(v.covered()));
            }
        }
        return proven;
    }

    private static void assertNoLess(
            Map<RequirementRef, Set<String>> less,
            Map<RequirementRef, Set<String>> more,
            long seed) {
        less.forEach((ref, covered) ->
                assertThat(more.get(ref)).as("seed %d, %s", seed, ref).containsAll(covered));
    }

    @Test
    void moreEvidenceThatDoesNotFailNeverShrinksWhatIsProven() {
        int proved = 0;
        int operated = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme less = random.programme(true);
            List<Evidence> all = new ArrayList<>(less.evidence());
            all.add(random.evidence(99, false));
            Programme more = RandomProgrammes.with(less, all, less.performed(), less.populations());
            Moment asOf = random.someTime();
            Map<RequirementRef, Set<String>> before = proven(less, asOf, asOf);

            assertNoLess(before, proven(more, asOf, asOf), seed);

            proved += before.values().stream().mapToInt(Set::size).sum();
            operated +=
                    before.entrySet().stream()
                            .filter(e -> e.getKey().edition().equals("alpha"))
                            .mapToInt(e -> e.getValue().size())
                            .sum();
        }
        assertThat(proved).isGreaterThan(WORLDS / 3);
        assertThat(operated).isGreaterThan(WORLDS / 20);
    }

    @Test
    void evidenceTakenAwayNeverEnlargesWhatIsProvenUnlessATestFailed() {
        for (long seed = 1_000; seed < 1_000 + WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme more = random.programme(true);
            Moment asOf = random.someTime();
            Map<RequirementRef, Set<String>> all = proven(more, asOf, asOf);
            for (Evidence gone : more.evidence()) {
                boolean isFirst =
                        more.evidence().stream()
                                .noneMatch(e ->
                                        !e.equals(gone)
                                                && !e.proves()
                                                        .from()
                                                        .isAfter(gone.proves().from()));
                // Records begin with the first thing on file: before it nothing is missing.
                if (isFirst
                        || gone.result() == Evidence.Result.FAIL
                        || gone.result() == Evidence.Result.INCONCLUSIVE) {
                    continue;
                }
                List<Evidence> left = new ArrayList<>(more.evidence());
                left.remove(gone);
                Programme less =
                        RandomProgrammes.with(more, left, more.performed(), more.populations());

                assertNoLess(proven(less, asOf, asOf), all, seed);
            }
        }
    }

    @Test
    void aPopulationTakenAwayNeverEnlargesWhatIsProven() {
        for (long seed = 2_000; seed < 2_000 + WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme more = random.programme(false);
            Moment asOf = random.moment(day("2027-01-10"));
            Programme less =
                    RandomProgrammes.with(more, more.evidence(), more.performed(), List.of());

            assertNoLess(proven(less, asOf, asOf), proven(more, asOf, asOf), seed);
        }
    }

    @Test
    void knowingMoreNeverShrinksWhatIsProvenWhereNoTestFailed() {
        for (long seed = 3_000; seed < 3_000 + WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.programme(false);
            Moment asOf = random.someTime();
            Moment knownAt = random.someTime();

            assertNoLess(
                    proven(p, asOf, knownAt),
                    proven(p, asOf, random.moment(knownAt.day().plusDays(30))),
                    seed);
        }
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        for (long seed = 4_000; seed < 4_000 + WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.programme(true);
            List<Evidence> evidence = new ArrayList<>(p.evidence());
            List<Performed> performed = new ArrayList<>(p.performed());
            List<ControlPopulation> populations = new ArrayList<>(p.populations());
            Collections.shuffle(evidence, new Random(seed));
            Collections.shuffle(performed, new Random(seed));
            Collections.shuffle(populations, new Random(seed));
            Moment asOf = random.someTime();

            assertThat(
                            proven(
                                    RandomProgrammes.with(p, evidence, performed, populations),
                                    asOf,
                                    asOf))
                    .as("seed %d", seed)
                    .isEqualTo(proven(p, asOf, asOf));
        }
    }
}
