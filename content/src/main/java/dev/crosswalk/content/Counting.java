package dev.crosswalk.content;

import dev.crosswalk.content.Counts.OfEdition;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the content under lint.
final class Counting {
    private final LintSubject subject;
    private final Library library;
    private final Set<String> discharged;

    Counting(LintSubject subject) {
        this.subject = subject;
        library = subject.content.library();
        discharged = CountingControls.discharged(subject);
    }

    Counts counts(MappingRules mappings) {
        Map<String, Integer> byDomain = new LinkedHashMap<>();
        Map<Facet, Integer> byFacet = new EnumMap<>(Facet.class);
        for (Obligation o : library.obligations()) {
            byDomain.merge(o.domain(), 1, Integer::sum);
            byFacet.merge(o.facet(), 1, Integer::sum);
        }
        List<OfEdition> editions = library.editions().stream().map(this::edition).toList();
        return new Counts(
                editions,
                library.obligations().size(),
                byDomain,
                byFacet,
                editions.stream().mapToInt(OfEdition::demands).sum(),
                editions.stream().mapToInt(OfEdition::suggests).sum(),
                library.claims().stream().mapToInt(c -> c.contested().size()).sum(),
                shared(),
                library.obligations().stream().mapToInt(o -> o.implies().size()).sum(),
                library.mappingSets().size(),
                library.mappingSets().stream().map(MappingSet::mappings).mapToInt(List::size).sum(),
                subject.content.steps().size(),
                mappings.hintsWithoutShared(),
                mappings.accepted(),
                CountingControls.controls(subject),
                CountingControls.documents(subject));
    }

    private OfEdition edition(FrameworkEdition edition) {
        List<RequirementRef> assessable = LintSubject.assessable(edition);
        int[] demands =
                assessable.stream()
                        .filter(subject::decomposed)
                        .mapToInt(ref -> subject.demands(ref).size())
                        .sorted()
                        .toArray();
        int n = demands.length;
        int sum = 0;
        for (int d : demands) {
            sum += d;
        }
        return new OfEdition(
                edition.id(),
                edition.requirements().size(),
                assessable.size(),
                n,
                assessable.size() - n,
                subject.demands(assessable).size(),
                (int) subject.demands(assessable).stream().filter(discharged::contains).count(),
                sum,
                assessable.stream().mapToInt(ref -> subject.suggests(ref).size()).sum(),
                n == 0 ? 0 : demands[0],
                n == 0 ? 0 : (demands[(n - 1) / 2] + demands[n / 2]) / 2.0,
                n == 0 ? 0 : demands[n - 1],
                LintSubject.optional(edition).size(),
                assessable.stream().mapToInt(this::unexplained).sum());
    }

    private int unexplained(RequirementRef ref) {
        List<RequirementRef> guidance = subject.guidance(ref);
        Set<String> explained = subject.demands(guidance);
        return guidance.isEmpty()
                ? 0
                : (int) subject.suggests(ref).stream().filter(o -> !explained.contains(o)).count();
    }

    /// Obligations that two frameworks demand, all editions of a framework being one.
    private int shared() {
        Map<String, String> predecessors = new HashMap<>();
        for (FrameworkEdition e : library.editions()) {
            if (e.successorOf() != null) {
                predecessors.put(e.id(), e.successorOf());
            }
        }
        Map<String, Set<String>> frameworks = new HashMap<>();
        Set<RequirementRef> optional = new HashSet<>();
        library.editions().forEach(e -> optional.addAll(LintSubject.optional(e)));
        for (Claim claim : library.claims()) {
            if (optional.contains(claim.requirement())) {
                continue;
            }
            String framework = first(claim.requirement().edition(), predecessors);
            for (String o : claim.demands()) {
                frameworks.computeIfAbsent(o, k -> new HashSet<>()).add(framework);
            }
        }
        return (int) frameworks.values().stream().filter(f -> f.size() >= 2).count();
    }

    private static String first(String edition, Map<String, String> predecessors) {
        String at = edition;
        while (predecessors.containsKey(at)) {
            at = predecessors.getOrDefault(at, at);
        }
        return at;
    }
}
