package dev.crosswalk.files.history;

import dev.crosswalk.engine.operation.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people call the periods in which something is due.
final class OccurrenceName {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<year>\\d{4})(-(Q(?<quarter>[1-4])|H(?<half>[12])|W(?<week>\\d{2})"
                            + "|(?<month>\\d{2})(-(?<day>\\d{2}))?))?");

    private OccurrenceName() {}

    /// The days of `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-31`, or
    /// `2026-01-15/2026-04-14`; none of a text that is no such name.
    static Optional<Period> period(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? one(text)
                    : Optional.of(
                            new Period(
                                    LocalDate.parse(text.substring(0, slash)),
                                    LocalDate.parse(text.substring(slash + 1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            // No calendar has such a day, or such a week; or the last day is before the first.
            return Optional.empty();
        }
    }

    private static Optional<Period> one(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (name.group("day") != null) {
            return Optional.of(Period.day(LocalDate.parse(text)));
        }
        if (name.group("week") != null) {
            LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(new Period(monday, monday.plusDays(6)));
        }
        int year = Integer.parseInt(name.group("year"));
        if (name.group("month") != null) {
            return Optional.of(months(year, Integer.parseInt(name.group("month")), 1));
        }
        if (name.group("quarter") != null) {
            return Optional.of(months(year, 3 * Integer.parseInt(name.group("quarter")) - 2, 3));
        }
        return Optional.of(
                name.group("half") != null
                        ? months(year, 6 * Integer.parseInt(name.group("half")) - 5, 6)
                        : months(year, 1, 12));
    }

    private static Period months(int year, int first, int count) {
        LocalDate from = LocalDate.of(year, first, 1);
        return new Period(from, from.plusMonths(count).minusDays(1));
    }
}
