package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.workbook.Grids;
import dev.crosswalk.formats.workbook.Grids.Grid;

/// Where a row stands in a file, in the words of whoever has it open.
public sealed interface Place {
    /// `page 12, row 3`
    String row();

    /// Of a cell, by its column counted from 0: `page 12, row 3, column C`.
    String cell(int column);

    /// `line 14`, `table 2, row 5`
    record Named(String row) implements Place {
        @Override
        public String cell(int column) {
            return row + ", column " + Grids.letters(column);
        }
    }

    /// `Controls, row 7`, `Controls!C7`
    ///
    /// @param number counted from 1
    record InSheet(String sheet, int number) implements Place {
        @Override
        public String row() {
            return sheet + ", row " + number;
        }

        @Override
        public String cell(int column) {
            return Grid.cell(sheet, number, column);
        }
    }
}
