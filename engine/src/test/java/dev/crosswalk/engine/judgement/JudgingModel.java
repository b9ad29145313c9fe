package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.Deviation.What;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.SoFar;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules by which a control is judged, written a second time from their sentences alone and as
/// naively as can be: every way to pair is tried, and each day is looked at by itself. For controls
/// whose kinds of evidence are performances and lists, and whose days are whole days; too slow for
/// anything but small histories.
final class JudgingModel {

    /// What a judgement has to say.
    record Verdict(
            Outcome outcome,
            int due,
            List<String> deviations,
            boolean concluded,
            @Nullable SoFar soFar,
            State state,
            boolean possible) {

        static Verdict of(Judgement j) {
            Judgement.Shown shown = j.obligations().getFirst();
            return new Verdict(
                    j.outcome(),
                    j.due(),
                    j.deviations().stream()
                            .map(d -> d.id() + " " + d.what() + " x" + d.turns())
                            .sorted()
                            .toList(),
                    j.concluded(),
                    j.soFar(),
                    shown.state(),
                    shown.state() == State.UNKNOWN && shown.possible());
        }
    }

    private enum Status {
        DONE,
        /// Not done, and the tolerance has not passed.
        OPEN,
        /// Not done, the tolerance has passed, the limit has not.
        LATE_AT_BEST,
        LATE,
        MISSING,
        FAILED;

        boolean deviates() {
            return this == LATE_AT_BEST || this == LATE || this == MISSING || this == FAILED;
        }

        boolean isOpen() {
            return this == OPEN || this == LATE_AT_BEST;
        }

        What what() {
            return What.valueOf(name());
        }
    }

    /// Something that was to be done.
    private static final class Occurrence {
        final String id;
        final Period days;
        final LocalDate due;
        final LocalDate inTime;
        final LocalDate limit;

        /// Whether it is due though nothing was done.
        final boolean expected;

        Status status = Status.OPEN;

        /// Whether it was done in time, or failed.
        boolean hasFacts;

        Occurrence(String id, Period days, LocalDate inTime, LocalDate limit, boolean expected) {
            this.id = id;
            this.days = days;
            this.due = days.to();
            this.inTime = inTime;
            this.limit = limit;
            this.expected = expected;
        }
    }

    private final History h;
    private final Period window;
    private final LocalDate known;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private boolean falsified;

    private JudgingModel(History history, Period window, LocalDate known) {
        this.h = history;
        this.window = window;
        this.known = known;
    }

    static Verdict judge(History history, Period window, LocalDate known) {
        return new JudgingModel(history, window, known).verdict();
    }

    // Section 2: occurrences

    private Every every() {
        return h.cadence().every();
    }

    private LocalDate after(LocalDate day, int days) {
        if (h.cadence().days() == Cadence.Days.CALENDAR) {
            return day.plusDays(days);
        }
        LocalDate reached = day;
        for (int n = 0; n < days; n += h.working().contains(reached) ? 1 : 0) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /// The kinds of performance that show the one obligation.
    private List<History.Kind> performances() {
        return h.kinds().stream()
                .filter(k -> k.role() == Role.PERFORMANCE)
                .filter(k -> k.shows().contains(h.discharges().getFirst()))
                .toList();
    }

    private int tolerance() {
        int least = Integer.MAX_VALUE;
        for (History.Kind k : performances()) {
            Integer own = every() == Every.PER_EVENT ? k.toleranceDays() : null;
            least = Math.min(least, own == null ? h.cadence().toleranceDays() : own);
        }
        return h.kinds().isEmpty() ? h.cadence().toleranceDays() : least;
    }

    /// The kinds of lists that are answered; without any, each list is.
    private List<String> answered() {
        return h.kinds().stream()
                .flatMap(k ->
                        k.role() == Role.POPULATION ? Stream.of(k.kind()) : k.answers().stream())
                .filter(this::isAnswered)
                .toList();
    }

    private boolean isAnswered(String list) {
        return performances().stream()
                .anyMatch(k -> k.answers().isEmpty() || k.answers().contains(list));
    }

    private boolean isAnswered(History.Population p) {
        boolean isOther = h.kinds().stream().anyMatch(k -> k.kind().equals(p.kind()));
        return (!isOther || isAnswered(p.kind())) && !p.received().day().isAfter(known);
    }

    private int limitDays() {
        int tolerance = tolerance();
        return switch (every()) {
            case YEARLY -> 90;
            case HALF_YEARLY -> 60;
            case QUARTERLY -> 45;
            case MONTHLY -> 15;
            case WEEKLY -> 4;
            case DAILY -> tolerance + 2;
            case PER_EVENT -> Math.max(10, 5 * tolerance);
            case CONTINUOUS -> 0;
        };
    }

    private boolean inPlace(LocalDate day) {
        Period before = null;
        for (Period p : h.inPlace()) {
            boolean isLack = before != null && before.to().plusDays(31).isBefore(p.from());
            LocalDate from = before == null || isLack ? p.from() : before.to();
            if (new Period(from, p.to()).contains(day)) {
                return true;
            }
            before = p;
        }
        return false;
    }

    private String id(Period period) {
        LocalDate day = period.to();
        return switch (every()) {
            case WEEKLY -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
            case MONTHLY -> day.toString().substring(0, 7);
            case QUARTERLY -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case HALF_YEARLY -> day.getYear() + "-H" + (day.getMonthValue() + 5) / 6;
            case YEARLY -> Integer.toString(day.getYear());
            case DAILY, PER_EVENT, CONTINUOUS -> day.toString();
        };
    }

    private boolean wanted(Period period) {
        long in = days(period).filter(this::inPlace).count();
        return inPlace(period.to()) && 2 * in >= period.days();
    }

    private static Stream<LocalDate> days(Period period) {
        return period.from().datesUntil(period.to().plusDays(1));
    }

    private Occurrence occurrence(String id, Period days, boolean expected) {
        return new Occurrence(
                id, days, after(days.to(), tolerance()), after(days.to(), limitDays()), expected);
    }

    private void expect() {
        if (every() == Every.PER_EVENT) {
            for (History.Population population : h.populations()) {
                if (!isAnswered(population)) {
                    continue;
                }
                for (History.Event e : population.events()) {
                    if (inPlace(e.on())
                            && !e.on().isAfter(known)
                            && occurrences.stream().noneMatch(o -> o.id.equals(e.id()))) {
                        occurrences.add(occurrence(e.id(), Period.day(e.on()), true));
                    }
                }
            }
        } else if (every() != Every.CONTINUOUS) {
            int days = every() == Every.DAILY ? 20 : every() == Every.WEEKLY ? 60 : 800;
            Period around = new Period(window.from().minusDays(days), window.to().plusDays(days));
            for (Period p : h.cadence().dueWithin(around, h.anchor())) {
                if (every() != Every.DAILY || !rests(p.to())) {
                    occurrences.add(occurrence(id(p), p, wanted(p)));
                }
            }
        }
        occurrences.removeIf(o -> !h.recorded().contains(o.due) && !canBeDone(o));
        occurrences.sort(Comparator.comparing((Occurrence o) -> o.due).thenComparing(o -> o.id));
    }

    /// A day of rest belongs to the day of work before it.
    private boolean holds(Occurrence o, LocalDate day) {
        LocalDate work = day;
        while (every() == Every.DAILY && rests(work)) {
            work = work.minusDays(1);
        }
        return o.days.contains(work);
    }

    private boolean rests(LocalDate day) {
        return h.cadence().days() == Cadence.Days.BUSINESS && !h.working().contains(day);
    }

    private boolean canBeDone(Occurrence o) {
        return every() == Every.PER_EVENT
                || window.contains(o.due)
                || h.items().stream()
                        .anyMatch(i ->
                                names(i, o)
                                        || (!i.on().day().isBefore(o.days.from())
                                                && !i.on().day().isAfter(o.limit)));
    }

    // Section 1: what each item did

    private boolean names(History.Item item, Occurrence o) {
        return switch (item.names()) {
            case null -> false;
            case History.Named.In(LocalDate day) -> every() != Every.PER_EVENT && holds(o, day);
            case History.Named.Event(String id) -> every() == Every.PER_EVENT && o.id.equals(id);
        };
    }

    private void look() {
        List<History.Item> seen =
                h.items().stream()
                        .filter(i -> !i.on().day().isAfter(known))
                        .filter(i -> !i.received().day().isAfter(known))
                        .filter(i -> i.artefact() || i.failed() || i.falsified())
                        .filter(i ->
                                h.kinds().isEmpty()
                                        || performances().stream()
                                                .anyMatch(k -> k.kind().equals(i.kind())))
                        .filter(i -> !i.on().day().isBefore(h.inPlace().getFirst().from()))
                        .toList();
        falsified =
                seen.stream()
                        .filter(History.Item::falsified)
                        .anyMatch(i -> window.contains(i.on().day()));
        List<History.Item> performed =
                seen.stream().filter(i -> !i.falsified() && !i.failed()).toList();
        TreeMap<Integer, LocalDate> failures = new TreeMap<>();
        for (History.Item i : seen) {
            if (i.failed() && !i.falsified()) {
                int failed = -1;
                for (int n = 0; n < occurrences.size(); n++) {
                    Occurrence o = occurrences.get(n);
                    boolean here =
                            every() == Every.PER_EVENT
                                    ? !o.due.isAfter(i.on().day())
                                    : holds(o, i.on().day());
                    boolean meant = i.names() == null ? here : names(i, o);
                    failed = meant && !i.on().day().isBefore(o.days.from()) ? n : failed;
                }
                if (failed >= 0) {
                    failures.merge(failed, i.on().day(), (a, b) -> a.isAfter(b) ? a : b);
                }
            }
        }
        Pairings pairings = new Pairings(performed);
        pairings.attempt(0, new LocalDate[occurrences.size()]);
        for (int n = 0; n < occurrences.size(); n++) {
            Occurrence o = occurrences.get(n);
            LocalDate failed = failures.get(n);
            boolean undone =
                    failed == null
                            || performed.stream()
                                    .filter(i -> i.names() == null || names(i, o))
                                    .map(i -> i.on().day())
                                    .anyMatch(d -> d.isAfter(failed) && !d.isAfter(o.inTime));
            boolean done = pairings.best[n] == Status.DONE;
            boolean isFailed = failed != null && !(done && undone);
            o.status =
                    !isFailed ? pairings.best[n] : isOver(o.inTime) ? Status.FAILED : Status.OPEN;
            o.hasFacts = o.status == Status.DONE || o.status == Status.FAILED;
        }
    }

    /// Tries each way to give each item an occurrence, or none.
    private final class Pairings {
        private final List<History.Item> items;
        private Status[] best = {};

        Pairings(List<History.Item> items) {
            this.items = items;
        }

        /// @param doneOn the day on which each occurrence was done by the items before
        void attempt(int item, @Nullable LocalDate[] doneOn) {
            if (item == items.size()) {
                Status[] tried = new Status[doneOn.length];
                for (int n = 0; n < tried.length; n++) {
                    tried[n] = status(n, doneOn[n]);
                }
                if (best.length < tried.length || better(tried, best)) {
                    best = tried;
                }
                return;
            }
            LocalDate on = items.get(item).on().day();
            if (items.get(item).names() == null) {
                attempt(item + 1, doneOn);
            }
            boolean any = false;
            for (int n = 0; n < doneOn.length; n++) {
                Occurrence o = occurrences.get(n);
                boolean named = names(items.get(item), o);
                boolean free =
                        items.get(item).names() == null && status(n, doneOn[n]) != Status.DONE;
                // What names an event may be done before it.
                boolean early = named && every() == Every.PER_EVENT;
                boolean begun = early || !on.isBefore(o.days.from());
                if ((named || free) && begun && !on.isAfter(o.limit)) {
                    @Nullable LocalDate[] more = doneOn.clone();
                    if (more[n] == null || status(n, on).compareTo(status(n, more[n])) < 0) {
                        more[n] = on;
                    }
                    attempt(item + 1, more);
                    any |= named;
                }
            }
            if (items.get(item).names() != null && !any) {
                attempt(item + 1, doneOn);
            }
        }

        private Status status(int n, @Nullable LocalDate done) {
            Occurrence o = occurrences.get(n);
            if (done != null && !done.isAfter(o.inTime)) {
                return Status.DONE;
            } else if (!isOver(o.inTime)) {
                return Status.OPEN;
            } else if (done != null && !isLast(o)) {
                return Status.LATE;
            }
            return isOver(o.limit) ? Status.MISSING : Status.LATE_AT_BEST;
        }

        /// As many as can be done, then as many as can be late, earlier ones first; those that need
        /// not be done, or may still be done in time, come last.
        private boolean better(Status[] a, Status[] b) {
            for (boolean last : new boolean[] {false, true}) {
                for (Status s : new Status[] {Status.DONE, Status.LATE}) {
                    int more = count(a, s, last) - count(b, s, last);
                    if (more != 0) {
                        return more > 0;
                    }
                    for (int n = 0; n < a.length; n++) {
                        if (isLast(occurrences.get(n)) == last && (a[n] == s) != (b[n] == s)) {
                            return a[n] == s;
                        }
                    }
                }
            }
            return false;
        }

        private int count(Status[] statuses, Status s, boolean last) {
            int count = 0;
            for (int n = 0; n < statuses.length; n++) {
                count += statuses[n] == s && isLast(occurrences.get(n)) == last ? 1 : 0;
            }
            return count;
        }
    }

    /// A day without an hour is over on the next one.
    private boolean isOver(LocalDate day) {
        return known.isAfter(day);
    }

    private boolean isLast(Occurrence o) {
        return !o.expected || !isOver(o.inTime) || !isOnRecord(o);
    }

    private boolean isOnRecord(Occurrence o) {
        return every() == Every.PER_EVENT || h.recorded().contains(o.due) || window.contains(o.due);
    }

    private boolean isDue(Occurrence o) {
        return (o.expected && isOnRecord(o)) || o.hasFacts;
    }

    // Section 3: the first row that fits

    private boolean runs() {
        return !isOver(window.to());
    }

    private Base base(boolean compensated) {
        return every() == Every.CONTINUOUS ? checkBase(compensated) : turnsBase(compensated);
    }

    /// What follows without any conclusion.
    private record Base(
            Outcome outcome,
            boolean failureFound,
            int due,
            TreeMap<String, Deviated> deviations,
            boolean needsConclusion) {}

    private record Deviated(What what, int turns) {
        boolean isLessThan(Deviated other) {
            return what.compareTo(other.what) < 0 || turns < other.turns;
        }
    }

    private Base turnsBase(boolean compensated) {
        List<Occurrence> due = occurrences.stream().filter(this::isDue).toList();
        List<Occurrence> owned = due.stream().filter(o -> window.contains(o.due)).toList();
        boolean absent = days(window).noneMatch(this::inPlace);
        if (owned.isEmpty() && every() != Every.PER_EVENT && !absent) {
            owned =
                    due.stream()
                            .filter(o -> o.due.isBefore(window.from()))
                            .reduce((a, b) -> b)
                            .stream()
                            .toList();
        }
        TreeMap<String, Deviated> deviations = new TreeMap<>();
        for (Occurrence o : owned) {
            if (o.status.deviates() && !o.status.isOpen()) {
                deviations.put(o.id, new Deviated(o.status.what(), 1));
            }
        }
        boolean beyond = falsified || beyond(due, owned, false, compensated);
        boolean found = falsified || beyond(due, owned, true, compensated);
        boolean open = owned.stream().anyMatch(o -> o.status.isOpen());
        boolean deviates = owned.stream().anyMatch(o -> o.status.deviates());
        Outcome outcome;
        if (beyond) {
            outcome = Outcome.NOT_EFFECTIVE;
        } else if (absent || runs() || open || !populationIsThere()) {
            outcome = Outcome.INCOMPLETE;
        } else if (deviates) {
            outcome = Outcome.DEVIATIONS;
        } else if (owned.isEmpty()) {
            outcome = every() == Every.PER_EVENT ? Outcome.NOT_EXERCISED : Outcome.INCOMPLETE;
        } else {
            outcome = Outcome.EFFECTIVE;
        }
        return new Base(outcome, found, owned.size(), deviations, deviates);
    }

    private boolean populationIsThere() {
        List<String> lists = answered().isEmpty() ? List.of("") : answered();
        return every() != Every.PER_EVENT
                || lists.stream()
                        .allMatch(list ->
                                days(window)
                                        .filter(this::inPlace)
                                        .allMatch(day -> isListed(list, day)));
    }

    private boolean isListed(String list, LocalDate day) {
        List<History.Population> those =
                h.populations().stream()
                        .filter(this::isAnswered)
                        .filter(p -> p.covers().contains(day))
                        .filter(p -> p.kind().isEmpty() || p.kind().equals(list))
                        .toList();
        return !those.isEmpty() && those.stream().allMatch(History.Population::reconciled);
    }

    /// @param missingDone whether all that is missing is taken as done
    private boolean beyond(
            List<Occurrence> due,
            List<Occurrence> owned,
            boolean missingDone,
            boolean compensated) {
        long late = 0;
        long worse = 0;
        for (Occurrence o : owned) {
            if (deviates(o, missingDone)) {
                boolean isLate = o.status == Status.LATE || o.status == Status.LATE_AT_BEST;
                late += isLate ? 1 : 0;
                worse += isLate ? 0 : 1;
            }
        }
        if (hasRun(due, owned, missingDone)) {
            return true;
        }
        if (every() == Every.PER_EVENT && runs()) {
            return false;
        }
        return beyond(owned.size(), late, worse, compensated);
    }

    private static boolean deviates(Occurrence o, boolean missingDone) {
        return missingDone
                ? o.status == Status.LATE || o.status == Status.FAILED
                : o.status.deviates();
    }

    private boolean hasRun(List<Occurrence> due, List<Occurrence> owned, boolean missingDone) {
        int run =
                switch (every()) {
                    case PER_EVENT, CONTINUOUS -> Integer.MAX_VALUE;
                    case DAILY -> 4;
                    case WEEKLY -> 3;
                    case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> 2;
                };
        int length = 0;
        boolean touches = false;
        LocalDate next = null;
        for (Occurrence o : due) {
            boolean deviates = deviates(o, missingDone);
            boolean adjacent = o.days.from().equals(next);
            length = deviates ? adjacent ? length + 1 : 1 : 0;
            touches = deviates && ((adjacent && touches) || owned.contains(o));
            next = o.days.to().plusDays(1);
            while (every() == Every.DAILY && rests(next)) {
                next = next.plusDays(1);
            }
            if (touches && length >= run) {
                return true;
            }
        }
        return false;
    }

    private boolean beyond(int n, long late, long worse, boolean compensated) {
        long d = late + worse;
        if (d == 0) {
            return false;
        }
        if (d * 4 > n && !(d == 1 && worse == 0)) {
            return true;
        }
        long share = Math.max(1, n * (compensated ? 10 : 5) / 100);
        boolean oneLate = d == 1 && worse == 0;
        boolean allowed =
                switch (every()) {
                    case YEARLY, HALF_YEARLY -> oneLate;
                    case QUARTERLY -> compensated ? d <= 1 : oneLate;
                    case MONTHLY -> d <= (compensated ? 2 : 1);
                    case WEEKLY -> d <= (compensated ? 5 : 2);
                    case DAILY, CONTINUOUS -> d <= share;
                    case PER_EVENT ->
                            n <= 10
                                    ? compensated ? d <= 1 : oneLate
                                    : d <= (n <= 20 ? compensated ? 2 : 1 : share);
                };
        return !allowed;
    }

    private Base checkBase(boolean compensated) {
        TreeMap<String, TreeMap<LocalDate, Found>> results = new TreeMap<>();
        List<History.Result> all =
                h.results().stream()
                        .filter(r -> !r.at().day().isAfter(known))
                        .filter(r -> !r.received().day().isAfter(known))
                        .toList();
        for (History.Result r : all) {
            if (r.found() != Found.UNKNOWN) {
                results.computeIfAbsent(r.subject(), s -> new TreeMap<>())
                        .merge(r.at().day(), r.found(), (a, b) -> a == Found.FAIL ? Found.FAIL : b);
            }
        }
        if (all.isEmpty()) {
            results.put("", new TreeMap<>());
        } else if (!results.isEmpty()) {
            lists().forEach(p ->
                    p.events().forEach(e -> results.computeIfAbsent(e.id(), _ -> new TreeMap<>())));
        }
        LocalDate looked =
                results.values().stream()
                        .filter(seen -> !seen.isEmpty())
                        .map(TreeMap::firstKey)
                        .min(Comparator.naturalOrder())
                        .orElse(window.from());
        int due = 0;
        int failed = 0;
        int unknown = 0;
        int failedRuns = 0;
        int runs = 0;
        boolean open = false;
        TreeMap<String, Deviated> deviations = new TreeMap<>();
        for (String subject : results.keySet()) {
            TreeMap<LocalDate, Found> seen = results.get(subject);
            TreeMap<LocalDate, What> days = new TreeMap<>();
            for (LocalDate d = looked; !d.isAfter(h.recorded().to()); d = d.plusDays(1)) {
                if (!inPlace(d) || !counts(subject, seen, d)) {
                    continue;
                }
                What what = what(seen, d);
                boolean isOpen = d.isAfter(known) || (what == What.UNKNOWN && mayCome(seen, d));
                if (what != null && !isOpen) {
                    days.put(d, what);
                }
                due += window.contains(d) ? 1 : 0;
                open |= window.contains(d) && isOpen;
            }
            failedRuns += hasRun(days, true) ? 1 : 0;
            runs += hasRun(days, false) ? 1 : 0;
            for (LocalDate d : days.keySet()) {
                if (window.contains(d)) {
                    failed += days.get(d) == What.FAILED ? 1 : 0;
                    unknown += days.get(d) == What.UNKNOWN ? 1 : 0;
                    LocalDate since = d;
                    while (days.get(since.minusDays(1)) == days.get(d)) {
                        since = since.minusDays(1);
                    }
                    deviations.merge(
                            (subject.isEmpty() ? "setting" : subject) + "/" + since,
                            new Deviated(days.get(d), 1),
                            (a, b) -> new Deviated(a.what(), a.turns() + 1));
                }
            }
        }
        int allowedRuns = results.size() >= 20 ? results.size() * 5 / 100 : 0;
        boolean found = failedRuns > allowedRuns || beyond(due, 0, failed, compensated);
        boolean beyond = runs > allowedRuns || beyond(due, 0, failed + unknown, compensated);
        Outcome outcome;
        if (found) {
            outcome = Outcome.NOT_EFFECTIVE;
        } else if (runs() || due == 0 || open || beyond) {
            outcome = Outcome.INCOMPLETE;
        } else if (failed + unknown > 0) {
            outcome = Outcome.DEVIATIONS;
        } else {
            outcome = Outcome.EFFECTIVE;
        }
        return new Base(outcome, found, due, deviations, failed + unknown > 0);
    }

    private List<History.Population> lists() {
        return h.populations().stream().filter(p -> !p.received().day().isAfter(known)).toList();
    }

    /// Whether a list has a subject on a day, or no reconciled one speaks of the day and something
    /// was seen of the subject by then. Where nothing is on file, there is one that nobody saw.
    private boolean counts(String subject, NavigableMap<LocalDate, Found> seen, LocalDate day) {
        if (subject.isEmpty() && seen.isEmpty()) {
            return true;
        }
        List<History.Population> lists =
                lists().stream().filter(p -> p.covers().contains(day)).toList();
        for (History.Population p : lists) {
            for (History.Event e : p.events()) {
                if (e.id().equals(subject) && !e.on().isAfter(day)) {
                    return true;
                }
            }
        }
        return lists.stream().noneMatch(History.Population::reconciled)
                && seen.floorKey(day) != null;
    }

    private int gap() {
        return h.allowedGapDays() == null ? 2 : h.allowedGapDays();
    }

    /// How a subject deviates on a day; null where it is covered.
    private @Nullable What what(NavigableMap<LocalDate, Found> seen, LocalDate day) {
        if (seen.containsKey(day)) {
            return seen.get(day) == Found.FAIL ? What.FAILED : null;
        }
        LocalDate before = seen.lowerKey(day);
        if (before == null) {
            return What.UNKNOWN;
        }
        LocalDate after = seen.higherKey(day);
        if (seen.get(before) == Found.FAIL) {
            return What.FAILED;
        }
        boolean covered =
                after != null
                        && seen.get(after) == Found.PASS
                        && !after.isAfter(before.plusDays(gap()));
        return covered ? null : What.UNKNOWN;
    }

    /// Whether a pass that joins a day to the last one may still come.
    private boolean mayCome(NavigableMap<LocalDate, Found> seen, LocalDate day) {
        return !seen.isEmpty()
                && seen.higherKey(day) == null
                && known.isBefore(seen.lowerKey(day).plusDays(gap()));
    }

    /// Whether four days in a row deviate, one of them in the window.
    private boolean hasRun(NavigableMap<LocalDate, What> days, boolean failedOnly) {
        for (LocalDate first : days.keySet()) {
            boolean run = true;
            boolean touches = false;
            for (int n = 0; n < 4; n++) {
                What what = days.get(first.plusDays(n));
                run &= what == What.FAILED || (what == What.UNKNOWN && !failedOnly);
                touches |= window.contains(first.plusDays(n));
            }
            if (run && touches) {
                return true;
            }
        }
        return false;
    }

    // Section 3: conclusions; section 4: the obligation

    private Verdict verdict() {
        expect();
        look();
        Base base = base(compensated());
        History.Conclusion counts = null;
        TreeSet<LocalDate> days = new TreeSet<>();
        h.conclusions().forEach(c -> days.add(c.on()));
        for (LocalDate day : days) {
            for (As as : As.values()) {
                for (History.Conclusion c : h.conclusions()) {
                    if (c.on().equals(day) && c.as() == as && counts(c)) {
                        counts = c;
                    }
                }
            }
        }
        boolean lowered = counts != null && counts.as() == As.NOT_EFFECTIVE;
        boolean lifted = counts != null && !lowered && base.outcome() == Outcome.DEVIATIONS;
        Outcome outcome = lowered ? Outcome.NOT_EFFECTIVE : base.outcome();
        boolean whole = days(window).allMatch(d -> inPlace(d) && isSeen(d));
        State state = State.UNKNOWN;
        if (lowered || (outcome == Outcome.NOT_EFFECTIVE && base.failureFound())) {
            state = State.FAILED;
        } else if (whole
                && (lifted || outcome == Outcome.EFFECTIVE || outcome == Outcome.NOT_EXERCISED)) {
            state = State.SATISFIED;
        }
        return new Verdict(
                outcome,
                base.due(),
                base.deviations().entrySet().stream()
                        .map(d ->
                                d.getKey()
                                        + " "
                                        + d.getValue().what()
                                        + " x"
                                        + d.getValue().turns())
                        .toList(),
                lowered || lifted,
                soFar(base, outcome),
                state,
                state == State.UNKNOWN
                        && outcome != Outcome.NOT_EFFECTIVE
                        && (runs() || days(window).anyMatch(this::inPlace)));
    }

    /// Whether a check had looked by a day, where there is one.
    private boolean isSeen(LocalDate day) {
        List<History.Result> found =
                h.results().stream()
                        .filter(r -> !r.at().day().isAfter(known))
                        .filter(r -> !r.received().day().isAfter(known))
                        .filter(r -> r.found() != Found.UNKNOWN)
                        .toList();
        return found.isEmpty() || found.stream().anyMatch(r -> !r.at().day().isAfter(day));
    }

    private @Nullable SoFar soFar(Base base, Outcome outcome) {
        if (!runs()) {
            return null;
        } else if (outcome == Outcome.NOT_EFFECTIVE) {
            return SoFar.LOST;
        }
        return base.needsConclusion() ? SoFar.NEEDS_A_CONCLUSION : SoFar.ON_COURSE;
    }

    /// That a compensating control was effective is a fact, whoever says so.
    private boolean compensated() {
        return h.conclusions().stream().anyMatch(c -> c.compensated() && !c.on().isAfter(known));
    }

    private boolean counts(History.Conclusion c) {
        if (c.on().isAfter(known)) {
            return false;
        } else if (c.as() == As.NOT_EFFECTIVE) {
            return true;
        }
        JudgingModel then = new JudgingModel(h, window, c.on());
        then.expect();
        then.look();
        TreeMap<String, Deviated> before = then.base(false).deviations();
        Base now = base(compensated());
        boolean lookedAtAll = c.deviations() == null || c.deviations().containsAll(before.keySet());
        boolean nothingNewOrWorse =
                now.deviations().entrySet().stream()
                        .allMatch(e ->
                                before.containsKey(e.getKey())
                                        && !before.get(e.getKey()).isLessThan(e.getValue()));
        return c.on().isAfter(window.to())
                && c.independent()
                && c.corrected()
                && c.harmLookedInto()
                && lookedAtAll
                && nothingNewOrWorse
                && !restsOnLaterRecords(c)
                && now.outcome() != Outcome.NOT_EFFECTIVE
                && now.outcome() != Outcome.INCOMPLETE;
    }

    /// Whether it would be beyond any conclusion without the records of what had happened by its
    /// day that came later.
    private boolean restsOnLaterRecords(History.Conclusion c) {
        JudgingModel without = new JudgingModel(withoutFiledAfter(c.on()), window, known);
        without.expect();
        without.look();
        return without.base(compensated()).outcome() == Outcome.NOT_EFFECTIVE;
    }

    private History withoutFiledAfter(LocalDate day) {
        return new History(
                h.cadence(),
                h.working(),
                h.anchor(),
                h.inPlace(),
                h.inForceFrom(),
                h.kinds(),
                h.discharges(),
                h.recorded(),
                h.items().stream()
                        .filter(i -> i.on().day().isAfter(day) || !i.received().day().isAfter(day))
                        .toList(),
                h.populations(),
                h.results().stream()
                        .filter(r -> r.at().day().isAfter(day) || !r.received().day().isAfter(day))
                        .toList(),
                h.allowedGapDays(),
                h.conclusions(),
                h.tests());
    }
}
