package dev.crosswalk.content;

import java.util.List;

/// A contradiction that a person has looked at and lets stand.
///
/// @param rows ids of the mapping rows that clash, exactly the cause that lint reports
public record Accepted(List<String> rows, String reason) {
    public Accepted {
        rows = List.copyOf(rows);
    }
}
