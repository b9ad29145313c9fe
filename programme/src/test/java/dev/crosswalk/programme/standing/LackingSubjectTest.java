package dev.crosswalk.programme.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.EvidenceRows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LackingSubjectTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final Cadence DAILY = new Cadence(Cadence.Every.DAILY, 1);

    private final List<EvidenceRows.Row> rows = new ArrayList<>();

    /// Rows of the 30 days from 1 May on which a subject is there.
    private LackingSubjectTest there(String subject, IntPredicate on) {
        for (int day = 1; day <= 30; day++) {
            if (on.test(day)) {
                rows.add(
                        new EvidenceRows.Row(
                                rows.size() + 1,
                                Moment.on(FIRST.plusDays(day - 1), ZoneOffset.UTC),
                                subject,
                                "",
                                false,
                                1));
            }
        }
        return this;
    }

    private List<LackingSubject> lacking(Cadence cadence) {
        return LackingSubject.of(
                List.of(new EvidenceRows(EvidenceRows.Columns.USUAL, rows)), cadence, null);
    }

    private static Period days(int from, int to) {
        return new Period(FIRST.plusDays(from - 1), FIRST.plusDays(to - 1));
    }

    @Test
    void aSubjectThatIsAlwaysThereLacksNothing() {
        assertThat(there("a", d -> true).there("b", d -> true).lacking(DAILY)).isEmpty();
    }

    @Test
    void oneThatIsAwayWhileOthersAreThereLacks() {
        assertThat(there("a", d -> true).there("b", d -> d < 10 || d > 14).lacking(DAILY))
                .containsExactly(new LackingSubject("b", 5, days(10, 14)));
    }

    @Test
    void oneThatNeverComesBackLacksUntilTheOthersEnd() {
        assertThat(there("a", d -> d < 29).there("b", d -> d < 20).lacking(DAILY))
                .containsExactly(new LackingSubject("b", 9, days(20, 28)));
    }

    @Test
    void aDayOnWhichNothingIsThereIsMissingAndNobodyLacks() {
        assertThat(there("a", d -> d != 9).there("b", d -> d != 9).lacking(DAILY)).isEmpty();
    }

    @Test
    void oneThatCameLaterOrIsNotThereYetOnTheLastDayLacksNothing() {
        assertThat(there("a", d -> true).there("b", d -> d > 10 && d < 30).lacking(DAILY))
                .isEmpty();
    }

    @Test
    void oneWithASlowerRhythmLacksWhenItIsAwayForLongerThanTwiceThat() {
        assertThat(there("a", d -> true).there("b", d -> d % 3 == 0).lacking(DAILY)).isEmpty();
        assertThat(there("c", d -> d % 3 == 0 && (d < 13 || d > 19)).lacking(DAILY))
                .containsExactly(new LackingSubject("c", 8, days(13, 20)));
    }

    @Test
    void whatIsThereTwiceHasNoRhythm() {
        assertThat(there("a", d -> true).there("b", d -> d == 2 || d == 3).lacking(DAILY))
                .isEmpty();
    }

    @Test
    void rowsThatDoNotSayWhatTheyAreAboutTellNothing() {
        assertThat(
                        there("a", d -> true)
                                .there("b", d -> d < 10)
                                .there("", d -> true)
                                .lacking(DAILY))
                .isEmpty();
    }

    @Test
    void ofAWeeklyControlAWeekIsAnOccurrence() {
        Cadence weekly = new Cadence(Cadence.Every.WEEKLY, 2);
        assertThat(there("a", d -> true).there("b", d -> d % 7 == 0).lacking(weekly)).isEmpty();
    }

    @Test
    void theSentenceNamesThreeAndCountsTheOthers() {
        there("a", d -> true);
        for (String subject : List.of("b", "c", "d", "e")) {
            there(subject, d -> d != 9);
        }

        assertThat(LackingSubject.sentence(lacking(DAILY)))
                .isEqualTo(
                        "Its evidence has rows of others and lacks those of \"b\" in 1 occurrence,"
                                + " 2026-05-09; \"c\" in 1 occurrence, 2026-05-09; \"d\" in 1"
                                + " occurrence, 2026-05-09; and of 1 more: find out whether it was"
                                + " done for them, because an occurrence counts by the rows that"
                                + " are there");
    }
}
