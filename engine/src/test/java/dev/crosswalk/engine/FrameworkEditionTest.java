package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrameworkEditionTest {
    private static final FrameworkEdition EDITION =
            new FrameworkEdition(
                    "e",
                    "E",
                    "",
                    "",
                    "",
                    null,
                    Stream.of("CC", "A", "P")
                            .map(id -> new Requirement(id, "node", id, "", null, true, false))
                            .toList());

    @Test
    void aPartOfItHasItsNodesInDocumentOrderAndOnce() {
        assertThat(EDITION.scope(List.of("P", "A", "CC", "A"))).hasToString("e:CC,A,P");
    }

    @Test
    void withoutNodesAllOfItIsMeant() {
        assertThat(EDITION.scope(List.of())).isEqualTo(Scope.of("e"));
    }

    @Test
    void whatLiesUnderAnExcludableNodeMayBeExcluded() {
        List<Requirement> tree =
                List.of(
                        new Requirement("CC", "node", "", "", null, true, false),
                        new Requirement("A", "node", "", "", null, false, false),
                        new Requirement("A.1", "node", "", "", "A", true, false));
        FrameworkEdition some =
                new FrameworkEdition("e", "", "", "", "", null, List.of("A"), Map.of(), tree);
        FrameworkEdition none =
                new FrameworkEdition("e", "", "", "", "", null, List.of(), Map.of(), tree);

        assertThat(some.mayExclude("A.1")).isTrue();
        assertThat(some.mayExclude("CC")).isFalse();
        assertThat(none.mayExclude("A.1")).isFalse();
        assertThat(EDITION.mayExclude("CC")).isTrue();
    }

    @Test
    void aNodeOfAnotherEditionIsNoPartOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDITION.scope(List.of("A", "X")))
                .withMessageContaining("not all in e");
    }
}
