package dev.crosswalk.programme.words;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Failure.FailedDays;
import dev.crosswalk.engine.operation.Failure.Limit;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Ground.Count;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Why a control operated, is in place or failed, as people read it.
final class GroundWordsTest {
    private static Occurrence quarter(
            String name, Status status, @Nullable String by, @Nullable String doneOn) {
        return new Occurrence(
                Occurrence.Kind.PERIOD,
                name,
                day("2026-03-31"),
                day("2026-04-14"),
                status,
                by,
                doneOn == null ? null : day(doneOn));
    }

    private static List<Occurrence> days(int n, Status status) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> quarter("day " + i, status, "EV-" + i, "2026-01-0" + i))
                .toList();
    }

    private static String performed(Count count, List<Occurrence> due) {
        return GroundWords.of(new Ground.Performed(count, due, List.of()));
    }

    @Nested
    final class AControl {
        @Test
        void isInPlaceOnADayAndOperatesOverDays() {
            assertThat(GroundWords.operated("ACC-07", List.of(period("2026-07-31/2026-07-31"))))
                    .isEqualTo("ACC-07 was in place on 2026-07-31");
            assertThat(
                            GroundWords.operated(
                                    "ACC-07",
                                    List.of(
                                            period("2026-01-01/2026-03-31"),
                                            period("2026-05-01/2026-05-01"))))
                    .isEqualTo("ACC-07 operated from 2026-01-01 to 2026-03-31 and on 2026-05-01");
        }
    }

    @Nested
    final class WhatWasDone {
        @Test
        void namesEachOccurrenceWithWhatBecameOfIt() {
            assertThat(
                            performed(
                                    new Count(5, 3, 1, true),
                                    List.of(
                                            quarter("Q1", Status.ON_TIME, "EV-1", "2026-03-30"),
                                            quarter("Q2", Status.LATE, "EV-2", "2026-07-30"),
                                            quarter("Q3", Status.MISSING, null, null),
                                            quarter("Q4", Status.FAILED, null, null),
                                            quarter("Q5", Status.OPEN, null, null))))
                    .isEqualTo(
                            "done in time 2 of 5 times, where a person may conclude on 1 that is"
                                    + " late: Q1 on 2026-03-30 by EV-1, Q2 late on 2026-07-30 by"
                                    + " EV-2, Q3 missing, Q4 failed, Q5 open");
        }

        @Test
        void saysWhereAnAuditorTestedItOrAListSaysIt() {
            assertThat(
                            performed(
                                    new Count(2, 0, 1, false),
                                    List.of(
                                            quarter(
                                                    "2026-01-01/2026-03-31",
                                                    Status.ON_TIME,
                                                    "R-1",
                                                    null),
                                            quarter(
                                                    "leavers L-4",
                                                    Status.ON_TIME,
                                                    "leavers L-4 ticket",
                                                    "2026-03-30"))))
                    .isEqualTo(
                            "done in time 2 of 2 times: 2026-01-01 to 2026-03-31 as tested in R-1,"
                                    + " leavers L-4 on 2026-03-30, as its list says (ticket)");
        }

        @Test
        void ofMuchNamesTheFirstAndTheLastOrWhatDeviates() {
            List<Occurrence> good = days(8, Status.ON_TIME);

            assertThat(performed(new Count(8, 0, 1, false), good))
                    .isEqualTo(
                            "done in time 8 of 8 times: day 1 on 2026-01-01 by EV-1, day 8 on"
                                    + " 2026-01-08 by EV-8 and 6 more");
            assertThat(
                            performed(
                                    new Count(9, 1, 1, false),
                                    IntStream.range(0, 9)
                                            .mapToObj(i ->
                                                    i == 4
                                                            ? quarter(
                                                                    "day 9",
                                                                    Status.MISSING,
                                                                    null,
                                                                    null)
                                                            : good.get(i > 4 ? i - 1 : i))
                                            .toList()))
                    .isEqualTo(
                            "done in time 8 of 9 times, where a person may conclude on 1: day 9"
                                    + " missing and 8 more");
        }
    }

    @Nested
    final class AGround {
        @Test
        void saysOfWhichDaysAndSubjectsItSpeaks() {
            Count count = new Count(365, 5, 18, false);
            assertThat(GroundWords.of(new Ground.Seen(count, List.of("EV-1", "EV-2"))))
                    .isEqualTo(
                            "what was seen speaks of 360 of 365 days, where a person may conclude"
                                    + " on 18: EV-1, EV-2");
            assertThat(GroundWords.of(new Ground.Checked("scan", count, 1)))
                    .isEqualTo(
                            "checked by scan, and passed on 360 of 365 days of 1 subject, where a"
                                    + " person may conclude on 18");
            assertThat(GroundWords.of(new Ground.Checked("", new Count(20, 0, 1, false), 2)))
                    .isEqualTo("checked, and passed on 20 of 20 days of 2 subjects");
            assertThat(GroundWords.of(new Ground.Subjects("scan", new Count(40, 1, 2, false))))
                    .isEqualTo("scan: of 40 subjects, 1 fail or are unknown, where 2 may");
            assertThat(GroundWords.of(new Ground.Subjects("", new Count(1, 0, 0, false))))
                    .isEqualTo("of 1 subject, 0 fail or are unknown, where 0 may");
            assertThat(GroundWords.of(new Ground.Recent(new Count(1, 0, 1, false))))
                    .isEqualTo("of 1 event of late, 0 overdue, where 1 may be");
        }

        @Test
        void namesWhatShowsIt() {
            List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g");
            assertThat(GroundWords.of(new Ground.ActedOn(ids)))
                    .isEqualTo("what was found was acted on: a, b, c, d, e, f and 1 more");
            assertThat(GroundWords.of(new Ground.InForce(List.of("policy"))))
                    .isEqualTo("said by what is in force: policy");
            assertThat(GroundWords.of(new Ground.Listed(List.of("P-1"))))
                    .isEqualTo("all is listed and counted: P-1");
            assertThat(GroundWords.of(new Ground.NoEvent(List.of("P-1"))))
                    .isEqualTo("nothing happened that it had to answer: P-1");
            assertThat(GroundWords.of(new Ground.NoFinding(List.of("EV-1"))))
                    .isEqualTo("nothing was found to act on: EV-1");
            assertThat(GroundWords.of(new Ground.Shown(List.of("EV-1"))))
                    .isEqualTo("seen last: EV-1");
            assertThat(GroundWords.of(new Ground.OnWord(List.of("EV-1"))))
                    .isEqualTo("only said, and shown by nothing: EV-1");
            assertThat(
                            GroundWords.of(
                                    new Ground.Latest(
                                            quarter("Q1", Status.ON_TIME, "EV-1", "2026-03-30"))))
                    .isEqualTo("was to be done last for Q1 on 2026-03-30 by EV-1");
            assertThat(GroundWords.of(new Ground.Tested("R-1", period("2026-01-01/2026-06-30"))))
                    .isEqualTo(
                            "tested by the auditor in R-1 over 2026-01-01 to 2026-06-30, without"
                                    + " exception to this");
        }

        @Test
        void namesTheConclusionThatHasAName() {
            assertThat(GroundWords.of(new Ground.Concluded("C-1", day("2026-10-09"), List.of())))
                    .isEqualTo("concluded on 2026-10-09 as effective with exceptions: C-1");
            assertThat(GroundWords.of(new Ground.Concluded("", day("2026-10-09"), List.of())))
                    .isEqualTo("concluded on 2026-10-09 as effective with exceptions");
        }
    }

    @Nested
    final class AFailure {
        private static final Count COUNT = new Count(4, 3, 1, true);

        private static String said(Failure failure) {
            return FailureWords.of(failure, Practice.USUAL);
        }

        private static String tooOften(Limit limit, int at) {
            return said(
                    new Failure.TooOften(
                            limit, at, COUNT, List.of(quarter("Q1", Status.FAILED, null, null))));
        }

        @Test
        void saysWhichLimitIsBroken() {
            assertThat(tooOften(Limit.RUN, 2))
                    .isEqualTo(
                            "late or failed 3 of 4 times, where nobody may conclude on 2 in a row:"
                                    + " Q1 failed");
            assertThat(tooOften(Limit.NUMBER, 1))
                    .isEqualTo(
                            "late or failed 3 of 4 times, where a person may conclude on 1 that is"
                                    + " late: Q1 failed");
            assertThat(tooOften(Limit.SHARE, 25))
                    .isEqualTo(
                            "late or failed 3 of 4 times, where nobody may conclude on more than"
                                    + " 25 %: Q1 failed");
        }

        @Test
        void ofACheckNamesItsSubjectsAndTheirDays() {
            Count count = new Count(100, 9, 5, false);
            assertThat(
                            said(
                                    new Failure.TooLong(
                                            Limit.NUMBER,
                                            5,
                                            count,
                                            "scan",
                                            2,
                                            List.of(
                                                    new FailedDays(
                                                            "db-1",
                                                            period("2026-01-01/2026-01-08")),
                                                    new FailedDays(
                                                            "db-2",
                                                            period("2026-02-01/2026-02-01"))))))
                    .isEqualTo(
                            "scan failed on 9 of 100 days of 2 subjects, where a person may"
                                    + " conclude on 5: db-1 2026-01-01 to 2026-01-08, db-2 2026-02-01");
            assertThat(
                            said(
                                    new Failure.TooLong(
                                            Limit.NUMBER,
                                            5,
                                            count,
                                            "",
                                            0,
                                            List.of(
                                                    new FailedDays(
                                                            "", period("2026-01-01/2026-01-09"))))))
                    .isEqualTo(
                            "failed on 9 of 100 days, where a person may conclude on 5: 2026-01-01"
                                    + " to 2026-01-09");
        }

        @Test
        void ofManySubjectsSaysHowManyMayHaveARun() {
            List<FailedDays> found =
                    List.of(new FailedDays("db-1", period("2026-01-01/2026-01-04")));
            assertThat(
                            said(
                                    new Failure.TooLong(
                                            Limit.RUN,
                                            4,
                                            new Count(100, 4, 5, false),
                                            "scan",
                                            20,
                                            found)))
                    .isEqualTo(
                            "scan failed on 4 of 100 days of 20 subjects, where nobody may conclude"
                                    + " on 4 in a row of more than 5 % of the subjects: db-1"
                                    + " 2026-01-01 to 2026-01-04");
        }

        @Test
        void isARecordThatWasFalsifiedOrWhatAPersonSaid() {
            assertThat(said(new Failure.Falsified(List.of("EV-1"))))
                    .isEqualTo("falsified or overridden: EV-1");
            assertThat(said(new Failure.Concluded("C-1", day("2026-10-09"))))
                    .isEqualTo("concluded on 2026-10-09 as not effective: C-1");
            assertThat(said(new Failure.Concluded("", day("2026-10-09"))))
                    .isEqualTo("concluded on 2026-10-09 as not effective");
        }
    }
}
