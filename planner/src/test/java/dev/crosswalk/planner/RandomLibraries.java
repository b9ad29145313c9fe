package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Small libraries from a seed: overlapping controls, dependencies, some in place, obligations that
/// nothing closes, and efforts of which some are zero or the same.
final class RandomLibraries {

    private RandomLibraries() {}

    static Library library(long seed) {
        Random random = new Random(seed);
        Library library = new Library();
        int obligations = 1 + random.nextInt(10);
        int controls = random.nextInt(13);
        // Dependencies follow an order that has nothing to do with the ids.
        List<Integer> order = new ArrayList<>(IntStream.range(0, controls).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = 0; i < controls; i++) {
            List<String> needs = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(2 * controls) < 2) {
                    needs.add("C" + order.get(j));
                }
            }
            library.control(
                    "C" + order.get(i),
                    effort(random),
                    some(random, obligations, 1 + random.nextInt(4)),
                    String.join(" ", needs),
                    standing(random));
        }
        Random turns = new Random(seed);
        library.candidates.replaceAll(c -> inTurns(c, turns));
        int requirements = 1 + random.nextInt(6);
        for (int r = 0; r < requirements; r++) {
            String open = some(random, obligations, 1 + random.nextInt(3));
            library.demand("edition/" + r, open, 1 + random.nextInt(3));
        }
        return library;
    }

    private static String effort(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "0";
            case 1, 2, 3 -> "" + (1 + random.nextInt(3));
            case 4, 5, 6 -> "" + random.nextInt(8) * 0.25;
            default -> new PersonDays(random.nextInt(1000)).toString();
        };
    }

    /// Some of them are set up in a turn of its own.
    private static Candidate inTurns(Candidate c, Random random) {
        int turn = random.nextInt(4);
        return new Candidate(
                c.control(),
                c.title(),
                c.discharges(),
                c.effort(),
                c.dependsOn(),
                c.standing(),
                turn,
                new Candidate.SetUp(
                        Math.floorMod(c.control().hashCode() + turn, 4),
                        new PersonDays(c.effort().hundredths() / 3)));
    }

    private static Candidate.Standing standing(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Candidate.Standing.DECIDED;
            case 1 -> Candidate.Standing.IN_PLACE;
            default -> Candidate.Standing.NEW;
        };
    }

    private static String some(Random random, int obligations, int most) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add("o" + random.nextInt(obligations));
        }
        return String.join(" ", some);
    }
}
