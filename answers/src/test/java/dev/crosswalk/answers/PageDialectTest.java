package dev.crosswalk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageDialectTest {
    @Test
    void aPageIsToldWhatStandsOnItAndNoOption() {
        assertThat(Sentence.of("<capacity DAYS> says another").in(PageDialect.PAGES))
                .isEqualTo("\"Capacity\" says another");
        assertThat(Sentence.of("<want iso27001-2022>").in(PageDialect.PAGES))
                .isEqualTo("\"Want\" iso27001-2022");
    }

    @Test
    void anotherQuestionIsThePageOnWhichItIsAsked() {
        assertThat(Sentence.of("<?ask <programme DIR>> asks people").in(PageDialect.PAGES))
                .isEqualTo("\"Questions\" asks people");
    }
}
