package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tests again, against what is on file of a control, what a proof says of how it operated. It
/// shares no code with what judges.
public final class OperationChecker {
    private final OnFile file;
    private final DayChecker days;

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

    private void check(Operated o) {
        file.unless(file.asOf.day().isAfter(file.window.to()), "The window is not over.");
        file.unless(!o.days().isEmpty(), "It counts for no day.");
        for (Period p : o.days()) {
            file.unless(
                    file.window.contains(p) && OnFile.days(p).allMatch(file::isInPlace),
                    "It was not in place in all of %s.",
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
        said(o.grounds()).forEach(file::believe);
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
                        Ground.OnWord _ -> {}
            }
        }
        return said;
    }

    /// What is judged apart must all be there.
    private void needed(Operated o, List<Ground> grounds) {
        boolean tested =
                o.days().stream().flatMap(OnFile::days).allMatch(d -> file.isTested(d));
        boolean performs = file.h.wants(Role.PERFORMANCE, file.obligation);
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
        file.unless(
                !performs || alone || continuous || needs || tested, "It has to be performed.");
        boolean checked = grounds.stream().anyMatch(g -> g instanceof Ground.Checked);
        file.unless(file.h.results().isEmpty() || checked, "The check says something, too.");
        boolean sets = performs || file.h.wants(Role.SETTING, file.obligation);
        boolean any = file.h.results().isEmpty() || !days.settings().isEmpty();
        file.unless(
                !continuous || !sets || alone || seen || !any || tested, "Its setting has to be seen.");
        file.unless(!grounds.isEmpty(), "Nothing shows it.");
    }

    /// @param by the conclusion by which it may deviate; null where it must not
    private void check(Operated o, Ground ground, @Nullable Conclusion by) {
        switch (ground) {
            case Ground.Performed g -> new OccurrenceChecker(file).performed(o, g, by);
            case Ground.Seen g ->
                    days.covered(o, Map.of("", days.settings()), g.count(), Every.CONTINUOUS, by, true);
            case Ground.Tested _ -> {}
            case Ground.Checked g -> {
                Map<String, List<DayChecker.Seen>> subjects = days.results();
                int of = days.covered(o, subjects, g.count(), checkedEvery(), by, false);
                file.unless(of == g.subjects(), "There are %s subjects.", of);
                file.unless(
                        file.h.results().stream()
                                .filter(r -> r.found() != History.Found.UNKNOWN)
                                .anyMatch(r -> !r.at().day().isAfter(o.days().getFirst().from())),
                        "Nothing was looked at before %s.",
                        o.days().getFirst());
            }
            case Ground.ActedOn g -> {
                List<Item> done = followUp();
                file.unless(
                        ids(done).equals(new HashSet<>(g.items())), "Something else acts on it.");
                file.unless(!done.isEmpty(), "Nothing acts on it.");
                inWindow().stream()
                        .filter(i -> i.findings() != null && i.findings() > 0)
                        .forEach(i ->
                                file.unless(
                                        done.stream()
                                                .anyMatch(
                                                        a -> !a.on().day().isBefore(i.on().day())),
                                        "What %s found was not acted on.",
                                        i.id()));
            }
            case Ground.Listed _ ->
                    file.unless(
                            file.listed() && file.h.wants(Role.POPULATION, file.obligation),
                            "Not all is listed and counted.");
            case Ground.NoEvent _ ->
                    file.unless(
                            file.h.cadence().every() == Every.PER_EVENT
                                    && file.listed()
                                    && file.events().isEmpty(),
                            "Something happened that it had to answer.");
            case Ground.NoFinding _ ->
                    file.unless(
                            file.h.wants(Role.FOLLOW_UP, file.obligation)
                                    && inWindow().stream()
                                            .filter(i ->
                                                    i.findings() != null
                                                            || has(i, Role.PERFORMANCE))
                                            .allMatch(i -> Objects.equals(i.findings(), 0))
                                    && inWindow().stream().anyMatch(i -> i.findings() != null),
                            "Something was found, or nobody says that nothing was.");
            case Ground.InForce g ->
                    file.unless(
                            !g.documents().isEmpty()
                                    && !file.h.discharges().contains(file.obligation)
                                    && file.h.kinds().stream()
                                            .noneMatch(k -> k.shows().contains(file.obligation)),
                            "No document alone shows it.");
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
                .filter(i -> file.window.contains(i.on().day()))
                .filter(i -> file.h.kinds().stream().anyMatch(k -> k.kind().equals(i.kind())))
                .toList();
    }

    private List<Item> followUp() {
        return file.h.items().stream()
                .filter(i -> i.artefact() && !i.fails())
                .filter(i -> file.h.shows(i, Role.FOLLOW_UP, file.obligation))
                .toList();
    }

    private static Set<String> ids(List<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(i -> ids.add(i.id()));
        return ids;
    }

    private Every checkedEvery() {
        Every every = file.h.cadence().every();
        return every == Every.PER_EVENT ? Every.CONTINUOUS : every;
    }
}
