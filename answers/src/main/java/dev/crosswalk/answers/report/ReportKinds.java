package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.plan.PlanKind;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.papers.report.StandardReports;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of report that there are.
///
/// @param dialect in which they speak of parameters and questions
public record ReportKinds(Dialect dialect) {

    /// In the order in which lists name them.
    public List<ReportKind> all() {
        return Stream.concat(StandardReports.ALL.stream(), Stream.of(new PlanKind(dialect)))
                .toList();
    }

    public List<String> names() {
        return all().stream().map(ReportKind::name).toList();
    }

    Optional<ReportKind> of(String name) {
        return all().stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
