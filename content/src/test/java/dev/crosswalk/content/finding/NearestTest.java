package dev.crosswalk.content.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> EDITIONS =
            List.of("soc2-2017", "iso27001-2013", "iso27001-2022", "nist-csf-2.0");

    @Test
    void aSwapOfTwoLettersIsOneError() {
        assertThat(Nearest.of("sco2-2017", EDITIONS)).contains("soc2-2017");
    }

    @Test
    void letterCaseCountsAsNothing() {
        assertThat(Nearest.of("ISO27001-2022", EDITIONS)).contains("iso27001-2022");
        assertThat(Nearest.of("a.5.1", List.of("A.5.2", "A.5.1"))).contains("A.5.1");
    }

    @Test
    void ofTwoThatAreAsNearTheFirstInTheAlphabetIsMeant() {
        assertThat(Nearest.of("A.5.9x", List.of("A.5.93", "A.5.92"))).contains("A.5.92");
    }

    @Test
    void nothingIsMeantByWhatResemblesNothing() {
        assertThat(Nearest.of("hipaa", EDITIONS)).isEmpty();
        assertThat(Nearest.of("", EDITIONS)).isEmpty();
        assertThat(Nearest.of("X", List.of("C", "A"))).isEmpty();
    }

    @Test
    void shortValuesMayHaveOneError() {
        assertThat(Nearest.of("CC", List.of("C", "A"))).contains("C");
    }
}
