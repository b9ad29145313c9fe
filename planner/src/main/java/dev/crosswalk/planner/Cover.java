package dev.crosswalk.planner;

import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The planning problem in numbers: which candidate closes which open obligation, and which
/// candidates are there without being chosen.
final class Cover {

    final Candidates candidates;
    final List<Demand> demands;

    /// Open obligations by id, and what controls that are owed close ([OpenDemands#owed]).
    final List<String> obligations;

    /// The open obligations of each demand.
    final BitSet[] open;

    /// The open obligations that each candidate closes.
    final BitSet[] closes;

    /// The open obligations that some candidate closes.
    final BitSet reachable = new BitSet();

    /// The candidates about which there is nothing to choose, because they and all that they wait
    /// for are [#given].
    final BitSet free = new BitSet();

    private final Predicate<Candidate> given;

    /// @param given the controls that are there whatever is chosen
    Cover(Candidates candidates, OpenDemands wanted, Predicate<Candidate> given) {
        this.given = given;
        this.candidates = candidates;
        demands = wanted.demands();
        TreeSet<String> all = new TreeSet<>();
        demands.forEach(demand -> all.addAll(demand.open()));
        candidates.all.stream()
                .map(Candidate::control)
                .filter(wanted.owed()::contains)
                .forEach(c -> all.add(OpenDemands.owed(c)));
        obligations = List.copyOf(all);
        open = demands.stream().map(d -> bits(d.open())).toArray(BitSet[]::new);
        closes = candidates.all.stream().map(c -> bits(c.discharges())).toArray(BitSet[]::new);
        for (int c = 0; c < closes.length; c++) {
            closes[c].or(bits(List.of(OpenDemands.owed(candidate(c).control()))));
            reachable.or(closes[c]);
            free.set(c, candidates.closure(c).stream().allMatch(this::given));
        }
    }

    /// Those that are open, of some obligations.
    BitSet bits(Collection<String> some) {
        BitSet bits = new BitSet();
        some.stream()
                .mapToInt(o -> Collections.binarySearch(obligations, o))
                .filter(o -> o >= 0)
                .forEach(bits::set);
        return bits;
    }

    Candidate candidate(int control) {
        return candidates.all.get(control);
    }

    /// Whether the control is there whatever is chosen, as soon as all that it waits for is there.
    boolean given(int control) {
        return given.test(candidate(control));
    }

    /// The effort of those steps whose controls are given and were not chosen.
    PersonDays givenWork(List<Step> steps) {
        return steps.stream()
                .filter(step -> given.test(candidates.named(step.control())))
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// The open obligations that these controls close together.
    BitSet closedBy(BitSet controls) {
        BitSet closed = new BitSet();
        controls.stream().forEach(c -> closed.or(closes[c]));
        return closed;
    }

    /// The controls that may be needed to close any of these obligations, without the free ones.
    BitSet relevant(BitSet needed) {
        BitSet relevant = new BitSet();
        for (int c = 0; c < closes.length; c++) {
            if (closes[c].intersects(needed)) {
                relevant.or(candidates.closure(c));
            }
        }
        relevant.andNot(free);
        return relevant;
    }

    /// Whether the candidates can close all of these obligations.
    boolean reaches(BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(reachable);
        return rest.isEmpty();
    }

    /// The chosen controls, and every given one that then has nothing left to wait for.
    BitSet withFree(BitSet chosen) {
        BitSet all = (BitSet) chosen.clone();
        all.or(free);
        for (int c = 0; c < closes.length; c++) {
            BitSet waits = candidates.closure(c);
            waits.andNot(all);
            if (given(c) && waits.stream().allMatch(this::given)) {
                all.or(waits);
            }
        }
        return all;
    }

    List<Plan.Unreachable> unreachable() {
        List<Plan.Unreachable> list = new ArrayList<>();
        for (int o = 0; o < obligations.size(); o++) {
            if (!reachable.get(o)) {
                list.add(new Plan.Unreachable(obligations.get(o), lacking(o)));
            }
        }
        return list;
    }

    private List<RequirementRef> lacking(int obligation) {
        List<RequirementRef> lacking = new ArrayList<>();
        for (int d = 0; d < open.length; d++) {
            if (open[d].get(obligation)) {
                lacking.add(demands.get(d).requirement());
            }
        }
        return lacking;
    }

    /// What each demand still lacks once these obligations are closed.
    List<Demand> remaining(BitSet closed) {
        List<Demand> remaining = new ArrayList<>();
        for (int d = 0; d < open.length; d++) {
            BitSet left = (BitSet) open[d].clone();
            left.andNot(closed);
            if (!left.isEmpty()) {
                Demand demand = demands.get(d);
                remaining.add(new Demand(demand.requirement(), ids(left), demand.weight()));
            }
        }
        return remaining;
    }

    List<String> ids(BitSet some) {
        return some.stream().mapToObj(obligations::get).toList();
    }
}
