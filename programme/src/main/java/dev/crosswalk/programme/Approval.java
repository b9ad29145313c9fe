package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a version of a document was written, and whether it is approved and in force.
///
/// @param document id of a template, or of a document of the organisation's own
/// @param approvedOn null where the version is written and not approved yet
/// @param reviewBy the day by which the document has to be reviewed; null where none is set
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
