package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Demand;
import dev.crosswalk.planner.OpenDemands;
import dev.crosswalk.planner.PersonDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A library of 200 controls and 800 open obligations from a seed.
///
/// A third of the controls depend on another one; efforts are half days up to ten days.
record PlanWorlds(List<Candidate> candidates, OpenDemands wanted) {

    private static final int CONTROLS = 200;
    private static final int OBLIGATIONS = 800;
    private static final int REQUIREMENTS = 160;

    /// How the controls overlap.
    enum Shape {
        /// 1 to 6 controls close an obligation, most of them neighbours in one domain, as in a
        /// library that people wrote.
        DOMAINS,
        /// 1 to 6 controls from anywhere.
        MIXED,
        /// 2 to 6 neighbours: no obligation forces a control.
        NEIGHBOURS,
        /// 2 to 6 from anywhere: the hardest of these by far.
        ANYWHERE
    }

    static PlanWorlds of(Shape shape, long seed) {
        Random random = new Random(seed);
        List<Set<String>> discharges = new ArrayList<>();
        for (int c = 0; c < CONTROLS; c++) {
            discharges.add(new TreeSet<>());
        }
        int fewest = shape == Shape.DOMAINS || shape == Shape.MIXED ? 1 : 2;
        boolean near = shape == Shape.DOMAINS || shape == Shape.NEIGHBOURS;
        for (int o = 0; o < OBLIGATIONS; o++) {
            int home = random.nextInt(CONTROLS);
            Set<Integer> closers = new TreeSet<>();
            int many = fewest + random.nextInt(7 - fewest);
            while (closers.size() < many) {
                closers.add(
                        near
                                ? Math.floorMod(home + (int) (random.nextGaussian() * 6), CONTROLS)
                                : random.nextInt(CONTROLS));
            }
            for (int c : closers) {
                discharges.get(c).add("obligation-" + o);
            }
        }
        return new PlanWorlds(candidates(discharges, random), wanted(random));
    }

    private static List<Candidate> candidates(List<Set<String>> discharges, Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < CONTROLS; c++) {
            List<String> needs =
                    c > 0 && random.nextInt(3) == 0
                            ? List.of("control-" + random.nextInt(c))
                            : List.of();
            candidates.add(
                    new Candidate(
                            "control-" + c,
                            "",
                            List.copyOf(discharges.get(c)),
                            new PersonDays(50L * (1 + random.nextInt(20))),
                            needs,
                            Candidate.Standing.NEW));
        }
        return candidates;
    }

    /// Every obligation is demanded by one requirement, and some of them by several.
    private static OpenDemands wanted(Random random) {
        List<Demand> demands = new ArrayList<>();
        for (int r = 0; r < REQUIREMENTS; r++) {
            List<String> open = new ArrayList<>();
            for (int o = r; o < OBLIGATIONS; o += REQUIREMENTS) {
                open.add("obligation-" + o);
                open.add("obligation-" + random.nextInt(OBLIGATIONS));
            }
            demands.add(new Demand(new RequirementRef("edition", "r" + r), open, 1));
        }
        return new OpenDemands(demands, List.of());
    }
}
