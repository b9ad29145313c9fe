package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes plans with one library of controls.
///
/// Among plans that are equally good it prefers those with the fewest new controls, and among those
/// always the same one. The order of the input never matters.
///
/// Work that was decided on is done whatever a plan says, so the cheapest plan takes it as given,
/// chooses new controls for what it leaves open, and counts the effort of both. A budget has to pay
/// for both: under a budget a decided control is chosen like a new one, but preferred where they
/// cost the same.
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
        Cover cover =
                new Cover(
                        candidates,
                        wanted.demands(),
                        EnumSet.of(Candidate.Standing.DECIDED, Candidate.Standing.IN_PLACE));
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
        Cover cover =
                new Cover(candidates, wanted.demands(), EnumSet.of(Candidate.Standing.IN_PLACE));
        Map<BitSet, Long> sets = new LinkedHashMap<>();
        BitSet closed = cover.closedBy(cover.free);
        long sure = 0;
        for (int d = 0; d < cover.open.length; d++) {
            BitSet open = (BitSet) cover.open[d].clone();
            open.andNot(closed);
            if (open.isEmpty()) {
                sure += cover.demands.get(d).weight();
            } else if (cover.reaches(open)) {
                sets.merge(open, (long) cover.demands.get(d).weight(), Long::sum);
            }
        }
        if (sets.isEmpty()) {
            return plan(cover, wanted, Choice.NOTHING, new Plan.Budgeted(budget, sure, sure));
        }
        CoverProgram program = CoverProgram.within(cover, sets, budget);
        List<long[]> aims =
                List.of(program.shortfall(), program.cost(), program.count(), program.lots());
        Solver solver = solvers.get();
        Levels.Best best = new Levels(solver, program.program(), aims).solve(limit);
        long all = sure + sets.values().stream().mapToLong(w -> w).sum();
        Choice choice =
                new Choice(
                        program.chosen(best.ones()),
                        new PersonDays(best.bounds()[1]),
                        best.proven(2),
                        solver.title());
        return plan(
                cover,
                wanted,
                choice,
                new Plan.Budgeted(budget, all - best.values()[0], all - best.bounds()[0]));
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
        boolean all = budgeted == null || budgeted.weight() == budgeted.atMost();
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
