package dev.crosswalk.formats.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void noTextStartsLikeAFormula() {
        for (String start :
                List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'=", "''@")) {
            String written = CellText.write(start + "1+1");

            assertThat(written).startsWith("'");
            assertThat(CellText.read(written)).isEqualTo(start + "1+1");
        }
    }

    @Test
    void anApostropheBeforeAnythingElseIsJustAnApostrophe() {
        for (String text : List.of("'", "''", "'tis", "it's", "", "' =")) {
            assertThat(CellText.write(text)).isEqualTo(text);
            assertThat(CellText.read(text)).isEqualTo(text);
        }
    }
}
