package dev.crosswalk.answers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Pace;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Days counted back, for every day of some weeks, every small plan, and any capacity.
class CountdownLawTest {
    private static final Deadline ISO =
            Content.bundled().practices().deadline("iso27001-2022").orElseThrow();
    private static final Deadline SOC =
            Content.bundled().practices().deadline("soc2-2017").orElseThrow();
    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final LocalDate DAY = LocalDate.of(2027, 5, 31);

    /// Christmas to New Year, Easter, and some days of May.
    private static final WorkingDays FREE = new WorkingDays(WorkingDays.USUAL.weekend(), free());

    private static Set<LocalDate> free() {
        Set<LocalDate> free = new HashSet<>();
        LocalDate.of(2026, 12, 24).datesUntil(LocalDate.of(2027, 1, 4)).forEach(free::add);
        LocalDate.of(2027, 3, 26).datesUntil(LocalDate.of(2027, 3, 31)).forEach(free::add);
        free.add(LocalDate.of(2027, 5, 13));
        free.add(LocalDate.of(2027, 5, 24));
        return free;
    }

    private static Countdown countdown(
            Deadline deadline, LocalDate day, WorkingDays days, int perWeek) {
        Pace pace = new Pace(days, new PersonDays(perWeek));
        return new Countdown(
                deadline, Countdown.held(deadline, day, pace), START, pace, PersonDays.ZERO);
    }

    @Test
    void eachDayIsAWorkingDayNoLaterThanCountedWhereSomethingIsDueAndNoEarlierWhereItStarts() {
        for (WorkingDays days : List.of(WorkingDays.USUAL, FREE)) {
            for (LocalDate day = DAY; day.isBefore(DAY.plusDays(150)); day = day.plusDays(1)) {
                Countdown c = countdown(ISO, day, days, 1000);
                LocalDate by = c.by();

                assertThat(by).isBeforeOrEqualTo(day);
                assertThat(by.equals(day)).isEqualTo(days.contains(day));
                assertThat(
                                List.of(
                                        by,
                                        c.inPlaceBy(),
                                        c.stageOneOn(),
                                        c.measuredFrom(),
                                        c.auditFrom(),
                                        c.reportBy(),
                                        c.reviewBy(),
                                        c.correctedBy()))
                        .allMatch(days::contains);
                assertThat(c.inPlaceBy()).isBeforeOrEqualTo(ISO.inPlaceBy(by));
                assertThat(c.reportBy()).isBeforeOrEqualTo(ISO.reportBy(by));
                assertThat(c.reviewBy()).isBeforeOrEqualTo(ISO.reviewBy(by));
                assertThat(c.correctedBy()).isBeforeOrEqualTo(ISO.correctedBy(by));
                assertThat(c.stageOneOn()).isAfterOrEqualTo(ISO.stageOneOn(by));
                assertThat(c.measuredFrom()).isAfterOrEqualTo(ISO.measuredFrom(by));
                assertThat(c.auditFrom()).isAfterOrEqualTo(ISO.auditFrom(by));
                assertThat(c.inPlaceBy()).isBefore(c.stageOneOn());
                assertThat(c.stageOneOn()).isBefore(c.auditFrom());
                assertThat(c.measuredFrom()).isBefore(c.auditFrom());
                assertThat(c.auditFrom()).isBefore(c.reportBy());
                assertThat(c.reportBy()).isBefore(c.reviewBy());
                assertThat(c.reviewBy()).isBefore(c.correctedBy());
                assertThat(c.correctedBy()).isBefore(by);
            }
        }
    }

    /// Nobody comes on it.
    @Test
    void theEndOfAPeriodIsTheDayThatItIs() {
        LocalDate sunday = LocalDate.of(2027, 5, 30);

        assertThat(countdown(SOC, sunday, WorkingDays.USUAL, 500).by()).isEqualTo(sunday);
        assertThat(countdown(SOC, sunday, WorkingDays.USUAL, 500).inPlaceBy())
                .isEqualTo(LocalDate.of(2027, 2, 26));
    }

    private static Step step(String id, int effort, int turn, Candidate.@Nullable SetUp setUp) {
        Step once =
                new Step(
                        id,
                        "",
                        new PersonDays(effort),
                        Candidate.Standing.NEW,
                        List.of(),
                        turn,
                        List.of());
        return setUp == null
                ? once
                : new Step(
                        id, "", once.effort(), once.standing(), List.of(), turn, List.of(), setUp);
    }

    /// What is decided, built, measured, audited, reviewed: each of any of some efforts, and what
    /// looks at others set up before.
    private static List<List<Step>> plans() {
        List<List<Step>> plans = new ArrayList<>();
        int[] efforts = {0, 230, 900, 4000};
        for (int built : efforts) {
            for (int measured : efforts) {
                for (int audited : efforts) {
                    for (int reviewed : new int[] {0, 550}) {
                        plans.add(
                                List.of(
                                        step("DECIDED", 300, 10, null),
                                        step("BUILT", built, Turns.FIRST_BUILT, null),
                                        step(
                                                "MEASURED",
                                                measured,
                                                Turns.MEASURE,
                                                new Candidate.SetUp(
                                                        Turns.LAST_LOOKED_AT + 1,
                                                        new PersonDays(measured / 2))),
                                        step(
                                                "AUDITED",
                                                audited,
                                                Turns.AUDIT,
                                                new Candidate.SetUp(
                                                        100, new PersonDays(audited / 4))),
                                        step("REVIEWED", reviewed, Turns.REVIEW, null)));
                    }
                }
            }
        }
        return plans;
    }

    private static final int[] CAPACITIES = {150, 400, 1000, 4000};

    @Test
    void whatLooksAtOthersIsSetUpBeforeAndDoneAfterThemAndWhereItHoldsWhenTheyHaveRun() {
        int held = 0;
        for (List<Step> steps : plans()) {
            for (int perWeek : CAPACITIES) {
                Countdown c = countdown(ISO, DAY, FREE, perWeek);
                Schedule laid = c.schedule(steps);
                Schedule.Slot built = laid.slots().get(1);
                Schedule.Slot measured = laid.slots().get(2);
                Schedule.Slot audited = laid.slots().get(3);
                Schedule.Slot reviewed = laid.slots().get(4);
                Schedule.Span kept = laid.kept();

                assertThat(setUp(audited).finish()).isBeforeOrEqualTo(built.start());
                assertThat(setUp(measured).start()).isAfterOrEqualTo(built.finish());
                assertThat(measured.start()).isAfterOrEqualTo(setUp(measured).finish());
                assertThat(audited.start()).isAfterOrEqualTo(measured.finish());
                if (audited.start().isBefore(c.auditFrom())) {
                    // The review takes all days that there are after it.
                    assertThat(c.pace().latestStart(c.reviewBy(), reviewed.step().effort()))
                            .isBeforeOrEqualTo(c.auditFrom());
                }
                Schedule.Span prepared = audited.prepared();
                if (prepared != null) {
                    assertThat(prepared.start()).isAfterOrEqualTo(measured.finish());
                    assertThat(prepared.finish()).isBefore(c.auditFrom());
                }
                assertThat(reviewed.start()).isAfterOrEqualTo(audited.finish());
                assertThat(kept).isNotNull();
                if (kept != null) {
                    assertThat(kept.start()).isAfter(c.reportBy()).isAfter(audited.finish());
                }
                if (perWeek == 4000) {
                    assertThat(measured.start()).isAfterOrEqualTo(c.measuredFrom().minusDays(7));
                    assertThat(reviewed.start()).isAfter(c.reportBy());
                }
                boolean holds = laid.late().isEmpty();
                held += holds ? 1 : 0;
                assertThat(holds)
                        .as("%s at %d", steps, perWeek)
                        .isEqualTo(
                                c.needed(steps).filter(n -> n.hundredths() <= perWeek).isPresent());
            }
        }
        assertThat(held).isBetween(100, 500);
    }

    /// What is left is just what can be put in place and has run for four weeks on the day, beside
    /// all that fits and the days that are kept free.
    @Test
    void whatIsLeftIsDoneWhenItCanStillBeCalledInPlaceAndMoreIsNot() {
        int looked = 0;
        for (List<Step> steps : plans()) {
            for (int perWeek : CAPACITIES) {
                Countdown c = countdown(ISO, DAY, FREE, perWeek);
                PersonDays left = c.left(steps);
                if (!c.schedule(steps).late().isEmpty() || left.equals(PersonDays.ZERO)) {
                    continue;
                }
                looked++;
                assertThat(beside(c, steps, left.hundredths()))
                        .as("%s at %d", steps, perWeek)
                        .isBeforeOrEqualTo(c.runningBy());
                assertThat(beside(c, steps, left.hundredths() + 2L * perWeek / 5 + 2))
                        .as("%s at %d", steps, perWeek)
                        .isAfter(c.runningBy());
            }
        }
        assertThat(looked).isGreaterThan(100);
        assertThat(countdown(ISO, DAY, FREE, 1000).runningBy()).isEqualTo(LocalDate.of(2027, 5, 3));
    }

    /// When something is done that comes beside all that fits.
    private static LocalDate beside(Countdown c, List<Step> steps, long effort) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step("BESIDE", (int) effort, Candidate.LATER + Turns.FIRST_BUILT, null));
        return c.schedule(all).slots().getLast().finish();
    }

    private static Schedule.Span setUp(Schedule.Slot slot) {
        Schedule.Span setUp = slot.setUp();
        if (setUp == null) {
            throw new AssertionError(slot);
        }
        return setUp;
    }

    /// Whether running is more than what there is, or less.
    @Test
    void moreCapacityNeverGivesALaterDay() {
        int beside = 0;
        for (List<Step> steps : plans().subList(40, 60)) {
            for (long perYear : List.of(0L, 2000L, 8000L)) {
                Room room = new Room(ISO, FREE, steps, START, _ -> perYear);
                LocalDate before = LocalDate.MAX;
                for (int perWeek = 600; perWeek <= 2000; perWeek += 100) {
                    Room.Later later = room.later(new PersonDays(perWeek));
                    assertThat(later.day())
                            .as("%s, running %d, at %d", steps, perYear, perWeek)
                            .isBeforeOrEqualTo(before);
                    beside += later.isBeside() && !room.isOutrun(new PersonDays(perWeek)) ? 1 : 0;
                    before = later.day();
                }
            }
        }
        assertThat(beside).isPositive();
    }

    /// With room to run what is set up.
    @Test
    void theFirstDayHoldsAndTheDayBeforeItDoesNotAndSoDoesTheLeastCapacity() {
        for (List<Step> steps : plans().subList(40, 80)) {
            for (int perWeek : CAPACITIES) {
                Room room = new Room(ISO, FREE, steps, START, _ -> 800);
                PersonDays capacity = new PersonDays(perWeek);
                LocalDate first = room.first(capacity);

                assertThat(room.holds(first, capacity)).as("%s", steps).isTrue();
                assertThat(room.holds(first.minusDays(1), capacity)).as("%s", steps).isFalse();
                assertThat(FREE.contains(first)).isTrue();
                PersonDays needed = room.needed(DAY).orElseThrow();
                assertThat(room.holds(DAY, needed)).isTrue();
                assertThat(
                                needed.hundredths() == 1
                                        || !room.holds(
                                                DAY, new PersonDays(needed.hundredths() - 1)))
                        .isTrue();
            }
        }
    }
}
