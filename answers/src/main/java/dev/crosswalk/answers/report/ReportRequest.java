package dev.crosswalk.answers.report;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.plan.PlanRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report for clients, auditors or management.
///
/// @param kind `gap`, `soa`, ..
/// @param brief whether its short edition is asked for
/// @param where the requirements that it is about, as in `concept=detect`; none for all
/// @param wants scopes; none where that is left to the programme
/// @param plan what the report to management opens with; null for a plan to the day that the
///   programme keeps, if it keeps one
public record ReportRequest(
        String kind,
        boolean brief,
        QuestionTerms terms,
        List<String> where,
        List<String> wants,
        @Nullable PlanRequest plan) {
    /// One that no plan is asked for with.
    public ReportRequest(
            String kind,
            boolean brief,
            QuestionTerms terms,
            List<String> where,
            List<String> wants) {
        this(kind, brief, terms, where, wants, null);
    }

    public ReportRequest {
        where = List.copyOf(where);
        wants = List.copyOf(wants);
    }
}
