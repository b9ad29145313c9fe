package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.auditreport.CoverPage;
import java.util.List;

/// Which controls does this file list, and what are they about?
///
/// @param file as whoever asks calls it
/// @param columns what was said of its columns: `criteria=C`
/// @param cover what was said of the report that has the list
public record IntakeRequest(String file, List<String> columns, CoverPage cover) {
    public IntakeRequest {
        columns = List.copyOf(columns);
    }
}
