package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.ControlRecord.Check;
import dev.crosswalk.engine.operation.ControlRecord.Outcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of a day of which the hours are not known, against all that may have been.
class DayLawTest {
    private static final String DAY = "2026-06-01";
    private static final String MORNING = "2026-06-01T09:00:00Z";
    private static final String AFTERNOON = "2026-06-01T14:00:00Z";
    private static final List<Outcome> OUTCOMES = List.copyOf(EnumSet.allOf(Outcome.class));

    /// Before, between and after the runs whose hours are known, and with them.
    private static final List<Moment> HOURS =
            moments(
                    "2026-06-01T06:00:00Z",
                    "2026-06-01T07:00:00Z",
                    MORNING,
                    "2026-06-01T10:00:00Z",
                    "2026-06-01T11:00:00Z",
                    "2026-06-01T13:00:00Z",
                    AFTERNOON,
                    "2026-06-01T14:20:00Z",
                    "2026-06-01T14:40:00Z",
                    "2026-06-01T20:00:00Z",
                    "2026-06-01T21:00:00Z");

    private static List<Moment> moments(String... texts) {
        return Stream.of(texts).map(DayLawTest::moment).toList();
    }

    private static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    private static Check run(String id, Outcome outcome, Moment at) {
        return new Check("scan", id, outcome, at, null, at);
    }

    private static ControlRecord tested(List<Check> checks) {
        return new ControlRecord("c", List.of("o"), true, true, true, List.of(), checks, null);
    }

    /// Where only the day of a run is known, whatever its hour may have been: a control fails where
    /// its last word may have been that it failed, and holds only where it passed last for certain.
    /// All three runs of one day, at every hour that matters, against all that may have happened.
    @Test
    void aDayLeavesOpenAllThatMayHaveHappenedOnIt() {
        Moment day = moment(DAY);
        List<Moment> times = moments(DAY, MORNING, AFTERNOON);
        List<Moment> asked =
                moments(
                        DAY,
                        "2026-06-01T08:00:00Z",
                        MORNING,
                        "2026-06-01T12:00:00Z",
                        AFTERNOON,
                        "2026-06-01T15:00:00Z");
        int certain = 0;
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                for (int c = 0; c < 9; c++) {
                    List<Check> runs = new ArrayList<>();
                    for (int n : new int[] {a, b, c}) {
                        runs.add(run("run" + runs.size(), OUTCOMES.get(n / 3), times.get(n % 3)));
                    }
                    for (Moment asOf : asked) {
                        Set<Word> possible = EnumSet.noneOf(Word.class);
                        words(runs, new ArrayList<>(), asOf, possible);

                        Word said = word(tested(runs).at(asOf, day).state());

                        assertThat(said == Word.FAILS)
                                .as("%s of %s as of %s", possible, runs, asOf)
                                .isEqualTo(possible.contains(Word.FAILS));
                        assertThat(said == Word.HOLDS)
                                .as("%s of %s as of %s", possible, runs, asOf)
                                .isEqualTo(possible.equals(EnumSet.of(Word.HOLDS)));
                        certain += possible.size() == 1 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(certain).isGreaterThan(1_000);
    }

    private enum Word {
        HOLDS,
        FAILS,
        NEITHER
    }

    private static Word word(ControlFact.State state) {
        return switch (state) {
            case ControlFact.Holds holds -> Word.HOLDS;
            case ControlFact.Fails fails -> Word.FAILS;
            case ControlFact.Unknown unknown -> Word.NEITHER;
        };
    }

    /// What the runs may have said, for each hour at which those without one may have been: between
    /// the others, and with them.
    private static void words(List<Check> runs, List<Check> placed, Moment asOf, Set<Word> said) {
        if (placed.size() == runs.size()) {
            said.add(lastWord(placed, asOf));
            return;
        }
        Check next = runs.get(placed.size());
        List<Moment> hours = next.at() instanceof Moment.At ? List.of(next.at()) : HOURS;
        for (Moment hour : hours) {
            List<Check> more = new ArrayList<>(placed);
            more.add(run(next.run(), next.outcome(), hour));
            words(runs, more, asOf, said);
        }
    }

    /// By the hour; of those at one instant the worse one was later.
    private static Word lastWord(List<Check> runs, Moment asOf) {
        List<Check> done =
                runs.stream()
                        .filter(r -> !r.at().latest().isAfter(asOf.latest()))
                        .sorted(
                                Comparator.comparing((Check r) -> r.at().latest())
                                        .thenComparing(Check::outcome))
                        .toList();
        Outcome last = null;
        boolean failed = false;
        for (Check run : done) {
            last = run.outcome();
            failed = last == Outcome.FAIL || (failed && last == Outcome.BROKE);
        }
        if (failed) {
            return Word.FAILS;
        }
        return last == Outcome.PASS ? Word.HOLDS : Word.NEITHER;
    }
}
