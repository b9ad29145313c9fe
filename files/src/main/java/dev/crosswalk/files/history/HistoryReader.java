package dev.crosswalk.files.history;

import dev.crosswalk.content.control.Answering;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Result;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the history of one control.
final class HistoryReader {
    private static final Set<String> KEYS =
            Set.of(
                    "timeZone",
                    "cadence",
                    "window",
                    "knownAt",
                    "inPlace",
                    "evidence",
                    "discharges",
                    "items",
                    "events",
                    "reconciled",
                    "populations",
                    "results",
                    "allowedGapDays",
                    "conclusions");
    private static final Set<String> KIND_KEYS =
            Set.of("kind", "role", "shows", "freshDays", "toleranceDays", "answers");
    private static final Set<String> RESULT_KEYS = Set.of("subject", "at", "received", "result");
    private static final Set<String> CONCLUSION_KEYS =
            Set.of("as", "on", "deviations", "compensated", "corrected", "harm", "independent");

    /// Longer than anybody waits.
    private static final int MOST_DAYS = 3_660;

    /// A quarter: as long as what was seen of a system speaks of it where nothing else is said.
    private static final int LONGEST_GAP = 92;

    /// Far more often than a control is given up and taken up again.
    private static final int MOST_PERIODS = 1_000;

    /// Far more than any control discharges: each is judged by itself.
    private static final int MOST_OBLIGATIONS = 1_000;

    private static final Period ALWAYS = new Period(Days.ALL.from(), LocalDate.MAX);

    private final Entry file;
    private final Fields fields;

    private HistoryReader(Entry file) {
        this.file = file;
        fields = file.fields();
    }

    /// @return empty where something essential is wrong, which is a finding
    static Optional<HistoryFile> read(Source source, Node node) {
        return Fields.of(source, node, "a history", KEYS)
                .flatMap(fields ->
                        new HistoryReader(
                                        new Entry(
                                                fields,
                                                Dates.zone(fields, "timeZone")
                                                        .orElse(ZoneOffset.UTC),
                                                new Days()))
                                .read());
    }

    private Optional<HistoryFile> read() {
        Times times = Times.read(file).orElse(null);
        Period window = window().orElse(null);
        Optional<Moment> knownAt = file.moment("knownAt");
        List<Period> stated = inPlace();
        List<String> discharges = discharges();
        Map<String, Kind> kinds = kinds(discharges, times);
        PopulationReader reader = new PopulationReader(kinds);
        List<Population> populations = reader.read(file);
        List<Item> items =
                new ItemReader(kinds.keySet(), reader.events(), !populations.isEmpty(), times)
                        .read(file);
        List<Result> results = results();
        Integer gap =
                fields.has("allowedGapDays") ? fields.number("allowedGapDays", 0, MOST_DAYS) : null;
        List<Conclusion> conclusions = conclusions();
        if (times == null || window == null) {
            return Optional.empty();
        }
        if (gap != null && (gap > LONGEST_GAP || gap >= window.days())) {
            fields.error(
                    fields.lineOf("allowedGapDays"),
                    "gap",
                    "a gap of %d days is no watching: two passes that prove the days between them lie at most %d days apart"
                                    .formatted(gap, Math.min(LONGEST_GAP, window.days() - 1))
                            + (gap > LONGEST_GAP ? "" : ", so that it does not reach the window"));
            return Optional.empty();
        }
        boolean perEvent = times.cadence().every() == Every.PER_EVENT;
        if (!perEvent && !reader.events().isEmpty()) {
            warnOfEvents(times);
        }
        if (perEvent) {
            reader.warnOfEventsOutside(window, file);
            reader.warnOfUnreconciled(file);
        }
        warnOfPeriods(times, window);
        History history =
                new History(
                        times.cadence(),
                        times.working(),
                        times.anchor(),
                        fields.has("inPlace") ? stated : List.of(ALWAYS),
                        List.copyOf(kinds.values()),
                        discharges,
                        file.days().recorded(window),
                        items,
                        perEvent ? populations : List.of(),
                        results,
                        gap,
                        conclusions);
        return Optional.of(
                new HistoryFile(
                        history,
                        window,
                        knownAt.orElseGet(() -> nothingOpen(times)),
                        knownAt.isPresent(),
                        perEvent && reader.isReconciledUnsaid(),
                        List.of()));
    }

    private Optional<Period> window() {
        fields.node("window");
        return Dates.period(fields, "window", file.zone())
                .filter(w -> file.isLikely("window", w))
                .filter(this::isShort);
    }

    private boolean isShort(Period window) {
        boolean isTooLong = WantedFramework.isTooLong(window);
        if (isTooLong) {
            fields.error(
                    fields.lineOf("window"),
                    "limit",
                    "the window %s has %,d days, and controls are judged over at most %d years"
                            .formatted(
                                    Words.days(window), window.days(), WantedFramework.MOST_YEARS));
        }
        return !isTooLong;
    }

    /// A day on which nothing that the file speaks of can be open any more.
    private Moment nothingOpen(Times times) {
        LocalDate last = file.days().last();
        LocalDate year = last.plusYears(1);
        // Of business days twice as many pass, with room for what is in a row.
        LocalDate limit = last.plusDays(2L * times.limit() + times.working().holidays().size());
        return Moment.on(limit.isAfter(year) ? limit : year, file.zone());
    }

    // ---- the days on which it was in place

    private List<Period> inPlace() {
        List<Period> stated = new ArrayList<>();
        for (Entry entry : file.entries("inPlace", "a period", Set.of("from", "to"))) {
            LocalDate from = entry.requiredDay("from").orElse(null);
            LocalDate to = entry.has("to") ? entry.day("to").orElse(null) : LocalDate.MAX;
            if (from == null || to == null) {
                continue;
            }
            if (to.isBefore(from)) {
                entry.fields()
                        .error(
                                entry.fields().lineOf("to"),
                                "date",
                                "in place until %s, before it was from %s".formatted(to, from));
            } else {
                stated.add(new Period(from, to));
            }
        }
        return apart(stated);
    }

    /// In order, those that meet as one.
    private List<Period> apart(List<Period> stated) {
        if (stated.size() > MOST_PERIODS) {
            fields.error(
                    fields.line("inPlace"),
                    "limit",
                    "inPlace has %,d periods, and at most %,d are read"
                            .formatted(stated.size(), MOST_PERIODS));
            return List.of();
        }
        List<Period> apart = new ArrayList<>();
        for (Period next : stated.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Period before = apart.isEmpty() ? null : apart.getLast();
            if (before != null && !before.to().isBefore(next.from())) {
                fields.error(
                        fields.line("inPlace"),
                        "overlap",
                        "two periods of inPlace overlap: %s and %s"
                                .formatted(words(before), words(next)));
            } else if (before != null && before.to().plusDays(1).equals(next.from())) {
                apart.set(apart.size() - 1, new Period(before.from(), next.to()));
            } else {
                apart.add(next);
            }
        }
        return apart;
    }

    private static String words(Period period) {
        return period.to().equals(LocalDate.MAX)
                ? "from " + period.from() + " on"
                : Words.days(period);
    }

    // ---- what it discharges, and what shows it

    private List<String> discharges() {
        fields.node("discharges");
        List<String> discharges = fields.texts("discharges").stream().map(Value::text).toList();
        if (discharges.isEmpty() && fields.has("discharges") && !fields.isWrong("discharges")) {
            fields.error(
                    fields.line("discharges"),
                    "no-value",
                    "a control that discharges nothing cannot be judged");
        }
        if (discharges.size() > MOST_OBLIGATIONS) {
            fields.error(
                    fields.line("discharges"),
                    "limit",
                    "the control discharges %,d obligations, and at most %,d are read"
                            .formatted(discharges.size(), MOST_OBLIGATIONS));
        }
        return discharges;
    }

    private Map<String, Kind> kinds(List<String> discharges, @Nullable Times times) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Map<String, Fields> said = new HashMap<>();
        Set<String> known = Set.copyOf(discharges);
        for (Entry entry : file.entries("evidence", "a kind of evidence", KIND_KEYS)) {
            Fields wanted = entry.fields();
            String kind = entry.text("kind").orElse(null);
            Role role = wanted.constant("role", Role.class).orElse(Role.PERFORMANCE);
            wanted.node("shows");
            List<String> shows = shows(wanted, known);
            Integer fresh =
                    wanted.has("freshDays") ? wanted.number("freshDays", 1, MOST_DAYS) : null;
            Integer tolerance =
                    wanted.has("toleranceDays")
                            ? (Integer) wanted.number("toleranceDays", 0, MOST_DAYS)
                            : null;
            List<String> answers = wanted.texts("answers").stream().map(Value::text).toList();
            if (kind != null) {
                said.put(kind, wanted);
                Kind read = new Kind(kind, role, shows, fresh, tolerance, answers);
                if (kinds.put(kind, read) != null) {
                    entry.refuseSecond("kind", "kind of evidence", kind);
                }
            }
        }
        if (times != null) {
            Every every = times.cadence().every();
            kinds.forEach((name, kind) -> {
                Fields wanted = said.get(name);
                if (wanted != null) {
                    answering(kinds, kind, wanted, every);
                }
            });
        }
        return kinds;
    }

    /// Only what is done for events answers lists of them.
    private void answering(Map<String, Kind> kinds, Kind kind, Fields wanted, Every every) {
        List<Control.EvidenceWanted> all = kinds.values().stream().map(this::wanted).toList();
        Answering.wrong(wanted(kind), every, all, file.source()::maybe)
                .forEach(w -> wanted.error(wanted.lineOf(w.key()), w.rule(), w.message()));
    }

    /// A kind as a control of the library says it; one that answers itself lists its events, too.
    private Control.EvidenceWanted wanted(Kind kind) {
        return new Control.EvidenceWanted(
                kind.kind(),
                Control.Role.valueOf(kind.role().name()),
                kind.shows(),
                1,
                kind.answers().contains(kind.kind()),
                kind.toleranceDays(),
                kind.answers());
    }

    private List<String> shows(Fields wanted, Set<String> discharges) {
        List<String> shows = new ArrayList<>();
        for (Value obligation : wanted.texts("shows")) {
            shows.add(obligation.text());
            if (!discharges.contains(obligation.text()) && !fields.isWrong("discharges")) {
                wanted.error(
                        obligation.line(),
                        "not-discharged",
                        "the control does not discharge \"%s\", so nothing of it can show that.%s"
                                .formatted(
                                        Finding.shortened(obligation.text()),
                                        file.source().maybe(obligation.text(), discharges)));
            }
        }
        return shows;
    }

    // ---- what was found and concluded

    private List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (Entry entry : file.entries("results", "a result", RESULT_KEYS)) {
            String subject = entry.text("subject").orElse(null);
            Moment at = entry.requiredMoment("at").orElse(null);
            Found found = found(entry.fields()).orElse(null);
            if (subject == null || at == null || found == null) {
                continue;
            }
            file.days().fact(at.day());
            results.add(new Result(subject, at, entry.received(at), found));
        }
        return results;
    }

    private static Optional<Found> found(Fields result) {
        Value value = result.required("result").orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        for (Found found : Found.values()) {
            if (found.name().equals(value.text().toUpperCase(Locale.ROOT))) {
                return Optional.of(found);
            }
        }
        result.error(
                "result",
                value.line(),
                "enum",
                "result is one of PASS, FAIL, UNKNOWN, not \"%s\".%s"
                        .formatted(
                                Finding.shortened(value.text()),
                                result.source()
                                        .nearest(value.text(), List.of("PASS", "FAIL", "UNKNOWN"))
                                        .map(n -> " Maybe \"" + n + "\"?")
                                        .orElse("")));
        return Optional.empty();
    }

    private enum Harm {
        LOOKED_INTO,
        NOT_LOOKED_INTO
    }

    private List<Conclusion> conclusions() {
        List<Conclusion> conclusions = new ArrayList<>();
        for (Entry entry : file.entries("conclusions", "a conclusion", CONCLUSION_KEYS)) {
            Fields said = entry.fields();
            As as = said.constant("as", As.class).orElse(null);
            LocalDate on = entry.requiredDay("on").orElse(null);
            List<String> deviations = deviations(said);
            boolean compensated = said.flag("compensated", false);
            boolean corrected = said.flag("corrected", true);
            Harm harm = entry.constant("harm", Harm.class).orElse(Harm.LOOKED_INTO);
            boolean independent = said.flag("independent", true);
            if (as == As.EFFECTIVE_WITH_EXCEPTIONS) {
                warnOfUnsaid(said);
            }
            if (as != null && on != null) {
                conclusions.add(
                        new Conclusion(
                                as,
                                on,
                                deviations,
                                compensated,
                                corrected,
                                harm == Harm.LOOKED_INTO,
                                independent));
            }
        }
        return conclusions;
    }

    /// Ids of deviations; null for `all`.
    private static @Nullable List<String> deviations(Fields conclusion) {
        boolean all =
                !conclusion.has("deviations")
                        || (conclusion.node("deviations").orElseThrow()
                                        instanceof Node.Scalar scalar
                                && scalar.text().equals("all"));
        return all ? null : conclusion.texts("deviations").stream().map(Value::text).toList();
    }

    /// What is not said is taken as said in favour of the control, as in a file to try the rules.
    private void warnOfUnsaid(Fields conclusion) {
        List<String> unsaid =
                Stream.of("corrected", "harm", "independent")
                        .filter(key -> !conclusion.has(key))
                        .toList();
        if (!unsaid.isEmpty()) {
            file.source()
                    .warning(
                            conclusion.lineOf("as"),
                            "unsaid",
                            "the conclusion says nothing of %s, and an auditor would refuse it so. It is"
                                            .formatted(String.join(", ", unsaid))
                                    + " tried here as if all that were looked into and in order: say it");
        }
    }

    /// Of a control that is done once or twice a year the calendar seldom says when it is due.
    private void warnOfPeriods(Times times, Period window) {
        boolean seldom =
                switch (times.cadence().every()) {
                    case YEARLY, HALF_YEARLY -> true;
                    case CONTINUOUS, PER_EVENT, DAILY, WEEKLY, MONTHLY, QUARTERLY -> false;
                };
        LocalDate anchor = times.anchor();
        if (anchor != null && anchor.minusDays(1).isAfter(window.to())) {
            file.source()
                    .warning(
                            fields.line("cadence"),
                            "first-due",
                            "firstDue is after the window: it says on which days of other years or"
                                    + " periods one is due, and not since when. Say inPlace where"
                                    + " nothing was to be done before");
        }
        boolean calendar = window.from().getDayOfYear() == 1 || window.from().getMonthValue() == 7;
        if (seldom && times.anchor() == null && !calendar) {
            file.source()
                    .warning(
                            fields.line("cadence"),
                            "calendar",
                            "without firstDue it is due at the end of each %s of the calendar; say"
                                            .formatted(
                                                    times.cadence().every() == Every.YEARLY
                                                            ? "year"
                                                            : "half-year")
                                    + " firstDue where the organisation's year is another one");
        }
    }

    private void warnOfEvents(Times times) {
        Set<String> keys = new HashSet<>(Set.of("events", "populations"));
        keys.removeIf(key -> !fields.has(key));
        for (String key : keys) {
            file.source()
                    .warning(
                            fields.line(key),
                            "unused",
                            "%s say nothing of a control that is %s"
                                    .formatted(key, Words.of(times.cadence().every())));
        }
    }
}
