package dev.crosswalk.formats.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void whatWouldSteerTheTerminalOrTurnTheWritingIsShown() {
        assertThat(VisibleText.of("a\u001b[2J\n\u202eb\u0085 é漢😀"))
                .isEqualTo("a\\u001b[2J\\n\\u202eb\\u0085 é漢😀");
    }

    @Test
    void aFileOnTheScreenKeepsItsLinesAndTabs() {
        assertThat(VisibleText.ofLines("a\t\"b\"\r\nc\n\rd\u001b[2J\u009b\u202e\u2066é😀\r\n"))
                .isEqualTo("a\t\"b\"\r\nc\n\\rd\\u001b[2J\\u009b\\u202e\\u2066é😀\r\n");
    }

    @Test
    void whatIsTooLongToRepeatIsCut() {
        assertThat(VisibleText.quoted("x".repeat(80))).hasSize(82);
        assertThat(VisibleText.quoted("😀".repeat(81))).endsWith("😀..\"").hasSize(78 * 2 + 4);
    }
}
