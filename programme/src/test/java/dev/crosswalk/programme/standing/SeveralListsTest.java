package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done for the events of several lists, each by its own day; and what a list, or a file
/// that comes back, shows of it.
final class SeveralListsTest {
    private final World world = new World();

    @BeforeEach
    void adopted() {
        Control own =
                Control.builder("OWN-01")
                        .title("Changes")
                        .cadence(new Cadence(Cadence.Every.PER_EVENT, 3))
                        .discharges(List.of("small-factors", "small-log"))
                        .evidence(
                                List.of(
                                        kind("approval", "small-factors", 0, "deployments"),
                                        kind("review", "small-log", null, "emergencies"),
                                        list("deployments"),
                                        list("emergencies")))
                        .build();
        world.adopts(
                Adoption.of(new Adoption.Own(own))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(moment("2026-01-01")));
    }

    private static Control.EvidenceWanted kind(
            String kind, String shows, @Nullable Integer tolerance, String answers) {
        return new Control.EvidenceWanted(
                kind,
                Control.Role.PERFORMANCE,
                List.of(shows),
                90,
                false,
                tolerance,
                List.of(answers));
    }

    private static Control.EvidenceWanted list(String kind) {
        return new Control.EvidenceWanted(kind, Control.Role.POPULATION, List.of(), 90, true);
    }

    private static ControlPopulation of(
            String kind, List<String> performs, Population.Item... items) {
        ControlPopulation p =
                population("P-" + kind, "OWN-01", "2026-01-01/2026-06-30", "2026-07-01", items);
        return new ControlPopulation(
                p.control(),
                kind,
                performs,
                p.population(),
                p.file(),
                p.provenance(),
                p.frozen(),
                p.note());
    }

    private List<String> told(ControlPopulation... populations) {
        world.populations(populations);
        return statuses(over("OWN-01"));
    }

    private Operation over(String control) {
        return world.on("beta", "2026-12-31").controls().stream()
                .filter(c -> c.id().equals(control))
                .findFirst()
                .orElseThrow()
                .over(period("2026-01-01/2026-06-30"));
    }

    private static List<String> statuses(Operation operation) {
        return operation.occurrences().stream().map(o -> o.name() + " " + o.status()).toList();
    }

    @Test
    void eachListSaysTheDaysOfTheKindThatAnswersIt() {
        assertThat(
                        told(
                                of(
                                        "deployments",
                                        List.of(),
                                        event("d-1", "2026-03-03", "2026-03-03"),
                                        event("d-2", "2026-03-05", "2026-03-06")),
                                of(
                                        "emergencies",
                                        List.of(),
                                        event("e-1", "2026-03-09", "2026-03-12"))))
                .containsExactly(
                        "P-deployments d-1 ON_TIME",
                        "P-deployments d-2 LATE",
                        "P-emergencies e-1 ON_TIME");
    }

    @Test
    void aListThatSeveralKindsAnswerShowsNothingUntilItSaysWhichOfThemItTells() {
        Population.Item handled = event("d-1", "2026-03-03", "2026-03-03");

        assertThat(told(of("", List.of(), handled))).containsExactly("P- d-1 MISSING");
        assertThat(told(of("", List.of("approval"), handled))).containsExactly("P- d-1 MISSING");
        assertThat(told(of("", List.of("approval", "review"), handled)))
                .containsExactly("P- d-1 ON_TIME");
    }

    @Test
    void evidenceNamesTheEventOfTheListThatItAnswers() {
        world.evidence(named("review", "c-1", "2026-03-05"));

        assertThat(
                        told(
                                of("deployments", List.of(), event("c-1", "2026-03-03", null)),
                                of("emergencies", List.of(), event("c-1", "2026-03-03", null))))
                .containsExactly("P-deployments c-1 MISSING", "P-emergencies c-1 ON_TIME");
    }

    private static Evidence named(String kind, String event, String day) {
        return seen("EV-" + kind, "OWN-01", kind, day, day)
                .with(new Evidence.Details("", event, null, false, null));
    }

    @Test
    void aFileThatComesBackDoesOneOccurrence() {
        world.adopts(inPlace("REV-01", "2026-01-01"));
        world.evidence(file("EV-2", "2026-06-20", "a"), file("EV-1", "2026-03-20", "a"));
        assertThat(over("REV-01").occurrences())
                .extracting(o -> o.status() + " " + o.shownBy())
                .containsExactly("ON_TIME EV-1", "MISSING null");

        world.evidence(file("EV-1", "2026-03-20", "a"), file("EV-2", "2026-06-20", "b"));
        assertThat(over("REV-01").with(Status.ON_TIME)).hasSize(2);
    }

    /// @param content by which its digest differs
    private static Evidence file(String id, String day, String content) {
        return World.in(
                id + ".txt", content.repeat(64), seen(id, "REV-01", "review-record", day, day));
    }
}
