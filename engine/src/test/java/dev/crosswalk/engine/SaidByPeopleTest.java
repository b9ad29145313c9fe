package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What people say of obligations that they do not do themselves, or do not do.
class SaidByPeopleTest {
    @Test
    void whatAProviderDoesIsPossibleAndNotProved() {
        Verdict v = verdict(new World().demands("x/1", "o1 o2 o3").doneBy("Host", "o1"));

        assertThat(v.covered()).isEmpty();
        assertThat(v.possiblyCovered()).containsExactly("o1");
        assertThat(v.because("o1")).containsExactly("provider:Host");
        assertThat(v.unknown()).contains("o1");
        assertThat(v.onWord()).isEmpty();
    }

    @Test
    void whatFollowsFromThatIsPossibleToo() {
        Verdict v =
                verdict(
                        new World()
                                .demands("x/1", "o1 o2")
                                .obligations("o3")
                                .implies("o3", "o1")
                                .doneBy("Host", "o3"));

        assertThat(v.possiblyCovered()).containsExactly("o1");
        assertThat(v.because("o1")).containsExactly("provider:Host");
    }

    @Test
    void whatOneDoesItselfToProveCountsBesideAProvider() {
        Verdict v =
                verdict(
                        new World()
                                .demands("x/1", "o1 o2")
                                .doneBy("Host", "o1")
                                .done("o1")
                                .notDone("o2"));

        assertThat(v.covered()).containsExactly("o1");
        assertThat(v.because("o1")).containsExactly("answer:o1");
    }

    @Test
    void anHonestNoIsToldApartFromAControlThatFailed() {
        Verdict v =
                verdict(
                        new World()
                                .demands("x/1", "o1 o2 o3 o4")
                                .notDone("o1")
                                .fails("c", "o2")
                                .notDone("o3")
                                .fails("d", "o3"));

        assertThat(v.failed("o1")).isTrue();
        assertThat(v.denied("o1")).isTrue();
        assertThat(v.failed("o2")).isTrue();
        assertThat(v.denied("o2")).isFalse();
        assertThat(v.denied("o3")).isFalse();
        assertThat(v.denied("o4")).isFalse();
    }

    @Test
    void nobodyIsSaidNotToDoSomethingForUs() {
        assertThatThrownBy(() -> new Answered("o1", false, Assurance.IMPLEMENTED, "", "Host"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict verdict(World world) {
        return world.gap("x").verdicts().getFirst();
    }
}
