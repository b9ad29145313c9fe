package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.ControlRecord;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Performance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns what is on record of a control into what the engine judges. It is prepared once for all
/// questions about the control at a moment.
final class ControlFacts {
    private static final Comparator<ControlHistory.Piece> LATER =
            Comparator.comparing((ControlHistory.Piece p) -> p.to().latest())
                    .thenComparing(ControlHistory.Piece::id);

    private final Adoption adoption;
    private final Control control;
    private final ControlHistory history;
    private final Moment asOf;

    /// Runs of tests with at least one record that did not pass.
    private final Set<Run> spoiled = new HashSet<>();

    private final List<ControlRecord.Evidence> shown = new ArrayList<>();
    private final List<ControlRecord.Check> checks = new ArrayList<>();
    private final Operation.@Nullable Running running;

    private record Run(String kind, String id) {
        Run(ControlHistory.Piece p) {
            this(p.kind(), p.run());
        }
    }

    /// @param asOf the moment up to which the history is known
    ControlFacts(AdoptedControl adopted, ControlHistory history, Moment asOf) {
        adoption = adopted.adoption();
        control = adopted.control();
        this.history = history;
        this.asOf = asOf;
        for (ControlHistory.Piece p : history.pieces()) {
            if (p.result() != null && p.result() != Evidence.Result.PASS) {
                spoiled.add(new Run(p));
            }
        }
        for (ControlHistory.Piece p : history.pieces()) {
            if (!isTooEarly(p.to())) {
                add(p);
            }
        }
        running = running(adopted);
    }

    private void add(ControlHistory.Piece p) {
        LocalDate until = freshUntil(control, p.kind(), p.proves());
        if (p.result() == null) {
            shown.add(new ControlRecord.Evidence(p.id(), p.from(), until, p.receivedAt()));
        } else {
            // Of each kind of test the latest result counts, so a test that passes again mends a
            // failure.
            checks.add(
                    new ControlRecord.Check(
                            p.kind(), p.run(), outcome(p.result()), p.to(), until, p.receivedAt()));
        }
    }

    private static ControlRecord.Outcome outcome(Evidence.Result result) {
        return switch (result) {
            case PASS -> ControlRecord.Outcome.PASS;
            case FAIL -> ControlRecord.Outcome.FAIL;
            case INCONCLUSIVE -> ControlRecord.Outcome.BROKE;
        };
    }

    /// The day since which a control's history has to be known to judge single days: all earlier
    /// evidence is stale, and earlier occurrences belong to no period that is looked at.
    static LocalDate since(AdoptedControl adopted, LocalDate day) {
        int fresh = usual(adopted.cadence());
        for (Control.EvidenceWanted wanted : adopted.control().evidence()) {
            fresh = Math.max(fresh, wanted.freshDays());
        }
        LocalDate stale = day.minusDays(fresh);
        LocalDate reach = Operation.reachesBack(day);
        return stale.isBefore(reach) ? stale : reach;
    }

    /// Whether something was seen before the control was in place.
    private boolean isTooEarly(Moment seenAt) {
        Moment since = adoption.implementedOn();
        return since != null && seenAt.isBefore(since);
    }

    // ---- the state at a moment

    /// @param operation null where no window is asked about
    ControlRecord record(Moment moment, boolean documentsApproved, @Nullable Operation operation) {
        List<ControlRecord.Evidence> evidence = new ArrayList<>(shown);
        for (Population p : history.populations()) {
            if (shows(p, moment)) {
                evidence.add(
                        new ControlRecord.Evidence(
                                p.id(),
                                firstDay(p),
                                freshUntil(control, "", p.covers()),
                                p.receivedAt()));
            }
        }
        return new ControlRecord(
                control.id(),
                control.discharges(),
                adoption.plannedAt(moment),
                documentsApproved,
                adoption.inPlaceAt(moment),
                evidence,
                checks,
                operation == null ? null : ControlRecord.Window.of(operation));
    }

    private static Moment firstDay(Population p) {
        return Moment.on(p.covers().from(), p.receivedAt().zone());
    }

    private static Moment lastDay(Population p) {
        return Moment.on(p.covers().to(), p.receivedAt().zone());
    }

    /// Whether a population shows that the control is in place: the control was done for one of its
    /// events, or there was no event and it had been done for an earlier one.
    private boolean shows(Population p, Moment moment) {
        return !isTooEarly(lastDay(p))
                && (handled(p, moment)
                        || (p.items().isEmpty()
                                && history.populations().stream()
                                        .filter(o -> o.covers().to().isBefore(p.covers().from()))
                                        .anyMatch(o -> handled(o, moment))));
    }

    private static boolean handled(Population p, Moment moment) {
        return p.items().stream()
                .map(Population.Item::doneOn)
                .anyMatch(on -> on != null && !on.isAfter(moment.lastFullDay()));
    }

    /// What is on file of the control, sorted by the days that it proves.
    List<AtHand> atHand() {
        List<AtHand> all = new ArrayList<>();
        for (ControlHistory.Piece p : history.pieces()) {
            if (p.isThereBy(asOf)) {
                all.add(
                        new AtHand(
                                p.id(),
                                p.kind(),
                                p.from(),
                                p.to(),
                                p.receivedAt(),
                                freshUntil(control, p.kind(), p.proves()),
                                p.result(),
                                false,
                                shows(p) && !isTooEarly(p.to())));
            }
        }
        for (Population p : history.populations()) {
            if (firstDay(p).isBy(asOf)) {
                all.add(
                        new AtHand(
                                p.id(),
                                "",
                                firstDay(p),
                                lastDay(p),
                                p.receivedAt(),
                                freshUntil(control, "", p.covers()),
                                null,
                                true,
                                shows(p, asOf)));
            }
        }
        all.sort(Comparator.comparing((AtHand e) -> e.to().latest()).thenComparing(AtHand::id));
        return all;
    }

    /// Whether a piece shows that the control was done: a failed test only shows that somebody
    /// looked.
    private boolean shows(ControlHistory.Piece p) {
        return p.result() == null
                || (p.result() == Evidence.Result.PASS && !spoiled.contains(new Run(p)));
    }

    // ---- how long evidence counts

    /// Evidence counts for as long as the control says of its kind; evidence of another kind for as
    /// long as the cadence leaves time for the next occurrence.
    ///
    /// @param kind empty for a population
    static LocalDate freshUntil(Control control, String kind, Period proves) {
        for (Control.EvidenceWanted wanted : control.evidence()) {
            boolean isIt = kind.isEmpty() ? wanted.population() : wanted.kind().equals(kind);
            if (isIt) {
                return proves.to().plusDays(wanted.freshDays());
            }
        }
        return proves.to().plusDays(usual(control.cadence()));
    }

    /// How many days after the last day that a population covers the next one has to be there.
    private static int gatherDays(Control control) {
        Period day = Period.day(LocalDate.EPOCH);
        return (int) LocalDate.EPOCH.until(freshUntil(control, "", day), ChronoUnit.DAYS);
    }

    private static int usual(Cadence cadence) {
        int period =
                switch (cadence.every()) {
                    case CONTINUOUS, DAILY, WEEKLY -> 30;
                    case MONTHLY -> 31;
                    case QUARTERLY, PER_EVENT -> 92;
                    case HALF_YEARLY -> 184;
                    case YEARLY -> 366;
                };
        return period + cadence.toleranceDays();
    }

    // ---- how the control operated

    /// What is expected of the control and known of it; null where it was never in place.
    Operation.@Nullable Running running() {
        return running;
    }

    /// Whole days are judged: the day on which the control is put in place counts and the day on
    /// which it is given up does not, whatever the hour, so that no day has two controls where one
    /// takes over from another.
    private Operation.@Nullable Running running(AdoptedControl adopted) {
        Moment from = adoption.implementedOn();
        if (from == null) {
            return null;
        }
        Moment retired = adoption.retiredOn();
        return new Operation.Running(
                adopted.cadence(),
                adoption.anchor(),
                from.day(),
                retired == null ? null : retired.day().minusDays(1),
                performances(),
                gatherDays(control),
                history.populations());
    }

    /// Evidence that a log entry names counts once, for the period that the entry gives; other
    /// evidence counts by itself, and a check run counts once, when its last record was made.
    private List<Performance> performances() {
        List<Performance> all = new ArrayList<>();
        Set<Run> named = new HashSet<>();
        for (ControlHistory.Entry entry : history.log()) {
            List<ControlHistory.Piece> showing =
                    entry.evidence().stream().filter(p -> shows(p, entry)).toList();
            showing.forEach(p -> named.add(new Run(p)));
            if (!showing.isEmpty()) {
                all.add(performance(entry, showing));
            }
        }
        Map<Run, ControlHistory.Piece> runs = new LinkedHashMap<>();
        for (ControlHistory.Piece p : history.pieces()) {
            // A record that is still to come does not move the run to a later day.
            if (shows(p) && p.to().isBy(asOf)) {
                runs.merge(new Run(p), p, BinaryOperator.maxBy(LATER));
            }
        }
        runs.keySet().removeAll(named);
        runs.values().forEach(p -> all.add(performance(p)));
        all.removeIf(p -> isTooEarly(p.seenAt()));
        return all;
    }

    private Performance performance(ControlHistory.Piece p) {
        return new Performance(
                p.id(),
                p.proves(),
                p.to(),
                freshUntil(control, p.kind(), p.proves()),
                null,
                p.receivedAt(),
                p.times());
    }

    /// Whether a piece shows an entry: what was seen before it was done does not.
    private boolean shows(ControlHistory.Piece p, ControlHistory.Entry entry) {
        return shows(p) && !p.to().isBefore(entry.performedOn());
    }

    /// A performance is dated by when it was shown, not by the log: a backdated entry whose
    /// evidence is of a later day is as late as its evidence.
    private static Performance performance(
            ControlHistory.Entry entry, List<ControlHistory.Piece> showing) {
        Moment proved = showing.getFirst().from();
        Moment received = showing.getFirst().receivedAt();
        List<String> ids = new ArrayList<>();
        for (ControlHistory.Piece p : showing) {
            proved = p.from().latest().isBefore(proved.latest()) ? p.from() : proved;
            received =
                    p.receivedAt().latest().isBefore(received.latest()) ? p.receivedAt() : received;
            ids.add(p.id());
        }
        Moment done =
                proved.day().isBefore(entry.performedOn().day()) ? entry.performedOn() : proved;
        return new Performance(
                String.join(", ", ids),
                Period.day(done.day()),
                done,
                done.day(),
                entry.meantFor(),
                received.latest().isBefore(done.latest()) ? done : received,
                1);
    }
}
