package dev.crosswalk.content;

import java.util.List;

/// A contradiction that a person has looked at and lets stand.
///
/// @param rows ids of the mapping rows that clash, exactly the cause that lint reports
public record AcceptedContradiction(List<String> rows, String reason) {
    public AcceptedContradiction {
        rows = List.copyOf(rows);
    }
}
