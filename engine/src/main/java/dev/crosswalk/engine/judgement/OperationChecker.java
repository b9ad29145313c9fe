package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Event;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Days;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tests again, against what is on file of a control, what a proof says of how it operated. It
/// shares no code with what judges: it counts days one by one, and believes no assignment of
/// evidence to occurrences before it has looked at each.
public final class OperationChecker {
    private final History h;
    private final Practice practice;
    private final Period window;
    private final Moment asOf;
    private final List<Item> items;
    private final List<Event> events;
    private final List<Conclusion> conclusions;
    private final String obligation;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> used = new HashMap<>();

    private OperationChecker(
            History h,
            Practice practice,
            Period window,
            Moment asOf,
            Moment knownAt,
            String obligation) {
        this.h = h.as(asOf, knownAt);
        this.practice = practice;
        this.window = window;
        this.asOf = asOf;
        this.obligation = obligation;
        LocalDate since = h.inPlace().isEmpty() ? LocalDate.MAX : h.inPlace().getFirst().from();
        items = this.h.items().stream().filter(i -> !i.on().day().isBefore(since)).toList();
        events =
                this.h.populations().stream()
                        .flatMap(p -> p.events().stream())
                        .filter(e -> isInPlace(e.on()))
                        .distinct()
                        .toList();
        conclusions = this.h.conclusions().stream().filter(c -> c.isOf(obligation)).toList();
    }

    /// What is wrong with what a fact says of an obligation over a window; empty where its parts
    /// cover the window and each of them holds.
    ///
    /// @param histories of each control; null where it is not known
    public static List<String> check(
            List<Operated> parts,
            String obligation,
            Function<String, @Nullable History> histories,
            Practice practice,
            Period window,
            Moment asOf,
            Moment knownAt) {
        List<String> wrong = new ArrayList<>();
        days(window)
                .filter(d ->
                        parts.stream().noneMatch(o -> o.days().stream().anyMatch(p -> p.contains(d))))
                .findFirst()
                .ifPresent(d -> wrong.add("Nothing counts for %s.".formatted(d)));
        for (Operated o : parts) {
            History h = histories.apply(o.control());
            wrong.addAll(
                    h == null
                            ? List.of("Nothing is on file of %s.".formatted(o.control()))
                            : check(o, obligation, h, practice, window, asOf, knownAt));
        }
        return wrong;
    }

    /// What is wrong, in sentences; empty where the control operated over the days as it is said.
    ///
    /// @param window the days asked about, which own what is judged
    public static List<String> check(
            Operated operated,
            String obligation,
            History history,
            Practice practice,
            Period window,
            Moment asOf,
            Moment knownAt) {
        OperationChecker checker =
                new OperationChecker(history, practice, window, asOf, knownAt, obligation);
        checker.check(operated);
        return List.copyOf(checker.wrong);
    }

    private void unless(boolean holds, String sentence, Object... values) {
        if (!holds) {
            wrong.add(sentence.formatted(values));
        }
    }

    private void check(Operated o) {
        unless(asOf.day().isAfter(window.to()), "The window is not over.");
        unless(!o.days().isEmpty(), "It counts for no day.");
        for (Period p : o.days()) {
            unless(
                    window.contains(p) && days(p).allMatch(this::isInPlace),
                    "It was not in place in all of %s.",
                    p);
        }
        unless(
                h.items().stream().noneMatch(i -> i.falsified() && window.contains(i.on().day())),
                "A record was falsified.");
        conclusions.stream()
                .filter(c -> c.as() == As.NOT_EFFECTIVE)
                .forEach(c ->
                        unless(
                                conclusions.stream().anyMatch(l -> lifts(l) && l.on().isAfter(c.on())),
                                "Somebody concluded on %s that it is not effective.",
                                c.on()));
        Ground only = o.grounds().size() == 1 ? o.grounds().getFirst() : null;
        if (only instanceof Ground.Concluded c) {
            check(o, c);
        } else if (wrong.isEmpty()) {
            needed(o.grounds());
            o.grounds().forEach(g -> check(o, g, null));
        }
    }

    private boolean lifts(Conclusion c) {
        return c.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                && c.independent()
                && c.harmLookedInto()
                && c.corrected()
                && c.on().isAfter(window.to())
                && !c.on().isAfter(asOf.day());
    }

    private void check(Operated o, Ground.Concluded said) {
        Conclusion found =
                conclusions.stream()
                        .filter(c -> c.id().equals(said.conclusion()) && c.on().equals(said.on()))
                        .filter(this::lifts)
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            wrong.add("Nobody who may concluded so on %s.".formatted(said.on()));
            return;
        }
        needed(said.over());
        said.over().forEach(g -> check(o, g, found));
    }

    /// What is judged apart must all be there.
    private void needed(List<Ground> grounds) {
        boolean performs = h.wants(Role.PERFORMANCE, obligation);
        boolean alone = h.kinds().isEmpty() && h.items().isEmpty() && !h.results().isEmpty();
        boolean continuous = h.cadence().every() == Every.CONTINUOUS;
        boolean needs =
                grounds.stream()
                        .anyMatch(g ->
                                g instanceof Ground.Performed
                                        || (g instanceof Ground.NoEvent && events().isEmpty()));
        unless(!performs || alone || continuous || needs, "It has to be performed.");
        boolean checked = grounds.stream().anyMatch(g -> g instanceof Ground.Checked);
        unless(h.results().isEmpty() || checked, "The check says something, too.");
        boolean sets = performs || h.wants(Role.SETTING, obligation);
        boolean seen = grounds.stream().anyMatch(g -> g instanceof Ground.Seen);
        boolean any = h.results().isEmpty() || !settings().isEmpty();
        unless(!continuous || !sets || alone || seen || !any, "Its setting has to be seen.");
        unless(!grounds.isEmpty(), "Nothing shows it.");
    }

    /// @param by the conclusion by which it may deviate; null where it must not
    private void check(Operated o, Ground ground, @Nullable Conclusion by) {
        switch (ground) {
            case Ground.Performed g -> performed(o, g, by);
            case Ground.Seen g ->
                    covered(o, Map.of("", settings()), g.count(), Every.CONTINUOUS, by);
            case Ground.Checked g -> {
                Map<String, List<Seen>> subjects = results();
                int of = covered(o, subjects, g.count(), checkedEvery(), by);
                unless(of == g.subjects(), "There are %s subjects.", of);
            }
            case Ground.ActedOn g -> {
                List<Item> done = followUp();
                unless(ids(done).equals(new HashSet<>(g.items())), "Something else acts on it.");
                unless(!done.isEmpty(), "Nothing acts on it.");
                inWindow().stream()
                        .filter(i -> i.findings() != null && i.findings() > 0)
                        .forEach(i ->
                                unless(
                                        done.stream()
                                                .anyMatch(a -> !a.on().day().isBefore(i.on().day())),
                                        "What %s found was not acted on.",
                                        i.id()));
            }
            case Ground.Listed _ ->
                    unless(
                            listed() && h.wants(Role.POPULATION, obligation),
                            "Not all is listed and counted.");
            case Ground.NoEvent _ ->
                    unless(
                            h.cadence().every() == Every.PER_EVENT && listed() && events().isEmpty(),
                            "Something happened that it had to answer.");
            case Ground.NoFinding _ ->
                    unless(
                            h.wants(Role.FOLLOW_UP, obligation)
                                    && inWindow().stream()
                                            .filter(i ->
                                                    i.findings() != null
                                                            || has(i, Role.PERFORMANCE))
                                            .allMatch(i -> Objects.equals(i.findings(), 0))
                                    && inWindow().stream().anyMatch(i -> i.findings() != null),
                            "Something was found, or nobody says that nothing was.");
            case Ground.OnWord _ -> wrong.add("Somebody's word does not show how it operated.");
            case Ground.Concluded _ -> wrong.add("One conclusion rests on another.");
        }
    }

    // ---- what was to be done

    private void performed(Operated o, Ground.Performed g, @Nullable Conclusion by) {
        boolean perEvent = h.cadence().every() == Every.PER_EVENT;
        unless(!perEvent || listed(), "Not all events are listed and counted.");
        Map<String, Occurrence> due = new LinkedHashMap<>();
        g.due().forEach(d -> due.put(key(d), d));
        unless(due.size() == g.due().size(), "An occurrence counts twice.");
        List<Slot> slots = perEvent ? ofEvents() : ofPeriods(h.recordedWith(window));
        Map<String, Slot> byKey = new LinkedHashMap<>();
        slots.forEach(s -> byKey.put(s.key(), s));
        boolean owns = slots.stream().anyMatch(s -> s.due() && window.contains(s.days().to()));
        int deviating = 0;
        for (Occurrence d : g.due()) {
            Slot slot = byKey.get(key(d));
            unless(slot != null, "%s is nothing that was due.", d.name());
            boolean in = o.days().stream().anyMatch(p -> p.contains(d.due())) || !owns;
            if (slot != null && (in || by != null)) {
                boolean done = done(slot, d);
                unless(done || by != null, "%s was not done in time.", d.name());
                deviating += done ? 0 : 1;
                unless(done || known(slot, d, by), "%s was not known as it is.", d.name());
            }
        }
        for (Slot s : slots) {
            boolean in = o.days().stream().anyMatch(p -> p.contains(s.days().to()));
            boolean must = by == null ? in : window.contains(s.days().to());
            boolean owed = s.due() || !failures(s).isEmpty();
            unless(!must || !owed || due.containsKey(s.key()), "%s is left out.", s.days());
        }
        if (by != null) {
            int n = g.due().size();
            unless(g.count().due() == n && g.count().deviating() == deviating, "Wrongly counted.");
            limits(h.cadence().every(), n, deviating, deviating == late(g), by);
            runs(g, slots, byKey);
        } else {
            LocalDate since = o.days().getFirst().from();
            long enough =
                    g.due().stream()
                            .filter(d -> !d.due().isBefore(since))
                            .filter(d -> byKey.containsKey(key(d)) && done(byKey.get(key(d)), d))
                            .count();
            boolean few =
                    perEvent && new Period(since, window.to()).days() >= practice.newEventDays();
            unless(g.count().due() == g.due().size(), "Wrongly counted.");
            enough(o, few || enough >= practice.row(h.cadence().every()).newAfter());
            unless(owns || isLast(slots, g.due()), "What was due last is not there.");
        }
    }

    private boolean isLast(List<Slot> slots, List<Occurrence> due) {
        LocalDate last =
                slots.stream()
                        .filter(s -> s.due() && s.days().to().isBefore(window.from()))
                        .map(s -> s.days().to())
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        return due.stream().anyMatch(d -> !d.due().isBefore(last));
    }

    private static int late(Ground.Performed g) {
        return (int)
                g.due().stream().filter(d -> d.status() == Occurrence.Status.LATE).count();
    }

    /// Part of the window alone counts after enough was done.
    private void enough(Operated o, boolean enough) {
        boolean part = o.days().getFirst().from().isAfter(window.from());
        unless(!part || enough, "It was not done often enough since %s.", o.days().getFirst());
    }

    private void limits(Every every, int n, int deviating, boolean late, Conclusion by) {
        boolean compensated = h.conclusions().stream().anyMatch(Conclusion::compensated);
        Practice.Allowed may = practice.row(every).allowed(n, compensated);
        unless(
                deviating <= may.of(n) && (late || !may.lateOnly()),
                "%s of %s is more than anybody may conclude on.",
                deviating,
                n);
        boolean single = deviating == 1 && late;
        unless(
                single || 100L * deviating <= (long) practice.overPercent() * n,
                "%s of %s is too much of it.",
                deviating,
                n);
        unless(deviating == 0 || lifts(by), "Nobody may conclude so.");
    }

    private void runs(Ground.Performed g, List<Slot> slots, Map<String, Slot> byKey) {
        Set<String> good = new HashSet<>();
        Set<String> own = new HashSet<>();
        Stream.concat(g.due().stream(), g.beside().stream()).forEach(d -> {
            Slot s = byKey.get(key(d));
            boolean open =
                    d.status() == Occurrence.Status.OPEN
                            && s != null
                            && !asOf.day().isAfter(s.inTime());
            if (open || (s != null && done(s, d))) {
                good.add(key(d));
            }
        });
        g.due().forEach(d -> own.add(key(d)));
        int most = practice.row(h.cadence().every()).run();
        int length = 0;
        boolean touches = false;
        for (Slot s : slots) {
            boolean owed = s.due() || own.contains(s.key()) || !failures(s).isEmpty();
            boolean bad = owed && !good.contains(s.key());
            length = bad ? length + 1 : 0;
            touches = bad && (touches || own.contains(s.key()));
            unless(most == 0 || !touches || length < most, "A run ends in %s.", s.days());
        }
    }

    /// A time that it had to be done.
    private record Slot(String key, Period days, boolean due, LocalDate inTime, LocalDate late) {}

    private static String key(Occurrence o) {
        return o.kind() == Occurrence.Kind.EVENT ? o.name() : o.due().toString();
    }

    private Slot slot(String key, Period days, boolean due) {
        int tolerance = h.cadence().toleranceDays();
        int late = practice.row(h.cadence().every()).late().of(tolerance);
        return new Slot(key, days, due, plus(days.to(), tolerance), plus(days.to(), late));
    }

    private LocalDate plus(LocalDate day, int n) {
        return h.cadence().days() == Days.BUSINESS ? h.working().plus(day, n) : day.plusDays(n);
    }

    private List<Slot> ofEvents() {
        return events.stream()
                .filter(e -> !e.on().isAfter(asOf.day()))
                .map(e -> slot(e.id(), Period.day(e.on()), true))
                .toList();
    }

    private List<Slot> ofPeriods(Period range) {
        List<Slot> slots = new ArrayList<>();
        if (isDayByDay()) {
            days(range)
                    .filter(this::begins)
                    .forEach(d -> slots.add(slot(d.toString(), Period.day(d), isInPlace(d))));
            return slots;
        }
        LocalDate from = range.from();
        while (!begins(from)) {
            from = from.minusDays(1);
        }
        for (LocalDate to = from; !to.isAfter(range.to()); to = to.plusDays(1)) {
            if (begins(to.plusDays(1))) {
                Period p = new Period(from, to);
                long in = days(p).filter(this::isInPlace).count();
                boolean due = isInPlace(p.to()) && 2 * in >= p.days();
                slots.add(slot(p.to().toString(), p, due && range.contains(p.to())));
                from = to.plusDays(1);
            }
        }
        return slots;
    }

    private boolean isDayByDay() {
        return h.cadence().every() == Every.DAILY;
    }

    /// Whether a period of the cadence begins on a day.
    private boolean begins(LocalDate day) {
        LocalDate anchor = h.anchor();
        int months =
                switch (h.cadence().every()) {
                    case MONTHLY -> 1;
                    case QUARTERLY -> 3;
                    case HALF_YEARLY -> 6;
                    case YEARLY -> 12;
                    case WEEKLY, DAILY, CONTINUOUS, PER_EVENT -> 0;
                };
        if (isDayByDay()) {
            return h.cadence().days() == Days.CALENDAR || h.working().contains(day);
        }
        if (months == 0) {
            return anchor == null
                    ? day.getDayOfWeek().getValue() == 1
                    : ChronoUnit.DAYS.between(anchor, day) % 7 == 0;
        }
        if (anchor == null) {
            return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
        }
        long n = Math.round(ChronoUnit.DAYS.between(anchor, day) / (30.436875 * months));
        return anchor.plusMonths(n * months).equals(day);
    }

    /// Whether what is said to have done it did it in time.
    private boolean done(Slot s, Occurrence d) {
        return d.status() == Occurrence.Status.ON_TIME
                && doneBy(s, d, s.inTime())
                && failures(s).isEmpty();
    }

    private boolean doneBy(Slot s, Occurrence d, LocalDate last) {
        Item by = items.stream().filter(i -> i.id().equals(d.shownBy())).findFirst().orElse(null);
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
                && h.shows(i, Role.PERFORMANCE, obligation)
                && (i.names() instanceof Named.Event || !i.on().day().isBefore(s.days().from()))
                && !i.on().day().isAfter(last);
    }

    /// A day without work belongs to the working day before it.
    private boolean holds(Slot s, LocalDate day) {
        LocalDate worked = day;
        while (isDayByDay() && !begins(worked)) {
            worked = worked.minusDays(1);
        }
        return h.cadence().every() != Every.PER_EVENT && s.days().contains(worked);
    }

    /// The failures of an occurrence that no success in time came after.
    private List<Item> failures(Slot s) {
        return items.stream()
                .filter(f -> f.fails() && h.shows(f, Role.PERFORMANCE, obligation))
                .filter(f -> !f.on().day().isBefore(s.days().from()) && isAbout(f, s))
                .filter(f ->
                        items.stream()
                                .noneMatch(i ->
                                        f.on().isBefore(i.on())
                                                && !i.on().day().isBefore(s.days().from())
                                                && does(i, s, s.inTime())))
                .toList();
    }

    private boolean isAbout(Item f, Slot s) {
        return switch (f.names()) {
            case Named.Event(String id) -> id.equals(s.key());
            case Named.In(LocalDate day) -> holds(s, day);
            case null ->
                    h.cadence().every() == Every.PER_EVENT
                            ? events.stream()
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
        return items.stream()
                .anyMatch(i ->
                        i.id().equals(item)
                                && !i.received().day().isAfter(by.on())
                                && !i.on().day().isAfter(by.on()));
    }

    // ---- what was to be seen on each day

    /// @param fresh how many days after it counts
    private record Seen(Moment at, boolean failed, int fresh, LocalDate received) {}

    private Every checkedEvery() {
        Every every = h.cadence().every();
        return every == Every.PER_EVENT ? Every.CONTINUOUS : every;
    }

    private Map<String, List<Seen>> results() {
        Map<String, List<Seen>> all = new HashMap<>();
        h.results().stream()
                .filter(r -> r.found() != History.Found.UNKNOWN)
                .forEach(r ->
                        all.computeIfAbsent(r.subject(), _ -> new ArrayList<>())
                                .add(
                                        new Seen(
                                                r.at(),
                                                r.found() == History.Found.FAIL,
                                                0,
                                                r.received().day())));
        return all;
    }

    private List<Seen> settings() {
        List<Seen> all = new ArrayList<>();
        Integer gap = h.allowedGapDays();
        for (Item i : items) {
            boolean sets = h.shows(i, Role.SETTING, obligation);
            boolean performs =
                    h.cadence().every() == Every.CONTINUOUS
                            && h.shows(i, Role.PERFORMANCE, obligation);
            if ((sets || performs) && (i.artefact() || i.failed())) {
                int fresh = sets ? freshDays(i.kind()) : gap == null ? 1 : gap - 1;
                all.add(new Seen(i.on(), i.fails(), fresh, i.received().day()));
            }
        }
        return all;
    }

    private int freshDays(String kind) {
        return h.kinds().stream()
                .filter(k -> k.kind().equals(kind))
                .map(History.Kind::freshDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(practice.freshDays());
    }

    /// How many subjects there were in the window.
    private int covered(
            Operated o,
            Map<String, List<Seen>> subjects,
            Ground.Count count,
            Every every,
            @Nullable Conclusion by) {
        boolean daily = every == Every.CONTINUOUS || every == Every.DAILY;
        int run = practice.row(every).run();
        int n = 0;
        int deviating = 0;
        int covered = 0;
        int runs = 0;
        int subjectsThere = 0;
        for (Map.Entry<String, List<Seen>> subject : subjects.entrySet()) {
            List<Seen> seen = subject.getValue();
            boolean setting = subject.getKey().isEmpty();
            LocalDate first =
                    seen.stream().map(s -> s.at().day()).min(LocalDate::compareTo).orElse(null);
            LocalDate since = setting || first == null ? window.from() : first;
            Period range = h.recordedWith(window);
            List<Period> units =
                    daily
                            ? days(range).map(Period::day).filter(d -> isInPlace(d.to())).toList()
                            : ofPeriods(range).stream().filter(Slot::due).map(Slot::days).toList();
            int length = 0;
            boolean touches = false;
            boolean has = false;
            int before = n;
            for (Period unit : units) {
                if (unit.to().isBefore(since)) {
                    continue;
                }
                boolean good = daily ? isGood(seen, unit.to()) : isGood(seen, unit);
                boolean owned = window.contains(unit.to());
                boolean in = o.days().stream().anyMatch(p -> p.contains(unit.to()));
                n += owned ? 1 : 0;
                deviating += owned && !good ? 1 : 0;
                covered += in && good ? 1 : 0;
                unless(good || !in || by != null, "Nothing good is known of %s.", unit);
                if (owned && !good && by != null) {
                    boolean named =
                            by.deviations() == null
                                    || by.deviations().stream()
                                            .anyMatch(d -> speaks(d, subject.getKey(), unit));
                    unless(named, "The conclusion leaves out %s.", unit);
                    unless(isKnown(seen, unit.to(), by), "What failed on %s was not known.", unit);
                }
                length = good || unit.from().isAfter(asOf.day()) ? 0 : length + 1;
                touches = length > 0 && (touches || owned);
                has |= touches && length >= run;
            }
            runs += has ? 1 : 0;
            subjectsThere += n > before ? 1 : 0;
        }
        if (by != null) {
            unless(count.due() == n && count.deviating() == deviating, "Wrongly counted.");
            limits(every, n, deviating, deviating == 0, by);
            int many = subjects.size();
            boolean some = many >= practice.manySubjects();
            unless(
                    runs <= (some ? many * practice.subjectsWithRunPercent() / 100 : 0),
                    "A run is too long.");
        } else {
            enough(o, covered >= practice.row(every).newAfter() * Math.max(1, subjects.size()));
        }
        return subjectsThere;
    }

    /// Whether a failure that a day deviates for was known to who concluded.
    private static boolean isKnown(List<Seen> seen, LocalDate day, Conclusion by) {
        List<Seen> until = seen.stream().filter(s -> !s.at().day().isAfter(day)).toList();
        LocalDate last =
                until.stream().map(s -> s.at().day()).max(LocalDate::compareTo).orElse(day);
        List<Seen> failed =
                until.stream().filter(s -> s.failed() && s.at().day().equals(last)).toList();
        return failed.isEmpty()
                || failed.stream().anyMatch(s -> !s.received().isAfter(by.on()));
    }

    /// Whether the id of a deviation of a check is about a day: its subject, and since when.
    private static boolean speaks(String deviation, String subject, Period unit) {
        int slash = deviation.lastIndexOf('/');
        String since = deviation.substring(slash + 1);
        return slash < 0
                ? deviation.contains(subject)
                : (subject.isEmpty() || deviation.substring(0, slash).equals(subject))
                        && !LocalDate.parse(since).isAfter(unit.to());
    }

    private static boolean isGood(List<Seen> seen, Period unit) {
        List<Seen> in = seen.stream().filter(s -> unit.contains(s.at().day())).toList();
        return !in.isEmpty() && in.stream().noneMatch(Seen::failed);
    }

    private boolean isGood(List<Seen> seen, LocalDate day) {
        Integer gap = h.allowedGapDays();
        List<Seen> on = seen.stream().filter(s -> s.at().day().equals(day)).toList();
        if (!on.isEmpty()) {
            return on.stream().noneMatch(Seen::failed);
        }
        List<Seen> before = seen.stream().filter(s -> s.at().day().isBefore(day)).toList();
        LocalDate last = before.stream().map(s -> s.at().day()).max(LocalDate::compareTo).orElse(null);
        LocalDate next =
                seen.stream()
                        .map(s -> s.at().day())
                        .filter(d -> d.isAfter(day))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        // What passed after all that failed.
        List<Seen> good =
                before.stream()
                        .filter(s -> !s.failed())
                        .filter(s ->
                                before.stream()
                                        .noneMatch(f -> f.failed() && !f.at().isBefore(s.at())))
                        .toList();
        if (last == null || good.isEmpty()) {
            return false;
        }
        boolean fresh = good.stream().anyMatch(s -> !s.at().day().plusDays(s.fresh()).isBefore(day));
        boolean joined =
                next != null
                        && isPass(seen, next)
                        && !last.plusDays(gap == null ? 2 : gap).isBefore(next);
        return fresh || joined;
    }

    private static boolean isPass(List<Seen> seen, LocalDate day) {
        return seen.stream().noneMatch(s -> s.failed() && s.at().day().equals(day));
    }

    // ---- what else is on file

    private boolean isInPlace(LocalDate day) {
        LocalDate last = null;
        for (Period p : h.inPlace()) {
            boolean lacks = last != null && last.isBefore(day) && day.isBefore(p.from());
            if (p.contains(day)
                    || (lacks
                            && ChronoUnit.DAYS.between(last, p.from()) - 1 <= practice.lackDays())) {
                return true;
            }
            last = p.to();
        }
        return false;
    }

    private static Stream<LocalDate> days(Period p) {
        return p.from().datesUntil(p.to().plusDays(1));
    }

    private List<Event> events() {
        return events.stream().filter(e -> window.contains(e.on())).toList();
    }

    /// Whether reconciled lists speak of each day on which it was in place.
    private boolean listed() {
        return days(window)
                .filter(this::isInPlace)
                .allMatch(d ->
                        h.populations().stream().anyMatch(p -> p.covers().contains(d))
                                && h.populations().stream()
                                        .filter(p -> p.covers().contains(d))
                                        .allMatch(History.Population::reconciled));
    }

    private boolean has(Item item, Role role) {
        return h.kinds().stream().anyMatch(k -> k.kind().equals(item.kind()) && k.role() == role);
    }

    private List<Item> inWindow() {
        return h.items().stream()
                .filter(i -> window.contains(i.on().day()))
                .filter(i -> h.kinds().stream().anyMatch(k -> k.kind().equals(i.kind())))
                .toList();
    }

    private List<Item> followUp() {
        return h.items().stream()
                .filter(i -> i.artefact() && !i.fails())
                .filter(i -> h.shows(i, Role.FOLLOW_UP, obligation))
                .toList();
    }

    private static Set<String> ids(List<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(i -> ids.add(i.id()));
        return ids;
    }
}
