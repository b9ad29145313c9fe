package dev.crosswalk.engine.operation;

import static java.util.stream.Collectors.toList;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an organisation has on file of one control, from which its state at an instant follows.
///
/// @param planned whether the control was decided on
/// @param documentsApproved whether the documents that describe it are approved
/// @param inPlace whether the organisation says that it runs
/// @param window what the look at its occurrences over a window gave; null where nobody looked
public record ControlRecord(
        String control,
        List<String> discharges,
        boolean planned,
        boolean documentsApproved,
        boolean inPlace,
        List<Evidence> evidence,
        List<Check> checks,
        @Nullable Window window) {

    public ControlRecord {
        discharges = List.copyOf(discharges);
        evidence = List.copyOf(evidence);
        checks = List.copyOf(checks);
    }

    /// Evidence has two times: only what it proves can satisfy, only when it was received shows
    /// custody.
    ///
    /// @param from first day that it proves something of
    /// @param validUntil last day on which it still counts; null where it does not expire
    /// @param receivedAt day on which the organisation had it
    public record Evidence(
            String id, LocalDate from, @Nullable LocalDate validUntil, LocalDate receivedAt) {}

    /// One run of a check.
    ///
    /// @param id of the check, the same for all its runs; the latest run of each check counts
    /// @param validUntil last day on which a pass still shows something; null where it does not
    ///   expire. A failure stands until a later run
    public record Check(String id, Outcome outcome, LocalDate at, @Nullable LocalDate validUntil) {}

    public enum Outcome {
        PASS,
        FAIL,
        /// The check itself did not work: it says nothing of the control.
        BROKE
    }

    /// What a look at the occurrences over a window gave.
    ///
    /// @param done how often evidence shows it to be done within the window: where nothing was done
    ///   in it, nothing shows that the control operates
    /// @param missing occurrences that were due in the window and have no evidence
    /// @param open those of them that are not overdue yet: a window that is over is judged whole,
    ///   so they are not shown either
    public record Window(LocalDate from, LocalDate to, int done, int missing, int open) {

        public static Window of(Operation operation) {
            return new Window(
                    operation.window().from(),
                    operation.window().to(),
                    operation.performed(),
                    operation.missing(),
                    operation.open());
        }
    }

    /// The state as it was on the day `asOf`, from what was on file on the day `knownAt`.
    public ControlFact at(LocalDate asOf, LocalDate knownAt) {
        return new ControlFact(control, discharges, state(asOf, knownAt));
    }

    private ControlFact.State state(LocalDate asOf, LocalDate knownAt) {
        boolean designed = planned && documentsApproved;
        if (!inPlace) {
            return new ControlFact.Unknown(ControlFact.Reason.NOT_IMPLEMENTED, designed, false);
        }
        Checked checked = Checked.of(checks, asOf, knownAt);
        if (!checked.failed().isEmpty()) {
            return new ControlFact.Fails(Assurance.IMPLEMENTED, checked.failed());
        }
        List<String> valid = new ArrayList<>();
        boolean expired = checked.expired();
        for (Evidence e : evidence) {
            if (!e.from().isAfter(asOf) && !e.receivedAt().isAfter(knownAt)) {
                boolean counts = e.validUntil() == null || !e.validUntil().isBefore(asOf);
                if (counts) {
                    valid.add(e.id());
                }
                expired |= !counts;
            }
        }
        valid.addAll(checked.passed());
        if (checked.broke() && valid.isEmpty()) {
            return new ControlFact.Unknown(ControlFact.Reason.CHECK_BROKE, designed, true);
        }
        if (valid.isEmpty()) {
            return new ControlFact.Unknown(
                    expired ? ControlFact.Reason.EVIDENCE_EXPIRED : ControlFact.Reason.NO_DATA,
                    designed,
                    true);
        }
        boolean operated =
                window != null
                        && window.done() > 0
                        && window.missing() == 0
                        && window.open() == 0
                        && !window.to().isAfter(asOf);
        return new ControlFact.Holds(operated ? Assurance.OPERATING : Assurance.IMPLEMENTED, valid);
    }

    /// What the runs of all checks up to a day say together.
    private record Checked(
            List<String> passed, List<String> failed, boolean broke, boolean expired) {

        static Checked of(List<Check> checks, LocalDate asOf, LocalDate knownAt) {
            LocalDate day = asOf.isBefore(knownAt) ? asOf : knownAt;
            // Of two runs on one day the failed one counts.
            Map<String, List<Check>> runs =
                    checks.stream()
                            .filter(c -> !c.at().isAfter(day))
                            .sorted(
                                    Comparator.comparing(Check::at)
                                            .thenComparing(c -> c.outcome() == Outcome.FAIL))
                            .collect(Collectors.groupingBy(Check::id, TreeMap::new, toList()));
            List<String> passed = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            boolean broke = false;
            boolean expired = false;
            for (Map.Entry<String, List<Check>> check : runs.entrySet()) {
                // A run that broke says nothing, so a failure before it stands; a pass before it
                // no longer shows anything.
                Check latest = check.getValue().getLast();
                Outcome last = latest.outcome();
                Outcome lastWord =
                        check.getValue().reversed().stream()
                                .map(Check::outcome)
                                .filter(o -> o != Outcome.BROKE)
                                .findFirst()
                                .orElse(Outcome.BROKE);
                if (lastWord == Outcome.FAIL) {
                    failed.add(check.getKey());
                } else if (last == Outcome.PASS) {
                    boolean counts =
                            latest.validUntil() == null || !latest.validUntil().isBefore(asOf);
                    if (counts) {
                        passed.add(check.getKey());
                    }
                    expired |= !counts;
                }
                broke |= last == Outcome.BROKE;
            }
            return new Checked(passed, failed, broke, expired);
        }
    }
}
