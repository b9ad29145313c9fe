package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
    void aNodeOfAnotherEditionIsNoPartOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDITION.scope(List.of("A", "X")))
                .withMessageContaining("not all in e");
    }
}
