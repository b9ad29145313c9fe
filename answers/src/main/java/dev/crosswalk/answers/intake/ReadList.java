package dev.crosswalk.answers.intake;

import java.util.List;
import java.util.Map;

/// A control list as it was read, with what a reader has to know of the reading.
///
/// @param columns what each column was taken for
/// @param headings all columns of the table whose columns are shown, in their order
/// @param problems what could not be read
/// @param notes what was passed over, and what was guessed
record ReadList(
        ControlList list,
        Map<ListColumn, Column> columns,
        List<Column> headings,
        List<ListProblem> problems,
        List<String> notes) {
    ReadList {
        columns = Map.copyOf(columns);
        headings = List.copyOf(headings);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// @param heading empty where the column has none
    /// @param letter `C`
    /// @param isTold whether somebody said it, and nobody guessed
    record Column(String heading, String letter, boolean isTold) {}
}
