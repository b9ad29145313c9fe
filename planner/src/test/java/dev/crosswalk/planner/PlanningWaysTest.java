package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningWaysTest {

    @Test
    void planningTogetherSavesWhatOneAfterTheOtherSpendsTwice() {
        Library library =
                new Library()
                        .control("A", "2", "x")
                        .control("B", "2", "y")
                        .control("BOTH", "3", "x y");
        OpenDemands one = new Library().demand("iso/1", "x").wanted();
        OpenDemands other = new Library().demand("soc/1", "y").wanted();

        PlanningWays ways = library.planner().ways(List.of(one, other), Library.LIMIT);

        assertThat(ways.together().cost()).isEqualTo(PersonDays.of("3"));
        assertThat(ways.costInOrder()).isEqualTo(PersonDays.of("4"));
        assertThat(ways.savedAgainstOrder()).isEqualTo(100);
        assertThat(ways.savedAgainstAlone()).isEqualTo(100);
    }

    @Test
    void whatIsDecidedOnCountsOnceInEachWayAndSavesNothing() {
        Library library =
                new Library()
                        .control("A", "2", "x")
                        .control("B", "2", "y")
                        .control("BOTH", "3", "x y")
                        .control("D", "7", "v w", "", Candidate.Standing.DECIDED);
        OpenDemands one = new Library().demand("iso/1", "x v").wanted();
        OpenDemands other = new Library().demand("soc/1", "y w").wanted();

        PlanningWays ways = library.planner().ways(List.of(one, other), Library.LIMIT);

        assertThat(ways.together().cost()).isEqualTo(PersonDays.of("10"));
        assertThat(ways.costInOrder()).isEqualTo(PersonDays.of("11"));
        assertThat(ways.costAlone()).isEqualTo(PersonDays.of("11"));
        assertThat(ways.savedAgainstOrder()).isEqualTo(100);
        assertThat(ways.inOrder())
                .extracting(Plan::cost)
                .containsExactly(PersonDays.of("9"), PersonDays.of("2"));
    }

    @Test
    void whatTheFirstScopeAdoptsIsFreeForTheSecond() {
        Library library = new Library().control("BOTH", "3", "x y").control("B", "2", "y");
        OpenDemands one = new Library().demand("iso/1", "x").wanted();
        OpenDemands other = new Library().demand("soc/1", "y").wanted();

        PlanningWays ways = library.planner().ways(List.of(one, other), Library.LIMIT);

        assertThat(ways.inOrder())
                .extracting(p -> p.cost().days())
                .containsExactly(PersonDays.of("3").days(), PersonDays.ZERO.days());
        assertThat(ways.inOrder().getLast().steps())
                .extracting(Step::standing)
                .containsExactly(Candidate.Standing.IN_PLACE);
        assertThat(ways.costAlone()).isEqualTo(PersonDays.of("5"));
    }
}
