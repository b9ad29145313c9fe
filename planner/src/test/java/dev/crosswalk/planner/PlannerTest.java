package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void oneControlThatClosesTwoObligationsBeatsTwoDearerOnes() {
        Library library =
                new Library()
                        .control("A", "3", "x")
                        .control("B", "3", "y")
                        .control("C", "5", "x y")
                        .demand("iso/1", "x y");

        Plan plan = library.cheapest();

        System.out.println(plan);
        assertThat(plan.steps()).extracting(Step::control).containsExactly("C");
        assertThat(plan.cost()).isEqualTo(PersonDays.of("5"));
        System.out.println(library.withinBudget("4"));
        System.out.println(library.withinBudget("5"));
    }
}
