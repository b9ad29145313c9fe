package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds of every library, tried on many small ones from seeds.
class PlanLawsTest {

    private static final int SEEDS = 200;

    @Test
    void aCheaperLibraryNeverMakesThePlanDearer() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            PersonDays cost = library.cheapest().cost();
            long full = weight(library, "3");

            Random random = new Random(seed);
            library.candidates.replaceAll(c -> random.nextBoolean() ? c : halved(c));

            assertThat(library.cheapest().cost()).as("seed %d", seed).isLessThanOrEqualTo(cost);
            assertThat(weight(library, "3")).as("seed %d", seed).isGreaterThanOrEqualTo(full);
        }
    }

    @Test
    void decidingOnAControlNeverRaisesTheCost() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            PersonDays cost = library.cheapest().cost();
            long full = weight(library, "3");

            Random random = new Random(seed);
            library.candidates.replaceAll(c -> random.nextInt(3) > 0 ? c : c.decided());

            assertThat(library.cheapest().cost()).as("seed %d", seed).isLessThanOrEqualTo(cost);
            assertThat(weight(library, "3")).as("seed %d", seed).isGreaterThanOrEqualTo(full);
        }
    }

    @Test
    void togetherCostsAtMostOneAfterTheOtherAndThatAtMostEachAlone() {
        int saved = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            int half = library.demands.size() / 2;
            Wanted one = new Wanted(library.demands.subList(0, half), List.of());
            Wanted other =
                    new Wanted(library.demands.subList(half, library.demands.size()), List.of());

            Ways ways = library.planner().ways(List.of(one, other), Library.LIMIT);

            assertThat(ways.together().cost())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(ways.costInOrder());
            assertThat(ways.costInOrder())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(ways.costAlone());
            saved += ways.savedAgainstOrder() > 0 ? 1 : 0;
        }
        assertThat(saved).as("libraries in which planning together saves something").isPositive();
    }

    @Test
    void aLargerBudgetNeverMakesLessFull() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            long before = 0;

            for (String days : List.of("0", "1", "2.5", "5", "100")) {
                long weight = weight(library, days);

                assertThat(weight).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                before = weight;
            }
        }
    }

    private static long weight(Library library, String days) {
        return Objects.requireNonNull(library.withinBudget(days).budgeted()).weight();
    }

    private static Candidate halved(Candidate c) {
        return new Candidate(
                c.control(),
                c.title(),
                c.discharges(),
                new PersonDays(c.effort().hundredths() / 2),
                c.dependsOn(),
                c.standing());
    }
}
