package dev.crosswalk.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
    /// A command line of the tests.
    private static final Dialect SHELL =
            new Dialect() {
                @Override
                public String parameter(String name, String value) {
                    return "--" + name + (value.isEmpty() ? "" : " " + value);
                }

                @Override
                public String question(String name, String rest) {
                    return "ask " + name + (rest.isEmpty() ? "" : " " + rest);
                }
            };

    @Test
    void parametersAreSaidAsTheirReaderWritesThem() {
        Sentence sentence = Sentence.of("say <want EDITION>, or <brief>");

        assertThat(sentence.in(SHELL)).isEqualTo("say --want EDITION, or --brief");
        assertThat(sentence.in(Dialect.PLAIN)).isEqualTo("say want EDITION, or brief");
    }

    @Test
    void questionsMayHaveParameters() {
        assertThat(Sentence.of("<?plan <programme DIR>> finds the cheapest").in(SHELL))
                .isEqualTo("ask plan --programme DIR finds the cheapest");
    }

    @Test
    void partsAreSaidAsTheyAreOrInQuotes() {
        Sentence sentence = new Sentence("{a} {a!} <want {a}>", Map.of("a", "x"));

        assertThat(sentence.in(SHELL)).isEqualTo("x \"x\" --want x");
    }

    /// What somebody typed is never taken for a part of the sentence.
    @Test
    void partsAreNoTemplates() {
        Sentence sentence = new Sentence("{a}", Map.of("a", "<want {b}>"));

        assertThat(sentence.in(SHELL)).isEqualTo("<want {b}>");
    }

    @Test
    void aPartThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> Sentence.of("{a}").in(SHELL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no part a");
    }
}
