package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands between today and the audits of an edition that is wanted.
///
/// An organisation that holds a certificate or a report that counts has the gates of what comes
/// next: of surveillance, or of the next period.
///
/// @param held the certificate or report that earlier gates led to; null where there is none
/// @param milestones in the order in which they come
public record GatesAhead(Scope scope, @Nullable AuditReport held, List<Milestone> milestones) {

    public GatesAhead {
        milestones = List.copyOf(milestones);
    }

    /// The gates of each edition that a situation asks about and that has any.
    public static List<GatesAhead> of(Situation situation) {
        return situation.at() == null
                ? List.of()
                : situation.wanted().stream()
                        .map(w -> w.scope().edition())
                        .distinct()
                        .flatMap(e -> of(situation, e).stream())
                        .toList();
    }

    /// The gates of an edition; empty where the programme does not want it, or nothing is known of
    /// its audits.
    public static Optional<GatesAhead> of(Situation situation, String edition) {
        return situation
                .required()
                .wanted(edition)
                .map(wanted -> of(situation, wanted))
                .filter(ahead -> !ahead.milestones().isEmpty());
    }

    private static GatesAhead of(Situation situation, WantedFramework wanted) {
        String edition = wanted.scope().edition();
        return of(
                situation.now(),
                wanted,
                situation.content().practices().gates(edition),
                new GateJudge(
                        situation.now(),
                        situation.content().controls(),
                        new Approvers(
                                situation.content().practices().authorities(),
                                situation.now().programme().parameters(),
                                situation.now().programme().who()),
                        wanted.scope()));
    }

    static GatesAhead of(
            ProgrammeAt at, WantedFramework wanted, List<Gate> gates, GateJudge judge) {
        AuditReport held = held(at, wanted);
        Period period = period(wanted, held);
        List<Milestone> milestones = new ArrayList<>();
        for (Gate.Before before : ahead(at, wanted, held, period)) {
            List<Gate> of = gates.stream().filter(g -> g.before() == before).toList();
            if (!of.isEmpty()) {
                Period days = isOfPeriod(before) ? period : null;
                OperatedSoFar operated = judge.operated(before, days);
                milestones.add(
                        new Milestone(
                                before,
                                days,
                                days != null && day(before, days).isBefore(at.asOf().day()),
                                operated,
                                judge.judged(before, days, operated, of)));
            }
        }
        return new GatesAhead(wanted.scope(), held, milestones);
    }

    private static LocalDate day(Gate.Before before, Period period) {
        return before == Gate.Before.TYPE_2_START ? period.from() : period.to();
    }

    private static boolean isOfPeriod(Gate.Before before) {
        return before == Gate.Before.TYPE_2_START || before == Gate.Before.TYPE_2_END;
    }

    /// The last certificate or report on the edition that somebody independent gave and that
    /// counts.
    private static @Nullable AuditReport held(ProgrammeAt at, WantedFramework wanted) {
        return at.programme().reports().stream()
                .filter(r -> r.isOurs() && !r.isWord() && at.counts(r))
                .filter(r ->
                        r.scopes().stream()
                                .anyMatch(s -> s.edition().equals(wanted.scope().edition())))
                .max(Comparator.comparing(AuditReport::issuedOn))
                .orElse(null);
    }

    /// The period that is wanted; where a report answers for all of it, the year that follows.
    private static @Nullable Period period(WantedFramework wanted, @Nullable AuditReport held) {
        Period window = wanted.assurance() == Assurance.OPERATING ? wanted.window() : null;
        Period covers =
                held == null || held.kind() != AuditReport.Kind.TYPE_2 ? null : held.covers();
        if (covers == null || (window != null && !covers.contains(window))) {
            return window;
        }
        LocalDate from = covers.to().plusDays(1);
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    /// What is still to come. Whether an audit is of one family or another shows in what gates the
    /// edition has.
    private static Set<Gate.Before> ahead(
            ProgrammeAt at,
            WantedFramework wanted,
            @Nullable AuditReport held,
            @Nullable Period period) {
        Set<Gate.Before> ahead = EnumSet.noneOf(Gate.Before.class);
        if (held != null && held.kind() == AuditReport.Kind.CERTIFICATE) {
            ahead.add(Gate.Before.SURVEILLANCE);
        } else {
            ahead.addAll(
                    EnumSet.of(Gate.Before.STAGE_1, Gate.Before.STAGE_2, Gate.Before.CERTIFICATE));
        }
        boolean begun = period != null && !period.from().isAfter(at.asOf().day());
        if (held == null && !begun) {
            ahead.add(Gate.Before.TYPE_1);
        }
        if (held != null || wanted.assurance() == Assurance.OPERATING) {
            ahead.add(Gate.Before.TYPE_2_START);
            ahead.add(Gate.Before.TYPE_2_END);
        }
        return ahead;
    }

    /// Ids of the controls without which a gate of what is ahead has no record on file, because
    /// they are not in place, or not all that it asks for: their work is to be done, though all
    /// that they do is proved. An internal audit that is not held is so, though its control is in
    /// place.
    public Set<String> owed() {
        return milestones.stream()
                .flatMap(m -> owed(m).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of one milestone.
    public Set<String> owed(Milestone milestone) {
        return milestone.isBehind()
                ? Set.of()
                : milestone.gates(JudgedGate.State.OPEN).stream()
                        .flatMap(g ->
                                g.lacks().stream()
                                        .filter(l -> l.isOwed() || isUnheld(g.gate(), l)))
                        .map(Lack::about)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUnheld(Gate gate, Lack lack) {
        return lack.record()
                && lack.kind() == Lack.Kind.PROVE
                && gate.evidence().contains(Registers.AUDIT_REPORT);
    }

    /// The first milestone that something can be done for; where there is none, the first of which
    /// something is not known; empty where all gates are met.
    public Optional<Milestone> next() {
        return first(JudgedGate.State.OPEN).or(() -> first(JudgedGate.State.NOT_KNOWN));
    }

    private Optional<Milestone> first(JudgedGate.State state) {
        return milestones.stream()
                .filter(m -> !m.isBehind() && !m.gates(state).isEmpty())
                .findFirst();
    }

    /// What comes before and after the next milestone, but for what it is too late for.
    public List<Milestone> others() {
        Milestone next = next().orElse(null);
        return milestones.stream().filter(m -> !m.equals(next) && !m.isBehind()).toList();
    }

    /// What it is too late for, and of which gates are open all the same.
    public List<Milestone> missed() {
        return milestones.stream()
                .filter(m -> m.isBehind() && !m.gates(JudgedGate.State.OPEN).isEmpty())
                .toList();
    }

    /// The gates of the next milestone that something would help to be passed.
    public List<Gate> helpedBy(String about, List<String> obligations) {
        return next().stream()
                .flatMap(m -> m.gates().stream())
                .filter(g -> g.isHelpedBy(about, obligations))
                .map(JudgedGate::gate)
                .toList();
    }
}
