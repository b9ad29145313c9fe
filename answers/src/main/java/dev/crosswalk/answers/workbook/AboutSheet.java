package dev.crosswalk.answers.workbook;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.SheetColumn;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.WorkbookReading;
import java.util.List;

/// The sheet of a workbook that says what the workbook is, and whose.
public final class AboutSheet {
    public static final String NAME = "About";

    /// The row that names the organisation.
    public static final String ORGANISATION = "Organisation";

    private static final String WHAT = "About this workbook";
    private static final String VALUE = "Value";

    private AboutSheet() {}

    /// @param rows each a name and what it is
    public static Sheet of(List<List<String>> rows) {
        return new Sheet(
                NAME,
                List.of(
                        new SheetColumn(WHAT, SheetColumn.Kind.SHOWN, 34),
                        new SheetColumn(VALUE, SheetColumn.Kind.SHOWN, 90)),
                rows);
    }

    /// What to look for when a workbook comes back; it may be missing.
    public static Sheet shape() {
        return new Sheet(
                        NAME,
                        List.of(SheetColumn.text(WHAT, 34), SheetColumn.text(VALUE, 90)),
                        List.of())
                .hide();
    }

    /// What a workbook says of itself under a name; empty where it does not say it.
    public static String said(WorkbookReading reading, String name) {
        return reading.workbook().sheet(NAME).map(Sheet::rows).orElse(List.of()).stream()
                .filter(row -> row.getFirst().strip().equals(name))
                .map(row -> OneLine.of(row.getLast()))
                .findFirst()
                .orElse("");
    }

    /// Where the name of the organisation stands, or would.
    public static String at(WorkbookReading reading) {
        Workbook workbook = reading.workbook();
        List<List<String>> rows = workbook.sheet(NAME).map(Sheet::rows).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getFirst().strip().equals(ORGANISATION)) {
                return reading.at(NAME, i, VALUE);
            }
        }
        return NAME;
    }
}
