package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.OnFile.Slot;
import dev.crosswalk.engine.operation.Cadence.Days;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts again what became of each time that a control had to be done. What names no occurrence
/// does the earliest that it can, and each gives way as long as it can be done by something else.
final class Recount {
    private static final int NONE = -1;

    private final OnFile file;
    private final boolean words;
    private final Period recorded;
    private final List<Slot> slots;

    /// What shows that it was done and names nothing, and the slot that each does.
    private final List<Item> free = new ArrayList<>();

    private final int[] does;

    /// What names each slot and does it.
    private final @Nullable Item[] named;

    /// The days within which each slot may still take something.
    private final Period[] open;

    /// What became of one slot.
    ///
    /// @param number adjacent ones differ by one
    /// @param counts whether it had to be done by then, or was done or failed all the same
    record Told(Slot slot, int number, Status status, boolean counts, List<Item> by) {
        boolean isIn(Period window) {
            return counts && window.contains(slot.days().to());
        }
    }

    /// @param words whether somebody's word does an occurrence
    Recount(OnFile file, boolean words) {
        this.file = file;
        this.words = words;
        recorded = file.h.recordedWith(file.window);
        slots = isOfEvents() ? events() : periods();
        named = new Item[slots.size()];
        open = new Period[slots.size()];
        for (Item i : performances()) {
            int slot = names(i);
            if (i.names() == null) {
                free.add(i);
            } else if (slot >= 0 && fits(i, slots.get(slot)) && isEarlier(i, named[slot])) {
                named[slot] = i;
            }
        }
        does = new int[free.size()];
        Arrays.fill(does, NONE);
        pair();
    }

    List<Told> all() {
        List<Told> all = new ArrayList<>();
        for (int n = 0; n < slots.size(); n++) {
            Slot s = slots.get(n);
            List<Item> by = by(n);
            Status status = status(n, by);
            boolean owed = s.due() && (isOfEvents() || recorded.contains(s.days().to()));
            boolean besides = status == Status.ON_TIME || status == Status.FAILED;
            all.add(new Told(s, n, status, owed || besides, by));
        }
        return all;
    }

    private boolean isOfEvents() {
        return file.h.cadence().every() == Every.PER_EVENT;
    }

    private List<Slot> events() {
        List<Slot> all = new ArrayList<>();
        file.ofEvents().stream()
                .sorted(Comparator.comparing((Slot s) -> s.days().to()).thenComparing(Slot::key))
                .filter(s -> all.stream().noneMatch(o -> o.key().equals(s.key())))
                .forEach(all::add);
        return all;
    }

    /// Those that end within the days on record, and the next one on either side.
    private List<Slot> periods() {
        long reach = file.isDayByDay() ? 31 : 380;
        List<Slot> all =
                file.ofPeriods(
                        new Period(
                                recorded.from().minusDays(reach), recorded.to().plusDays(reach)));
        int first = 0;
        while (all.get(first + 1).days().to().isBefore(recorded.from())) {
            first++;
        }
        int last = first;
        while (!all.get(last).days().to().isAfter(recorded.to())) {
            last++;
        }
        return all.subList(first, last + 1);
    }

    private List<Item> performances() {
        return file.items.stream()
                .filter(i -> !i.fails() && (words || i.artefact()))
                .filter(i -> file.showing.shows(i, Role.PERFORMANCE))
                .toList();
    }

    /// The slot that an item names, or that what failed is about; -1 where there is none.
    private int names(Item i) {
        return switch (i.names()) {
            case Named.Event(String id) -> {
                int n = 0;
                while (n < slots.size() && !slots.get(n).key().equals(id)) {
                    n++;
                }
                yield n < slots.size() ? n : NONE;
            }
            case Named.In(LocalDate day) -> at(day);
            case null -> at(i.on().day());
        };
    }

    /// The period that holds a day, or the last event by then.
    private int at(LocalDate day) {
        int n = slots.size() - 1;
        while (n >= 0 && slots.get(n).days().from().isAfter(day)) {
            n--;
        }
        boolean any = isOfEvents() || file.h.cadence().days() == Days.BUSINESS;
        return n >= 0 && (any || slots.get(n).days().contains(day)) ? n : NONE;
    }

    private static boolean fits(Item i, Slot s) {
        boolean before = i.on().day().isBefore(s.days().from());
        return (i.names() instanceof Named.Event || !before) && !i.on().day().isAfter(s.late());
    }

    private static boolean isEarlier(Item i, @Nullable Item than) {
        return than == null
                || Comparator.comparing((Item x) -> x.on().latest())
                                .thenComparing(Item::id)
                                .compare(i, than)
                        < 0;
    }

    // ---- what names nothing

    private void pair() {
        List<Integer> waiting = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        for (int n = 0; n < slots.size(); n++) {
            Slot s = slots.get(n);
            Item by = named[n];
            if (by == null || by.on().day().isAfter(s.inTime())) {
                open[n] = new Period(s.days().from(), s.inTime());
                boolean owed = s.due() && (isOfEvents() || recorded.contains(s.days().to()));
                (owed && isOver(s.inTime()) ? waiting : last).add(n);
            }
        }
        Comparator<Integer> byTime = Comparator.comparing(n -> slots.get(n).inTime());
        waiting.sort(byTime);
        last.sort(byTime);
        waiting.removeIf(n -> find(n, new BitSet()));
        for (int n : waiting) {
            Slot s = slots.get(n);
            if (named[n] == null && s.inTime().isBefore(s.late())) {
                open[n] = new Period(s.inTime().plusDays(1), s.late());
                find(n, new BitSet());
            }
        }
        last.forEach(n -> find(n, new BitSet()));
    }

    /// Finds something that does a slot, where what else does can give way.
    private boolean find(int slot, BitSet tried) {
        for (int i = 0; i < does.length; i++) {
            if (open[slot].contains(free.get(i).on().day()) && !tried.get(i)) {
                tried.set(i);
                if (does[i] == NONE || find(does[i], tried)) {
                    does[i] = slot;
                    return true;
                }
            }
        }
        return false;
    }

    // ---- what became of each

    /// What did a slot, or could have done it in its place.
    private List<Item> by(int slot) {
        for (int i = 0; i < does.length; i++) {
            if (does[i] == slot) {
                return free.stream().filter(f -> open[slot].contains(f.on().day())).toList();
            }
        }
        Item by = named[slot];
        return by == null ? List.of() : List.of(by);
    }

    private Status status(int slot, List<Item> by) {
        Slot s = slots.get(slot);
        List<Item> failed = failed(slot);
        boolean late = !by.isEmpty() && by.getFirst().on().day().isAfter(s.inTime());
        boolean good = failed.stream().allMatch(f -> isAnswered(f, slot));
        if (good && !by.isEmpty() && !late) {
            return Status.ON_TIME;
        }
        if (!isOver(s.inTime())) {
            return Status.OPEN;
        }
        if (!failed.isEmpty()) {
            return Status.FAILED;
        }
        return late ? Status.LATE : isOver(s.late()) ? Status.MISSING : Status.OPEN;
    }

    private List<Item> failed(int slot) {
        return file.items.stream()
                .filter(f -> f.fails() && file.showing.shows(f, Role.PERFORMANCE))
                .filter(f -> names(f) == slot)
                .filter(f -> !f.on().day().isBefore(slots.get(slot).days().from()))
                .toList();
    }

    /// Whether something was done in time after what failed, even if that does another slot.
    private boolean isAnswered(Item failed, int slot) {
        Slot s = slots.get(slot);
        return performances().stream()
                .anyMatch(i ->
                        (i.names() == null || names(i) == slot)
                                && failed.on().isBefore(i.on())
                                && !i.on().day().isBefore(s.days().from())
                                && !i.on().day().isAfter(s.inTime()));
    }

    private boolean isOver(LocalDate day) {
        return file.asOf.day().isAfter(day);
    }

    // ---- what is said

    /// Whether an occurrence is said to be what it is, done by something that can have done it.
    static boolean is(Occurrence said, Told told) {
        boolean event = said.kind() == Occurrence.Kind.EVENT;
        boolean done = said.status() == Status.ON_TIME || said.status() == Status.LATE;
        return told.counts()
                && said.status() == told.status()
                && said.due().equals(told.slot().days().to())
                && (!event || said.name().equals(told.slot().key()))
                && (!done
                        || told.by().stream()
                                .anyMatch(i ->
                                        i.id().equals(said.shownBy())
                                                && i.on().day().equals(said.doneOn())));
    }
}
