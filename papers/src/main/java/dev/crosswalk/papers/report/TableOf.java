package dev.crosswalk.papers.report;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Where;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// A table with a row for each of several things: every column says what it shows of a thing.
final class TableOf<T> {
    private final List<Block.Column> columns = new ArrayList<>();
    private final List<Function<T, Block.Cell>> cells = new ArrayList<>();

    TableOf<T> column(Block.Column column, Function<T, Block.Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    TableOf<T> cell(String title, double width, Function<T, Block.Cell> cell) {
        return column(Cells.column(title, width), cell);
    }

    TableOf<T> text(String title, double width, Function<T, String> text) {
        return cell(title, width, thing -> Cells.cell(text.apply(thing)));
    }

    /// @param number an integer, or the words of one: `3 of 5`
    TableOf<T> number(String title, double width, Function<T, Object> number) {
        return column(
                Cells.number(title, width),
                thing -> Cells.cell(String.valueOf(number.apply(thing))));
    }

    /// A column to filter by for each attribute that the requirements of an edition have.
    TableOf<T> attributes(FrameworkEdition edition, Function<T, Requirement> requirement) {
        for (String name : edition.attributes().keySet()) {
            text(
                    Words.capital(Where.spoken(name)),
                    16,
                    thing -> AttributeWords.of(requirement.apply(thing), name));
        }
        return this;
    }

    Block.Table of(String name, Collection<T> things) {
        return new Block.Table(name, columns, things.stream().map(this::row).toList());
    }

    private List<Block.Cell> row(T thing) {
        return cells.stream().map(cell -> cell.apply(thing)).toList();
    }
}
