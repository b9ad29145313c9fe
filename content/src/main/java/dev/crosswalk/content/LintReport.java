package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Severity;
import java.util.List;

/// What lint found, and the counts that a README quotes.
public record LintReport(List<Finding> findings, Counts counts) {
    public LintReport {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
