package dev.crosswalk.answers.report;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;

/// A report for clients, auditors or management.
///
/// @param kind `gap`, `soa`, ..
/// @param wants scopes; none where that is left to the programme
public record ReportRequest(String kind, QuestionTerms terms, List<String> wants) {
    public ReportRequest {
        wants = List.copyOf(wants);
    }
}
