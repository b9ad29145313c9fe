package dev.crosswalk.planner;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The steps of a plan on a calendar: one after the other, on working days, each with its share of
/// the week's capacity. Of a step that is set up first, that part is done in its own turn.
///
/// @param start the first day on which work is possible
/// @param pace on which days people work, and how much
/// @param by the day at the end of which everything should be done; null where there is none
/// @param slots one for each step, in the order of the plan
/// @param kept when the work is done for which days were kept free; null where there is none
public record Schedule(
        LocalDate start, Pace pace, @Nullable LocalDate by, List<Slot> slots, @Nullable Span kept) {

    public Schedule {
        slots = List.copyOf(slots);
    }

    /// Days of work.
    ///
    /// @param start the first of them
    /// @param finish the last of them
    /// @param due the day at the end of which the work should be done; null where there is none
    public record Span(LocalDate start, LocalDate finish, @Nullable LocalDate due) {

        public boolean late() {
            return due != null && finish.isAfter(due);
        }
    }

    /// Work that is no step of the plan, and for which days are kept free: what does not fit before
    /// the days comes after it.
    ///
    /// @param from the first day on which it can be done
    /// @param due the day at the end of which it should be done
    /// @param after ids of the controls of steps that are done before it begins
    public record Kept(LocalDate from, PersonDays effort, LocalDate due, Set<String> after) {
        public Kept {
            after = Set.copyOf(after);
        }
    }

    /// @param start the first day on which the step is worked on, after it was set up and prepared
    /// @param finish the last day on which the step is worked on
    /// @param due the day at the end of which the step should be done; null where there is none
    /// @param setUp the days on which it is set up; null where that is no part of its own
    /// @param prepared the days before that on which it begins on which some of its work is done;
    ///   null where none is, or it begins on any day
    public record Slot(
            Step step,
            LocalDate start,
            LocalDate finish,
            @Nullable LocalDate due,
            @Nullable Span setUp,
            @Nullable Span prepared) {

        /// Whether the step finishes after the day on which it should be done, or is set up after
        /// that of its own.
        public boolean late() {
            return (due != null && finish.isAfter(due)) || (setUp != null && setUp.late());
        }
    }

    /// When a step is done.
    ///
    /// @param notBefore the first day on which it may be worked on; null for any
    /// @param begins the day on which it begins: what is done of it before that prepares it; null
    ///   where it begins on any
    /// @param due the day at the end of which it should be done; null where there is none
    /// @param setUpBy the day at the end of which it should be set up, where that is a part of its
    ///   own; null where there is none
    /// @param beside whether it takes what capacity others leave, also of earlier days
    public record Window(
            @Nullable LocalDate notBefore,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            @Nullable LocalDate setUpBy,
            boolean beside) {

        /// Of what begins on any day.
        public Window(
                @Nullable LocalDate notBefore,
                @Nullable LocalDate due,
                @Nullable LocalDate setUpBy,
                boolean beside) {
            this(notBefore, null, due, setUpBy, beside);
        }
    }

    /// @throws IllegalArgumentException where the capacity is zero, or so small that the work would
    ///   last for more than a thousand years
    public static Schedule of(
            List<Step> steps, LocalDate start, Pace pace, @Nullable LocalDate by) {
        return of(steps, start, pace, by, _ -> new Window(null, by, by, false), null);
    }

    /// The same, where steps have days of their own.
    ///
    /// @param windows of each step, without the part that sets it up, which is worked on in its
    ///   turn
    /// @param keep what days are kept free for; null where nothing
    /// @throws IllegalArgumentException as above
    public static Schedule of(
            List<Step> steps,
            LocalDate start,
            Pace pace,
            @Nullable LocalDate by,
            Function<Step, Window> windows,
            @Nullable Kept keep) {
        if (pace.perWeek().equals(PersonDays.ZERO)) {
            throw new IllegalArgumentException("no work is done with a capacity of 0 a week");
        }
        Laying laying = new Laying(start, pace);
        Map<Integer, Span> setUps = new HashMap<>();
        List<Slot> slots = new ArrayList<>();
        Span kept = null;
        Set<String> before = keep == null ? Set.of() : keep.after();
        long ahead = steps.stream().filter(s -> before.contains(s.control())).count();
        for (Part part : parts(steps)) {
            Step step = steps.get(part.step());
            Window window = windows.apply(step);
            Candidate.SetUp setUp = part.setUp();
            if (setUp != null) {
                Window early = new Window(null, window.setUpBy(), null, false);
                setUps.put(part.step(), laying.lay(setUp.effort(), 0, early));
                continue;
            }
            if (window.beside() && kept == null && keep != null && ahead == 0) {
                kept = laying.lay(keep);
            }
            slots.add(laying.lay(step, window, setUps.get(part.step())));
            if (before.contains(step.control())) {
                ahead--;
                laying.keptAfter(slots.getLast());
            }
        }
        if (kept == null && keep != null) {
            kept = laying.lay(keep);
        }
        return new Schedule(start, pace, by, slots, kept);
    }

    /// @param step its place among the steps
    /// @param setUp what of the step it is; null for the rest of it
    private record Part(int step, Candidate.@Nullable SetUp setUp) {}

    /// The parts of steps in the order in which they are worked on: steps as they come, and what
    /// sets one up after all that is in its turn or before it.
    private static List<Part> parts(List<Step> steps) {
        Map<Integer, List<Part>> ahead = new TreeMap<>();
        for (int s = 0; s < steps.size(); s++) {
            Candidate.SetUp setUp = steps.get(s).setUp();
            if (setUp != null) {
                ahead.computeIfAbsent(setUp.turn(), _ -> new ArrayList<>()).add(new Part(s, setUp));
            }
        }
        Deque<Part> waiting = new ArrayDeque<>();
        ahead.values().forEach(waiting::addAll);
        List<Part> parts = new ArrayList<>();
        for (int s = 0; s < steps.size(); s++) {
            Part next = waiting.peek();
            while (next != null
                    && next.setUp() != null
                    && next.setUp().turn() < steps.get(s).turn()) {
                parts.add(waiting.remove());
                next = waiting.peek();
            }
            parts.add(new Part(s, null));
        }
        return parts;
    }

    /// Lays work on days, one piece after the other.
    private static final class Laying {
        private final Pace pace;
        private final LocalDate first;
        private final Work work;
        private final Map<String, Integer> waits = new HashMap<>();

        /// The working days from the first one on, as far as they were asked for.
        private final List<LocalDate> days = new ArrayList<>();

        private int next;
        private int nextBeside;
        private int keepFrom;
        private int last;

        Laying(LocalDate start, Pace pace) {
            this.pace = pace;
            first = pace.workday(start);
            work = new Work(pace);
            days.add(first);
        }

        Slot lay(Step step, Window window, @Nullable Span setUp) {
            int wait = waits.getOrDefault(step.control(), 0);
            Work.Taken taken =
                    take(step.rest(), window.beside() ? Math.max(wait, nextBeside) : wait, window);
            if (window.beside()) {
                nextBeside = last;
            }
            step.neededBy().forEach(other -> waits.merge(other, last, Math::max));
            return new Slot(
                    step,
                    day(taken.begun()),
                    day(last),
                    window.due(),
                    setUp,
                    taken.begun() == taken.first()
                            ? null
                            : new Span(day(taken.first()), day(taken.before()), null));
        }

        Span lay(Kept keep) {
            return lay(keep.effort(), keepFrom, new Window(keep.from(), keep.due(), null, true));
        }

        /// What days are kept free for comes after a step that was just laid.
        void keptAfter(Slot slot) {
            keepFrom = Math.max(keepFrom, (int) pace.workdays(first, slot.finish()));
        }

        /// @param wait the first working day on which it may be done
        private Span lay(PersonDays effort, int wait, Window window) {
            Work.Taken taken = take(effort, wait, window);
            return new Span(day(taken.first()), day(last), window.due());
        }

        private Work.Taken take(PersonDays effort, int wait, Window window) {
            int from =
                    Math.max(
                            window.beside() ? wait : Math.max(next, wait), nth(window.notBefore()));
            Work.Taken taken = work.take(effort, from, nth(window.begins()));
            last = taken.last();
            if (!window.beside()) {
                next = last;
            }
            return taken;
        }

        /// Which working day it is, or the first after it; the first of all for null.
        private int nth(@Nullable LocalDate day) {
            return day != null && day.isAfter(first)
                    ? (int) pace.workdays(first, day.minusDays(1))
                    : 0;
        }

        private LocalDate day(int n) {
            while (days.size() <= n) {
                days.add(pace.workday(days.getLast().plusDays(1)));
            }
            return days.get(n);
        }
    }

    /// How much of each working day is taken: hundredths of a person-day, times the working days of
    /// a week.
    private static final class Work {
        private static final int MOST_WEEKS = 1000 * 52;
        private final long perDay;
        private final int daysAWeek;
        private long[] taken = new long[512];

        Work(Pace pace) {
            perDay = pace.perWeek().hundredths();
            daysAWeek = pace.daysAWeek();
        }

        /// Which days some work takes.
        ///
        /// @param before the last of them before it begins
        /// @param begun the first of them since then; the first of all where none is before, or all
        record Taken(int first, int before, int begun, int last) {}

        /// Takes the first free time from a working day on.
        ///
        /// @param begins the day on which the work begins: what is done before that prepares it
        Taken take(PersonDays effort, int from, int begins) {
            long left = effort.hundredths() * daysAWeek;
            if (left == 0) {
                int day = Math.max(from, begins);
                return new Taken(day, day, day, day);
            }
            int first = -1;
            int before = -1;
            int begun = -1;
            for (int day = from; ; day++) {
                if (day > MOST_WEEKS * daysAWeek) {
                    throw new IllegalArgumentException(
                            "with this capacity the work lasts for more than a thousand years");
                }
                if (day >= taken.length) {
                    taken = Arrays.copyOf(taken, Math.max(day + 1, taken.length * 2));
                }
                long some = Math.min(left, perDay - taken[day]);
                if (some > 0) {
                    first = first < 0 ? day : first;
                    if (day < begins) {
                        before = day;
                    } else if (begun < 0) {
                        begun = day;
                    }
                    taken[day] += some;
                    left -= some;
                    if (left == 0) {
                        return new Taken(first, before, begun < 0 ? first : begun, day);
                    }
                }
            }
        }
    }

    public List<Step> late() {
        return slots.stream().filter(Slot::late).map(Slot::step).toList();
    }

    /// The last day of work; empty where there are no steps.
    public Optional<LocalDate> finish() {
        return slots.stream().map(Slot::finish).max(Comparator.naturalOrder());
    }

    /// The smallest weekly capacity, rounded up to a hundredth, with which nothing is late; empty
    /// where there is no by-date, or no working day until it although there is work to do.
    public Optional<PersonDays> needed() {
        if (by == null) {
            return Optional.empty();
        }
        PersonDays effort =
                slots.stream()
                        .map(s -> s.step().effort())
                        .reduce(PersonDays.ZERO, PersonDays::plus);
        return pace.needed(effort, start, by);
    }
}
