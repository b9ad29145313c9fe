package dev.crosswalk.answers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.formats.workbook.TooManyRows;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportAnswerTest {
    private static String refused(Map<String, Integer> sizes) {
        TooManyRows found =
                catchThrowableOfType(TooManyRows.class, () -> ProgrammeWorkbook.needRoom(sizes));
        assertThat(found).isNotNull();
        return ExportAnswer.tooLong(found).words(Dialect.PLAIN);
    }

    @Test
    void moreRowsThanASpreadsheetHoldsAreCountedAndOfferedAsCsv() {
        assertThat(refused(Map.of("Population items", 1_100_000)))
                .startsWith(
                        "the sheet \"Population items\" would have 1,100,001 rows; a sheet of a"
                                + " spreadsheet holds 1,048,576. CSV files have no such limit: ")
                .contains("csv");
    }

    @Test
    void theHiddenSheetHasARowForEachRowOfAllOthers() {
        assertThat(refused(Map.of("Controls", 600_000, "Evidence", 600_000)))
                .startsWith("the sheet \"Base\" would have 1,200,001 rows");
    }
}
