package dev.crosswalk.engine;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Which obligations follow from which, as bit sets: each obligation with all that it implies (↑ in
/// the specification), and with all that imply it.
///
/// Most libraries imply nothing, and then every set is its own closure, which costs nothing. Sets
/// that are handed out may be those that came in, so nobody changes them.
final class Implications {

    private final int size;

    /// By number of an obligation; null where nothing implies anything.
    private final long @Nullable [][] above;

    private final long @Nullable [][] below;

    /// @throws IllegalArgumentException where an obligation implies itself
    /// @throws NoSuchElementException where it implies one that is not there
    Implications(Obligation[] obligations, Map<String, Integer> numbers) {
        size = obligations.length;
        boolean any = false;
        for (Obligation o : obligations) {
            any |= !o.implies().isEmpty();
        }
        if (!any) {
            above = null;
            below = null;
            return;
        }
        long[][] up = new long[size][];
        long[][] down = new long[size][];
        for (int o = 0; o < size; o++) {
            up[o] = Bits.empty(size);
            down[o] = Bits.empty(size);
        }
        boolean[] open = new boolean[size];
        for (int o = 0; o < size; o++) {
            close(o, obligations, numbers, up, open);
            int from = o;
            Bits.forEach(up[o], to -> Bits.add(down[to], from));
        }
        above = up;
        below = down;
    }

    /// @param open those whose closures are being computed
    private static long[] close(
            int o,
            Obligation[] obligations,
            Map<String, Integer> numbers,
            long[][] up,
            boolean[] open) {
        if (open[o]) {
            throw new IllegalArgumentException(obligations[o].id() + " implies itself");
        }
        // A closure has its own obligation as soon as it is complete.
        if (!Bits.has(up[o], o)) {
            open[o] = true;
            for (String id : obligations[o].implies()) {
                Integer implied = numbers.get(id);
                if (implied == null) {
                    throw new NoSuchElementException("no obligation " + id);
                }
                Bits.addAll(up[o], close(implied, obligations, numbers, up, open));
            }
            Bits.add(up[o], o);
            open[o] = false;
        }
        return up[o];
    }

    /// Whether anything implies anything.
    boolean any() {
        return above != null;
    }

    /// The set with all that its members imply.
    long[] up(long[] set) {
        return close(set, above);
    }

    /// The set with all that imply one of its members.
    long[] down(long[] set) {
        return close(set, below);
    }

    private static long[] close(long[] set, long @Nullable [][] closures) {
        if (closures == null || Bits.isEmpty(set)) {
            return set;
        }
        long[] closed = set.clone();
        Bits.forEach(set, o -> Bits.addAll(closed, closures[o]));
        return closed;
    }

    /// The closures of sets, each the same array where nothing implies anything.
    long[][] up(long[][] sets) {
        if (above == null) {
            return sets;
        }
        long[][] closed = new long[sets.length][];
        for (int s = 0; s < sets.length; s++) {
            closed[s] = up(sets[s]);
        }
        return closed;
    }

    /// What implies every member of a set that is not empty: a single member itself does.
    long[] implyingAll(long[] set) {
        if (below == null) {
            return Bits.size(set) == 1 ? set : Bits.empty(size);
        }
        long[] all = below[Bits.first(set)].clone();
        Bits.forEach(set, o -> Bits.retainAll(all, below[o]));
        return all;
    }

    /// Whether everybody who does `o` does `implied` too; each obligation implies itself here.
    boolean imply(int o, int implied) {
        return above == null ? o == implied : Bits.has(above[o], implied);
    }

    /// Whether a set has the obligation, or one that implies it.
    boolean isGivenBy(long[] set, int o) {
        return below == null ? Bits.has(set, o) : Bits.meet(set, below[o]);
    }

    /// The obligation itself, then those that imply it.
    int[] below(int o) {
        return numbers(o, below);
    }

    /// The obligation itself, then those that it implies.
    int[] above(int o) {
        return numbers(o, above);
    }

    private static int[] numbers(int o, long @Nullable [][] closures) {
        if (closures == null) {
            return new int[] {o};
        }
        int[] numbers = new int[Bits.size(closures[o])];
        int n = 0;
        numbers[n++] = o;
        for (int other = Bits.next(closures[o], 0);
                n < numbers.length;
                other = Bits.next(closures[o], other + 1)) {
            if (other != o) {
                numbers[n++] = other;
            }
        }
        return numbers;
    }
}
