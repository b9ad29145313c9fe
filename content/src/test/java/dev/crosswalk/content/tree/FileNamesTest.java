package dev.crosswalk.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void whatPeopleWriteIsSeenFromAFolder() {
        assertThat(FileNames.from("evidence", "a.pdf")).contains("evidence/a.pdf");
        assertThat(FileNames.from("evidence", "./2026//a.pdf")).contains("evidence/2026/a.pdf");
        assertThat(FileNames.from("evidence/2026", "../a.pdf")).contains("evidence/a.pdf");
        assertThat(FileNames.from("", "populations/a.csv")).contains("populations/a.csv");
        assertThat(FileNames.from("evidence", "..")).contains("");
    }

    @Test
    void whatLiesOutsideOfTheTreeHasNoName() {
        assertThat(FileNames.from("evidence", "../../a.pdf")).isEmpty();
        assertThat(FileNames.from("", "..")).isEmpty();
        assertThat(FileNames.from("evidence", "/etc/passwd")).isEmpty();
        assertThat(FileNames.from("evidence", "a\0.pdf")).isEmpty();
    }

    @Test
    void aFolderHoldsItselfAndWhatIsBelow() {
        assertThat(FileNames.isIn("evidence", "evidence/a.pdf")).isTrue();
        assertThat(FileNames.isIn("evidence", "evidence")).isTrue();
        assertThat(FileNames.isIn("evidence", "evidence-old/a.pdf")).isFalse();
    }
}
