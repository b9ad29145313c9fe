package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Cadence.Every;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final Period YEAR = period("2026-01-01", "2026-12-31");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    @Nested
    class Periods {
        @Test
        void areTheCalendarsWhereNoAnchorIsGiven() {
            assertThat(new Cadence(Every.QUARTERLY, 0).dueWithin(YEAR, null))
                    .extracting(Period::toString)
                    .containsExactly(
                            "2026-01-01/2026-03-31",
                            "2026-04-01/2026-06-30",
                            "2026-07-01/2026-09-30",
                            "2026-10-01/2026-12-31");
            assertThat(new Cadence(Every.WEEKLY, 0).dueWithin(YEAR, null).getFirst())
                    .isEqualTo(period("2025-12-29", "2026-01-04"));
        }

        @Test
        void countTheLeapDay() {
            Period february = period("2028-02-01", "2028-02-29");

            assertThat(new Cadence(Every.DAILY, 0).dueWithin(february, null)).hasSize(29);
            assertThat(new Cadence(Every.MONTHLY, 0).dueWithin(february, null))
                    .containsExactly(february);
            assertThat(
                            new Cadence(Every.YEARLY, 0)
                                    .dueWithin(
                                            period("2026-01-01", "2029-12-31"), day("2024-02-29")))
                    .extracting(p -> p.from().toString())
                    .containsExactly("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
        }

        @Test
        void comeBackToThe31stAfterAShortMonth() {
            assertThat(new Cadence(Every.MONTHLY, 0).dueWithin(YEAR, day("2025-08-31")))
                    .extracting(p -> p.from().toString())
                    .startsWith("2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31");
        }

        /// Whatever the anchor: no day is left out, none is in two periods, and each period is due
        /// in exactly one of two windows that follow each other.
        @Test
        void divideTimeWithoutGapOrOverlap() {
            for (Every every : Every.values()) {
                if (!every.isPeriodic()) {
                    continue;
                }
                for (LocalDate anchor : anchors()) {
                    Cadence cadence = new Cadence(every, 0);
                    List<Period> all =
                            cadence.dueWithin(period("2024-01-01", "2029-01-01"), anchor);
                    for (int i = 1; i < all.size(); i++) {
                        assertThat(all.get(i).from())
                                .as("%s from %s", every, anchor)
                                .isEqualTo(all.get(i - 1).to().plusDays(1));
                    }
                    List<Period> halves =
                            new ArrayList<>(
                                    cadence.dueWithin(period("2024-01-01", "2026-02-28"), anchor));
                    halves.addAll(cadence.dueWithin(period("2026-03-01", "2029-01-01"), anchor));
                    assertThat(halves).isEqualTo(all).isNotEmpty();
                }
            }
        }

        private List<LocalDate> anchors() {
            List<LocalDate> anchors = new ArrayList<>(Collections.singleton(null));
            for (String text :
                    List.of("2023-12-31", "2024-02-29", "2026-05-30", "2031-01-31", "1999-11-11")) {
                anchors.add(day(text));
            }
            return anchors;
        }
    }

    @Test
    void isLooserWhereItIsRarerOrToleratesMore() {
        Cadence quarterly = new Cadence(Cadence.Every.QUARTERLY, 10);

        assertThat(new Cadence(Cadence.Every.YEARLY, 0).isLooserThan(quarterly)).isTrue();
        assertThat(new Cadence(Cadence.Every.QUARTERLY, 11).isLooserThan(quarterly)).isTrue();
        assertThat(
                        new Cadence(Cadence.Every.QUARTERLY, 10, Cadence.Days.BUSINESS)
                                .isLooserThan(quarterly))
                .isTrue();
        assertThat(quarterly.isLooserThan(new Cadence(Cadence.Every.CONTINUOUS, 0))).isTrue();
        assertThat(quarterly.isLooserThan(quarterly)).isFalse();
        assertThat(new Cadence(Cadence.Every.MONTHLY, 30).isLooserThan(quarterly)).isFalse();
    }
}
