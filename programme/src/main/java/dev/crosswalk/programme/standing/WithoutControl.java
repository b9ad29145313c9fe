package dev.crosswalk.programme.standing;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is met by nothing but what a report or somebody says, and of which a programme has no
/// control, of those requirements that an audit asks to be in place each: its auditor has none to
/// sample, and no statement of applicability can name one.
public final class WithoutControl {
    private WithoutControl() {}

    /// @param gap of one edition, as the standing has it
    /// @return in document order
    public static List<Verdict> of(
            Standing standing, Gap gap, Crosswalk crosswalk, Practices practices) {
        Set<RequirementRef> asked = new HashSet<>();
        gap.verdicts().stream()
                .map(v -> v.ref().edition())
                .distinct()
                .forEach(e -> asked.addAll(asked(e, crosswalk, practices)));
        Set<String> done =
                standing.controls().stream()
                        .filter(ControlStanding::isAdopted)
                        .flatMap(c -> crosswalk.given(c.control().discharges()).stream())
                        .collect(Collectors.toSet());
        return gap.verdicts().stream()
                .filter(v -> asked.contains(v.ref()))
                .filter(v -> v.applicable() && v.coverage() == Coverage.FULL)
                .filter(v -> Collections.disjoint(demands(v, crosswalk), done))
                .filter(v -> ShownBy.of(standing, v, crosswalk).isUnnamed())
                .toList();
    }

    /// What a gate wants in place, requirement by requirement.
    private static List<RequirementRef> asked(
            String edition, Crosswalk crosswalk, Practices practices) {
        List<String> nodes =
                practices.gates(edition).stream()
                        .flatMap(g -> g.requirements().stream())
                        .distinct()
                        .toList();
        return nodes.isEmpty()
                ? List.of()
                : List.copyOf(crosswalk.requirements(new Scope(edition, nodes)));
    }

    private static List<String> demands(Verdict v, Crosswalk crosswalk) {
        return crosswalk.demands(v.ref()).stream().map(Obligation::id).toList();
    }
}
