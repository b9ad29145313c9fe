package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.List;

/// Reports that count today and on the day of an audit attest nothing any more, with what lacks
/// something then for that.
///
/// @param day the day of the audit
/// @param reports in the order in which they end
/// @param lost requirements that the plan has on that day, and without the reports has not
record Expiry(LocalDate day, List<Ended> reports, List<RequirementRef> lost) {
    Expiry {
        reports = List.copyOf(reports);
        lost = List.copyOf(lost);
    }

    /// @param until the last day on which it counts
    record Ended(String id, String title, LocalDate until) {}
}
