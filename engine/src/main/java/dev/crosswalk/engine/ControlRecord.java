package dev.crosswalk.engine;

import static java.util.stream.Collectors.toList;

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
    public record Check(String id, Outcome outcome, LocalDate at) {}

    public enum Outcome {
        PASS,
        FAIL,
        /// The check itself did not work: it says nothing of the control.
        BROKE
    }

    /// What a look at the occurrences over a window gave.
    ///
    /// @param missing occurrences that were due in the window and have no evidence
    public record Window(LocalDate from, LocalDate to, int missing) {}

    /// The state as it was on the day `asOf`, from what was on file on the day `knownAt`.
    public ControlFact at(LocalDate asOf, LocalDate knownAt) {
        return new ControlFact(control, discharges, state(asOf, knownAt));
    }

    private ControlFact.State state(LocalDate asOf, LocalDate knownAt) {
        boolean designed = planned && documentsApproved;
        if (!inPlace) {
            return new ControlFact.Unknown(ControlFact.Reason.NOT_IMPLEMENTED, designed, false);
        }
        Checked checked = Checked.of(checks, asOf.isBefore(knownAt) ? asOf : knownAt);
        if (!checked.failed().isEmpty()) {
            return new ControlFact.Fails(Assurance.IMPLEMENTED, checked.failed());
        }
        List<String> valid = new ArrayList<>();
        boolean expired = false;
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
        boolean operated = window != null && window.missing() == 0 && !window.to().isAfter(asOf);
        return new ControlFact.Holds(operated ? Assurance.OPERATING : Assurance.IMPLEMENTED, valid);
    }

    /// What the runs of all checks up to a day say together.
    private record Checked(List<String> passed, List<String> failed, boolean broke) {

        static Checked of(List<Check> checks, LocalDate day) {
            // Of two runs on one day the failed one counts.
            Map<String, List<Check>> runs =
                    checks.stream()
                            .filter(c -> !c.at().isAfter(day))
                            .sorted(
                                    Comparator.comparing(Check::at)
                                            .thenComparing(c -> c.outcome() == Outcome.FAIL))
                            .collect(Collectors.groupingBy(Check::id, TreeMap::new, toList()));
            Checked all = new Checked(new ArrayList<>(), new ArrayList<>(), false);
            boolean broke = false;
            for (Map.Entry<String, List<Check>> check : runs.entrySet()) {
                // A run that broke says nothing, so a failure before it stands; a pass before it
                // no longer shows anything.
                Outcome last = check.getValue().getLast().outcome();
                Outcome lastWord =
                        check.getValue().reversed().stream()
                                .map(Check::outcome)
                                .filter(o -> o != Outcome.BROKE)
                                .findFirst()
                                .orElse(Outcome.BROKE);
                if (lastWord == Outcome.FAIL) {
                    all.failed.add(check.getKey());
                } else if (last == Outcome.PASS) {
                    all.passed.add(check.getKey());
                }
                broke |= last == Outcome.BROKE;
            }
            return new Checked(all.passed, all.failed, broke);
        }
    }
}
