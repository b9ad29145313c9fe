package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.programme.standing.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cheapest controls to adopt, as a report. It is here and not with the others because only
/// answers know the planner.
public record PlanKind(Dialect dialect, boolean isShort) implements ReportKind {
    /// The whole of it.
    public PlanKind(Dialect dialect) {
        this(dialect, false);
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String purpose() {
        return "The cheapest controls to adopt, as "
                + dialect.question("plan", "")
                + " finds them.";
    }

    @Override
    public boolean needsProgramme() {
        return false;
    }

    @Override
    public Optional<ReportKind> brief() {
        return Optional.of(new PlanKind(dialect, true));
    }

    @Override
    public Report report(Situation situation, Medium medium) {
        Urgency urgency;
        try {
            urgency = Urgency.of(situation, List.of(), ForTheLaw.obligations(situation));
        } catch (Refusal none) {
            throw new IllegalStateException("nothing was typed that could be refused", none);
        }
        PlanMaker maker = new PlanMaker(situation, urgency, null, null, Set.of());
        PlanAnswer plan =
                PlanAnswer.of(maker, situation, null, dialect, List.of(), null, false, isShort)
                        .withoutCalendar(maker);
        return new PlanReport(plan, medium).report();
    }
}
