package dev.crosswalk.programme.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowItemsTest {
    private static final Cadence DAILY = new Cadence(Cadence.Every.DAILY, 1);
    private static final Cadence WEEKLY = new Cadence(Cadence.Every.WEEKLY, 2);

    private static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    /// @param rows each `2026-05-01 subject ok`
    private static ControlHistory.Piece log(String... rows) {
        List<EvidenceRows.Row> all = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            all.add(
                    new EvidenceRows.Row(
                            all.size() + 1,
                            moment(parts[0]),
                            parts[1],
                            parts.length > 3 ? parts[3] : "",
                            parts[2].equals("failed"),
                            1));
        }
        return new ControlHistory.Piece(
                "e",
                "job-log",
                moment("2026-05-01"),
                moment("2026-05-31"),
                moment("2026-06-01"),
                null,
                "e",
                1,
                true,
                new Evidence.Details(
                        "", "", null, false, new EvidenceRows(EvidenceRows.Columns.USUAL, all)));
    }

    private static List<String> items(Cadence cadence, String... rows) {
        return new RowItems(cadence, null, 4, (_, name) -> new History.Named.Event(name))
                .of(List.of(log(rows))).stream()
                        .map(i ->
                                i.on()
                                        + (i.failed() ? " failed" : " done")
                                        + (i.names() instanceof History.Named.In in
                                                ? " for " + in.day()
                                                : i.names() instanceof History.Named.Event e
                                                        ? " for " + e.id()
                                                        : ""))
                        .toList();
    }

    @Test
    void theRowsOfADayAreOneOccurrence() {
        assertThat(items(DAILY, "2026-05-01 a ok", "2026-05-01 b ok", "2026-05-02 a ok"))
                .containsExactly(
                        "2026-05-01 done for 2026-05-01", "2026-05-02 done for 2026-05-02");
    }

    /// Nothing says that the days between were done for it; one that does not come back may be
    /// gone.
    @Test
    void aSubjectThatVanishesForARunOfDaysAndComesBackTakesTheseDaysAway() {
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            String on = "2026-05-%02d".formatted(day);
            rows.add(on + " a ok");
            if (day < 8 || day > 11) {
                rows.add(on + " b ok");
            }
            if (day < 8 || day > 10) {
                rows.add(on + " c ok");
            }
            if (day < 15) {
                rows.add(on + " d ok");
            }
        }

        assertThat(items(DAILY, rows.toArray(String[]::new)))
                .hasSize(16)
                .noneMatch(i -> i.startsWith("2026-05-08") || i.startsWith("2026-05-11"))
                .contains("2026-05-07 done for 2026-05-07", "2026-05-20 done for 2026-05-20");
    }

    @Test
    void aDayOnWhichAnySubjectFailedFailed() {
        assertThat(items(DAILY, "2026-05-01 a ok", "2026-05-01 b failed"))
                .containsExactly("2026-05-01 failed for 2026-05-01");
    }

    @Test
    void theNextDaysRunMakesUpForNothing() {
        assertThat(items(DAILY, "2026-05-01 a failed", "2026-05-02 a ok"))
                .containsExactly(
                        "2026-05-01 failed for 2026-05-01", "2026-05-02 done for 2026-05-02");
    }

    @Test
    void aRunMoreThanItsOwnDayAsksForMakesUpForAFailureWithinTheTolerance() {
        assertThat(
                        items(
                                DAILY,
                                "2026-05-01 a failed",
                                "2026-05-02T08:00:00Z a ok",
                                "2026-05-02T23:00:00Z a ok"))
                .contains(
                        "2026-05-01 failed for 2026-05-01",
                        "2026-05-02T08:00:00Z done for 2026-05-01",
                        "2026-05-02T23:00:00Z done for 2026-05-02");
        assertThat(
                        items(
                                DAILY,
                                "2026-05-01 a failed",
                                "2026-05-03T08:00:00Z a ok",
                                "2026-05-03T23:00:00Z a ok"))
                .noneMatch(i -> i.endsWith("done for 2026-05-01"));
    }

    @Test
    void anotherSubjectMakesUpForNothing() {
        assertThat(items(DAILY, "2026-05-01T01:00:00Z a failed", "2026-05-01T02:00:00Z b ok"))
                .containsExactly("2026-05-01T01:00:00Z failed for 2026-05-01");
    }

    @Test
    void whatSucceededLaterOnTheDayIsDoneAndTheFailureStaysListed() {
        assertThat(items(DAILY, "2026-05-01T01:00:00Z a failed", "2026-05-01T09:40:00Z a ok"))
                .containsExactly(
                        "2026-05-01T01:00:00Z failed for 2026-05-01",
                        "2026-05-01T09:40:00Z done for 2026-05-01");
    }

    @Test
    void ofTwoRowsOfADayWithoutHourNobodyKnowsWhichWasFirst() {
        assertThat(items(DAILY, "2026-05-01 a failed", "2026-05-01 a ok"))
                .containsExactly("2026-05-01 failed for 2026-05-01");
    }

    @Test
    void whatWasDoneBesidesInAPeriodMayBeOfTheOneBefore() {
        assertThat(items(WEEKLY, "2026-05-11 a ok", "2026-05-17 a ok"))
                .containsExactly("2026-05-11 done", "2026-05-17 done for 2026-05-17");
    }

    @Test
    void aRowDoesTheOccurrenceThatItNames() {
        assertThat(items(DAILY, "2026-05-02 a ok DESK-1"))
                .containsExactly("2026-05-02 done for DESK-1");
    }

    @Test
    void eachRowIsOneOccurrenceOfAControlThatAnswersEvents() {
        assertThat(
                        items(
                                new Cadence(Cadence.Every.PER_EVENT, 3),
                                "2026-05-01 a ok",
                                "2026-05-01 b ok"))
                .hasSize(2);
    }
}
