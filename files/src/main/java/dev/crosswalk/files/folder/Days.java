package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days, moments and periods as people write them into a programme.
final class Days {
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private Days() {}

    /// A day, `2026-03-31`, or an instant, `2026-03-31T23:30:00+02:00`, of which the day in the
    /// zone counts. Null where the key is missing or wrong.
    static @Nullable LocalDate day(Fields fields, String key, ZoneId zone) {
        Moment moment = moment(fields, key, zone);
        return moment == null ? null : moment.day();
    }

    /// The same where the instant counts.
    static @Nullable Moment moment(Fields fields, String key, ZoneId zone) {
        Value value = fields.optional(key).orElse(null);
        if (value == null) {
            return null;
        }
        if (value.text().indexOf('T') < 0) {
            return Dates.day(fields, key)
                    .map(day -> likely(fields, key, value, Moment.on(day, zone)))
                    .orElse(null);
        }
        try {
            return likely(fields, key, value, Moment.parse(value.text(), zone));
        } catch (DateTimeException e) {
            fields.error(
                    value.line(),
                    "date",
                    "%s is a date such as 2026-03-31, or a time with its offset such as"
                                    .formatted(key)
                            + " 2026-03-31T23:30:00+02:00, not \"%s\"".formatted(value.text()));
            return null;
        }
    }

    private static Moment likely(Fields fields, String key, Value value, Moment moment) {
        likely(fields.source(), value.line(), key, moment.day());
        return moment;
    }

    /// Warns of a day on which no programme of today did or will do anything.
    static void likely(Source source, int line, String key, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            source.warning(
                    line,
                    "odd-date",
                    "%s %s is probably a typing error: it is not between %d and %d"
                            .formatted(key, day, FIRST_YEAR, LAST_YEAR));
        }
    }

    /// A day of a key that must be there.
    static @Nullable LocalDate needed(Fields fields, String key, ZoneId zone) {
        return fields.required(key).isEmpty() ? null : day(fields, key, zone);
    }

    /// A moment of a key that must be there.
    static @Nullable Moment neededMoment(Fields fields, String key, ZoneId zone) {
        return fields.required(key).isEmpty() ? null : moment(fields, key, zone);
    }

    /// `{ from: 2026-01-01, to: 2026-12-31 }`.
    static @Nullable Period period(Fields fields, String key, ZoneId zone) {
        Node node = fields.has(key) ? fields.node(key).orElse(null) : null;
        Fields inside =
                node == null
                        ? null
                        : Fields.of(fields.source(), node, key, Set.of("from", "to")).orElse(null);
        if (inside == null) {
            return null;
        }
        LocalDate from = needed(inside, "from", zone);
        LocalDate to = needed(inside, "to", zone);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            inside.error(
                    inside.line("to"),
                    "date",
                    "%s ends on %s, before it starts on %s".formatted(key, to, from));
            return null;
        }
        return new Period(from, to);
    }

    /// The first day of a period: `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-W07`,
    /// `2026-03-31`; empty where it is none of them.
    static Optional<LocalDate> firstOf(String period) {
        Matcher m = PERIOD.matcher(period);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        try {
            if (m.group(4) != null) {
                LocalDate thursday =
                        LocalDate.of(year, 1, 4)
                                .with(
                                        IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                        Integer.parseInt(m.group(4)));
                // Some years have no week 53; the calendar would go on into the next.
                return thursday.get(IsoFields.WEEK_BASED_YEAR) == year
                        ? Optional.of(thursday.minusDays(thursday.getDayOfWeek().getValue() - 1L))
                        : Optional.empty();
            }
            int month = 1;
            if (m.group(2) != null) {
                month = 6 * Integer.parseInt(m.group(2)) - 5;
            } else if (m.group(3) != null) {
                month = 3 * Integer.parseInt(m.group(3)) - 2;
            } else if (m.group(5) != null) {
                month = Integer.parseInt(m.group(5));
            }
            int day = m.group(6) == null ? 1 : Integer.parseInt(m.group(6));
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
