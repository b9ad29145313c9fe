package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;

/// What the file of a piece of evidence lists: each row is an occurrence that was done, or that
/// failed.
///
/// @param columns what was said of the file's columns
/// @param rows what was read, in the order of the file
public record EvidenceRows(Columns columns, List<Row> rows) {
    private static final String ROW = " row ";

    public EvidenceRows {
        rows = List.copyOf(rows);
    }

    /// What a row of a piece of evidence is called where it is named: `E-1 row 4`.
    public static String item(String evidence, int row) {
        return evidence + ROW + row;
    }

    /// The piece of evidence that such a name is about, or that is named itself.
    public static String evidence(String item) {
        int row = item.indexOf(ROW);
        return row < 0 ? item : item.substring(0, row);
    }

    /// Which columns say what, and which values of the result mean what. What is empty was not
    /// said, and is found by the usual names.
    ///
    /// @param at the column with the day or the instant
    /// @param subject the column with what a row is about
    /// @param result the column that says whether it was done
    /// @param occurrence the column that names the period or the event
    /// @param done the results of what was done
    /// @param failed the results of what failed
    public record Columns(
            String at,
            String subject,
            String result,
            String occurrence,
            List<String> done,
            List<String> failed) {

        /// Nothing was said: all columns have their usual names.
        public static final Columns USUAL = new Columns("", "", "", "", List.of(), List.of());

        public Columns {
            at = OneLine.of(at);
            subject = OneLine.of(subject);
            result = OneLine.of(result);
            occurrence = OneLine.of(occurrence);
            done = OneLine.all(done);
            failed = OneLine.all(failed);
        }
    }

    /// A row, or several of one day that say the same: then only the last of them is known.
    ///
    /// @param number of the row in its file, from 1, without the header
    /// @param on when it was done, or failed
    /// @param subject what it is about; empty where the file does not say, or where rows of several
    ///   subjects, of which none ever failed, are counted together
    /// @param occurrence the period or the event; empty where the file does not say
    /// @param times how many rows it stands for
    public record Row(
            int number, Moment on, String subject, String occurrence, boolean failed, int times) {}

    /// The rows that failed alone.
    public EvidenceRows failed() {
        return new EvidenceRows(columns, rows.stream().filter(Row::failed).toList());
    }

    /// How many rows there are.
    public int count() {
        return rows.stream().mapToInt(Row::times).sum();
    }

    public int failures() {
        return rows.stream().filter(Row::failed).mapToInt(Row::times).sum();
    }
}
