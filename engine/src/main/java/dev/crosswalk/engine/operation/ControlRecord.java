package dev.crosswalk.engine.operation;

import static java.util.stream.Collectors.toList;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an organisation has on file about one control, from which its state at a moment follows.
///
/// @param planned whether the control was decided on
/// @param documentsApproved whether the documents that describe the control are approved
/// @param inPlace whether the organisation says that the control is in place
/// @param window what was found of the control's occurrences in a window; null where no window is
///   asked about
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

    /// A piece of evidence, with two times: it satisfies by what it proves, and it is in custody
    /// from when it was received.
    ///
    /// @param from the moment from which it proves something
    /// @param validUntil the last day on which the evidence still counts; null where it does not
    ///   expire
    /// @param receivedAt when the organisation received the evidence
    public record Evidence(
            String id, Moment from, @Nullable LocalDate validUntil, Moment receivedAt) {}

    /// The result of one run of a check, or one of several records of the same run.
    ///
    /// @param id id of the check, the same for all its runs; the latest run of each check counts
    /// @param run id of the run; several records of one run count as one result, which failed where
    ///   any of them failed
    /// @param validUntil the last day on which a pass still shows something; null where it does not
    ///   expire. A failure counts until a later run
    /// @param receivedAt when the organisation received the result
    public record Check(
            String id,
            String run,
            Outcome outcome,
            Moment at,
            @Nullable LocalDate validUntil,
            Moment receivedAt) {

        /// Whether the result counts. A pass does from the last instant at which it may have
        /// happened, any other result from the first one.
        private boolean countsAt(Moment asOf, Moment knownAt) {
            boolean happened = outcome == Outcome.PASS ? at.isBy(asOf) : at.hasBegunBy(asOf);
            return happened && receivedAt.isBy(knownAt);
        }

        /// The instant by which runs are put in order. Where it is not known which of two runs of a
        /// day was first, a pass is taken as first, so that a failure is not undone by a run that
        /// may have been before it.
        private Instant turn() {
            return outcome == Outcome.PASS ? at.earliest() : at.latest();
        }

        private Check together(Check other) {
            Check later = at.latest().isBefore(other.at.latest()) ? other : this;
            Outcome worse = outcome.compareTo(other.outcome) < 0 ? other.outcome : outcome;
            return new Check(id, run, worse, later.at, later.validUntil, later.receivedAt);
        }
    }

    /// The results of a run's records, from best to worst.
    public enum Outcome {
        PASS,
        /// The check itself did not work, so it says nothing of the control.
        BROKE,
        FAIL
    }

    /// What was found of the occurrences in a window.
    ///
    /// @param done how many times evidence shows that the control was done within the window; where
    ///   it was never done in it, nothing shows that it operates
    /// @param missing occurrences that were due in the window and have no evidence
    /// @param open those of the missing occurrences that are not overdue yet; a window that is over
    ///   is judged as a whole, so they are not shown either
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

    /// The control's state as it was at `asOf`, judged by what was on file at `knownAt`.
    public ControlFact at(Moment asOf, Moment knownAt) {
        return new ControlFact(control, discharges, state(asOf, knownAt));
    }

    private ControlFact.State state(Moment asOf, Moment knownAt) {
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
            if (e.from().isBy(asOf) && e.receivedAt().isBy(knownAt)) {
                boolean counts = isValid(e.validUntil(), asOf);
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
                        && !window.to().isAfter(asOf.lastFullDay());
        return new ControlFact.Holds(operated ? Assurance.OPERATING : Assurance.IMPLEMENTED, valid);
    }

    /// Whether something is still valid: it is so until the end of its last day.
    private static boolean isValid(@Nullable LocalDate until, Moment asOf) {
        return until == null || !until.isBefore(asOf.day());
    }

    /// What the runs of all checks so far say together.
    private record Checked(
            List<String> passed, List<String> failed, boolean broke, boolean expired) {

        static Checked of(List<Check> checks, Moment asOf, Moment knownAt) {
            List<String> passed = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            boolean broke = false;
            boolean expired = false;
            for (Map.Entry<String, List<Check>> check : runs(checks, asOf, knownAt).entrySet()) {
                // A run that broke says nothing, so an earlier failure still stands, but an earlier
                // pass no longer shows anything.
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
                    boolean counts = isValid(latest.validUntil(), asOf);
                    if (counts) {
                        passed.add(check.getKey());
                    }
                    expired |= !counts;
                }
                broke |= last == Outcome.BROKE;
            }
            return new Checked(passed, failed, broke, expired);
        }

        /// The runs of each check, in the order in which they count. Of two runs at the same
        /// instant the worse one counts as later.
        private static Map<String, List<Check>> runs(
                List<Check> checks, Moment asOf, Moment knownAt) {
            Map<List<String>, Check> runs = new HashMap<>();
            for (Check c : checks) {
                if (c.countsAt(asOf, knownAt)) {
                    runs.merge(List.of(c.id(), c.run()), c, Check::together);
                }
            }
            return runs.values().stream()
                    .sorted(Comparator.comparing(Check::turn).thenComparing(Check::outcome))
                    .collect(Collectors.groupingBy(Check::id, TreeMap::new, toList()));
        }
    }
}
