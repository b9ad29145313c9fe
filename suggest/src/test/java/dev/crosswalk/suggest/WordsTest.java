package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.suggest.Passage.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS =
            new Words(
                    List.of(
                            passage(Kind.OBLIGATION, "Backups are taken every day."),
                            passage(Kind.OBLIGATION, "Visitors are escorted."),
                            passage(Kind.CONTROL, "Daily backup of all databases.")));

    private static Passage passage(Kind kind, String text) {
        return new Passage(kind, text, text, false, List.of());
    }

    @Test
    void theNearestOfEachKindHasOneAndWhatSharesNoWordHasNothing() {
        assertThat(WORDS.nearness("A backup is taken")).containsExactly(1, 0, 1);
    }

    @Test
    void wordsAreComparedByTheirStems() {
        assertThat(WORDS.nearness("escort the VISITOR")).containsExactly(0, 1, 0);
    }

    @Test
    void wordsThatEveryTextHasCountForNothing() {
        assertThat(WORDS.nearness("the of and")).containsExactly(0, 0, 0);
        assertThat(WORDS.nearness("")).containsExactly(0, 0, 0);
    }

    @Test
    void aWordCountsOnceHoweverOftenATextHasIt() {
        String often = "backup visitors ".repeat(50);

        assertThat(WORDS.nearness(often)).isEqualTo(WORDS.nearness("visitors backup"));
    }

    @Test
    void ofMoreWordsThanCanBeAskedForTheFirstCount() {
        String many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "word" + i)
                        .collect(Collectors.joining(" ", "backup ", " visitors"));

        assertThat(WORDS.nearness(many)).containsExactly(1, 0, 1);
    }

    @Test
    void withoutPassagesNothingIsNear() {
        assertThat(new Words(List.of()).nearness("backup")).isEmpty();
    }
}
