package dev.crosswalk.files.history;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.engine.judgement.History.Event;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads what a per-event control had to answer: `events`, all that there were, or `populations`,
/// each of which covers some days.
final class PopulationReader {
    static final Set<String> KEYS = Set.of("events", "reconciled", "populations");

    private static final Set<String> POPULATION_KEYS =
            Set.of("id", "kind", "covers", "received", "reconciled", "events");
    private static final Set<String> EVENT_KEYS = Set.of("id", "on");

    /// When each event was, by its id: two populations may both have it.
    private final Map<String, LocalDate> events = new HashMap<>();

    /// The kinds of lists that the control wants.
    private final Set<String> lists = new TreeSet<>();

    /// The lines of lists that do not say whether they are reconciled.
    private final List<Integer> unsaid = new ArrayList<>();

    PopulationReader(Map<String, Kind> kinds) {
        for (Kind k : kinds.values()) {
            lists.addAll(k.answers());
            if (k.role() == Role.POPULATION) {
                lists.add(k.kind());
            }
        }
    }

    /// Ids of all events that were read.
    Set<String> events() {
        return events.keySet();
    }

    /// Warns of events that no window asked about owns, of which a wrong year may be the reason.
    void warnOfEventsOutside(Period window, Entry file) {
        List<String> outside =
                events.entrySet().stream()
                        .filter(e -> !window.contains(e.getValue()))
                        .map(e -> e.getKey() + " on " + e.getValue())
                        .sorted()
                        .toList();
        if (!outside.isEmpty()) {
            String key = file.has("events") ? "events" : "populations";
            file.source()
                    .warning(
                            file.fields().line(key),
                            "outside",
                            "%s %s outside the window and %s not judged: %s%s"
                                    .formatted(
                                            Words.many(outside.size(), "event", "events"),
                                            outside.size() == 1 ? "lies" : "lie",
                                            outside.size() == 1 ? "is" : "are",
                                            String.join(
                                                    ", ",
                                                    outside.subList(
                                                            0, Math.min(3, outside.size()))),
                                            outside.size() > 3 ? ", .." : ""));
        }
    }

    /// Whether of some list nothing says whether it is reconciled.
    boolean isReconciledUnsaid() {
        return !unsaid.isEmpty();
    }

    /// Warns where a list is taken as reconciled because nothing says otherwise.
    void warnOfUnreconciled(Entry file) {
        if (isReconciledUnsaid()) {
            file.source()
                    .warning(
                            unsaid.getFirst(),
                            "unsaid",
                            "nothing says whether %s reconciled with a second count, which is taken as"
                                            .formatted(
                                                    file.has("events")
                                                            ? "the list of events is"
                                                            : "a population is")
                                    + " done: say reconciled: true or false");
        }
    }

    List<Population> read(Entry file) {
        if (file.has("populations")) {
            for (String key : List.of("events", "reconciled")) {
                if (file.has(key)) {
                    file.fields()
                            .error(
                                    file.fields().line(key),
                                    "conflict",
                                    "%s beside populations: each of those has its own"
                                            .formatted(key));
                }
            }
            return populations(file);
        }
        boolean reconciled = file.fields().flag("reconciled", true);
        if (!file.has("events")) {
            return List.of();
        }
        if (!file.has("reconciled")) {
            unsaid.add(file.fields().line("events"));
        }
        // Nothing says when it was gathered, so it was there whenever it was asked for.
        return List.of(
                new Population(
                        "events",
                        Days.ALL,
                        Moment.on(Days.ALL.from(), file.zone()),
                        reconciled,
                        events(file, Days.ALL)));
    }

    private List<Population> populations(Entry file) {
        List<Population> populations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int n = 0;
        for (Entry entry : file.entries("populations", "a population", POPULATION_KEYS)) {
            n++;
            Fields fields = entry.fields();
            String id = entry.has("id") ? entry.text("id").orElse("") : "population " + n;
            if (!ids.add(id)) {
                entry.refuseSecond("id", "population", id);
            }
            fields.node("covers");
            Period covers = Dates.period(fields, "covers", entry.zone()).orElse(null);
            if (covers == null || !entry.isLikely("covers", covers)) {
                continue;
            }
            if (!entry.has("reconciled")) {
                unsaid.add(fields.lineOf("id"));
            }
            populations.add(
                    new Population(
                            id,
                            kind(entry),
                            covers,
                            entry.received(Moment.on(covers.to(), entry.zone())),
                            fields.flag("reconciled", true),
                            events(entry, covers)));
        }
        return populations;
    }

    private String kind(Entry population) {
        String kind = population.has("kind") ? population.text("kind").orElse("") : "";
        if (!kind.isEmpty() && !lists.contains(kind)) {
            population
                    .fields()
                    .error(
                            population.fields().lineOf("kind"),
                            "kind",
                            "\"%s\" is no list of events that the control wants.%s"
                                    .formatted(
                                            Finding.shortened(kind),
                                            population.source().maybe(kind, lists)));
        }
        return kind;
    }

    private List<Event> events(Entry population, Period covers) {
        List<Event> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : population.entries("events", "an event", EVENT_KEYS)) {
            String id = entry.text("id").orElse(null);
            LocalDate on = entry.requiredDay("on").orElse(null);
            if (id == null || on == null) {
                continue;
            }
            population.days().fact(on);
            LocalDate before = events.putIfAbsent(id, on);
            if (!ids.add(id)) {
                entry.refuseSecond("id", "event", id);
            } else if (before != null && !before.equals(on)) {
                entry.fields()
                        .error(
                                entry.fields().lineOf("on"),
                                "conflict",
                                "the event was on %s, and on %s in another population"
                                        .formatted(on, before));
            }
            if (!covers.contains(on)) {
                entry.fields()
                        .error(
                                entry.fields().lineOf("on"),
                                "not-covered",
                                "%s lies outside the days that the population covers, %s to %s"
                                        .formatted(on, covers.from(), covers.to()));
            }
            read.add(new Event(id, on));
        }
        return read;
    }
}
