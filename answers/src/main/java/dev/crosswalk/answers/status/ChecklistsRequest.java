package dev.crosswalk.answers.status;

import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left to do before the audits of all that a programme wants?
///
/// @param trust and the others: as in [ChecklistRequest]
public record ChecklistsRequest(
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt,
        @Nullable AuditDay by) {
    public ChecklistsRequest {
        trust = List.copyOf(trust);
    }
}
