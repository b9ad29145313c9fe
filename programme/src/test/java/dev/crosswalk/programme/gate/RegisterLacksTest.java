package dev.crosswalk.programme.gate;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.programme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterLacksTest {
    private final World world = programme();
    private final List<Lack> lacks = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    private void look(String obligation, @Nullable OperatedSoFar operated) {
        new RegisterLacks(world.at("2026-07-10", "2026-07-10"))
                .look(
                        new Gate(
                                "alpha",
                                "a",
                                "A",
                                Gate.Before.STAGE_1,
                                10,
                                List.of(obligation),
                                List.of(),
                                List.of()),
                        operated,
                        lacks,
                        unseen);
    }

    private static Risk risk(String id, String owner, String acceptedBy) {
        return new Risk(
                id,
                id,
                List.of(),
                owner,
                3,
                3,
                List.of(),
                null,
                Risk.Treatment.MODIFY,
                "",
                3,
                acceptedBy,
                acceptedBy.isEmpty() ? null : day("2026-06-01"),
                null,
                null,
                null,
                null);
    }

    @Test
    void eachRiskIsToBeAcceptedByItsOwner() {
        world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "CEO", null));
        world.risks(
                risk("R-1", "Ann", "IT lead"), risk("R-2", "Ann", "Bea"), risk("R-3", "Ann", ""));

        look("risk-residual-accepted", null);

        assertThat(lacks)
                .extracting(Lack::next)
                .containsExactly(
                        "Have their owners accept what remains of 1\u00a0of\u00a03 risks (R-3):"
                                + " nobody did.",
                        "Have their owners accept what remains of 1\u00a0of\u00a03 risks (R-2):"
                                + " somebody else did.");
        assertThat(unseen).isEmpty();
    }

    @Test
    void whoIsWhoIsNotKnownWherePersonsAreNotListed() {
        world.risks(risk("R-1", "IT lead", "CEO"));

        look("risk-residual-accepted", null);

        assertThat(lacks).isEmpty();
        assertThat(unseen)
                .containsExactly(
                        "Whether those who accepted 1\u00a0of\u00a01 risks (R-1) own these risks:"
                                + " people.yaml does not tell.");
    }

    @Test
    void aDeviationWaitsForSomebodyToConclude() {
        look(
                "isms-nc-evaluated",
                new OperatedSoFar(
                        true, Map.of(OperatedSoFar.Course.NEEDS_A_CONCLUSION, List.of("REV-01"))));

        assertThat(lacks)
                .extracting(Lack::next)
                .containsExactly("Have somebody independent conclude on what deviated: REV-01.");
    }

    @Test
    void nobodyConcludesBeforeThePeriodIsOver() {
        look(
                "isms-nc-evaluated",
                new OperatedSoFar(
                        false, Map.of(OperatedSoFar.Course.NEEDS_A_CONCLUSION, List.of("REV-01"))));

        assertThat(lacks).extracting(Lack::kind).containsExactly(Lack.Kind.WAIT);
    }

    @Test
    void whatAnAuditCoveredIsNotKnown() {
        look("isms-audit-performed", null);

        assertThat(unseen).hasSize(1);
    }
}
