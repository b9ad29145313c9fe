package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.engine.judgement.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Pace FIVE = Pace.of(PersonDays.of("5"));

    private static List<Step> steps(String... efforts) {
        return Arrays.stream(efforts)
                .map(e ->
                        new Step(
                                "C",
                                "",
                                PersonDays.of(e),
                                Candidate.Standing.NEW,
                                List.of(),
                                0,
                                List.of()))
                .toList();
    }

    private static List<String> days(Schedule schedule) {
        return schedule.slots().stream()
                .map(s -> s.start().getDayOfMonth() + "-" + s.finish().getDayOfMonth())
                .toList();
    }

    @Test
    void stepsFollowEachOtherFromMondayToFriday() {
        Schedule schedule = Schedule.of(steps("3", "4", "0.5", "0.5"), MONDAY, FIVE, null);

        assertThat(days(schedule)).containsExactly("1-3", "4-9", "10-10", "10-10");
        assertThat(schedule.finish()).contains(LocalDate.of(2027, 3, 10));
        assertThat(schedule.needed()).isEmpty();
    }

    @Test
    void aWeekendWaitsForMonday() {
        assertThat(days(Schedule.of(steps("1"), LocalDate.of(2027, 3, 6), FIVE, null)))
                .containsExactly("8-8");
        assertThat(days(Schedule.of(steps("1"), LocalDate.of(2027, 3, 7), FIVE, null)))
                .containsExactly("8-8");
    }

    @Test
    void capacityStretchesOrShortensTheWork() {
        assertThat(days(Schedule.of(steps("2", "2"), MONDAY, Pace.of(PersonDays.of("2.5")), null)))
                .containsExactly("1-4", "5-10");
        assertThat(days(Schedule.of(steps("2", "2"), MONDAY, Pace.of(PersonDays.of("20")), null)))
                .containsExactly("1-1", "1-1");
    }

    @Test
    void aStepWithoutEffortIsDoneOnTheDayOfTheOneBefore() {
        assertThat(days(Schedule.of(steps("0", "1", "0", "1"), MONDAY, FIVE, null)))
                .containsExactly("1-1", "1-1", "1-1", "2-2");
    }

    @Test
    void stepsThatMissTheDateAreNamedAndSoIsTheCapacityThatWouldDo() {
        LocalDate friday = LocalDate.of(2027, 3, 5);

        Schedule schedule = Schedule.of(steps("4", "2", "1"), MONDAY, FIVE, friday);

        assertThat(schedule.slots())
                .extracting(Schedule.Slot::late)
                .containsExactly(false, true, true);
        assertThat(schedule.late()).hasSize(2);
        assertThat(schedule.needed()).contains(PersonDays.of("7"));
        assertThat(
                        Schedule.of(
                                        steps("4", "2", "1"),
                                        MONDAY,
                                        Pace.of(PersonDays.of("7")),
                                        friday)
                                .late())
                .isEmpty();
        assertThat(
                        Schedule.of(
                                        steps("4", "2", "1"),
                                        MONDAY,
                                        Pace.of(PersonDays.of("6.99")),
                                        friday)
                                .late())
                .isNotEmpty();
    }

    @Test
    void aDateBeforeTheStartNeedsMoreThanAnyCapacity() {
        Schedule schedule = Schedule.of(steps("1"), MONDAY, FIVE, MONDAY.minusDays(1));

        assertThat(schedule.late()).hasSize(1);
        assertThat(schedule.needed()).isEmpty();
    }

    @Test
    void withoutCapacityNothingIsScheduled() {
        assertThatThrownBy(() -> Schedule.of(steps("1"), MONDAY, Pace.of(PersonDays.ZERO), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Schedule.of(steps("9999999"), MONDAY, Pace.of(PersonDays.of("0.01")), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a thousand years");
    }

    /// Day by day, as one would do it by hand, for weeks and holidays of many sorts.
    @Test
    void datesAreThoseOfCountingDayByDay() {
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            WorkingDays working = working(random, i % 3 == 0 ? 0 : 30);
            LocalDate start = MONDAY.plusDays(random.nextInt(20));
            List<LocalDate> workdays =
                    start.datesUntil(start.plusDays(900)).filter(working::contains).toList();
            String effort = "" + (1 + random.nextInt(40));
            Pace pace = new Pace(working, PersonDays.of("" + (1 + random.nextInt(10))));
            List<LocalDate> worked = new ArrayList<>();
            long left = PersonDays.of(effort).hundredths() * (7 - working.weekend().size());
            for (LocalDate day : workdays) {
                if (left > 0) {
                    worked.add(day);
                    left -= pace.perWeek().hundredths();
                }
            }

            Schedule schedule = Schedule.of(steps(effort), start, pace, worked.getLast());

            assertThat(schedule.slots().getFirst().start()).isEqualTo(worked.getFirst());
            assertThat(schedule.finish()).contains(worked.getLast());
            assertThat(schedule.late()).isEmpty();
            assertThat(pace.after(start, PersonDays.of(effort))).isEqualTo(worked.getLast());
            PersonDays needed = schedule.needed().orElseThrow();
            assertThat(needed).isLessThanOrEqualTo(pace.perWeek());
            assertThat(
                            Schedule.of(
                                            steps(effort),
                                            start,
                                            new Pace(working, needed),
                                            worked.getLast())
                                    .late())
                    .isEmpty();
        }
    }

    private static WorkingDays working(Random random, int holidays) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (int d = random.nextInt(4); d > 0; d--) {
            weekend.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        Set<LocalDate> free = new HashSet<>();
        for (int d = random.nextInt(1 + holidays); d > 0; d--) {
            free.add(MONDAY.plusDays(random.nextInt(120)));
        }
        return new WorkingDays(weekend, free);
    }

    @Test
    void aStepMayBeginManyYearsFromNow() {
        LocalDate far = MONDAY.plusYears(20);

        Schedule schedule =
                Schedule.of(
                        steps("5"),
                        MONDAY,
                        FIVE,
                        null,
                        _ -> new Schedule.Window(far, null, null, false),
                        null);

        assertThat(schedule.slots().getFirst().start()).isAfterOrEqualTo(far);
    }

    @Test
    void nobodyWorksOnAHoliday() {
        WorkingDays free =
                new WorkingDays(WorkingDays.USUAL.weekend(), Set.of(MONDAY, MONDAY.plusDays(2)));

        Schedule schedule =
                Schedule.of(
                        steps("1", "1", "1", "1"),
                        MONDAY,
                        new Pace(free, PersonDays.of("5")),
                        null);

        assertThat(days(schedule)).containsExactly("2-2", "4-4", "5-5", "8-8");
    }

    private static Step step(String id, String effort, int turn, String... neededBy) {
        return new Step(
                id,
                "",
                PersonDays.of(effort),
                Candidate.Standing.NEW,
                List.of(),
                turn,
                List.of(neededBy));
    }

    @Test
    void whatIsDoneBesideTakesTheDaysThatOthersLeaveAndWaitsForWhatItNeeds() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        List<Step> steps =
                List.of(
                        step("A", "2", 0, "D"),
                        step("B", "1", 0),
                        step("C", "3", 1),
                        step("D", "1", 1));

        Schedule schedule =
                Schedule.of(
                        steps,
                        monday,
                        FIVE,
                        monday.plusDays(20),
                        step ->
                                new Schedule.Window(
                                        step.control().equals("B") ? monday.plusDays(7) : null,
                                        monday.plusDays(4),
                                        null,
                                        step.turn() == 1),
                        null);

        assertThat(schedule.slots())
                .extracting(Schedule.Slot::start)
                .containsExactly(
                        monday, monday.plusDays(7), monday.plusDays(2), monday.plusDays(8));
        assertThat(schedule.slots())
                .extracting(Schedule.Slot::finish)
                .containsExactly(
                        monday.plusDays(1),
                        monday.plusDays(7),
                        monday.plusDays(4),
                        monday.plusDays(8));
        assertThat(schedule.late()).extracting(Step::control).containsExactly("B", "D");
        assertThat(schedule.finish()).contains(monday.plusDays(8));
    }

    /// An audit of a week that has a day of its own, with work for seven days: in time, or beside
    /// what is.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsDoneBeforeTheDayOnWhichAStepBeginsPreparesItAndWhatWaitsForItComesAfter(
            boolean beside) {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        LocalDate begins = monday.plusDays(9);

        Schedule schedule =
                Schedule.of(
                        List.of(step("A", "2", 0), step("B", "7", 1), step("C", "1", 1)),
                        monday,
                        FIVE,
                        null,
                        step ->
                                new Schedule.Window(
                                        step.control().equals("B") ? monday.plusDays(7) : null,
                                        step.control().equals("B") ? begins : null,
                                        null,
                                        null,
                                        beside && step.turn() == 1),
                        new Schedule.Kept(monday, PersonDays.of("1"), begins, Set.of("B")));

        Schedule.Slot b = schedule.slots().get(1);
        assertThat(b.prepared())
                .isEqualTo(new Schedule.Span(monday.plusDays(7), monday.plusDays(8), null));
        assertThat(b.start()).isEqualTo(begins);
        assertThat(b.finish()).isEqualTo(monday.plusDays(15));
        assertThat(schedule.slots())
                .extracting(Schedule.Slot::prepared)
                .containsOnlyOnce(b.prepared());
        assertThat(Objects.requireNonNull(schedule.kept()).start()).isAfter(b.finish());
    }

    private static final int[] EFFORTS = {0, 150, 700};

    /// For all plans of three steps in which the last is set up in any turn, at any capacity: what
    /// sets it up comes before all of later turns, the rest in its own place, what days are kept
    /// free for takes what the others leave, and no more is done on a day than can be.
    @Test
    void whatIsSetUpFirstIsDoneBeforeWhatComesInLaterTurnsAndTheRestAfterThem() {
        LocalDate from = MONDAY.plusDays(9);
        for (int setUpTurn = 0; setUpTurn < 3; setUpTurn++) {
            for (int part : EFFORTS) {
                for (int rest : EFFORTS) {
                    for (int keep : EFFORTS) {
                        for (int perWeek : new int[] {100, 500, 1300}) {
                            List<Step> steps =
                                    List.of(
                                            step("A", "2", 0),
                                            step("B", "1.5", 1),
                                            setUp(setUpTurn, part, rest));
                            Schedule.Kept kept =
                                    new Schedule.Kept(
                                            from, new PersonDays(keep), from.plusDays(3), Set.of());
                            Schedule schedule =
                                    Schedule.of(
                                            steps,
                                            MONDAY,
                                            Pace.of(new PersonDays(perWeek)),
                                            null,
                                            s ->
                                                    new Schedule.Window(
                                                            s.turn() == 2 ? from : null,
                                                            null,
                                                            MONDAY.plusDays(3),
                                                            false),
                                            kept);
                            holds(schedule, setUpTurn, from, keep, perWeek);
                        }
                    }
                }
            }
        }
    }

    private static Step setUp(int turn, int part, int rest) {
        Step once =
                new Step(
                        "C",
                        "",
                        new PersonDays((long) part + rest),
                        Candidate.Standing.NEW,
                        List.of(),
                        2,
                        List.of());
        return turn == 2
                ? once
                : new Step(
                        once.control(),
                        once.title(),
                        once.effort(),
                        once.standing(),
                        once.closes(),
                        once.turn(),
                        once.neededBy(),
                        new Candidate.SetUp(turn, new PersonDays(part)));
    }

    private static void holds(
            Schedule schedule, int setUpTurn, LocalDate from, int keep, int perWeek) {
        Schedule.Slot a = schedule.slots().get(0);
        Schedule.Slot b = schedule.slots().get(1);
        Schedule.Slot c = schedule.slots().get(2);
        Schedule.Span setUp = c.setUp();
        Schedule.Span kept = Objects.requireNonNull(schedule.kept());
        assertThat(setUp == null).isEqualTo(setUpTurn == 2);
        if (setUp != null) {
            assertThat(setUp.start()).isAfterOrEqualTo((setUpTurn == 0 ? a : b).finish());
            assertThat(setUpTurn == 0 ? b.start() : c.start()).isAfterOrEqualTo(setUp.finish());
            assertThat(c.late()).isEqualTo(setUp.finish().isAfter(MONDAY.plusDays(3)));
        }
        assertThat(c.start()).isAfterOrEqualTo(from).isAfterOrEqualTo(b.finish());
        assertThat(kept.start()).isAfterOrEqualTo(from);
        assertThat(kept.late()).isEqualTo(kept.finish().isAfter(from.plusDays(3)));
        LocalDate last = kept.finish().isAfter(c.finish()) ? kept.finish() : c.finish();
        long all = 350 + c.step().effort().hundredths() + keep;
        assertThat(Pace.of(new PersonDays(perWeek)).between(MONDAY, last).hundredths())
                .isGreaterThanOrEqualTo(all);
    }

    /// For all small amounts of work, capacities and days of the week: what starts on the latest
    /// day is done in time, and what starts a day later is not.
    @Test
    void theLatestStartIsTheLast() {
        WorkingDays free =
                new WorkingDays(
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 17)));
        for (int day = 0; day < 7; day++) {
            LocalDate due = LocalDate.of(2027, 3, 1).plusDays(day);
            for (int effort = 25; effort <= 1200; effort += 25) {
                for (int perWeek : List.of(100, 250, 500, 1300)) {
                    for (WorkingDays days : List.of(WorkingDays.USUAL, free)) {
                        PersonDays work = new PersonDays(effort);
                        Pace pace = new Pace(days, new PersonDays(perWeek));
                        LocalDate start = pace.latestStart(due, work);

                        assertThat(pace.after(start, work)).isBeforeOrEqualTo(due);
                        assertThat(
                                        pace.after(start.plusDays(1), work).isAfter(due)
                                                || !days.contains(start))
                                .isTrue();
                        assertThat(pace.between(start, due)).isGreaterThanOrEqualTo(work);
                        assertThat(pace.needed(work, start, due).orElseThrow())
                                .isLessThanOrEqualTo(pace.perWeek());
                    }
                }
            }
        }
    }
}
