package dev.crosswalk.answers.status;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What requirements that are full rest on so that they would not be without it.
///
/// @param id of the control; null of a report
/// @param title of the control or report
/// @param requirements that would no longer be full, of all frameworks that are wanted
record Carrier(@Nullable String id, String title, List<RequirementRef> requirements) {
    private static final String CONTROL = "control:";

    Carrier {
        requirements = List.copyOf(requirements);
    }

    /// First what the most rests on.
    static List<Carrier> of(Situation now) {
        Map<String, Set<RequirementRef>> alone = new LinkedHashMap<>();
        for (Judged framework : now.wanted()) {
            Map<String, Set<String>> sources = sources(framework);
            for (Verdict v : framework.gap().verdicts()) {
                if (v.coverage() == Coverage.FULL && v.decomposed()) {
                    for (String o : v.covered()) {
                        only(v.because(o), sources)
                                .forEach(c ->
                                        alone.computeIfAbsent(c, _ -> new LinkedHashSet<>())
                                                .add(v.ref()));
                    }
                }
            }
        }
        List<Carrier> carriers = new ArrayList<>();
        alone.forEach((what, refs) -> carriers.add(of(what, refs, now)));
        carriers.sort(
                Comparator.comparingInt((Carrier c) -> -c.requirements().size())
                        .thenComparing(Carrier::title));
        return carriers;
    }

    private static Carrier of(String what, Set<RequirementRef> refs, Situation now) {
        String id = what.startsWith(CONTROL) ? what.substring(CONTROL.length()) : null;
        return id == null
                ? new Carrier(null, what, List.copyOf(refs))
                : new Carrier(
                        id,
                        now.controls().control(id).map(c -> c.title()).orElse(id),
                        List.copyOf(refs));
    }

    /// Who says of each requirement that it is met.
    private static Map<String, Set<String>> sources(Judged framework) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (Attestation a : framework.posture().attestations()) {
            if (a.meets() && !a.source().isEmpty()) {
                sources.computeIfAbsent(a.requirement().toString(), _ -> new LinkedHashSet<>())
                        .add(a.source());
            }
        }
        return sources;
    }

    /// The one thing that all reasons come down to; none where there are several, or it is
    /// somebody's answer.
    private static Set<String> only(List<String> because, Map<String, Set<String>> sources) {
        Set<String> things = new LinkedHashSet<>();
        for (String fact : because) {
            if (fact.startsWith(CONTROL)) {
                things.add(fact);
            } else {
                things.addAll(sources.getOrDefault(fact, Set.of("")));
            }
        }
        return things.size() == 1 && !things.contains("") ? things : Set.of();
    }
}
