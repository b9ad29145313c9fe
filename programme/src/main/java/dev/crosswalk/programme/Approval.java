package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a document is in force.
///
/// @param document id of a template, or of a document of the organisation's own
/// @param approvedOn null where it is written and not approved yet
/// @param reviewBy the day by which it has to be looked at again; null where none is set
public record Approval(
        String document,
        String version,
        String owner,
        String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate reviewBy) {

    public Approval {
        document = OneLine.of(document);
        version = OneLine.of(version);
        owner = OneLine.of(owner);
        approvedBy = OneLine.of(approvedBy);
    }
}
