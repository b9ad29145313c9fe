package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.YEAR;
import static dev.crosswalk.engine.judgement.Histories.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Failure.FailedDays;
import dev.crosswalk.engine.operation.Failure.Limit;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Why a control is said to have failed stands to be looked at again, and nothing else does.
final class FailureCheckerTest {

    private static List<Failure> why(Histories h) {
        Judgement.Shown x = h.judged().obligations().getFirst();
        assertThat(x.state()).isEqualTo(Judgement.State.FAILED);
        return x.failures();
    }

    private static List<String> check(List<Failure> failures, Histories now) {
        return Rechecked.failed(failures, "x", now.history(), YEAR, Histories.LATER);
    }

    private static List<String> check(Histories said, Histories now) {
        return check(why(said), now);
    }

    private static Histories reviews(String... days) {
        return every(Every.QUARTERLY, 14).done(days);
    }

    private static Histories twoLate() {
        return reviews("2026-01-20", "2026-03-20", "2026-07-20", "2026-09-20");
    }

    @Test
    void moreThatWasLateThanAPersonMayConcludeOnIsAFailure() {
        assertThat(why(twoLate()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Failure.TooOften.class,
                        f -> {
                            assertThat(f.limit()).isEqualTo(Limit.NUMBER);
                            assertThat(f.at()).isEqualTo(1);
                            assertThat(f.count()).isEqualTo(new Ground.Count(4, 2, 1, true));
                            assertThat(f.found())
                                    .extracting(Occurrence::name)
                                    .containsExactly("2025-Q4", "2026-Q2");
                        });
        assertThat(check(twoLate(), twoLate())).isEmpty();
    }

    @Test
    void whatIsLackingIsNone() {
        // Two are missing, and one is late: nobody may conclude on that, and it fails nothing.
        Histories h = reviews("2026-01-20", "2026-03-20");
        Judgement.Shown x = h.judged().obligations().getFirst();
        assertThat(x.outcome()).isEqualTo(Judgement.Outcome.NOT_EFFECTIVE);
        assertThat(x.state()).isEqualTo(Judgement.State.UNKNOWN);
        assertThat(x.failures()).isEmpty();

        assertThat(check(twoLate(), h)).contains("2026-Q2 was neither late nor did it fail.");
        assertThat(check(List.of(), twoLate())).contains("Nothing says why it failed.");
    }

    @Test
    void aRunIsWhatLiesSideBySideAlsoAcrossTheEdgeOfTheWindow() {
        Histories run = lastTwo("2026-07-20").recorded("2025-10-01", "2026-12-31");
        assertThat(why(run))
                .singleElement()
                .extracting(f -> ((Failure.TooOften) f).limit())
                .isEqualTo(Limit.RUN);
        assertThat(check(run, run)).isEmpty();
        assertThat(check(run, lastTwo("2026-06-20"))).isNotEmpty();
        Histories across = acrossTheEdge("2025-10-20");
        assertThat(check(across, across)).isEmpty();
        assertThat(check(across, acrossTheEdge("2025-09-20"))).isNotEmpty();
    }

    private static Histories lastTwo(String third) {
        return reviews("2025-12-20", "2026-03-20")
                .doneFor("2026-06-30", third)
                .doneFor("2026-09-30", "2026-10-20");
    }

    private static Histories acrossTheEdge(String before) {
        return reviews("2026-03-20", "2026-06-20", "2026-09-20")
                .recorded("2025-07-01", "2026-09-30")
                .doneFor("2025-09-30", before)
                .doneFor("2025-12-31", "2026-01-20");
    }

    @Test
    void daysOnWhichACheckFailedAreCountedBySubject() {
        Histories h = passing(Set.of("2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08"));
        assertThat(check(h, h)).isEmpty();
        assertThat(check(h, passing(Set.of("2026-05-05", "2026-05-06", "2026-05-08"))))
                .isNotEmpty();
        assertThat(
                        check(
                                h,
                                passing(
                                        Set.of(
                                                "2026-05-05",
                                                "2026-05-06",
                                                "2026-05-07",
                                                "2026-05-08",
                                                "2026-08-01"))))
                .isNotEmpty();
    }

    private static Histories passing(Set<String> failed) {
        Histories h = every(Every.CONTINUOUS, 0);
        YEAR.from()
                .datesUntil(YEAR.to().plusDays(1))
                .map(LocalDate::toString)
                .forEach(d -> h.result("s", d, failed.contains(d) ? Found.FAIL : Found.PASS));
        return h;
    }

    @Test
    void aFalsifiedRecordAndAPersonsWordAreFailuresWhileTheyAreOnFile() {
        Histories falsified = reviews("2025-12-20").falsified("2026-03-20");
        assertThat(why(falsified)).containsExactly(new Failure.Falsified(List.of("i1")));
        assertThat(check(falsified, falsified)).isEmpty();
        assertThat(check(falsified, reviews("2025-12-20", "2026-03-20")))
                .contains("i1 was not falsified in 2025-10-01/2026-09-30.");

        LocalDate on = LocalDate.of(2026, 11, 1);
        Conclusion not = new Conclusion(As.NOT_EFFECTIVE, on, null, false, false, false, false);
        Histories lowered = twoLate().concluded(not);
        assertThat(why(lowered)).containsExactly(new Failure.Concluded("", on));
        assertThat(check(lowered, lowered)).isEmpty();
        assertThat(check(lowered, twoLate()))
                .contains("Nobody concluded on 2026-11-01 that it is not effective.");
    }

    @Test
    void allThatIsSaidToFailIsAcceptedAndNothingThatDiffersFromIt() {
        Map<Class<?>, Integer> tried = new HashMap<>();
        EnumSet<Limit> limits = EnumSet.noneOf(Limit.class);
        for (int n = 0; n < 6_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            History h = n % 3 == 0 ? any.h() : OperationCheckerTest.ofKinds(any.h(), new Random(n));
            Moment known = Moment.on(any.known(), ZoneOffset.UTC);
            for (Judgement.Shown s :
                    Judgement.of(h, Practice.USUAL, any.window(), known).obligations()) {
                if (s.state() != Judgement.State.FAILED) {
                    assertThat(s.failures()).isEmpty();
                    continue;
                }
                assertThat(Rechecked.failed(s.failures(), s.obligation(), h, any.window(), known))
                        .as("history %s: %s, %s", n, s, h)
                        .isEmpty();
                for (int i = 0; i < s.failures().size(); i++) {
                    Failure failure = s.failures().get(i);
                    tried.merge(failure.getClass(), 1, Integer::sum);
                    limit(failure, limits);
                    for (Failure mutant : mutants(failure)) {
                        assertThat(
                                        Rechecked.failed(
                                                List.of(mutant),
                                                s.obligation(),
                                                h,
                                                any.window(),
                                                known))
                                .as("history %s: %s, not %s, %s", n, mutant, failure, h)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(limits).containsExactlyInAnyOrder(Limit.values());
        assertThat(tried)
                .containsOnlyKeys(
                        Failure.TooOften.class,
                        Failure.TooLong.class,
                        Failure.Falsified.class,
                        Failure.Concluded.class)
                .allSatisfy((c, times) -> assertThat(times).as("%s", c).isGreaterThan(30));
    }

    private static void limit(Failure failure, EnumSet<Limit> limits) {
        switch (failure) {
            case Failure.TooOften f -> limits.add(f.limit());
            case Failure.TooLong f -> limits.add(f.limit());
            case Failure.Falsified _, Failure.Concluded _ -> {}
        }
    }

    private static List<Failure> mutants(Failure failure) {
        List<Failure> all = new ArrayList<>();
        switch (failure) {
            case Failure.TooOften f -> {
                for (Ground.Count count : others(f.count())) {
                    all.add(new Failure.TooOften(f.limit(), f.at(), count, f.found()));
                }
                for (int at : new int[] {f.at() - 1, f.at() + 1}) {
                    all.add(new Failure.TooOften(f.limit(), at, f.count(), f.found()));
                }
                for (int i = 0; i < f.found().size(); i++) {
                    Occurrence o = f.found().get(i);
                    if (f.limit() != Limit.RUN) {
                        all.add(tooOften(f, i, null));
                    }
                    all.add(tooOften(f, i, with(o, other(o.status()), o.shownBy())));
                    if (o.status() == Occurrence.Status.LATE) {
                        all.add(tooOften(f, i, with(o, o.status(), "no")));
                    }
                    all.add(tooOften(f, i, with(o, Occurrence.Status.MISSING, null)));
                }
            }
            case Failure.TooLong f -> {
                for (Ground.Count count : others(f.count())) {
                    all.add(
                            new Failure.TooLong(
                                    f.limit(), f.at(), count, f.check(), f.subjects(), f.found()));
                }
                for (int at : new int[] {f.at() - 1, f.at() + 1}) {
                    all.add(
                            new Failure.TooLong(
                                    f.limit(), at, f.count(), f.check(), f.subjects(), f.found()));
                }
                all.add(
                        new Failure.TooLong(
                                f.limit(),
                                f.at(),
                                f.count(),
                                f.check(),
                                f.subjects() + 1,
                                f.found()));
                all.add(
                        new Failure.TooLong(
                                f.limit(), f.at(), f.count(), "no", f.subjects(), f.found()));
                FailedDays first = f.found().getFirst();
                Period longer = new Period(first.days().from().minusDays(1), first.days().to());
                for (FailedDays other :
                        List.of(
                                new FailedDays("no", first.days()),
                                new FailedDays(first.subject(), longer))) {
                    List<FailedDays> found = new ArrayList<>(f.found());
                    found.set(0, other);
                    all.add(
                            new Failure.TooLong(
                                    f.limit(), f.at(), f.count(), f.check(), f.subjects(), found));
                }
            }
            case Failure.Falsified _ -> {
                all.add(new Failure.Falsified(List.of()));
                all.add(new Failure.Falsified(List.of("no")));
            }
            case Failure.Concluded f -> {
                all.add(new Failure.Concluded("no", f.on()));
                all.add(new Failure.Concluded(f.conclusion(), LocalDate.of(2020, 1, 1)));
            }
        }
        return all;
    }

    private static List<Ground.Count> others(Ground.Count c) {
        return List.of(
                new Ground.Count(c.due() + 1, c.deviating(), c.may(), c.lateOnly()),
                new Ground.Count(c.due() - 1, c.deviating(), c.may(), c.lateOnly()),
                new Ground.Count(c.due(), c.deviating() - 1, c.may(), c.lateOnly()),
                new Ground.Count(c.due(), c.deviating() + 1, c.may(), c.lateOnly()),
                new Ground.Count(c.due(), c.deviating(), c.may() - 1, c.lateOnly()),
                new Ground.Count(c.due(), c.deviating(), c.may(), !c.lateOnly()));
    }

    private static Failure tooOften(Failure.TooOften f, int at, @Nullable Occurrence other) {
        List<Occurrence> found = new ArrayList<>(f.found());
        found.remove(at);
        if (other != null) {
            found.add(at, other);
        }
        return new Failure.TooOften(f.limit(), f.at(), f.count(), found);
    }

    private static Occurrence.Status other(Occurrence.Status status) {
        return status == Occurrence.Status.LATE ? Occurrence.Status.FAILED : Occurrence.Status.LATE;
    }

    private static Occurrence with(Occurrence o, Occurrence.Status status, @Nullable String by) {
        return new Occurrence(o.kind(), o.name(), o.due(), o.lastOnTime(), status, by, o.doneOn());
    }
}
