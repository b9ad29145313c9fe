package dev.crosswalk.formats.workbook;

import dev.crosswalk.formats.office.CellText;
import dev.crosswalk.formats.office.StableZip;
import dev.crosswalk.formats.office.XlsxText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

final class XlsxWriter {
    private static final int LAST_ROW = Limits.ROWS - 1;

    /// Not the default size, 11: in cells of exactly the default font and size LibreOffice uses a
    /// font of its own.
    private static final int SIZE = 10;

    private final Workbook workbook;

    /// Each list of choices stands once, in a column of the hidden sheet.
    private final Map<List<String>, Integer> choiceColumns = new LinkedHashMap<>();

    XlsxWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    void write(OutputStream out) throws IOException {
        // Before the first of them takes time and memory.
        workbook.sheets().forEach(s -> Limits.rows(s.name(), s.rows().size()));
        var bytes = new ByteArrayOutputStream();
        try (var file = new org.dhatim.fastexcel.Workbook(bytes, "Crosswalk", null)) {
            file.setGlobalDefaultFont("Arial", 11);
            Map<Sheet, Worksheet> sheets = new LinkedHashMap<>();
            for (Sheet sheet : workbook.sheets()) {
                Worksheet to = file.newWorksheet(sheet.name());
                to.setVisibilityState(
                        sheet.hidden() ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
                sheets.put(sheet, to);
            }
            Worksheet choices = file.newWorksheet(Workbook.CHOICES);
            choices.setVisibilityState(VisibilityState.HIDDEN);
            for (var each : sheets.entrySet()) {
                write(each.getKey(), each.getValue(), choices);
                each.getValue().finish();
            }
        }
        StableZip.copy(bytes.toByteArray(), out);
    }

    private void write(Sheet sheet, Worksheet to, Worksheet choices) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            header(sheet, column, to);
            for (int row = 0; row < sheet.rows().size(); row++) {
                value(to, row + 1, column, sheet.rows().get(row).get(column));
            }
            style(sheet, column, to);
            dropDown(sheet.columns().get(column), column, to, choices);
        }
        to.freezePane(0, 1);
        to.repeatRows(0);
        to.paperSize(PaperSize.A4_PAPER);
        to.pageOrientation("landscape");
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        if (!sheet.columns().isEmpty()) {
            to.setAutoFilter(0, 0, sheet.rows().size(), sheet.columns().size() - 1);
        }
    }

    private static void header(Sheet sheet, int column, Worksheet to) {
        SheetColumn header = sheet.columns().get(column);
        value(to, 0, column, header.title());
        to.width(column, Math.clamp(header.width(), 6, 100));
        if (!header.note().isEmpty()) {
            to.comment(0, column, XlsxText.write(header.note()));
        }
    }

    private static void value(Worksheet to, int row, int column, String value) {
        String text = XlsxText.write(CellText.write(value));
        Limits.cell(text, to.getName(), row, column);
        if (!text.isEmpty()) {
            to.value(row, column, text);
        }
    }

    private static void style(Sheet sheet, int column, Worksheet to) {
        // What people type into a text column stays as they typed it: 007 is no number there.
        String format =
                switch (sheet.columns().get(column).kind()) {
                    case TEXT, CHOICE, SHOWN -> "@";
                    case DATE -> "yyyy-mm-dd";
                    case NUMBER -> "General";
                };
        to.style(column)
                .format(format)
                .fontSize(SIZE)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        if (!sheet.rows().isEmpty()) {
            to.range(1, column, sheet.rows().size(), column)
                    .style()
                    .format(format)
                    .fontSize(SIZE)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        to.style(0, column)
                .bold()
                .fontSize(SIZE)
                .fontColor("FFFFFFFF")
                .fillColor("FF2B4A6B")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private void dropDown(SheetColumn column, int index, Worksheet to, Worksheet choices) {
        if (column.choices().isEmpty()) {
            return;
        }
        int at = choiceColumns.computeIfAbsent(column.choices(), list -> listed(list, choices));
        Range list = choices.range(0, at, column.choices().size() - 1, at);
        to.range(1, index, LAST_ROW, index)
                .validateWithList(list)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("Not in the list")
                .error("Choose one of the values in the list.");
    }

    private int listed(List<String> list, Worksheet choices) {
        int column = choiceColumns.size();
        for (int row = 0; row < list.size(); row++) {
            value(choices, row, column, list.get(row));
        }
        return column;
    }
}
