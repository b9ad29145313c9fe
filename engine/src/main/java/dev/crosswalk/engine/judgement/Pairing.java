package dev.crosswalk.engine.judgement;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Decides which occurrence each performance did, where it does not say: so that as many
/// occurrences as can be are done in time, then as many as can be are done late, earlier ones
/// first. Those that come last are done in time by what the others can do without.
final class Pairing {
    private static final int NONE = -1;

    /// When an occurrence can be done.
    ///
    /// @param from the first day
    /// @param inTime the last day on which it is in time
    /// @param late the last day on which it is late; not after the last day in time where it cannot
    ///   be late
    /// @param last whether it comes after all others, and cannot be late
    record Slot(LocalDate from, LocalDate inTime, LocalDate late, boolean last) {}

    private final List<Slot> slots;

    /// The days of the performances, in order.
    private final List<LocalDate> days;

    /// The performance of each slot, and the slot of each performance.
    private final int[] of;

    private final int[] by;
    private final BitSet inTime = new BitSet();

    /// The performances that lead to no free one, and which slot wanted each last.
    private final BitSet tried = new BitSet();

    private final int[] wantedBy;

    private Pairing(List<Slot> slots, List<LocalDate> days) {
        this.slots = slots;
        this.days = days;
        of = new int[slots.size()];
        by = new int[days.size()];
        wantedBy = new int[days.size()];
        Arrays.fill(of, NONE);
        Arrays.fill(by, NONE);
    }

    /// The index of the performance that did each slot; -1 where none did.
    ///
    /// @param slots in the order of their last days in time
    /// @param days of the performances, in order
    static int[] of(List<Slot> slots, List<LocalDate> days) {
        Pairing pairing = new Pairing(slots, days);
        pairing.pairInTime();
        for (int i = 0; i < slots.size(); i++) {
            if (pairing.of[i] == NONE && !slots.get(i).last()) {
                pairing.find(i);
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).last()) {
                pairing.inTime.set(i);
                pairing.find(i);
            }
        }
        return pairing.of;
    }

    /// Each performance, in the order of days, does the slot that ends first among those that have
    /// begun, which does as many as can be.
    private void pairInTime() {
        List<Integer> byStart = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).last()) {
                byStart.add(i);
            }
        }
        byStart.sort(Comparator.comparing(i -> slots.get(i).from()));
        PriorityQueue<Integer> begun = new PriorityQueue<>();
        int next = 0;
        for (int p = 0; p < days.size(); p++) {
            LocalDate day = days.get(p);
            while (next < byStart.size() && !slots.get(byStart.get(next)).from().isAfter(day)) {
                begun.add(byStart.get(next++));
            }
            while (!begun.isEmpty() && slots.get(begun.peek()).inTime().isBefore(day)) {
                begun.remove();
            }
            if (!begun.isEmpty()) {
                pair(begun.remove(), p);
            }
        }
        for (int i = 0; i < of.length; i++) {
            inTime.set(i, of[i] != NONE);
        }
    }

    private void pair(int slot, int performance) {
        of[slot] = performance;
        by[performance] = slot;
    }

    /// Gives a slot a performance within its days, where that is free or the slots before it can do
    /// with other ones. What leads to none now never will, so no performance is tried in vain
    /// twice.
    private void find(int slot) {
        ArrayDeque<Integer> wanting = new ArrayDeque<>(List.of(slot));
        List<Integer> now = new ArrayList<>();
        while (!wanting.isEmpty()) {
            int next = wanting.remove();
            Slot s = slots.get(next);
            LocalDate from = inTime.get(next) ? s.from() : s.inTime().plusDays(1);
            LocalDate to = inTime.get(next) ? s.inTime() : s.late();
            for (int p = tried.nextClearBit(firstOn(from));
                    p < days.size() && !days.get(p).isAfter(to);
                    p = tried.nextClearBit(p + 1)) {
                tried.set(p);
                now.add(p);
                wantedBy[p] = next;
                if (by[p] == NONE) {
                    pass(p, slot);
                    now.forEach(tried::clear);
                    return;
                }
                wanting.add(by[p]);
            }
        }
    }

    /// Gives a free performance to the slot that wants it, and what that had to the next one, up to
    /// a slot that had none.
    private void pass(int free, int last) {
        int performance = free;
        for (int slot = NONE; slot != last; ) {
            slot = wantedBy[performance];
            int had = of[slot];
            pair(slot, performance);
            performance = had;
        }
    }

    private int firstOn(LocalDate day) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
