package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.Practice.Allowed;
import dev.crosswalk.engine.judgement.Practice.Limit;
import dev.crosswalk.engine.judgement.Practice.Row;
import dev.crosswalk.engine.judgement.Practice.Tier;
import dev.crosswalk.engine.operation.Cadence.Every;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `practice/operation.yaml`: figures that take the place of those that were there before. What the
/// file does not name stays as it was.
final class PracticeReader {
    private static final int MOST_DAYS = 3660;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_OF_SUM = 1000;
    private static final int MOST = 100_000;
    private static final int MOST_EVENTS = 100_000_000;

    private static final Set<String> KEYS =
            Set.of(
                    "cadences",
                    "overPercent",
                    "manySubjects",
                    "subjectsWithRunPercent",
                    "freshDays",
                    "lackDays",
                    "newEventDays",
                    "longToleranceDays",
                    "longRestDays",
                    "lagDays",
                    "inPlace",
                    "reports",
                    "showPercent",
                    "leastPercent",
                    "sumOfDays",
                    "exceptionDays",
                    "exceptionFirstDays",
                    "exceptionRunDays",
                    "roleDays",
                    "samples");

    private static final Set<String> ROW_KEYS =
            Set.of(
                    "missingAfterDays",
                    "afterTolerance",
                    "timesTolerance",
                    "conclude",
                    "run",
                    "newAfter");

    private static final Set<String> IN_PLACE_KEYS =
            Set.of("eventDays", "overduePercent", "fewEvents", "overdueOfFew", "subjectsPercent");

    private static final Set<String> REPORT_KEYS =
            Set.of("typeTwoMonths", "typeOneMonths", "wordMonths", "restDays");

    private static final Set<String> SUM_KEYS = Set.of("fromPercent", "toPercent");

    /// `1 late`, `2`, `5 %`, `5 % late`
    private static final Pattern ALLOWED = Pattern.compile("(\\d{1,5})( ?%)?( late)?");

    private final ContentDraft draft;

    PracticeReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields f = Fields.of(source, node, "a file of figures", KEYS).orElse(null);
        if (f == null) {
            return;
        }
        Practices before = draft.practices();
        Practice was = before.operating();
        Practice operating =
                new Practice(
                        rows(f, was.rows()),
                        percent(f, "overPercent", was.overPercent()),
                        number(f, "manySubjects", 1, MOST, was.manySubjects()),
                        percent(f, "subjectsWithRunPercent", was.subjectsWithRunPercent()),
                        number(f, "freshDays", 1, MOST_DAYS, was.freshDays()),
                        number(f, "lackDays", 0, MOST_DAYS, was.lackDays()),
                        number(f, "newEventDays", 1, MOST_DAYS, was.newEventDays()),
                        number(f, "longToleranceDays", 0, MOST_DAYS, was.longToleranceDays()),
                        number(f, "longRestDays", 1, MOST_DAYS, was.longRestDays()),
                        onADay(f, was.onADay()));
        draft.practices(
                new Practices(
                        operating,
                        number(f, "lagDays", 0, MOST_DAYS, before.lagDays()),
                        reports(f, before.reports()),
                        percent(f, "showPercent", before.showPercent()),
                        percent(f, "leastPercent", before.leastPercent()),
                        sumOfDays(f, before.sumOfDays()),
                        new Practices.Exceptions(
                                personDays(f, "exceptionDays", before.exceptions().effort()),
                                number(
                                        f,
                                        "exceptionFirstDays",
                                        0,
                                        MOST_DAYS,
                                        before.exceptions().firstDays()),
                                number(
                                        f,
                                        "exceptionRunDays",
                                        0,
                                        MOST_DAYS,
                                        before.exceptions().runDays())),
                        personDays(f, "roleDays", before.roleDays()),
                        f.has("samples") ? samples(f, before.samples()) : before.samples(),
                        before.gates(),
                        before.deadlines(),
                        before.hardlyOpen(),
                        before.mostOpen(),
                        before.largelyThere(),
                        before.documented(),
                        before.authorities()));
    }

    private static Practice.Row was(Map<Every, Practice.Row> rows, Every every) {
        return Objects.requireNonNull(rows.get(every), every::name);
    }

    private static int number(Fields f, String key, int from, int to, int before) {
        return f.has(key) ? f.number(key, from, to) : before;
    }

    private static int percent(Fields f, String key, int before) {
        return number(f, key, 0, 100, before);
    }

    /// In hundredths.
    private static int personDays(Fields f, String key, int before) {
        return f.has(key) ? ControlFields.days(f, key) : before;
    }

    private static Practice.OnADay onADay(Fields file, Practice.OnADay was) {
        Fields f = inside(file, "inPlace", "what is in place", IN_PLACE_KEYS);
        return f == null
                ? was
                : new Practice.OnADay(
                        number(f, "eventDays", 1, MOST_DAYS, was.eventDays()),
                        percent(f, "overduePercent", was.overduePercent()),
                        number(f, "fewEvents", 0, MOST, was.fewEvents()),
                        number(f, "overdueOfFew", 0, MOST, was.overdueOfFew()),
                        percent(f, "subjectsPercent", was.subjectsPercent()));
    }

    private static Practices.Reports reports(Fields file, Practices.Reports was) {
        Fields f = inside(file, "reports", "what reports count for", REPORT_KEYS);
        return f == null
                ? was
                : new Practices.Reports(
                        number(f, "typeTwoMonths", 0, MOST_MONTHS, was.typeTwoMonths()),
                        number(f, "typeOneMonths", 0, MOST_MONTHS, was.typeOneMonths()),
                        number(f, "wordMonths", 0, MOST_MONTHS, was.wordMonths()),
                        number(f, "restDays", 0, MOST_DAYS, was.restDays()));
    }

    private static Practices.Range sumOfDays(Fields file, Practices.Range was) {
        Fields f = inside(file, "sumOfDays", "what a sum of days may come to", SUM_KEYS);
        return f == null
                ? was
                : new Practices.Range(
                        number(f, "fromPercent", 1, 100, was.fromPercent()),
                        number(f, "toPercent", 100, MOST_OF_SUM, was.toPercent()));
    }

    private static List<Practices.SampleSize> samples(
            Fields file, List<Practices.SampleSize> before) {
        List<Practices.SampleSize> rows = new ArrayList<>();
        List<Node> nodes = file.items("samples");
        for (int i = 0; i < nodes.size(); i++) {
            Fields f =
                    Fields.of(
                                    file.source(),
                                    nodes.get(i),
                                    "a size of samples",
                                    Set.of("upTo", "size"))
                            .orElse(null);
            if (f == null) {
                return before;
            }
            boolean open = i == nodes.size() - 1;
            if (open == f.has("upTo")) {
                f.error(
                        f.line("upTo"),
                        "samples",
                        open
                                ? "the last of samples is for all larger populations: leave upTo out"
                                : "each of samples but the last says upTo which size of a population");
                return before;
            }
            int upTo = open ? Integer.MAX_VALUE : f.number("upTo", 1, MOST_EVENTS);
            int size = f.required("size").isPresent() ? f.number("size", 1, MOST) : 1;
            if (!rows.isEmpty() && upTo <= rows.getLast().upTo()) {
                f.error(
                        f.line("upTo"),
                        "samples",
                        "upTo %d is not more than %d before it"
                                .formatted(upTo, rows.getLast().upTo()));
            }
            rows.add(new Practices.SampleSize(upTo, size));
        }
        if (rows.isEmpty() && !file.isWrong("samples")) {
            file.error(
                    file.line("samples"),
                    "no-value",
                    "samples says how many events are looked at: { upTo: 52, size: 8 }");
        }
        return rows.isEmpty() ? before : rows;
    }

    private static @Nullable Fields inside(Fields file, String key, String what, Set<String> keys) {
        return file.has(key)
                ? file.node(key).flatMap(n -> Fields.of(file.source(), n, what, keys)).orElse(null)
                : null;
    }

    private static Map<Every, Row> rows(Fields file, Map<Every, Row> before) {
        Map<Every, Row> rows = new EnumMap<>(before);
        if (!file.has("cadences")) {
            return rows;
        }
        List<String> names = Arrays.stream(Every.values()).map(PracticeReader::word).toList();
        for (Node.Entry entry : file.entries("cadences")) {
            Every every =
                    Arrays.stream(Every.values())
                            .filter(e -> word(e).equals(entry.key()))
                            .findFirst()
                            .orElse(null);
            if (every == null) {
                file.error(
                        entry.line(),
                        "unknown-cadence",
                        "unknown cadence \"%s\".%s"
                                .formatted(
                                        Finding.shortened(entry.key()),
                                        file.source().maybe(entry.key(), names)));
                continue;
            }
            Fields.of(file.source(), entry.value(), "a cadence's figures", ROW_KEYS)
                    .ifPresent(row -> rows.put(every, row(row, was(before, every))));
        }
        return rows;
    }

    private static String word(Every every) {
        return every.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Row row(Fields f, Row was) {
        return new Row(
                new Limit(
                        number(f, "missingAfterDays", 0, MOST_DAYS, was.late().days()),
                        f.flag("afterTolerance", was.late().afterTolerance()),
                        number(f, "timesTolerance", 0, MOST_DAYS, was.late().timesTolerance())),
                f.has("conclude") ? tiers(f, was.tiers()) : was.tiers(),
                run(f, was.run()),
                number(f, "newAfter", 1, MOST, was.newAfter()));
    }

    private static int run(Fields f, int before) {
        int run = number(f, "run", 0, MOST, before);
        if (run == 1) {
            f.error(
                    f.line("run"),
                    "run",
                    "run is how many deviations follow each other: 2 at least, or 0 where that does"
                            + " not count");
            return before;
        }
        return run;
    }

    private static List<Tier> tiers(Fields row, List<Tier> before) {
        List<Tier> tiers = new ArrayList<>();
        List<Node> nodes = row.items("conclude");
        int last = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Fields f =
                    Fields.of(
                                    row.source(),
                                    nodes.get(i),
                                    "what a person may conclude on",
                                    Set.of("upTo", "alone", "compensated"))
                            .orElse(null);
            if (f == null) {
                return before;
            }
            boolean open = i == nodes.size() - 1;
            if (open == f.has("upTo")) {
                f.error(
                        f.line("upTo"),
                        "tiers",
                        open
                                ? "the last of conclude is for all that were due: leave upTo out"
                                : "each of conclude but the last says upTo how many that were due");
                return before;
            }
            int upTo = open ? Integer.MAX_VALUE : f.number("upTo", 1, MOST);
            Allowed alone = allowed(f, "alone");
            Allowed compensated = allowed(f, "compensated");
            if (!f.sound()) {
                return before;
            }
            if (upTo <= last) {
                f.error(
                        f.line("upTo"),
                        "tiers",
                        "upTo %d is not more than %d before it".formatted(upTo, last));
            }
            if (allowsLess(compensated, alone)) {
                f.error(
                        f.line("compensated"),
                        "tiers",
                        "a compensating control allows less than there is without: compensated \"%s\""
                                        .formatted(f.text("compensated"))
                                + ", alone \"%s\"".formatted(f.text("alone")));
            }
            last = upTo;
            tiers.add(new Tier(upTo, alone, compensated));
        }
        if (tiers.isEmpty() && !row.isWrong("conclude")) {
            row.error(
                    row.line("conclude"),
                    "no-value",
                    "conclude says what a person may conclude on: { alone: 1, compensated: 2 }");
        }
        return tiers.isEmpty() ? before : tiers;
    }

    private static boolean allowsLess(Allowed a, Allowed b) {
        return a.percent() < b.percent()
                || (a.percent() == b.percent() && a.number() < b.number())
                || (a.lateOnly() && !b.lateOnly());
    }

    private static Allowed allowed(Fields f, String key) {
        Value value = f.required(key).orElse(null);
        if (value == null) {
            return new Allowed(0, 0, false);
        }
        Matcher m = ALLOWED.matcher(value.text());
        boolean fits = m.matches();
        int number = fits ? Integer.parseInt(m.group(1)) : 0;
        boolean share = fits && m.group(2) != null;
        if (!fits || (share && number > 100)) {
            f.error(
                    key,
                    value.line(),
                    "type",
                    "%s is a number of deviations such as 2 or 1 late, or a share such as 5 %%, not"
                                    .formatted(key)
                            + " \"%s\"".formatted(Finding.shortened(value.text())));
            return new Allowed(0, 0, false);
        }
        boolean late = m.group(3) != null;
        return share ? new Allowed(1, number, late) : new Allowed(number, 0, late);
    }
}
