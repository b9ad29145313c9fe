package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tests again, against what is on file of a control, what a proof says: how it operated over a
/// window ([#check]), why it is in place on a day ([#onTheDay]), or why it failed ([#failed]). It
/// shares no code with what judges.
///
/// [OnFile] is what is on file, with what is wrong by it. [OccurrenceChecker] looks at what was
/// done each time, [DayChecker] at what was seen on each day, [TodayChecker] at one day alone, and
/// [FailureChecker] at what was late or failed; the last two pair evidence with occurrences
/// themselves ([Recount]).
public final class OperationChecker {
    private final OnFile file;
    private final DayChecker days;

    /// The days on which something was looked for; null until it is asked for.
    private @Nullable Period looked;

    private OperationChecker(OnFile file) {
        this.file = file;
        days = new DayChecker(file);
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
        OnFile.days(window)
                .filter(d ->
                        parts.stream()
                                .noneMatch(o -> o.days().stream().anyMatch(p -> p.contains(d))))
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
        OnFile file = new OnFile(history, practice, window, asOf, knownAt, obligation);
        new OperationChecker(file).check(operated);
        return file.wrong();
    }

    /// What is wrong, in sentences; empty where the control is in place on a day as it is said.
    ///
    /// @param asOf a moment of the day
    public static List<String> onTheDay(
            Operated operated,
            String obligation,
            History history,
            Practice practice,
            Moment asOf,
            Moment knownAt) {
        Period day = Period.day(asOf.day());
        OnFile file = new OnFile(history, practice, day, asOf, knownAt, obligation);
        file.unless(operated.days().equals(List.of(day)), "It is not said of %s.", day);
        if (!operated.grounds().isEmpty()
                && operated.grounds().stream().allMatch(g -> g instanceof Ground.InForce)) {
            operated.grounds().forEach(g -> new OperationChecker(file).check(operated, g, null));
        } else {
            new TodayChecker(file).check(operated.grounds());
        }
        return file.wrong();
    }

    /// What is wrong, in sentences; empty where each failure is one.
    ///
    /// @param window the days asked about, which own what is judged
    public static List<String> failed(
            List<Failure> failures,
            String obligation,
            History history,
            Practice practice,
            Period window,
            Moment asOf,
            Moment knownAt) {
        OnFile file = new OnFile(history, practice, window, asOf, knownAt, obligation);
        file.unless(!failures.isEmpty(), "Nothing says why it failed.");
        failures.forEach(new FailureChecker(file)::check);
        return file.wrong();
    }

    private void check(Operated o) {
        file.unless(file.asOf.day().isAfter(file.window.to()), "The window is not over.");
        file.unless(!o.days().isEmpty(), "It counts for no day.");
        for (Period p : o.days()) {
            file.unless(
                    file.window.contains(p) && OnFile.days(p).allMatch(file::counts),
                    "It was not in place, with its documents, in all of %s.",
                    p);
        }
        boolean written = o.grounds().stream().allMatch(g -> g instanceof Ground.InForce);
        file.unless(
                written
                        || file.h.items().stream()
                                .noneMatch(
                                        i -> i.falsified() && file.window.contains(i.on().day())),
                "A record was falsified.");
        file.conclusions.stream()
                .filter(c -> c.as() == As.NOT_EFFECTIVE)
                .forEach(c ->
                        file.unless(
                                file.conclusions.stream()
                                        .anyMatch(l -> file.lifts(l) && l.on().isAfter(c.on())),
                                "Somebody concluded on %s that it is not effective.",
                                c.on()));
        said(o.grounds()).forEach(t -> file.believe(t, true));
        Ground only = o.grounds().size() == 1 ? o.grounds().getFirst() : null;
        if (only instanceof Ground.Concluded c) {
            check(o, c);
        } else if (only instanceof Ground.InForce) {
            check(o, only, null);
        } else if (file.wrong().isEmpty()) {
            needed(o, o.grounds());
            o.grounds().forEach(g -> check(o, g, null));
        }
    }

    private void check(Operated o, Ground.Concluded said) {
        Conclusion found =
                file.conclusions.stream()
                        .filter(c -> c.id().equals(said.conclusion()) && c.on().equals(said.on()))
                        .filter(file::lifts)
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            file.unless(false, "Nobody who may concluded so on %s.", said.on());
            return;
        }
        needed(o, said.over());
        said.over().forEach(g -> check(o, g, found));
    }

    /// What grounds say of auditors' tests.
    private static List<Ground.Tested> said(List<Ground> grounds) {
        List<Ground.Tested> said = new ArrayList<>();
        for (Ground g : grounds) {
            switch (g) {
                case Ground.Tested t -> said.add(t);
                case Ground.Concluded c -> said.addAll(said(c.over()));
                case Ground.Performed _,
                        Ground.Seen _,
                        Ground.Checked _,
                        Ground.ActedOn _,
                        Ground.Listed _,
                        Ground.NoEvent _,
                        Ground.NoFinding _,
                        Ground.InForce _,
                        Ground.OnWord _,
                        Ground.Shown _,
                        Ground.Latest _,
                        Ground.Recent _,
                        Ground.Subjects _ -> {}
            }
        }
        return said;
    }

    /// What is judged apart must all be there.
    private void needed(Operated o, List<Ground> grounds) {
        boolean tested = o.days().stream().flatMap(OnFile::days).allMatch(d -> file.isTested(d));
        boolean performs = file.showing.wants(Role.PERFORMANCE);
        boolean alone =
                file.h.kinds().isEmpty() && file.h.items().isEmpty() && !file.h.results().isEmpty();
        boolean continuous = file.h.cadence().every() == Every.CONTINUOUS;
        boolean done = grounds.stream().anyMatch(g -> g instanceof Ground.Performed);
        boolean seen = grounds.stream().anyMatch(g -> g instanceof Ground.Seen);
        if (!said(grounds).isEmpty() && !done && !seen) {
            if (continuous) {
                days.undisputed(o);
            } else {
                new OccurrenceChecker(file).undisputed(o);
            }
        }
        boolean needs =
                grounds.stream()
                        .anyMatch(g ->
                                g instanceof Ground.Performed
                                        || (g instanceof Ground.NoEvent
                                                && file.events().isEmpty()));
        boolean none = file.acts && grounds.stream().anyMatch(g -> g instanceof Ground.NoFinding);
        file.unless(
                !(performs || none) || alone || continuous || needs || tested,
                "It has to be performed.");
        Set<String> checks = new HashSet<>();
        file.h.results().stream()
                .map(History.Result::check)
                .filter(c ->
                        c.isEmpty()
                                || file.h.kinds().isEmpty()
                                || file.h.kinds().stream()
                                        .anyMatch(k ->
                                                k.kind().equals(c)
                                                        && k.shows().contains(file.obligation)))
                .forEach(checks::add);
        for (String check : checks) {
            file.unless(
                    grounds.stream()
                            .anyMatch(
                                    g -> g instanceof Ground.Checked c && c.check().equals(check)),
                    "The check %s says something, too.",
                    check);
        }
        boolean sets = performs || file.showing.wants(Role.SETTING);
        boolean wrong = days.settings().stream().anyMatch(DayChecker.Seen::failed);
        boolean performed =
                file.items.stream().anyMatch(i -> file.showing.shows(i, Role.PERFORMANCE));
        boolean needsSetting =
                continuous
                        ? sets && !alone && (checks.isEmpty() || performed || wrong)
                        : !performs && !checks.isEmpty() && wrong;
        file.unless(!needsSetting || seen || tested, "Its setting has to be seen.");
        file.unless(!grounds.isEmpty(), "Nothing shows it.");
    }

    /// @param by the conclusion by which it may deviate; null where it must not
    private void check(Operated o, Ground ground, @Nullable Conclusion by) {
        switch (ground) {
            case Ground.Performed g -> new OccurrenceChecker(file).performed(o, g, by);
            case Ground.Seen g -> days.seen(o, g, by);
            case Ground.Tested _ -> {}
            case Ground.Checked g -> {
                int of = days.checked(o, g, by);
                file.unless(of == g.subjects(), "There are %s subjects.", of);
            }
            case Ground.ActedOn g -> {
                List<Item> done = followUp();
                boolean looked =
                        !file.acts
                                || inWindow().stream().anyMatch(i -> has(i, Role.PERFORMANCE))
                                || inWindow().stream().anyMatch(i -> i.findings() != null)
                                || (file.h.cadence().every() == Every.PER_EVENT
                                        && file.events().isEmpty());
                file.unless(looked, "Nothing looked for it.");
                file.unless(
                        ids(done).equals(new HashSet<>(g.items())), "Something else acts on it.");
                file.unless(!done.isEmpty(), "Nothing acts on it.");
                eachIsActedOn(done);
            }
            case Ground.Listed _ ->
                    file.unless(
                            file.h.kinds().stream()
                                    .filter(k -> k.role() == Role.POPULATION)
                                    .filter(k -> k.shows().contains(file.obligation))
                                    .anyMatch(k -> file.listed(k.kind())),
                            "Not all is listed and counted.");
            case Ground.NoEvent _ ->
                    file.unless(
                            file.h.cadence().every() == Every.PER_EVENT
                                    && file.listed()
                                    && file.events().isEmpty(),
                            "Something happened that it had to answer.");
            case Ground.NoFinding _ ->
                    file.unless(
                            file.showing.wants(Role.FOLLOW_UP)
                                    && found().isEmpty()
                                    && inWindow().stream().noneMatch(this::isSilent)
                                    && inWindow().stream().anyMatch(i -> i.findings() != null),
                            "Something was found, or nobody says that nothing was.");
            case Ground.InForce g ->
                    file.unless(
                            !g.documents().isEmpty()
                                    && !file.h.discharges().contains(file.obligation)
                                    && file.h.kinds().stream()
                                            .noneMatch(k -> k.shows().contains(file.obligation)),
                            "No document alone shows it.");
            case Ground.Shown _, Ground.Latest _, Ground.Recent _, Ground.Subjects _ ->
                    file.unless(false, "How it was on one day shows no other one.");
            case Ground.OnWord _ ->
                    file.unless(false, "Somebody's word does not show how it operated.");
            case Ground.Concluded _ -> file.unless(false, "One conclusion rests on another.");
        }
    }

    // ---- what else is on file

    private boolean has(Item item, Role role) {
        return file.h.kinds().stream()
                .anyMatch(k -> k.kind().equals(item.kind()) && k.role() == role);
    }

    private List<Item> inWindow() {
        return file.h.items().stream()
                .filter(i -> isIn(looked(), i))
                .filter(i -> file.h.kinds().stream().anyMatch(k -> k.kind().equals(i.kind())))
                .toList();
    }

    private List<Item> followUp() {
        return file.h.items().stream()
                .filter(i -> i.artefact() && !i.fails())
                .filter(i -> file.showing.shows(i, Role.FOLLOW_UP))
                .filter(i -> looked().contains(i.on().day()) || actsOn(i))
                .toList();
    }

    private Period looked() {
        if (looked == null) {
            looked = file.acts ? new OccurrenceChecker(file).lookedAt() : file.window;
        }
        return looked;
    }

    private boolean isIn(Period days, Item item) {
        LocalDate of =
                switch (item.names()) {
                    case Named.In(LocalDate day) -> day;
                    case Named.Event(String id) ->
                            file.h.populations().stream()
                                    .flatMap(p -> p.events().stream())
                                    .filter(e -> e.id().equals(id))
                                    .map(History.Event::on)
                                    .filter(days::contains)
                                    .findFirst()
                                    .orElse(item.on().day());
                    case null -> item.on().day();
                };
        return days.contains(of) || days.contains(item.on().day());
    }

    /// What says that it found something, and what failed.
    private List<Item> found() {
        Stream<Item> said =
                inWindow().stream().filter(i -> i.findings() != null && i.findings() > 0);
        return (file.acts
                        ? Stream.concat(said, new OccurrenceChecker(file).unredone().stream())
                        : said)
                .toList();
    }

    /// Whether nothing says what a performance found. Of an event any record may say it.
    private boolean isSilent(Item performed) {
        boolean elsewhere =
                performed.names() instanceof Named.Event
                        && inWindow().stream()
                                .anyMatch(i ->
                                        i.findings() != null
                                                && Objects.equals(performed.names(), i.names()));
        return performed.findings() == null
                && has(performed, Role.PERFORMANCE)
                && performed.artefact()
                && !performed.listed()
                && !(file.acts && performed.fails())
                && !elsewhere;
    }

    /// Whether an action comes after something that was found in the window.
    private boolean actsOn(Item action) {
        return action.on().day().isAfter(file.window.to()) && !found().isEmpty();
    }

    /// For each occurrence that found something and that no action names there is an action that
    /// names none: of those since any day never fewer than of what was found since.
    private void eachIsActedOn(List<Item> done) {
        Map<Object, LocalDate> found = new HashMap<>();
        for (Item i : found()) {
            found.merge(occurrence(i), i.on().day(), (a, b) -> a.isBefore(b) ? b : a);
        }
        List<LocalDate> open = new ArrayList<>();
        found.forEach((occurrence, day) -> {
            boolean named =
                    done.stream()
                            .filter(a -> a.names() != null && occurrence(a).equals(occurrence))
                            .anyMatch(a -> !a.on().day().isBefore(day));
            if (!named) {
                open.add(day);
            }
        });
        for (LocalDate since : open) {
            long owed = open.stream().filter(day -> !day.isBefore(since)).count();
            long free =
                    done.stream()
                            .filter(a -> a.names() == null && !a.on().day().isBefore(since))
                            .count();
            file.unless(owed <= free, "Of what was found since %s not all was acted on.", since);
        }
    }

    /// The event, or the first day of the period or of the month, to which an item belongs.
    private Object occurrence(Item item) {
        if (item.names() instanceof Named.Event event) {
            return event;
        }
        LocalDate day = item.names() instanceof Named.In in ? in.day() : item.on().day();
        return switch (file.h.cadence().every()) {
            case CONTINUOUS, PER_EVENT, DAILY, WEEKLY -> YearMonth.from(day);
            case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> {
                LocalDate start = day;
                while (!file.begins(start)) {
                    start = start.minusDays(1);
                }
                yield start;
            }
        };
    }

    private static Set<String> ids(List<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(i -> ids.add(i.id()));
        return ids;
    }
}
