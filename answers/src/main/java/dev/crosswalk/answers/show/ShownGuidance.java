package dev.crosswalk.answers.show;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An optional requirement that is guidance on another: what it demands, and how far other editions
/// cover it.
///
/// @param elsewhere one for each other edition that has something of it
/// @param named the requirements of other editions whose guidance names something that it demands,
///   which proves nothing
record ShownGuidance(
        Requirement requirement,
        List<String> demands,
        List<Elsewhere> elsewhere,
        List<RequirementRef> named) {

    /// @param verdict on the optional requirement where the whole edition is met
    /// @param counterparts the requirements there that demand something that it demands
    record Elsewhere(String edition, Verdict verdict, List<RequirementRef> counterparts) {
        /// `iso27001-2022 3 of 4: A.5.9, A.5.12`
        String words() {
            return edition
                    + " "
                    + verdict.covered().size()
                    + " of "
                    + verdict.demanded()
                    + ": "
                    + String.join(", ", counterparts.stream().map(RequirementRef::id).toList());
        }
    }

    /// Those that are guidance on a requirement, in document order.
    static List<ShownGuidance> on(Crosswalk crosswalk, RequirementRef ref) {
        List<RequirementRef> refs = crosswalk.guidance(ref);
        if (refs.isEmpty()) {
            return List.of();
        }
        List<List<Elsewhere>> elsewhere = new ArrayList<>();
        List<List<RequirementRef>> named = new ArrayList<>();
        refs.forEach(_ -> {
            elsewhere.add(new ArrayList<>());
            named.add(new ArrayList<>());
        });
        Scope scope = new Scope(ref.edition(), refs.stream().map(RequirementRef::id).toList());
        for (FrameworkEdition edition : crosswalk.library().editions()) {
            if (!edition.id().equals(ref.edition())) {
                elsewhere(crosswalk, scope, Scope.of(edition.id()), elsewhere, named);
            }
        }
        List<ShownGuidance> all = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            all.add(
                    new ShownGuidance(
                            crosswalk.requirement(refs.get(i)),
                            crosswalk.demands(refs.get(i)).stream().map(Obligation::id).toList(),
                            elsewhere.get(i),
                            named.get(i)));
        }
        return all;
    }

    private static void elsewhere(
            Crosswalk crosswalk,
            Scope scope,
            Scope other,
            List<List<Elsewhere>> into,
            List<List<RequirementRef>> named) {
        List<Comparison.Pair> pairs = crosswalk.compare(scope, other).pairs();
        Posture met =
                new Posture(
                        Assurance.IMPLEMENTED,
                        crosswalk.requirements(other).stream()
                                .map(r -> new Attestation(r, true, null, ""))
                                .toList(),
                        List.of(),
                        List.of());
        List<Verdict> verdicts = crosswalk.gap(met, scope).verdicts();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict v = verdicts.get(i);
            List<RequirementRef> counterparts =
                    pairs.stream()
                            .filter(p -> p.left().equals(v.ref()))
                            .filter(p -> p.basis() != Comparison.Basis.SUGGESTED)
                            .map(Comparison.Pair::right)
                            .toList();
            List<Obligation> demands = crosswalk.demands(v.ref());
            pairs.stream()
                    .filter(p -> p.left().equals(v.ref()))
                    .filter(p -> p.basis() == Comparison.Basis.SUGGESTED)
                    .map(Comparison.Pair::right)
                    .filter(r -> crosswalk.suggests(r).stream().anyMatch(demands::contains))
                    .forEach(named.get(i)::add);
            if (!counterparts.isEmpty()) {
                into.get(i).add(new Elsewhere(other.edition(), v, counterparts));
            }
        }
    }

    /// What is said where no other edition demands anything of it: `no other edition demands
    /// anything of it; guidance on A.5.27 of iso27001-2022 names it`
    String nowhere() {
        Map<String, List<String>> byEdition = new LinkedHashMap<>();
        named.forEach(
                r -> byEdition.computeIfAbsent(r.edition(), _ -> new ArrayList<>()).add(r.id()));
        return byEdition.isEmpty()
                ? "no other edition has anything of it"
                : "no other edition demands anything of it; guidance on %s names it"
                        .formatted(
                                Words.and(
                                        byEdition.entrySet().stream()
                                                .map(e ->
                                                        Words.and(e.getValue())
                                                                + " of "
                                                                + e.getKey())
                                                .toList()));
    }

    /// `applies with P`, or nothing.
    String applies() {
        return applies(requirement);
    }

    static String applies(Requirement r) {
        return r.appliesWith().isEmpty() ? "" : "applies with " + Words.and(r.appliesWith());
    }

    void json(Json json) {
        json.object()
                .field("id", requirement.id())
                .field("title", requirement.title())
                .field("summary", requirement.summary())
                .field("appliesWith", requirement.appliesWith())
                .field("demands", demands)
                .array("elsewhere");
        for (Elsewhere e : elsewhere) {
            json.object()
                    .field("edition", e.edition())
                    .field("coverage", Words.of(e.verdict().coverage()))
                    .rounded("proven", e.verdict().proven())
                    .field(
                            "counterparts",
                            e.counterparts().stream().map(RequirementRef::id).toList())
                    .end();
        }
        json.end().end();
    }
}
