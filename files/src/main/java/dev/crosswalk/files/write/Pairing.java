package dev.crosswalk.files.write;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Matches each item that a list is to have with one that it had: one that says the same, or else
/// one of the same name.
final class Pairing {
    /// Stands for an item that matches none in the list.
    static final int NEW = -1;

    private Pairing() {}

    /// @return for each wanted item the index of the one that it was, or [#NEW]
    static int[] of(List<? extends Form> was, List<? extends Form> wanted) {
        int[] pairs = new int[wanted.size()];
        Arrays.fill(pairs, NEW);
        boolean[] taken = new boolean[was.size()];
        pair(was, wanted, f -> f, pairs, taken);
        pair(was, wanted, Form::name, pairs, taken);
        return pairs;
    }

    private static void pair(
            List<? extends Form> was,
            List<? extends Form> wanted,
            UnaryOperator<Form> by,
            int[] pairs,
            boolean[] taken) {
        Map<Form, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < was.size(); i++) {
            if (!taken[i]) {
                free.computeIfAbsent(by.apply(was.get(i)), _ -> new ArrayDeque<>()).addLast(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            Deque<Integer> found = pairs[i] == NEW ? free.get(by.apply(wanted.get(i))) : null;
            if (found != null && !found.isEmpty()) {
                pairs[i] = found.removeFirst();
                taken[pairs[i]] = true;
            }
        }
    }

    /// The same, but matched items keep their order: as many as possible stay, and those that would
    /// change places count as new.
    static int[] inOrder(List<? extends Form> was, List<? extends Form> wanted) {
        int[] pairs = of(was, wanted);
        // Finds the longest increasing subsequence; `ends` has for each length the lowest end so
        // far.
        int[] ends = new int[pairs.length];
        int[] before = new int[pairs.length];
        int length = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] == NEW) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs[ends[middle]] < pairs[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NEW : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rising = new int[pairs.length];
        Arrays.fill(rising, NEW);
        for (int i = length == 0 ? NEW : ends[length - 1]; i != NEW; i = before[i]) {
            rising[i] = pairs[i];
        }
        return rising;
    }
}
