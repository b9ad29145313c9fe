package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds of every library, tried on many small ones from seeds.
class PlanLawsTest {

    private static final int SEEDS = 200;

    @Test
    void aCheaperLibraryNeverMakesTheNewControlsDearer() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            PersonDays cost = library.cheapest().chosen();
            long full = weight(library, "3");

            Random random = new Random(seed);
            library.candidates.replaceAll(c -> random.nextBoolean() ? c : halved(c));

            assertThat(library.cheapest().chosen()).as("seed %d", seed).isLessThanOrEqualTo(cost);
            assertThat(weight(library, "3")).as("seed %d", seed).isGreaterThanOrEqualTo(full);
        }
    }

    @Test
    void decidingOnAControlNeverRaisesWhatTheOthersCostAndBuysNothingUnderABudget() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            PersonDays cost = library.cheapest().chosen();
            Plan budgeted = library.withinBudget("3");

            Random random = new Random(seed);
            library.candidates.replaceAll(c -> random.nextInt(3) > 0 ? c : decided(c));

            assertThat(library.cheapest().chosen()).as("seed %d", seed).isLessThanOrEqualTo(cost);
            assertThat(library.withinBudget("3").budgeted())
                    .as("seed %d", seed)
                    .isEqualTo(budgeted.budgeted());
            assertThat(library.withinBudget("3").cost()).isEqualTo(budgeted.cost());
        }
    }

    @Test
    void aBudgetOfWhatTheCheapestPlanCostsMakesAllFullThatCanBe() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            allThatCanBeIsFull(library);
        }
    }

    /// Every library of two obligations and three controls with efforts of 1 and 2, each new,
    /// decided on or in place, where one of them waits for another, and where none does.
    @Test
    void soItDoesInEveryTinyLibrary() {
        List<Kind> kinds = Kind.all();
        for (int a = 0; a < kinds.size(); a++) {
            for (int b = 0; b < kinds.size(); b++) {
                for (int c = 0; c < kinds.size(); c++) {
                    allThatCanBeIsFull(tiny(kinds.get(a), kinds.get(b), kinds.get(c), "A"));
                    if (a <= b && b <= c) {
                        allThatCanBeIsFull(tiny(kinds.get(a), kinds.get(b), kinds.get(c), ""));
                    }
                }
            }
        }
    }

    private record Kind(String discharges, Candidate.Standing standing, String effort) {

        static List<Kind> all() {
            List<Kind> all = new ArrayList<>();
            for (String discharges : List.of("x", "y", "x y")) {
                all.add(new Kind(discharges, Candidate.Standing.IN_PLACE, "1"));
                for (String effort : List.of("1", "2")) {
                    all.add(new Kind(discharges, Candidate.Standing.NEW, effort));
                    all.add(new Kind(discharges, Candidate.Standing.DECIDED, effort));
                }
            }
            return all;
        }
    }

    private static Library tiny(Kind a, Kind b, Kind c, String waits) {
        return new Library()
                .demand("e/1", "x")
                .demand("e/2", "x y")
                .control("A", a.effort, a.discharges, "", a.standing)
                .control("B", b.effort, b.discharges, waits, b.standing)
                .control("C", c.effort, c.discharges, "", c.standing);
    }

    private static void allThatCanBeIsFull(Library library) {
        String description = library.candidates.toString();
        Plan plan = library.cheapest();

        Plan budgeted = library.withinBudget(plan.cost().toString());

        Set<String> reachable = Exhaustive.closed(library.candidates);
        long all =
                library.wanted().demands().stream()
                        .filter(d -> reachable.containsAll(d.open()))
                        .mapToLong(Demand::weight)
                        .sum();
        assertThat(budgeted.budgeted())
                .as(description)
                .isEqualTo(new Plan.Budgeted(plan.cost(), all, all));
        assertThat(plan.cost().hundredths())
                .as(description)
                .isEqualTo(plan.steps().stream().mapToLong(s -> s.effort().hundredths()).sum());
        assertThat(plan.bound()).as(description).isEqualTo(plan.cost());
        assertThat(plan.chosen().hundredths())
                .as(description)
                .isEqualTo(new Exhaustive(library).cheapest().cost());
    }

    private static Candidate decided(Candidate c) {
        return c.inPlace() ? c : c.with(Candidate.Standing.DECIDED);
    }

    @Test
    void togetherCostsAtMostOneAfterTheOtherAndThatAtMostEachAlone() {
        int saved = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            int half = library.demands.size() / 2;
            OpenDemands one = new OpenDemands(library.demands.subList(0, half), List.of());
            OpenDemands other =
                    new OpenDemands(
                            library.demands.subList(half, library.demands.size()), List.of());

            PlanningWays ways = library.planner().ways(List.of(one, other), Library.LIMIT);

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
                c.standing(),
                c.turn(),
                c.setUp());
    }
}
