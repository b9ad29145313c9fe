package dev.crosswalk.formats.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Workbooks and odd strings for tests.
final class Samples {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "0",
                    "007",
                    "1.50",
                    "=",
                    "+",
                    "-",
                    "@",
                    "'",
                    "''",
                    "\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\r\n",
                    " ",
                    "  ",
                    "é",
                    "ß",
                    "中文",
                    "😀",
                    "👩‍🚀",
                    "\u0000",
                    "\u0001",
                    "\u001F",
                    "\uFEFF",
                    "\uFFFE",
                    "\uFFFF",
                    "_x000D_",
                    "_x005F_",
                    "_x",
                    "&",
                    "<",
                    ">",
                    "]]>",
                    "&amp;",
                    "<!--",
                    "{{x}}",
                    "TRUE",
                    "#REF!",
                    "1e5",
                    "2026-03-31",
                    "\u00A0",
                    "\u202E",
                    "\u2028",
                    "|",
                    "\\",
                    "%",
                    "*",
                    "`");

    private Samples() {}

    /// Up to six pieces, none of which is easy.
    static String odd(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static Workbook odd(long seed) {
        var random = new Random(seed);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int width = 1 + random.nextInt(6);
            List<List<String>> rows = new ArrayList<>();
            for (int row = random.nextInt(12); row > 0; row--) {
                rows.add(row(random, width));
            }
            // Empty rows at the end do not survive, and are not meant to.
            while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
                rows.removeLast();
            }
            sheets.add(new Sheet("Sheet " + i, columns(random, width), rows));
        }
        return new Workbook(sheets);
    }

    private static List<String> row(Random random, int width) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            row.add(odd(random));
        }
        return row;
    }

    private static List<SheetColumn> columns(Random random, int width) {
        List<SheetColumn> columns = new ArrayList<>();
        SheetColumn.Kind[] kinds = {
            SheetColumn.Kind.TEXT,
            SheetColumn.Kind.CHOICE,
            SheetColumn.Kind.DATE,
            SheetColumn.Kind.NUMBER
        };
        for (int i = 0; i < width; i++) {
            SheetColumn.Kind kind = kinds[random.nextInt(kinds.length)];
            String title = i + odd(random);
            List<String> choices =
                    kind == SheetColumn.Kind.CHOICE ? List.of(odd(random), "x") : List.of();
            columns.add(new SheetColumn(title, kind, choices, 20, odd(random)));
        }
        return columns;
    }

    /// Two sheets of a programme.
    static Workbook programme() {
        List<SheetColumn> columns =
                List.of(
                        SheetColumn.text("Id", 12).note("As in the library"),
                        SheetColumn.choice(
                                "State", 14, List.of("planned", "implemented", "retired")),
                        new SheetColumn("Since", SheetColumn.Kind.DATE, 12),
                        new SheetColumn("Days", SheetColumn.Kind.NUMBER, 10));
        return new Workbook(
                List.of(
                        new Sheet(
                                "Controls",
                                columns,
                                List.of(
                                        List.of("ACC-07", "implemented", "2026-03-31", "2.5"),
                                        List.of("ACC-08", "planned", "", "0"))),
                        new Sheet("Evidence", List.of(SheetColumn.text("File", 30)), List.of())));
    }
}
