package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report or certificate that somebody independent gave, and what it found wanting.
///
/// @param scopes the parts of frameworks that were audited
/// @param covers the days that were audited; null for a report on the state of a single day
/// @param issuedOn the day before which the report counts for nothing
/// @param validUntil the last day on which the report counts; null where it does not expire
public record AuditReport(
        String id,
        String title,
        List<Scope> scopes,
        Assurance assurance,
        @Nullable Period covers,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        List<NotMet> exceptions) {

    public AuditReport {
        id = OneLine.of(id);
        title = OneLine.of(title);
        scopes = List.copyOf(scopes);
        exceptions = List.copyOf(exceptions);
    }

    public boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }

    /// A requirement that the report found wanting.
    public record NotMet(RequirementRef requirement, String note) {
        public NotMet {
            note = OneLine.of(note);
        }
    }
}
