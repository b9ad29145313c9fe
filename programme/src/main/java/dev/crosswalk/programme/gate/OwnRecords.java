package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is proved by a report on another framework, and of which the audit of this one wants the
/// organisation's own record all the same: what a gate asks for, of requirements that nobody may
/// leave out. A gate takes such a report for what it says, and still wants its evidence on file.
///
/// @param requirements in document order
/// @param by ids of the editions on which reports prove it
public record OwnRecords(List<RequirementRef> requirements, Set<String> by) {
    private static final int MOST_NAMED = 8;

    public OwnRecords {
        requirements = List.copyOf(requirements);
        by = Set.copyOf(by);
    }

    /// @param judged one of what the situation wants
    public static OwnRecords of(Situation situation, Judged judged) {
        FrameworkEdition edition = judged.edition();
        Set<String> asked = new HashSet<>();
        List<RequirementRef> requirements = new ArrayList<>();
        Set<String> by = new TreeSet<>();
        if (situation.content().practices().gates(edition.id()).isEmpty()) {
            return new OwnRecords(requirements, by);
        }
        gates(situation, edition.id()).forEach(g -> asked.addAll(g.obligations()));
        for (Verdict v : judged.gap().verdicts()) {
            if (!v.applicable() || edition.mayExclude(v.ref().id())) {
                continue;
            }
            Set<String> others = new TreeSet<>();
            for (String o : v.covered()) {
                if (asked.contains(o)) {
                    others.addAll(others(v.because(o), edition.id()));
                }
            }
            if (!others.isEmpty()) {
                requirements.add(v.ref());
                by.addAll(others);
            }
        }
        return new OwnRecords(requirements, by);
    }

    /// The editions of what an obligation rests on, where it rests on nothing of one's own.
    private static Set<String> others(List<String> because, String edition) {
        Set<String> others = new TreeSet<>();
        for (String label : because) {
            if (label.startsWith("control:") || label.indexOf('/') < 0) {
                return Set.of();
            }
            String of = RequirementRef.parse(label).edition();
            if (of.equals(edition)) {
                return Set.of();
            }
            others.add(of);
        }
        return others;
    }

    /// The gates of which a record is wanted that is not on file.
    private static List<Gate> gates(Situation situation, String edition) {
        GatesAhead ahead =
                situation.at() == null ? null : GatesAhead.of(situation, edition).orElse(null);
        if (ahead == null) {
            return situation.content().practices().gates(edition).stream()
                    .filter(g -> !g.evidence().isEmpty())
                    .toList();
        }
        return ahead.milestones().stream()
                .filter(m -> !m.isBehind())
                .flatMap(m -> m.gates().stream())
                .filter(j -> !onFile(j).containsAll(j.gate().evidence()))
                .map(JudgedGate::gate)
                .toList();
    }

    private static List<String> onFile(JudgedGate judged) {
        return judged.by().stream()
                .filter(m -> m.kind() == MetBy.Kind.EVIDENCE)
                .map(MetBy::what)
                .toList();
    }

    /// In one sentence; empty where there is nothing of the kind.
    public static Optional<String> sentence(Situation situation, Judged judged) {
        OwnRecords own = of(situation, judged);
        int n = own.requirements.size();
        if (n == 0) {
            return Optional.empty();
        }
        return Optional.of(
                "At the audit %s that nobody may leave out (%s) %s records of your own too: in points that it looks into %s on %s alone. The milestones before the audit name these records, on the overview (status) and in the plan."
                        .formatted(
                                Words.many(n, "requirement", "requirements"),
                                Words.some(
                                        own.requirements.stream().map(RequirementRef::id).toList(),
                                        MOST_NAMED),
                                n == 1 ? "needs" : "need",
                                n == 1 ? "it rests" : "they rest",
                                Words.and(
                                        own.by.stream()
                                                .sorted()
                                                .map(e -> situation.name(Scope.of(e)))
                                                .toList())));
    }
}
