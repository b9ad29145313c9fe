package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What auditors' reports say of single controls: that they were tested, and what stands against
/// that. A certificate says nothing of one, and no letter is a test.
final class ReportTests {
    private final ProgrammeAt at;

    /// By the report's id.
    private final Map<String, Set<String>> takenOut = new HashMap<>();

    ReportTests(ProgrammeAt at) {
        this.at = at;
    }

    /// @param control of the organisation
    List<History.Tested> of(Control control) {
        List<History.Tested> all = new ArrayList<>();
        for (AuditReport r : at.programme().reports()) {
            Period days = r.covers();
            if (!r.isOurs() || !r.kind().isOpinion() || days == null) {
                continue;
            }
            List<TestOfControl> tests = r.testsOf(control.id());
            List<String> out = control.discharges().stream().filter(takenOut(r)::contains).toList();
            if (!tests.isEmpty() || !out.isEmpty()) {
                all.add(
                        new History.Tested(
                                r.id(),
                                r.kind() == AuditReport.Kind.TYPE_2,
                                r.independent(),
                                days,
                                at.programme().on(r.issuedOn()),
                                !tests.isEmpty()
                                        && tests.stream().noneMatch(TestOfControl::exception),
                                out));
            }
        }
        return all;
    }

    /// The obligations that exceptions are about, and what those requirements ask for of which the
    /// opinion is not clean; with what implies one of these.
    private synchronized Set<String> takenOut(AuditReport r) {
        return takenOut.computeIfAbsent(
                r.id(),
                _ -> {
                    ReportReading reading =
                            new ReportReading(at, Assurance.IMPLEMENTED, null, _ -> false);
                    Set<String> out = new TreeSet<>(reading.excepted(r));
                    r.opinions().forEach(o -> out.addAll(reading.asked(o.requirement())));
                    return at.crosswalk().giving(out);
                });
    }
}
