package dev.crosswalk.programme.words;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Lists and times as sentences have them.
public final class Phrases {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (xxx)", Locale.ENGLISH);

    private Phrases() {}

    /// `A, B and C`
    public static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// `30 June 2026`
    public static String date(LocalDate day) {
        return LONG.format(day);
    }

    /// `30 June 2026`, or `30 June 2026, 14:00 (+02:00)`
    public static String date(Moment moment) {
        return switch (moment) {
            case Moment.OnDay day -> date(day.day());
            case Moment.At at -> TIME.format(at.instant().atZone(at.zone()));
        };
    }

    /// `2025-07-01 to 2026-06-30`
    public static String days(Period period) {
        return period.toString().replace("/", " to ");
    }
}
