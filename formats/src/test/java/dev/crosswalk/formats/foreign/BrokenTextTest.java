package dev.crosswalk.formats.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text that a narrow cell or a page broke.
class BrokenTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    three named administrators | .               | three named administrators.
                    of administrators          | ' work and of   | of administrators' work and of
                    keys, kept (and rotated    | ), by two       | keys, kept (and rotated), by two
                    a value of                 | .5 percent      | a value of .5 percent
                    what they call             | 'done' is kept  | what they call 'done' is kept
                    sign-                      | ins of people   | sign-ins of people
                    one line                   | and another     | one line and another
                    """)
    void aMarkThatEndsAWordStaysWithIt(String above, String below, String joined) {
        assertThat(BrokenText.joined(above, below)).isEqualTo(joined);
    }
}
