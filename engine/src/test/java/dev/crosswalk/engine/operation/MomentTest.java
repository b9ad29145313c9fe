package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Moment utc(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    @Nested
    class ADay {
        @ParameterizedTest
        @CsvSource({
            "UTC,                 2026-06-30, 1440",
            // The clock goes forward, and back.
            "Europe/Berlin,       2026-03-29, 1380",
            "Europe/Berlin,       2026-10-25, 1500",
            "America/Los_Angeles, 2026-03-08, 1380",
            "America/Los_Angeles, 2026-11-01, 1500",
            "Australia/Lord_Howe, 2026-10-04, 1410",
            // It begins at one in the morning.
            "America/Sao_Paulo,   2018-11-04, 1380",
            "Asia/Beirut,         2026-03-29, 1380",
            "UTC,                 2028-02-29, 1440",
            "Pacific/Kiritimati,  2026-01-01, 1440"
        })
        void lastsFromItsFirstInstantToTheOneBeforeTheNextDay(
                String zone, LocalDate day, int minutes) {
            Moment moment = Moment.on(day, ZoneId.of(zone));

            Instant next = moment.latest().plusNanos(1);

            assertThat(next).isEqualTo(Moment.on(day.plusDays(1), moment.zone()).earliest());
            assertThat(Duration.between(moment.earliest(), next).toMinutes()).isEqualTo(minutes);
            for (Instant at : List.of(moment.earliest(), moment.latest())) {
                assertThat(Moment.at(at, moment.zone()).day()).isEqualTo(day);
            }
            assertThat(Moment.at(next, moment.zone()).day()).isEqualTo(day.plusDays(1));
        }

        @Test
        void thatAnIslandLeftOutLiesBetweenItsNeighbours() {
            ZoneId apia = ZoneId.of("Pacific/Apia");
            Moment before = Moment.on(LocalDate.of(2011, 12, 29), apia);
            Moment never = Moment.on(LocalDate.of(2011, 12, 30), apia);
            Moment after = Moment.on(LocalDate.of(2011, 12, 31), apia);

            assertThat(before.isBy(never)).isTrue();
            assertThat(never.isBy(after)).isTrue();
            assertThat(after.isBy(never)).isFalse();
            assertThat(before.isBefore(after)).isTrue();
        }

        /// Days of one zone are compared as days, which has to say what their instants would.
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UTC",
                    "Europe/Berlin",
                    "America/Sao_Paulo",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati"
                })
        void comesBeforeAnotherAsItsInstantsDo(String name) {
            ZoneId zone = ZoneId.of(name);
            List<Moment> days =
                    LocalDate.of(2018, 10, 26)
                            .datesUntil(LocalDate.of(2018, 11, 7))
                            .map(day -> Moment.on(day, zone))
                            .toList();
            for (Moment a : days) {
                for (Moment b : days) {
                    assertThat(a.isBy(b)).isEqualTo(!a.latest().isAfter(b.latest()));
                    assertThat(a.hasBegunBy(b)).isEqualTo(!a.earliest().isAfter(b.latest()));
                    assertThat(a.isBefore(b)).isEqualTo(a.latest().isBefore(b.earliest()));
                    assertThat(Integer.signum(Moment.BY_LATEST.compare(a, b)))
                            .isEqualTo(Integer.signum(a.latest().compareTo(b.latest())));
                    assertThat(Integer.signum(Moment.BY_EARLIEST.compare(a, b)))
                            .isEqualTo(Integer.signum(a.earliest().compareTo(b.earliest())));
                }
            }
        }

        @Test
        void ofOneZoneComesBeforeTheFirstInstantOfTheNextInTheOrderOfTime() {
            Moment day = utc("2026-06-01");
            Moment within = utc("2026-06-01T12:00:00Z");
            Moment next = utc("2026-06-02T00:00:00Z");

            assertThat(List.of(next, day, within).stream().sorted(Moment.BY_LATEST))
                    .containsExactly(within, day, next);
            assertThat(List.of(next, within, day).stream().sorted(Moment.BY_EARLIEST))
                    .containsExactly(day, within, next);
        }

        @Test
        void isOneDayInTokyoAndAnotherInHonolulu() {
            Instant at = Instant.parse("2026-02-28T15:00:00Z");

            assertThat(Moment.at(at, ZoneId.of("Asia/Tokyo")).day()).hasToString("2026-03-01");
            assertThat(Moment.at(at, ZoneId.of("Pacific/Honolulu")).day())
                    .hasToString("2026-02-28");
            assertThat(Moment.at(at, ZoneId.of("Pacific/Kiritimati")).day())
                    .hasToString("2026-03-01");
        }

        @Test
        void ofAnotherTimeZoneIsTheDayOfThatName() {
            Moment day = utc("2026-03-31").in(BERLIN);

            assertThat(day).isEqualTo(Moment.on(LocalDate.of(2026, 3, 31), BERLIN));
            assertThat(day.earliest()).isEqualTo("2026-03-30T22:00:00Z");
        }
    }

    @Nested
    class AnInstant {
        @Test
        void ofAnotherTimeZoneIsTheSameInstant() {
            Moment at = utc("2026-03-31T22:30:00Z").in(BERLIN);

            assertThat(at.earliest()).isEqualTo(at.latest()).isEqualTo("2026-03-31T22:30:00Z");
            assertThat(at.day()).isEqualTo("2026-04-01");
            assertThat(at.zone()).isEqualTo(BERLIN);
        }

        @Test
        void isToldAsAClockOfTheOrganisationHadIt() {
            assertThat(Moment.parse("2026-03-31T14:00:00Z", BERLIN))
                    .hasToString("2026-03-31T16:00:00+02:00");
            assertThat(utc("2026-03-31T14:00:00.5+02:00")).hasToString("2026-03-31T12:00:00.5Z");
            assertThat(utc("2026-03-31")).hasToString("2026-03-31");
        }

        @Test
        void inTheHourThatTheClockHasTwiceIsTheOneThatItsOffsetSays() {
            Moment summer = Moment.parse("2026-10-25T02:30:00+02:00", BERLIN);
            Moment winter = Moment.parse("2026-10-25T02:30:00+01:00", BERLIN);

            assertThat(summer.isBefore(winter)).isTrue();
            assertThat(summer).hasToString("2026-10-25T02:30:00+02:00");
            assertThat(winter).hasToString("2026-10-25T02:30:00+01:00");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // one,                 other,                by,    begun, before
        "2026-06-01,            2026-06-01,           true,  true,  false",
        "2026-06-01,            2026-06-02,           true,  true,  true",
        "2026-06-02,            2026-06-01,           false, false, false",
        "2026-06-01,            2026-06-01T12:00:00Z, false, true,  false",
        "2026-06-01,            2026-06-02T00:00:00Z, true,  true,  true",
        "2026-06-01,            2026-06-01T00:00:00Z, false, true,  false",
        "2026-06-01,            2026-05-31T23:59:59Z, false, false, false",
        "2026-06-01T12:00:00Z,  2026-06-01,           true,  true,  false",
        "2026-06-01T00:00:00Z,  2026-05-31,           false, false, false",
        "2026-05-31T23:59:59Z,  2026-06-01,           true,  true,  true",
        "2026-06-01T12:00:00Z,  2026-06-01T12:00:00Z, true,  true,  false",
        "2026-06-01T12:00:00Z,  2026-06-01T12:00:01Z, true,  true,  true",
        "2026-06-01T12:00:01Z,  2026-06-01T12:00:00Z, false, false, false"
    })
    void twoAreComparedByWhatIsCertain(
            String one, String other, boolean by, boolean begun, boolean before) {
        assertThat(utc(one).isBy(utc(other))).isEqualTo(by);
        assertThat(utc(one).hasBegunBy(utc(other))).isEqualTo(begun);
        assertThat(utc(one).isBefore(utc(other))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-30",
        "2026-06-30T00:00:00Z, 2026-06-29",
        "2026-06-30T23:59:59.999999998Z, 2026-06-29",
        "2026-06-30T23:59:59.999999999Z, 2026-06-30"
    })
    void theLastFullDayIsTheLastOneThatIsOver(String moment, LocalDate day) {
        assertThat(utc(moment).lastFullDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-02-29",
                "2026-6-1",
                "2026-06-01T12:00:00",
                "2026-06-01 12:00:00Z",
                "2026-06-01T24:01:00Z",
                "+12026-06-01",
                "-0001-06-01",
                "+12026-06-01T12:00:00Z"
            })
    void whatIsNeitherADayNorATimeWithItsOffsetIsNone(String text) {
        assertThatThrownBy(() -> utc(text)).isInstanceOf(DateTimeException.class);
    }
}
