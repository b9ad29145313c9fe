package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.ControlRecord;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Performance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From what the files say of a control to what the engine judges.
final class Records {
    private final Programme programme;
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Map<String, List<Evidence>> byControl = new HashMap<>();
    private final Map<String, List<Population>> populations = new HashMap<>();
    private final Map<String, Approval> approvals = new HashMap<>();

    Records(Programme programme) {
        this.programme = programme;
        for (Evidence e : programme.evidence()) {
            evidence.put(e.id(), e);
            e.controls().forEach(c -> byControl.computeIfAbsent(c, k -> new ArrayList<>()).add(e));
        }
        for (ControlPopulation p : programme.populations()) {
            populations.computeIfAbsent(p.control(), k -> new ArrayList<>()).add(p.population());
        }
        programme.approvals().forEach(a -> approvals.put(a.document(), a));
    }

    /// @param operation null where no window is asked about
    ControlRecord record(
            AdoptedControl adopted,
            LocalDate day,
            LocalDate knownAt,
            @Nullable Operation operation) {
        List<ControlRecord.Evidence> shown = new ArrayList<>();
        List<ControlRecord.Check> checks = new ArrayList<>();
        for (Evidence e : evidenceOf(adopted.id())) {
            LocalDate until = freshUntil(adopted.control(), e.kind(), e.proves());
            if (isBefore(adopted, e.proves())) {
                continue;
            }
            if (e.result() == null) {
                shown.add(
                        new ControlRecord.Evidence(
                                e.id(), e.proves().from(), until, e.receivedAt()));
            } else if (!e.receivedAt().isAfter(knownAt)) {
                // Of each kind the latest word counts, so a test that passes again mends a failure.
                checks.add(
                        new ControlRecord.Check(
                                e.kind(), outcome(e.result()), e.proves().to(), until));
            }
        }
        for (Population p : populations(adopted.id())) {
            if (!shows(adopted, p, day, knownAt)) {
                continue;
            }
            shown.add(
                    new ControlRecord.Evidence(
                            p.id(),
                            p.covers().from(),
                            freshUntil(adopted.control(), "", p.covers()),
                            p.receivedAt()));
        }
        return new ControlRecord(
                adopted.id(),
                adopted.control().discharges(),
                adopted.adoption().plannedAt(day),
                unapproved(adopted, day).isEmpty(),
                adopted.adoption().inPlaceAt(day),
                shown,
                checks,
                operation == null ? null : ControlRecord.Window.of(operation));
    }

    /// Of days on which the control was not in place yet.
    private static boolean isBefore(AdoptedControl adopted, Period proves) {
        LocalDate since = adopted.adoption().implementedOn();
        return since != null && proves.to().isBefore(since);
    }

    /// A list of events shows that the control is in place when it was done for one of them, or
    /// when there was none and it had been done for one before.
    private boolean shows(AdoptedControl adopted, Population p, LocalDate day, LocalDate knownAt) {
        if (isBefore(adopted, p.covers())) {
            return false;
        }
        return handled(p, day)
                || (p.items().isEmpty()
                        && populations(adopted.id()).stream()
                                .filter(other -> !other.receivedAt().isAfter(knownAt))
                                .filter(other -> other.covers().to().isBefore(p.covers().from()))
                                .anyMatch(other -> handled(other, day)));
    }

    private static boolean handled(Population p, LocalDate day) {
        return p.items().stream()
                .map(Population.Item::doneOn)
                .anyMatch(on -> on != null && !on.isAfter(day));
    }

    private static ControlRecord.Outcome outcome(Evidence.Result result) {
        return switch (result) {
            case PASS -> ControlRecord.Outcome.PASS;
            case FAIL -> ControlRecord.Outcome.FAIL;
            case INCONCLUSIVE -> ControlRecord.Outcome.BROKE;
        };
    }

    /// What the organisation has of a control on the day, in the order of the days that it proves.
    List<AtHand> atHand(AdoptedControl adopted, LocalDate asOf, LocalDate knownAt) {
        Control control = adopted.control();
        List<AtHand> all = new ArrayList<>();
        for (Evidence e : evidenceOf(control.id())) {
            LocalDate until = freshUntil(control, e.kind(), e.proves());
            all.add(
                    new AtHand(
                            e.id(),
                            e.kind(),
                            e.proves(),
                            e.receivedAt(),
                            until,
                            e.result(),
                            false,
                            shows(e.result()) && !isBefore(adopted, e.proves())));
        }
        for (Population p : populations(control.id())) {
            LocalDate until = freshUntil(control, "", p.covers());
            boolean shows = shows(adopted, p, asOf, knownAt);
            all.add(new AtHand(p.id(), "", p.covers(), p.receivedAt(), until, null, true, shows));
        }
        return all.stream()
                .filter(e -> !e.proves().from().isAfter(asOf) && !e.receivedAt().isAfter(knownAt))
                .sorted(
                        Comparator.comparing((AtHand e) -> e.proves().to())
                                .thenComparing(AtHand::id))
                .toList();
    }

    List<Evidence> evidenceOf(String control) {
        return byControl.getOrDefault(control, List.of());
    }

    List<String> unapproved(AdoptedControl adopted, LocalDate day) {
        List<String> open = new ArrayList<>();
        for (String document : adopted.control().documents()) {
            Approval approval = approvals.get(document);
            LocalDate on = approval == null ? null : approval.approvedOn();
            if (on == null || on.isAfter(day)) {
                open.add(document);
            }
        }
        return open;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return b.isAfter(a) ? b : a;
    }

    List<Population> populations(String control) {
        return populations.getOrDefault(control, List.of());
    }

    /// As long as the control says of that kind of evidence; for another kind as long as its
    /// cadence leaves time for the next.
    static LocalDate freshUntil(Control control, String kind, Period proves) {
        for (Control.EvidenceWanted wanted : control.evidence()) {
            boolean isIt = kind.isEmpty() ? wanted.population() : wanted.kind().equals(kind);
            if (isIt) {
                return proves.to().plusDays(wanted.freshDays());
            }
        }
        return proves.to().plusDays(usual(control.cadence()));
    }

    /// How long after the last day of which there is a population the next one is to be there.
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

    Operation.@Nullable Running running(AdoptedControl adopted) {
        LocalDate from = adopted.adoption().implementedOn();
        if (from == null) {
            return null;
        }
        LocalDate retired = adopted.adoption().retiredOn();
        return new Operation.Running(
                adopted.cadence(),
                adopted.adoption().anchor(),
                from,
                retired == null ? null : retired.minusDays(1),
                performances(adopted),
                gatherDays(adopted.control()),
                populations(adopted.id()));
    }

    /// What the log names counts once, for the period that the log says; other evidence counts as
    /// it is. A failed test shows that the control was looked at, not that it operated.
    private List<Performance> performances(AdoptedControl adopted) {
        List<Performance> shown = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Performed p : programme.performed()) {
            if (p.control().equals(adopted.id())) {
                List<Evidence> shows =
                        p.evidence().stream()
                                .map(evidence::get)
                                .filter(e -> e != null && shows(e, p))
                                .toList();
                shows.forEach(e -> named.add(e.id()));
                if (!shows.isEmpty()) {
                    shown.add(performance(p, shows));
                }
            }
        }
        for (Evidence e : evidenceOf(adopted.id())) {
            if (counts(e) && !named.contains(e.id())) {
                shown.add(
                        new Performance(
                                e.id(),
                                e.proves(),
                                freshUntil(adopted.control(), e.kind(), e.proves()),
                                null,
                                e.receivedAt()));
            }
        }
        return shown;
    }

    /// What proves only days before shows nothing of what was done later.
    private static boolean shows(Evidence e, Performed p) {
        return counts(e) && !e.proves().to().isBefore(p.performedOn());
    }

    /// Done when it was shown to be, not when the log says: an entry that is dated back, with
    /// evidence of a later day, is as late as its evidence.
    private static Performance performance(Performed p, List<Evidence> shows) {
        LocalDate proved = shows.getFirst().proves().from();
        LocalDate received = shows.getFirst().receivedAt();
        List<String> ids = new ArrayList<>();
        for (Evidence e : shows) {
            proved = e.proves().from().isBefore(proved) ? e.proves().from() : proved;
            received = e.receivedAt().isBefore(received) ? e.receivedAt() : received;
            ids.add(e.id());
        }
        LocalDate doneOn = later(p.performedOn(), proved);
        return new Performance(
                String.join(", ", ids), Period.day(doneOn), p.meantFor(), later(doneOn, received));
    }

    private static boolean counts(Evidence e) {
        return shows(e.result());
    }

    private static boolean shows(Evidence.@Nullable Result result) {
        return result == null || result == Evidence.Result.PASS;
    }
}
