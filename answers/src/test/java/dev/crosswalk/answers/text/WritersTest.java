package dev.crosswalk.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.words.Numbers;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {
    @Nested
    class OfNumbers {
        @ParameterizedTest
        @CsvSource({
            "0, 0", "1, 1", "0.5, 0.5", "0.33333333, 0.3333", "0.66666666, 0.6667",
            "0.00005, 0.0001", "0.00004, 0", "12.25, 12.25", "0.1, 0.1", "1e-9, 0"
        })
        void roundToFourDigitsHalfUpWithoutExponent(double value, String printed) {
            assertThat(Numbers.fourDigits(value)).isEqualTo(printed);
        }

        @Test
        void keepOneDigitWhereTheyStandBesideOthers() {
            assertThat(Numbers.tenths(12)).isEqualTo("12.0");
            assertThat(Numbers.tenths(37.86)).isEqualTo("37.9");
        }

        @ParameterizedTest
        @CsvSource({"0, 0 %", "1, 100 %", "0.412, 41.2 %", "0.3, 30.0 %", "0.9999, 99.9 %"})
        void sayAllAndNothingOnlyWhereItIs(double share, String printed) {
            assertThat(Numbers.percent(share)).isEqualTo(printed.replace(' ', Run.NO_BREAK));
            assertThat(Numbers.percent(0.00001)).isEqualTo("0.1" + Run.NO_BREAK + "%");
        }
    }

    @Nested
    class OfJson {
        @Test
        void escapeWhatJsonCannotHold() {
            Json json = new Json().object().field("a", "\"\\\n\u0001\ud800é😀").end();

            assertThat(json.toString())
                    .isEqualTo("{\n  \"a\": \"\\\"\\\\\\n\\u0001\\ud800é😀\"\n}\n");
        }

        @Test
        void escapeWhatSteersATerminalOrTurnsTheWriting() {
            Json json =
                    new Json().object().field("a", "\u001b\u0085\u009b\u200f\u202e\u2069").end();

            assertThat(json.toString())
                    .isEqualTo("{\n  \"a\": \"\\u001b\\u0085\\u009b\\u200f\\u202e\\u2069\"\n}\n");
        }

        @Test
        void separateElements() {
            Json json = new Json().object().array("a").object().end().object().end().end();

            assertThat(json.field("b", List.of("x", "y")).end().toString())
                    .isEqualTo(
                            "{\n  \"a\": [\n    {},\n    {}\n  ],\n  \"b\": [\"x\", \"y\"]\n}\n");
        }
    }

    @Nested
    class OfCsv {
        @Test
        void quoteWhatNeedsItAndDisarmFormulas() {
            Csv csv = new Csv().row("a,b", "say \"x\"", "=1+1", "-2", "@x", "two\nlines", -3);

            assertThat(new Csv().row("every {{interval}}").toString())
                    .isEqualTo("every [interval]\r\n");
            assertThat(csv.toString())
                    .isEqualTo("\"a,b\",\"say \"\"x\"\"\",'=1+1,'-2,'@x,\"two\nlines\",-3\r\n");
        }
    }
}
