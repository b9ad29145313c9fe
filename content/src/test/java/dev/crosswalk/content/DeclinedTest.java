package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.RequirementRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs that others publish and the claims do not bear out.
class DeclinedTest {
    private static final String FILE = "declined/tiny-1--tiny-1.yaml";
    private static final String PAIR =
            """
            left: tiny-1
            right: tiny-1
            pairs:
              - { left: T.1, right: T.2, publishers: [Somebody], why: doors are no windows }
            """;

    @TempDir Path folder;

    @Test
    void arePartOfTheContentWithTheirPublishersAndTheReason() {
        Content content = LibraryFolder.small(folder).with(FILE, PAIR).load();

        assertThat(content.declined())
                .containsExactly(
                        new DeclinedPair(
                                new RequirementRef("tiny-1", "T.1"),
                                new RequirementRef("tiny-1", "T.2"),
                                List.of("Somebody"),
                                "doors are no windows"));
        assertThat(content.library().contentVersion())
                .isNotEqualTo(
                        LibraryFolder.small(folder.resolve("without"))
                                .load()
                                .library()
                                .contentVersion());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    right: tiny-1 | right: tiny-2 | 2: unknown framework "tiny-2". Maybe "tiny-1"?
                    right: T.2 | right: T.9 | 4: tiny-1 has no requirement "T.9".
                    , why: doors are no windows | '' | 4: a declined pair lacks the key "why"
                    """)
    void thatNameNothingAreRefused(String usual, String otherwise, String message) {
        assertThat(LibraryFolder.small(folder).with(FILE, PAIR.replace(usual, otherwise)).wrong())
                .anySatisfy(wrong -> assertThat(wrong).startsWith(FILE + ":" + message));
    }

    @Test
    void areRefusedTwice() {
        String again = "  - { left: T.1, right: T.2, why: they are not }\n";

        assertThat(LibraryFolder.small(folder).with(FILE, PAIR + again).wrong())
                .containsExactly(FILE + ":5: the pair \"T.1\" and \"T.2\" is there twice");
    }

    @Test
    void thatTheClaimsMakeCounterpartsAreFoundByLint() {
        Content content = LibraryFolder.small(folder).with(FILE, PAIR).load();

        assertThat(Lint.of(content).findings())
                .filteredOn(f -> f.rule().equals("declined-pair"))
                .extracting(Finding::message)
                .containsExactly("T.1 and T.2 are declined, and the claims make them counterparts");
    }

    @Test
    void theBundledOnesAreNoCounterparts() {
        Content bundled = Content.bundled();

        assertThat(bundled.declined()).isNotEmpty();
        assertThat(Lint.of(bundled).findings()).noneMatch(f -> f.rule().equals("declined-pair"));
    }
}
