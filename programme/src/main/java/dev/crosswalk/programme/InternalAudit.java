package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An audit that the organisation held of itself.
///
/// @param held from the first day of work to the last
/// @param scopes the requirements that it looked at
/// @param controls ids of the controls that it looked at
/// @param auditors who looked; they own nothing of it
/// @param findings ids of the nonconformities that it found
/// @param report id of the evidence that is its report; empty while there is none
/// @param reportedTo who got the findings
public record InternalAudit(
        String id,
        String title,
        Period held,
        List<Scope> scopes,
        List<String> controls,
        List<String> auditors,
        List<String> findings,
        String report,
        String reportedTo,
        @Nullable LocalDate reportedOn) {

    public InternalAudit {
        id = OneLine.of(id);
        title = OneLine.of(title);
        scopes = List.copyOf(scopes);
        controls = OneLine.all(controls);
        auditors = OneLine.all(auditors);
        findings = OneLine.all(findings);
        report = OneLine.of(report);
        reportedTo = OneLine.of(reportedTo);
    }

    /// The same, with these findings.
    public InternalAudit finding(List<String> nonconformities) {
        return new InternalAudit(
                id,
                title,
                held,
                scopes,
                controls,
                auditors,
                nonconformities,
                report,
                reportedTo,
                reportedOn);
    }
}
