package dev.crosswalk.formats.workbook;

import dev.crosswalk.formats.office.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays what stands in a file over the sheets and columns that were asked for.
final class Fitting {
    /// So many nobody reads; a hostile file can have millions.
    private static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private long more;

    void problem(String at, String message) {
        problem(new Problem(at, message));
    }

    private void problem(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    Reading reading(Workbook shape, List<Grid> grids) {
        Map<String, Grid> found = new HashMap<>();
        grids.forEach(grid -> found.put(grid.name(), grid));
        List<String> names = shape.sheets().stream().map(Sheet::name).toList();
        for (Grid grid : grids) {
            if (!names.contains(grid.name())) {
                problem(new Problem(grid.name(), "unknown sheet.", grid.name(), names));
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : shape.sheets()) {
            Grid grid = found.get(sheet.name());
            if (grid == null) {
                problem(sheet.name(), "the sheet is missing");
                places.put(sheet.name(), sheet.columns().stream().map(column -> -1).toList());
                sheets.add(sheet.with(List.of()));
            } else {
                sheets.add(fit(sheet, grid));
            }
        }
        if (more > 0) {
            problems.add(new Problem("..", "%,d further problems are left out".formatted(more)));
        }
        return new Reading(new Workbook(sheets), problems, places);
    }

    private Sheet fit(Sheet shape, Grid grid) {
        List<Integer> columns = columns(shape, grid);
        places.put(shape.name(), columns);
        List<List<String>> rows = new ArrayList<>();
        int filled = 0;
        for (int i = 1; i < grid.rows().size(); i++) {
            List<String> cells = grid.rows().get(i);
            strays(grid, i);
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

    private List<Integer> columns(Sheet shape, Grid grid) {
        List<String> wanted = shape.columns().stream().map(Column::title).toList();
        List<String> titles = grid.rows().isEmpty() ? List.of() : grid.rows().getFirst();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = CellText.read(titles.get(i));
            if (title.isEmpty()) {
                continue;
            }
            if (!wanted.contains(title)) {
                String message = "unknown column \"" + Quoted.of(title) + "\".";
                problem(new Problem(grid.at(0, i), message, title, wanted));
            } else if (!seen.add(title)) {
                problem(grid.at(0, i), "a second column \"" + title + "\"");
            }
        }
        List<String> read = titles.stream().map(CellText::read).toList();
        for (String title : wanted) {
            if (!seen.contains(title)) {
                problem(grid.name(), "column \"" + title + "\" is missing");
            }
        }
        return wanted.stream().map(read::indexOf).toList();
    }

    /// A value under no title belongs nowhere.
    private void strays(Grid grid, int row) {
        List<String> titles = grid.rows().getFirst();
        List<String> cells = grid.rows().get(row);
        for (int i = 0; i < cells.size(); i++) {
            boolean titled = i < titles.size() && !titles.get(i).isEmpty();
            if (!titled && !cells.get(i).isEmpty()) {
                problem(grid.at(row, i), "a value in a column without a title");
            }
        }
    }
}
