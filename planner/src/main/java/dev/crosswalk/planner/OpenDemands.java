package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the wanted requirements still lack, each requirement once, sorted by name.
///
/// @param demands the demands of decomposed requirements that have anything open
/// @param opaque applicable requirements that are not covered in full and whose demands are
///   unknown: no plan can cover them
/// @param owed ids of controls that are to be done though all that they close is proved: an audit
///   asks for what only doing them leaves behind. What is in place for nothing owes nothing
public record OpenDemands(List<Demand> demands, List<RequirementRef> opaque, List<String> owed) {

    /// Where no control is owed.
    public OpenDemands(List<Demand> demands, List<RequirementRef> opaque) {
        this(demands, opaque, List.of());
    }

    public OpenDemands {
        SortedMap<RequirementRef, Demand> merged = new TreeMap<>();
        for (Demand demand : demands) {
            if (!demand.open().isEmpty()) {
                merged.merge(demand.requirement(), demand, OpenDemands::merge);
            }
        }
        demands = List.copyOf(merged.values());
        opaque = List.copyOf(new TreeSet<>(opaque));
        owed = List.copyOf(new TreeSet<>(owed));
    }

    /// The same, of which these controls are owed too.
    public OpenDemands owing(Collection<String> controls) {
        return new OpenDemands(
                demands, opaque, Stream.concat(owed.stream(), controls.stream()).toList());
    }

    /// What doing a control that is owed closes: it stands beside obligations wherever some of them
    /// come first, and is no id of any.
    public static String owed(String control) {
        return "control:" + control;
    }

    /// What the applicable requirements of the gaps lack, all with the same weight.
    public static OpenDemands of(Collection<Gap> gaps) {
        return of(gaps, OpenDemands::open);
    }

    /// @param open ids of the obligations that a decomposed requirement still lacks
    public static OpenDemands of(
            Collection<Gap> gaps, Function<Verdict, ? extends Collection<String>> open) {
        List<Demand> demands = new ArrayList<>();
        List<RequirementRef> opaque = new ArrayList<>();
        for (Gap gap : gaps) {
            for (Verdict verdict : gap.verdicts()) {
                if (!verdict.applicable()) {
                    continue;
                }
                if (verdict.decomposed()) {
                    demands.add(new Demand(verdict.ref(), List.copyOf(open.apply(verdict)), 1));
                } else if (verdict.coverage() != Coverage.FULL) {
                    opaque.add(verdict.ref());
                }
            }
        }
        return new OpenDemands(demands, opaque);
    }

    /// What several wants lack together; a requirement that is wanted twice gets the larger weight.
    public static OpenDemands together(Collection<OpenDemands> all) {
        return new OpenDemands(
                all.stream().flatMap(w -> w.demands.stream()).toList(),
                all.stream().flatMap(w -> w.opaque.stream()).toList(),
                all.stream().flatMap(w -> w.owed.stream()).toList());
    }

    /// The same without some requirements.
    public OpenDemands without(Set<RequirementRef> some) {
        return new OpenDemands(
                demands.stream().filter(d -> !some.contains(d.requirement())).toList(),
                opaque.stream().filter(r -> !some.contains(r)).toList(),
                owed);
    }

    /// The same where some obligations need not be closed.
    public OpenDemands sparing(Set<String> obligations) {
        return new OpenDemands(
                demands.stream()
                        .map(d ->
                                new Demand(
                                        d.requirement(),
                                        d.open().stream()
                                                .filter(o -> !obligations.contains(o))
                                                .toList(),
                                        d.weight()))
                        .toList(),
                opaque,
                owed);
    }

    private static List<String> open(Verdict verdict) {
        return Stream.concat(verdict.missing().stream(), verdict.possiblyCovered().stream())
                .toList();
    }

    private static Demand merge(Demand one, Demand other) {
        return new Demand(
                one.requirement(),
                Stream.concat(one.open().stream(), other.open().stream()).toList(),
                Math.max(one.weight(), other.weight()));
    }
}
