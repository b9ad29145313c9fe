package dev.crosswalk.engine.judgement;

import static java.util.Comparator.naturalOrder;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds when what a window found was acted on. Each occurrence that found something or failed, and
/// was not redone in time, wants an action of its own, on that day or later: one that names it, or
/// one that names nothing and is not needed for another one. What is done weekly or more often, and
/// events that nothing names, are taken together by months.
///
/// A performance that does not say what it found wants none, but keeps others from showing that
/// nothing was found. Of an event one record that says it is enough; a list that has its day cannot
/// say what was found, and is not asked.
final class FollowUp {
    private final History h;

    /// What says whether it found something, in the window.
    private final List<Item> found;

    /// What found something, or failed.
    private final List<Item> owed;

    /// The performances that do not say what they found.
    private final List<Item> silent;

    /// What acts on it. After the window only what it found is acted on.
    private final List<Item> done;

    FollowUp(History h, List<Item> found, List<Item> owed, List<Item> silent, List<Item> done) {
        this.h = h;
        this.found = found;
        this.owed = owed;
        this.silent = silent;
        this.done = done;
    }

    /// @param window the days on which something was looked at
    /// @param failures that were not redone in time
    /// @param actions the follow-up that counts
    static FollowUp of(History h, Period window, List<Item> failures, List<Item> actions) {
        List<Item> found =
                h.items().stream()
                        .filter(i -> h.isIn(window, i))
                        .filter(i ->
                                h.kind(i.kind()) != null
                                        && (i.findings() != null || h.isPerformance(i)))
                        .toList();
        List<Item> owed =
                Stream.concat(
                                found.stream()
                                        .filter(i -> i.findings() != null && i.findings() > 0),
                                failures.stream())
                        .toList();
        Set<History.Named> said = new HashSet<>();
        found.stream()
                .filter(i -> i.findings() != null && i.names() instanceof History.Named.Event)
                .forEach(i -> said.add(i.names()));
        List<Item> silent =
                found.stream()
                        .filter(i -> i.findings() == null && i.artefact() && !i.listed())
                        .filter(i -> !i.fails() || !h.isPerformed())
                        .filter(i -> i.names() == null || !said.contains(i.names()))
                        .toList();
        List<Item> done =
                actions.stream()
                        .filter(i -> i.artefact() && !i.fails())
                        .filter(i -> !i.on().day().isBefore(window.from()))
                        .filter(i -> !owed.isEmpty() || !i.on().day().isAfter(window.to()))
                        .toList();
        return new FollowUp(h, found, owed, silent, done);
    }

    List<Item> found() {
        return found;
    }

    List<Item> done() {
        return done;
    }

    boolean lacks() {
        return followed().stream().anyMatch(f -> f.actedOn() == null);
    }

    /// Whether all say that they found nothing.
    boolean isNone() {
        return owed.isEmpty()
                && silent.isEmpty()
                && found.stream().anyMatch(i -> i.findings() != null);
    }

    /// The performances that do not say what they found.
    List<Item> silent() {
        return silent;
    }

    Followed.Tally tally() {
        int findings = 0;
        for (Item item : owed) {
            Integer said = item.findings();
            findings += said == null ? 1 : said;
        }
        return new Followed.Tally(findings, done.size());
    }

    /// What was found in each occurrence, in the order of days. What names nothing acts on what was
    /// found first.
    List<Followed> followed() {
        Map<String, List<Item>> occurrences = new TreeMap<>();
        owed.forEach(
                i -> occurrences.computeIfAbsent(occurrence(i), _ -> new ArrayList<>()).add(i));
        Map<String, List<LocalDate>> named = new HashMap<>();
        List<LocalDate> free = new ArrayList<>();
        for (Item action : done) {
            (action.names() == null
                            ? free
                            : named.computeIfAbsent(occurrence(action), _ -> new ArrayList<>()))
                    .add(action.on().day());
        }
        List<Followed> all = new ArrayList<>();
        List<Wanting> wanting = new ArrayList<>();
        occurrences.forEach((name, items) -> {
            List<LocalDate> own = named.getOrDefault(name, List.of());
            LocalDate last =
                    items.stream().map(i -> i.on().day()).max(naturalOrder()).orElseThrow();
            LocalDate between =
                    Stream.concat(own.stream(), free.stream())
                            .filter(d -> d.isBefore(last))
                            .max(naturalOrder())
                            .orElse(LocalDate.MIN);
            LocalDate first =
                    items.stream()
                            .map(i -> i.on().day())
                            .filter(d -> d.isAfter(between))
                            .min(naturalOrder())
                            .orElseThrow();
            LocalDate acted =
                    own.stream().filter(d -> !d.isBefore(last)).min(naturalOrder()).orElse(null);
            if (acted == null) {
                wanting.add(new Wanting(first, last));
            } else {
                all.add(new Followed(first, acted));
            }
        });
        all.addAll(byFree(wanting, free));
        all.sort(Comparator.comparing(Followed::foundOn));
        return List.copyOf(all);
    }

    /// What was found from one day to another, that no action names.
    private record Wanting(LocalDate first, LocalDate last) {}

    private static List<Followed> byFree(List<Wanting> wanting, List<LocalDate> free) {
        List<Followed> all = new ArrayList<>();
        // The latest has the fewest actions that may be its own, so it comes first.
        wanting.sort(Comparator.comparing(Wanting::last).reversed());
        free.sort(Comparator.reverseOrder());
        List<Wanting> acted = new ArrayList<>();
        for (Wanting w : wanting) {
            if (acted.size() < free.size() && !free.get(acted.size()).isBefore(w.last())) {
                acted.add(w);
            } else {
                all.add(new Followed(w.first(), null));
            }
        }
        // Each of these has one of its own, so the first of both go together.
        Collections.reverse(free);
        int next = 0;
        for (Wanting w : acted.reversed()) {
            while (free.get(next).isBefore(w.last())) {
                next++;
            }
            all.add(new Followed(w.first(), free.get(next++)));
        }
        return all;
    }

    /// What an item belongs to: the event that it names, the period that it names or lies in.
    private String occurrence(Item item) {
        return switch (item.names()) {
            case History.Named.Event event -> event.toString();
            case History.Named.In in -> period(in.day());
            case null -> period(item.on().day());
        };
    }

    private String period(LocalDate day) {
        Cadence.Every every = h.cadence().every();
        if (!every.isRarerThan(Cadence.Every.WEEKLY)) {
            return YearMonth.from(day).toString();
        }
        LocalDate anchor = h.anchor();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        long n = every.near(zero, day) + 1;
        while (every.start(zero, n).isAfter(day)) {
            n--;
        }
        return every.start(zero, n).toString();
    }
}
