package dev.crosswalk.content.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static Findings with(int count) {
        Findings findings = new Findings();
        for (int i = 1; i <= count; i++) {
            findings.error(new Place.Line("f.yaml", i), "rule", "is wrong");
        }
        return findings;
    }

    @Test
    void whatIsSaidTwiceIsSaidOnceAndTakesNoRoom() {
        Findings findings = with(10_000);
        findings.addAll(with(10_000).sorted());

        assertThat(findings.sorted()).hasSize(10_000).doesNotHaveDuplicates();
    }

    @Test
    void ofTooManyTheLastSaysHowManyAreLeftOutAndNamesNoFile() {
        assertThat(with(10_001).sorted().getLast()).hasToString("1 further finding is left out");
        assertThat(with(10_002).sorted().getLast()).hasToString("2 further findings are left out");
        assertThat(Findings.count(with(10_002).sorted(), Severity.ERROR)).isEqualTo(10_002);
    }

    @Test
    void findingsThatAreGatheredAgainSayItOnceForAll() {
        Findings findings = new Findings();
        findings.addAll(with(10_005).sorted());
        findings.error(new Place.Line("z.yaml", 1), "rule", "is wrong, too");

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .filteredOn(f -> f.contains("left out"))
                .containsExactly("6 further findings are left out");
    }

    @Test
    void anErrorThatIsLeftOutIsAnErrorAllTheSame() {
        Findings findings = new Findings();
        for (int i = 1; i <= 10_000; i++) {
            findings.add(
                    new Finding(Severity.WARNING, new Place.Line("f.yaml", i), "rule", "is odd"));
        }
        findings.error(new Place.Line("f.yaml", 0), "rule", "is wrong");

        assertThat(findings.hasErrors()).isTrue();
        assertThatThrownBy(findings::throwIfErrors).isInstanceOf(InvalidContent.class);
    }

    @Test
    void theFirstFindingsHaveASuggestionAndTheLastOfManyHaveNone() {
        Findings findings = new Findings();
        List<String> known = IntStream.range(0, 200_000).mapToObj(i -> "OWN-" + i).toList();

        assertThat(findings.maybe("ONW-7", known)).isEqualTo(" Maybe \"OWN-7\"?");
        List<String> later =
                IntStream.range(0, 100).mapToObj(i -> findings.maybe("ONW-7", known)).toList();
        assertThat(later).last().isEqualTo("");
    }

    @Test
    void aMessageThatQuotesSomethingEndlessIsCut() {
        Finding finding =
                new Finding(Severity.ERROR, new Place.Line("f", 1), "rule", "x".repeat(1_000_000));

        assertThat(finding.message()).hasSize(2_000).endsWith("x...");
    }
}
