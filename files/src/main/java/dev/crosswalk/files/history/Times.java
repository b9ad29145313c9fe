package dev.crosswalk.files.history;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a control is to be done.
///
/// @param firstDue null for periods of the calendar
record Times(Cadence cadence, WorkingDays working, @Nullable LocalDate firstDue) {
    private static final Set<String> KEYS =
            Set.of("every", "toleranceDays", "days", "firstDue", "holidays");

    /// Longer than anybody waits.
    private static final int MOST_DAYS = 3_660;

    /// More than a hundred years have.
    private static final int MOST_HOLIDAYS = 2_000;

    /// @return empty where nothing can be said of the occurrences
    static Optional<Times> read(Entry control) {
        Entry entry =
                control.fields()
                        .node("cadence")
                        .flatMap(n -> control.of(n, "a cadence", KEYS))
                        .orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Fields fields = entry.fields();
        Optional<Every> every = fields.constant("every", Every.class);
        int tolerance = fields.number("toleranceDays", 0, MOST_DAYS);
        Cadence.Days days =
                entry.constant("days", Cadence.Days.class).orElse(Cadence.Days.CALENDAR);
        LocalDate firstDue = entry.day("firstDue").orElse(null);
        Set<LocalDate> holidays = holidays(entry);
        every.ifPresent(e -> check(fields, e, tolerance));
        return every.map(e ->
                new Times(
                        new Cadence(e, tolerance, days),
                        new WorkingDays(WorkingDays.USUAL.weekend(), holidays),
                        firstDue));
    }

    private static void check(Fields fields, Every every, int tolerance) {
        if (!every.isPeriodic() && fields.has("firstDue")) {
            fields.error(
                    fields.line("firstDue"),
                    "cadence",
                    "a control that is %s has no periods to count from a first due day"
                            .formatted(Words.of(every)));
        }
        int most = longest(every, tolerance);
        if (tolerance > most) {
            fields.error(
                    fields.lineOf("toleranceDays"),
                    "tolerance",
                    "a tolerance of %d days reaches the next period, or the day from which an"
                                    .formatted(tolerance)
                            + " occurrence is missing: at most %d %s"
                                    .formatted(most, Words.of(every)));
        }
    }

    /// The longest tolerance that ends within the shortest period, and before what is late is
    /// missing.
    private static int longest(Every every, int tolerance) {
        int period =
                switch (every) {
                    case CONTINUOUS, PER_EVENT -> Integer.MAX_VALUE;
                    // What is done on the next day has its place there, too.
                    case DAILY -> 2;
                    case WEEKLY -> 7;
                    case MONTHLY -> 28;
                    case QUARTERLY -> 90;
                    case HALF_YEARLY -> 181;
                    case YEARLY -> 365;
                };
        return every.isPeriodic() ? Math.min(period, limit(every, tolerance)) - 1 : period;
    }

    /// The last day on which an occurrence is late, counted from the day on which it was due.
    private static int limit(Every every, int tolerance) {
        return Practice.USUAL.row(every).late().of(tolerance);
    }

    int limit() {
        return limit(cadence.every(), cadence.toleranceDays());
    }

    private static Set<LocalDate> holidays(Entry cadence) {
        Set<LocalDate> holidays = new HashSet<>();
        List<Value> read = cadence.fields().texts("holidays");
        for (Value value : read) {
            Period named = OccurrenceName.period(value.text()).orElse(null);
            if (named == null || named.days() > 1 || !Days.ALL.contains(named)) {
                cadence.fields()
                        .error(
                                value.line(),
                                "date",
                                "a holiday is a date such as 2026-12-25, not \"%s\""
                                        .formatted(Finding.shortened(value.text())));
            } else {
                holidays.add(named.to());
            }
        }
        if (read.size() > MOST_HOLIDAYS) {
            cadence.fields()
                    .error(
                            cadence.fields().line("holidays"),
                            "limit",
                            "there are %,d holidays, and at most %,d are read"
                                    .formatted(read.size(), MOST_HOLIDAYS));
        }
        return holidays;
    }

    private List<Period> dueWithin(Period days) {
        return cadence.dueWithin(days, anchor());
    }

    /// The occurrence that an item names, or a finding.
    Optional<Named> named(Entry item, Value name) {
        return switch (cadence.every()) {
            case PER_EVENT -> Optional.of(new Named.Event(name.text()));
            case CONTINUOUS ->
                    refuse(item, name, "a control that is continuous has no occurrences to name");
            case DAILY, WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> period(item, name);
        };
    }

    private Optional<Named> period(Entry item, Value name) {
        Period named = OccurrenceName.period(name.text()).orElse(null);
        String shown = Finding.shortened(name.text());
        if (named == null || !Days.ALL.contains(named)) {
            return refuse(
                    item,
                    name,
                    "an occurrence is a day or a period such as 2026-Q1, 2026-H1, 2026-03, 2026-W10"
                            + " or 2026, not \"%s\"".formatted(shown));
        }
        if (named.days() == 1) {
            return Optional.of(new Named.In(named.to()));
        }
        List<Period> due = dueWithin(named);
        return due.size() == 1
                ? Optional.of(new Named.In(due.getFirst().to()))
                : refuse(
                        item,
                        name,
                        "\"%s\" names no single occurrence: of a %s control %s is due in it"
                                .formatted(
                                        shown,
                                        Words.of(cadence.every()),
                                        due.isEmpty() ? "none" : "more than one"));
    }

    /// The period of an occurrence that is due on a day.
    Optional<Period> periodOf(LocalDate due) {
        return dueWithin(new Period(due, due.plusYears(1))).stream()
                .filter(period -> period.to().equals(due))
                .findFirst();
    }

    private static Optional<Named> refuse(Entry item, Value name, String message) {
        item.fields().error("occurrence", name.line(), "occurrence", message);
        return Optional.empty();
    }

    /// The first day of some period: the day after one on which an occurrence is due.
    @Nullable LocalDate anchor() {
        return firstDue == null ? null : firstDue.plusDays(1);
    }
}
