package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is asked of the content itself, and why a verdict is what it is.
class CrosswalkTest {
    private static List<String> ids(List<Obligation> obligations) {
        return obligations.stream().map(Obligation::id).toList();
    }

    @Nested
    class Content {
        private final Crosswalk crosswalk =
                new World()
                        .demands("b/1", "o2 o1", "o3")
                        .demands("a/1", "o2", "o3")
                        .opaque("a/2")
                        .theme("a/T", false, "a/3 a/4")
                        .crosswalk();

        @Test
        void isLookedUpByName() {
            assertThat(crosswalk.has(World.ref("a/1"))).isTrue();
            assertThat(crosswalk.has(World.ref("a/9"))).isFalse();
            assertThat(crosswalk.requirement(World.ref("a/2")).id()).isEqualTo("2");
            assertThat(crosswalk.obligation("o1").orElseThrow().id()).isEqualTo("o1");
            assertThat(crosswalk.obligation("o9")).isEmpty();
            assertThatThrownBy(() -> crosswalk.requirement(World.ref("a/9")))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("no requirement a/9");
            assertThatThrownBy(() -> crosswalk.demandedBy("o9"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("no obligation o9");
            assertThatThrownBy(() -> crosswalk.requirements(Scope.of("c")))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("no framework edition c");
        }

        @Test
        void mayHaveObligationsThatNobodyAsksFor() {
            Obligation alone = new Obligation("o", "Something is done.", "acc", Facet.OPERATE);
            Crosswalk none =
                    Crosswalk.of(new Library("1", List.of(), List.of(alone), List.of(), List.of()));

            assertThat(none.demandedBy("o")).isEmpty();
            assertThat(none.suggestedBy("o")).isEmpty();
        }

        @Test
        void saysWhatARequirementAsksForAndWhoAsksForAnObligation() {
            assertThat(crosswalk.decomposed(World.ref("b/1"))).isTrue();
            assertThat(crosswalk.decomposed(World.ref("a/2"))).isFalse();
            // In the order of the vocabulary, not of the claim.
            assertThat(ids(crosswalk.demands(World.ref("b/1")))).containsExactly("o2", "o1");
            assertThat(crosswalk.demands(World.ref("a/2"))).isEmpty();
            assertThat(ids(crosswalk.suggests(World.ref("b/1")))).containsExactly("o3");
            assertThat(crosswalk.demandedBy("o2"))
                    .containsExactly(World.ref("a/1"), World.ref("b/1"));
            assertThat(crosswalk.demandedBy("o3")).isEmpty();
            assertThat(crosswalk.suggestedBy("o3"))
                    .containsExactly(World.ref("a/1"), World.ref("b/1"));
        }

        @Test
        void aScopeIsWhatIsAssessedUnderItsNodes() {
            assertThat(crosswalk.requirements(Scope.of("a")))
                    .containsExactlyElementsOf(World.refs("a/1 a/2 a/3 a/4"));
            assertThat(crosswalk.requirements(new Scope("a", List.of("T"))))
                    .containsExactlyElementsOf(World.refs("a/3 a/4"));
            assertThat(crosswalk.requirements(new Scope("b", List.of("1"))))
                    .containsExactlyElementsOf(World.refs("b/1"));
            assertThat(crosswalk.requirements(new Scope("a", List.of("4", "1"))))
                    .containsExactlyElementsOf(World.refs("a/1 a/4"));
        }
    }

    @Nested
    class Because {
        private static Verdict verdict(World world, String ref) {
            return world.why(world.crosswalk(), World.ref(ref)).verdict();
        }

        @Test
        void anOpaqueRequirementIsMetByAllThatHoldsIt() {
            World world =
                    new World()
                            .row("a/1 = b/1")
                            .row("a/2 > b/1")
                            .row("a/3 I b/1")
                            .row("a/4 a/5 > b/1")
                            .met("a/1 a/2 a/3 a/4 a/5");

            assertThat(verdict(world, "b/1").because()).containsExactly("a/1", "a/2", "a/4", "a/5");
            // Somebody's word on the requirement itself needs no other reason.
            assertThat(verdict(world.met("b/1"), "b/1").because()).containsExactly("b/1");
        }

        @Test
        void anOpaqueRequirementIsMetInPartByWhatOverlaps() {
            Verdict verdict =
                    verdict(new World().row("a/1 I b/1").opaque("a/2").met("a/1 a/2"), "b/1");

            assertThat(verdict.coverage()).isEqualTo(Coverage.PARTIAL);
            assertThat(verdict.because()).containsExactly("a/1");
            assertThat(verdict.proven()).isEqualTo(0);
            assertThat(verdict.possible()).isEqualTo(1);
        }

        @Test
        void anOpaqueRequirementIsUnmetByWhatLiesWithinIt() {
            Verdict verdict = verdict(new World().row("a/1 < b/1").unmet("a/1"), "b/1");

            assertThat(verdict.disproved()).isTrue();
            assertThat(verdict.because()).containsExactly("a/1");
        }

        @Test
        void aDecomposedRequirementRestsOnAllThatSatisfiesItsObligations() {
            World world =
                    new World()
                            .demands("a/1", "o1")
                            .demands("a/2", "o1 o2")
                            .demands("b/1", "o1 o2 o3")
                            .met("a/1 a/2")
                            .holds("C-1", "o1");
            Verdict verdict = verdict(world, "b/1");

            assertThat(verdict.because()).containsExactly("a/1", "a/2", "control:C-1");
            assertThat(verdict.because("o2")).containsExactly("a/2");
            assertThat(verdict.because("o3")).isEmpty();
            assertThat(verdict.missing()).containsExactly("o3");
            assertThat(verdict.failed("o3")).isFalse();
            assertThat(verdict(world.fails("C-2", "o3"), "b/1").failed("o3")).isTrue();
        }
    }

    @Nested
    class ARequirementInFull {
        @Test
        void isAnEditionAndAnIdWithASlashBetween() {
            assertThat(RequirementRef.parse("a/1/x")).isEqualTo(new RequirementRef("a", "1/x"));
            for (String odd : List.of("", "a", "/", "/1", "a/")) {
                assertThatThrownBy(() -> RequirementRef.parse(odd))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("not of the form edition/id: " + odd);
            }
        }
    }
}
