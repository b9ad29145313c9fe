package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.YEAR;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static dev.crosswalk.engine.judgement.Histories.period;
import static dev.crosswalk.engine.judgement.Histories.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.History.Tested;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What an auditor's test of a control shows of it.
final class TestedTest {
    private static final Ground.Tested ALL = new Ground.Tested("r", YEAR);

    /// Of half a year, received on its last day.
    private static final Tested EARLY =
            new Tested(
                    "r",
                    true,
                    true,
                    period("2025-10-01", "2026-03-31"),
                    moment("2026-03-31"),
                    true,
                    List.of());

    private static Judgement.Shown shown(Histories h) {
        assertThat(Rechecked.wrong(h.history(), YEAR, Histories.LATER)).isEmpty();
        return h.judged().obligations().getFirst();
    }

    private static Histories reviews(String... days) {
        return every(Every.QUARTERLY, 14).done(days);
    }

    @Test
    void showsThatAControlOperatedOfWhichTheOwnLogSaysNothing() {
        Judgement.Shown found = shown(reviews().tested("r", "2025-10-01", "2026-09-30"));

        assertThat(found.state()).isEqualTo(State.SATISFIED);
        assertThat(found.grounds()).containsExactly(ALL);
        assertThat(found.evidence()).containsExactly("r");
        assertThat(reviews().judged().obligations().getFirst().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void addsUpWithOwnEvidenceOfTheOtherDays() {
        Histories h = reviews("2026-06-20", "2026-09-20").tested("r", "2025-01-01", "2026-03-31");
        Judgement.Shown found = shown(h);

        assertThat(found.state()).isEqualTo(State.SATISFIED);
        assertThat(found.grounds()).hasSize(2);
        assertThat(((Ground.Performed) found.grounds().getFirst()).due())
                .extracting(Occurrence::shownBy)
                .containsExactly("r", "r", "i0", "i1");
        assertThat(found.grounds().getLast())
                .isEqualTo(new Ground.Tested("r", period("2025-10-01", "2026-03-31")));
    }

    @Test
    void leavesTheOtherDaysToOwnEvidence() {
        Histories h = reviews("2026-06-20").tested("r", "2025-10-01", "2026-03-31");
        Judgement j = h.judged();

        assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        assertThat(j.deviations()).extracting(Deviation::id).containsExactly("2026-Q3");
        assertThat(shown(h).tested())
                .containsExactly(new Ground.Tested("r", period("2025-10-01", "2026-03-31")));
    }

    @Test
    void saysNothingThatIsNotNeeded() {
        assertThat(
                        shown(
                                        reviews(
                                                        "2025-12-20",
                                                        "2026-03-20",
                                                        "2026-06-20",
                                                        "2026-09-20")
                                                .tested("r", "2025-10-01", "2026-09-30"))
                                .grounds())
                .hasSize(1)
                .allMatch(g -> g instanceof Ground.Performed);
    }

    @Test
    void neverLiftsWhatTheOwnLogSaysWasLateOrFailed() {
        Histories late =
                reviews("2026-01-20", "2026-03-20", "2026-06-20", "2026-09-20")
                        .tested("r", "2025-10-01", "2026-09-30");
        Histories failed =
                reviews("2025-12-20", "2026-06-20", "2026-09-20")
                        .failed("2026-02-20")
                        .tested("r", "2025-10-01", "2026-09-30");

        assertThat(late.judged().outcome()).isEqualTo(Outcome.DEVIATIONS);
        assertThat(shown(late).tested()).isEmpty();
        assertThat(failed.judged().outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        assertThat(shown(failed).tested()).isEmpty();
        assertThat(shown(late.concluded("2026-11-01")).state()).isEqualTo(State.SATISFIED);
    }

    @Test
    void doesNotHideThatSomethingWasDoneAfterItsLimit() {
        Judgement j =
                reviews("2026-03-20", "2026-06-20", "2026-09-20")
                        .doneFor("2025-12-31", "2026-03-10")
                        .tested("r", "2025-10-01", "2026-09-30")
                        .judged();
        assertThat(j.deviations()).extracting(Deviation::id).containsExactly("2025-Q4");
    }

    @Test
    void showsNothingButWhatPerformancesShow() {
        Histories h =
                every(Every.QUARTERLY, 14)
                        .kind("record", Role.PERFORMANCE, "x")
                        .kind("setting", Role.SETTING, "y")
                        .discharges("x", "y")
                        .tested("r", "2025-10-01", "2026-09-30");
        assertThat(h.judged().obligations())
                .extracting(Judgement.Shown::state)
                .containsExactly(State.SATISFIED, State.UNKNOWN);
        assertThat(Rechecked.check(operated(ALL), "y", h.history(), YEAR, Histories.LATER))
                .isNotEmpty();
    }

    @Test
    void standsForAPopulationThatIsNotThere() {
        Judgement.Shown all =
                shown(every(Every.PER_EVENT, 3).tested("r", "2025-10-01", "2026-09-30"));
        assertThat(all.outcome()).isEqualTo(Outcome.EFFECTIVE);
        assertThat(all.grounds()).containsExactly(ALL);

        Histories half =
                every(Every.PER_EVENT, 3)
                        .population(
                                period("2026-04-01", "2026-09-30"),
                                true,
                                List.of(new History.Event("e", LocalDate.of(2026, 5, 4))))
                        .handled("e", "2026-05-05")
                        .tested("r", "2025-10-01", "2026-03-31");
        assertThat(shown(half).state()).isEqualTo(State.SATISFIED);
        assertThat(shown(half).grounds()).hasSize(2);
    }

    @Test
    void standsForDaysOfAControlThatWorksAllTheTime() {
        Histories h =
                every(Every.CONTINUOUS, 0)
                        .kind("record", Role.PERFORMANCE, "x")
                        .kind("setting", Role.SETTING, "x")
                        .of("setting", "2026-04-01", "2026-06-20", "2026-09-10")
                        .tested("r", "2025-10-01", "2026-03-31");
        assertThat(shown(h).state()).isEqualTo(State.SATISFIED);
        assertThat(shown(h.item("setting", moment("2026-02-01"), true, true, null)).state())
                .isNotEqualTo(State.SATISFIED);
    }

    @Test
    void showsOfADayThatAControlIsInPlace() {
        Tested day =
                new Tested(
                        "r",
                        false,
                        true,
                        period("2026-05-20", "2026-05-20"),
                        moment("2026-05-20"),
                        true,
                        List.of());
        Histories h = reviews().tested(day);
        assertThat(state(h, "2026-05-20")).isInstanceOf(ControlFact.Holds.class);
        assertThat(state(h, "2026-05-21")).isInstanceOf(ControlFact.Unknown.class);
        assertThat(shown(h).state()).isEqualTo(State.UNKNOWN);
        assertThat(state(h.failed("2026-03-20"), "2026-05-20"))
                .isInstanceOf(ControlFact.Unknown.class);
    }

    /// Nothing of it is to be done again, so that the test ages as evidence of its kind does.
    @Test
    void staysFreshOfAControlThatWorksAllTheTime() {
        Histories h =
                every(Every.CONTINUOUS, 0).kind("record", Role.PERFORMANCE, 92, "x").tested(EARLY);
        assertThat(state(h, "2026-04-01")).isInstanceOf(ControlFact.Holds.class);
        assertThat(wrong(h, "2026-04-01")).isEmpty();
        assertThat(state(h, "2026-07-01")).isInstanceOf(ControlFact.Holds.class);
        assertThat(wrong(h, "2026-07-01")).isEmpty();
        assertThat(state(h, "2026-07-02")).isInstanceOf(ControlFact.Unknown.class);
        assertThat(wrong(h, "2026-07-02")).isNotEmpty();
        assertThat(state(h.failed("2026-05-20"), "2026-06-01"))
                .isInstanceOf(ControlFact.Unknown.class);
        assertThat(wrong(h, "2026-06-01")).isNotEmpty();
    }

    @Test
    void doesNotStayFreshWhereAnotherReportFoundSomethingSince() {
        Histories h =
                every(Every.CONTINUOUS, 0)
                        .kind("record", Role.PERFORMANCE, 365, "x")
                        .tested(EARLY)
                        .tested(
                                new Tested(
                                        "later",
                                        true,
                                        true,
                                        period("2026-04-01", "2026-06-30"),
                                        moment("2026-07-20"),
                                        false,
                                        List.of()));
        assertThat(state(h, "2026-07-25")).isInstanceOf(ControlFact.Unknown.class);
        assertThat(wrong(h, "2026-07-25")).isNotEmpty();
    }

    /// What the checker says of the test of these histories, on a day after it.
    private static List<String> wrong(Histories h, String on) {
        Operated said =
                new Operated(
                        "c",
                        List.of(Period.day(LocalDate.parse(on))),
                        List.of(new Ground.Tested("r", period("2025-10-01", "2026-03-31"))));
        return Rechecked.onTheDay(said, "x", h.history(), moment(on));
    }

    private static ControlFact.State state(Histories h, String on) {
        return new HistoryFacts(
                        "c",
                        h.history(),
                        Practice.USUAL,
                        HistoryFacts.Said.IN_PLACE,
                        moment(on),
                        moment(on))
                .onTheDay()
                .state();
    }

    private static Operated operated(Ground... grounds) {
        return new Operated("c", List.of(YEAR), List.of(grounds));
    }

    @Nested
    final class AProof {
        private static List<String> check(Operated o, Histories h) {
            return Rechecked.check(o, "x", h.history(), YEAR, Histories.LATER);
        }

        private static Tested with(
                boolean operation, boolean independent, boolean clean, String... out) {
            return new Tested(
                    "r", operation, independent, YEAR, moment("2026-11-01"), clean, List.of(out));
        }

        @Test
        void restsOnATestThatIsOnFileAndOfTheDaysAndCleanAndIndependent() {
            assertThat(check(operated(ALL), reviews().tested(with(true, true, true)))).isEmpty();
            for (Tested wrong :
                    List.of(
                            with(false, true, true),
                            with(true, false, true),
                            with(true, true, false),
                            with(true, true, true, "x"),
                            test("r", "2025-10-02", "2026-09-30"),
                            test("r", "2025-10-01", "2026-09-29"),
                            test("other", "2025-10-01", "2026-09-30"))) {
                Histories h = reviews().tested(wrong);
                assertThat(check(operated(ALL), h)).as("%s", wrong).isNotEmpty();
            }
            assertThat(check(operated(ALL), reviews())).isNotEmpty();
        }

        @Test
        void doesNotRestOnOneTestWhereAnotherReportFoundSomething() {
            Histories h = reviews().tested("r", "2025-10-01", "2026-09-30");
            h.tested(
                    new Tested(
                            "first",
                            true,
                            true,
                            period("2025-10-01", "2026-03-31"),
                            moment("2026-05-01"),
                            false,
                            List.of()));
            assertThat(check(operated(ALL), h)).isNotEmpty();
            assertThat(shown(h).state()).isEqualTo(State.UNKNOWN);
            assertThat(shown(h).tested())
                    .containsExactly(new Ground.Tested("r", period("2026-04-01", "2026-09-30")));
        }

        @Test
        void isRefusedWhereTheOwnLogSaysOtherwise() {
            Histories h = reviews().tested("r", "2025-10-01", "2026-09-30");
            assertThat(check(operated(ALL), h)).isEmpty();
            assertThat(check(operated(ALL), h.failed("2026-02-20"))).isNotEmpty();
            Histories late =
                    reviews("2026-01-20", "2026-03-20").tested("r", "2025-10-01", "2026-09-30");
            assertThat(late.judged().deviations()).hasSize(1);
            assertThat(check(operated(ALL), late)).isNotEmpty();
            Histories named =
                    reviews()
                            .doneFor("2025-12-31", "2026-03-10")
                            .tested("r", "2025-10-01", "2026-09-30");
            assertThat(check(operated(ALL), named)).isNotEmpty();
        }

        @Test
        void doesNotSayThatMoreWasTestedThanWas() {
            Histories h =
                    reviews("2026-06-20", "2026-09-20").tested("r", "2025-10-01", "2026-03-31");
            Operated o = Rechecked.operated(h.judged().obligations().getFirst());
            assertThat(check(o, h)).isEmpty();
            Histories fewer = reviews("2026-09-20").tested("r", "2025-10-01", "2026-03-31");
            Ground.Performed said = (Ground.Performed) o.grounds().getFirst();
            List<Occurrence> due = new ArrayList<>(said.due());
            Occurrence q2 = due.get(2);
            due.set(
                    2,
                    new Occurrence(
                            q2.kind(),
                            q2.name(),
                            q2.due(),
                            q2.lastOnTime(),
                            q2.status(),
                            "r",
                            null));
            Ground.Performed more = new Ground.Performed(said.count(), due, said.beside());
            assertThat(check(operated(more, o.grounds().getLast()), fewer)).isNotEmpty();
            assertThat(check(operated(o.grounds().getFirst()), h)).isNotEmpty();
            assertThat(check(operated(o.grounds().getLast()), h)).isNotEmpty();
            assertThat(check(operated(more, ALL), h)).isNotEmpty();
        }
    }

    // ---- laws

    /// A history by chance with a test by chance.
    private static History tested(AnyHistory any, Random random, boolean good) {
        Histories h = every(any.h().cadence().every(), 0);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            LocalDate from = any.window().from().plusDays(random.nextInt(60) - 30);
            Period days = new Period(from, from.plusDays(random.nextInt(200)));
            h.tested(
                    new Tested(
                            "r" + i,
                            good || random.nextInt(4) > 0,
                            good || random.nextInt(4) > 0,
                            days,
                            Moment.on(days.to(), ZoneOffset.UTC),
                            good || random.nextInt(4) > 0,
                            List.of()));
        }
        return with(any.h(), h.history().tests());
    }

    private static History with(History h, List<Tested> tests) {
        return new History(
                h.cadence(),
                h.working(),
                h.anchor(),
                h.inPlace(),
                h.inForceFrom(),
                h.kinds(),
                h.discharges(),
                h.recorded(),
                h.items(),
                h.populations(),
                h.results(),
                h.allowedGapDays(),
                h.conclusions(),
                tests);
    }

    @Test
    void allThatIsFoundByThemIsAcceptedByTheChecker() {
        int counted = 0;
        for (int n = 0; n < 6_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            History h = tested(any, new Random(n), false);
            Moment known = Moment.on(any.known(), ZoneOffset.UTC);
            assertThat(Rechecked.wrong(h, any.window(), known))
                    .as("history %s: %s", n, h)
                    .isEmpty();
            Judgement.Shown s = any.judged(h).obligations().getFirst();
            counted += !s.tested().isEmpty() || s.evidence().contains("r1") ? 1 : 0;
        }
        assertThat(counted).isGreaterThan(500);
    }

    @Test
    void aTestWithoutExceptionNeverLowersAnOutcomeNorTakesAwayWhatTheOwnLogFound() {
        for (int n = 0; n < 3_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            Judgement before = any.judged(with(any.h(), List.of()));
            Judgement after = any.judged(tested(any, new Random(n), true));
            assertThat(after.outcome())
                    .as("history %s", n)
                    .isGreaterThanOrEqualTo(before.outcome());
            assertThat(found(after, any.window()))
                    .as("history %s", n)
                    .isEqualTo(found(before, any.window()));
        }
    }

    private static Set<String> found(Judgement j, Period window) {
        return j.deviations().stream()
                .filter(d -> window.contains(d.days().to()))
                .filter(d -> d.what() == Deviation.What.LATE || d.what() == Deviation.What.FAILED)
                .map(Deviation::id)
                .collect(Collectors.toSet());
    }

    @Test
    void aTestThatFoundSomethingOrIsNobodyIndependentsShowsNothing() {
        for (int n = 0; n < 1_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            List<Tested> bad = new ArrayList<>();
            for (Tested t : tested(any, new Random(n), true).tests()) {
                boolean independent = n % 2 == 0;
                bad.add(
                        new Tested(
                                t.report(),
                                true,
                                independent,
                                t.days(),
                                t.received(),
                                !independent,
                                List.of()));
            }
            assertThat(any.judged(with(any.h(), bad)))
                    .as("history %s", n)
                    .isEqualTo(any.judged(with(any.h(), List.of())));
        }
    }

    @Test
    void aFailureMoreNeverRaisesWhatATestShows() {
        for (int n = 0; n < 1_500; n++) {
            AnyHistory any = AnyHistory.of(n);
            History h = tested(any, new Random(n), true);
            if (any.isCheck()) {
                continue;
            }
            List<History.Item> more = new ArrayList<>(h.items());
            Moment on =
                    Moment.on(
                            any.window().from().plusDays(n % any.window().days()), ZoneOffset.UTC);
            more.add(
                    new History.Item(
                            "new",
                            "record",
                            on,
                            Moment.on(any.known(), ZoneOffset.UTC),
                            true,
                            true,
                            false,
                            null,
                            null));
            assertThat(any.judged(h.withItems(more)).outcome())
                    .as("history %s", n)
                    .isLessThanOrEqualTo(any.judged(h).outcome());
        }
    }
}
