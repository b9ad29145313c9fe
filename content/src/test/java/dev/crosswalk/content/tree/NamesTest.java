package dev.crosswalk.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void whatPeopleWriteIsSeenFromAFolder() {
        assertThat(Names.from("evidence", "a.pdf")).contains("evidence/a.pdf");
        assertThat(Names.from("evidence", "./2026//a.pdf")).contains("evidence/2026/a.pdf");
        assertThat(Names.from("evidence/2026", "../a.pdf")).contains("evidence/a.pdf");
        assertThat(Names.from("", "populations/a.csv")).contains("populations/a.csv");
        assertThat(Names.from("evidence", "..")).contains("");
    }

    @Test
    void whatLiesOutsideOfTheTreeHasNoName() {
        assertThat(Names.from("evidence", "../../a.pdf")).isEmpty();
        assertThat(Names.from("", "..")).isEmpty();
        assertThat(Names.from("evidence", "/etc/passwd")).isEmpty();
        assertThat(Names.from("evidence", "a\0.pdf")).isEmpty();
    }

    @Test
    void aFolderHoldsItselfAndWhatIsBelow() {
        assertThat(Names.isIn("evidence", "evidence/a.pdf")).isTrue();
        assertThat(Names.isIn("evidence", "evidence")).isTrue();
        assertThat(Names.isIn("evidence", "evidence-old/a.pdf")).isFalse();
    }
}
