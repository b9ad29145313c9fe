package dev.crosswalk.formats.workbook;

import dev.crosswalk.formats.office.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays what stands in a file over the sheets and columns that were asked for.
///
/// What else stands there, people have added for themselves: it is noted and left alone. Only where
/// something that was asked for is missing may it be that, misspelt, and is a problem.
final class Fitting {
    /// So many notes are kept: nobody reads more, and a hostile file can have millions.
    static final int MOST = 1_000;

    private final List<WorkbookProblem> problems = new ArrayList<>();
    private final List<WorkbookProblem> notes = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private long more;

    private void problem(String at, String message) {
        problem(new WorkbookProblem(at, message));
    }

    private void problem(WorkbookProblem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    void note(String at, String message) {
        if (notes.size() < MOST) {
            notes.add(new WorkbookProblem(at, message));
        }
    }

    WorkbookReading reading(Workbook shape, List<SheetCells> grids) {
        Map<String, SheetCells> found = new HashMap<>();
        grids.forEach(grid -> found.put(grid.name(), grid));
        List<String> names = shape.sheets().stream().map(Sheet::name).toList();
        boolean complete =
                shape.sheets().stream()
                        .allMatch(s -> s.isDispensable() || found.containsKey(s.name()));
        for (SheetCells grid : grids) {
            if (!names.contains(grid.name())) {
                extra(complete, Quoted.of(grid.name()), "unknown sheet", grid.name(), names);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : shape.sheets()) {
            SheetCells grid = found.get(sheet.name());
            if (grid == null) {
                if (!sheet.isDispensable()) {
                    problem(sheet.name(), "the sheet is missing");
                }
                places.put(sheet.name(), sheet.columns().stream().map(column -> -1).toList());
                sheets.add(sheet.with(List.of()));
            } else {
                sheets.add(fit(sheet, grid));
            }
        }
        if (more > 0) {
            problems.add(
                    new WorkbookProblem("..", "%,d further problems are left out".formatted(more)));
        }
        return new WorkbookReading(new Workbook(sheets), problems, notes, places);
    }

    /// @param complete whether nothing is missing that it could be
    private void extra(boolean complete, String at, String what, String name, List<String> wanted) {
        if (complete) {
            note(at, what + ", not read");
        } else {
            problem(new WorkbookProblem(at, what + ".", name, wanted));
        }
    }

    private Sheet fit(Sheet shape, SheetCells grid) {
        List<Integer> columns = columns(shape, grid);
        places.put(shape.name(), columns);
        grid.odd().stream()
                .filter(cell -> cell.touches(columns))
                .forEach(cell -> problem(cell.at(), cell.message()));
        columns.forEach(column -> more += grid.further().getOrDefault(column, 0));
        List<List<String>> rows = new ArrayList<>();
        int filled = 0;
        for (int i = 1; i < grid.rows().size(); i++) {
            List<String> cells = grid.rows().get(i);
            rows.add(columns.stream().map(column -> value(cells, column)).toList());
            if (!cells.stream().allMatch(String::isEmpty)) {
                filled = rows.size();
            }
        }
        return shape.with(rows.subList(0, filled));
    }

    private static String value(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : CellText.read(cells.get(column));
    }

    /// Where each column stands; -1 where it is missing, or only shown.
    private List<Integer> columns(Sheet shape, SheetCells grid) {
        List<String> wanted = shape.columns().stream().map(SheetColumn::title).toList();
        List<String> read =
                grid.rows().isEmpty()
                        ? List.of()
                        : grid.rows().getFirst().stream().map(CellText::read).toList();
        List<String> missing =
                shape.columns().stream()
                        .filter(c -> c.kind() != SheetColumn.Kind.SHOWN)
                        .map(SheetColumn::title)
                        .filter(title -> !read.contains(title))
                        .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            String title = read.get(i);
            if (!title.isEmpty() && !wanted.contains(title)) {
                String what = "unknown column \"" + Quoted.of(title) + "\"";
                extra(missing.isEmpty(), grid.at(0, i), what, title, wanted);
            } else if (!title.isEmpty() && !seen.add(title)) {
                problem(grid.at(0, i), "a second column \"" + title + "\"");
            }
        }
        missing.forEach(title -> problem(grid.name(), "column \"" + title + "\" is missing"));
        strays(grid, missing.isEmpty());
        return shape.columns().stream()
                .map(c -> c.kind() == SheetColumn.Kind.SHOWN ? -1 : read.indexOf(c.title()))
                .toList();
    }

    /// Notes values that stand under no title, and so belong to no column.
    private void strays(SheetCells grid, boolean complete) {
        List<String> titles = grid.rows().isEmpty() ? List.of() : grid.rows().getFirst();
        Set<Integer> seen = new HashSet<>();
        for (int row = 1; row < grid.rows().size(); row++) {
            List<String> cells = grid.rows().get(row);
            for (int i = 0; i < cells.size(); i++) {
                boolean titled = i < titles.size() && !titles.get(i).isEmpty();
                if (titled || cells.get(i).isEmpty()) {
                    continue;
                }
                if (!complete) {
                    problem(grid.at(row, i), "a value in a column without a title");
                } else if (seen.add(i)) {
                    note(grid.at(row, i), "a value in a column without a title, not read");
                }
            }
        }
    }
}
