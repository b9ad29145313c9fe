package dev.crosswalk.programme.checklist;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists what is still to be done of one control within a window, and what can no longer be mended.
final class OperationToDos {
    private static final int NAMED = 4;

    private final ControlStanding control;
    private final Operation operation;
    private final Period window;
    private final boolean isOver;
    private final Function<Text, ToDo> item;

    record Text(ToDo.Kind kind, String what, @Nullable LocalDate due) {}

    /// @param item makes an item of the text that this class gives it
    OperationToDos(Standing standing, ControlStanding control, Function<Text, ToDo> item) {
        this.control = control;
        operation = Objects.requireNonNull(control.operation());
        window = operation.window();
        isOver = window.to().isBefore(standing.day());
        this.item = item;
    }

    void add(List<ToDo> items) {
        if (operation.looked() == null) {
            add(items, ToDo.Kind.EXPLAIN, "It was not in place on any day of the window.", null);
            return;
        }
        Cadence.Every every = control.cadence().every();
        List<Occurrence> missing = operation.with(Occurrence.Status.MISSING);
        if (every == Cadence.Every.PER_EVENT || every == Cadence.Every.CONTINUOUS) {
            gather(items, missing.stream().filter(o -> !isEvent(o)).toList());
            missed(items, missing.stream().filter(OperationToDos::isEvent).toList());
        } else {
            missed(items, missing);
        }
        partly(items);
        failed(items);
        late(items, operation.with(Occurrence.Status.LATE));
        coming(items, operation.with(Occurrence.Status.OPEN));
    }

    private static boolean isEvent(Occurrence o) {
        return o.kind() == Occurrence.Kind.EVENT;
    }

    private void add(List<ToDo> items, ToDo.Kind kind, String what, @Nullable LocalDate due) {
        items.add(item.apply(new Text(kind, what, due)));
    }

    /// A missed occurrence can still be done late while the window runs, but a day that is past
    /// cannot be made up for.
    private void missed(List<ToDo> items, List<Occurrence> missed) {
        if (missed.isEmpty()) {
            return;
        }
        String which = named(missed);
        if (isOver) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "Missed for %s, and the window is over: nobody can mend it. Explain the"
                                    .formatted(which)
                            + " exception, or add evidence that it was done then.",
                    null);
            return;
        }
        boolean dense =
                switch (control.cadence().every()) {
                    case DAILY, WEEKLY -> true;
                    case CONTINUOUS, PER_EVENT, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> false;
                };
        if (dense) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "Missed for %s: nobody can do it for days that are past. Explain the"
                                    .formatted(which)
                            + " exception, or add evidence that it was done then.",
                    null);
        } else {
            add(
                    items,
                    ToDo.Kind.MISSED,
                    "Do it now for %s. It stays late for ever: an exception, and no longer missing."
                            .formatted(which),
                    missed.getFirst().lastOnTime());
        }
    }

    /// Days without a population, or without evidence of a continuous control.
    private void gather(List<ToDo> items, List<Occurrence> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        String days = named(gaps);
        boolean list = control.cadence().every() == Cadence.Every.PER_EVENT;
        add(
                items,
                ToDo.Kind.GATHER,
                list
                        ? "Gather the list of all its events of " + days + "; none is a list too."
                        : "Add evidence that covers "
                                + days
                                + ", where the systems still have it; else explain the exception.",
                gaps.getFirst().lastOnTime());
    }

    /// A control that started or stopped within the window shows nothing of the rest of it.
    private void partly(List<ToDo> items) {
        Period looked = Objects.requireNonNull(operation.looked());
        if (!looked.equals(window)) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "In place from %s to %s only, %d of the window's %d days: say so, and what stood"
                                    .formatted(
                                            looked.from(),
                                            looked.to(),
                                            looked.days(),
                                            window.days())
                            + " in for it on the others.",
                    null);
        }
    }

    /// A test that failed within the window is an exception in the audit, whatever passed later.
    private void failed(List<ToDo> items) {
        if (control.condition() == ControlStanding.Condition.FAILED) {
            return;
        }
        List<String> failed =
                control.atHand().stream()
                        .filter(a -> a.result() == Evidence.Result.FAIL)
                        .filter(a -> window.contains(a.proves().to()))
                        .map(a -> a.id() + " on " + a.to())
                        .toList();
        if (!failed.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "A test failed within the window and passed later: %s. Say what was wrong, since"
                                    .formatted(String.join(", ", failed))
                            + " when, and what became of it.",
                    null);
        }
    }

    private void late(List<ToDo> items, List<Occurrence> late) {
        if (!late.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "Done late for %s: an exception that stays, and no missing occurrence."
                            .formatted(
                                    late.stream()
                                                    .limit(NAMED)
                                                    .map(o -> o.spoken() + " on " + o.doneOn())
                                                    .collect(Collectors.joining(", "))
                                            + more(late.size())),
                    null);
        }
    }

    private void coming(List<ToDo> items, List<Occurrence> open) {
        List<Occurrence> unlisted =
                open.stream().filter(o -> o.kind() == Occurrence.Kind.UNLISTED).toList();
        List<Occurrence> toDo = open.stream().filter(o -> !unlisted.contains(o)).toList();
        if (!toDo.isEmpty()) {
            Occurrence first = toDo.getFirst();
            add(
                    items,
                    ToDo.Kind.COMING,
                    toDo.size() == 1
                            ? "Do it for %s, on %s at the latest."
                                    .formatted(first.spoken(), first.lastOnTime())
                            : "Do it %d times, from %s on.".formatted(toDo.size(), first.spoken()),
                    first.due());
        }
        if (!unlisted.isEmpty()) {
            LocalDate last = unlisted.getFirst().lastOnTime();
            add(
                    items,
                    ToDo.Kind.COMING,
                    "Gather the list of all its events of %s, on %s at the latest; none is a list"
                                    .formatted(named(unlisted), last)
                            + " too.",
                    last);
        }
        boolean gathers = control.cadence().every() == Cadence.Every.PER_EVENT;
        if (gathers && !isOver) {
            add(
                    items,
                    ToDo.Kind.COMING,
                    "Gather the list of its events up to the window's last day.",
                    window.to());
        }
    }

    private static String named(List<Occurrence> all) {
        return all.stream().limit(NAMED).map(Occurrence::spoken).collect(Collectors.joining(", "))
                + more(all.size());
    }

    private static String more(int n) {
        return n > NAMED ? " and " + (n - NAMED) + " more" : "";
    }
}
