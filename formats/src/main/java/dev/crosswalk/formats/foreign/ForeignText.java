package dev.crosswalk.formats.foreign;

import java.util.List;

/// What was read of a file, from top to bottom.
///
/// @param remarks what a reader has to know: that a page is a picture, that text was decoded by
///   guess
public record ForeignText(List<ForeignRow> rows, List<String> remarks) {
    public ForeignText {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }
}
