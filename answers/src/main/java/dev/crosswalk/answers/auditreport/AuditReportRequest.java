package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.QuestionTerms;

/// What would a report of an auditor change, of which this is the cover page?
public record AuditReportRequest(CoverPage cover, QuestionTerms terms) {}
