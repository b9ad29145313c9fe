package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Demand;
import dev.crosswalk.planner.OpenDemands;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether what an audit ends in, a certificate or an unqualified opinion, is in reach once some
/// obligations are closed.
///
/// @param wants what is audited: parts of one edition
/// @param gates what stands before its next audits, by the audit, in order
/// @param dated the requirements that may be open at the audit where the statement says "not yet",
///   the treatment plan dates them and the owner of the risk accepted it meanwhile
/// @param owed ids of the controls of which a gate wants a record that only doing them leaves
/// @param early the obligations of what feeds the first audit, though it does not ask for them
/// @param word what of it rests on word, and has to be shown
/// @param leftOut the requirements that are not audited though an audit of the edition would ask
record Reach(
        List<Judged> wants,
        Map<Gate.Before, List<Gate>> gates,
        Set<RequirementRef> dated,
        Map<Gate.Before, Set<String>> owed,
        Set<String> early,
        OnWord word,
        Set<RequirementRef> leftOut) {

    /// One for each edition wanted of whose audits something is known. Where only a part of an
    /// edition is wanted that is certified as a whole, nothing can be said of its certificate.
    static List<Reach> of(Situation situation, List<GatesAhead> ahead, OnWord word) {
        List<Reach> all = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        for (Judged want : situation.wanted()) {
            String edition = want.scope().edition();
            List<Gate> gates = situation.content().practices().gates(edition);
            if (gates.isEmpty() || !editions.add(edition)) {
                continue;
            }
            Map<Gate.Before, List<Gate>> next = new EnumMap<>(Gate.Before.class);
            Set<Gate.Before> befores = befores(edition, ahead);
            gates.stream()
                    .filter(g -> befores.contains(g.before()))
                    .forEach(g -> next.computeIfAbsent(g.before(), _ -> new ArrayList<>()).add(g));
            Set<RequirementRef> dated = dated(want.edition(), gates);
            if ((dated.isEmpty() || isWhole(situation, want))
                    && alsoCovered(situation, want).isEmpty()) {
                all.add(
                        new Reach(
                                situation.wanted().stream()
                                        .filter(w -> w.scope().edition().equals(edition))
                                        .toList(),
                                next,
                                dated,
                                owed(edition, ahead),
                                early(situation, edition),
                                word,
                                Set.of()));
            }
        }
        return all;
    }

    private static Set<String> early(Situation situation, String edition) {
        List<String> early =
                situation
                        .content()
                        .practices()
                        .deadline(edition)
                        .map(Deadline::early)
                        .orElse(List.of());
        Set<String> obligations = new TreeSet<>();
        situation.content().controls().controls().stream()
                .filter(c -> early.contains(c.id()))
                .forEach(c -> obligations.addAll(situation.crosswalk().given(c.discharges())));
        return obligations;
    }

    private static Map<Gate.Before, Set<String>> owed(String edition, List<GatesAhead> ahead) {
        Map<Gate.Before, Set<String>> owed = new EnumMap<>(Gate.Before.class);
        for (GatesAhead gates : ahead) {
            if (gates.scope().edition().equals(edition)) {
                gates.milestones().forEach(m -> owed.put(m.before(), gates.owed(m)));
            }
        }
        return owed;
    }

    /// What an audit of the edition covers whatever it is of, and nobody asks about here: nothing
    /// can be said of what it ends in.
    ///
    /// @return ids of nodes of the edition
    static List<String> alsoCovered(Situation situation, Judged want) {
        FrameworkEdition edition = want.edition();
        Set<RequirementRef> asked = new HashSet<>();
        situation.wanted().stream()
                .filter(w -> w.scope().edition().equals(edition.id()))
                .forEach(w -> asked.addAll(situation.crosswalk().requirements(w.scope())));
        return situation
                .content()
                .practices()
                .deadline(edition.id())
                .map(Deadline::always)
                .orElse(List.of())
                .stream()
                .filter(node ->
                        !asked.containsAll(
                                situation
                                        .crosswalk()
                                        .requirements(new Scope(edition.id(), List.of(node)))))
                .toList();
    }

    private static boolean isWhole(Situation situation, Judged want) {
        Scope whole = Scope.of(want.scope().edition());
        return situation.crosswalk().requirements(want.scope()).size()
                == situation.crosswalk().requirements(whole).size();
    }

    /// What is still to come of an edition: as its programme says, or where nothing is known, all
    /// up to the first certificate or report.
    private static Set<Gate.Before> befores(String edition, List<GatesAhead> ahead) {
        Set<Gate.Before> some =
                new HashSet<>(
                        ahead.stream()
                                .filter(g -> g.scope().edition().equals(edition))
                                .flatMap(g -> g.milestones().stream())
                                .filter(m -> !m.isBehind())
                                .map(Milestone::before)
                                .toList());
        if (some.isEmpty()) {
            some.addAll(
                    Set.of(
                            Gate.Before.STAGE_1,
                            Gate.Before.STAGE_2,
                            Gate.Before.TYPE_1,
                            Gate.Before.TYPE_2_START,
                            Gate.Before.TYPE_2_END));
        }
        some.remove(Gate.Before.CERTIFICATE);
        return some;
    }

    /// What may be open at the audit of an edition where that is stated and dated.
    static Set<RequirementRef> dated(FrameworkEdition edition, List<Gate> gates) {
        Set<String> under = new HashSet<>();
        gates.forEach(g -> under.addAll(g.requirements()));
        Set<RequirementRef> dated = new LinkedHashSet<>();
        for (Requirement r : edition.requirements()) {
            if (under.contains(r.id()) || (r.parent() != null && under.contains(r.parent()))) {
                under.add(r.id());
                dated.add(new RequirementRef(edition.id(), r.id()));
            }
        }
        return dated;
    }

    String edition() {
        return wants.getFirst().scope().edition();
    }

    /// `ISO/IEC 27001:2022`, `SOC 2 (CC) and SOC 2 (A)`
    String name() {
        return Words.and(wants.stream().map(Judged::name).toList());
    }

    Stream<Verdict> verdicts() {
        return wants.stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> !leftOut.contains(v.ref()));
    }

    /// The same without some requirements.
    Reach without(Set<RequirementRef> some) {
        return new Reach(wants, gates, dated, owed, early, word, Set.copyOf(some));
    }

    /// `the certificate`, `an unqualified opinion`
    String outcome() {
        return dated.isEmpty() ? "an unqualified opinion" : "the certificate";
    }

    /// The applicable requirements that lack something which is not among what is closed.
    private List<RequirementRef> lacking(Set<String> closed, boolean ofDated) {
        return verdicts()
                .filter(v -> v.applicable() && dated.contains(v.ref()) == ofDated)
                .filter(v ->
                        v.decomposed()
                                ? !closed.containsAll(open(v))
                                : v.coverage() != Coverage.FULL)
                .map(Verdict::ref)
                .distinct()
                .toList();
    }

    /// What stands in the way: nothing excuses that it is open at the audit.
    List<RequirementRef> inTheWay(Set<String> closed) {
        return lacking(closed, false);
    }

    /// What would have to be "not yet" in the statement, dated and accepted.
    List<RequirementRef> notYet(Set<String> closed) {
        return lacking(closed, true);
    }

    /// Whether some of a requirement is proved already, and not all of it.
    boolean isPartly(RequirementRef ref) {
        return verdicts().anyMatch(v -> v.ref().equals(ref) && v.coverage() == Coverage.PARTIAL);
    }

    /// How many requirements may be dated.
    int ofDated() {
        return (int)
                verdicts()
                        .filter(v -> v.applicable() && dated.contains(v.ref()))
                        .map(Verdict::ref)
                        .distinct()
                        .count();
    }

    /// How many requirements have to be met whatever may be open.
    int ofRequired() {
        return (int)
                verdicts()
                        .filter(v -> v.applicable() && !dated.contains(v.ref()))
                        .map(Verdict::ref)
                        .distinct()
                        .count();
    }

    /// What a requirement lacks until an auditor can see all of it.
    Set<String> open(Verdict verdict) {
        return word.open(verdict);
    }

    /// Whether anything that applies rests on word alone.
    boolean isOnWord() {
        return verdicts().anyMatch(v -> v.applicable() && !v.onWord().isEmpty());
    }

    /// Whether a requirement is full, some of it on word alone.
    boolean isOnWord(RequirementRef ref) {
        return verdicts()
                .anyMatch(v ->
                        v.ref().equals(ref)
                                && v.coverage() == Coverage.FULL
                                && !word.of(v).isEmpty());
    }

    /// What has to be closed before the audit, whatever stays open of the rest.
    OpenDemands required() {
        return new OpenDemands(
                verdicts()
                        .filter(v -> v.applicable() && v.decomposed() && !dated.contains(v.ref()))
                        .map(v -> new Demand(v.ref(), List.copyOf(open(v)), 1))
                        .toList(),
                List.of(),
                owed.values().stream().flatMap(Set::stream).toList());
    }

    /// The obligations that matter first, and the controls that are owed ([OpenDemands#owed]), in
    /// the order of the audits that ask for them; those of all editions side by side. What feeds
    /// the first of them comes after what all of them ask for: no audit ends for want of it.
    static List<Set<String>> first(Collection<Reach> reaches) {
        Map<Integer, Set<String>> tiers = new HashMap<>();
        for (Reach reach : reaches) {
            int tier = 0;
            for (Map.Entry<Gate.Before, List<Gate>> next : reach.gates.entrySet()) {
                List<Gate> gates = next.getValue();
                Set<String> some = tiers.computeIfAbsent(tier++, _ -> new TreeSet<>());
                gates.forEach(g -> some.addAll(g.obligations()));
                reach.owed
                        .getOrDefault(next.getKey(), Set.of())
                        .forEach(c -> some.add(OpenDemands.owed(c)));
                if (gates.stream().anyMatch(g -> !g.requirements().isEmpty())) {
                    reach.required().demands().forEach(d -> some.addAll(d.open()));
                }
            }
        }
        List<Set<String>> first = new ArrayList<>();
        for (int tier = 0; tiers.containsKey(tier); tier++) {
            first.add(tiers.get(tier));
        }
        Set<String> early = new TreeSet<>();
        reaches.forEach(r -> early.addAll(r.early));
        if (!early.isEmpty()) {
            first.add(early);
        }
        return first;
    }
}
