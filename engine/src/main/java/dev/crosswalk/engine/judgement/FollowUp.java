package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.operation.Cadence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what was found and not acted on. Each occurrence that found something wants an action of
/// its own, on the day of what it found or later: one that names it, or one that names nothing and
/// is not needed for another one. What is done weekly or more often, and events that nothing names,
/// are taken together by months.
final class FollowUp {
    private final History h;

    private FollowUp(History h) {
        this.h = h;
    }

    /// @param owed items that found something
    /// @param actions what was acted on, in any order
    /// @return the day of what was found last in each occurrence that nothing acts on, in order
    static List<LocalDate> lacking(History h, List<Item> owed, List<Item> actions) {
        return new FollowUp(h).lacking(owed, actions);
    }

    private List<LocalDate> lacking(List<Item> owed, List<Item> actions) {
        Map<String, LocalDate> last = new TreeMap<>();
        for (Item item : owed) {
            last.merge(occurrence(item), item.on().day(), (a, b) -> a.isAfter(b) ? a : b);
        }
        List<LocalDate> free = new ArrayList<>();
        for (Item action : actions) {
            LocalDate on = action.on().day();
            if (action.names() == null) {
                free.add(on);
            } else {
                last.computeIfPresent(
                        occurrence(action), (_, found) -> on.isBefore(found) ? found : null);
            }
        }
        // The latest has the fewest actions that may be its own, so it comes first.
        free.sort(Comparator.reverseOrder());
        TreeSet<LocalDate> lacking = new TreeSet<>();
        int used = 0;
        for (LocalDate found : last.values().stream().sorted(Comparator.reverseOrder()).toList()) {
            if (used < free.size() && !free.get(used).isBefore(found)) {
                used++;
            } else {
                lacking.add(found);
            }
        }
        return List.copyOf(lacking);
    }

    /// What an item belongs to: the event that it names, the period that it names or lies in.
    private String occurrence(Item item) {
        return switch (item.names()) {
            case History.Named.Event event -> event.toString();
            case History.Named.In in -> period(in.day());
            case null -> period(item.on().day());
        };
    }

    private String period(LocalDate day) {
        Cadence.Every every = h.cadence().every();
        if (!every.isRarerThan(Cadence.Every.WEEKLY)) {
            return YearMonth.from(day).toString();
        }
        LocalDate anchor = h.anchor();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        long n = every.near(zero, day) + 1;
        while (every.start(zero, n).isAfter(day)) {
            n--;
        }
        return every.start(zero, n).toString();
    }
}
