package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The numbers are those that the model's own tokenizer gives.
class WordPiecesTest {
    private static final WordPieces PIECES =
            WordPieces.of(
                    """
                    { "added_tokens": [ { "id": 0, "content": "[UNK]" } ],
                      "model": { "type": "WordPiece", "vocab": {
                        "[UNK]": 0, "un": 1, "##aff": 2, "##able": 3, "user": 4, ".": 5,
                        "\\"": 6, "caf": 7, "##e": 8, "\\u6240": 9, "\\\\":10 } } }
                    """);

    @Test
    void aWordIsCutIntoTheLongestPiecesThatThereAre() {
        assertThat(PIECES.cut("unaffable user")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aWordOfWhichSomePartIsUnknownIsUnknownWhole() {
        assertThat(PIECES.cut("unaffordable user")).containsExactly(0, 4);
    }

    @Test
    void punctuationAndChineseCharactersStandAlone() {
        assertThat(PIECES.cut("user.\"user\"所所user\\")).containsExactly(4, 5, 6, 4, 6, 9, 9, 4, 10);
    }

    @Test
    void capitalsAccentsAndWhatCannotBeSeenMakeNoDifference() {
        assertThat(PIECES.cut("CAF\u00c9 Cafe\u0301\tca\u200bf\u0000e"))
                .isEqualTo(PIECES.cut("cafe cafe cafe"))
                .containsExactly(7, 8, 7, 8, 7, 8);
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(PIECES.cut("u".repeat(101) + " user")).containsExactly(0, 4);
    }

    @Test
    void nothingAndSpaceHaveNoPieces() {
        assertThat(PIECES.cut("")).isEmpty();
        assertThat(PIECES.cut(" \u00a0\n")).isEmpty();
    }

    @Test
    void theVocabularyOfTheModelGivesTheNumbersThatItWasTaughtWith() throws Exception {
        WordPieces pieces;
        try (var in =
                WordPiecesTest.class
                        .getClassLoader()
                        .getResourceAsStream("all-minilm-l6-v2-q-tokenizer.json")) {
            pieces = WordPieces.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, List<Integer>> known = new TreeMap<>();
        known.put("hello world", List.of(7592, 2088));
        known.put("Unaffable", List.of(14477, 20961, 3468));
        known.put("[CLS]", List.of(1031, 18856, 2015, 1033));

        known.forEach((text, numbers) -> assertThat(pieces.cut(text)).isEqualTo(numbers));
        assertThat(pieces.number("[CLS]")).isEqualTo(101);
        assertThat(pieces.number("[SEP]")).isEqualTo(102);
    }

    @Test
    void aTokenizerWithoutAVocabularyIsRefused() {
        assertThatThrownBy(() -> WordPieces.of("{}")).hasMessageContaining("\"vocab\"");
        assertThatThrownBy(() -> WordPieces.of("{ \"vocab\": { \"a\": 1 } }"))
                .hasMessageContaining("[UNK]");
    }
}
