package dev.crosswalk.formats.workbook;

import java.util.List;
import java.util.Map;

/// What was read, and what is wrong with it.
///
/// Sheets and columns are those that were asked for, in the order asked for, whatever their order
/// in the file; what is missing is empty, and a problem says so.
public final class WorkbookReading {
    private final Workbook workbook;
    private final List<WorkbookProblem> problems;
    private final List<WorkbookProblem> notes;
    private final Map<String, List<Integer>> places;

    /// @param places per sheet, where in the file each column stands; -1 if it does not
    WorkbookReading(
            Workbook workbook,
            List<WorkbookProblem> problems,
            List<WorkbookProblem> notes,
            Map<String, List<Integer>> places) {
        this.workbook = workbook;
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.places = Map.copyOf(places);
    }

    public Workbook workbook() {
        return workbook;
    }

    /// What has a problem is not in the workbook, or not as it was meant.
    public List<WorkbookProblem> problems() {
        return problems;
    }

    /// What stands in the file and was not asked for, and so was not read: a column that somebody
    /// added for themselves, a sheet of notes.
    public List<WorkbookProblem> notes() {
        return notes;
    }

    /// Where a value stands in the file, `Controls!F12`, for complaints of the caller's own.
    ///
    /// @param row index into the rows of the sheet, from 0
    public String at(String sheet, int row, String column) {
        List<SheetColumn> columns = workbook.sheet(sheet).orElseThrow().columns();
        List<String> titles = columns.stream().map(SheetColumn::title).toList();
        int place = places.getOrDefault(sheet, List.of()).get(titles.indexOf(column));
        return place < 0 ? sheet : SheetCells.at(sheet, row + 1, place);
    }
}
