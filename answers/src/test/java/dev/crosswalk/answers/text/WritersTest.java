package dev.crosswalk.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(Numbers.percent(share)).isEqualTo(printed.replace(' ', Page.NO_BREAK));
            assertThat(Numbers.percent(0.00001)).isEqualTo("0.1" + Page.NO_BREAK + "%");
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

    @Nested
    class OfWordsFromElsewhere {
        @Test
        void showWhatWouldSteerTheTerminalOrTurnTheWriting() {
            assertThat(Visible.of("a\u001b[2J\n\u202eb\u0085 é漢😀"))
                    .isEqualTo("a\\u001b[2J\\n\\u202eb\\u0085 é漢😀");
        }

        @Test
        void cutWhatIsTooLongToRepeat() {
            assertThat(Visible.quoted("x".repeat(80))).hasSize(82);
            assertThat(Visible.quoted("😀".repeat(81))).endsWith("😀..\"").hasSize(78 * 2 + 4);
        }
    }

    @Nested
    class OfMarkdown {
        @Test
        void keepPlainTextPlain() {
            Markdown md = new Markdown().table(List.of("h"), List.of(List.of("a | *b* <i>\nc")));

            assertThat(md.toString()).contains("| a \\| \\*b\\* \\<i\\> c |");
        }
    }

    @Nested
    class OfPages {
        private final Screen screen = new Screen(20, true, true);

        @Test
        void breakBetweenWordsAndCutOnlyWhatIsLongerThanALine() {
            Page page =
                    new Page(screen).hanging("- ", "  ", "one two three four supercalifragilistic");

            assertThat(page.toString())
                    .isEqualTo("- one two three four\n  supercalifragilist\n  ic\n");
        }

        @Test
        void giveColourNoRoom() {
            String red = screen.in(Screen.Style.BAD, "0123456789");

            Page page = new Page(screen).line(red + " " + red);

            assertThat(page.toString().lines()).hasSize(2);
            assertThat(new Page(screen).line(red + " 012345678").toString().lines()).hasSize(1);
        }

        @Test
        void countWideCharactersTwice() {
            assertThat(Page.columns("漢字 x")).isEqualTo(6);
            assertThat(Page.columns("e\u0301")).isEqualTo(1);
        }
    }

    @Nested
    class OfBars {
        private final Screen screen = new Screen(80, false, false);

        @Test
        void showAnythingAboveNothingAndNothingShortOfAll() {
            assertThat(screen.bar(0, 0, 4)).isEqualTo("....");
            assertThat(screen.bar(0.001, 0.001, 4)).isEqualTo("#...");
            assertThat(screen.bar(0.999, 0.999, 4)).isEqualTo("###.");
            assertThat(screen.bar(1, 1, 4)).isEqualTo("####");
            assertThat(screen.bar(0.5, 0.75, 4)).isEqualTo("##+.");
        }
    }
}
