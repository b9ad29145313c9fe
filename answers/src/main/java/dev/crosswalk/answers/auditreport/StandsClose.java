package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What stands so close to what an auditor found not done that it may have failed with it, and that
/// no exception is about: an opinion attests it until somebody says so.
public final class StandsClose {
    private static final int MOST = 2;

    /// So much of what an obligation says, where its id stands beside it.
    private static final int SHORT = 50;

    private StandsClose() {}

    /// What one control of the library does together with any of some obligations, and one point of
    /// focus asks for together with it.
    public static Set<String> to(Collection<String> obligations, Content content) {
        Set<RequirementRef> points = new HashSet<>();
        for (FrameworkEdition edition : content.library().editions()) {
            edition.requirements().stream()
                    .filter(Requirement::optional)
                    .forEach(r -> points.add(new RequirementRef(edition.id(), r.id())));
        }
        Set<String> close = new TreeSet<>();
        for (String obligation : obligations) {
            Set<String> done = new HashSet<>();
            content.controls().controls().stream()
                    .map(Control::discharges)
                    .filter(d -> d.contains(obligation))
                    .forEach(done::addAll);
            content.library().claims().stream()
                    .filter(c -> points.contains(c.requirement()))
                    .map(Claim::demands)
                    .filter(d -> d.contains(obligation))
                    .forEach(d -> d.stream().filter(done::contains).forEach(close::add));
        }
        obligations.forEach(close::remove);
        return close;
    }

    /// Of what stands close, what a report attests all the same, and how to say that it failed too;
    /// empty where it attests none of it.
    ///
    /// @param at when the report is on record
    /// @param out what its exceptions take out
    public static String said(
            AuditReport report, Situation situation, ProgrammeAt at, Collection<String> out) {
        ProgrammeAt own = Consequences.over(at, report);
        Set<String> covered = new HashSet<>();
        report.scopes()
                .forEach(s ->
                        own.judged(s).gap().verdicts().forEach(v -> covered.addAll(v.covered())));
        Set<String> counted = new TreeSet<>(to(out, situation.content()));
        counted.retainAll(covered);
        if (counted.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>();
        counted.stream().limit(MOST).forEach(o -> named.add(named(situation, o)));
        Dialect typed = OptionDialect.OPTIONS;
        return "Stays counted, close to what failed: %s. If %s failed too: %s"
                .formatted(
                        String.join("; ", named)
                                + (counted.size() > MOST
                                        ? "; and %d more".formatted(counted.size() - MOST)
                                        : ""),
                        counted.size() == 1 ? "that" : "one of these",
                        typed.question(
                                "audit-report change",
                                typed.argument(report.id())
                                        + " "
                                        + typed.parameter(
                                                "exception",
                                                typed.argument(
                                                        counted.iterator().next() + " WHY"))));
    }

    /// `Identities that are no longer needed .. (acc-identity-disable)`
    private static String named(Situation situation, String obligation) {
        return "%s (%s)".formatted(Words.beginning(situation.text(obligation), SHORT), obligation);
    }
}
