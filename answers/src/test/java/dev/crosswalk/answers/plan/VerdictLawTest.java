package dev.crosswalk.answers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a plan says of its day, over companies that have much or little, days and capacities.
class VerdictLawTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final PersonDays HALF_A_DAY = new PersonDays(50);
    private static final List<Integer> CAPACITIES = List.of(400, 900, 1250, 1600, 2300, 4000);
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2027, 5, 31),
                    LocalDate.of(2027, 7, 15),
                    LocalDate.of(2027, 8, 31),
                    LocalDate.of(2027, 12, 15));

    /// With all organisational controls of Annex A, little is left to do; with a report alone,
    /// most.
    private static final List<List<String>> HAVES =
            List.of(List.of("soc2-2017:CC,A,C"), List.of("soc2-2017", "iso27001-2022:A.5,A.6,A.7"));

    private static final RequirementRef PERSONAL_DATA =
            new RequirementRef("iso27001-2022", "A.5.34");

    private static final Map<String, PlanAnswer> KNOWN = new HashMap<>();

    private static PlanAnswer plan(List<String> have, PersonDays perWeek, @Nullable LocalDate by)
            throws Refusal {
        String key = have + " " + perWeek + " " + by;
        PlanAnswer known = KNOWN.get(key);
        if (known == null) {
            known =
                    PlanAnswer.of(
                            new PlanRequest(
                                    new QuestionTerms(have, List.of(), null, null, null),
                                    List.of("iso27001-2022"),
                                    null,
                                    perWeek.toString(),
                                    by,
                                    null,
                                    START,
                                    List.of(),
                                    true,
                                    true),
                            new Sources(
                                    Content.bundled(),
                                    null,
                                    null,
                                    Instant.parse("2026-12-01T08:00:00Z"),
                                    OptionDialect.OPTIONS));
            KNOWN.put(key, known);
        }
        return known;
    }

    private static Reach reach(PlanAnswer plan) {
        return plan.reaches().getFirst();
    }

    /// 0 where it is in reach, the more the less it is.
    private static int doubt(InReach in) {
        return switch (in) {
            case DOUBTFUL -> 1;
            case NOT_AS_IT_STANDS -> 2;
            case NO -> 3;
            default -> 0;
        };
    }

    private static InReach verdict(PlanAnswer plan) {
        return plan.atTheAudit().inReach(reach(plan));
    }

    private static int doubt(PlanAnswer plan) {
        return doubt(verdict(plan));
    }

    private static int bySum(PlanAnswer plan) {
        return doubt(plan.atTheAudit().bySum(reach(plan)));
    }

    @Test
    void aLaterDayOrMoreCapacityNeverGivesAWorseVerdictAndTheRangeNeverABetterOne() throws Refusal {
        List<Integer> seen = new ArrayList<>();
        for (List<String> have : HAVES) {
            for (int d = 0; d < DAYS.size(); d++) {
                for (int c = 0; c < CAPACITIES.size(); c++) {
                    PlanAnswer plan = plan(have, new PersonDays(CAPACITIES.get(c)), DAYS.get(d));
                    int doubt = doubt(plan);
                    seen.add(doubt);
                    assertThat(doubt).isGreaterThanOrEqualTo(bySum(plan));
                    if (c > 0) {
                        PlanAnswer less =
                                plan(have, new PersonDays(CAPACITIES.get(c - 1)), DAYS.get(d));
                        assertThat(doubt)
                                .as("%s %s %s", have, DAYS.get(d), CAPACITIES.get(c))
                                .isLessThanOrEqualTo(doubt(less));
                    }
                    if (d > 0) {
                        PlanAnswer sooner =
                                plan(have, new PersonDays(CAPACITIES.get(c)), DAYS.get(d - 1));
                        assertThat(doubt)
                                .as("%s %s %s", have, DAYS.get(d), CAPACITIES.get(c))
                                .isLessThanOrEqualTo(doubt(sooner));
                    }
                }
            }
        }
        assertThat(Set.copyOf(seen)).contains(0, 1, 3);
    }

    @Test
    void theLeastCapacityThatIsOfferedGivesTheVerdictThatItPromises() throws Refusal {
        int offered = 0;
        for (List<String> have : HAVES) {
            for (LocalDate day : DAYS.subList(1, 3)) {
                PlanAnswer plan = plan(have, new PersonDays(400), day);
                WithOpen bySum = plan.leastWithOpen().orElse(null);
                WithOpen over = plan.leastOverRange().orElse(null);
                if (bySum != null && over != null) {
                    offered++;
                    assertThat(bySum(plan(have, bySum.perWeek(), day))).isZero();
                    assertThat(bySum.verdict())
                            .isEqualTo(verdict(plan(have, bySum.perWeek(), day)));
                    PlanAnswer held = plan(have, over.perWeek(), day);
                    assertThat(doubt(held)).isZero();
                    assertThat(over.verdict()).isEqualTo(verdict(held));
                    assertThat(held.atTheAudit().openWithDays(reach(held)).keySet())
                            .containsExactlyElementsOf(over.open());
                    assertThat(doubt(plan(have, over.perWeek().minus(HALF_A_DAY), day)))
                            .isPositive();
                }
                WithOpen inTime = plan.allInTime().orElseThrow();
                assertThat(inTime.verdict()).isEqualTo(verdict(plan(have, inTime.perWeek(), day)));
                assertThat(timing(plan(have, inTime.perWeek(), day)).holds()).isTrue();
                PersonDays all = timing(plan).capacity().orElseThrow();
                assertThat(timing(plan(have, all, day)).holds()).isTrue();
                assertThat(doubt(plan(have, plan.reserve().over(all), day))).isZero();
            }
        }
        assertThat(offered).isPositive();
    }

    @Test
    void noYesHasMoreOpenAtTheUpperEndThanAnAuditorSurelyAccepts() throws Refusal {
        int looked = 0;
        for (List<String> have : HAVES) {
            for (LocalDate day : DAYS) {
                for (int perWeek : CAPACITIES) {
                    PlanAnswer plan = plan(have, new PersonDays(perWeek), day);
                    if (doubt(plan) == 0) {
                        looked++;
                        AtTheAudit then =
                                plan(have, plan.reserve().worth(new PersonDays(perWeek)), day)
                                        .atTheAudit();
                        assertThat(then.openWithDays(reach(plan)))
                                .as("%s %s %s", have, day, perWeek)
                                .hasSizeLessThanOrEqualTo(
                                        then.mostOpen(reach(plan)).orElseThrow().surely());
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }

    @Test
    void allIsInPlaceThatAuditorsLookAtFirstOnlyWhereItIs() throws Refusal {
        int looked = 0;
        for (List<String> have : HAVES) {
            for (LocalDate day : DAYS) {
                for (int perWeek : CAPACITIES) {
                    PlanAnswer plan = plan(have, new PersonDays(perWeek), day);
                    if (bySum(plan) == 0) {
                        looked++;
                        AtTheAudit at = plan.atTheAudit();
                        Set<RequirementRef> first =
                                at.lookedAtFirst(reach(plan)).stream()
                                        .map(AtTheAudit.Share::requirement)
                                        .collect(Collectors.toSet());
                        Set<RequirementRef> open = at.openWithDays(reach(plan)).keySet();
                        assertThat(open)
                                .containsAll(first)
                                .filteredOn(plan.urgency()::isHardlyOpen)
                                .isSubsetOf(first);
                        // Whoever misses an urgent control alone finds what waits for it named.
                        reach(plan)
                                .verdicts()
                                .filter(v -> open.contains(v.ref()))
                                .filter(v -> waitsForUrgentAlone(plan, reach(plan).open(v)))
                                .forEach(v -> assertThat(first).contains(v.ref()));
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }

    private static boolean waitsForUrgentAlone(PlanAnswer plan, Set<String> open) {
        return schedule(plan).slots().stream()
                .filter(plan.atTheAudit()::isTooLate)
                .filter(s -> plan.urgency().isHardlyOpen(s.step().control()))
                .flatMap(s -> Effects.closed(s.step()).stream())
                .filter(open::contains)
                .anyMatch(o ->
                        plan.urgency().isHardlyOpen(Set.of(o))
                                && schedule(plan).slots().stream()
                                        .filter(s -> Effects.closed(s.step()).contains(o))
                                        .allMatch(s ->
                                                plan.atTheAudit().isTooLate(s)
                                                        && plan.urgency()
                                                                .isHardlyOpen(s.step().control())));
    }

    @Test
    void whatIsForTheLawIsOpenByTheRuleOfAllOtherControlsAndAloneRefusesNoDay() throws Refusal {
        int open = 0;
        int there = 0;
        for (List<String> have : HAVES) {
            for (LocalDate day : DAYS) {
                for (int perWeek : CAPACITIES) {
                    PlanAnswer plan = plan(have, new PersonDays(perWeek), day);
                    AtTheAudit at = plan.atTheAudit();
                    LocalDate last = lastOfPersonalData(plan);
                    LocalDate runningBy = timing(plan).countdown().runningBy();
                    LocalDate inPlaceBy = timing(plan).countdown().inPlaceBy();
                    if (last == null || !last.isAfter(inPlaceBy)) {
                        continue;
                    }
                    boolean isOpen = last.isAfter(runningBy);
                    open += isOpen ? 1 : 0;
                    there += isOpen ? 0 : 1;
                    assertThat(at.notYet(reach(plan))).containsKey(PERSONAL_DATA);
                    assertThat(at.openWithDays(reach(plan)).containsKey(PERSONAL_DATA))
                            .as("%s %s %s", have, day, perWeek)
                            .isEqualTo(isOpen);
                    assertThat(
                                    new NotYet(plan)
                                            .proposals().stream()
                                                    .anyMatch(p ->
                                                            p.requirements()
                                                                    .contains(PERSONAL_DATA.id())))
                            .isEqualTo(isOpen);
                    if (isOpen) {
                        assertThat(at.openWithDays(reach(plan)).get(PERSONAL_DATA)).isEqualTo(last);
                        assertThat(
                                        at.openForTheLaw(reach(plan)).isEmpty()
                                                || !at.hardlyOpen(reach(plan))
                                                        .contains(PERSONAL_DATA))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(open).isPositive();
        assertThat(there).isPositive();
    }

    @Test
    void ifAllThatNobodySpokeOfYetWereThereItTakesLessAndNoDayIsLost() throws Refusal {
        int better = 0;
        for (List<String> have : HAVES) {
            for (int perWeek : List.of(900, 1250)) {
                PlanAnswer plan = plan(have, new PersonDays(perWeek), DAYS.get(1));
                Unknown.IfThere there = plan.ifAllIsThere().orElseThrow();
                InReach verdict = there.verdict();

                assertThat(plan.unknown().points()).isNotEmpty();
                assertThat(there.days()).isLessThan(plan.plan().cost());
                assertThat(verdict).isNotNull();
                if (verdict != null) {
                    assertThat(doubt(verdict)).isLessThanOrEqualTo(doubt(plan));
                    better += doubt(verdict) < doubt(plan) ? 1 : 0;
                }
            }
        }
        assertThat(better).isPositive();
    }

    @Test
    void whatAuditorsLookAtFirstIsChosenByAnyReadingBeforeWhatTheyLookAtLater() throws Refusal {
        PlanAnswer plan = plan(HAVES.getFirst(), new PersonDays(1600), DAYS.getFirst());
        Set<RequirementRef> contested =
                reach(plan)
                        .verdicts()
                        .map(Verdict::ref)
                        .filter(ref -> {
                            Set<String> some = new HashSet<>(plan.urgency().openByAnyReading(ref));
                            some.removeAll(plan.urgency().open(ref));
                            return plan.urgency().isHardlyOpen(some);
                        })
                        .collect(Collectors.toSet());

        assertThat(contested).isNotEmpty();
        List<Set<String>> last = plan.urgency().tiers(Set.of()).getLast();
        assertThat(last).hasSizeGreaterThanOrEqualTo(contested.size());
        assertThat(last)
                .allSatisfy(whole -> assertThat(plan.urgency().isHardlyOpen(whole)).isTrue());
    }

    /// The day on which the last of the steps is done that A.5.34 waits for; null where none is.
    private static @Nullable LocalDate lastOfPersonalData(PlanAnswer plan) {
        Set<String> lacks =
                reach(plan)
                        .verdicts()
                        .filter(v -> v.ref().equals(PERSONAL_DATA))
                        .flatMap(v -> reach(plan).open(v).stream())
                        .collect(Collectors.toSet());
        return plan.atTheAudit().closing().entrySet().stream()
                .filter(e -> lacks.contains(e.getKey()))
                .map(e -> e.getValue().finish())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    @Test
    void theFirstDayThatHoldsDoesHoldAndNoWorkingDayBeforeIt() throws Refusal {
        int offered = 0;
        for (List<String> have : HAVES) {
            PersonDays perWeek = new PersonDays(1600);
            PlanAnswer plan = plan(have, perWeek, DAYS.getFirst());
            WithOpen first = plan.firstWithOpen().orElse(null);
            LocalDate all = timing(plan).reserved();
            if (first != null && all != null) {
                offered++;
                assertThat(first.by()).isBefore(all);
                assertThat(doubt(plan(have, perWeek, first.by()))).isZero();
                LocalDate before =
                        timing(plan).countdown().pace().workdayBefore(first.by().minusDays(1));
                assertThat(doubt(plan(have, perWeek, before))).isPositive();
            }
            assertThat(all).isNotNull();
            PlanAnswer later = plan(have, perWeek, all);
            assertThat(timing(later).holds()).isTrue();
            assertThat(doubt(later)).isZero();
        }
        assertThat(offered).isPositive();
    }

    @Test
    void noPlanAuditsWhatIsPlannedAfterItAndWhatChoosesControlsComesBeforeThem() throws Refusal {
        int looked = 0;
        for (List<String> have : HAVES) {
            for (LocalDate day : DAYS) {
                for (int perWeek : CAPACITIES) {
                    PlanAnswer plan = plan(have, new PersonDays(perWeek), day);
                    Countdown countdown = timing(plan).countdown();
                    List<Schedule.Slot> inTime =
                            schedule(plan).slots().stream()
                                    .filter(s -> !s.late() && s.step().turn() < Candidate.LATER)
                                    .toList();
                    for (Schedule.Slot slot : inTime) {
                        int turn = Countdown.turn(slot.step());
                        if (turn <= Turns.LAST_IN_PLACE) {
                            looked++;
                            assertThat(slot.finish()).isBeforeOrEqualTo(countdown.inPlaceBy());
                            assertThat(slot.finish().plusDays(56))
                                    .isBeforeOrEqualTo(countdown.auditFrom());
                        }
                        for (Schedule.Slot other : inTime) {
                            if (turn == Turns.AUDIT && Countdown.turn(other.step()) < turn) {
                                assertThat(other.finish()).isBeforeOrEqualTo(slot.start());
                            }
                            boolean chooses =
                                    Set.of("RSK-06", "RSK-07", "RSK-08")
                                            .contains(other.step().control());
                            if (chooses
                                    && turn >= Turns.FIRST_BUILT
                                    && turn <= Turns.LAST_IN_PLACE
                                    && Turns.isDecided(Countdown.turn(other.step()))
                                    && Countdown.turn(other.step()) < turn) {
                                assertThat(other.finish()).isBeforeOrEqualTo(slot.finish());
                            }
                        }
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    private static Timing timing(PlanAnswer plan) {
        Timing timing = plan.timing();
        if (timing == null) {
            throw new AssertionError("no day");
        }
        return timing;
    }

    private static Schedule schedule(PlanAnswer plan) {
        Schedule schedule = plan.schedule();
        if (schedule == null) {
            throw new AssertionError("no calendar");
        }
        return schedule;
    }
}
