package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How often a setting of a programme was looked at.
final class LooksTest {
    private static List<Remark.Cause> doubts(String... days) {
        World world = new World();
        Control own =
                Control.builder("OWN-01")
                        .title("Settings")
                        .cadence(new Cadence(Cadence.Every.CONTINUOUS, 0))
                        .discharges(List.of("small-log"))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "screenshot",
                                                Control.Role.SETTING,
                                                List.of("small-log"),
                                                365,
                                                false)))
                        .build();
        world.adopts(
                Adoption.of(new Adoption.Own(own))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(moment("2025-01-01")));
        for (String day : days) {
            world.evidence(
                    World.in(
                            day + ".png",
                            "a".repeat(64),
                            seen(day, "OWN-01", "screenshot", day, day)));
        }
        return world
                .wants(operating("alpha", "2025-10-01/2026-09-30"))
                .on("alpha", "2026-12-31")
                .controls()
                .stream()
                .filter(c -> c.id().equals("OWN-01"))
                .flatMap(c -> c.doubts().stream())
                .map(Remark::cause)
                .toList();
    }

    @Test
    void oneLookAtTheBeginningOfAYearIsADoubt() {
        assertThat(doubts("2025-10-01")).containsExactly(Remark.Cause.SELDOM_LOOKED);
        assertThat(doubts("2025-09-30")).containsExactly(Remark.Cause.LOOKED_BEFORE);
    }

    @Test
    void aLookInEachHalfIsNone() {
        assertThat(doubts("2025-10-01", "2026-04-01")).isEmpty();
    }
}
