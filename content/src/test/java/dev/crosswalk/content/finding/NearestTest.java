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
    void ofThoseThatAreAsNearTheOneThatBeginsAlikeAndThenTheNextDigitIsMeant() {
        assertThat(Nearest.of("CC9.3", List.of("CC1.3", "CC6.3", "CC9.1", "CC9.2")))
                .contains("CC9.2");
        assertThat(Nearest.of("A.5.81", List.of("A.5.1", "A.5.8"))).contains("A.5.8");
    }

    @Test
    void digitsThatAreSwappedAcrossThePointOfAnIdLeadToEachThatTheyMayMean() {
        List<String> ids = List.of("A.5.1", "A.5.18", "A.5.8", "A.8.1", "A.8.15", "A.8.5", "CC6.1");

        assertThat(Nearest.all("A.5.81", ids))
                .containsExactly("A.5.18", "A.8.15", "A.8.5", "A.5.8");
        assertThat(Nearest.maybe("A.5.81", ids))
                .isEqualTo(" Maybe \"A.5.18\", \"A.8.15\", \"A.8.5\" or \"A.5.8\"?");
        assertThat(Nearest.maybe("a.5.81", List.of("A.8.15", "A.9.9")))
                .isEqualTo(" Maybe \"A.8.15\"?");
        assertThat(Nearest.all("CC1.6", ids)).containsExactly("CC6.1");
        assertThat(Nearest.all("soc2-2071", EDITIONS)).containsExactly("soc2-2017");
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

    private static final List<String> RELATIONS =
            List.of("equal", "subset", "superset", "intersects", "disjoint", "related");

    @Test
    void theContraryIsNeverMeant() {
        assertThat(Nearest.of("not_related", RELATIONS)).isEmpty();
        assertThat(Nearest.of("not-relatd", RELATIONS)).isEmpty();
        assertThat(Nearest.of("unrelated", RELATIONS)).isEmpty();
        assertThat(Nearest.of("notrelated", RELATIONS)).isEmpty();
        assertThat(Nearest.of("unequal", RELATIONS)).isEmpty();
        assertThat(Nearest.of("non-equal", RELATIONS)).isEmpty();
        assertThat(Nearest.of("inactive", List.of("active"))).isEmpty();
        assertThat(Nearest.of("applicable", List.of("not-applicable"))).isEmpty();
        assertThat(Nearest.of("met", List.of("unmet"))).isEmpty();
    }

    @Test
    void whatOnlyBeginsLikeANegationIsMeant() {
        assertThat(Nearest.of("notapplicable", List.of("not-applicable")))
                .contains("not-applicable");
        assertThat(Nearest.of("intersect", RELATIONS)).contains("intersects");
        assertThat(Nearest.of("nots", List.of("note", "by"))).contains("note");
        assertThat(Nearest.of("undoc", List.of("undo"))).contains("undo");
        assertThat(Nearest.of("noteable", List.of("notable"))).contains("notable");
        assertThat(Nearest.of("disjont", RELATIONS)).contains("disjoint");
    }

    @Test
    void errorsAreCountedAgainstTheLettersOfBoth() {
        assertThat(Nearest.of("passed", List.of("pass", "fail"))).contains("pass");
        assertThat(Nearest.of("xyrelated", List.of("related"))).contains("related");
        assertThat(Nearest.of("pre-related", List.of("related"))).isEmpty();
        assertThat(Nearest.of("abcdef", List.of("abc"))).isEmpty();
    }

    @Test
    void nothingIsComparedWithAnEndlessName() {
        assertThat(Nearest.of("a".repeat(1_000_000), List.of("a".repeat(999_999)))).isEmpty();
    }
}
