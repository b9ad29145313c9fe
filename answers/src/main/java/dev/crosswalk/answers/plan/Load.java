package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.planner.Pace;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who carries how much of a plan until the day, and in which weeks that is more than they have.
/// What several persons own together is shared evenly; a role that nobody holds is one person.
///
/// @param who a name, or the role that nobody holds; empty where no owner is named
/// @param isHeld whether that is a person of the programme
/// @param steps how many they begin until then
/// @param days of the plan until the day, or of all of it where there is none
/// @param room what they have for it a week: their capacity, or five days, less what running their
///   controls takes; of a role that nobody holds what practice says; null without a calendar, and
///   where no owner is named
/// @param above the weeks, by their Mondays, in which they have more to do than that, and how much
/// @param tooMuch what of it nobody can do, whatever they put off for a week: the most of two weeks
///   that follow one another, where that is more than two whole weeks; null where none is
/// @param isInVain whether it is more than all that they have until the day
record Load(
        String who,
        boolean isHeld,
        int steps,
        PersonDays days,
        @Nullable PersonDays room,
        SortedMap<LocalDate, PersonDays> above,
        @Nullable PersonDays tooMuch,
        boolean isInVain) {
    private static final int WEEK = 500;
    private static final int WEEKS_A_YEAR = 52;

    /// Of all whose work the steps are, who carries most first.
    private static List<Load> of(PlanAnswer answer) {
        Situation situation = answer.question().situation();
        Schedule schedule = answer.schedule();
        Map<String, Sum> sums = new HashMap<>();
        for (int i = 0; i < answer.plan().steps().size(); i++) {
            Step step = answer.plan().steps().get(i);
            List<Person> persons = persons(situation, answer.work().control(step).owner());
            List<String> names =
                    persons.isEmpty()
                            ? List.of(answer.work().who(step))
                            : persons.stream().map(Person::name).toList();
            for (int n = 0; n < names.size(); n++) {
                Person person = persons.isEmpty() ? null : persons.get(n);
                Sum sum = sums.computeIfAbsent(names.get(n), _ -> new Sum(person));
                Schedule.Slot slot = schedule == null ? null : schedule.slots().get(i);
                sum.steps += isBegun(slot, answer) ? 1 : 0;
                sum.take(step, slot, answer, names);
            }
        }
        return sums.entrySet().stream()
                .map(e -> e.getValue().load(e.getKey(), answer))
                .sorted(Comparator.comparing(Load::days).reversed().thenComparing(Load::who))
                .toList();
    }

    /// Whether any of a step is done by the day, until which days are counted.
    private static boolean isBegun(Schedule.@Nullable Slot slot, PlanAnswer answer) {
        Timing timing = answer.timing();
        if (slot == null || timing == null) {
            return true;
        }
        Schedule.Span early = slot.setUp() == null ? slot.prepared() : slot.setUp();
        LocalDate first = early == null ? slot.start() : early.start();
        return !first.isAfter(timing.countdown().by());
    }

    private static List<Person> persons(Situation situation, String owner) {
        if (situation.at() == null || owner.isEmpty()) {
            return List.of();
        }
        People who = situation.now().programme().who();
        return who.isHeld(owner, situation.day())
                ? who.meant(owner, situation.day(), situation.day())
                : List.of();
    }

    /// Who carries how much of the plan of an answer, reckoned when it is first asked for.
    static final class Once {
        private @Nullable List<Load> loads;

        List<Load> of(PlanAnswer answer) {
            List<Load> known = loads;
            if (known == null) {
                known = Load.of(answer);
                loads = known;
            }
            return known;
        }
    }

    private static final class Sum {
        private final @Nullable Person person;
        private int steps;
        private long days;
        private final SortedMap<LocalDate, Long> weeks = new TreeMap<>();

        Sum(@Nullable Person person) {
            this.person = person;
        }

        /// An even share of each working day of a step, until the day: of what sets it up by the
        /// days of that, of the rest by those on which it is prepared and done.
        void take(Step step, Schedule.@Nullable Slot slot, PlanAnswer answer, List<String> names) {
            long share = step.effort().hundredths() / names.size();
            if (slot == null) {
                days += share;
                return;
            }
            Schedule.Span setUp = slot.setUp();
            if (setUp != null) {
                long rest = step.rest().hundredths() / names.size();
                take(share - rest, setUp.start(), setUp.finish(), answer);
                share = rest;
            }
            Schedule.Span prepared = slot.prepared();
            take(share, prepared == null ? slot.start() : prepared.start(), slot.finish(), answer);
        }

        private void take(long share, LocalDate from, LocalDate to, PlanAnswer answer) {
            Timing timing = answer.timing();
            LocalDate last = timing == null ? to : timing.countdown().by();
            List<LocalDate> on = workdays(from, to, answer);
            long before = 0;
            for (int i = 0; i < on.size(); i++) {
                long until = share * (i + 1) / on.size();
                if (!on.get(i).isAfter(last)) {
                    days += until - before;
                    weeks.merge(monday(on.get(i)), until - before, Long::sum);
                }
                before = until;
            }
        }

        private static List<LocalDate> workdays(LocalDate from, LocalDate to, PlanAnswer answer) {
            Schedule schedule = answer.schedule();
            WorkingDays working = schedule == null ? WorkingDays.USUAL : schedule.pace().days();
            List<LocalDate> days =
                    from.datesUntil(to.plusDays(1)).filter(working::contains).toList();
            return days.isEmpty() ? List.of(to) : days;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        Load load(String who, PlanAnswer answer) {
            PersonDays room =
                    who.isEmpty() || answer.schedule() == null
                            ? null
                            : person == null
                                    ? new PersonDays(
                                            answer.question().content().practices().roleDays())
                                    : room(person, answer);
            SortedMap<LocalDate, PersonDays> above = new TreeMap<>();
            if (room != null) {
                weeks.forEach((week, some) -> {
                    if (some > room.hundredths()) {
                        above.put(week, tenths(some));
                    }
                });
            }
            return new Load(
                    who,
                    person != null,
                    steps,
                    tenths(days),
                    room,
                    above,
                    room == null ? null : tooMuch(),
                    room != null && isInVain(room, answer));
        }

        private @Nullable PersonDays tooMuch() {
            long most = 0;
            for (Map.Entry<LocalDate, Long> week : weeks.entrySet()) {
                most =
                        Math.max(
                                most,
                                week.getValue()
                                        + weeks.getOrDefault(week.getKey().plusWeeks(1), 0L));
            }
            return most > 2 * WEEK ? tenths(most) : null;
        }

        private boolean isInVain(PersonDays room, PlanAnswer answer) {
            Timing timing = answer.timing();
            if (timing == null) {
                return false;
            }
            Countdown countdown = timing.countdown();
            return days
                    > new Pace(countdown.pace().days(), room)
                            .between(countdown.start(), countdown.by())
                            .hundredths();
        }

        /// What is left of a week beside running the controls that are in place and theirs.
        private static PersonDays room(Person person, PlanAnswer answer) {
            Situation situation = answer.question().situation();
            Standing standing = answer.question().standing();
            long running = 0;
            for (ControlStanding c :
                    standing == null ? List.<ControlStanding>of() : standing.controls()) {
                List<Person> owners = persons(situation, c.owner());
                if (c.state() == Adoption.State.IMPLEMENTED && owners.contains(person)) {
                    running += c.control().effort().runPerYear() / owners.size();
                }
            }
            long week = person.capacity() == null ? WEEK : person.capacity();
            return new PersonDays(Math.max(0, week - running / WEEKS_A_YEAR));
        }
    }

    /// Shares of days are told to a tenth of a day.
    static PersonDays tenths(long hundredths) {
        return new PersonDays((hundredths + 5) / 10 * 10);
    }

    /// Whether it is clearly more than they can do.
    private boolean isTooMuch() {
        return tooMuch != null || isInVain;
    }

    /// Of all who carry something those who are asked for clearly more than they can do, who is
    /// asked for most in two weeks first.
    static List<Load> tooMuch(List<Load> all) {
        return all.stream()
                .filter(Load::isTooMuch)
                .sorted(
                        Comparator.comparing((Load l) ->
                                        Objects.requireNonNullElse(l.tooMuch, PersonDays.ZERO))
                                .reversed())
                .toList();
    }

    /// How many people have to share it that each is asked for no more than two whole weeks in two;
    /// at least two.
    int people() {
        return tooMuch == null ? 2 : (int) Math.ceilDiv(tooMuch.hundredths(), 2L * WEEK);
    }

    /// `24.5 person-days in two weeks`: what is asked of them that they cannot do.
    String asked() {
        return PlanWords.days(tooMuch == null ? days : tooMuch)
                + (tooMuch == null ? " until the day" : " in two weeks");
    }

    /// The weeks that are too full, in words: `3 weeks, the fullest 2026-12-07 with 8.0`
    String aboveInWords() {
        if (above.isEmpty()) {
            return "";
        }
        Map.Entry<LocalDate, PersonDays> most =
                above.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return above.size() == 1
                ? "the week of %s with %s".formatted(most.getKey(), most.getValue())
                : "%d weeks, the fullest that of %s with %s"
                        .formatted(above.size(), most.getKey(), most.getValue());
    }
}
