package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.YEAR;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// That the checker accepts all that judging finds is tried in [EveryHistoryTest], on every history
/// of a small control. Here each thing that could be wrong in it is made wrong.
final class OperationCheckerTest {

    private static Operated judged(History h, String obligation) {
        return Judgement.of(h, Practice.USUAL, YEAR, Histories.LATER).obligations().stream()
                .filter(s -> s.obligation().equals(obligation) && s.counts())
                .map(Rechecked::operated)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> check(Operated o, History h) {
        return Rechecked.check(o, "x", h, YEAR, Histories.LATER);
    }

    private static List<String> check(Histories judged, Histories now) {
        return check(judged(judged.history(), "x"), now.history());
    }

    private static Histories reviews() {
        return every(Every.QUARTERLY, 14)
                .kind("record", Role.PERFORMANCE, "x")
                .kind("setting", Role.SETTING, "y")
                .discharges("x", "y")
                .done("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");
    }

    private static Operated with(Operated o, UnaryOperator<List<Occurrence>> change) {
        return new Operated(
                o.control(),
                o.days(),
                o.grounds().stream()
                        .map(g ->
                                g instanceof Ground.Performed(var count, var due, var beside)
                                        ? new Ground.Performed(
                                                new Ground.Count(
                                                        change.apply(due).size(),
                                                        count.deviating(),
                                                        count.may(),
                                                        count.lateOnly()),
                                                change.apply(due),
                                                beside)
                                        : g)
                        .toList());
    }

    private static Occurrence by(Occurrence o, String item, String on) {
        return new Occurrence(
                o.kind(), o.name(), o.due(), o.lastOnTime(), o.status(), item, LocalDate.parse(on));
    }

    @Nested
    final class AnOccurrence {
        private final History h = reviews().history();
        private final Operated found = judged(h, "x");

        private List<String> with(UnaryOperator<List<Occurrence>> change) {
            return check(OperationCheckerTest.with(found, change), h);
        }

        @Test
        void isAcceptedWhereItWasDone() {
            assertThat(check(found, h)).isEmpty();
        }

        @Test
        void cannotBeLeftOut() {
            for (int i = 0; i < 4; i++) {
                int at = i;
                assertThat(
                                with(due -> {
                                    List<Occurrence> fewer = new ArrayList<>(due);
                                    fewer.remove(at);
                                    return fewer;
                                }))
                        .isNotEmpty();
            }
        }

        @Test
        void cannotBeCountedTwiceNorMadeUp() {
            assertThat(
                            with(due -> {
                                List<Occurrence> more = new ArrayList<>(due);
                                more.add(due.getFirst());
                                return more;
                            }))
                    .contains("An occurrence counts twice.");
            assertThat(
                            with(due -> {
                                List<Occurrence> more = new ArrayList<>(due);
                                Occurrence o = due.getFirst();
                                more.add(
                                        new Occurrence(
                                                o.kind(),
                                                "2026-08",
                                                LocalDate.of(2026, 8, 31),
                                                o.lastOnTime(),
                                                o.status(),
                                                o.shownBy(),
                                                o.doneOn()));
                                return more;
                            }))
                    .contains("2026-08 is nothing that was due.");
        }

        @Test
        void isNotDoneByWhatDidAnother() {
            assertThat(
                            with(due ->
                                    List.of(
                                            due.getFirst(),
                                            by(due.get(1), "i0", "2025-12-20"),
                                            due.get(2),
                                            due.get(3))))
                    .contains("2026-Q1 was not done in time.");
        }

        @Test
        void isNotDoneOnAnotherDayNorByWhatIsNotOnFile() {
            for (String[] wrong :
                    List.of(
                            new String[] {"i0", "2025-12-19"},
                            new String[] {"i9", "2025-12-20"},
                            new String[] {"i1", "2026-03-20"})) {
                assertThat(
                                with(due ->
                                        List.of(
                                                by(due.getFirst(), wrong[0], wrong[1]),
                                                due.get(1),
                                                due.get(2),
                                                due.get(3))))
                        .as("%s", List.of(wrong))
                        .isNotEmpty();
            }
        }

        /// The proof of a good record, against one in which a single thing is another.
        @Test
        void isNotDoneByWhatIsOfAnotherKindOrLateOrAWordOrFailedOrFalsifiedOrReceivedLater() {
            for (Function<Item, Item> change :
                    List.<Function<Item, Item>>of(
                            i -> item(i, "setting", i.on(), i.received(), true, false, false),
                            i ->
                                    item(
                                            i,
                                            i.kind(),
                                            moment("2026-01-15"),
                                            i.on(),
                                            true,
                                            false,
                                            false),
                            i -> item(i, i.kind(), i.on(), i.on(), false, false, false),
                            i -> item(i, i.kind(), i.on(), i.on(), true, true, false),
                            i -> item(i, i.kind(), i.on(), i.on(), true, false, true),
                            i ->
                                    item(
                                            i,
                                            i.kind(),
                                            i.on(),
                                            moment("2028-01-01"),
                                            true,
                                            false,
                                            false))) {
                List<Item> items = new ArrayList<>(h.items());
                items.set(0, change.apply(items.getFirst()));
                assertThat(check(found, h.withItems(items)))
                        .as("%s", items.getFirst())
                        .isNotEmpty();
            }
        }

        private static Item item(
                Item i,
                String kind,
                Moment on,
                Moment received,
                boolean artefact,
                boolean failed,
                boolean falsified) {
            return new Item(
                    i.id(), kind, on, received, artefact, failed, falsified, i.names(), null);
        }

        @Test
        void isNotDoneWhereItFailedAfterwards() {
            assertThat(check(reviews(), reviews().failed("2025-12-25"))).isNotEmpty();
            assertThat(check(reviews(), reviews().failed("2025-12-15"))).isEmpty();
        }

        @Test
        void doesNotShowWhatItsKindDoesNotShow() {
            assertThat(Rechecked.check(found, "y", h, YEAR, Histories.LATER)).isNotEmpty();
        }

        @Test
        void doesNotSpeakOfDaysOnWhichTheControlWasNotInPlace() {
            History later =
                    reviews()
                            .inPlace(new Period(LocalDate.of(2025, 12, 1), LocalDate.MAX))
                            .history();
            assertThat(check(found, later)).isNotEmpty();
        }

        @Test
        void saysNothingWhileTheWindowRuns() {
            assertThat(Rechecked.check(found, "x", h, YEAR, moment("2026-09-30")))
                    .contains("The window is not over.");
        }

        @Test
        void doesNotCountAgainstWhatAPersonSays() {
            Conclusion not =
                    new Conclusion(
                            History.As.NOT_EFFECTIVE,
                            LocalDate.of(2026, 11, 1),
                            null,
                            false,
                            false,
                            false,
                            false);
            assertThat(check(reviews(), reviews().concluded(not))).isNotEmpty();
            assertThat(check(reviews(), reviews().concluded(not).concluded("2026-12-01")))
                    .isEmpty();
        }
    }

    @Nested
    final class AConclusion {
        private static Histories late() {
            return every(Every.QUARTERLY, 14)
                    .done("2026-01-20", "2026-03-20", "2026-06-20", "2026-09-20");
        }

        private static Conclusion conclusion(
                String on, List<String> of, boolean corrected, boolean harm, boolean independent) {
            return new Conclusion(
                    History.As.EFFECTIVE_WITH_EXCEPTIONS,
                    LocalDate.parse(on),
                    of,
                    false,
                    corrected,
                    harm,
                    independent);
        }

        private static final Conclusion GOOD =
                conclusion("2026-11-01", List.of("2025-Q4"), true, true, true);

        /// What was late was missing by what was on file on the day of the conclusion.
        @Test
        void cannotRestOnARecordThatWasFiledAfterIt() {
            History h = late().concluded(GOOD).history();
            for (String filed : List.of("2026-11-01", "2026-11-02")) {
                List<Item> items = new ArrayList<>();
                for (Item i : h.items()) {
                    items.add(
                            new Item(
                                    i.id(),
                                    i.kind(),
                                    i.on(),
                                    moment(filed),
                                    i.artefact(),
                                    i.failed(),
                                    i.falsified(),
                                    i.names(),
                                    i.findings()));
                }
                assertThat(check(judged(h, "x"), h.withItems(items)).isEmpty())
                        .as(filed)
                        .isEqualTo(filed.equals("2026-11-01"));
            }
        }

        @Test
        void isAcceptedWhereItMayBeConcluded() {
            assertThat(check(late().concluded(GOOD), late().concluded(GOOD))).isEmpty();
        }

        @Test
        void isNotOneThatLeavesOutADeviationOrIsTooEarlyOrNotIndependentOrNotComplete() {
            for (Conclusion wrong :
                    List.of(
                            conclusion("2026-11-01", List.of(), true, true, true),
                            conclusion("2026-09-30", List.of("2025-Q4"), true, true, true),
                            conclusion("2028-01-01", List.of("2025-Q4"), true, true, true),
                            conclusion("2026-11-01", List.of("2025-Q4"), false, true, true),
                            conclusion("2026-11-01", List.of("2025-Q4"), true, false, true),
                            conclusion("2026-11-01", List.of("2025-Q4"), true, true, false))) {
                assertThat(check(late().concluded(GOOD), late().concluded(wrong)))
                        .as("%s", wrong)
                        .isNotEmpty();
            }
        }

        @Test
        void doesNotLiftMoreThanItsTableAllows() {
            for (Histories more :
                    List.of(
                            every(Every.QUARTERLY, 14)
                                    .done("2026-01-20", "2026-03-20", "2026-07-20", "2026-09-20"),
                            every(Every.QUARTERLY, 14)
                                    .done("2026-03-20", "2026-06-20", "2026-09-20"),
                            late().failed("2026-06-25"),
                            late().recorded("2025-07-01", "2026-09-30"))) {
                assertThat(check(late().concluded(GOOD), more.concluded(GOOD))).isNotEmpty();
            }
        }

        @Test
        void doesNotRestOnFewerDeviationsThanThereAre() {
            Histories h = late().concluded(GOOD);
            Operated o = judged(h.history(), "x");
            assertThat(o.grounds().getFirst()).isInstanceOf(Ground.Concluded.class);
            Ground.Concluded said = (Ground.Concluded) o.grounds().getFirst();
            Ground.Performed over = (Ground.Performed) said.over().getFirst();
            Occurrence first = over.due().getFirst();
            Occurrence better =
                    new Occurrence(
                            first.kind(),
                            first.name(),
                            first.due(),
                            first.lastOnTime(),
                            Status.ON_TIME,
                            first.shownBy(),
                            first.doneOn());
            for (Ground.Performed wrong :
                    List.of(
                            new Ground.Performed(
                                    new Ground.Count(4, 0, 1, true), over.due(), over.beside()),
                            new Ground.Performed(
                                    new Ground.Count(4, 0, 1, true),
                                    List.of(
                                            better,
                                            over.due().get(1),
                                            over.due().get(2),
                                            over.due().get(3)),
                                    over.beside()),
                            new Ground.Performed(
                                    new Ground.Count(3, 0, 1, true),
                                    over.due().subList(1, 4),
                                    over.beside()))) {
                Operated mutant =
                        new Operated(
                                "c",
                                o.days(),
                                List.of(new Ground.Concluded("", said.on(), List.of(wrong))));
                assertThat(check(mutant, h.history())).as("%s", wrong).isNotEmpty();
            }
            assertThat(check(new Operated("c", o.days(), said.over()), h.history())).isNotEmpty();
        }

        @Test
        void isVoidedByAFailureThatBecameKnownLater() {
            Histories h = every(Every.DAILY, 0).inBusinessDays();
            YEAR.from()
                    .datesUntil(YEAR.to().plusDays(1))
                    .filter(d -> d.getDayOfMonth() != 15)
                    .forEach(h::done);
            h.concluded("2026-11-01");
            Operated o = judged(h.history(), "x");
            assertThat(check(o, h.history())).isEmpty();
            h.item("record", moment("2026-05-20"), moment("2026-12-01"), true, true, null);
            assertThat(check(o, h.history())).isNotEmpty();
        }
    }

    @Nested
    final class AMendedControl {
        @Test
        void countsOnlySinceItWasMendedAndDoneOftenEnough() {
            Histories h = every(Every.MONTHLY, 5).recorded("2025-10-01", "2026-09-30");
            for (int month = 4; month <= 9; month++) {
                h.done("2026-0" + month + "-20");
            }
            Operated o = judged(h.history(), "x");
            assertThat(o.days()).containsExactly(Histories.period("2026-04-20", "2026-09-30"));
            assertThat(check(o, h.history())).isEmpty();
            assertThat(
                            check(
                                    new Operated(
                                            "c",
                                            List.of(Histories.period("2026-03-01", "2026-09-30")),
                                            o.grounds()),
                                    h.history()))
                    .isNotEmpty();
            assertThat(
                            check(
                                    new Operated(
                                            "c",
                                            List.of(Histories.period("2026-09-01", "2026-09-30")),
                                            o.grounds()),
                                    h.history()))
                    .contains("It was not done often enough since 2026-09-01/2026-09-30.");
        }
    }

    @Nested
    final class Events {
        private static Histories changes() {
            return every(Every.PER_EVENT, 3)
                    .events(true, "2025-11-03", "2026-02-04")
                    .handled("e1", "2025-11-04")
                    .handled("e2", "2026-02-05");
        }

        @Test
        void haveAllToBeThereAndToBeListedAndCounted() {
            assertThat(check(changes(), changes())).isEmpty();
            Operated found = judged(changes().history(), "x");
            assertThat(check(with(found, due -> due.subList(1, 2)), changes().history()))
                    .isNotEmpty();
            assertThat(
                            check(
                                    changes(),
                                    every(Every.PER_EVENT, 3)
                                            .events(false, "2025-11-03", "2026-02-04")
                                            .handled("e1", "2025-11-04")
                                            .handled("e2", "2026-02-05")))
                    .contains("Not all events are listed and counted.");
        }

        @Test
        void thatNeverHappenedMustNotHave() {
            Histories none = every(Every.PER_EVENT, 3).events(true);
            assertThat(judged(none.history(), "x").grounds())
                    .containsExactly(new Ground.NoEvent(List.of("p0")));
            assertThat(check(none, none)).isEmpty();
            assertThat(check(none, every(Every.PER_EVENT, 3).events(true, "2026-05-05")))
                    .isNotEmpty();
            assertThat(check(none, every(Every.PER_EVENT, 3).events(false))).isNotEmpty();
        }
    }

    @Nested
    final class Days {
        private static Histories passing(String failed) {
            Histories h = every(Every.CONTINUOUS, 0);
            YEAR.from()
                    .datesUntil(YEAR.to().plusDays(1))
                    .forEach(d ->
                            h.result(
                                    "s",
                                    d.toString(),
                                    d.toString().equals(failed) ? Found.FAIL : Found.PASS));
            return h;
        }

        @Test
        void ofACheckHaveAllToPass() {
            assertThat(check(passing(""), passing(""))).isEmpty();
            assertThat(check(passing(""), passing("2026-05-05")))
                    .contains("Nothing good is known of 2026-05-05.");
            assertThat(check(passing(""), passing("").result("t", "2026-05-05", Found.PASS)))
                    .isNotEmpty();
        }

        @Test
        void ofACheckBeginWithItsFirstResult() {
            Histories late = every(Every.CONTINUOUS, 0);
            LocalDate.of(2026, 5, 1)
                    .datesUntil(YEAR.to().plusDays(1))
                    .forEach(d -> late.result("s", d.toString(), Found.PASS));
            Operated o = judged(late.history(), "x");
            assertThat(check(o, late.history())).isEmpty();
            assertThat(check(new Operated("c", List.of(YEAR), o.grounds()), late.history()))
                    .isNotEmpty();
        }

        @Test
        void ofACheckThatDeviateAreCountedAsTheyAre() {
            Histories h = passing("2026-05-05").concluded("2026-11-01");
            assertThat(check(h, h)).isEmpty();
            assertThat(
                            check(
                                    h,
                                    passing("2026-05-05")
                                            .result("s", "2026-05-07", Found.FAIL)
                                            .concluded("2026-11-01")))
                    .contains("Wrongly counted.");
        }

        @Test
        void ofASettingAreThoseForWhichItIsFresh() {
            Histories h =
                    settings("2025-09-20", "2025-12-10", "2026-03-01", "2026-05-20", "2026-08-10");
            assertThat(check(h, h)).isEmpty();
            assertThat(check(h, settings("2025-09-20", "2025-12-10", "2026-03-01", "2026-08-10")))
                    .contains("Nothing good is known of 2026-05-31.");
        }

        private static Histories settings(String... days) {
            return every(Every.YEARLY, 30).kind("setting", Role.SETTING, "x").of("setting", days);
        }
    }

    @Nested
    final class AKindWithATolerance {
        private static Histories deployments(String approved, int tolerance, String... answers) {
            return every(Every.PER_EVENT, 3)
                    .answers("record", tolerance, List.of(answers), "x")
                    .answers("review", 3, List.of("emergencies"), "y")
                    .kind("deployments", Role.POPULATION)
                    .kind("emergencies", Role.POPULATION)
                    .discharges("x", "y")
                    .handled("e1", approved)
                    .population("deployments", YEAR, true, List.of(event("e1", "2026-03-03")))
                    .population("emergencies", YEAR, true, List.of(event("e2", "2026-04-04")));
        }

        private static History.Event event(String id, String on) {
            return new History.Event(id, LocalDate.parse(on));
        }

        @Test
        void countsByItsOwnListsAndDays() {
            Histories approved = deployments("2026-03-02", 0, "deployments");
            assertThat(check(approved, approved)).isEmpty();
        }

        @Test
        void isNotInTimeByTheToleranceOfAnother() {
            Histories later = deployments("2026-03-05", 3, "deployments");
            assertThat(check(later, later)).isEmpty();
            assertThat(check(later, deployments("2026-03-05", 0, "deployments")))
                    .contains("e1 was not done in time.");
        }

        @Test
        void cannotLeaveOutAListThatItAnswers() {
            Histories approved = deployments("2026-03-02", 0, "deployments");
            assertThat(check(approved, deployments("2026-03-02", 0))).isNotEmpty();
            assertThat(check(approved, deployments("2026-03-02", 0, "emergencies"))).isNotEmpty();
        }

        @Test
        void isAskedOfAListThatDoesNotSayWhichItIs() {
            Histories approved = deployments("2026-03-02", 0, "deployments");
            Histories more =
                    deployments("2026-03-02", 0, "deployments")
                            .population(YEAR, true, List.of(event("e3", "2026-05-05")));
            assertThat(check(approved, more)).isNotEmpty();
        }
    }

    @Nested
    final class FollowUp {
        private static Histories found(int findings) {
            return every(Every.QUARTERLY, 14)
                    .kind("record", Role.PERFORMANCE, "y")
                    .kind("action", Role.FOLLOW_UP, "x")
                    .discharges("x", "y")
                    .findings("2025-12-01", 0)
                    .findings("2026-03-01", findings)
                    .findings("2026-09-01", 0);
        }

        @Test
        void isDueWhereSomethingWasFound() {
            Histories none = found(0).findings("2026-06-01", 0);
            Histories one = found(1).findings("2026-06-01", 0);
            assertThat(check(none, none)).isEmpty();
            assertThat(check(none, one)).isNotEmpty();
            assertThat(check(none, found(0))).isNotEmpty();
            assertThat(check(none, found(0).done("2026-06-01"))).isNotEmpty();
            Histories acted = one.of("action", "2026-04-01");
            assertThat(check(acted, acted)).isEmpty();
            assertThat(check(acted, found(1).findings("2026-06-01", 0).of("action", "2026-02-01")))
                    .isNotEmpty();
            assertThat(check(acted, found(1).findings("2026-06-01", 0))).isNotEmpty();
            assertThat(check(acted, found(1).of("action", "2026-04-01"))).isNotEmpty();
        }

        @Test
        void isDueForEachOccurrenceThatFoundSomething() {
            Histories two = found(1).findings("2026-06-01", 1);
            Histories acted =
                    found(1).findings("2026-06-01", 1)
                            .of("action", "2026-03-05")
                            .of("action", "2026-06-05");

            assertThat(check(acted, acted)).isEmpty();
            assertThat(check(acted, two.of("action", "2026-06-05"))).isNotEmpty();
        }
    }

    @Test
    void whatIsJudgedApartHasAllToBeThere() {
        Histories h =
                every(Every.QUARTERLY, 14)
                        .done("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");
        for (String day : List.of("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20")) {
            h.result("s", day, Found.PASS);
        }
        Operated o = judged(h.history(), "x");
        assertThat(o.grounds()).hasSize(2);
        assertThat(check(o, h.history())).isEmpty();
        for (Ground one : o.grounds()) {
            assertThat(check(new Operated("c", o.days(), List.of(one)), h.history())).isNotEmpty();
        }
        assertThat(check(new Operated("c", o.days(), List.of()), h.history())).isNotEmpty();
    }

    /// What says how it was on a day, or speaks of what the control has not, shows no window.
    @Test
    void noOtherGroundStandsForOccurrences() {
        History h =
                every(Every.QUARTERLY, 14)
                        .done("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20")
                        .history();
        Operated o = judged(h, "x");
        Ground.Performed performed = (Ground.Performed) o.grounds().getFirst();
        for (Ground other :
                List.of(
                        new Ground.Shown(List.of("a")),
                        new Ground.Latest(performed.due().getFirst()),
                        new Ground.Recent(performed.count()),
                        new Ground.Subjects("", performed.count()),
                        new Ground.InForce(List.of()),
                        new Ground.InForce(List.of("policy")),
                        new Ground.NoEvent(List.of()),
                        new Ground.NoFinding(List.of()),
                        new Ground.Listed(List.of("leavers")),
                        new Ground.ActedOn(List.of()))) {
            assertThat(check(new Operated("c", o.days(), List.of(other)), h))
                    .as("%s", other)
                    .isNotEmpty();
        }
        assertThat(
                        OperationChecker.check(
                                List.of(o),
                                "x",
                                _ -> null,
                                Practice.USUAL,
                                YEAR,
                                Histories.LATER,
                                Histories.LATER))
                .containsExactly("Nothing is on file of c.");
    }

    @Test
    void allThatJudgingFindsIsAcceptedWhateverKindsShowIt() {
        int counted = 0;
        for (int n = 0; n < 6_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            History h = ofKinds(any.h(), new Random(n));
            Moment known = Moment.on(any.known(), ZoneOffset.UTC);
            for (Judgement.Shown s :
                    Judgement.of(h, Practice.USUAL, any.window(), known).obligations()) {
                if (s.counts()) {
                    counted++;
                    assertThat(
                                    Rechecked.check(
                                            Rechecked.operated(s),
                                            s.obligation(),
                                            h,
                                            any.window(),
                                            known))
                            .as("history %s: %s, %s", n, s, h)
                            .isEmpty();
                }
            }
        }
        assertThat(counted).isGreaterThan(500);
    }

    /// The same history with three kinds of evidence by chance.
    static History ofKinds(History h, Random random) {
        List<Item> items = new ArrayList<>();
        for (Item i : h.items()) {
            items.add(
                    new Item(
                            i.id(),
                            "k" + random.nextInt(3),
                            i.on(),
                            i.received(),
                            i.artefact(),
                            i.failed() && random.nextBoolean(),
                            random.nextInt(40) == 0,
                            i.names(),
                            random.nextInt(3) == 0 ? random.nextInt(2) : null));
        }
        List<History.Kind> kinds = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            Role role = List.of(Role.values()).get(random.nextInt(4));
            Integer fresh = random.nextBoolean() ? null : 1 + random.nextInt(200);
            List<String> shows = List.of("x", "y").subList(random.nextInt(2), 2);
            Integer tolerance = random.nextBoolean() ? null : random.nextInt(4);
            List<String> answers =
                    random.nextBoolean() ? List.of() : List.of("k" + random.nextInt(3));
            kinds.add(new History.Kind("k" + k, role, shows, fresh, tolerance, answers));
        }
        List<History.Population> populations = new ArrayList<>();
        for (History.Population p : h.populations()) {
            populations.add(
                    new History.Population(
                            p.id(),
                            random.nextBoolean() ? "" : "k" + random.nextInt(3),
                            p.covers(),
                            p.received(),
                            p.reconciled(),
                            p.events()));
        }
        List<History.Result> results = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            boolean named = random.nextBoolean();
            for (History.Result r : h.results()) {
                String check = named ? "k" + random.nextInt(3) : r.check();
                results.add(
                        new History.Result(
                                check, r.subject(), r.at(), r.received(), r.found(), ""));
            }
        }
        Integer gap = random.nextInt(4) == 0 ? 3 : null;
        LocalDate first = h.inPlace().isEmpty() ? null : h.inPlace().getFirst().from();
        return new History(
                h.cadence(),
                h.working(),
                h.anchor(),
                h.inPlace(),
                first == null || random.nextInt(3) != 0
                        ? null
                        : first.plusDays(random.nextInt(200)),
                kinds,
                List.of("x", "y"),
                h.recorded(),
                items,
                populations,
                results,
                gap,
                h.conclusions(),
                List.of());
    }

    @Test
    void aCheckThatIsNewCountsForItsDaysInTheWindowAlsoWhereItGoesOnPassing() {
        Histories h = every(Every.CONTINUOUS, 0);
        LocalDate.of(2026, 5, 1)
                .datesUntil(YEAR.to().plusDays(30))
                .forEach(d -> h.result("s", d.toString(), Found.PASS));
        assertThat(h.judged().obligations().getFirst().counts()).isTrue();
    }

    @Test
    void whatSomebodySaysDoesNotWorkOrWasFalsifiedCountsForNoDay() {
        Histories lowered =
                reviews()
                        .concluded(
                                new Conclusion(
                                        History.As.NOT_EFFECTIVE,
                                        LocalDate.of(2026, 11, 1),
                                        null,
                                        false,
                                        false,
                                        false,
                                        false));
        assertThat(lowered.judged().obligations().getFirst().counts()).isFalse();
        Histories falsified =
                every(Every.QUARTERLY, 14)
                        .kind("record", Role.PERFORMANCE, "y")
                        .kind("action", Role.FOLLOW_UP, "x")
                        .discharges("x", "y")
                        .of("action", "2026-04-01")
                        .falsified("2026-03-01");
        Judgement.Shown x = falsified.judged().obligations().getFirst();
        assertThat(x.counts()).isFalse();
        assertThat(x.state()).isEqualTo(Judgement.State.FAILED);
    }

    @Test
    void whatIsStillOpenCountsForNoDay() {
        History h = every(Every.PER_EVENT, 1).events(true, "2026-09-28", "2026-09-29").history();
        Moment known = Moment.on(YEAR.to().plusDays(3), ZoneOffset.UTC);
        Judgement.Shown shown =
                Judgement.of(h, Practice.USUAL, YEAR, known).obligations().getFirst();
        assertThat(shown.counts()).isFalse();
    }
}
