package dev.crosswalk.engine.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What is said of a day of which the hours are not known, against all that may have been.
final class DayLawTest {
    private static final String DAY = "2026-06-01";
    private static final String MORNING = "2026-06-01T09:00:00Z";
    private static final String AFTERNOON = "2026-06-01T14:00:00Z";
    private static final List<String> TIMES = List.of(DAY, MORNING, AFTERNOON);
    private static final List<String> ASKED =
            List.of(
                    DAY,
                    "2026-06-01T08:00:00Z",
                    MORNING,
                    "2026-06-01T12:00:00Z",
                    AFTERNOON,
                    "2026-06-01T15:00:00Z");

    private record Look(boolean failed, Moment at) {}

    private enum Word {
        HOLDS,
        FAILS,
        NEITHER
    }

    private static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    /// A setting fails where the last that was seen of it may have been that it is wrong, and holds
    /// only where it was right last for certain.
    @Test
    void aDayLeavesOpenAllThatMayHaveBeenSeenOfASetting() {
        int certain =
                compare(
                        looks ->
                                history(
                                        List.of(
                                                new History.Kind(
                                                        "config", Role.SETTING, List.of("x"), 7)),
                                        looks.stream()
                                                .map(l ->
                                                        new History.Item(
                                                                "i" + looks.indexOf(l),
                                                                "config",
                                                                l.at(),
                                                                l.at(),
                                                                true,
                                                                l.failed(),
                                                                false,
                                                                null,
                                                                null))
                                                .toList(),
                                        List.of()),
                        DayLawTest::lastWord);

        assertThat(certain).isGreaterThan(300);
    }

    /// A day on which a check may have failed failed, whatever passed on it.
    @Test
    void aDayLeavesOpenAllThatACheckMayHaveFound() {
        int certain =
                compare(
                        looks ->
                                history(
                                        List.of(),
                                        List.of(),
                                        looks.stream()
                                                .map(l ->
                                                        new History.Result(
                                                                "s",
                                                                l.at(),
                                                                l.at(),
                                                                l.failed()
                                                                        ? Found.FAIL
                                                                        : Found.PASS))
                                                .toList()),
                        DayLawTest::worstWord);

        assertThat(certain).isGreaterThan(300);
    }

    /// All three looks of one day, at every hour that matters. How often only one thing was
    /// possible.
    private static int compare(
            Function<List<Look>, History> history, Function<List<Look>, Word> meaning) {
        int certain = 0;
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                for (int c = 0; c < 6; c++) {
                    List<Look> looks = new ArrayList<>();
                    for (int n : new int[] {a, b, c}) {
                        looks.add(new Look(n / 3 == 1, moment(TIMES.get(n % 3))));
                    }
                    for (String asked : ASKED) {
                        Moment asOf = moment(asked);
                        Set<Word> possible = EnumSet.noneOf(Word.class);
                        words(looks, new ArrayList<>(), asOf, meaning, possible);

                        Word said = word(history.apply(looks), asOf);

                        assertThat(said == Word.FAILS)
                                .as("%s of %s as of %s", possible, looks, asked)
                                .isEqualTo(possible.contains(Word.FAILS));
                        assertThat(said == Word.HOLDS)
                                .as("%s of %s as of %s", possible, looks, asked)
                                .isEqualTo(possible.equals(EnumSet.of(Word.HOLDS)));
                        certain += possible.size() == 1 ? 1 : 0;
                    }
                }
            }
        }
        return certain;
    }

    private static History history(
            List<History.Kind> kinds, List<History.Item> items, List<History.Result> results) {
        return new History(
                new Cadence(Cadence.Every.CONTINUOUS, 0),
                WorkingDays.USUAL,
                null,
                List.of(new Period(LocalDate.of(2020, 1, 1), LocalDate.MAX)),
                kinds,
                List.of("x"),
                Period.day(LocalDate.parse(DAY)),
                items,
                List.of(),
                results,
                null,
                List.of());
    }

    private static Word word(History history, Moment asOf) {
        ControlFact fact =
                new HistoryFacts(
                                "c",
                                history,
                                Practice.USUAL,
                                HistoryFacts.Said.IN_PLACE,
                                asOf,
                                moment(DAY))
                        .onTheDay();
        return switch (Objects.requireNonNull(fact.of("x"))) {
            case ControlFact.Holds holds -> Word.HOLDS;
            case ControlFact.Unknown unknown when unknown.reason() == ControlFact.Reason.FAILING ->
                    Word.FAILS;
            case ControlFact.Unknown unknown -> Word.NEITHER;
            case ControlFact.Fails fails ->
                    throw new AssertionError("nothing fails on a day alone");
        };
    }

    /// What may have been seen, for each hour at which the looks without one may have been: between
    /// the others, and with them.
    private static void words(
            List<Look> looks,
            List<Look> placed,
            Moment asOf,
            Function<List<Look>, Word> meaning,
            Set<Word> said) {
        if (placed.size() == looks.size()) {
            List<Look> done =
                    placed.stream()
                            .filter(l -> !l.at().latest().isAfter(asOf.latest()))
                            .sorted(
                                    Comparator.comparing((Look l) -> l.at().latest())
                                            .thenComparing(Look::failed))
                            .toList();
            said.add(meaning.apply(done));
            return;
        }
        Look next = looks.get(placed.size());
        List<Moment> hours = new ArrayList<>();
        if (next.at() instanceof Moment.At) {
            hours.add(next.at());
        } else {
            for (String hour :
                    List.of("06:00", "07:00", "09:00", "10:00", "11:00", "13:00", "14:00")) {
                hours.add(moment("2026-06-01T" + hour + ":00Z"));
            }
            for (String hour : List.of("14:20", "14:40", "20:00", "21:00")) {
                hours.add(moment("2026-06-01T" + hour + ":00Z"));
            }
        }
        for (Moment hour : hours) {
            List<Look> more = new ArrayList<>(placed);
            more.add(new Look(next.failed(), hour));
            words(looks, more, asOf, meaning, said);
        }
    }

    /// Of those at one instant the worse one was later.
    private static Word lastWord(List<Look> done) {
        if (done.isEmpty()) {
            return Word.NEITHER;
        }
        return done.getLast().failed() ? Word.FAILS : Word.HOLDS;
    }

    private static Word worstWord(List<Look> done) {
        if (done.isEmpty()) {
            return Word.NEITHER;
        }
        return done.stream().anyMatch(Look::failed) ? Word.FAILS : Word.HOLDS;
    }
}
