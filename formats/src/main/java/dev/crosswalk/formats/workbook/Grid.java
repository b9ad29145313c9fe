package dev.crosswalk.formats.workbook;

import java.util.ArrayList;
import java.util.List;

/// The cells of one sheet as they stand in the file, title row first.
final class Grid {
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<List<String>> rows() {
        return rows;
    }

    /// Rows up to the given one, counted from 0, exist; the row itself can be changed.
    List<String> row(int index) {
        while (rows.size() < index) {
            rows.add(List.of());
        }
        if (rows.size() == index) {
            rows.add(new ArrayList<>());
        }
        return rows.get(index);
    }

    String at(int row, int column) {
        return at(name, row, column);
    }

    /// Row and column counted from 0: `Controls!F12`.
    static String at(String sheet, int row, int column) {
        return sheet + "!" + letters(column) + (row + 1);
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + letters(column % 26);
    }
}
