package dev.crosswalk.answers.next;

import dev.crosswalk.content.control.Control.Stage;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is open of some verdicts, and which controls of a programme would close how much of it.
///
/// @param by the requirements that lack an obligation, by its id
/// @param weights how many requirements each obligation settles, in shares
record OpenWork(Crosswalk crosswalk, Map<String, List<String>> by, Map<String, Double> weights) {

    /// What one control would close.
    ///
    /// @param requirements ids, in the order of the verdicts
    /// @param giving the obligations by which it would
    record Share(
            ControlStanding control, Set<String> requirements, Set<String> giving, double weight) {}

    static OpenWork of(Crosswalk crosswalk, List<Verdict> verdicts) {
        Map<String, List<String>> by = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Verdict v : verdicts) {
            if (v.applicable() && v.decomposed()) {
                for (String o : open(v)) {
                    by.computeIfAbsent(o, _ -> new ArrayList<>()).add(v.ref().id());
                    weights.merge(o, 1.0 / v.demanded(), Double::sum);
                }
            }
        }
        return new OpenWork(crosswalk, by, weights);
    }

    /// What a verdict lacks: what is missing, then what is only possible.
    static Set<String> open(Verdict v) {
        Set<String> open = new LinkedHashSet<>(v.missing());
        open.addAll(v.possiblyCovered());
        return open;
    }

    /// The controls that would close something: those in place before those that are planned, of
    /// these the ones by which people decide first, and then those that close most.
    List<Share> shares(Collection<ControlStanding> controls) {
        List<Share> shares = new ArrayList<>();
        for (ControlStanding c : controls) {
            Share share = share(c);
            if (share.weight > 0) {
                shares.add(share);
            }
        }
        shares.sort(
                Comparator.comparing((Share s) -> s.control.condition() == Condition.PLANNED)
                        .thenComparing(s ->
                                s.control.condition() == Condition.PLANNED
                                        ? Stage.of(s.control.control())
                                        : Stage.DECIDE)
                        .thenComparing(
                                Comparator.comparingDouble((Share s) -> s.weight).reversed()));
        return shares;
    }

    private Share share(ControlStanding c) {
        Set<String> lacks =
                switch (c.condition()) {
                    case PLANNED -> new LinkedHashSet<>(c.control().discharges());
                    case PROVED, UNPROVED, FAILED -> unshown(c);
                    case RETIRED, UNDECIDED -> Set.of();
                };
        Set<String> requirements = new LinkedHashSet<>();
        double weight = 0;
        for (String o : crosswalk.given(lacks)) {
            requirements.addAll(by.getOrDefault(o, List.of()));
            weight += weights.getOrDefault(o, 0.0);
        }
        return new Share(c, requirements, lacks, weight);
    }

    /// What a control in place does not show.
    private static Set<String> unshown(ControlStanding c) {
        Set<String> unshown = new LinkedHashSet<>();
        for (ControlFact.Share share : c.today().shares()) {
            if (!(share.state() instanceof ControlFact.Holds)) {
                unshown.addAll(share.discharges());
            }
        }
        return unshown;
    }
}
