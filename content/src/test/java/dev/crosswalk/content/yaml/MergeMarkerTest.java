package dev.crosswalk.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeMarkerTest {
    @Test
    void isFoundWhereTheTwoVersionsBegin() {
        String text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n";

        assertThat(MergeMarker.line(text)).isEqualTo(2);
        assertThat(MergeMarker.line(text.replace("\n", "\r\n"))).isEqualTo(2);
        assertThat(MergeMarker.line("<<<<<<<\n>>>>>>>")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A title\n=======\n",
                "<<<<<<< HEAD alone\n",
                ">>>>>>> main\n<<<<<<< HEAD\n",
                "  <<<<<<< HEAD\n  >>>>>>> main\n",
                "<<<<<<<<\n>>>>>>>>\n",
                "see <<<<<<< and >>>>>>> in a file\n",
                "<<: *base\n"
            })
    void isNothingElseThatLooksLikeIt(String text) {
        assertThat(MergeMarker.line(text)).isZero();
    }

    @Test
    void isTheOneThingThatIsSaidOfAYamlFile() {
        Findings findings = new Findings();
        String text = "risks:\n<<<<<<< HEAD\n  - {id: A}\n=======\n  - {id: B}\n>>>>>>> main\n";

        YamlFile.read(text.getBytes(StandardCharsets.UTF_8), new Source("risks.yaml", findings));

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "risks.yaml:2: holds both versions of a merge that nobody finished: choose"
                                + " one, and take out the lines with <<<<<<<, ======= and >>>>>>>");
    }
}
