package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.standing.LackingKinds;
import dev.crosswalk.programme.standing.LackingSubject;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.Remark;
import dev.crosswalk.programme.standing.SoFar;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists what is still to be done of one control within a window, and what can no longer be mended.
final class OperationToDos {
    private static final int NAMED = 4;

    private final ControlStanding control;
    private final Operation operation;
    private final Judgement judgement;
    private final Period window;
    private final LocalDate today;
    private final boolean isOver;
    private final List<ControlPopulation> lists;
    private final Function<Text, ToDo> item;

    record Text(ToDo.Kind kind, String what, @Nullable LocalDate due) {}

    /// @param item makes an item of the text that this class gives it
    OperationToDos(Standing standing, ControlStanding control, Function<Text, ToDo> item) {
        this.control = control;
        operation = Objects.requireNonNull(control.operation());
        judgement = Objects.requireNonNull(control.judgement());
        window = operation.window();
        today = standing.day();
        isOver = window.isOverAt(standing.asOf());
        lists =
                standing.programme().populations().stream()
                        .filter(p -> p.control().equals(control.id()))
                        .toList();
        this.item = item;
    }

    void add(List<ToDo> items) {
        if (operation.looked() == null) {
            add(items, ToDo.Kind.EXPLAIN, "It was not in place on any day of the window.", null);
            return;
        }
        overdue(items);
        unlisted(items);
        unknown(items);
        kinds(items);
        doubts(items);
        lacking(items);
        unnamed(items);
        partly(items);
        failed(items);
        deviations(items, d -> d.what() != Deviation.What.UNKNOWN);
        coming(items);
    }

    /// Only what the own log says, of a control over whose window an auditor answered: what it does
    /// not have is not missing.
    void addSeen(List<ToDo> items) {
        if (operation.looked() != null) {
            failed(items);
            deviations(
                    items,
                    d -> d.what() == Deviation.What.LATE || d.what() == Deviation.What.FAILED);
        }
    }

    private void add(List<ToDo> items, ToDo.Kind kind, String what, @Nullable LocalDate due) {
        items.add(item.apply(new Text(kind, what, due)));
    }

    private List<Occurrence> open(boolean isLate) {
        return operation.with(Occurrence.Status.OPEN).stream()
                .filter(o -> o.lastOnTime().isBefore(today) == isLate)
                .toList();
    }

    /// What is late at best, and not missing yet.
    private void overdue(List<ToDo> items) {
        List<Occurrence> overdue = open(true);
        if (!overdue.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.MISSED,
                    "Do it now for %s: it is late, and missing once its limit is past too."
                            .formatted(named(overdue)),
                    overdue.getFirst().lastOnTime());
        }
    }

    /// Days of a per-event control of which there is no population.
    private void unlisted(List<ToDo> items) {
        if (control.cadence().every() != Cadence.Every.PER_EVENT) {
            return;
        }
        List<Period> gaps = unlistedDays();
        if (!gaps.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.GATHER,
                    "Gather the list of all its events of %s; none is a list too."
                            .formatted(
                                    gaps.stream()
                                                    .limit(NAMED)
                                                    .map(OperationToDos::spoken)
                                                    .collect(Collectors.joining(", "))
                                            + more(gaps.size())),
                    null);
        }
        List<String> unreconciled =
                lists.stream()
                        .filter(p -> p.population().covers().intersection(window) != null)
                        .filter(p -> !p.isReconciled())
                        .map(ControlPopulation::lacks)
                        .toList();
        if (!unreconciled.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.GATHER,
                    "Reconcile the list of its events with a second count, or some may lack in it (%s%s)."
                            .formatted(
                                    unreconciled.stream()
                                            .limit(NAMED)
                                            .collect(Collectors.joining("; ")),
                                    more(unreconciled.size())),
                    null);
        }
        if (!isOver) {
            add(
                    items,
                    ToDo.Kind.COMING,
                    "Gather the list of its events up to the window's last day.",
                    window.to());
        }
    }

    /// While the window runs, the last days may be left to the next list for as long as a list
    /// counts.
    private List<Period> unlistedDays() {
        Period looked = Objects.requireNonNull(operation.looked());
        LocalDate last = isOver ? looked.to() : earlier(looked.to(), today.minusDays(listCounts()));
        List<AtHand> lists = control.atHand().stream().filter(AtHand::population).toList();
        List<Period> gaps = new ArrayList<>();
        LocalDate next = looked.from();
        for (AtHand list :
                lists.stream().sorted(Comparator.comparing(a -> a.proves().from())).toList()) {
            if (list.proves().from().isAfter(next) && !next.isAfter(last)) {
                gaps.add(new Period(next, earlier(last, list.proves().from().minusDays(1))));
            }
            LocalDate after = list.proves().to().plusDays(1);
            next = after.isAfter(next) ? after : next;
        }
        if (!next.isAfter(last)) {
            gaps.add(new Period(next, isOver ? last : earlier(looked.to(), today)));
        }
        return gaps;
    }

    private int listCounts() {
        return control.control().evidence().stream()
                .filter(Control.EvidenceWanted::population)
                .mapToInt(Control.EvidenceWanted::freshDays)
                .max()
                .orElse(0);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static String spoken(Period days) {
        return days.days() == 1 ? days.from().toString() : days.from() + " to " + days.to();
    }

    /// Days of which nothing says how the systems were.
    private void unknown(List<ToDo> items) {
        List<Deviation> unknown = deviating(d -> d.what() == Deviation.What.UNKNOWN);
        if (!unknown.isEmpty()) {
            List<JudgedApart> apart = control.apart();
            Set<List<String>> kinds = new LinkedHashSet<>();
            unknown.forEach(d -> kinds.addAll(JudgedApart.kinds(apart, d)));
            add(
                    items,
                    ToDo.Kind.GATHER,
                    "Add evidence of %s%s, where the systems still have it: nothing says how they were."
                            .formatted(
                                    named(unknown, d -> spoken(d.days())),
                                    kinds.isEmpty() ? "" : " (" + JudgedApart.named(kinds) + ")"),
                    null);
        }
    }

    /// The kinds of evidence of which there is nothing, but for those that what deviates names.
    private void kinds(List<ToDo> items) {
        boolean isLost = isLostWithoutEvidence();
        for (LackingKinds lacking : control.lackingKinds()) {
            boolean isNamed =
                    deviating(d ->
                                    d.what() == Deviation.What.UNKNOWN
                                            || (isLost && d.what() == Deviation.What.MISSING))
                            .stream()
                            .anyMatch(d ->
                                    JudgedApart.kinds(control.apart(), d)
                                            .contains(lacking.kinds()));
            if (!isNamed) {
                add(items, ToDo.Kind.GATHER, lacking.sentence(control.control()), null);
            }
        }
    }

    private List<Deviation> deviating(Predicate<Deviation> which) {
        return judgement.deviations().stream().filter(which).toList();
    }

    /// What became of the window by what was not done as it had to be, unless a person concluded on
    /// it already.
    private void deviations(List<ToDo> items, Predicate<Deviation> which) {
        List<Deviation> all = deviating(which.and(d -> !isOfSystems(d)));
        if (all.isEmpty() || judgement.concluded()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Deviation.What what : Deviation.What.values()) {
            List<Deviation> alike = all.stream().filter(d -> d.what() == what).toList();
            if (!alike.isEmpty()) {
                parts.add(word(what) + " for " + named(alike, OperationToDos::spoken));
            }
        }
        String names = String.join("; ", parts);
        SoFar soFar = control.soFar();
        if (soFar != null && isLostWithoutEvidence()) {
            add(items, ToDo.Kind.GATHER, Words.capital(names) + ". " + soFar.words(), null);
            return;
        }
        add(
                items,
                ToDo.Kind.EXPLAIN,
                Words.capital(names)
                        + (judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE
                                ? ": beyond what anybody may conclude, so it is not effective over"
                                        + " the window. Correct it, and say what stood in for it."
                                : concluded(all)),
                null);
    }

    /// Whether it is not effective, and would be if more were on file.
    private boolean isLostWithoutEvidence() {
        SoFar soFar = control.soFar();
        return soFar != null
                && soFar.course() == SoFar.Course.NEEDS_EVIDENCE
                && judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE;
    }

    private String concluded(List<Deviation> all) {
        boolean corrected = all.stream().allMatch(d -> d.correctedOn() != null);
        return ". %sSomebody who neither owns nor did it has to look for cause, extent and harm, and conclude on it%s."
                .formatted(corrected ? "" : correct(), isOver ? "" : " after " + window.to());
    }

    /// What corrects it: an event that was not answered is not answered by another one.
    private String correct() {
        boolean events =
                operation.occurrences().stream().anyMatch(o -> o.kind() == Occurrence.Kind.EVENT);
        return events
                ? "Do now what was not done, which corrects it. "
                : "Do it in time from now on, which corrects it. ";
    }

    private static String word(Deviation.What what) {
        return switch (what) {
            case LATE -> "late";
            case UNKNOWN -> "unknown";
            case MISSING -> "missing";
            case FAILED -> "failed";
        };
    }

    /// Whether it is about days of systems, which have no occurrence to be named by.
    private boolean isOfSystems(Deviation d) {
        return operation.occurrences().stream().noneMatch(o -> o.name().equals(d.occurrence()));
    }

    private static String spoken(Deviation d) {
        return d.occurrence().replace("/", " to ");
    }

    /// What an auditor will ask about, of a control that shows something all the same.
    private void doubts(List<ToDo> items) {
        control.doubts().forEach(r -> add(items, ToDo.Kind.SETTLE, r.words(), null));
    }

    /// What vanished from the rows of evidence, where nothing is shown anyway.
    private void lacking(List<ToDo> items) {
        if (control.doubts().stream().anyMatch(r -> r.cause() == Remark.Cause.SUBJECT_LACKS)) {
            return;
        }
        List<LackingSubject> lacking =
                control.facts().lackingSubjects().stream()
                        .filter(l -> l.days().intersection(window) != null)
                        .toList();
        if (!lacking.isEmpty()) {
            add(items, ToDo.Kind.GATHER, LackingSubject.sentence(lacking) + ".", null);
        }
    }

    /// Events whose records do not name them.
    private void unnamed(List<ToDo> items) {
        RecordWords.unnamed(control.facts().history(), operation)
                .ifPresent(words -> add(items, ToDo.Kind.GATHER, words, null));
    }

    /// A control that started or stopped within the window shows nothing of the rest of it.
    private void partly(List<ToDo> items) {
        Period looked = Objects.requireNonNull(operation.looked());
        if (!looked.equals(window)) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "In place from %s to %s only, %d of the window's %d days: say so, and what stood"
                                    .formatted(
                                            looked.from(),
                                            looked.to(),
                                            looked.days(),
                                            window.days())
                            + " in for it on the others.",
                    null);
        }
    }

    /// A test that failed within the window is an exception in the audit, whatever passed later.
    private void failed(List<ToDo> items) {
        if (control.condition() == ControlStanding.Condition.FAILED) {
            return;
        }
        List<String> failed =
                control.atHand().stream()
                        .filter(a -> a.result() == Evidence.Result.FAIL)
                        .filter(a -> window.contains(a.proves().to()))
                        .map(a -> a.id() + " on " + a.to())
                        .toList();
        if (!failed.isEmpty()) {
            add(
                    items,
                    ToDo.Kind.EXPLAIN,
                    "A test failed within the window and passed later: %s. Say what was wrong, since"
                                    .formatted(String.join(", ", failed))
                            + " when, and what became of it.",
                    null);
        }
    }

    private void coming(List<ToDo> items) {
        List<Occurrence> open = open(false);
        if (!open.isEmpty()) {
            Occurrence first = open.getFirst();
            add(
                    items,
                    ToDo.Kind.COMING,
                    open.size() == 1
                            ? "Do it for %s, on %s at the latest."
                                    .formatted(first.spoken(), first.lastOnTime())
                            : "Do it %d times, from %s on.".formatted(open.size(), first.spoken()),
                    first.due());
        }
    }

    private static String named(List<Occurrence> all) {
        return named(all, Occurrence::spoken);
    }

    private static <T> String named(List<T> all, Function<T, String> name) {
        return all.stream().limit(NAMED).map(name).collect(Collectors.joining(", "))
                + more(all.size());
    }

    private static String more(int n) {
        return n > NAMED ? " and " + (n - NAMED) + " more" : "";
    }
}
