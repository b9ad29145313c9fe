package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Part;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What came of one thing that is judged apart.
///
/// @param failures why it would not be effective even were all that is missing done
/// @param late whether something is not done yet and late at best
/// @param evidence ids of what did its occurrences or covered its days
/// @param grounds why it counts for the days of its part
/// @param tested the days that auditors' tests show by themselves
/// @param whole all days that would count if nothing deviated: that a check did not look yet shows
///   nothing
record Verdict(
        Outcome outcome,
        Rule rule,
        int due,
        int deviating,
        List<Failure> failures,
        boolean late,
        List<Deviation> deviations,
        Part part,
        List<String> evidence,
        List<Ground> grounds,
        List<Ground.Tested> tested,
        Part whole) {

    /// Of what nothing is counted for.
    static Verdict uncounted(
            Outcome outcome,
            Rule rule,
            List<Failure> failures,
            Part part,
            List<String> evidence,
            List<Ground> grounds) {
        return new Verdict(
                outcome, rule, 0, 0, failures, false, List.of(), part, evidence, grounds, List.of(),
                part);
    }

    /// What it leaves to what is acted on: the days on which something looked for findings, and
    /// what deviates of them. That nobody looked is no failure of who acts.
    Verdict looked() {
        return new Verdict(
                outcome,
                rule,
                deviations.isEmpty() ? 0 : due,
                deviating,
                List.of(),
                late,
                deviations,
                part,
                List.of(),
                grounds,
                List.of(),
                whole);
    }

    /// The worse of two, with the deviations of both.
    Verdict and(Verdict other) {
        Verdict worse = other.outcome.compareTo(outcome) < 0 ? other : this;
        return new Verdict(
                worse.outcome,
                worse.rule,
                worse.due,
                worse.deviating,
                joined(failures, other.failures),
                late || other.late,
                sorted(joined(deviations, other.deviations)),
                shorter(part, other.part),
                joined(evidence, other.evidence),
                // Where one counts for no day, both do.
                grounds.isEmpty() || other.grounds.isEmpty()
                        ? List.of()
                        : Stream.concat(grounds.stream(), other.grounds.stream()).toList(),
                // A test says nothing of what a check looks at.
                List.of(),
                shorter(whole, other.whole));
    }

    /// The same verdicts, where deviations of different checks that have one id carry their check,
    /// too.
    static void tellApart(Map<String, Verdict> verdicts) {
        Map<String, Set<String>> checks = new HashMap<>();
        for (Verdict v : verdicts.values()) {
            v.deviations.forEach(
                    d -> checks.computeIfAbsent(d.id(), _ -> new HashSet<>()).add(d.check()));
        }
        checks.values().removeIf(c -> c.size() == 1);
        if (!checks.isEmpty()) {
            verdicts.replaceAll((_, v) -> v.told(checks.keySet()));
        }
    }

    private Verdict told(Set<String> ambiguous) {
        return new Verdict(
                outcome,
                rule,
                due,
                deviating,
                failures,
                late,
                deviations.stream()
                        .map(d -> ambiguous.contains(d.id()) ? d.withCheck() : d)
                        .toList(),
                part,
                evidence,
                grounds,
                tested,
                whole);
    }

    private static List<Deviation> sorted(List<Deviation> all) {
        return all.stream()
                .sorted(
                        Comparator.comparing((Deviation d) -> d.days().from())
                                .thenComparing(Deviation::id)
                                .thenComparing(Deviation::what))
                .toList();
    }

    static <T> List<T> joined(List<T> a, List<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    private static Part shorter(Part a, Part b) {
        List<Period> both = new ArrayList<>();
        for (Period p : a.days()) {
            for (Period q : b.days()) {
                Period common = p.intersection(q);
                if (common != null) {
                    both.add(common);
                }
            }
        }
        return new Part(both, a.of(), a.counts() && b.counts());
    }
}
