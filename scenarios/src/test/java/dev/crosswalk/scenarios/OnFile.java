package dev.crosswalk.scenarios;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.HistoryFacts;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a story tells of a control: what it is to do, and what is on file of it.
///
/// Where many days are told at once, `2026-01-01/2026-05-04` stands for each day of them.
record OnFile(String control, HistoryFacts.Said said, History history) {

    static OnFile read(String id, Object value) {
        Map<String, Object> c =
                Yaml.map(
                        value,
                        "discharges",
                        "planned",
                        "documents approved",
                        "in place",
                        "since",
                        "done",
                        "kinds",
                        "evidence",
                        "populations",
                        "results",
                        "checks",
                        "allowed gap",
                        "conclusions");
        List<String> discharges = Yaml.texts(c.get("discharges"));
        List<History.Kind> kinds = new ArrayList<>();
        map(c, "kinds").forEach((name, k) -> kinds.add(kind(name, k, discharges)));
        List<History.Item> items = new ArrayList<>();
        map(c, "evidence").forEach((kind, all) -> items(items, kind, all));
        List<History.Population> populations = new ArrayList<>();
        map(c, "populations").forEach((name, p) -> populations.add(population(name, p)));
        List<History.Result> results = new ArrayList<>();
        map(c, "results").forEach((subject, r) -> results(results, "", subject, r));
        map(c, "checks")
                .forEach((check, of) ->
                        Yaml.map(of).forEach((subject, r) -> results(results, check, subject, r)));
        List<History.Conclusion> conclusions = new ArrayList<>();
        Yaml.list(c.getOrDefault("conclusions", List.of()))
                .forEach(k -> conclusions.add(conclusion(k)));
        String gap = text(c, "allowed gap");
        LocalDate since = LocalDate.parse(Yaml.text(c.getOrDefault("since", "2020-01-01")));
        Map<String, Object> done =
                Yaml.map(c.getOrDefault("done", Map.of()), "every", "tolerance", "in", "first due");
        String firstDue = text(done, "first due");
        return new OnFile(
                id,
                said(c),
                new History(
                        cadence(done),
                        WorkingDays.USUAL,
                        firstDue == null ? null : LocalDate.parse(firstDue).plusDays(1),
                        List.of(new Period(since, LocalDate.MAX)),
                        kinds,
                        discharges,
                        new Period(since, since),
                        items,
                        populations,
                        results,
                        gap == null ? null : Integer.valueOf(gap),
                        conclusions));
    }

    private static HistoryFacts.Said said(Map<String, Object> c) {
        boolean documents = Yaml.flag(c.getOrDefault("documents approved", true));
        if (Yaml.flag(c.getOrDefault("in place", true))) {
            return documents ? HistoryFacts.Said.IN_PLACE : HistoryFacts.Said.WITHOUT_DOCUMENTS;
        }
        if (Yaml.flag(c.getOrDefault("planned", true))) {
            return documents ? HistoryFacts.Said.DESIGNED : HistoryFacts.Said.PLANNED;
        }
        return HistoryFacts.Said.ABSENT;
    }

    private static Cadence cadence(Map<String, Object> done) {
        return new Cadence(
                Cadence.Every.valueOf(Yaml.text(done.getOrDefault("every", "YEARLY"))),
                Integer.parseInt(Yaml.text(done.getOrDefault("tolerance", "0"))),
                Cadence.Days.valueOf(Yaml.text(done.getOrDefault("in", "CALENDAR"))));
    }

    private static History.Kind kind(String name, Object value, List<String> discharges) {
        Map<String, Object> k =
                Yaml.map(value, "role", "shows", "fresh days", "tolerance", "answers");
        String fresh = text(k, "fresh days");
        String tolerance = text(k, "tolerance");
        return new History.Kind(
                name,
                History.Role.valueOf(Yaml.text(k.get("role"))),
                k.containsKey("shows") ? Yaml.texts(k.get("shows")) : discharges,
                fresh == null ? null : Integer.valueOf(fresh),
                tolerance == null ? null : Integer.valueOf(tolerance),
                Yaml.texts(k.getOrDefault("answers", List.of())));
    }

    private static void items(List<History.Item> items, String kind, Object all) {
        for (Object one : Yaml.list(all)) {
            Map<String, Object> e =
                    Yaml.map(
                            one instanceof Map ? one : Map.of("on", one),
                            "on",
                            "received",
                            "failed",
                            "falsified",
                            "word",
                            "for",
                            "event",
                            "findings");
            String received = text(e, "received");
            String meant = text(e, "for");
            String event = text(e, "event");
            String findings = text(e, "findings");
            History.Named named =
                    meant != null
                            ? new History.Named.In(LocalDate.parse(meant))
                            : event != null ? new History.Named.Event(event) : null;
            for (Moment on : moments(Yaml.text(e.get("on")))) {
                items.add(
                        new History.Item(
                                kind + " " + (items.size() + 1),
                                kind,
                                on,
                                received == null ? on : Situation.moment(received),
                                !flag(e, "word"),
                                flag(e, "failed"),
                                flag(e, "falsified"),
                                named,
                                findings == null ? null : Integer.valueOf(findings)));
            }
        }
    }

    /// Each event is named by its day; a subject of an inventory has a name.
    private static History.Population population(String name, Object value) {
        Map<String, Object> p =
                Yaml.map(value, "kind", "covers", "received", "reconciled", "events", "subjects");
        Period covers = Situation.period(Yaml.text(p.get("covers")));
        String received = text(p, "received");
        String kind = text(p, "kind");
        List<History.Event> events = new ArrayList<>();
        for (String days : Yaml.texts(p.getOrDefault("events", List.of()))) {
            for (Moment on : moments(days)) {
                events.add(new History.Event(on.toString(), on.day()));
            }
        }
        for (String subject : Yaml.texts(p.getOrDefault("subjects", List.of()))) {
            events.add(new History.Event(subject, covers.from()));
        }
        return new History.Population(
                name,
                kind == null ? "" : kind,
                covers,
                Situation.moment(received == null ? covers.from().toString() : received),
                Yaml.flag(p.getOrDefault("reconciled", true)),
                events);
    }

    private static void results(
            List<History.Result> results, String check, String subject, Object value) {
        Yaml.map(value)
                .forEach((days, found) -> {
                    for (Moment at : moments(days)) {
                        results.add(
                                new History.Result(
                                        check,
                                        subject,
                                        at,
                                        at,
                                        History.Found.valueOf(Yaml.text(found)),
                                        check));
                    }
                });
    }

    private static History.Conclusion conclusion(Object value) {
        Map<String, Object> c =
                Yaml.map(
                        value,
                        "as",
                        "on",
                        "deviations",
                        "compensated",
                        "corrected",
                        "harm looked into",
                        "independent");
        return new History.Conclusion(
                History.As.valueOf(
                        Yaml.text(
                                c.getOrDefault(
                                        "as", History.As.EFFECTIVE_WITH_EXCEPTIONS.toString()))),
                LocalDate.parse(Yaml.text(c.get("on"))),
                c.containsKey("deviations") ? Yaml.texts(c.get("deviations")) : null,
                flag(c, "compensated"),
                Yaml.flag(c.getOrDefault("corrected", true)),
                Yaml.flag(c.getOrDefault("harm looked into", true)),
                Yaml.flag(c.getOrDefault("independent", true)));
    }

    private static List<Moment> moments(String text) {
        if (!text.contains("/")) {
            return List.of(Situation.moment(text));
        }
        Period days = Situation.period(text);
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .map(d -> Situation.moment(d.toString()))
                .toList();
    }

    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return Yaml.map(map.getOrDefault(key, Map.of()));
    }

    private static @Nullable String text(Map<String, Object> map, String key) {
        return map.containsKey(key) ? Yaml.text(map.get(key)) : null;
    }

    private static boolean flag(Map<String, Object> map, String key) {
        return Yaml.flag(map.getOrDefault(key, false));
    }

    /// The first day of which something is on file.
    LocalDate first(LocalDate otherwise) {
        return Stream.of(
                        history.items().stream().map(i -> i.on().day()),
                        history.results().stream().map(r -> r.at().day()),
                        history.populations().stream().map(p -> p.covers().from()))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(otherwise);
    }

    /// The same with what reports say of the control.
    OnFile tested(List<History.Tested> tests) {
        return new OnFile(control, said, with(history.recorded(), tests));
    }

    private History recorded(Period days) {
        return with(days, history.tests());
    }

    private History with(Period days, List<History.Tested> tests) {
        return new History(
                history.cadence(),
                history.working(),
                history.anchor(),
                history.inPlace(),
                history.inForceFrom(),
                history.kinds(),
                history.discharges(),
                days,
                history.items(),
                history.populations(),
                history.results(),
                history.allowedGapDays(),
                history.conclusions(),
                tests);
    }

    private HistoryFacts facts(Period recorded, Moment on, Moment knownOn) {
        return new HistoryFacts(control, recorded(recorded), Practice.USUAL, said, on, knownOn);
    }

    ControlFact onTheDay(Period recorded, Moment on, Moment knownOn) {
        return facts(recorded, on, knownOn).onTheDay();
    }

    ControlFact over(Period recorded, Period window, Moment on, Moment knownOn) {
        return facts(recorded, on, knownOn).over(judged(recorded, window, on, knownOn));
    }

    Judgement judged(Period recorded, Period window, Moment on, Moment knownOn) {
        return Judgement.of(recorded(recorded), Practice.USUAL, window, on, knownOn);
    }
}
