package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Puts controls in the order in which they pay off: next always comes the one that closes most per
/// effort, together with what it waits for, which comes right before it.
///
/// An obligation counts once for each requirement in which it is open. Ties are decided by how much
/// is closed, then by id. Controls that neither close anything nor serve one that does are left
/// out. A decided control is still listed where it closes anything that was open at first, because
/// its work will be done; it comes last where earlier steps close all of that.
final class StepOrder {

    private final Cover cover;
    private final BitSet unplaced;

    /// For each obligation, in how many requirements it is open.
    private final int[] demanded;

    private final BitSet closed = new BitSet();
    private final List<Step> steps = new ArrayList<>();

    private StepOrder(Cover cover, BitSet controls) {
        this.cover = cover;
        unplaced = (BitSet) controls.clone();
        demanded = new int[cover.obligations.size()];
        for (BitSet open : cover.open) {
            open.stream().forEach(o -> demanded[o]++);
        }
    }

    static List<Step> of(Cover cover, BitSet controls) {
        StepOrder order = new StepOrder(cover, controls);
        order.placeAll();
        return order.steps;
    }

    private record Block(BitSet controls, long gain, long effort) {

        boolean beats(Block other) {
            int ratio = Long.compare(gain * other.effort, other.gain * effort);
            return ratio == 0 ? gain > other.gain : ratio > 0;
        }
    }

    private void placeAll() {
        while (true) {
            Block best = new Block(new BitSet(), 0, 1);
            for (int c = unplaced.nextSetBit(0); c >= 0; c = unplaced.nextSetBit(c + 1)) {
                if (news(c).isEmpty()) {
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
        for (int c = unplaced.nextSetBit(0); c >= 0; c = unplaced.nextSetBit(c + 1)) {
            BitSet controls = block(c).controls;
            if (!cover.closes[c].isEmpty() && controls.stream().allMatch(this::isPromised)) {
                place(controls);
            }
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
            steps.add(step(ready));
        }
    }

    private Step step(int control) {
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
        return new Step(c.control(), c.title(), c.cost(), c.standing(), closes);
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
