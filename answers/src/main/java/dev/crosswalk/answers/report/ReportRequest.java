package dev.crosswalk.answers.report;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;

/// A report for clients, auditors or management.
///
/// @param kind `gap`, `soa`, ..
/// @param brief whether its short edition is asked for
/// @param where the requirements that it is about, as in `concept=detect`; none for all
/// @param wants scopes; none where that is left to the programme
public record ReportRequest(
        String kind, boolean brief, QuestionTerms terms, List<String> where, List<String> wants) {
    public ReportRequest {
        where = List.copyOf(where);
        wants = List.copyOf(wants);
    }
}
