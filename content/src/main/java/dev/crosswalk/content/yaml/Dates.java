package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.engine.operation.Iso;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them into files: `2026-06-30`, and nothing that no calendar has.
public final class Dates {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private Dates() {}

    public static Optional<LocalDate> day(Fields fields, String key) {
        return fields.optional(key).flatMap(value -> day(fields, key, value));
    }

    /// The same of one value, which may be an item of a list under the key.
    public static Optional<LocalDate> day(Fields fields, String key, Value value) {
        LocalDate day = Iso.plainDay(value.text());
        if (day != null) {
            return Optional.of(day);
        }
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

    /// A day, `2026-03-31`, or an instant, `2026-03-31T23:30:00+02:00`.
    public static Optional<Moment> moment(Fields fields, String key, ZoneId zone) {
        Value value = fields.optional(key).orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        if (value.text().indexOf('T') < 0) {
            return day(fields, key, value).map(day -> Moment.on(day, zone));
        }
        try {
            return Optional.of(Moment.parse(value.text(), zone));
        } catch (DateTimeException e) {
            fields.error(
                    key,
                    value.line(),
                    "date",
                    "%s is a date such as 2026-03-31, or a time with its offset such as"
                                    .formatted(key)
                            + " 2026-03-31T23:30:00+02:00, not \"%s\"".formatted(value.text()));
            return Optional.empty();
        }
    }

    /// `{ from: 2026-01-01, to: 2026-12-31 }`; an instant stands for its day.
    public static Optional<Period> period(Fields fields, String key, ZoneId zone) {
        return fields.has(key)
                ? fields.node(key)
                        .flatMap(n -> Fields.of(fields.source(), n, key, Set.of("from", "to")))
                        .flatMap(inside -> period(key, inside, zone))
                : Optional.empty();
    }

    private static Optional<Period> period(String key, Fields inside, ZoneId zone) {
        Optional<LocalDate> from = requiredDay(inside, "from", zone);
        Optional<LocalDate> to = requiredDay(inside, "to", zone);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            inside.error(
                    inside.line("to"),
                    "date",
                    "%s ends on %s, before it starts on %s".formatted(key, to.get(), from.get()));
            return Optional.empty();
        }
        return Optional.of(new Period(from.get(), to.get()));
    }

    private static Optional<LocalDate> requiredDay(Fields fields, String key, ZoneId zone) {
        return fields.required(key).flatMap(_ -> moment(fields, key, zone)).map(Moment::day);
    }

    /// `Europe/Berlin`
    public static Optional<ZoneId> zone(Fields fields, String key) {
        return fields.optional(key).flatMap(zone -> zone(fields, zone));
    }

    private static Optional<ZoneId> zone(Fields fields, Value zone) {
        try {
            return Optional.of(ZoneId.of(zone.text()));
        } catch (DateTimeException e) {
            fields.error(
                    zone.line(),
                    "time-zone",
                    "\"%s\" is not a time zone such as Europe/Berlin or UTC.%s"
                            .formatted(
                                    Finding.shortened(zone.text()),
                                    Nearest.of(zone.text(), ZoneId.getAvailableZoneIds())
                                            .map(z -> " Maybe \"" + z + "\"?")
                                            .orElse("")));
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
