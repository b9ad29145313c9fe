package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them into files: `2026-06-30`, and nothing that no calendar has.
public final class Dates {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private Dates() {}

    public static Optional<LocalDate> day(Fields fields, String key) {
        return fields.optional(key).flatMap(value -> day(fields, key, value));
    }

    private static Optional<LocalDate> day(Fields fields, String key, Value value) {
        Matcher parts = DAY.matcher(value.text());
        if (!parts.matches()) {
            fields.error(
                    key,
                    value.line(),
                    "date",
                    "%s is a date such as 2026-06-30, not \"%s\""
                            .formatted(key, Finding.shortened(value.text())));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
        } catch (DateTimeException e) {
            fields.error(
                    key,
                    value.line(),
                    "date",
                    "the date %s does not exist".formatted(value.text()));
            return Optional.empty();
        }
    }

    /// A publication date may be a day, a month or a year.
    public static boolean check(Fields fields, Value value) {
        String text = value.text();
        String day =
                switch (text.length()) {
                    case 4 -> text + "-01-01";
                    case 7 -> text + "-01";
                    default -> text;
                };
        return day(fields, "date", new Value(day, value.line())).isPresent();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
