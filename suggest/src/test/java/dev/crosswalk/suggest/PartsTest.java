package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void whatASentenceSaysOfItsSubjectIsAPartBehindThatSubject() {
        assertThat(
                        Parts.of(
                                "Logs are sent to a separate project, kept for a year and cannot be altered."))
                .containsExactly(
                        "Logs are sent to a separate project",
                        "Logs kept for a year",
                        "Logs cannot be altered.");
    }

    @Test
    void aWordBetweenCommasBelongsToWhatStandsBeforeIt() {
        assertThat(Parts.of("References, identity and right to work are checked."))
                .containsExactly("References, identity and right to work are checked.");
    }

    @Test
    void sentencesArePartsAndATextThatSaysNothingHasNone() {
        assertThat(Parts.of("Doors are locked. Badges open them."))
                .containsExactly("Doors are locked.", "Badges open them.");
        assertThat(Parts.of("  ")).isEmpty();
        assertThat(Parts.of("a. ".repeat(1_000))).hasSizeLessThanOrEqualTo(12);
    }
}
