package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.judgement.Expectation;
import dev.crosswalk.engine.judgement.Followed;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.LongRest;
import dev.crosswalk.programme.words.LongTolerance;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what an auditor asks of records, and no outcome tells: whether they name what they are of,
/// how many of one day stand for what, and how long it took to act on what was found.
public final class RecordWords {
    /// The heading over a list of it.
    public static final String TITLE = "What an auditor asks of the records";

    private static final int NAMED = 3;

    /// As long before an event as it may be answered late: days, or as many times its tolerance.
    /// What has to be there before its event may be older.
    private static final int LONG_BEFORE = 10;

    private static final int MOST_TOLERANCES = 5;

    /// In as many years before a window something was due that is done at least once a year.
    private static final int MOST_YEARS_BEFORE = 2;

    /// What takes longer than so many days was not acted on before somebody looked again.
    private static final int QUARTER = 92;

    private RecordWords() {}

    /// All of it but what was redone, which stands beside the deviations.
    ///
    /// @param operation null where no window is asked about
    public static List<Remark> remarks(
            History history,
            Practice practice,
            @Nullable Operation operation,
            Moment asOf,
            Moment knownAt) {
        if (operation == null) {
            return List.of();
        }
        History known = history.as(asOf, knownAt);
        Period window = operation.window();
        List<Remark> all = new ArrayList<>(EventLists.asked(known, window, practice));
        longTolerance(history, practice)
                .ifPresent(words -> all.add(new Remark(Remark.Cause.LONG_TOLERANCE, words)));
        LongRest.of(known, window, practice)
                .ifPresent(words -> all.add(new Remark(Remark.Cause.LONG_REST, words)));
        all.addAll(Looks.remarks(known, window, practice, asOf));
        List<String> records = new ArrayList<>();
        ownColumn(known, operation).ifPresent(records::add);
        unnamed(history, operation).ifPresent(records::add);
        sameDay(operation).ifPresent(records::add);
        longBefore(history, practice, operation).ifPresent(records::add);
        standsByEarlier(history, practice, operation, asOf, knownAt).ifPresent(records::add);
        records.addAll(followed(Followed.of(history, window, asOf, knownAt), window));
        answered(Followed.tally(history, window, asOf, knownAt)).ifPresent(records::add);
        records.forEach(words -> all.add(new Remark(Remark.Cause.OF_RECORDS, words)));
        unsaid(history, operation, asOf, knownAt)
                .ifPresent(words -> all.add(new Remark(Remark.Cause.FINDINGS_UNKNOWN, words)));
        actedOnNothing(known, operation)
                .or(() -> actedOnNothingFound(known, window))
                .ifPresent(words -> all.add(new Remark(Remark.Cause.ACTED_ON_NOTHING, words)));
        return all;
    }

    /// The same with what was redone and what was received late, of the controls that stand for
    /// something that verdicts ask for.
    ///
    /// @param lagDays later than so many days after it was seen is late
    public static List<String> of(
            Crosswalk crosswalk, Standing standing, List<Verdict> verdicts, int lagDays) {
        Set<String> asked = ExceptionWords.asked(crosswalk, verdicts);
        List<String> all = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            Operation operation = c.operation();
            if (operation != null
                    && c.isAdopted()
                    && c.control().discharges().stream().anyMatch(asked::contains)) {
                looser(c.adopted()).ifPresent(words -> all.add(c.id() + ": " + words));
                redone(operation).ifPresent(words -> all.add(c.id() + ": " + words));
                c.askedOfRecords().stream()
                        .filter(words -> !isSaidAsLooser(c, words))
                        .forEach(words -> all.add(c.id() + ": " + words));
                LateReceived.sentence(LateReceived.of(c, operation.window(), lagDays))
                        .ifPresent(words -> all.add(c.id() + ": " + words));
            }
        }
        return all;
    }

    // ---- by what it is judged

    /// That a control may be done later, or less often, than the library has it.
    static Optional<String> looser(AdoptedControl adopted) {
        Cadence usual = adopted.looserThan();
        return usual == null
                ? Optional.empty()
                : Optional.of(
                        "The cadence is %s. An auditor asks why, and since when."
                                .formatted(FactWords.cadence(adopted)));
    }

    /// Whether a sentence is that of a long tolerance, of a control whose cadence is said to be
    /// looser than that of the library.
    private static boolean isSaidAsLooser(ControlStanding c, String words) {
        return c.adopted().looserThan() != null
                && longTolerance(c.facts().history(), c.facts().practice())
                        .filter(words::equals)
                        .isPresent();
    }

    private static Optional<String> longTolerance(History history, Practice practice) {
        return LongTolerance.of(history, practice.longToleranceDays());
    }

    // ---- which event it is

    /// The events that were answered, if late, by a record that names none.
    static List<Occurrence> answeredByUnnamed(History history, Operation operation) {
        if (history.cadence().every() != Cadence.Every.PER_EVENT) {
            return List.of();
        }
        Set<String> unnamed =
                history.items().stream()
                        .filter(i -> i.names() == null)
                        .map(History.Item::id)
                        .collect(Collectors.toSet());
        return answered(operation).stream()
                .filter(o -> o.shownBy() != null && unnamed.contains(o.shownBy()))
                .toList();
    }

    private static List<Occurrence> answered(Operation operation) {
        return operation.occurrences().stream()
                .filter(o -> o.doneOn() != null)
                .filter(o ->
                        switch (o.status()) {
                            case ON_TIME, LATE -> true;
                            case MISSING, FAILED, OPEN -> false;
                        })
                .toList();
    }

    /// `, 3 by records that name no event`; empty where none is.
    public static String unnamedShort(ControlStanding c) {
        Operation operation = c.operation();
        int n = operation == null ? 0 : answeredByUnnamed(c.facts().history(), operation).size();
        return n == 0
                ? ""
                : ", %d by %s no event"
                        .formatted(n, n == 1 ? "a record that names" : "records that name");
    }

    /// `events answered by records that do not name them: 3 of 12 of ACC-04`; empty where none is.
    public static Optional<String> unnamed(List<ControlStanding> controls) {
        List<String> all = new ArrayList<>();
        for (ControlStanding c : controls) {
            Operation operation = c.operation();
            int n =
                    operation == null
                            ? 0
                            : answeredByUnnamed(c.facts().history(), operation).size();
            if (operation != null && n > 0) {
                all.add(Words.of(n, operation.occurrences().size()) + " of " + c.id());
            }
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "events answered by records that do not name them: "
                                + Words.some(all, NAMED));
    }

    /// A record that names no event answers one of about its day, and may be that of another one.
    public static Optional<String> unnamed(History history, Operation operation) {
        List<Occurrence> unnamed = answeredByUnnamed(history, operation);
        int all = operation.occurrences().size();
        int answered = answered(operation).size();
        if (unnamed.isEmpty()) {
            return Optional.empty();
        }
        if (unnamed.size() == answered && answered > NAMED) {
            return Optional.of(
                    "No record names the event that it answers: %s were each given a record of about their day, and nobody can tell whether it is their own. Name the event in each record."
                            .formatted(
                                    answered == all
                                            ? "all %d events".formatted(all)
                                            : "%d of %d events".formatted(answered, all)));
        }
        return Optional.of(
                "%d of %s %s answered only by a record of about that day which does not name %s: %s. Name the event in the record, or nobody can tell that it is its own."
                        .formatted(
                                unnamed.size(),
                                Words.many(all, "event", "events"),
                                unnamed.size() == 1 ? "is" : "are",
                                unnamed.size() == 1 ? "it" : "them",
                                some(
                                        unnamed,
                                        o ->
                                                "%s (%s on %s)"
                                                        .formatted(
                                                                o.name(),
                                                                o.shownBy(),
                                                                o.doneOn()))));
    }

    // ---- what it found

    /// Where only follow-up shows that what was found was acted on, a record that does not say what
    /// it found, and an occurrence in which nobody looked, may have left something that no action
    /// is of.
    static Optional<String> unsaid(
            History history, Operation operation, Moment asOf, Moment knownAt) {
        if (!Followed.isOwed(history)) {
            return Optional.empty();
        }
        List<String> silent =
                Followed.unsaid(history, operation.window(), asOf, knownAt).stream()
                        .map(i -> i.id() + " of " + i.on().day())
                        .toList();
        List<String> missing =
                operation.occurrences().stream()
                        .filter(o -> o.status() == Occurrence.Status.MISSING)
                        .map(Occurrence::name)
                        .toList();
        List<String> said = new ArrayList<>();
        if (!silent.isEmpty()) {
            said.add(
                    "%s (%s) %s not say whether anything was found, so that what was acted on may not be all: write findings: 0 in each, or how many."
                            .formatted(
                                    Words.many(silent.size(), "record", "records"),
                                    Words.some(silent, NAMED),
                                    silent.size() == 1 ? "does" : "do"));
        }
        if (!missing.isEmpty()) {
            said.add(
                    "Nothing shows that anybody looked in %s, so nobody knows what there was to act on."
                            .formatted(Words.some(missing, NAMED)));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /// That something was acted on though every record says that nothing was found, and nothing
    /// deviates or failed that an action may be of.
    static Optional<String> actedOnNothing(History history, Operation operation) {
        Period window = operation.window();
        List<History.Item> performed = of(history, History.Role.PERFORMANCE);
        List<String> acted =
                of(history, History.Role.FOLLOW_UP).stream()
                        .filter(i -> window.contains(i.on().day()) && i.names() == null)
                        .map(i -> i.id() + " of " + i.on().day())
                        .toList();
        boolean isNothing =
                performed.stream().anyMatch(i -> window.contains(i.on().day()))
                        && performed.stream()
                                .allMatch(i -> i.findings() != null && i.findings() == 0)
                        && operation.occurrences().stream()
                                .allMatch(o -> o.status() == Occurrence.Status.ON_TIME)
                        && history.items().stream()
                                .noneMatch(i -> i.failed() && window.contains(i.on().day()));
        return acted.isEmpty() || !isNothing
                ? Optional.empty()
                : Optional.of(
                        "Every record says that nothing was found (findings: 0), and something was acted on: %s. One of the two is not right, and an auditor asks which."
                                .formatted(Words.some(acted, NAMED)));
    }

    /// Where only some records say that nothing was found: an action after one of these and before
    /// the next one, which no earlier finding explains; or one after it that names what it is of.
    private static Optional<String> actedOnNothingFound(History history, Period window) {
        List<History.Item> performed =
                of(history, History.Role.PERFORMANCE).stream()
                        .filter(i -> window.contains(i.on().day()))
                        .sorted(Comparator.comparing((History.Item i) -> i.on().day()))
                        .toList();
        boolean isFailed =
                history.items().stream().anyMatch(i -> i.failed() && window.contains(i.on().day()));
        List<String> said = new ArrayList<>();
        for (History.Item action : of(history, History.Role.FOLLOW_UP)) {
            LocalDate on = action.on().day();
            if (!window.contains(on)) {
                continue;
            }
            List<History.Item> before =
                    performed.stream().filter(i -> !i.on().day().isAfter(on)).toList();
            History.Item last =
                    action.names() == null
                            ? before.isEmpty() ? null : before.getLast()
                            : before.stream()
                                    .filter(i -> Objects.equals(action.names(), i.names()))
                                    .findFirst()
                                    .orElse(null);
            boolean isExplained =
                    action.names() == null
                            && (isFailed
                                    || before.stream()
                                            .anyMatch(
                                                    i -> i.findings() != null && i.findings() > 0));
            if (last != null && last.findings() != null && last.findings() == 0 && !isExplained) {
                said.add(
                        "%s of %s says that nothing was found (findings: 0), and %s of %s is an action after it"
                                .formatted(last.id(), last.on().day(), action.id(), on));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s. Say what was acted on: one of the two is not right, or it is of a record that does not say what it found."
                                .formatted(Words.capital(Words.some(said, NAMED))));
    }

    // ---- by whose word

    /// `rest on the list's own column: CHG-03 (317 of 317), ..`, of the controls with the most
    /// first; empty where none does.
    public static Optional<String> ownColumn(List<ControlStanding> controls) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> said = new HashMap<>();
        for (ControlStanding c : controls) {
            Operation operation = c.operation();
            int n = operation == null ? 0 : ownColumnOf(c.facts().history(), operation);
            if (operation != null && n > 0) {
                counts.put(c.id(), n);
                said.put(
                        c.id(), "%s %s".formatted(c.id(), Words.of(n, answered(operation).size())));
            }
        }
        List<String> most =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(e -> said.getOrDefault(e.getKey(), ""))
                        .toList();
        return most.isEmpty()
                ? Optional.empty()
                : Optional.of("done by the list's own column alone: " + Words.some(most, NAMED));
    }

    /// What was done for events by what the list of them says itself, with no record of any event.
    private static Optional<String> ownColumn(History history, Operation operation) {
        int n = ownColumnOf(history, operation);
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        "%d of %d %s on the list's own column (doneOn): no record on file names the %s. An auditor asks for the tickets."
                                .formatted(
                                        n,
                                        answered(operation).size(),
                                        n == 1 ? "rests" : "rest",
                                        n == 1 ? "event" : "events"));
    }

    /// How many events were done by what a list says itself, with no record of them.
    private static int ownColumnOf(History history, Operation operation) {
        Set<String> listed =
                history.items().stream()
                        .filter(History.Item::listed)
                        .map(History.Item::id)
                        .collect(Collectors.toSet());
        Set<History.Named> recorded =
                history.items().stream()
                        .filter(i -> i.artefact() && !i.listed())
                        .flatMap(i -> Stream.ofNullable(i.names()))
                        .collect(Collectors.toSet());
        return (int)
                answered(operation).stream()
                        .filter(o -> o.shownBy() != null && listed.contains(o.shownBy()))
                        .filter(o -> !recorded.contains(new History.Named.Event(o.name())))
                        .count();
    }

    private static List<History.Item> of(History history, History.Role role) {
        Set<String> kinds =
                history.kinds().stream()
                        .filter(k -> k.role() == role)
                        .map(History.Kind::kind)
                        .collect(Collectors.toSet());
        return history.items().stream()
                .filter(i -> kinds.contains(i.kind()) && i.artefact() && !i.failed())
                .toList();
    }

    // ---- how long before its event

    /// What names an event and was done long before it counts, as an approval does. An auditor asks
    /// how it knew of it: of what may be done after its event, as a review is, sooner than of what
    /// has to be there before.
    static Optional<String> longBefore(History history, Practice practice, Operation operation) {
        if (history.cadence().every() != Cadence.Every.PER_EVENT) {
            return Optional.empty();
        }
        Map<String, History.Item> items = new HashMap<>();
        history.items().forEach(i -> items.put(i.id(), i));
        List<String> early = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Occurrence o : answered(operation)) {
            History.Item by = items.get(Objects.requireNonNullElse(o.shownBy(), ""));
            LocalDate on = o.doneOn();
            if (by == null || on == null) {
                continue;
            }
            int tolerance = tolerance(history, by.kind());
            long most =
                    tolerance == 0
                            ? practice.longToleranceDays()
                            : Math.max(LONG_BEFORE, (long) MOST_TOLERANCES * tolerance);
            if (on.plusDays(most).isBefore(o.due())) {
                days.add(on);
                early.add("%s of %s (on %s)".formatted(o.name(), o.due(), on));
            }
        }
        return early.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Records are of long before the %s that they name: %s%s. Look whether they can be of %s."
                                .formatted(
                                        early.size() == 1 ? "event" : "events",
                                        Words.some(early, NAMED),
                                        early.size() > 1 && days.size() == 1
                                                ? ", all of one day"
                                                : "",
                                        early.size() == 1 ? "it" : "them"));
    }

    private static int tolerance(History history, String kind) {
        return history.kinds().stream()
                .filter(k -> k.kind().equals(kind))
                .map(History.Kind::toleranceDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(history.cadence().toleranceDays());
    }

    // ---- in whose window it was done

    /// Of a window in which no period ends: what was due last before it stands for it, where it was
    /// done in time.
    private static Optional<String> standsByEarlier(
            History history, Practice practice, Operation operation, Moment asOf, Moment knownAt) {
        Period window = operation.window();
        boolean ownsSome =
                !history.cadence().every().isPeriodic()
                        || !history.cadence().dueWithin(window, history.anchor()).isEmpty();
        if (ownsSome || !history.results().isEmpty()) {
            return Optional.empty();
        }
        Period before =
                new Period(window.from().minusYears(MOST_YEARS_BEFORE), window.from().minusDays(1));
        Period last = history.cadence().dueWithin(before, history.anchor()).getLast();
        List<Occurrence> due =
                Expectation.over(history, practice, Period.day(last.to()), asOf, knownAt)
                        .occurrences();
        return due.isEmpty() || due.getLast().status() != Occurrence.Status.ON_TIME
                ? Optional.empty()
                : Optional.of(
                        "Nothing was due in the window, %s: it stands by %s, which was done on %s. A service auditor may see it differently."
                                .formatted(
                                        Words.days(window),
                                        due.getLast().spoken(),
                                        due.getLast().doneOn()));
    }

    // ---- how many of a day

    /// Of one day several records stand for several periods.
    static Optional<String> sameDay(Operation operation) {
        Map<LocalDate, List<Occurrence>> byDay = new TreeMap<>();
        answered(operation).stream()
                .filter(o -> o.kind() == Occurrence.Kind.PERIOD)
                .forEach(o ->
                        byDay.computeIfAbsent(
                                        Objects.requireNonNull(o.doneOn()), _ -> new ArrayList<>())
                                .add(o));
        List<List<Occurrence>> several = byDay.values().stream().filter(o -> o.size() > 1).toList();
        return several.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s; an auditor may ask whether each was done."
                                .formatted(Words.capital(some(several, RecordWords::sameDay))));
    }

    private static String sameDay(List<Occurrence> done) {
        return "%s records of %s stand for %s"
                .formatted(
                        done.size() == 2 ? "two" : done.size(),
                        done.getFirst().doneOn(),
                        Words.and(done.stream().map(Occurrence::spoken).toList()));
    }

    // ---- what failed first

    /// `redone in time on 2026-04-03, so it is no deviation`
    public static String of(Redone redone) {
        return "redone in time on %s, so it is no deviation".formatted(redone.redoneOn());
    }

    /// What failed and was redone in time: it counts as done, and stays named.
    public static Optional<String> redone(Operation operation) {
        List<Redone> redone = operation.redone();
        return redone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%d failed at first and %s redone in time, so %s done: %s."
                                .formatted(
                                        redone.size(),
                                        redone.size() == 1 ? "was" : "were",
                                        redone.size() == 1 ? "it counts as" : "they count as",
                                        some(
                                                redone,
                                                r ->
                                                        "%s (failed on %s, redone on %s)"
                                                                .formatted(
                                                                        r.occurrence()
                                                                                .replace(
                                                                                        "/",
                                                                                        " to "),
                                                                        r.failed().to(),
                                                                        r.redoneOn()))));
    }

    // ---- how long it took

    /// How long it took until what was found was acted on, and what nothing acts on.
    ///
    /// @param window in which it was found
    public static List<String> followed(List<Followed> found, Period window) {
        List<Followed> acted = found.stream().filter(f -> f.actedOn() != null).toList();
        List<Followed> open = found.stream().filter(f -> f.actedOn() == null).toList();
        List<String> said = new ArrayList<>();
        if (!acted.isEmpty()) {
            said.add(
                    longest(acted, open.isEmpty())
                            + after(acted, window)
                            + "."
                            + (acted.stream().anyMatch(f -> f.days() > QUARTER)
                                    ? " That is longer than a quarter: an auditor asks why it took so long."
                                    : ""));
        }
        if (!open.isEmpty()) {
            said.add(
                    "Nothing on file acts on what was found on %s."
                            .formatted(some(open, f -> f.foundOn().toString())));
        }
        return said;
    }

    /// How many findings there were, where fewer records act on them.
    private static Optional<String> answered(Followed.Tally tally) {
        return tally.actions() == 0 || tally.findings() <= tally.actions()
                ? Optional.empty()
                : Optional.of(
                        "%,d found; %s of action: see that %s all."
                                .formatted(
                                        tally.findings(),
                                        Words.many(tally.actions(), "record", "records"),
                                        tally.actions() == 1 ? "it answers" : "they answer"));
    }

    private static String longest(List<Followed> acted, boolean all) {
        Followed longest =
                acted.stream().max(Comparator.comparingLong(Followed::days)).orElseThrow();
        String took = Words.many((int) longest.days(), "day", "days");
        if (acted.size() == 1) {
            return "What was found on %s was acted on after %s, on %s"
                    .formatted(longest.foundOn(), took, longest.actedOn());
        }
        return "%s acted on, the longest after %s: finding of %s, acted on %s"
                .formatted(
                        all ? "What was found was" : "%d findings were".formatted(acted.size()),
                        took,
                        longest.foundOn(),
                        longest.actedOn());
    }

    /// What was acted on only when the window was over.
    private static String after(List<Followed> acted, Period window) {
        List<Followed> after =
                acted.stream()
                        .filter(f -> f.actedOn() != null && f.actedOn().isAfter(window.to()))
                        .toList();
        if (after.isEmpty()) {
            return "";
        }
        return acted.size() == 1
                ? ", after the window's end"
                : "; %d of %d after the window's end: %s of %s"
                        .formatted(
                                after.size(),
                                acted.size(),
                                after.size() == 1 ? "finding" : "findings",
                                some(after, f -> f.foundOn().toString()));
    }

    private static <T> String some(List<T> all, Function<T, String> words) {
        return Words.some(all.stream().map(words).toList(), NAMED);
    }
}
