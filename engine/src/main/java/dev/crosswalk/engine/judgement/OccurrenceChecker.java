package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.OnFile.Slot;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tests again that a control was done as it is said: it believes no assignment of evidence to
/// occurrences before it has looked at each.
final class OccurrenceChecker {
    private final OnFile file;

    /// The occurrence that each item did.
    private final Map<String, String> used = new HashMap<>();

    /// What is not among the occurrences of which a proof speaks.
    private List<Slot> others = List.of();

    OccurrenceChecker(OnFile file) {
        this.file = file;
    }

    /// @param by the conclusion by which some of it may deviate; null where none may
    void performed(Operated o, Ground.Performed g, @Nullable Conclusion by) {
        boolean perEvent = file.h.cadence().every() == Every.PER_EVENT;
        file.unless(!perEvent || file.listed(), "Not all events are listed and counted.");
        Map<String, Occurrence> due = new LinkedHashMap<>();
        g.due().forEach(d -> due.put(key(d), d));
        file.unless(due.size() == g.due().size(), "An occurrence counts twice.");
        List<Slot> slots =
                perEvent ? file.ofEvents() : file.ofPeriods(file.h.recordedWith(file.window));
        Map<String, Slot> byKey = new LinkedHashMap<>();
        slots.forEach(s -> byKey.put(s.key(), s));
        boolean owns = slots.stream().anyMatch(s -> s.due() && file.window.contains(s.days().to()));
        int deviating = 0;
        // What is left for an auditor's test is known once the evidence of all others is.
        List<Occurrence> ownFirst = new ArrayList<>(g.due());
        ownFirst.sort(Comparator.comparing(OccurrenceChecker::isTested));
        others = slots.stream().filter(s -> !due.containsKey(s.key())).toList();
        for (Occurrence d : ownFirst) {
            Slot slot = byKey.get(key(d));
            file.unless(slot != null, "%s is nothing that was due.", d.name());
            boolean in = o.days().stream().anyMatch(p -> p.contains(d.due())) || !owns;
            if (slot != null && (in || by != null)) {
                boolean done = done(slot, d);
                file.unless(done || by != null, "%s was not done in time.", d.name());
                deviating += done ? 0 : 1;
                file.unless(done || known(slot, d, by), "%s was not known as it is.", d.name());
            }
        }
        for (Slot s : slots) {
            boolean in = o.days().stream().anyMatch(p -> p.contains(s.days().to()));
            boolean must = by == null ? in : file.window.contains(s.days().to());
            boolean owed = s.due() || !failures(s).isEmpty();
            file.unless(!must || !owed || due.containsKey(s.key()), "%s is left out.", s.days());
        }
        if (by != null) {
            int n = g.due().size();
            file.unless(
                    g.count().due() == n && g.count().deviating() == deviating, "Wrongly counted.");
            file.limits(file.h.cadence().every(), n, deviating, deviating == late(g), by);
            // What was on file of it on the day of the conclusion may have been less.
            file.limits(file.h.cadence().every(), n, deviating, deviating == lateThen(g, by), by);
            runs(g, slots, byKey);
        } else {
            LocalDate since = o.days().getFirst().from();
            long enough =
                    g.due().stream()
                            .filter(d -> !d.due().isBefore(since))
                            .filter(d -> {
                                Slot slot = byKey.get(key(d));
                                return slot != null && done(slot, d);
                            })
                            .count();
            boolean few =
                    perEvent
                            && new Period(since, file.window.to()).days()
                                    >= file.practice.newEventDays();
            file.unless(g.count().due() == g.due().size(), "Wrongly counted.");
            file.enough(o, few || enough >= file.practice.row(file.h.cadence().every()).newAfter());
            file.unless(owns || isLast(slots, g.due()), "What was due last is not there.");
        }
    }

    private boolean isLast(List<Slot> slots, List<Occurrence> due) {
        LocalDate last =
                slots.stream()
                        .filter(s -> s.due() && s.days().to().isBefore(file.window.from()))
                        .map(s -> s.days().to())
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        return due.stream().anyMatch(d -> !d.due().isBefore(last));
    }

    private static int late(Ground.Performed g) {
        return (int) g.due().stream().filter(d -> d.status() == Occurrence.Status.LATE).count();
    }

    /// How many were late by what was on file on the day of a conclusion, or not over yet: of what
    /// was filed after it, and had been done before, nobody knew that it was not missing.
    private int lateThen(Ground.Performed g, Conclusion by) {
        return (int)
                g.due().stream()
                        .filter(d -> d.status() == Occurrence.Status.LATE)
                        .filter(d -> !wasFiledAfter(d.shownBy(), by))
                        .count();
    }

    private boolean wasFiledAfter(@Nullable String item, Conclusion by) {
        List<Item> shows = file.items.stream().filter(i -> i.id().equals(item)).toList();
        return !shows.isEmpty()
                && shows.stream()
                        .allMatch(i ->
                                !i.on().day().isAfter(by.on())
                                        && i.received().day().isAfter(by.on()));
    }

    private void runs(Ground.Performed g, List<Slot> slots, Map<String, Slot> byKey) {
        Set<String> good = new HashSet<>();
        Set<String> own = new HashSet<>();
        Stream.concat(g.due().stream(), g.beside().stream())
                .forEach(d -> {
                    Slot s = byKey.get(key(d));
                    boolean open =
                            d.status() == Occurrence.Status.OPEN
                                    && s != null
                                    && !file.asOf.day().isAfter(s.inTime());
                    if (open || (s != null && done(s, d))) {
                        good.add(key(d));
                    }
                });
        g.due().forEach(d -> own.add(key(d)));
        int most = file.practice.row(file.h.cadence().every()).run();
        int length = 0;
        boolean touches = false;
        for (Slot s : slots) {
            boolean owed = s.due() || own.contains(s.key()) || !failures(s).isEmpty();
            boolean bad = owed && !good.contains(s.key());
            length = bad ? length + 1 : 0;
            touches = bad && (touches || own.contains(s.key()));
            file.unless(most == 0 || !touches || length < most, "A run ends in %s.", s.days());
        }
    }

    // ---- what an auditor tested

    private static boolean isTested(Occurrence d) {
        return d.status() == Occurrence.Status.ON_TIME && d.doneOn() == null;
    }

    /// That the own log says nothing else of days of which a proof says only that they were tested.
    void undisputed(Operated o) {
        List<Slot> slots =
                file.h.cadence().every() == Every.PER_EVENT
                        ? file.ofEvents()
                        : file.ofPeriods(file.h.recordedWith(file.window));
        for (Slot s : slots) {
            boolean in = o.days().stream().anyMatch(p -> p.contains(s.days().to()));
            boolean silent = failures(s).isEmpty() && (!s.due() || !isLate(s, List.of()));
            file.unless(!in || silent, "The own log says more of %s.", s.days());
        }
    }

    /// Whether something did an occurrence late that did no other one.
    ///
    /// @param others what it may have done instead
    private boolean isLate(Slot s, List<Slot> others) {
        boolean inTime = file.items.stream().anyMatch(i -> does(i, s, s.inTime()));
        return file.items.stream()
                .filter(i -> i.on().day().isAfter(s.inTime()) && !used.containsKey(i.id()))
                .anyMatch(i ->
                        i.names() != null
                                ? !inTime && does(i, s, LocalDate.MAX)
                                : does(i, s, s.late())
                                        && others.stream().noneMatch(o -> does(i, o, o.late())));
    }

    /// Whether what is said to have done it did it in time.
    private boolean done(Slot s, Occurrence d) {
        if (isTested(d)) {
            return s.due()
                    && file.isTested(s.days().to(), d.shownBy())
                    && failures(s).isEmpty()
                    && !isLate(s, others);
        }
        return d.status() == Occurrence.Status.ON_TIME
                && doneBy(s, d, file.acts ? s.late() : s.inTime())
                && failures(s).isEmpty();
    }

    private boolean doneBy(Slot s, Occurrence d, LocalDate last) {
        Item by =
                file.items.stream()
                        .filter(i -> i.id().equals(d.shownBy()))
                        .findFirst()
                        .orElse(null);
        return by != null
                && does(by, s, last)
                && by.on().day().equals(d.doneOn())
                && s.key().equals(used.computeIfAbsent(by.id(), _ -> s.key()));
    }

    private boolean does(Item i, Slot s, LocalDate last) {
        boolean named =
                switch (i.names()) {
                    case null -> true;
                    case Named.Event(String id) -> id.equals(s.key());
                    case Named.In(LocalDate day) -> holds(s, day);
                };
        return named
                && i.artefact()
                && !i.fails()
                && file.performs(i)
                && (i.names() instanceof Named.Event || !i.on().day().isBefore(s.days().from()))
                && !i.on().day().isAfter(last);
    }

    /// A day without work belongs to the working day before it.
    private boolean holds(Slot s, LocalDate day) {
        LocalDate worked = day;
        while (file.isDayByDay() && !file.begins(worked)) {
            worked = worked.minusDays(1);
        }
        return file.h.cadence().every() != Every.PER_EVENT && s.days().contains(worked);
    }

    /// The failures of an occurrence that no success in time came after.
    private List<Item> failures(Slot s) {
        return file.items.stream()
                .filter(f -> f.fails() && file.performs(f))
                .filter(f -> !f.on().day().isBefore(s.days().from()) && isAbout(f, s))
                .filter(f ->
                        file.items.stream()
                                .noneMatch(i ->
                                        f.on().isBefore(i.on())
                                                && !i.on().day().isBefore(s.days().from())
                                                && does(i, s, s.inTime())))
                .toList();
    }

    /// The last failure of each occurrence of the window that was not redone in time.
    List<Item> unredone() {
        List<Slot> slots =
                file.h.cadence().every() == Every.PER_EVENT
                        ? file.ofEvents()
                        : file.ofPeriods(file.h.recordedWith(file.window));
        return slots.stream()
                .filter(s -> file.window.contains(s.days().to()))
                .flatMap(s ->
                        failures(s).stream()
                                .max(Comparator.comparing(Item::on, Moment.BY_LATEST))
                                .stream())
                .toList();
    }

    /// The days on which something was looked at: the window, and where nothing was due in it, the
    /// period of what was due last before it.
    Period lookedAt() {
        if (file.h.cadence().every() == Every.PER_EVENT) {
            return file.window;
        }
        List<Slot> slots =
                file.ofPeriods(file.h.recordedWith(file.window)).stream()
                        .filter(s -> s.due() || !failures(s).isEmpty())
                        .toList();
        return slots.stream().anyMatch(s -> file.window.contains(s.days().to()))
                ? file.window
                : slots.stream()
                        .filter(s -> s.days().to().isBefore(file.window.from()))
                        .max(Comparator.comparing(s -> s.days().to()))
                        .map(s -> new Period(s.days().from(), file.window.to()))
                        .orElse(file.window);
    }

    private boolean isAbout(Item f, Slot s) {
        return switch (f.names()) {
            case Named.Event(String id) -> id.equals(s.key());
            case Named.In(LocalDate day) -> holds(s, day);
            case null ->
                    file.h.cadence().every() == Every.PER_EVENT
                            ? file.events.stream()
                                    .noneMatch(e ->
                                            e.on().isAfter(s.days().from())
                                                    && !e.on().isAfter(f.on().day()))
                            : holds(s, f.on().day());
        };
    }

    /// Whether a conclusion speaks of a deviation, which was known by then as it is.
    private boolean known(Slot s, Occurrence d, @Nullable Conclusion by) {
        if (by == null) {
            return false;
        }
        boolean named = by.deviations() == null || by.deviations().contains(d.name());
        boolean then =
                switch (d.status()) {
                    case LATE ->
                            doneBy(s, d, s.late())
                                    && failures(s).isEmpty()
                                    && (s.late().isBefore(by.on()) || isBy(d.shownBy(), by));
                    case MISSING -> s.late().isBefore(by.on()) && failures(s).isEmpty();
                    case FAILED ->
                            s.inTime().isBefore(by.on())
                                    && failures(s).stream().anyMatch(f -> isBy(f.id(), by));
                    case ON_TIME, OPEN -> false;
                };
        return named && then;
    }

    private boolean isBy(@Nullable String item, Conclusion by) {
        return file.items.stream()
                .anyMatch(i ->
                        i.id().equals(item)
                                && !i.received().day().isAfter(by.on())
                                && !i.on().day().isAfter(by.on()));
    }

    private static String key(Occurrence o) {
        return o.kind() == Occurrence.Kind.EVENT ? o.name() : o.due().toString();
    }
}
