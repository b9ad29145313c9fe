package dev.crosswalk.answers.ask;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a wanted requirement demands, as far as nothing is known of it for sure.
///
/// @param demanded how many obligations it demands
/// @param unknown ids of those that neither are satisfied nor failed, in the order of the
///   vocabulary
/// @param likely ids of those among them that something makes possible
/// @param lost whether no answer completes it: it is known not to be met, or evidence speaks
///   against something of it
public record Demand(
        RequirementRef requirement,
        int demanded,
        List<String> unknown,
        Set<String> likely,
        boolean lost) {

    public Demand {
        unknown = List.copyOf(unknown);
        likely = Set.copyOf(likely);
    }

    /// The demands of which something is unknown, of requirements that apply.
    ///
    /// @param failing ids of obligations against which evidence speaks, so that nobody is asked
    public static List<Demand> of(List<Verdict> verdicts, Set<String> failing) {
        List<Demand> demands = new ArrayList<>();
        for (Verdict v : verdicts) {
            List<String> open = v.applicable() && v.decomposed() ? v.unknown() : List.of();
            List<String> unknown = open.stream().filter(o -> !failing.contains(o)).toList();
            if (!unknown.isEmpty()) {
                Set<String> likely = new HashSet<>(v.possiblyCovered());
                likely.retainAll(unknown);
                demands.add(
                        new Demand(
                                v.ref(),
                                v.demanded(),
                                unknown,
                                likely,
                                v.disproved() || unknown.size() < open.size()));
            }
        }
        return demands;
    }
}
