package dev.crosswalk.files.write;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Which of the items that a list has had each of those is that it is to have: one that says the
/// same, or else one of the same name.
final class Pairing {
    /// Says of an item that nothing in the list is it.
    static final int NEW = -1;

    private Pairing() {}

    /// @return for each that is wanted the index of what it was, or [#NEW]
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

    /// The same, where as many as possible stay in their order; those that change places are new.
    static int[] inOrder(List<? extends Form> was, List<? extends Form> wanted) {
        int[] pairs = of(was, wanted);
        // The longest rising part: of each length the one with the lowest end.
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
