package dev.crosswalk.server.programme;

import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What has to be stored so that a programme says something else.
///
/// @param after all items that there are then
/// @param put those of them that are new, or say something else, or stand elsewhere
/// @param gone the items that there are no more
record Difference(List<Stored> after, List<Stored> put, List<Stored> gone) {
    Difference {
        after = List.copyOf(after);
        put = List.copyOf(put);
        gone = List.copyOf(gone);
    }

    /// An item that says the same stays; else one of its kind and key is the one that changed.
    ///
    /// @param before the items of one kind, in order
    /// @param wanted those that there are to be, in order
    static Difference of(List<Stored> before, List<Item> wanted, Supplier<UUID> ids) {
        Stored[] was = new Stored[wanted.size()];
        List<Stored> free = pair(before, wanted, item -> item, was);
        List<Stored> gone = pair(free, wanted, Item::key, was);
        List<Stored> after = new ArrayList<>();
        List<Stored> put = new ArrayList<>();
        double last = 0;
        for (int i = 0; i < was.length; i++) {
            Stored old = was[i];
            boolean stays = old != null && old.place() > last;
            double place = stays ? old.place() : between(last, next(was, i, last));
            last = place;
            Stored now = new Stored(old == null ? ids.get() : old.id(), place, wanted.get(i));
            after.add(now);
            if (!now.equals(old)) {
                put.add(now);
            }
        }
        return new Difference(after, put, gone);
    }

    /// The place of the first item after one that keeps its place; none where nothing does.
    private static double next(Stored[] was, int after, double last) {
        for (int i = after + 1; i < was.length; i++) {
            if (was[i] != null && was[i].place() > last) {
                return was[i].place();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double between(double last, double next) {
        double middle = last + (next - last) / 2;
        // Where no number is left between the two, all that follow get new places.
        return middle > last && middle < next ? middle : Math.floor(last) + 1;
    }

    /// Gives each wanted item without one a stored item that is alike, the first ones first.
    ///
    /// @return those that are left
    private static List<Stored> pair(
            List<Stored> before, List<Item> wanted, Function<Item, Object> by, Stored[] was) {
        Map<Object, Deque<Stored>> free = new HashMap<>();
        before.forEach(
                s -> free.computeIfAbsent(by.apply(s.item()), _ -> new ArrayDeque<>()).add(s));
        for (int i = 0; i < was.length; i++) {
            Deque<Stored> alike = was[i] == null ? free.get(by.apply(wanted.get(i))) : null;
            if (alike != null && !alike.isEmpty()) {
                was[i] = alike.removeFirst();
            }
        }
        return before.stream()
                .filter(s -> free.getOrDefault(by.apply(s.item()), new ArrayDeque<>()).contains(s))
                .toList();
    }
}
