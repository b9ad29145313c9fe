package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    private static final FieldWords FIELD = new FieldWords();

    @Test
    void aPhraseOfTheFieldMeansWhatTheContentSays() {
        assertThat(FIELD.meanings("Changes are peer-reviewed by a second engineer."))
                .singleElement()
                .asString()
                .contains("reviewed by someone other than the author");
        assertThat(FIELD.meanings("A peer of ours reviews nothing.")).isEmpty();
    }

    @Test
    void aPhraseIsOneOfWholeWordsHoweverItIsSpelledAndJoined() {
        assertThat(FIELD.meanings("An annual Pen-Test is done.")).hasSize(1);
        assertThat(FIELD.meanings("open tests")).isEmpty();
        assertThat(FIELD.meanings("NDAs are signed")).hasSize(1);
        assertThat(FIELD.meanings("agenda")).isEmpty();
    }

    @Test
    void aTextThatDoesNotSpeakOfWhatIsNarrowIsKnownByThat() {
        BitSet fraud = FIELD.asked("Incentives that could move people to fraud are assessed.");

        assertThat(fraud.cardinality()).isEqualTo(1);
        assertThat(FIELD.unsaid("A formal risk assessment is done yearly.").intersects(fraud))
                .isTrue();
        assertThat(FIELD.unsaid("Risks of fraud are assessed.").intersects(fraud)).isFalse();
        assertThat(FIELD.asked("Risks are identified.").isEmpty()).isTrue();
    }

    @Test
    void aWordIsComparedAsTheContentSpellsIt() {
        assertThat(FieldWords.spelled("Unauthorized organizations, prized and sized"))
                .isEqualTo("Unauthorised organisations, prized and sized");
    }
}
