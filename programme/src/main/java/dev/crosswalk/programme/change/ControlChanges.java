package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.change.Cause.Why;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the controls whose state changed, each with what made it change.
final class ControlChanges {
    private final Standing after;

    private ControlChanges(Standing after) {
        this.after = after;
    }

    static List<ControlChanged> between(Standing before, Standing after) {
        Set<String> ids = new TreeSet<>();
        before.controls().forEach(c -> ids.add(c.id()));
        after.controls().forEach(c -> ids.add(c.id()));
        ControlChanges changes = new ControlChanges(after);
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
        int step = Integer.compare(rank(is), rank(was));
        List<Occurrence> missed = newlyMissed(was, is);
        if (step == 0 && missed.isEmpty()) {
            return discharges(was, is);
        }
        if (step < 0 || (step == 0 && !missed.isEmpty())) {
            return change(was, is, Direction.WORSE, worse(was, is, missed));
        }
        return change(was, is, Direction.BETTER, better(was, is));
    }

    /// Ranks how much a control proves, from nothing to having operated.
    private static int rank(@Nullable ControlStanding c) {
        if (c == null || !c.isAdopted()) {
            return 1;
        }
        return switch (c.fact().state()) {
            case ControlFact.Fails fails -> 0;
            case ControlFact.Holds holds -> holds.level() == Assurance.OPERATING ? 6 : 5;
            case ControlFact.Unknown u -> u.implemented() ? 4 : u.designed() ? 3 : 2;
        };
    }

    // ---- worse

    private Reason worse(
            @Nullable ControlStanding was, @Nullable ControlStanding is, List<Occurrence> missed) {
        if (is == null || is.state() == null) {
            return Reason.of(Why.REMOVED);
        }
        if (is.state() == Adoption.State.RETIRED) {
            return Reason.on(Why.RETIRED, is.adoption().retiredOn());
        }
        return switch (is.fact().state()) {
            case ControlFact.Fails fails -> failed(is, fails);
            case ControlFact.Holds holds -> missed(is, missed);
            case ControlFact.Unknown unknown -> unproved(was, is, unknown, missed);
        };
    }

    private Reason unproved(
            @Nullable ControlStanding was,
            ControlStanding is,
            ControlFact.Unknown unknown,
            List<Occurrence> missed) {
        if (!unknown.implemented()) {
            return was != null && was.state() == Adoption.State.IMPLEMENTED
                    ? Reason.of(Why.NO_LONGER_IN_PLACE)
                    : new Reason(Why.DOCUMENT_NOT_APPROVED, is.unapproved(), null);
        }
        return switch (unknown.reason()) {
            case EVIDENCE_EXPIRED ->
                    rank(was) == rank(is)
                            ? missed(is, missed)
                            : Reason.on(
                                    Why.EVIDENCE_EXPIRED,
                                    is.freshUntil() == null
                                            ? null
                                            : day(is.freshUntil().plusDays(1)));
            case CHECK_BROKE -> Reason.of(Why.TEST_BROKE);
            case NO_DATA, NOT_IMPLEMENTED ->
                    rank(was) == rank(is) ? missed(is, missed) : Reason.of(Why.EVIDENCE_GONE);
        };
    }

    private Reason missed(ControlStanding is, List<Occurrence> missed) {
        if (missed.isEmpty()) {
            Operation operation = is.operation();
            boolean runs =
                    operation == null
                            || operation.window().to().isAfter(after.asOf().lastFullDay());
            return Reason.of(runs ? Why.WINDOW_OPEN : Why.EVIDENCE_GONE);
        }
        return new Reason(
                Why.OCCURRENCE_MISSED,
                missed.stream().map(Occurrence::name).toList(),
                day(missed.getLast().lastOnTime().plusDays(1)));
    }

    /// The reason of a failed control: the last failure of one of its failing tests.
    private Reason failed(ControlStanding is, ControlFact.Fails fails) {
        return is.atHand().stream()
                .filter(e -> e.result() == Evidence.Result.FAIL)
                .filter(e -> fails.evidence().contains(e.kind()))
                .filter(e -> e.to().hasBegunBy(after.asOf()))
                .max(Comparator.comparing((AtHand e) -> e.to().latest()).thenComparing(AtHand::id))
                .map(e -> new Reason(Why.TEST_FAILED, List.of(e.id()), e.to()))
                .orElse(Reason.of(Why.TEST_FAILED));
    }

    private Moment day(LocalDate day) {
        return after.programme().on(day);
    }

    // ---- better

    private Reason better(@Nullable ControlStanding was, @Nullable ControlStanding is) {
        if (is == null || !is.isAdopted()) {
            return Reason.of(Why.FAILURE_GONE);
        }
        boolean wasInPlace = was != null && was.state() == Adoption.State.IMPLEMENTED;
        boolean wasProved = was != null && was.fact().state() instanceof ControlFact.Holds;
        boolean wasFailed = was != null && was.fact().state() instanceof ControlFact.Fails;
        return switch (is.fact().state()) {
            case ControlFact.Fails fails -> Reason.of(Why.FAILURE_GONE);
            case ControlFact.Holds holds -> {
                if (wasFailed) {
                    yield new Reason(Why.TEST_PASSED, holds.evidence(), null);
                }
                if (!wasInPlace) {
                    yield new Reason(
                            Why.IMPLEMENTED, holds.evidence(), is.adoption().implementedOn());
                }
                yield wasProved
                        ? operated(is)
                        : new Reason(Why.EVIDENCE_RECEIVED, holds.evidence(), null);
            }
            case ControlFact.Unknown unknown -> {
                if (wasFailed) {
                    yield Reason.of(Why.FAILURE_GONE);
                }
                if (unknown.implemented()) {
                    yield Reason.on(Why.IMPLEMENTED, is.adoption().implementedOn());
                }
                boolean wasPlanned = was != null && was.state() == Adoption.State.PLANNED;
                yield wasPlanned
                        ? Reason.of(Why.DOCUMENTS_APPROVED)
                        : Reason.on(Why.PLANNED, is.adoption().plannedOn());
            }
        };
    }

    private Reason operated(ControlStanding is) {
        Operation operation = is.operation();
        return Reason.on(Why.OPERATED, operation == null ? null : day(operation.window().to()));
    }

    // ---- the reason of a change, and what it is made of

    /// Occurrences that are missing now and were not before. A stretch of days without evidence
    /// that has only grown longer counts as the same one.
    private static List<Occurrence> newlyMissed(
            @Nullable ControlStanding was, @Nullable ControlStanding is) {
        if (is == null || is.operation() == null || is.state() != Adoption.State.IMPLEMENTED) {
            return List.of();
        }
        Set<String> old = new HashSet<>();
        if (was != null && was.operation() != null) {
            was.operation()
                    .with(Occurrence.Status.MISSING)
                    .forEach(o -> old.add(o.lastOnTime() + begin(o)));
        }
        return is.operation().with(Occurrence.Status.MISSING).stream()
                .filter(o -> !old.contains(o.lastOnTime() + begin(o)))
                .toList();
    }

    /// The part of an occurrence's name that stays the same while its last day moves.
    private static String begin(Occurrence o) {
        return o.name().split("/", 2)[0];
    }

    private static @Nullable ControlChanged discharges(
            @Nullable ControlStanding was, @Nullable ControlStanding is) {
        if (was == null || is == null || rank(is) <= 2) {
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
