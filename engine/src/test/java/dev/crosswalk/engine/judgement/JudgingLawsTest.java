package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Result;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no history may break, tried on many small ones of every cadence.
final class JudgingLawsTest {
    private static final LocalDate START = AnyHistory.START;

    private static Moment moment(LocalDate day) {
        return Moment.on(day, ZoneOffset.UTC);
    }

    /// Tries a law on so many histories; the number of one that breaks it is its seed.
    private static void always(Consumer<AnyHistory> law) {
        for (int n = 0; n < 1_000; n++) {
            AnyHistory c = AnyHistory.of(n);
            try {
                law.accept(c);
            } catch (AssertionError e) {
                throw new AssertionError("history " + n + ": " + c + "\n" + c.judged(), e);
            }
        }
    }

    private static History with(
            History h, List<Item> items, List<Result> results, List<Conclusion> conclusions) {
        return new History(
                h.cadence(),
                h.working(),
                h.anchor(),
                h.inPlace(),
                h.kinds(),
                h.discharges(),
                h.recorded(),
                items,
                h.populations(),
                results,
                h.allowedGapDays(),
                conclusions);
    }

    private static History withResults(History h, List<Result> results) {
        return with(h, h.items(), results, h.conclusions());
    }

    private static History withConclusions(History h, List<Conclusion> conclusions) {
        return with(h, h.items(), h.results(), conclusions);
    }

    private static <T> List<T> and(List<T> all, T more) {
        List<T> changed = new ArrayList<>(all);
        changed.add(more);
        return changed;
    }

    private static <T> List<T> without(List<T> all, T less) {
        List<T> changed = new ArrayList<>(all);
        changed.remove(less);
        return changed;
    }

    /// How much is proven where nothing failed: that it was late is a failure found, that it is
    /// missing is not, and neither proves anything.
    private static int done(Judgement j) {
        return Math.max(1, proven(j));
    }

    /// How much is proven; from failed to satisfied.
    private static int proven(Judgement j) {
        Judgement.Shown shown = j.obligations().getFirst();
        return switch (shown.state()) {
            case FAILED -> 0;
            case UNKNOWN -> shown.possible() ? 2 : 1;
            case SATISFIED -> 3;
        };
    }

    @Test
    void aPersonsWordNeverLiftsWhatIsNotEffective() {
        always(c -> {
            Judgement none = c.judged(withConclusions(c.h(), List.of()));
            if (none.outcome() == Outcome.NOT_EFFECTIVE) {
                List<Conclusion> words =
                        c.h().conclusions().stream().filter(w -> !w.compensated()).toList();
                Judgement j = c.judged(withConclusions(c.h(), words));

                assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
                assertThat(proven(j)).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void aFailureMoreNeverRaisesWhatIsProven() {
        always(c -> {
            int proven = proven(c.judged());
            // It becomes known after all conclusions: one that looked at it may rest on it.
            Moment received = moment(c.known());
            for (LocalDate d = START;
                    !d.isAfter(c.known());
                    d = d.plusDays(c.window().days() / 5)) {
                Item failure =
                        new Item(
                                "new", "record", moment(d), received, true, true, false, null,
                                null);
                History more =
                        c.isCheck()
                                ? withResults(
                                        c.h(),
                                        and(
                                                c.h().results(),
                                                new Result("s0", moment(d), received, Found.FAIL)))
                                : c.h().withItems(and(c.h().items(), failure));
                assertThat(proven(c.judged(more)))
                        .as("failed on %s", d)
                        .isLessThanOrEqualTo(proven);
            }
        });
    }

    @Test
    void aSuccessLessNeverRaisesWhatIsProven() {
        always(c -> {
            int done = done(c.judged());
            for (Item i : c.h().items()) {
                if (!i.failed()) {
                    History less = c.h().withItems(without(c.h().items(), i));
                    assertThat(done(c.judged(less))).as("without %s", i).isLessThanOrEqualTo(done);
                }
            }
            for (Result r : c.h().results()) {
                // A subject counts from its first result.
                boolean first =
                        without(c.h().results(), r).stream()
                                .filter(o -> o.subject().equals(r.subject()))
                                .filter(o -> o.found() != Found.UNKNOWN)
                                .noneMatch(o -> !o.at().day().isAfter(r.at().day()));
                if (r.found() == Found.PASS && !first) {
                    History less = withResults(c.h(), without(c.h().results(), r));
                    assertThat(done(c.judged(less))).as("without %s", r).isLessThanOrEqualTo(done);
                }
            }
        });
    }

    @Test
    void anOccurrenceDoneLaterNeverRaisesWhatIsProven() {
        always(c -> {
            List<Item> successes = c.h().items().stream().filter(i -> !i.failed()).toList();
            History h = c.h().withItems(successes);
            for (Item i : successes) {
                boolean begun =
                        switch (i.names()) {
                            case Named.In(LocalDate day) -> !i.on().day().isBefore(day);
                            case Named.Event e ->
                                    c.h().populations().stream()
                                            .flatMap(p -> p.events().stream())
                                            .anyMatch(o ->
                                                    o.id().equals(e.id())
                                                            && !i.on().day().isBefore(o.on()));
                            case null -> false;
                        };
                begun &= !i.on().day().isBefore(h.inPlace().getFirst().from());
                if (!begun) {
                    continue;
                }
                int done = done(c.judged(h));
                for (int days : new int[] {1, 3, 15, 50, 100}) {
                    Moment on = moment(i.on().day().plusDays(days));
                    Item later =
                            new Item(
                                    i.id(),
                                    i.kind(),
                                    on,
                                    on.isBy(i.received()) ? i.received() : on,
                                    i.artefact(),
                                    false,
                                    false,
                                    i.names(),
                                    null);
                    History moved = h.withItems(and(without(successes, i), later));
                    assertThat(done(c.judged(moved))).as("%s", later).isLessThanOrEqualTo(done);
                }
            }
        });
    }

    @Test
    void movingALoneFailureNeverChangesTheOutcome() {
        for (boolean failed : new boolean[] {false, true}) {
            for (Every every :
                    List.of(
                            Every.HALF_YEARLY,
                            Every.QUARTERLY,
                            Every.MONTHLY,
                            Every.WEEKLY,
                            Every.DAILY)) {
                for (int n = 1; n <= 24; n++) {
                    HashSet<Outcome> outcomes = new HashSet<>();
                    LocalDate from =
                            every == Every.WEEKLY
                                    ? LocalDate.of(2024, 1, 1)
                                    : LocalDate.of(2024, 7, 1);
                    Period window = new Period(from, every.start(from, n).minusDays(1));
                    for (int lone = 0; lone < n; lone++) {
                        Histories h = every(every, 0);
                        h.recorded(window.from().toString(), window.to().toString());
                        for (int i = 0; i < n; i++) {
                            String day = every.start(from, i).toString();
                            if (i != lone) {
                                h.done(day);
                            } else if (failed) {
                                h.failed(day);
                            }
                        }
                        outcomes.add(h.judged(window, moment(window.to().plusDays(200))).outcome());
                    }
                    assertThat(outcomes).as("%s, %s of them", every, n).hasSize(1);
                }
            }
        }
    }

    @Test
    void movingALoneFailureOfACheckNeverChangesTheOutcome() {
        for (int n = 1; n <= 45; n++) {
            Period window = new Period(START, START.plusDays(n - 1));
            for (int length = 1; length <= Math.min(3, n); length++) {
                HashSet<Outcome> outcomes = new HashSet<>();
                for (int lone = 0; lone + length <= n; lone++) {
                    Histories h = every(Every.CONTINUOUS, 0);
                    h.recorded(START.minusDays(9).toString(), START.plusDays(99).toString());
                    for (int i = -5; i < n + 5; i++) {
                        boolean fails = i >= lone && i < lone + length;
                        h.result(
                                "s", START.plusDays(i).toString(), fails ? Found.FAIL : Found.PASS);
                    }
                    outcomes.add(h.judged(window, moment(START.plusDays(n + 20))).outcome());
                }
                assertThat(outcomes).as("%s days of %s", length, n).hasSize(1);
            }
        }
    }

    @Test
    void anOccurrenceThatNoItemCanDoIsMissing() {
        Period quarter = Histories.period("2026-01-01", "2026-03-31");
        for (Consumer<Histories> nothing :
                List.<Consumer<Histories>>of(
                        h -> {},
                        h -> h.word("2026-02-01"),
                        h -> h.of("other", "2026-02-01"),
                        h -> h.done("2025-12-31", "2026-05-16"),
                        h -> h.doneFor("2026-03-31", "2025-12-31"),
                        h -> h.doneFor("2026-04-01", "2026-03-01"))) {
            Histories h = every(Every.QUARTERLY, 14).recorded("2026-01-01", "2026-03-31");
            h.kind("record", Role.PERFORMANCE, "x").kind("other", Role.SETTING, "x");
            nothing.accept(h);

            assertThat(h.judged(quarter, Histories.LATER).deviations())
                    .extracting(Deviation::what)
                    .containsExactly(Deviation.What.MISSING);
        }
    }

    @Test
    void noItemProvesAnObligationThatItsKindDoesNotShow() {
        always(c -> {
            History h = c.h();
            if (c.isCheck()) {
                return;
            }
            for (Role role : Role.values()) {
                List<Item> items = new ArrayList<>();
                for (Item i : h.items()) {
                    items.add(
                            new Item(
                                    i.id(),
                                    items.size() % 2 == 0 ? "record" : "other",
                                    i.on(),
                                    i.received(),
                                    i.artefact(),
                                    i.failed(),
                                    false,
                                    i.names(),
                                    null));
                }
                History two =
                        new History(
                                h.cadence(),
                                h.working(),
                                null,
                                h.inPlace(),
                                List.of(
                                        new History.Kind(
                                                "record", Role.PERFORMANCE, List.of("x"), null),
                                        new History.Kind("other", role, List.of("y"), null)),
                                List.of("x", "y"),
                                h.recorded(),
                                items,
                                h.populations(),
                                List.of(),
                                null,
                                List.of());
                List<Item> own = items.stream().filter(i -> i.kind().equals("record")).toList();
                assertThat(c.judged(two).obligations().getFirst())
                        .isEqualTo(c.judged(two.withItems(own)).obligations().getFirst());
                Judgement.Shown y = c.judged(two.withItems(own)).obligations().getLast();
                boolean noEvent = y.outcome() == Outcome.NOT_EXERCISED || role == Role.POPULATION;
                assertThat(y.state() != State.SATISFIED || noEvent).isTrue();
            }
        });
    }

    @Test
    void everyHistoryHasOneOutcomeAndItsObligationFollows() {
        always(c -> {
            Judgement j = c.judged();
            Judgement.Shown x = j.obligations().getFirst();

            assertThat(x.outcome()).isEqualTo(j.outcome());
            if (x.state() == State.SATISFIED) {
                assertThat(
                                j.outcome() == Outcome.EFFECTIVE
                                        || j.outcome() == Outcome.NOT_EXERCISED
                                        || (j.outcome() == Outcome.DEVIATIONS && j.concluded()))
                        .isTrue();
                assertThat(x.part().isWhole()).isTrue();
            }
            if (x.state() == State.FAILED) {
                assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
            }
            assertThat(j.deviations().stream().map(Deviation::id)).doesNotHaveDuplicates();
            assertThat(j.refused().size() + (j.concluded() ? 1 : 0))
                    .isLessThanOrEqualTo(c.h().conclusions().size());
        });
    }

    @Test
    void adjacentWindowsOwnEachOccurrenceOnce() {
        always(c -> {
            History h = withConclusions(c.h(), List.of());
            Period w = c.window();
            Judgement whole = c.judged(h);
            for (LocalDate last = w.from();
                    last.isBefore(w.to());
                    last = last.plusDays(w.days() / 5)) {
                Judgement first = c.over(h, new Period(w.from(), last));
                Judgement second = c.over(h, new Period(last.plusDays(1), w.to()));
                if (!h.cadence().every().isPeriodic() || (owns(h, first) && owns(h, second))) {
                    assertThat(first.due() + second.due()).as("%s", last).isEqualTo(whole.due());
                    assertThat(
                                    Stream.concat(
                                                    first.deviations().stream(),
                                                    second.deviations().stream())
                                            .mapToInt(Deviation::turns)
                                            .sum())
                            .as("%s", last)
                            .isEqualTo(
                                    whole.deviations().stream().mapToInt(Deviation::turns).sum());
                }
            }
        });
    }

    /// A window without an occurrence takes the last one before it.
    private static boolean owns(History h, Judgement j) {
        return h.cadence().days() == Cadence.Days.CALENDAR
                && h.cadence().dueWithin(j.window(), null).stream()
                        .anyMatch(p -> h.inPlace().stream().anyMatch(i -> i.contains(p)));
    }

    @Test
    void whatMendsVoidsNoConclusion() {
        always(c -> {
            Judgement j = c.judged();
            if (!j.concluded() || j.outcome() == Outcome.NOT_EFFECTIVE || c.isCheck()) {
                return;
            }
            for (Deviation d : j.deviations()) {
                for (int days : new int[] {0, 20, 45}) {
                    LocalDate on = d.days().to().plusDays(days);
                    Named named =
                            c.h().cadence().every() == Every.PER_EVENT
                                    ? new Named.Event(d.occurrence())
                                    : new Named.In(d.days().to());
                    Item mends =
                            new Item(
                                    "new",
                                    "record",
                                    moment(on),
                                    moment(c.known()),
                                    true,
                                    false,
                                    false,
                                    named,
                                    null);
                    Judgement mended = c.judged(c.h().withItems(and(c.h().items(), mends)));
                    assertThat(mended.concluded() || mended.outcome() == Outcome.EFFECTIVE)
                            .as("%s", mends)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void noDataIsNeverAPassNorAFailureFound() {
        always(c -> {
            History h = c.h();
            History nothing =
                    new History(
                            h.cadence(),
                            h.working(),
                            null,
                            h.inPlace(),
                            List.of(),
                            h.discharges(),
                            h.recorded(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            List.of());
            Judgement j = c.judged(nothing);

            assertThat(
                            j.outcome() == Outcome.NOT_EFFECTIVE
                                    || j.outcome() == Outcome.INCOMPLETE
                                    || j.outcome() == Outcome.DEVIATIONS)
                    .isTrue();
            assertThat(j.obligations().getFirst().state()).isEqualTo(State.UNKNOWN);
        });
    }

    @Test
    void theOrderOfLoadingNeverMatters() {
        always(c -> {
            History h = c.h();
            Random random = new Random(c.number());
            List<History.Population> populations =
                    h.populations().stream()
                            .map(p ->
                                    new History.Population(
                                            p.id(),
                                            p.covers(),
                                            p.received(),
                                            p.reconciled(),
                                            shuffled(p.events(), random)))
                            .toList();
            History other =
                    new History(
                            h.cadence(),
                            h.working(),
                            null,
                            h.inPlace(),
                            h.kinds(),
                            h.discharges(),
                            h.recorded(),
                            shuffled(h.items(), random),
                            populations,
                            shuffled(h.results(), random),
                            null,
                            shuffled(h.conclusions(), random));

            assertThat(c.judged(other)).isEqualTo(c.judged());
        });
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void whatComesLaterChangesNothingThatIsKnownEarlier() {
        always(c -> {
            LocalDate later = c.known().plusDays(1);
            List<Item> items = c.h().items();
            List<Result> results = c.h().results();
            for (LocalDate on : List.of(c.window().from(), c.window().to(), later)) {
                for (boolean failed : new boolean[] {false, true}) {
                    items =
                            and(
                                    items,
                                    new Item(
                                            "new",
                                            "record",
                                            moment(on),
                                            moment(later),
                                            true,
                                            failed,
                                            failed,
                                            null,
                                            null));
                    if (c.isCheck()) {
                        results =
                                and(
                                        results,
                                        new Result(
                                                "s0",
                                                moment(on),
                                                moment(later),
                                                failed ? Found.FAIL : Found.PASS));
                    }
                }
            }
            Judgement j = c.judged(with(c.h(), items, results, c.h().conclusions()));

            assertThat(j).isEqualTo(c.judged());
        });
    }

    @Test
    void splittingTheDaysOfALineChangesNothing() {
        always(c -> {
            History h = c.h();
            Period p = h.inPlace().getFirst();
            for (LocalDate d = c.window().from();
                    d.isBefore(c.window().to());
                    d = d.plusDays(c.window().days() / 5)) {
                if (!p.contains(d) || !p.contains(d.plusDays(1))) {
                    continue;
                }
                List<Period> days = new ArrayList<>(h.inPlace());
                days.set(0, new Period(d.plusDays(1), p.to()));
                days.addFirst(new Period(p.from(), d));
                History split =
                        new History(
                                h.cadence(),
                                h.working(),
                                null,
                                days,
                                h.kinds(),
                                h.discharges(),
                                h.recorded(),
                                h.items(),
                                h.populations(),
                                h.results(),
                                null,
                                h.conclusions());
                assertThat(c.judged(split)).isEqualTo(c.judged());
            }
        });
    }
}
