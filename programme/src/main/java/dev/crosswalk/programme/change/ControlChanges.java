package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.ControlFact.State;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.change.Cause.Why;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.FactWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the controls whose state changed, each with what made it change.
final class ControlChanges {
    private final Standing before;
    private final Standing after;

    private ControlChanges(Standing before, Standing after) {
        this.before = before;
        this.after = after;
    }

    static List<ControlChanged> between(Standing before, Standing after) {
        Set<String> ids = new TreeSet<>();
        before.controls().forEach(c -> ids.add(c.id()));
        after.controls().forEach(c -> ids.add(c.id()));
        ControlChanges changes = new ControlChanges(before, after);
        List<ControlChanged> all = new ArrayList<>();
        for (String id : ids) {
            ControlChanged change =
                    changes.of(before.control(id).orElse(null), after.control(id).orElse(null));
            if (change != null) {
                all.add(change);
            }
        }
        return all;
    }

    /// Why a control's state changed, with the details that go with the reason.
    private record Reason(Why why, List<String> detail, @Nullable Moment on) {
        static Reason of(Why why) {
            return new Reason(why, List.of(), null);
        }

        static Reason on(Why why, @Nullable Moment on) {
            return new Reason(why, List.of(), on);
        }
    }

    private @Nullable ControlChanged of(
            @Nullable ControlStanding was, @Nullable ControlStanding is) {
        Step step = Step.between(was, is);
        List<Occurrence> missed = newlyMissed(was, is);
        ControlChanged concluded = concluded(was, is, step.size());
        if (concluded != null) {
            return concluded;
        }
        if (step.size() == 0 && missed.isEmpty()) {
            ControlChanged discharges = discharges(was, is);
            return discharges == null && was != null && is != null && isLoosened(was, is)
                    ? change(was, is, Direction.OTHER, loosened(was, is))
                    : discharges;
        }
        return step.size() > 0
                ? change(was, is, Direction.BETTER, better(was, is, step))
                : change(was, is, Direction.WORSE, worse(was, is, step, missed));
    }

    /// Whether a control that was in place and is has to be done less often than before, or may be
    /// done later.
    static boolean isLoosened(ControlStanding was, ControlStanding is) {
        return was.state() == Adoption.State.IMPLEMENTED
                && is.state() == Adoption.State.IMPLEMENTED
                && is.cadence().isLooserThan(was.cadence());
    }

    private static Reason loosened(ControlStanding was, ControlStanding is) {
        return new Reason(
                Why.LOOSENED,
                List.of(FactWords.cadence(was.cadence()), FactWords.cadence(is.cadence())),
                null);
    }

    /// The change that a person's conclusion made, by coming or going; null where none did.
    private @Nullable ControlChanged concluded(
            @Nullable ControlStanding was, @Nullable ControlStanding is, int step) {
        History.Conclusion before = conclusion(was);
        History.Conclusion now = conclusion(is);
        if (Objects.equals(before, now)) {
            return null;
        }
        if (now != null && now.as() == As.NOT_EFFECTIVE && step <= 0) {
            return change(was, is, Direction.WORSE, reason(Why.CONCLUDED_NOT_EFFECTIVE, now));
        }
        boolean came = before == null && step >= 0;
        if (now != null && came && now.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            return change(was, is, Direction.BETTER, reason(Why.CONCLUDED, now));
        }
        boolean gone = now == null && step < 0;
        return gone
                        && before != null
                        && before.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                        && is != null
                        && is.state() == Adoption.State.IMPLEMENTED
                ? change(was, is, Direction.WORSE, reason(Why.CONCLUSION_GONE, before))
                : null;
    }

    private static History.@Nullable Conclusion conclusion(@Nullable ControlStanding c) {
        return c == null || c.judgement() == null ? null : c.judgement().conclusion();
    }

    private Reason reason(Why why, History.Conclusion conclusion) {
        return new Reason(why, List.of(conclusion.id()), day(conclusion.on()));
    }

    /// How far a control came, or fell back, for the obligation for which it fell back most, or
    /// else came furthest.
    private record Step(
            int size,
            String obligation,
            @Nullable State was,
            @Nullable State is,
            @Nullable State today) {
        static Step between(@Nullable ControlStanding was, @Nullable ControlStanding is) {
            Set<String> obligations = new LinkedHashSet<>();
            if (was != null) {
                obligations.addAll(was.fact().discharges());
            }
            if (is != null) {
                // What it discharges on one side only did not change.
                obligations.removeIf(o -> is.fact().of(o) == null);
                if (obligations.isEmpty()) {
                    obligations.addAll(is.fact().discharges());
                }
            }
            Step worst = new Step(0, "", null, null, null);
            for (String o : obligations) {
                Step step = of(was, is, o);
                boolean isWorse = step.size < Math.min(0, worst.size);
                boolean isBetter = worst.size >= 0 && step.size > worst.size;
                worst = isWorse || isBetter ? step : worst;
            }
            return worst;
        }

        private static Step of(
                @Nullable ControlStanding was, @Nullable ControlStanding is, String obligation) {
            State before = was == null ? null : was.fact().of(obligation);
            State after = is == null ? null : is.fact().of(obligation);
            return new Step(
                    rank(is, after) - rank(was, before),
                    obligation,
                    before,
                    after,
                    is == null ? null : is.today().of(obligation));
        }
    }

    /// Ranks how much a control proves of an obligation, from nothing to having operated.
    private static int rank(@Nullable ControlStanding c, @Nullable State state) {
        if (c == null || state == null || !c.isAdopted()) {
            return 1;
        }
        return switch (state) {
            case ControlFact.Fails fails -> 0;
            case ControlFact.Holds holds -> holds.level() == Assurance.OPERATING ? 6 : 5;
            case ControlFact.Unknown u -> {
                if (u.reason() == ControlFact.Reason.FAILING) {
                    yield 0;
                }
                if (u.reached() == Assurance.IMPLEMENTED) {
                    yield 5;
                }
                yield u.implemented() && u.designed() ? 4 : u.implemented() || u.designed() ? 3 : 2;
            }
        };
    }

    private static boolean fails(@Nullable State state) {
        return state instanceof ControlFact.Fails || lacks(state, ControlFact.Reason.FAILING);
    }

    private static boolean lacks(@Nullable State state, ControlFact.Reason reason) {
        return state instanceof ControlFact.Unknown u && u.reason() == reason;
    }

    // ---- worse

    private Reason worse(
            @Nullable ControlStanding was,
            @Nullable ControlStanding is,
            Step step,
            List<Occurrence> missed) {
        if (is == null || is.state() == null) {
            return Reason.of(Why.REMOVED);
        }
        if (is.state() == Adoption.State.RETIRED) {
            return Reason.on(Why.RETIRED, is.adoption().retiredOn());
        }
        Judgement judgement = is.judgement();
        if (step.is() instanceof ControlFact.Fails && judgement != null) {
            return new Reason(
                    Why.NOT_EFFECTIVE,
                    judgement.deviations().stream().map(Deviation::id).toList(),
                    null);
        }
        // What is not in place any more cannot have operated, so the day says why.
        State state = step.size() < 0 && rank(is, step.is()) < 5 ? step.today() : null;
        return state instanceof ControlFact.Unknown unknown
                ? unproved(was, is, step.obligation(), unknown)
                : missed(is, missed);
    }

    private Reason unproved(
            @Nullable ControlStanding was,
            ControlStanding is,
            String obligation,
            ControlFact.Unknown unknown) {
        if (unknown.implemented() && !unknown.designed()) {
            return new Reason(Why.DOCUMENT_NOT_APPROVED, is.unapproved(), null);
        }
        return switch (unknown.reason()) {
            case NOT_IMPLEMENTED ->
                    was != null && was.state() == Adoption.State.IMPLEMENTED
                            ? Reason.of(Why.NO_LONGER_IN_PLACE)
                            : new Reason(Why.DOCUMENT_NOT_APPROVED, is.unapproved(), null);
            case DOCUMENT_NOT_IN_FORCE ->
                    new Reason(Why.DOCUMENT_NOT_APPROVED, is.unapproved(), null);
            case EVIDENCE_EXPIRED -> {
                LocalDate until = is.shownUntil(obligation);
                yield Reason.on(Why.EVIDENCE_EXPIRED, until == null ? null : day(until));
            }
            case CHECK_BROKE -> Reason.of(Why.TEST_BROKE);
            case FAILING -> failed(is);
            case LAPSED -> missed(is, List.of());
            case NO_DATA, INCOMPLETE, DEVIATIONS, PART_OF_WINDOW, NOT_EFFECTIVE ->
                    Reason.of(Why.EVIDENCE_GONE);
        };
    }

    /// @param missed what was missed since; where that is nothing, all that was not done since the
    ///   last time
    private Reason missed(ControlStanding is, List<Occurrence> missed) {
        List<Occurrence> all = missed.isEmpty() ? sinceLastDone(is, after.day()) : missed;
        if (all.isEmpty()) {
            Operation operation = is.operation();
            boolean runs = operation == null || !operation.window().isOverAt(after.asOf());
            return Reason.of(runs ? Why.WINDOW_OPEN : Why.EVIDENCE_GONE);
        }
        return new Reason(
                Why.OCCURRENCE_MISSED,
                all.stream().map(Occurrence::name).toList(),
                day(all.getLast().lastOnTime()));
    }

    /// The reason of a failed control: the last failure of one of its failing tests.
    private Reason failed(ControlStanding is) {
        return is.atHand().stream()
                .filter(e -> e.result() == Evidence.Result.FAIL)
                .filter(e -> e.to().hasBegunBy(after.asOf()))
                .max(Comparator.comparing(AtHand::to, Moment.BY_LATEST).thenComparing(AtHand::id))
                .map(e -> new Reason(Why.TEST_FAILED, List.of(e.id()), e.to()))
                .orElse(Reason.of(Why.TEST_FAILED));
    }

    private Moment day(LocalDate day) {
        return after.programme().on(day);
    }

    // ---- better

    private Reason better(@Nullable ControlStanding was, @Nullable ControlStanding is, Step step) {
        if (is == null || !is.isAdopted()) {
            return Reason.of(Why.FAILURE_GONE);
        }
        if (was != null && isLoosened(was, is)) {
            return loosened(was, is);
        }
        boolean wasInPlace = was != null && was.state() == Adoption.State.IMPLEMENTED;
        if (step.is() instanceof ControlFact.Holds holds
                && holds.level() == Assurance.OPERATING
                && rank(was, step.was()) == 5) {
            return operated(is);
        }
        if (step.today() instanceof ControlFact.Holds holds) {
            if (fails(step.was())) {
                return isNew(was, holds.evidence())
                        ? new Reason(Why.TEST_PASSED, holds.evidence(), null)
                        : Reason.of(Why.FAILURE_GONE);
            }
            if (!wasInPlace) {
                return new Reason(Why.IMPLEMENTED, holds.evidence(), is.adoption().implementedOn());
            }
            return lacks(step.was(), ControlFact.Reason.DOCUMENT_NOT_IN_FORCE)
                    ? Reason.of(Why.DOCUMENTS_APPROVED)
                    : new Reason(Why.EVIDENCE_RECEIVED, holds.evidence(), null);
        }
        if (fails(step.was())) {
            return Reason.of(Why.FAILURE_GONE);
        }
        if (is.state() == Adoption.State.IMPLEMENTED) {
            return wasInPlace
                    ? Reason.of(Why.DOCUMENTS_APPROVED)
                    : Reason.on(Why.IMPLEMENTED, is.adoption().implementedOn());
        }
        boolean wasPlanned = was != null && was.state() == Adoption.State.PLANNED;
        return wasPlanned
                ? Reason.of(Why.DOCUMENTS_APPROVED)
                : Reason.on(Why.PLANNED, is.adoption().plannedOn());
    }

    /// Whether something of it was not on file before: where a failure was only taken out, nothing
    /// passed.
    private static boolean isNew(@Nullable ControlStanding was, List<String> evidence) {
        Set<String> old = new HashSet<>();
        if (was != null) {
            was.atHand().forEach(a -> old.add(a.id()));
        }
        return !old.containsAll(evidence);
    }

    private Reason operated(ControlStanding is) {
        Operation operation = is.operation();
        List<String> shown =
                is.fact().shares().stream()
                        .filter(s ->
                                s.state() instanceof ControlFact.Holds holds
                                        && holds.level() == Assurance.OPERATING)
                        .flatMap(s -> s.discharges().stream())
                        .toList();
        boolean all = shown.containsAll(is.control().discharges());
        return new Reason(
                Why.OPERATED,
                all ? List.of() : shown,
                operation == null ? null : day(operation.window().to()));
    }

    // ---- the reason of a change, and what it is made of

    /// Occurrences of the window that were not done in time now, and were not overdue before.
    private List<Occurrence> newlyMissed(
            @Nullable ControlStanding was, @Nullable ControlStanding is) {
        if (is == null || is.operation() == null || is.state() != Adoption.State.IMPLEMENTED) {
            return List.of();
        }
        Set<String> old = new HashSet<>();
        if (was != null && was.operation() != null) {
            overdue(was.operation(), before.day()).forEach(o -> old.add(o.name()));
        }
        return overdue(is.operation(), after.day()).stream()
                .filter(o -> !old.contains(o.name()))
                .toList();
    }

    /// What is overdue in the window, or in the year up to a day where none is asked about, since
    /// the control was done last; of a per-event control all that is.
    private static List<Occurrence> sinceLastDone(ControlStanding c, LocalDate day) {
        Operation operation = c.operation();
        Operation asked =
                operation == null ? c.over(new Period(day.minusYears(1), day)) : operation;
        List<Occurrence> overdue = new ArrayList<>();
        for (Occurrence o : asked.occurrences()) {
            if (o.doneOn() != null && c.cadence().every().isPeriodic()) {
                overdue.clear();
            } else if (isOverdue(o, day)) {
                overdue.add(o);
            }
        }
        return overdue;
    }

    private static List<Occurrence> overdue(Operation operation, LocalDate day) {
        return operation.occurrences().stream().filter(o -> isOverdue(o, day)).toList();
    }

    /// Whether it is not done and late at best, or missing, or failed.
    private static boolean isOverdue(Occurrence o, LocalDate day) {
        return o.doneOn() == null && o.lastOnTime().isBefore(day);
    }

    private static @Nullable ControlChanged discharges(
            @Nullable ControlStanding was, @Nullable ControlStanding is) {
        if (was == null || is == null || rank(is, is.fact().state()) <= 2) {
            return null;
        }
        List<String> old = was.control().discharges();
        List<String> now = is.control().discharges();
        List<String> lost = old.stream().filter(o -> !now.contains(o)).toList();
        List<String> won = now.stream().filter(o -> !old.contains(o)).toList();
        if (!lost.isEmpty()) {
            return change(was, is, Direction.WORSE, new Reason(Why.DISCHARGES_LESS, lost, null));
        }
        List<String> unshown = shownOnly(was, is);
        if (!unshown.isEmpty()) {
            return change(was, is, Direction.WORSE, new Reason(Why.SHOWS_LESS, unshown, null));
        }
        if (!won.isEmpty()) {
            return change(was, is, Direction.BETTER, new Reason(Why.DISCHARGES_MORE, won, null));
        }
        List<String> shown = shownOnly(is, was);
        return shown.isEmpty()
                ? null
                : change(was, is, Direction.BETTER, new Reason(Why.SHOWS_MORE, shown, null));
    }

    /// The obligations that both discharge, and only the evidence of the one shows.
    private static List<String> shownOnly(ControlStanding one, ControlStanding other) {
        return one.control().discharges().stream()
                .filter(other.control().discharges()::contains)
                .filter(o -> !one.control().shownBy(o).isEmpty())
                .filter(o -> other.control().shownBy(o).isEmpty())
                .toList();
    }

    private static @Nullable ControlChanged change(
            @Nullable ControlStanding was,
            @Nullable ControlStanding is,
            Direction direction,
            Reason reason) {
        ControlStanding any = is == null ? was : is;
        if (any == null) {
            return null;
        }
        Set<String> discharges = new LinkedHashSet<>();
        for (ControlStanding c : new ControlStanding[] {was, is}) {
            if (c != null) {
                discharges.addAll(c.control().discharges());
            }
        }
        return new ControlChanged(
                any.id(),
                any.title(),
                any.owner(),
                was == null ? Condition.UNDECIDED : was.condition(),
                is == null ? Condition.UNDECIDED : is.condition(),
                direction,
                reason.why(),
                reason.detail(),
                reason.on(),
                List.copyOf(discharges));
    }
}
