package dev.crosswalk.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final PersonDays FIVE = PersonDays.of("5");

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
        assertThat(days(Schedule.of(steps("2", "2"), MONDAY, PersonDays.of("2.5"), null)))
                .containsExactly("1-4", "5-10");
        assertThat(days(Schedule.of(steps("2", "2"), MONDAY, PersonDays.of("20"), null)))
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
        assertThat(Schedule.of(steps("4", "2", "1"), MONDAY, PersonDays.of("7"), friday).late())
                .isEmpty();
        assertThat(Schedule.of(steps("4", "2", "1"), MONDAY, PersonDays.of("6.99"), friday).late())
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
        assertThatThrownBy(() -> Schedule.of(steps("1"), MONDAY, PersonDays.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.of(steps("9999999"), MONDAY, PersonDays.of("0.01"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a thousand years");
    }

    /// Day by day, as one would do it by hand.
    @Test
    void datesAreThoseOfCountingDayByDay() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            LocalDate start = MONDAY.plusDays(random.nextInt(20));
            List<LocalDate> workdays =
                    start.datesUntil(start.plusDays(400))
                            .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                            .toList();
            String effort = "" + (1 + random.nextInt(40));
            PersonDays capacity = PersonDays.of("" + (1 + random.nextInt(10)));
            List<LocalDate> worked = new ArrayList<>();
            long left = PersonDays.of(effort).hundredths() * 5;
            for (LocalDate day : workdays) {
                if (left > 0) {
                    worked.add(day);
                    left -= capacity.hundredths();
                }
            }

            Schedule schedule = Schedule.of(steps(effort), start, capacity, worked.getLast());

            assertThat(schedule.slots().getFirst().start()).isEqualTo(worked.getFirst());
            assertThat(schedule.finish()).contains(worked.getLast());
            assertThat(schedule.late()).isEmpty();
            PersonDays needed = schedule.needed().orElseThrow();
            assertThat(needed).isLessThanOrEqualTo(capacity);
            assertThat(Schedule.of(steps(effort), start, needed, worked.getLast()).late())
                    .isEmpty();
        }
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
                        PersonDays.of("5"),
                        monday.plusDays(20),
                        step ->
                                new Schedule.Window(
                                        step.control().equals("B") ? monday.plusDays(7) : null,
                                        monday.plusDays(4),
                                        step.turn() == 1));

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

    /// For all small amounts of work, capacities and days of the week: what starts on the latest
    /// day is done in time, and what starts a day later is not.
    @Test
    void theLatestStartIsTheLast() {
        for (int day = 0; day < 7; day++) {
            LocalDate due = LocalDate.of(2027, 3, 1).plusDays(day);
            for (int effort = 25; effort <= 1200; effort += 25) {
                for (int perWeek : List.of(100, 250, 500, 1300)) {
                    PersonDays work = new PersonDays(effort);
                    PersonDays capacity = new PersonDays(perWeek);
                    LocalDate start = Schedule.latestStart(due, work, capacity);

                    assertThat(Schedule.after(start, work, capacity)).isBeforeOrEqualTo(due);
                    assertThat(Schedule.after(start.plusDays(1), work, capacity))
                            .satisfies(end ->
                                    assertThat(
                                                    end.isAfter(due)
                                                            || start.getDayOfWeek().getValue() > 5)
                                            .isTrue());
                    assertThat(Schedule.between(start, due, capacity)).isGreaterThanOrEqualTo(work);
                    assertThat(Schedule.needed(work, start, due).orElseThrow())
                            .isLessThanOrEqualTo(capacity);
                }
            }
        }
    }
}
