package dev.crosswalk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperatedYearTest {
    private final Programme programme = OperatedYear.programme();

    @Test
    void eachControlOfTheLibraryIsAdopted() {
        assertThat(programme.adoptions())
                .extracting(Adoption::id)
                .containsExactlyInAnyOrderElementsOf(
                        OperatedYear.library().controls().stream().map(Control::id).toList());
        assertThat(programme.adoptions()).hasSizeGreaterThanOrEqualTo(157);
    }

    @Test
    void thereAre20000ItemsOfOneYear() {
        assertThat(programme.evidence()).hasSize(20_000);
        assertThat(programme.evidence())
                .allMatch(e -> OperatedYear.YEAR.contains(e.proves().to()), "in the year");
        assertThat(programme.evidence()).extracting(Evidence::id).doesNotHaveDuplicates();
    }

    @Test
    void eachDailyAndContinuousControlHasAResultOfEachDay() {
        Map<String, Long> results =
                programme.evidence().stream()
                        .filter(e -> e.result() != null)
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.controls().getFirst(), Collectors.counting()));
        Set<String> daily =
                OperatedYear.library().controls().stream()
                        .filter(c ->
                                c.cadence().every() == Cadence.Every.DAILY
                                        || c.cadence().every() == Cadence.Every.CONTINUOUS)
                        .map(Control::id)
                        .collect(Collectors.toSet());
        assertThat(results.keySet()).isEqualTo(daily);
        assertThat(results.values()).containsOnly(365L);
    }

    @Test
    void eachPerEventControlHasAReconciledPopulationWithEvents() {
        assertThat(programme.populations())
                .hasSize(
                        (int)
                                OperatedYear.library().controls().stream()
                                        .filter(c -> c.cadence().every() == Cadence.Every.PER_EVENT)
                                        .count());
        assertThat(programme.populations())
                .allMatch(p -> p.isReconciled() && p.population().items().size() >= 100);
    }

    @Test
    void mostOfItHoldsSoThatItIsJudgedToTheEnd() {
        List<ControlStanding> controls =
                OperatedYear.at(programme)
                        .standing(Assurance.OPERATING, OperatedYear.YEAR)
                        .controls();
        assertThat(controls.stream().filter(c -> holds(c, Assurance.IMPLEMENTED)).count())
                .isGreaterThan(controls.size() / 2);
        assertThat(controls.stream().filter(c -> holds(c, Assurance.OPERATING)).count())
                .isGreaterThan(controls.size() / 2);
    }

    private static boolean holds(ControlStanding control, Assurance level) {
        ControlFact fact = level == Assurance.OPERATING ? control.fact() : control.today();
        return fact.shares().stream()
                .anyMatch(s ->
                        s.state() instanceof ControlFact.Holds h
                                && h.level().compareTo(level) >= 0);
    }
}
