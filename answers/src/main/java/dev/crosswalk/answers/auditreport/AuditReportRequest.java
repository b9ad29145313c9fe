package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would a report of an auditor change, of which this is the cover page?
///
/// @param id null for one of its framework and the day of its issue
/// @param title null for one of the same
/// @param kind `type-2`; null for what its days make likely
/// @param scope `soc2-2017:CC,A`
/// @param period `2025-10-01..2026-09-30`, or a day; null where it says none
/// @param issued `2026-11-15`; null for the last day of its period
/// @param opinions `CC9.2 qualified`
/// @param exceptions `CC6.3@ACC-04 one leaver kept access`
/// @param carvedOut `CC6.4 Example Cloud`
/// @param userControls `Customers remove their own leavers = ACC-04`
public record AuditReportRequest(
        @Nullable String id,
        @Nullable String title,
        @Nullable String kind,
        String issuer,
        @Nullable String scope,
        @Nullable String period,
        @Nullable String issued,
        @Nullable String validUntil,
        List<String> opinions,
        List<String> exceptions,
        List<String> carvedOut,
        List<String> included,
        List<String> userControls,
        QuestionTerms terms) {

    public AuditReportRequest {
        opinions = List.copyOf(opinions);
        exceptions = List.copyOf(exceptions);
        carvedOut = List.copyOf(carvedOut);
        included = List.copyOf(included);
        userControls = List.copyOf(userControls);
    }
}
