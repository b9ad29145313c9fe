package dev.crosswalk.formats.workbook;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of one sheet as text.
final class SheetReader {
    private final List<String> strings;
    private final List<CellFormat> formats;
    private final boolean from1904;
    private long cells;

    SheetReader(List<String> strings, List<CellFormat> formats, boolean from1904) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    SheetCells read(String name, XmlPart xml) throws IOException, RefusedWorkbook {
        var grid = new SheetCells(name);
        int row = -1;
        int column = -1;
        while (xml.nextElement()) {
            if (xml.starts("row")) {
                row = xml.number("r", row + 2) - 1;
                column = -1;
            } else if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                within(row, Limits.ROWS);
                within(column, Limits.COLUMNS);
                put(grid, row, column, value(grid, row, column, xml));
            } else if (xml.starts("mergeCell")) {
                grid.odd(merged(name, xml.attribute("ref", "")));
            }
        }
        return grid;
    }

    private static SheetCells.Odd merged(String sheet, String range) {
        int colon = range.indexOf(':');
        return new SheetCells.Odd(
                sheet + "!" + Quoted.of(range),
                column(range, 0),
                column(range.substring(colon + 1), 0),
                "merged cells; take them apart again");
    }

    private static void odd(SheetCells grid, int row, int column, String message) {
        grid.odd(new SheetCells.Odd(grid.at(row, column), column, column, message));
    }

    private void put(SheetCells grid, int row, int column, String value) throws RefusedWorkbook {
        if (value.isEmpty()) {
            return;
        }
        int rows = grid.rows().size();
        List<String> filled = grid.row(row);
        cells += grid.rows().size() - rows - filled.size();
        while (filled.size() <= column) {
            filled.add("");
        }
        cells += filled.size();
        XmlPart.atMost(Limits.CELLS, cells, "cells");
        filled.set(column, value);
    }

    private String value(SheetCells grid, int row, int column, XmlPart xml)
            throws IOException, RefusedWorkbook {
        xml.place(() -> "cell " + grid.at(row, column));
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String raw = "";
        while (!xml.ends("c") && xml.step()) {
            if (xml.starts("f")) {
                String formula = Quoted.of("=" + xml.textUntilEnd("f"));
                odd(grid, row, column, "a formula, " + formula + "; write its value instead");
            } else if (xml.starts("v")) {
                raw = xml.textUntilEnd("v");
            } else if (xml.starts("is")) {
                raw = xml.richText("is");
            }
        }
        return switch (type) {
            case "s" -> raw.isBlank() ? "" : shared(raw);
            case "str" -> xml.read(raw);
            case "inlineStr" -> raw;
            case "b" -> raw.isEmpty() ? "" : raw.strip().equals("1") ? "true" : "false";
            case "e" -> {
                odd(grid, row, column, "an error, " + Quoted.of(raw));
                yield "";
            }
            case "d" -> raw.strip();
            default -> number(style).text(raw.strip(), from1904);
        };
    }

    private CellFormat number(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
    }

    private String shared(String raw) throws RefusedWorkbook {
        try {
            return strings.get(Integer.parseInt(raw.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new RefusedWorkbook("broken: no shared text " + Quoted.of(raw), e);
        }
    }

    private static void within(int index, int count) throws RefusedWorkbook {
        if (index < 0 || index >= count) {
            throw new RefusedWorkbook("broken: a cell outside the sheet");
        }
    }

    /// `F12` is column 5.
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}
