package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenDemandsTest {

    private static final Crosswalk CROSSWALK =
            Crosswalk.of(
                    new dev.crosswalk.engine.Library(
                            "test",
                            List.of(
                                    new FrameworkEdition(
                                            "iso",
                                            "",
                                            "",
                                            "",
                                            "",
                                            null,
                                            Stream.of("1", "2", "3", "opaque")
                                                    .map(id -> node(id))
                                                    .toList())),
                            Stream.of("a", "b", "c", "d")
                                    .map(id -> new Obligation(id, id, "", Facet.OPERATE))
                                    .toList(),
                            List.of(
                                    demands("1", "a", "b", "c"),
                                    demands("2", "d"),
                                    demands("3", "c")),
                            List.of()));

    private static Requirement node(String id) {
        return new Requirement(id, "control", id, "", null, true, false);
    }

    private static Claim demands(String id, String... obligations) {
        return new Claim(new RequirementRef("iso", id), List.of(obligations), List.of(), "");
    }

    private static RequirementRef iso(String id) {
        return new RequirementRef("iso", id);
    }

    private static Gap gap() {
        List<ControlFact> controls =
                List.of(
                        new ControlFact(
                                "HELD",
                                List.of("a", "d"),
                                new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e"))),
                        new ControlFact(
                                "STALE",
                                List.of("b"),
                                new ControlFact.Unknown(
                                        ControlFact.Reason.EVIDENCE_EXPIRED, false, true)));
        Posture posture =
                new Posture(
                        Assurance.IMPLEMENTED,
                        List.of(),
                        controls,
                        List.of(new Exclusion(iso("3"), "nothing of it here")));
        return CROSSWALK.gap(posture, Scope.of("iso"));
    }

    @Test
    void missingAndPossiblyCoveredObligationsOfApplicableRequirementsAreOpen() {
        OpenDemands wanted = OpenDemands.of(List.of(gap()));

        assertThat(wanted.demands()).containsExactly(new Demand(iso("1"), List.of("b", "c"), 1));
        assertThat(wanted.opaque()).containsExactly(iso("opaque"));
    }

    @Test
    void aRequirementThatIsWantedTwiceCountsOnce() {
        assertThat(OpenDemands.of(List.of(gap(), gap()))).isEqualTo(OpenDemands.of(List.of(gap())));
        assertThat(
                        OpenDemands.together(
                                        List.of(
                                                new Library().demand("iso/1", "x", 2).wanted(),
                                                new Library().demand("iso/1", "y", 3).wanted()))
                                .demands())
                .containsExactly(new Demand(iso("1"), List.of("x", "y"), 3));
    }
}
