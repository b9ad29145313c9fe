package dev.crosswalk.formats.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant STAMP = Instant.parse("2026-03-31T08:30:00Z");

    private static String ics(String summary, String description, String... categories) {
        var event =
                new Event(
                        "ACC-07-2026-12@example.org",
                        LocalDate.of(2026, 12, 31),
                        summary,
                        description,
                        List.of(categories));
        return new Calendar("Programme", List.of(event), 7).ics(STAMP);
    }

    private static String unfolded(String ics) {
        return ics.replace("\r\n ", "");
    }

    @Test
    void anEventLastsItsWholeDay() {
        assertThat(ics("Review", "", "access", "a,b"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:ACC-07-2026-12@example.org\r\n")
                .contains("DTSTAMP:20260331T083000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("CATEGORIES:access,a\\,b\r\n")
                .doesNotContain("\r\nDESCRIPTION:\r\n")
                .endsWith("END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void anEventRemindsAtNineSomeDaysBefore() {
        assertThat(ics("Review", "").replace("\r\n", "\n"))
                .contains(
                        """
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        DESCRIPTION:Review
                        TRIGGER:-P6DT15H
                        END:VALARM
                        END:VEVENT
                        """);
        assertThat(new Calendar("Programme", List.of(), 0).ics(STAMP)).doesNotContain("VALARM");
    }

    @Test
    void textIsEscapedSoThatItEndsNoLine() {
        assertThat(ics("a;b,c\\d", "one\r\ntwo\nEND:VEVENT\u0007"))
                .contains("SUMMARY:a\\;b\\,c\\\\d\r\n")
                .contains("DESCRIPTION:one\\ntwo\\nEND:VEVENT\uFFFD\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        String text = "Zugriffsrechte prüfen 😀 中文 ".repeat(20);

        String ics = ics(text, text);

        assertThat(ics.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(unfolded(ics)).contains("SUMMARY:" + text + "\r\n");
    }

    @Test
    void theSameEventsGiveTheSameText() {
        assertThat(ics("a", "b")).isEqualTo(ics("a", "b"));
    }
}
