package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.ControlRecord.Check;
import dev.crosswalk.engine.operation.ControlRecord.Outcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The state of a control at a moment, where days are not enough.
class ControlRecordTest {
    private static final String DAY = "2026-06-01";
    private static final String MORNING = "2026-06-01T09:00:00Z";
    private static final String AFTERNOON = "2026-06-01T14:00:00Z";

    private static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    private static Check run(String id, Outcome outcome, String at) {
        return new Check("scan", id, outcome, moment(at), null, moment(at));
    }

    private static ControlRecord tested(List<Check> checks) {
        return new ControlRecord("c", List.of("o"), true, true, true, List.of(), checks, null);
    }

    private static ControlFact.State at(String moment, Check... checks) {
        return tested(List.of(checks)).at(moment(moment), moment(moment)).state();
    }

    private static ControlFact.Holds passes() {
        return new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("scan"));
    }

    private static ControlFact.Fails fails() {
        return new ControlFact.Fails(Assurance.IMPLEMENTED, List.of("scan"));
    }

    private static ControlFact.Unknown unknown(ControlFact.Reason reason) {
        return new ControlFact.Unknown(reason, true, true);
    }

    @Nested
    class OfTwoRunsOnOneDay {
        @Test
        void theLaterOneCounts() {
            Check failed = run("1", Outcome.FAIL, MORNING);
            Check passed = run("2", Outcome.PASS, AFTERNOON);

            assertThat(at(DAY, passed, failed)).isEqualTo(passes());
            assertThat(at(AFTERNOON, passed, failed)).isEqualTo(passes());
            assertThat(at("2026-06-01T13:59:59Z", passed, failed)).isEqualTo(fails());
            assertThat(at("2026-06-01T08:59:59Z", passed, failed))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
        }

        @Test
        void theFailedOneCountsWhereBothAreAtOneInstant() {
            assertThat(at(DAY, run("1", Outcome.FAIL, MORNING), run("2", Outcome.PASS, MORNING)))
                    .isEqualTo(fails());
        }

        @Test
        void oneThatBrokeAtTheInstantOfAPassTakesItsWord() {
            assertThat(at(DAY, run("1", Outcome.BROKE, MORNING), run("2", Outcome.PASS, MORNING)))
                    .isEqualTo(unknown(ControlFact.Reason.CHECK_BROKE));
        }
    }

    /// Where only the day of a run is known, whatever its hour may have been: a control fails where
    /// its last word may have been that it failed, and holds only where it passed last for certain.
    /// All three runs of one day, at every hour that matters, against all that may have happened.
    @Test
    void aDayLeavesOpenAllThatMayHaveHappenedOnIt() {
        List<String> times = List.of(DAY, MORNING, AFTERNOON);
        List<String> asked =
                List.of(
                        DAY,
                        "2026-06-01T08:00:00Z",
                        MORNING,
                        "2026-06-01T12:00:00Z",
                        AFTERNOON,
                        "2026-06-01T15:00:00Z");
        int certain = 0;
        List<Outcome> outcomes = List.of(Outcome.values());
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                for (int c = 0; c < 9; c++) {
                    List<Check> runs = new ArrayList<>();
                    for (int n : new int[] {a, b, c}) {
                        runs.add(run("run" + runs.size(), outcomes.get(n / 3), times.get(n % 3)));
                    }
                    for (String asOf : asked) {
                        Set<Word> possible = EnumSet.noneOf(Word.class);
                        words(runs, new ArrayList<>(), moment(asOf), possible);

                        Word said = word(tested(runs).at(moment(asOf), moment(DAY)).state());

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
        List<Moment> hours = new ArrayList<>();
        if (next.at() instanceof Moment.At) {
            hours.add(next.at());
        } else {
            for (String hour : List.of("06:00", "07:00", "09:00", "10:00", "11:00", "13:00")) {
                hours.add(moment("2026-06-01T" + hour + ":00Z"));
            }
            for (String hour : List.of("14:00", "14:20", "14:40", "20:00", "21:00")) {
                hours.add(moment("2026-06-01T" + hour + ":00Z"));
            }
        }
        for (Moment hour : hours) {
            List<Check> more = new ArrayList<>(placed);
            more.add(run(next.run(), next.outcome(), hour.toString()));
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

    @Nested
    class ARun {
        @Test
        void withSeveralRecordsFailedWhereOneOfThemDid() {
            Check[] records = {
                run("1", Outcome.PASS, AFTERNOON),
                run("1", Outcome.FAIL, MORNING),
                run("1", Outcome.BROKE, MORNING)
            };

            assertThat(at(DAY, records)).isEqualTo(fails());
            assertThat(at(AFTERNOON, records)).isEqualTo(fails());
        }

        @Test
        void isOverWithItsLastRecord() {
            Check first = run("1", Outcome.FAIL, MORNING);
            Check second = run("1", Outcome.PASS, AFTERNOON);
            Check between = run("2", Outcome.PASS, "2026-06-01T12:00:00Z");

            assertThat(at(DAY, first, second, between)).isEqualTo(fails());
            assertThat(at("2026-06-01T13:00:00Z", first, second, between)).isEqualTo(passes());
        }

        @Test
        void ofAnotherCheckIsAnotherRunWhateverItsId() {
            Check other = new Check("config", "1", Outcome.PASS, moment(DAY), null, moment(DAY));

            assertThat(at(DAY, run("1", Outcome.FAIL, MORNING), other)).isEqualTo(fails());
            assertThat(at(DAY, run("1", Outcome.BROKE, MORNING), other))
                    .isEqualTo(new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("config")));
        }

        @Test
        void isKnownOnceItIsReceived() {
            Check failed =
                    new Check("scan", "1", Outcome.FAIL, moment(MORNING), null, moment(AFTERNOON));
            ControlRecord record = tested(List.of(failed));

            assertThat(record.at(moment(DAY), moment("2026-06-01T13:59:59Z")).state())
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(record.at(moment(DAY), moment(AFTERNOON)).state()).isEqualTo(fails());
        }

        @Test
        void thatPassedShowsSomethingToTheEndOfItsLastDay() {
            Check passed =
                    new Check(
                            "scan",
                            "1",
                            Outcome.PASS,
                            moment(MORNING),
                            moment("2026-06-03").day(),
                            moment(MORNING));

            assertThat(at("2026-06-03", passed)).isEqualTo(passes());
            assertThat(at("2026-06-03T23:59:59.999999999Z", passed)).isEqualTo(passes());
            assertThat(at("2026-06-04T00:00:00Z", passed))
                    .isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));
        }

        @Test
        void countsTheSameWhateverTheOrderOfLoading() {
            List<Check> runs =
                    new ArrayList<>(
                            List.of(
                                    run("1", Outcome.PASS, DAY),
                                    run("2", Outcome.BROKE, DAY),
                                    run("3", Outcome.PASS, MORNING)));
            ControlFact.State said = tested(runs).at(moment(DAY), moment(DAY)).state();

            for (int i = 0; i < runs.size(); i++) {
                Collections.rotate(runs, 1);

                assertThat(tested(runs).at(moment(DAY), moment(DAY)).state()).isEqualTo(said);
            }
            assertThat(said).isEqualTo(unknown(ControlFact.Reason.CHECK_BROKE));
        }
    }

    @Nested
    class Evidence {
        private ControlFact.State at(
                String asOf, String knownAt, String from, @Nullable String until, String received) {
            ControlRecord.Evidence evidence =
                    new ControlRecord.Evidence(
                            "e",
                            moment(from),
                            until == null ? null : moment(until).day(),
                            moment(received));
            return new ControlRecord(
                            "c", List.of("o"), true, true, true, List.of(evidence), List.of(), null)
                    .at(moment(asOf), moment(knownAt))
                    .state();
        }

        @Test
        void provesFromTheInstantAtWhichItWasObserved() {
            ControlFact.Holds holds = new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e"));

            assertThat(at(MORNING, DAY, MORNING, null, MORNING)).isEqualTo(holds);
            assertThat(at("2026-06-01T08:59:59Z", DAY, MORNING, null, MORNING))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(at(DAY, MORNING, MORNING, null, MORNING)).isEqualTo(holds);
            assertThat(at(DAY, MORNING, MORNING, null, AFTERNOON))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
        }

        @Test
        void observedOrReceivedOnADayCountsWhenThatIsOver() {
            assertThat(at(AFTERNOON, DAY, DAY, null, DAY))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(at(DAY, AFTERNOON, DAY, null, DAY))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(at(DAY, DAY, DAY, null, DAY)).isInstanceOf(ControlFact.Holds.class);
        }

        @Test
        void expiresWithItsLastDay() {
            assertThat(at("2026-06-03T23:59:59Z", "2026-06-09", DAY, "2026-06-03", DAY))
                    .isInstanceOf(ControlFact.Holds.class);
            assertThat(at("2026-06-04T00:00:00Z", "2026-06-09", DAY, "2026-06-03", DAY))
                    .isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));
        }
    }

    @Test
    void nothingHasOperatedBeforeTheLastDayOfTheWindowIsOver() {
        ControlRecord.Evidence evidence =
                new ControlRecord.Evidence("e", moment(DAY), null, moment(DAY));
        ControlRecord record =
                new ControlRecord(
                        "c",
                        List.of("o"),
                        true,
                        true,
                        true,
                        List.of(evidence),
                        List.of(),
                        new ControlRecord.Window(
                                moment(DAY).day(), moment("2026-06-30").day(), 1, 0, 0));

        assertThat(record.at(moment("2026-06-30T23:59:59Z"), moment("2026-07-01")).state())
                .isEqualTo(new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e")));
        assertThat(record.at(moment("2026-06-30"), moment("2026-07-01")).state())
                .isEqualTo(new ControlFact.Holds(Assurance.OPERATING, List.of("e")));
    }
}
