package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IsoTest {
    private static @Nullable Object told(Function<String, Object> parser, String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return e.getMessage();
        }
    }

    private static void areReadAsJavaReadsThem(String text) {
        assertThat(told(Iso::day, text)).isEqualTo(told(LocalDate::parse, text));
        assertThat(told(Iso::instant, text))
                .isEqualTo(told(t -> OffsetDateTime.parse(t).toInstant(), text));
    }

    @Test
    void everyDayOfFourCenturiesIsReadAsJavaReadsIt() {
        LocalDate day = LocalDate.of(1799, 12, 25);
        for (int i = 0; i < 146_100; i++) {
            assertThat(Iso.plainDay(day.plusDays(i).toString())).isEqualTo(day.plusDays(i));
        }
    }

    @Test
    void daysThatNoCalendarHasAndAlmostDaysAreToldAsJavaTellsThem() {
        for (String month : List.of("00", "01", "02", "04", "12", "13", "1a", "-1", "١٢")) {
            for (String day : List.of("00", "01", "28", "29", "30", "31", "32", "3", "3 ", "+1")) {
                for (String year :
                        List.of("0000", "1900", "2000", "2024", "2025", "-001", "+2024")) {
                    areReadAsJavaReadsThem(year + "-" + month + "-" + day);
                }
            }
        }
    }

    @Test
    void timesWithEveryOffsetAreReadAsJavaReadsThem() {
        List<String> times =
                List.of(
                        "00:00:00",
                        "23:59:59",
                        "24:00:00",
                        "12:60:00",
                        "12:00:60",
                        "7:00:00",
                        "12:30",
                        "12:30:00.5",
                        "12:30:0x");
        List<String> offsets =
                List.of(
                        "Z",
                        "z",
                        "",
                        "+00:00",
                        "-00:00",
                        "+02:00",
                        "-05:30",
                        "+17:59",
                        "+18:00",
                        "+18:01",
                        "-18:00",
                        "+19:00",
                        "+02:60",
                        "+0200",
                        "+02",
                        "+2:00",
                        "*02:00",
                        "+02:00:30");
        for (String day : List.of("2026-03-31", "2026-02-30", "2024-02-29", "0000-01-01")) {
            for (String between : List.of("T", "t", " ")) {
                for (String time : times) {
                    for (String offset : offsets) {
                        areReadAsJavaReadsThem(day + between + time + offset);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNeitherIsToldAsJavaTellsIt() {
        for (String text :
                List.of("", "2026", "today", "2026-03-31x", "2026/03/31", "          ")) {
            areReadAsJavaReadsThem(text);
        }
    }
}
