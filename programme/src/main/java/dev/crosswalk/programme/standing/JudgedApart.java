package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Expectation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a control is judged apart from the rest: the obligations that the same kinds of evidence
/// show. The judgement of the control is the worst of these.
///
/// @param kinds those that show the obligations, in the order of the control
/// @param byDays whether days of systems are judged, and no occurrences
/// @param settled of how much that was due it is known what came of it, done or not; -1 where that
///   cannot be told
public record JudgedApart(
        List<String> obligations,
        List<History.Kind> kinds,
        Judgement judgement,
        boolean byDays,
        int settled) {

    public JudgedApart {
        obligations = List.copyOf(obligations);
        kinds = List.copyOf(kinds);
    }

    /// @param history with what persons concluded
    /// @param all how the whole control is judged
    public static List<JudgedApart> of(
            History history, Practice practice, Judgement all, Moment asOf, Moment knownAt) {
        Map<List<History.Kind>, List<String>> groups = new LinkedHashMap<>();
        for (String o : history.discharges()) {
            List<History.Kind> showing =
                    history.kinds().stream().filter(k -> k.shows().contains(o)).toList();
            groups.computeIfAbsent(showing, _ -> new ArrayList<>()).add(o);
        }
        List<JudgedApart> apart = new ArrayList<>();
        groups.forEach((kinds, obligations) -> {
            Judgement judgement =
                    groups.size() == 1
                            ? all
                            : Judgement.of(
                                    history.about(obligations),
                                    practice,
                                    all.window(),
                                    asOf,
                                    knownAt);
            boolean byDays = byDays(history, kinds);
            apart.add(
                    new JudgedApart(
                            obligations,
                            kinds,
                            judgement,
                            byDays,
                            byDays
                                    ? days(history, judgement, asOf)
                                    : occurrences(
                                            history, kinds, practice, judgement, asOf, knownAt)));
        });
        return apart;
    }

    /// The obligations that an outcome is about, where nothing was due of them and others, of which
    /// something was, come to another one: figures and outcome are then of different things. Else
    /// empty.
    public static List<String> aboutNothingDue(List<JudgedApart> apart, Judgement judgement) {
        List<JudgedApart> worst =
                apart.stream().filter(a -> a.judgement.outcome() == judgement.outcome()).toList();
        return worst.size() < apart.size() && worst.stream().allMatch(a -> a.judgement.due() == 0)
                ? worst.stream().flatMap(a -> a.obligations.stream()).toList()
                : List.of();
    }

    private static boolean byDays(History history, List<History.Kind> kinds) {
        return history.cadence().every() == Every.CONTINUOUS
                || (kinds.isEmpty()
                        ? history.items().isEmpty() && !history.results().isEmpty()
                        : !isFollowUp(kinds)
                                && kinds.stream().noneMatch(k -> k.role() == Role.PERFORMANCE));
    }

    /// The days that are past, of a control whose subjects are all there from the first to the
    /// last.
    private static int days(History history, Judgement judgement, Moment asOf) {
        Period window = judgement.window();
        if (judgement.soFar() == null) {
            return judgement.due();
        }
        long all = inPlace(history, window);
        long past =
                asOf.day().isBefore(window.from())
                        ? 0
                        : inPlace(history, new Period(window.from(), asOf.day()));
        return all == 0 || judgement.due() % all != 0
                ? -1
                : (int) (judgement.due() / all * Math.min(past, all));
    }

    private static long inPlace(History history, Period days) {
        long all = 0;
        for (Period p : history.inPlace()) {
            Period both = p.intersection(days);
            all += both == null ? 0 : both.days();
        }
        return all;
    }

    private static int occurrences(
            History history,
            List<History.Kind> kinds,
            Practice practice,
            Judgement judgement,
            Moment asOf,
            Moment knownAt) {
        Set<String> shown = kinds.stream().map(History.Kind::kind).collect(Collectors.toSet());
        if (history.results().stream().anyMatch(r -> shown.contains(r.check()))) {
            // Days of a check are judged beside the occurrences, and either may be the worse.
            return judgement.soFar() == null ? judgement.due() : -1;
        }
        List<Deviation> deviations = judgement.deviations();
        int open =
                (int)
                        Expectation.over(
                                        history.asking(shown),
                                        practice,
                                        judgement.window(),
                                        asOf,
                                        knownAt)
                                .occurrences()
                                .stream()
                                .filter(o ->
                                        switch (o.status()) {
                                            case OPEN -> true;
                                            case ON_TIME, LATE, MISSING, FAILED -> false;
                                        })
                                .filter(o ->
                                        deviations.stream()
                                                .noneMatch(d -> d.occurrence().equals(o.name())))
                                .count();
        return Math.max(judgement.due() - open, judgement.deviating());
    }

    // ---- in words

    /// `0 of 152 days so far`, or where obligations differ `12 of 12 for 1 of 3 obligations, 0 of
    /// 12 for 2`; empty where nothing was due.
    public static String figures(List<JudgedApart> apart) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        int all = 0;
        for (JudgedApart a : apart) {
            all += a.obligations.size();
            if (a.judgement.due() > 0 && !isFollowUp(a.kinds)) {
                figures.merge(a.figure(), a.obligations.size(), Integer::sum);
            }
        }
        if (figures.size() < 2) {
            return String.join("", figures.keySet());
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Integer> f : figures.entrySet()) {
            parts.add(
                    f.getKey()
                            + " for "
                            + f.getValue()
                            + (parts.isEmpty() ? " of " + all + " obligations" : ""));
        }
        return String.join(", ", parts);
    }

    /// Whether only what was acted on shows it, of which nothing is counted.
    private static boolean isFollowUp(List<History.Kind> kinds) {
        return !kinds.isEmpty() && kinds.stream().allMatch(k -> k.role() == Role.FOLLOW_UP);
    }

    /// What was done of what was due: `364 of 365`.
    public String figure() {
        int due = judgement.due();
        int deviating = judgement.deviating();
        if (judgement.deviations().stream().mapToInt(Deviation::turns).sum() != deviating) {
            // Several things are judged beside each other, and what deviates is of all of them.
            return due + " due";
        }
        if (settled < 0) {
            return "%d due, %s"
                    .formatted(due, deviating == 0 ? "none deviates" : deviating + " deviate");
        }
        boolean runs = judgement.soFar() != null;
        if (runs && settled == 0) {
            return due + " still open";
        }
        int open = runs ? 0 : due - settled;
        return "%d of %d%s%s"
                .formatted(
                        settled - deviating,
                        runs ? settled : due,
                        byDays ? " days" : "",
                        (runs ? " so far" : "") + (open == 0 ? "" : " with " + open + " open"));
    }

    // ---- kinds

    /// The kinds of evidence of which one has to be on file for what is judged apart: those that
    /// show an occurrence, or how the systems are.
    List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        for (History.Kind k : kinds) {
            boolean counts =
                    switch (k.role()) {
                        case PERFORMANCE -> true;
                        case SETTING -> byDays;
                        case FOLLOW_UP, POPULATION -> false;
                    };
            if (counts) {
                wanted.add(k.kind());
            }
        }
        return wanted;
    }

    /// The kinds of evidence that a deviation is about: of each that are listed together one was
    /// needed.
    public static List<List<String>> kinds(List<JudgedApart> apart, Deviation d) {
        if (!d.check().isEmpty()) {
            return List.of(List.of(d.check()));
        }
        return apart.stream()
                .filter(a -> a.judgement.deviations().stream().anyMatch(o -> isSame(o, d)))
                .map(JudgedApart::wanted)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }

    /// Whether it is one deviation, whatever its id has before it.
    private static boolean isSame(Deviation a, Deviation b) {
        return a.occurrence().equals(b.occurrence())
                && a.what() == b.what()
                && a.days().equals(b.days());
    }

    /// The kinds that a deviation is about, in words; empty where it is about all of the control.
    public static String named(List<JudgedApart> apart, Deviation d) {
        boolean occurrence = d.id().equals(d.occurrence());
        Set<String> all = new LinkedHashSet<>();
        for (JudgedApart a : apart) {
            for (History.Kind k : a.kinds) {
                if (k.role() == Role.PERFORMANCE || (k.role() == Role.SETTING && !occurrence)) {
                    all.add(k.kind());
                }
            }
        }
        List<List<String>> kinds = kinds(apart, d);
        Set<String> about = new LinkedHashSet<>();
        kinds.forEach(about::addAll);
        return about.equals(all) ? "" : named(kinds);
    }

    /// `policy-document`, `access-export or access-record and backup-job-log`
    public static String named(Collection<List<String>> kinds) {
        return Words.and(
                kinds.stream().map(k -> String.join(" or ", k)).distinct().sorted().toList());
    }

    /// The first day of what deviates in some way; the last day of time where nothing does.
    LocalDate first(Deviation.What what) {
        return judgement.deviations().stream()
                .filter(d -> d.what() == what)
                .map(d -> d.days().from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }
}
