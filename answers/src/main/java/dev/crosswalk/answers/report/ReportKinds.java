package dev.crosswalk.answers.report;

import dev.crosswalk.answers.plan.PlanKind;
import dev.crosswalk.papers.report.Kinds;
import dev.crosswalk.papers.report.ReportKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of report that there are, in the order in which lists name them.
public final class ReportKinds {
    public static final List<ReportKind> ALL =
            Stream.concat(Kinds.ALL.stream(), Stream.of(new PlanKind())).toList();

    private ReportKinds() {}

    public static List<String> names() {
        return ALL.stream().map(ReportKind::name).toList();
    }

    static Optional<ReportKind> of(String name) {
        return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
