package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Puts controls in the order in which they are done: by their turn, and where that is the same in
/// the order in which they pay off: next always comes the one that closes most per effort, together
/// with what it waits for, which comes right before it. What others wait for comes as early as the
/// first of them.
///
/// An obligation counts once for each requirement in which it is open. Ties are decided by how much
/// is closed, then by id. Controls that neither close anything, nor are owed, nor serve one that
/// does or is, are left out. A decided control is still listed where it closes anything that was
/// open at first, because its work will be done; it comes last where earlier steps close all of
/// that.
final class StepOrder {

    private final Cover cover;
    private final BitSet unplaced;

    /// For each obligation, in how many requirements it is open.
    private final int[] demanded;

    /// The turn of each control, or of the first one that waits for it.
    private final int[] turns;

    private final BitSet closed = new BitSet();
    private final List<Integer> placed = new ArrayList<>();

    private StepOrder(Cover cover, BitSet controls) {
        this.cover = cover;
        unplaced = (BitSet) controls.clone();
        demanded = new int[cover.obligations.size()];
        for (BitSet open : cover.open) {
            open.stream().forEach(o -> demanded[o]++);
        }
        // What is in no requirement is there because a control is owed.
        Arrays.setAll(demanded, o -> Math.max(1, demanded[o]));
        turns = cover.candidates.all.stream().mapToInt(Candidate::turn).toArray();
    }

    static List<Step> of(Cover cover, BitSet controls) {
        StepOrder order = new StepOrder(cover, controls);
        order.pull(controls);
        order.placeAll();
        BitSet useful = new BitSet();
        order.placed.forEach(useful::set);
        if (!useful.equals(controls)) {
            // What was left out may have pulled what it waits for.
            return of(cover, useful);
        }
        // What closes nothing was placed where it was waited for first, and comes in its own turn.
        StepOrder again = new StepOrder(cover, controls);
        return order.placed.stream()
                .sorted(Comparator.comparingInt(c -> order.turns[c]))
                .map(c -> again.step(c, order.turns[c], controls))
                .toList();
    }

    /// Gives each control the turn of the first of these that waits for it, where that is earlier.
    private void pull(BitSet controls) {
        for (int c = controls.nextSetBit(0); c >= 0; c = controls.nextSetBit(c + 1)) {
            int turn = cover.candidate(c).turn();
            cover.candidates.closure(c).stream()
                    .forEach(waited -> turns[waited] = Math.min(turns[waited], turn));
        }
    }

    private record Block(BitSet controls, long gain, long effort) {

        boolean beats(Block other) {
            int ratio = Long.compare(gain * other.effort, other.gain * effort);
            return ratio == 0 ? gain > other.gain : ratio > 0;
        }
    }

    private void placeAll() {
        unplaced.stream().map(c -> turns[c]).sorted().distinct().forEach(this::placeTurn);
        for (int c = unplaced.nextSetBit(0); c >= 0; c = unplaced.nextSetBit(c + 1)) {
            BitSet controls = block(c).controls;
            if (!cover.closes[c].isEmpty() && controls.stream().allMatch(this::isPromised)) {
                place(controls);
            }
        }
    }

    private void placeTurn(int turn) {
        while (true) {
            Block best = new Block(new BitSet(), 0, 1);
            for (int c = unplaced.nextSetBit(0); c >= 0; c = unplaced.nextSetBit(c + 1)) {
                if (turns[c] != turn || news(c).isEmpty()) {
                    // A control that it waits for may close something, and is then a block of its
                    // own.
                    continue;
                }
                Block block = block(c);
                if (block.beats(best)) {
                    best = block;
                }
            }
            if (best.gain == 0) {
                break;
            }
            place(best.controls);
        }
    }

    private boolean isPromised(int control) {
        return cover.given(control) && !cover.candidate(control).inPlace();
    }

    /// The obligations that the control closes and that are still open.
    private BitSet news(int control) {
        BitSet news = (BitSet) cover.closes[control].clone();
        news.andNot(closed);
        return news;
    }

    private Block block(int control) {
        BitSet controls = cover.candidates.closure(control);
        controls.and(unplaced);
        BitSet news = cover.closedBy(controls);
        news.andNot(closed);
        long gain = news.stream().mapToLong(o -> demanded[o]).sum();
        long effort =
                controls.stream().mapToLong(c -> cover.candidate(c).cost().hundredths()).sum();
        return new Block(controls, gain, effort);
    }

    /// Places the controls of a block, each after all that it waits for.
    private void place(BitSet block) {
        while (!block.isEmpty()) {
            int ready =
                    block.stream()
                            .filter(c -> !cover.candidates.direct(c).intersects(block))
                            .findFirst()
                            .orElseThrow();
            block.clear(ready);
            unplaced.clear(ready);
            closed.or(cover.closes[ready]);
            placed.add(ready);
        }
    }

    /// @param all the controls of the plan
    private Step step(int control, int turn, BitSet all) {
        BitSet news = news(control);
        closed.or(news);
        List<Step.Closing> closes = new ArrayList<>();
        for (int d = 0; d < cover.open.length; d++) {
            BitSet some = common(cover.open[d], news);
            if (!some.isEmpty()) {
                boolean full = common(cover.open[d], closed).equals(cover.open[d]);
                closes.add(
                        new Step.Closing(
                                cover.demands.get(d).requirement(),
                                cover.ids(some),
                                full ? Coverage.FULL : Coverage.PARTIAL));
            }
        }
        Candidate c = cover.candidate(control);
        List<String> neededBy =
                all.stream()
                        .filter(other -> cover.candidates.direct(other).get(control))
                        .mapToObj(other -> cover.candidate(other).control())
                        .toList();
        Candidate.SetUp setUp = c.setUp();
        return new Step(
                c.control(),
                c.title(),
                c.cost(),
                c.standing(),
                closes,
                turn,
                neededBy,
                // What comes early, since something waits for it, is not done in two parts.
                setUp == null || setUp.turn() >= turn ? null : setUp);
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
