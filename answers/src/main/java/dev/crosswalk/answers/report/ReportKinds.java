package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.plan.PlanKind;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.papers.report.StandardReports;
import dev.crosswalk.papers.report.StatementOfApplicability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of report that there are.
///
/// @param dialect in which they speak of parameters and questions
public record ReportKinds(Dialect dialect) {
    private static final String SOA = "soa";

    /// In the order in which lists name them.
    public List<ReportKind> all() {
        return Stream.concat(StandardReports.ALL.stream(), Stream.of(new PlanKind(dialect)))
                .toList();
    }

    public List<String> names() {
        return all().stream().map(ReportKind::name).toList();
    }

    /// The kind of a name; the statement of applicability is also one by the name that its document
    /// has in a programme.
    Optional<ReportKind> of(String name) {
        String kind = name.equals(StatementOfApplicability.DOCUMENT) ? SOA : name;
        return all().stream().filter(k -> k.name().equals(kind)).findFirst();
    }
}
