package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.ControlRecord;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Performance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From what the files say of a control to what the engine judges.
final class Records {
    private final Programme programme;
    private final Map<String, Programme.Evidence> evidence = new HashMap<>();
    private final Map<String, Programme.Approval> approvals = new HashMap<>();

    Records(Programme programme) {
        this.programme = programme;
        programme.evidence().forEach(e -> evidence.put(e.id(), e));
        programme.approvals().forEach(a -> approvals.put(a.document(), a));
    }

    /// @param operation null where no window is asked about
    ControlRecord record(
            Programme.Adoption adoption,
            LocalDate day,
            LocalDate knownAt,
            @Nullable Operation operation) {
        List<ControlRecord.Evidence> shown = new ArrayList<>();
        List<ControlRecord.Check> checks = new ArrayList<>();
        for (Programme.Evidence e : evidenceOf(adoption.control().id())) {
            LocalDate until = freshUntil(adoption.control(), e.kind(), e.proves());
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
        for (Programme.ControlPopulation p : programme.populations()) {
            if (p.control().equals(adoption.control().id())) {
                Period covers = p.population().covers();
                shown.add(
                        new ControlRecord.Evidence(
                                p.population().id(),
                                covers.from(),
                                freshUntil(adoption.control(), "", covers),
                                p.population().receivedAt()));
            }
        }
        return new ControlRecord(
                adoption.control().id(),
                adoption.control().discharges(),
                adoption.plannedAt(day),
                unapproved(adoption, day).isEmpty(),
                adoption.inPlaceAt(day),
                shown,
                checks,
                operation == null ? null : ControlRecord.Window.of(operation));
    }

    private static ControlRecord.Outcome outcome(Programme.Result result) {
        return switch (result) {
            case PASS -> ControlRecord.Outcome.PASS;
            case FAIL -> ControlRecord.Outcome.FAIL;
            case INCONCLUSIVE -> ControlRecord.Outcome.BROKE;
        };
    }

    List<Programme.Evidence> evidenceOf(String control) {
        return programme.evidence().stream().filter(e -> e.controls().contains(control)).toList();
    }

    List<String> unapproved(Programme.Adoption adoption, LocalDate day) {
        List<String> open = new ArrayList<>();
        for (String document : adoption.control().documents()) {
            Programme.Approval approval = approvals.get(document);
            LocalDate on = approval == null ? null : approval.approvedOn();
            if (on == null || on.isAfter(day)) {
                open.add(document);
            }
        }
        return open;
    }

    /// The last day on which what is at hand still counts; null where nothing does.
    @Nullable LocalDate freshUntil(Programme.Adoption adoption, LocalDate asOf, LocalDate knownAt) {
        LocalDate last = null;
        for (ControlRecord.Evidence e : record(adoption, asOf, knownAt, null).evidence()) {
            LocalDate until = e.validUntil();
            boolean counts = !e.from().isAfter(asOf) && !e.receivedAt().isAfter(knownAt);
            if (counts && until != null && (last == null || until.isAfter(last))) {
                last = until;
            }
        }
        return last;
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

    Operation.@Nullable Running running(Programme.Adoption adoption) {
        LocalDate from = adoption.implementedOn();
        if (from == null) {
            return null;
        }
        LocalDate retired = adoption.retiredOn();
        return new Operation.Running(
                adoption.cadence(),
                adoption.anchor(),
                from,
                retired == null ? null : retired.minusDays(1),
                performances(adoption),
                programme.populations().stream()
                        .filter(p -> p.control().equals(adoption.control().id()))
                        .map(Programme.ControlPopulation::population)
                        .toList());
    }

    /// What the log names counts once, as the log says; other evidence counts as it is. A failed
    /// test shows that the control was looked at, not that it operated.
    private List<Performance> performances(Programme.Adoption adoption) {
        List<Performance> shown = new ArrayList<>();
        Set<String> named = new HashSet<>();
        int n = 0;
        for (Programme.Performed p : programme.performed()) {
            n++;
            if (!p.control().equals(adoption.control().id())) {
                continue;
            }
            LocalDate received = null;
            for (String id : p.evidence()) {
                Programme.Evidence e = evidence.get(id);
                if (e != null && counts(e)) {
                    named.add(id);
                    received =
                            received == null || e.receivedAt().isBefore(received)
                                    ? e.receivedAt()
                                    : received;
                }
            }
            if (received != null) {
                String id = String.join(", ", p.evidence());
                shown.add(
                        new Performance(
                                id.isEmpty() ? "log " + n : id,
                                Period.day(p.performedOn()),
                                p.meantFor(),
                                received.isBefore(p.performedOn()) ? p.performedOn() : received));
            }
        }
        for (Programme.Evidence e : evidenceOf(adoption.control().id())) {
            if (counts(e) && !named.contains(e.id())) {
                shown.add(
                        new Performance(
                                e.id(),
                                e.proves(),
                                freshUntil(adoption.control(), e.kind(), e.proves()),
                                null,
                                e.receivedAt()));
            }
        }
        return shown;
    }

    private static boolean counts(Programme.Evidence e) {
        return e.result() == null || e.result() == Programme.Result.PASS;
    }
}
