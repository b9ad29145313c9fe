package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.covering;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A day that a list has for an event, beside the artefact that names the event.
final class ListedDayTest {
    private final World world = new World();

    @BeforeEach
    void adopted() {
        Control own =
                Control.builder("OWN-01")
                        .title("Leavers")
                        .cadence(new Cadence(Cadence.Every.PER_EVENT, 3))
                        .discharges(List.of("small-log"))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "ticket",
                                                Control.Role.PERFORMANCE,
                                                List.of("small-log"),
                                                90,
                                                false),
                                        new Control.EvidenceWanted(
                                                "leavers",
                                                Control.Role.POPULATION,
                                                List.of(),
                                                90,
                                                true)))
                        .build();
        world.adopts(
                Adoption.of(new Adoption.Own(own))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(moment("2026-01-01")));
    }

    /// The leaver of 2026-03-03, of whom the list has a day.
    private String cameOf(String listed, Evidence... tickets) {
        world.populations(
                population(
                        "P-1",
                        "OWN-01",
                        "2026-01-01/2026-06-30",
                        "2026-07-01",
                        event("L-1", "2026-03-03", listed)));
        world.evidence(tickets);
        Occurrence o = leaver().over(period("2026-01-01/2026-06-30")).occurrences().getFirst();
        return "%s on %s by %s".formatted(o.status(), o.doneOn(), o.shownBy());
    }

    private ControlStanding leaver() {
        return world
                .wants(operating("alpha", "2026-01-01/2026-06-30"))
                .on("alpha", "2026-12-31")
                .controls()
                .stream()
                .filter(c -> c.id().equals("OWN-01"))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence ticket(String id, String day) {
        return ofLeaver(seen(id, "OWN-01", "ticket", day, "2026-07-01"));
    }

    private static Evidence ofLeaver(Evidence e) {
        return World.in(e.id() + ".txt", e.id().repeat(16), e)
                .with(new Evidence.Details("", "L-1", null, false, null));
    }

    @Test
    void theDayOfTheArtefactHoldsWhereItIsLater() {
        assertThat(cameOf("2026-03-04", ticket("T-1", "2026-03-08")))
                .isEqualTo("LATE on 2026-03-08 by T-1");
    }

    @Test
    void theDayOfTheListHoldsWhereItIsLater() {
        assertThat(cameOf("2026-03-08", ticket("T-1", "2026-03-04")))
                .isEqualTo("LATE on 2026-03-08 by T-1");
    }

    @Test
    void aListAloneIsBelieved() {
        assertThat(cameOf("2026-03-04")).isEqualTo("ON_TIME on 2026-03-04 by P-1 L-1 ticket");
    }

    @Test
    void whereAnArtefactCoversTheDayOfTheListNothingIsLost() {
        Evidence half = covering("T-1", "OWN-01", "ticket", "2026-01-01/2026-06-30", "2026-07-01");
        assertThat(cameOf("2026-03-04", ofLeaver(half))).startsWith("ON_TIME on 2026-03-04");
        assertThat(cameOf("2026-03-04", ticket("T-1", "2026-03-04")))
                .startsWith("ON_TIME on 2026-03-04");
    }

    @Test
    void ofSeveralArtefactsTheEarliestIsHeldAgainstTheList() {
        assertThat(cameOf("2026-03-04", ticket("T-2", "2026-03-20"), ticket("T-1", "2026-03-04")))
                .startsWith("ON_TIME on 2026-03-04");
    }

    @Test
    void daysThatDifferAreADoubtWhereTheControlShowsSomething() {
        assertThat(cameOf("2026-03-04", ticket("T-1", "2026-03-05"))).startsWith("ON_TIME");
        assertThat(leaver().doubts())
                .extracting(Remark::cause)
                .containsExactly(Remark.Cause.DAYS_DIFFER);
        assertThat(cameOf("2026-03-04", ticket("T-1", "2026-03-04"))).startsWith("ON_TIME");
        assertThat(leaver().doubts()).isEmpty();
    }

    @Test
    void whatIsNotShownIsNotAskedAbout() {
        assertThat(cameOf("2026-03-04", ticket("T-1", "2026-03-08"))).startsWith("LATE");

        assertThat(leaver().remarks()).extracting(Remark::cause).contains(Remark.Cause.DAYS_DIFFER);
        assertThat(leaver().doubts()).isEmpty();
    }
}
