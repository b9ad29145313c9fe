package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.Candidate.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plans of many small libraries against trying every set of controls.
class ExhaustiveLawTest {

    private static final int SEEDS = 400;

    static Stream<Solver> solvers() {
        return Stream.of(CpSat.load().orElseThrow(), new OjAlgo());
    }

    private static Planner planner(Library library, Solver solver) {
        return new Planner(new Candidates(library.candidates), () -> solver);
    }

    private static PersonDays budget(long seed) {
        return new PersonDays(new Random(seed).nextInt(1200));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theNewControlsOfTheCheapestPlanCostWhatTheBestOfAllSetsCosts(Solver solver) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);

            Plan plan = planner(library, solver).cheapest(library.wanted(), Library.LIMIT);

            Exhaustive.Best best = new Exhaustive(library).cheapest();
            assertThat(plan.chosen().hundredths()).as("seed %d", seed).isEqualTo(best.cost());
            assertThat(news(plan)).as("seed %d", seed).isEqualTo(best.size());
            assertThat(plan.bound()).as("seed %d", seed).isEqualTo(plan.cost());
            assertThat(plan.optimal()).as("seed %d", seed).isTrue();
            assertThat(plan.gap()).isZero();
            consistent(library, plan, seed);
            assertThat(promised(plan)).as("seed %d", seed).isEqualTo(doable(library, plan));
        }
    }

    /// A control that is owed is as good as one that a requirement of its own asks for.
    @ParameterizedTest
    @MethodSource("solvers")
    void whatIsOwedIsInThePlanAndCostsWhatItWouldIfARequirementAskedForIt(Solver solver) {
        int onlyOwed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            Random random = new Random(seed);
            List<String> owed =
                    library.candidates.stream()
                            .filter(_ -> random.nextInt(4) == 0)
                            .map(Candidate::control)
                            .toList();
            Library asked = new Library();
            asked.demands.addAll(library.demands);
            asked.opaque.addAll(library.opaque);
            for (Candidate c : library.candidates) {
                List<String> closes = new ArrayList<>(c.discharges());
                if (owed.contains(c.control())) {
                    closes.add("done-" + c.control());
                    asked.demand("owed/" + c.control(), "done-" + c.control());
                }
                asked.candidates.add(
                        new Candidate(
                                c.control(),
                                c.title(),
                                closes,
                                c.effort(),
                                c.dependsOn(),
                                c.standing(),
                                c.turn(),
                                c.setUp()));
            }

            Plan plan =
                    planner(library, solver).cheapest(library.wanted().owing(owed), Library.LIMIT);
            Plan same = planner(asked, solver).cheapest(asked.wanted(), Library.LIMIT);

            assertThat(plan.cost()).as("seed %d", seed).isEqualTo(same.cost());
            assertThat(plan.bound()).as("seed %d", seed).isEqualTo(plan.cost());
            assertThat(plan.steps())
                    .as("seed %d", seed)
                    .extracting(Step::control)
                    .containsExactlyElementsOf(same.steps().stream().map(Step::control).toList());
            consistent(library, plan.steps(), seed);
            onlyOwed +=
                    (int)
                            plan.steps().stream()
                                    .filter(s -> s.closes().isEmpty() && s.neededBy().isEmpty())
                                    .filter(s -> s.standing() == Standing.NEW)
                                    .count();
        }
        assertThat(onlyOwed).as("steps that are there for their record alone").isPositive();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void withinABudgetNoSetOfControlsMakesMoreFullOrTheSameForLess(Solver solver) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            PersonDays budget = budget(seed);

            Plan plan =
                    planner(library, solver).withinBudget(library.wanted(), budget, Library.LIMIT);

            Exhaustive.Best best = new Exhaustive(library).withinBudget(budget.hundredths());
            assertThat(plan.budgeted())
                    .as("seed %d", seed)
                    .isEqualTo(new Plan.Budgeted(budget, best.weight(), best.weight()));
            assertThat(plan.cost().hundredths()).as("seed %d", seed).isEqualTo(best.cost());
            assertThat(plan.bound()).as("seed %d", seed).isEqualTo(plan.cost());
            assertThat(news(plan)).as("seed %d", seed).isEqualTo(best.size());
            assertThat(plan.cost()).isLessThanOrEqualTo(budget);
            consistent(library, plan, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void whatComesFirstIsClosedInItsOrderAndWhatFitsUntilEachTurnIsTheMost(Solver solver) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            Random random = new Random(seed);
            List<List<Set<String>>> first = new ArrayList<>();
            for (int tier = (int) (seed % 4); tier >= 0; tier--) {
                List<Set<String>> some = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Set<String> whole = new TreeSet<>();
                    for (int of = random.nextInt(3); of >= 0; of--) {
                        whole.add("o" + random.nextInt(10));
                    }
                    some.add(whole);
                }
                first.add(some);
            }
            List<Allowance> allowances =
                    List.of(
                            new Allowance(0, new PersonDays(random.nextInt(400))),
                            new Allowance(2, new PersonDays(random.nextInt(900))),
                            new Allowance(Integer.MAX_VALUE, new PersonDays(random.nextInt(1200))));

            Plan plan =
                    planner(library, solver)
                            .within(library.wanted(), first, allowances, Library.LIMIT);

            Map.Entry<List<Long>, Exhaustive.Best> best =
                    new Exhaustive(library).within(first, allowances);
            Plan.Budgeted budgeted = Objects.requireNonNull(plan.budgeted());
            assertThat(budgeted.first())
                    .as("seed %d", seed)
                    .extracting(Plan.First::closed)
                    .isEqualTo(best.getKey());
            assertThat(budgeted.first()).allMatch(f -> f.closed() == f.atMost());
            assertThat(budgeted.weight())
                    .as("seed %d", seed)
                    .isEqualTo(best.getValue().weight())
                    .isEqualTo(budgeted.atMost());
            assertThat(plan.cost().hundredths())
                    .as("seed %d", seed)
                    .isEqualTo(best.getValue().cost());
            assertThat(news(plan)).as("seed %d", seed).isEqualTo(best.getValue().size());
            assertThat(plan.optimal()).as("seed %d", seed).isTrue();
            consistent(library, plan, seed);
        }
    }

    /// What fits comes first, in turn; what does not comes after it, in the turns that are said for
    /// it; and nothing of the plan is lost.
    @Test
    void aPlanOfWhichOnlySomeFitsIsTheSamePlanInAnotherOrder() {
        int parted = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            Plan plan = library.cheapest();
            List<Allowance> allowances =
                    List.of(
                            new Allowance(1, new PersonDays(300)),
                            new Allowance(Integer.MAX_VALUE, new PersonDays(500)));

            Fitted fitted =
                    library.planner()
                            .fitting(
                                    plan,
                                    library.wanted(),
                                    Set.of(),
                                    List.of(),
                                    allowances,
                                    turn -> 3 - turn,
                                    _ -> PersonDays.ZERO,
                                    Library.LIMIT);

            assertThat(fitted.plan().steps())
                    .as("seed %d", seed)
                    .extracting(Step::control)
                    .containsExactlyInAnyOrderElementsOf(
                            plan.steps().stream().map(Step::control).toList());
            assertThat(fitted.plan().cost()).isEqualTo(plan.cost());
            for (Allowance a : allowances) {
                long cost =
                        fitted.inTime().stream()
                                .map(s -> library.candidate(s.control()).costUntil(a.turn()))
                                .mapToLong(PersonDays::hundredths)
                                .sum();
                assertThat(cost).as("seed %d", seed).isLessThanOrEqualTo(a.days().hundredths());
            }
            consistent(library, fitted.plan().steps(), seed);
            inTurn(library, fitted.inTime(), "seed " + seed);
            inTurn(library, fitted.later(), turn -> 3 - turn, "seed " + seed);
            parted += fitted.inTime().isEmpty() || fitted.later().isEmpty() ? 0 : 1;
        }
        assertThat(parted).as("plans of which some fits").isGreaterThan(SEEDS / 20);
    }

    @Test
    void bothSolversFindTheSamePlan() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Library library = RandomLibraries.library(seed);
            Set<Object> cheapest = new HashSet<>();
            Set<Object> budgeted = new HashSet<>();

            for (Solver solver : solvers().toList()) {
                Planner planner = planner(library, solver);
                cheapest.add(planner.cheapest(library.wanted(), Library.LIMIT).steps());
                budgeted.add(
                        planner.withinBudget(library.wanted(), budget(seed), Library.LIMIT)
                                .steps());
            }

            assertThat(cheapest).as("seed %d", seed).hasSize(1);
            assertThat(budgeted).as("seed %d", seed).hasSize(1);
        }
    }

    @Test
    void theOrderOfTheInputChangesNothing() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            Library library = RandomLibraries.library(seed);
            String plan = library.cheapest().toString() + library.withinBudget("4");

            Collections.shuffle(library.candidates, new Random(seed));
            Collections.shuffle(library.demands, new Random(seed));

            assertThat(library.cheapest().toString() + library.withinBudget("4"))
                    .as("seed %d", seed)
                    .isEqualTo(plan);
        }
    }

    private static long news(Plan plan) {
        return plan.steps().stream().filter(s -> s.standing() == Standing.NEW).count();
    }

    private static Set<String> promised(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.standing() == Standing.DECIDED)
                .map(Step::control)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The decided controls that the plan leaves nothing to wait for and that close something open,
    /// and those on which a step depends.
    private static Set<String> doable(Library library, Plan plan) {
        Set<String> there = new TreeSet<>();
        plan.steps().forEach(step -> there.add(step.control()));
        library.candidates.stream().filter(Candidate::inPlace).forEach(c -> there.add(c.control()));
        List<Candidate> decided =
                library.candidates.stream().filter(c -> c.standing() == Standing.DECIDED).toList();
        while (there.addAll(
                decided.stream()
                        .filter(c -> there.containsAll(c.dependsOn()))
                        .map(Candidate::control)
                        .toList())) {}
        Set<String> open =
                library.demands.stream()
                        .flatMap(d -> d.open().stream())
                        .collect(Collectors.toSet());
        Set<String> needed = new TreeSet<>();
        plan.steps().stream()
                .filter(s -> s.standing() == Standing.NEW)
                .forEach(s -> needed.addAll(library.candidate(s.control()).dependsOn()));
        decided.stream()
                .filter(c -> there.contains(c.control()))
                .filter(c -> !Collections.disjoint(c.discharges(), open))
                .forEach(c -> needed.add(c.control()));
        while (needed.addAll(
                decided.stream()
                        .filter(c -> needed.contains(c.control()))
                        .flatMap(c -> c.dependsOn().stream())
                        .toList())) {}
        needed.retainAll(decided.stream().map(Candidate::control).collect(Collectors.toSet()));
        return needed;
    }

    /// What a plan says of itself, recomputed from its steps alone.
    private static void consistent(Library library, Plan plan, long seed) {
        Map<RequirementRef, Set<String>> left = consistent(library, plan.steps(), seed);
        inTurn(library, plan.steps(), "seed " + seed);
        assertThat(plan.cost().hundredths())
                .isEqualTo(plan.steps().stream().mapToLong(s -> s.effort().hundredths()).sum());
        left.values().removeIf(Set::isEmpty);
        assertThat(plan.remaining())
                .extracting(Demand::requirement)
                .containsExactlyElementsOf(left.keySet());
        assertThat(plan.remaining())
                .extracting(d -> Set.copyOf(d.open()))
                .containsExactlyElementsOf(left.values());
        Set<String> reachable = Exhaustive.closed(library.candidates);
        assertThat(plan.unreachable().stream().map(Plan.Unreachable::obligation))
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        library.demands.stream()
                                .flatMap(d -> d.open().stream())
                                .filter(o -> !reachable.contains(o))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Every two libraries of three controls differ in turns, in what waits for what, and in what
    /// is in place.
    @Test
    void nothingIsDoneBeforeItsTurnUnlessSomethingWaitsForItInAnyTinyLibrary() {
        List<String> waits = List.of("", "A", "B", "A B");
        for (int turns = 0; turns < 64; turns++) {
            for (Standing standing : Standing.values()) {
                for (String b : List.of("", "A")) {
                    for (String c : waits) {
                        for (String closes : List.of("x y z", "x x z", "x y x", "- x y", "- - x")) {
                            String[] closed = closes.split(" ", -1);
                            Library library =
                                    new Library()
                                            .demand("e/1", "x y")
                                            .demand("e/2", "z")
                                            .control("A", "3", closed[0], "", standing)
                                            .control("B", "1", closed[1], b)
                                            .control("C", "2", closed[2], c);
                            List<Integer> each = List.of(turns & 3, turns >> 2 & 3, turns >> 4);
                            for (int i = 0; i < 3; i++) {
                                library.candidates.set(
                                        i, library.candidates.get(i).at(each.get(i)));
                            }
                            inTurn(
                                    library,
                                    library.cheapest().steps(),
                                    library.candidates.toString());
                        }
                    }
                }
            }
        }
    }

    private static void inTurn(Library library, List<Step> steps, String description) {
        inTurn(library, steps, turn -> turn, description);
    }

    /// Each step is in its turn, or in the earlier one of a step that waits for it.
    private static void inTurn(
            Library library, List<Step> steps, IntUnaryOperator at, String description) {
        Map<String, Integer> turns = new TreeMap<>();
        int next = Integer.MAX_VALUE;
        for (Step step : steps.reversed()) {
            int turn = at.applyAsInt(library.candidate(step.control()).turn());
            for (String other : step.neededBy()) {
                turn = Math.min(turn, turns.getOrDefault(other, turn));
            }
            turns.put(step.control(), turn);
            assertThat(turn).as("%s: %s", description, step.control()).isLessThanOrEqualTo(next);
            next = turn;
            assertThat(
                            !step.closes().isEmpty()
                                    || !step.neededBy().isEmpty()
                                    || step.standing() == Standing.DECIDED)
                    .as("%s: %s is of no use", description, step.control())
                    .isTrue();
        }
    }

    /// Each step closes what it says of what those before it left open, and comes after all that it
    /// waits for.
    ///
    /// @return what is left open of each requirement
    private static Map<RequirementRef, Set<String>> consistent(
            Library library, List<Step> steps, long seed) {
        Map<RequirementRef, Set<String>> left = new TreeMap<>();
        library.demands.forEach(d -> left.put(d.requirement(), new TreeSet<>(d.open())));
        List<String> placed = new ArrayList<>();
        for (Step step : steps) {
            Candidate control = library.candidate(step.control());
            if (!library.inPlace(step.control())) {
                assertThat(control.dependsOn())
                        .as("seed %d: what %s waits for", seed, step.control())
                        .allMatch(d -> placed.contains(d) || library.inPlace(d));
            }
            placed.add(step.control());
            assertThat(step.effort()).isEqualTo(control.effort());
            assertThat(step.closes()).as("seed %d", seed).isEqualTo(closings(left, control));
        }
        assertThat(placed).doesNotHaveDuplicates();
        return left;
    }

    /// What a control closes of all that is left, which it then takes away.
    private static List<Step.Closing> closings(
            Map<RequirementRef, Set<String>> left, Candidate control) {
        List<Step.Closing> closings = new ArrayList<>();
        left.forEach((ref, open) -> {
            List<String> now = open.stream().filter(control.discharges()::contains).toList();
            now.forEach(open::remove);
            if (!now.isEmpty()) {
                Coverage becomes = open.isEmpty() ? Coverage.FULL : Coverage.PARTIAL;
                closings.add(new Step.Closing(ref, now, becomes));
            }
        });
        return closings;
    }
}
