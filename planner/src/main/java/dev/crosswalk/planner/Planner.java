package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes plans with one library of controls.
///
/// Among plans that are equally good it prefers those with the fewest new controls, and among those
/// always the same one. The order of the input never matters.
///
/// Work that was decided on is done whatever a plan says, so the cheapest plan takes it as given,
/// chooses new controls for what it leaves open, and counts the effort of both. A budget has to pay
/// for both: under a budget a decided control is chosen like a new one, but preferred where they
/// cost the same. What is in place is chosen, too, where showing it costs anything.
public final class Planner {

    private final Candidates candidates;
    private final Supplier<Solver> solvers;

    /// @throws IllegalArgumentException where a control is there twice, depends on an unknown one,
    ///   or depends on itself directly or indirectly; the message names them
    public Planner(List<Candidate> candidates) {
        this(new Candidates(candidates), Solver::available);
    }

    Planner(Candidates candidates, Supplier<Solver> solvers) {
        this.candidates = candidates;
        this.solvers = solvers;
    }

    /// The plan that closes everything that candidates can close, with the new controls that cost
    /// least.
    public Plan cheapest(OpenDemands wanted, Limit limit) {
        Cover cover = new Cover(candidates, wanted, Planner::isDone);
        BitSet needed = (BitSet) cover.reachable.clone();
        needed.andNot(cover.closedBy(cover.free));
        if (needed.isEmpty()) {
            return plan(cover, wanted, Choice.NOTHING, null);
        }
        CoverProgram program = CoverProgram.closing(cover, needed);
        List<long[]> aims = List.of(program.cost(), program.count(), program.lots());
        Solver solver = solvers.get();
        Levels.Best best = new Levels(solver, program.program(), aims).solve(limit);
        Choice choice =
                new Choice(
                        program.chosen(best.ones()),
                        new PersonDays(best.bounds()[0]),
                        best.proven(1),
                        solver.title());
        return plan(cover, wanted, choice, null);
    }

    /// The plan that covers the greatest weight of requirements in full for at most the budget, and
    /// that costs least among such plans.
    public Plan withinBudget(OpenDemands wanted, PersonDays budget, Limit limit) {
        return within(wanted, List.of(), List.of(new Allowance(Integer.MAX_VALUE, budget)), limit);
    }

    /// The plan that closes the most of what comes first, then covers the greatest weight of
    /// requirements in full, and costs least among such plans.
    ///
    /// @param first sets of obligations, those that matter most before others: of each list as many
    ///   are closed whole as can be
    /// @param allowances what all that comes until some turn may cost; the last one is of all
    public Plan within(
            OpenDemands wanted,
            List<List<Set<String>>> first,
            List<Allowance> allowances,
            Limit limit) {
        Cover cover = new Cover(candidates, wanted, Planner::isFree);
        BitSet closed = cover.closedBy(cover.free);
        List<Tier> tiers = new ArrayList<>();
        for (List<Set<String>> some : first) {
            Tier tier = new Tier();
            for (Set<String> whole : some) {
                BitSet open = cover.bits(whole);
                if (!open.isEmpty()) {
                    tier.add(cover, closed, open, 1);
                }
            }
            tiers.add(tier);
        }
        Tier requirements = new Tier();
        for (int d = 0; d < cover.open.length; d++) {
            requirements.add(cover, closed, cover.open[d], cover.demands.get(d).weight());
        }
        tiers.add(requirements);
        PersonDays budget = allowances.getLast().days();
        if (tiers.stream().allMatch(t -> t.sets.isEmpty())) {
            long[] none = new long[tiers.size()];
            return plan(cover, wanted, Choice.NOTHING, budgeted(budget, tiers, none, none));
        }
        CoverProgram program =
                CoverProgram.within(cover, tiers.stream().map(t -> t.sets).toList(), allowances);
        List<long[]> aims = new ArrayList<>();
        for (int t = 0; t < tiers.size(); t++) {
            aims.add(program.shortfall(t));
        }
        aims.addAll(List.of(program.cost(), program.count(), program.lots()));
        Solver solver = solvers.get();
        Levels.Best best = new Levels(solver, program.program(), aims).solve(limit);
        Choice choice =
                new Choice(
                        program.chosen(best.ones()),
                        new PersonDays(best.bounds()[tiers.size()]),
                        best.proven(tiers.size() + 1),
                        solver.title());
        return plan(cover, wanted, choice, budgeted(budget, tiers, best.values(), best.bounds()));
    }

    /// Sets of obligations of which a choice closes the greatest weight that it can.
    private static final class Tier {
        private final Map<BitSet, Long> sets = new LinkedHashMap<>();
        private long sure;
        private long all;

        /// @param closed what is closed whatever is chosen
        void add(Cover cover, BitSet closed, BitSet set, long weight) {
            BitSet open = (BitSet) set.clone();
            open.andNot(closed);
            all += weight;
            if (open.isEmpty()) {
                sure += weight;
            } else if (cover.reaches(open)) {
                sets.merge(open, weight, Long::sum);
            }
        }

        long reachable() {
            return sure + sets.values().stream().mapToLong(w -> w).sum();
        }
    }

    /// @param lacking what is not closed of each tier
    private static Plan.Budgeted budgeted(
            PersonDays budget, List<Tier> tiers, long[] lacking, long[] atLeast) {
        List<Plan.First> first = new ArrayList<>();
        int last = tiers.size() - 1;
        for (int t = 0; t < last; t++) {
            long reachable = tiers.get(t).reachable();
            first.add(
                    new Plan.First(
                            reachable - lacking[t], reachable - atLeast[t], tiers.get(t).all));
        }
        long reachable = tiers.get(last).reachable();
        return new Plan.Budgeted(
                budget, reachable - lacking[last], reachable - atLeast[last], first);
    }

    /// A plan that was made with these candidates, what fits of it first: of its controls those
    /// that [#within] would take if there were no others. So nothing of what fits is done in vain.
    /// Of what does not, that comes first which it would take for the days that are left then.
    ///
    /// @param spared obligations that nothing is chosen for: what closes nothing else comes last
    /// @param later in which turn comes what does not fit, by its own turn; less than
    ///   [Candidate#LATER]
    /// @param left how many days are left, beside the steps that fit, until the last day on which
    ///   something may be done and still counts: it is too late for an allowance, and not for that
    public Fitted fitting(
            Plan plan,
            OpenDemands wanted,
            Set<String> spared,
            List<List<Set<String>>> first,
            List<Allowance> allowances,
            IntUnaryOperator later,
            Function<List<Step>, PersonDays> left,
            Limit limit) {
        Set<String> all = controls(plan);
        Candidates some = candidates.only(all);
        OpenDemands urgent = wanted.sparing(spared);
        Plan fits = new Planner(some, solvers).within(urgent, first, allowances, limit);
        Set<String> now = controls(fits);
        Allowance rest = new Allowance(Integer.MAX_VALUE, left.apply(fits.steps()));
        Set<String> next =
                controls(
                        new Planner(some.after(now), solvers)
                                .within(urgent, first, List.of(rest), limit));
        Cover cover = new Cover(some.later(now, next, later), wanted, Planner::isDone);
        BitSet chosen = new BitSet();
        for (int c = 0; c < cover.candidates.all.size(); c++) {
            chosen.set(c, all.contains(cover.candidate(c).control()));
        }
        List<Step> steps = StepOrder.of(cover, chosen);
        return new Fitted(
                plan.with(steps),
                (int) steps.stream().filter(s -> now.contains(s.control())).count(),
                fits.optimal());
    }

    private static Set<String> controls(Plan plan) {
        return plan.steps().stream().map(Step::control).collect(Collectors.toSet());
    }

    /// Whether the work on a control is done whatever a plan says.
    private static boolean isDone(Candidate control) {
        return control.standing() == Candidate.Standing.DECIDED || isFree(control);
    }

    /// Whether a control is there for nothing.
    private static boolean isFree(Candidate control) {
        return control.inPlace() && control.cost().equals(PersonDays.ZERO);
    }

    /// Plans several scopes in three ways: together, one after the other in the given order, and
    /// each alone.
    ///
    /// @param limit the limit for each of the plans
    public PlanningWays ways(List<OpenDemands> wanted, Limit limit) {
        List<Plan> inOrder = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (OpenDemands next : wanted) {
            Planner then = new Planner(candidates.after(done), solvers);
            Plan plan = then.cheapest(next, limit);
            plan.steps().forEach(step -> done.add(step.control()));
            inOrder.add(plan);
        }
        return new PlanningWays(
                cheapest(OpenDemands.together(wanted), limit),
                inOrder,
                wanted.stream().map(alone -> cheapest(alone, limit)).toList());
    }

    /// @param bound what the chosen controls must cost at least
    private record Choice(BitSet controls, PersonDays bound, boolean optimal, String solver) {
        static final Choice NOTHING = new Choice(new BitSet(), PersonDays.ZERO, true, "");
    }

    private static Plan plan(
            Cover cover, OpenDemands wanted, Choice choice, Plan.@Nullable Budgeted budgeted) {
        BitSet controls = cover.withFree(choice.controls);
        List<Step> steps = StepOrder.of(cover, controls);
        PersonDays cost =
                steps.stream().map(Step::effort).reduce(PersonDays.ZERO, PersonDays::plus);
        PersonDays bound = choice.bound.plus(cover.givenWork(steps));
        // A choice that is not proved optimal may hold useless controls, which the order leaves
        // out.
        boolean all = budgeted == null || budgeted.isMost();
        boolean optimal = choice.optimal || (all && cost.equals(bound));
        return new Plan(
                cost,
                bound,
                optimal,
                budgeted,
                steps,
                cover.remaining(cover.closedBy(controls)),
                cover.unreachable(),
                wanted.opaque(),
                choice.solver);
    }
}
