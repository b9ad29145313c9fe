package dev.crosswalk.papers.report;

import java.util.List;
import java.util.Optional;

/// The kinds of report that there are, in the order in which lists name them.
public final class StandardReports {
    public static final List<ReportKind> ALL =
            List.of(
                    new GapReport(),
                    new CrosswalkReport(),
                    new ControlsReport(),
                    new SoaReport(),
                    new DocumentedReport(),
                    new ChecklistReport(),
                    new ManagementReport());

    private StandardReports() {}

    /// The report to management, opened by what a day asks for.
    public static ReportKind management(Opening opening) {
        return new ManagementReport(opening);
    }

    public static Optional<ReportKind> of(String name) {
        return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
