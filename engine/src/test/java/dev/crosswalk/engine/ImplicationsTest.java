package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Obligations that imply others. In these worlds nobody detects every change (`each`) without
/// checking configurations yearly (`yearly`), nor checks them without having a baseline (`base`).
class ImplicationsTest {

    private static World world() {
        return new World().implies("each", "yearly").implies("yearly", "base");
    }

    @Test
    void aMetRequirementGivesWhatFollowsFromWhatItDemands() {
        World world = world().demands("a/1", "each").demands("t/1", "yearly base x").met("a/1");

        Verdict verdict = world.verdict("t/1");

        assertThat(verdict.covered()).containsExactly("yearly", "base");
        assertThat(verdict.because("base")).containsExactly("a/1");
        assertThat(verdict.demanded()).isEqualTo(3);
        assertThat(verdict.state("base")).isInstanceOf(ObligationState.Satisfied.class);
    }

    @Test
    void whatIsImpliedGivesNothingOfWhatImpliesIt() {
        World world = world().demands("a/1", "yearly").demands("t/1", "each").met("a/1");

        assertThat(world.coverage("t/1")).isEqualTo(Coverage.NONE);
    }

    @Test
    void aControlAndAnAnswerGiveWhatFollowsFromThem() {
        assertThat(world().demands("t/1", "base").holds("c", "each").coverage("t/1"))
                .isEqualTo(Coverage.FULL);
        assertThat(world().demands("t/1", "base").done("each").coverage("t/1"))
                .isEqualTo(Coverage.FULL);
        assertThat(world().demands("t/1", "base").done("each").verdict("t/1").onWord())
                .containsExactly("base");
        assertThat(world().demands("t/1", "base").done("each").verdict("t/1").because("base"))
                .containsExactly("answer:each");
    }

    @Test
    void guidanceGivesWhatFollowsFromItWhereAnAttestationSpeaksOfIt() {
        World world = world().demands("a/1", "x", "each").demands("t/1", "base");

        assertThat(world.copy().met("a/1").verdict("t/1").possiblyCovered())
                .containsExactly("base");
        assertThat(world.copy().metWithGuidance("a/1").coverage("t/1")).isEqualTo(Coverage.FULL);
    }

    @Test
    void whatTheDemandsGiveIsNoGuidance() {
        World world = world().demands("a/1", "each", "base x");

        assertThat(world.crosswalk().suggests(World.ref("a/1")))
                .extracting(Obligation::id)
                .containsExactly("x");
    }

    @Test
    void aPendingReportAndAControlWithoutEvidenceMayGiveWhatFollowsFromThem() {
        World world = world().demands("a/1", "each").demands("t/1", "base");

        Verdict pending = world.copy().metBy("a/1", "the host").verdict("t/1");
        Verdict stale =
                world.copy()
                        .unknown("c", "each", ControlFact.Reason.EVIDENCE_EXPIRED)
                        .verdict("t/1");

        assertThat(pending.possiblyCovered()).containsExactly("base");
        assertThat(pending.because("base")).containsExactly("a/1");
        assertThat(stale.possiblyCovered()).containsExactly("base");
        assertThat(stale.because("base")).containsExactly("control:c");
        assertThat(stale.state("base"))
                .isEqualTo(
                        new ObligationState.Unknown(
                                Set.of(ObligationState.Reason.EVIDENCE_EXPIRED)));
    }

    @Test
    void anExceptionTakesAwayWhatImpliesItAndLeavesWhatItImplies() {
        World world =
                world().demands("a/1", "each x")
                        .demands("t/1", "each")
                        .demands("t/2", "yearly")
                        .demands("t/3", "base")
                        .demands("t/4", "x");

        World yearly = world.copy().metExcept("a/1", "yearly");
        World each = world.copy().metExcept("a/1", "each");

        assertThat(full(yearly)).containsExactly("t/3", "t/4");
        assertThat(full(each)).containsExactly("t/2", "t/3", "t/4");
    }

    private static List<String> full(World world) {
        return world.gap("t").verdicts().stream()
                .filter(v -> v.coverage() == Coverage.FULL)
                .map(v -> v.ref().toString())
                .toList();
    }

    @Test
    void aFailedObligationFailsWhatImpliesItAndNotWhatItImplies() {
        World world =
                world().demands("t/1", "each")
                        .demands("t/2", "yearly")
                        .demands("t/3", "base")
                        .notDone("yearly");

        assertThat(disproved(world)).containsExactly("t/1", "t/2");
        assertThat(world.verdict("t/1").failed("each")).isTrue();
        assertThat(world.verdict("t/3").failed("base")).isFalse();
    }

    @Test
    void aControlThatFailsFailsWhatItDischargesByNameOnly() {
        World world = world().demands("t/1", "each").demands("t/3", "base").fails("c", "each");

        assertThat(disproved(world)).containsExactly("t/1");
        assertThat(world.verdict("t/3").state("base"))
                .isEqualTo(new ObligationState.Unknown(Set.of(ObligationState.Reason.FAILING)));
    }

    @Test
    void anObligationFailsOnlyWhereEveryControlFailedThatGivesItOrWhatImpliesIt() {
        World world = world().demands("t/1", "base").fails("c", "base");

        assertThat(world.copy().fails("d", "each").verdict("t/1").disproved()).isTrue();
        assertThat(
                        world.copy()
                                .unknown("d", "each", ControlFact.Reason.NO_DATA)
                                .verdict("t/1")
                                .disproved())
                .isFalse();
        assertThat(world.copy().holds("d", "each").coverage("t/1")).isEqualTo(Coverage.FULL);
    }

    private static List<String> disproved(World world) {
        return world.gap("t").verdicts().stream()
                .filter(Verdict::disproved)
                .map(v -> v.ref().toString())
                .toList();
    }

    @Test
    void anUnmetRequirementFailsWhateverImpliesAllThatItLacks() {
        World world =
                world().implies("all", "base x")
                        .demands("a/1", "base x y")
                        .demands("t/1", "all")
                        .demands("t/2", "each")
                        .unmet("a/1");

        assertThat(disproved(world.copy())).isEmpty();
        assertThat(disproved(world.copy().done("y"))).containsExactly("t/1");
        assertThat(disproved(world.copy().done("x y"))).containsExactly("t/1", "t/2");
    }

    @Test
    void aRequirementIsDisprovedWhereItsDemandsGiveAllThatAnUnmetOneLacks() {
        World world =
                world().demands("a/1", "base x y").demands("t/1", "each x").demands("t/2", "x");
        world.unmet("a/1");

        assertThat(disproved(world.copy())).isEmpty();
        assertThat(disproved(world.copy().done("y"))).containsExactly("t/1");
    }

    /// The word on what is in dispute still says what follows from it, as it says what else it
    /// says.
    @Test
    void aDisputeAboutAnObligationTakesNothingFromWhatFollowsFromIt() {
        World world =
                world().demands("t/1", "each")
                        .demands("t/3", "base")
                        .done("each")
                        .notDone("yearly");

        Gap gap = world.gap("t");

        assertThat(gap.contradictions())
                .extracting(Contradiction::left)
                .containsExactly("each", "yearly");
        assertThat(full(world)).containsExactly("t/3");
        assertThat(world.why("t/3").proof().toString())
                .doesNotContain("Satisfied[obligation=each]");
        assertThat(world.verdict("t/1").possiblyCovered()).containsExactly("each");
    }

    @Test
    void whatIsInDisputeCarriesWhatImpliesItAlong() {
        World world =
                world().demands("a/1", "base").demands("t/1", "each").unmet("a/1").done("each");

        assertThat(world.contradictions()).extracting(Contradiction::left).containsExactly("a/1");
        assertThat(world.coverage("t/1")).isEqualTo(Coverage.NONE);
        assertThat(world.verdict("t/1").possiblyCovered()).containsExactly("each");
    }

    @Test
    void relationsAreThoseOfWhatFollowsFromTheDemands() {
        World world =
                world().demands("a/1", "each")
                        .demands("b/1", "yearly")
                        .demands("b/2", "each")
                        .demands("b/3", "yearly x")
                        .demands("b/4", "x");
        Crosswalk crosswalk = world.crosswalk();

        assertThat(relation(crosswalk, "a/1", "b/1")).isEqualTo(Relation.SUPERSET);
        assertThat(relation(crosswalk, "b/1", "a/1")).isEqualTo(Relation.SUBSET);
        assertThat(relation(crosswalk, "a/1", "b/2")).isEqualTo(Relation.EQUAL);
        assertThat(relation(crosswalk, "a/1", "b/3")).isEqualTo(Relation.INTERSECTS);
        assertThat(relation(crosswalk, "a/1", "b/4")).isEqualTo(Relation.DISJOINT);
    }

    private static Relation relation(Crosswalk crosswalk, String a, String b) {
        return crosswalk.relation(World.ref(a), World.ref(b)).relations().getFirst();
    }

    @Test
    void aPairSharesWhatEitherDemandsAndBothGive() {
        World world = world().demands("a/1", "each x").demands("b/1", "yearly y");

        Comparison.Pair pair =
                world.crosswalk().compare(Scope.of("a"), Scope.of("b")).pairs().getFirst();

        assertThat(pair.basis()).isEqualTo(Comparison.Basis.DEMANDED);
        assertThat(pair.relation()).isEqualTo(Relation.INTERSECTS);
        assertThat(pair.shared()).containsExactly("yearly");
        assertThat(pair.leftShared()).isEqualTo(0);
        assertThat(pair.rightShared()).isEqualTo(1);
        assertThat(pair.leftOnly()).isEqualTo(2);
        assertThat(pair.rightOnly()).isEqualTo(1);
    }

    @Test
    void aPairThatMeetsOnlyInWhatNeitherDemandsIsReportedWithGuidance() {
        World world =
                world().implies("other", "base").demands("a/1", "each").demands("b/1", "other");

        Comparison.Pair pair =
                world.crosswalk().compare(Scope.of("a"), Scope.of("b")).pairs().getFirst();

        assertThat(pair.basis()).isEqualTo(Comparison.Basis.SUGGESTED);
        assertThat(pair.relation()).isEqualTo(Relation.INTERSECTS);
        assertThat(pair.shared()).containsExactly("base");
        assertThat(pair.leftOnly()).isEqualTo(1);
        assertThat(pair.rightOnly()).isEqualTo(1);
    }

    @Test
    void aRowIsCheckedAgainstWhatFollowsFromTheDemands() {
        World world = world().demands("a/1", "each").demands("a/2", "x").demands("b/1", "base");

        assertThat(world.copy().row("a/1 > b/1").contradictions()).isEmpty();
        assertThat(world.copy().row("a/1 D b/1").contradictions()).hasSize(1);
        assertThat(world.copy().row("a/1 a/2 > b/1").contradictions()).isEmpty();
        assertThat(world.copy().row("a/1 a/2 D b/1").contradictions()).hasSize(1);
    }

    @Test
    void whatWouldMakeARequirementFullMayImplyWhatItDemands() {
        World world = world().demands("a/1", "each").demands("t/1", "base");

        assertThat(world.why("t/1").additions())
                .containsExactly(new Explanation.Addition(World.refs("a/1"), List.of()));
        assertThat(world.met("a/1").why("t/1").losses())
                .containsExactly(List.of(world.attestations.getFirst()));
    }

    @Test
    void aCrosswalkSaysWhatFollowsFromWhat() {
        Crosswalk crosswalk = world().obligations("x").crosswalk();

        assertThat(crosswalk.implied("each"))
                .extracting(Obligation::id)
                .containsExactly("yearly", "base");
        assertThat(crosswalk.implying("base"))
                .extracting(Obligation::id)
                .containsExactly("each", "yearly");
        assertThat(crosswalk.implied("x")).isEmpty();
        assertThat(crosswalk.given(List.of("yearly", "x", "no")))
                .containsExactly("yearly", "x", "no", "base");
        assertThat(crosswalk.giving(List.of("yearly", "x"))).containsExactly("yearly", "x", "each");
    }

    @Test
    void anObligationThatImpliesItselfIsRefused() {
        assertThatThrownBy(() -> world().implies("base", "each").crosswalk())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(" implies itself");
        Library unknown =
                new Library(
                        "test",
                        List.of(),
                        List.of(new Obligation("o", "", "", Facet.OPERATE, List.of("no"))),
                        List.of(),
                        List.of());
        assertThatThrownBy(() -> Crosswalk.of(unknown))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no obligation no");
    }

    /// Each of these proofs is valid, and is not where the content implies nothing.
    @Test
    void aProofByImplicationIsRefusedWhereTheContentDoesNotSayIt() {
        World base =
                world().demands("a/1", "each x").demands("t/1", "base x").demands("t/2", "each");
        List<World> worlds =
                Stream.of(
                                base.copy().met("a/1"),
                                base.copy().done("each"),
                                base.copy().metExcept("a/1", "yearly"),
                                base.copy().notDone("base"),
                                base.copy().fails("c", "base").fails("d", "each"),
                                base.copy().done("x").unmet("t/1"),
                                base.copy().done("each").notDone("yearly"))
                        .toList();
        List<String> proved = new ArrayList<>();
        for (World world : worlds) {
            World without = world.copy();
            without.implications.clear();
            for (String t : List.of("t/1", "t/2")) {
                Proof proof = world.why(t).proof();
                if (proof.toString().contains("Implies[")) {
                    proved.add(t);
                    assertThat(ProofChecker.check(proof, without.library(), without.posture()))
                            .as(proof.toString())
                            .isNotEmpty();
                }
            }
        }
        assertThat(proved).hasSize(7);
    }
}
