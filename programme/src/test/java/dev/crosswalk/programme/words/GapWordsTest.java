package dev.crosswalk.programme.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shares in the words that people have a feeling for.
class GapWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0.328, about a third",
        "0.192, about a fifth",
        "0.479, nearly half",
        "0.5, half",
        "0.25, a quarter",
        "0.56, nearly three fifths",
        "0.83, more than four fifths",
        "0.014, a small part",
        "0.045, about a twentieth",
        "1, all"
    })
    void aShareIsTheNearestFraction(double share, String words) {
        assertThat(GapWords.share(share)).isEqualTo(words);
    }

    @Test
    void onlyAllIsAll() {
        assertThat(GapWords.share(0.999_9)).isEqualTo("nearly all");
    }
}
