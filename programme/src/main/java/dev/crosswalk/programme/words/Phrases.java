package dev.crosswalk.programme.words;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Lists and days as sentences have them.
public final class Phrases {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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

    /// `2025-07-01 to 2026-06-30`
    public static String days(Period period) {
        return period.toString().replace("/", " to ");
    }
}
