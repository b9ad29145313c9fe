package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Laws over programmes made up from a seed, which a failure prints: four controls with different
/// cadences, and evidence, log entries and populations at random.
class StandingLawsTest {
    private static final int WORLDS = 300;
    private static final List<String> CONTROLS = List.of("REV-01", "LEA-01", "MFA-01", "BCK-01");
    private static final List<String> KINDS =
            List.of("review-record", "leaver-list", "mfa-report", "backup-log");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    // Short, so that a few pieces of evidence are sometimes enough.
    private static final Programme BASE =
            World.programme()
                    .wants(
                            World.operating("alpha", "2026-01-01/2026-06-30"),
                            World.implemented("beta"))
                    .adopts(
                            CONTROLS.stream()
                                    .map(c -> World.inPlace(c, "2026-01-01"))
                                    .toArray(AdoptionBuilder[]::new))
                    .now();

    private static Programme with(
            Programme p,
            List<Evidence> evidence,
            List<Performed> performed,
            List<ControlPopulation> populations) {
        return p.toBuilder()
                .evidence(evidence)
                .performed(performed)
                .populations(populations)
                .build();
    }

    private static Evidence evidence(Random random, int i, boolean mayFail) {
        int control = random.nextInt(CONTROLS.size());
        LocalDate from = START.plusDays(random.nextInt(380));
        LocalDate to = random.nextBoolean() ? from : from.plusDays(random.nextInt(200));
        Evidence.Result result =
                switch (random.nextInt(6)) {
                    case 0 -> Evidence.Result.PASS;
                    case 1 -> mayFail ? Evidence.Result.FAIL : null;
                    case 2 -> mayFail ? Evidence.Result.INCONCLUSIVE : null;
                    default -> null;
                };
        return new Evidence(
                "EV-" + i,
                List.of(CONTROLS.get(control)),
                random.nextInt(4) == 0 ? "other" : KINDS.get(control),
                new Period(from, to),
                from.equals(to),
                to.plusDays(random.nextInt(40)),
                "Ann",
                "",
                "",
                result,
                "");
    }

    private Programme random(Random random, boolean mayFail) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            evidence.add(evidence(random, i, mayFail));
        }
        List<Performed> performed = new ArrayList<>();
        for (Evidence e : evidence) {
            if (random.nextInt(3) == 0) {
                LocalDate on = e.proves().to().minusDays(random.nextInt(20));
                performed.add(
                        new Performed(
                                e.controls().getFirst(),
                                on,
                                random.nextBoolean() ? null : on.minusDays(random.nextInt(90)),
                                "",
                                "Ann",
                                List.of(e.id()),
                                ""));
            }
        }
        List<ControlPopulation> populations = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate from = START.plusDays(90L * i);
            Period covers = new Period(from, from.plusDays(89));
            List<Population.Item> items = new ArrayList<>();
            for (int n = 0; n < random.nextInt(3); n++) {
                LocalDate on = from.plusDays(random.nextInt(90));
                items.add(new Population.Item("i" + n, on, on.plusDays(random.nextInt(5))));
            }
            populations.add(
                    new ControlPopulation(
                            "LEA-01",
                            new Population(
                                    "POP-" + i,
                                    covers,
                                    covers.to().plusDays(random.nextInt(20)),
                                    items),
                            "p.csv",
                            ""));
        }
        return with(BASE, evidence, performed, populations);
    }

    private static Map<RequirementRef, Set<String>> proven(
            Programme p, LocalDate asOf, LocalDate knownAt) {
        Map<RequirementRef, Set<String>> proven = new HashMap<>();
        for (WantedFramework w : p.frameworks()) {
            Standing standing =
                    Standing.of(
                            p,
                            World.LIBRARY,
                            World.CROSSWALK,
                            w.scope().edition(),
                            null,
                            asOf,
                            knownAt);
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
            Random random = new Random(seed);
            Programme less = random(random, true);
            List<Evidence> all = new ArrayList<>(less.evidence());
            all.add(evidence(random, 99, false));
            Programme more = with(less, all, less.performed(), less.populations());
            LocalDate asOf = START.plusDays(random.nextInt(420));
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
            Random random = new Random(seed);
            Programme more = random(random, true);
            LocalDate asOf = START.plusDays(random.nextInt(420));
            Map<RequirementRef, Set<String>> all = proven(more, asOf, asOf);
            for (Evidence gone : more.evidence()) {
                if (gone.result() == Evidence.Result.FAIL
                        || gone.result() == Evidence.Result.INCONCLUSIVE) {
                    continue;
                }
                List<Evidence> left = new ArrayList<>(more.evidence());
                left.remove(gone);
                Programme less = with(more, left, more.performed(), more.populations());

                assertNoLess(proven(less, asOf, asOf), all, seed);
            }
        }
    }

    @Test
    void aPopulationTakenAwayNeverEnlargesWhatIsProven() {
        for (long seed = 2_000; seed < 2_000 + WORLDS; seed++) {
            Random random = new Random(seed);
            Programme more = random(random, false);
            LocalDate asOf = day("2027-01-10");
            Programme less = with(more, more.evidence(), more.performed(), List.of());

            assertNoLess(proven(less, asOf, asOf), proven(more, asOf, asOf), seed);
        }
    }

    @Test
    void knowingMoreNeverShrinksWhatIsProvenWhereNoTestFailed() {
        for (long seed = 3_000; seed < 3_000 + WORLDS; seed++) {
            Random random = new Random(seed);
            Programme p = random(random, false);
            LocalDate asOf = START.plusDays(random.nextInt(420));
            LocalDate knownAt = START.plusDays(random.nextInt(420));

            assertNoLess(proven(p, asOf, knownAt), proven(p, asOf, knownAt.plusDays(30)), seed);
        }
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        for (long seed = 4_000; seed < 4_000 + WORLDS; seed++) {
            Random random = new Random(seed);
            Programme p = random(random, true);
            List<Evidence> evidence = new ArrayList<>(p.evidence());
            List<Performed> performed = new ArrayList<>(p.performed());
            List<ControlPopulation> populations = new ArrayList<>(p.populations());
            Collections.shuffle(evidence, random);
            Collections.shuffle(performed, random);
            Collections.shuffle(populations, random);
            LocalDate asOf = START.plusDays(random.nextInt(420));

            assertThat(proven(with(p, evidence, performed, populations), asOf, asOf))
                    .as("seed %d", seed)
                    .isEqualTo(proven(p, asOf, asOf));
        }
    }
}
