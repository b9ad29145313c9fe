package dev.crosswalk.files.history;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the evidence of a control. One item of the file may list several occurrences in rows, and
/// each row becomes an item.
final class ItemReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "kind",
                    "on",
                    "received",
                    "artefact",
                    "result",
                    "falsified",
                    "occurrence",
                    "event",
                    "findings",
                    "rows");
    private static final Set<String> ROW_KEYS = Set.of("on", "at", "result", "occurrence", "event");

    private static final int MOST_FINDINGS = 1_000_000;

    private final Set<String> kinds;
    private final Set<String> events;
    private final boolean lists;
    private final @Nullable Times times;
    private final List<Unlisted> unlisted = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Item> items = new ArrayList<>();

    /// What names an event that no list has.
    private record Unlisted(Entry entry, String event) {}

    private enum Done {
        DONE,
        FAILED
    }

    /// @param kinds that the control wants; where there are none, an item need not say its kind
    /// @param events by their ids
    /// @param lists whether anybody listed events, so that those are all that there were
    /// @param times null where they could not be read
    ItemReader(Set<String> kinds, Set<String> events, boolean lists, @Nullable Times times) {
        this.kinds = kinds;
        this.events = events;
        this.lists = lists;
        this.times = times;
    }

    List<Item> read(Entry file) {
        int n = 0;
        for (Entry entry : file.entries("items", "an item", KEYS)) {
            n++;
            String id = entry.has("id") ? entry.text("id").orElse("") : "item " + n;
            if (!ids.add(id)) {
                entry.refuseSecond("id", "item", id);
            }
            item(entry, id);
        }
        warnOfUnlisted();
        return items;
    }

    private void item(Entry entry, String id) {
        String kind = kind(entry);
        Fields fields = entry.fields();
        boolean artefact = fields.flag("artefact", true);
        boolean falsified = fields.flag("falsified", false);
        Integer found = fields.has("findings") ? fields.number("findings", 0, MOST_FINDINGS) : null;
        List<Row> rows = entry.has("rows") ? rows(entry) : row(entry, "on").stream().toList();
        rows.stream()
                .map(Row::on)
                .max(Comparator.comparing(Moment::latest))
                .map(entry::received)
                .ifPresent(received -> {
                    for (int i = 0; i < rows.size(); i++) {
                        Row row = rows.get(i);
                        items.add(
                                new Item(
                                        entry.has("rows") ? id + ", row " + (i + 1) : id,
                                        kind,
                                        row.on(),
                                        received,
                                        artefact,
                                        row.failed(),
                                        falsified,
                                        row.names(),
                                        found));
                    }
                });
    }

    private String kind(Entry entry) {
        if (kinds.isEmpty() && !entry.has("kind")) {
            return "";
        }
        Value kind = entry.fields().required("kind").orElse(null);
        if (kind == null) {
            return "";
        }
        if (!kinds.isEmpty() && !kinds.contains(kind.text())) {
            entry.source()
                    .warning(
                            kind.line(),
                            "unknown-kind",
                            "the control wants no evidence of kind \"%s\", so it shows nothing.%s"
                                    .formatted(
                                            Finding.shortened(kind.text()),
                                            entry.source().maybe(kind.text(), kinds)));
        }
        return kind.text();
    }

    /// One time that the control was done.
    private record Row(Moment on, boolean failed, @Nullable Named names) {}

    private List<Row> rows(Entry item) {
        for (String key : List.of("on", "result", "occurrence", "event")) {
            if (item.has(key)) {
                item.fields()
                        .error(
                                item.fields().line(key),
                                "conflict",
                                "%s beside rows: each row has its own".formatted(key));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Entry entry : item.entries("rows", "a row", ROW_KEYS)) {
            if (entry.has("on") && entry.has("at")) {
                entry.fields()
                        .error(entry.fields().line("at"), "conflict", "a row says on or at, once");
            }
            row(entry, entry.has("at") ? "at" : "on").ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> row(Entry entry, String when) {
        Optional<Moment> on = entry.requiredMoment(when);
        boolean failed = entry.constant("result", Done.class).orElse(Done.DONE) == Done.FAILED;
        Named names = names(entry).orElse(null);
        on.ifPresent(seen -> {
            entry.days().fact(seen.day());
            warnOfEarly(entry, seen, names);
        });
        return on.map(seen -> new Row(seen, failed, names));
    }

    private Optional<Named> names(Entry entry) {
        Fields fields = entry.fields();
        if (times == null) {
            return Optional.empty();
        }
        if (entry.has("event")) {
            if (entry.has("occurrence")) {
                fields.error(
                        fields.line("event"),
                        "conflict",
                        "an occurrence is named by occurrence or by event, not by both");
            }
            if (times.cadence().every() != Every.PER_EVENT) {
                fields.error(
                        fields.line("event"),
                        "occurrence",
                        "only a control that is per-event answers events");
                return Optional.empty();
            }
        }
        Optional<Named> named =
                fields.optional(entry.has("event") ? "event" : "occurrence")
                        .flatMap(name -> times.named(entry, name));
        if (lists && named.orElse(null) instanceof Named.Event(String id) && !events.contains(id)) {
            unlisted.add(new Unlisted(entry, id));
        }
        return named;
    }

    /// Nobody does on a day what is due of days that are still to come.
    private void warnOfEarly(Entry entry, Moment on, @Nullable Named names) {
        if (times == null || !(names instanceof Named.In(LocalDate due))) {
            return;
        }
        times.periodOf(due)
                .filter(period -> on.day().isBefore(period.from()))
                .ifPresent(period ->
                        entry.source()
                                .warning(
                                        entry.fields().lineOf("occurrence"),
                                        "early",
                                        "done on %s, and the occurrence that it names began on %s: it"
                                                        .formatted(on.day(), period.from())
                                                + " does not count for that"));
    }

    /// An event that no list has: nobody can tell whether it is misspelt, or the list lacks it.
    /// What another record names already is not what it means.
    private void warnOfUnlisted() {
        Set<String> open = new TreeSet<>(events);
        items.forEach(i -> {
            if (i.names() instanceof Named.Event(String id)) {
                open.remove(id);
            }
        });
        for (Unlisted of : unlisted) {
            of.entry()
                    .source()
                    .warning(
                            of.entry()
                                    .fields()
                                    .lineOf(of.entry().has("event") ? "event" : "occurrence"),
                            "unknown-event",
                            "no list has the event \"%s\", so it shows nothing: the list lacks it, and is then not complete, or it is of another event.%s"
                                    .formatted(
                                            Finding.shortened(of.event()),
                                            of.entry().source().maybe(of.event(), open)));
        }
    }
}
