package dev.crosswalk.formats.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String RED = "\u001b[31m0123456789\u001b[0m";

    @Test
    void breakBetweenWordsAndCutOnlyWhatIsLongerThanALine() {
        Lines lines = new Lines(20);

        lines.hanging("- ", "  ", "one two three four supercalifragilistic");

        assertThat(lines).hasToString("- one two three four\n  supercalifragilist\n  ic\n");
    }

    @Test
    void giveColourNoRoom() {
        Lines two = new Lines(20);
        Lines one = new Lines(20);

        two.line(RED + " " + RED);
        one.line(RED + " 012345678");

        assertThat(two.toString().lines()).hasSize(2);
        assertThat(one.toString().lines()).hasSize(1);
    }

    @Test
    void countWideCharactersTwiceAndAccentsNotAtAll() {
        assertThat(Lines.columns("漢字 x")).isEqualTo(6);
        assertThat(Lines.columns("e\u0301")).isEqualTo(1);
    }

    @Test
    void wrapWordsOfOneColumnEachAsTheyWrapAnyOthers() {
        String words = "a bb ccc dddd eeeee ffffff ggggggggggggggggggggggggggggggggg h";
        for (int width = 1; width <= 40; width++) {
            Lines plain = new Lines(width);
            Lines wide = new Lines(width);

            plain.line(words);
            // A character of one column that the fast way does not take.
            wide.line(words.replace('h', 'ω'));

            assertThat(wide.toString().replace('ω', 'h'))
                    .as("width %d", width)
                    .isEqualTo(plain.toString());
        }
    }

    @Test
    void breakNowhereElse() {
        Lines lines = new Lines(20);

        lines.line("the share of it is 41.2\u00a0%");

        assertThat(lines).hasToString("the share of it is\n41.2 %\n");
    }

    @Test
    void shortenWordsToTheColumnsThatTheyMayTake() {
        assertThat(Lines.shortened("quarterly review", 16)).isEqualTo("quarterly review");
        assertThat(Lines.shortened("quarterly review", 12)).isEqualTo("quarterly..");
        assertThat(Lines.shortened("漢字漢字漢字", 8)).isEqualTo("漢字漢..");
    }
}
