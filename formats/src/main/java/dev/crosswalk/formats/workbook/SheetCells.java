package dev.crosswalk.formats.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cells of one sheet as they stand in the file, title row first.
final class SheetCells {
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Odd> odd = new ArrayList<>();
    private final Map<Integer, Integer> further = new HashMap<>();

    /// A cell, or cells from one column to another, that hold something else than a value.
    record Odd(String at, int column, int lastColumn, String message) {
        boolean touches(Collection<Integer> columns) {
            return columns.stream().anyMatch(c -> c >= column && c <= lastColumn);
        }
    }

    SheetCells(String name) {
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

    /// Notes what cannot be taken over. Whether it matters is known when the columns are.
    void odd(Odd cell) {
        if (odd.size() < Fitting.MOST) {
            odd.add(cell);
        } else {
            further.merge(cell.column(), 1, Integer::sum);
        }
    }

    List<Odd> odd() {
        return odd;
    }

    /// How many more there are than [#odd] has, by column.
    Map<Integer, Integer> further() {
        return further;
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
