package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.standing.SoFar;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What came of a control over a window: the outcome with its figures, which days count, and how it
/// goes in a window that runs.
public final class Headline {
    /// So many obligations are named in a headline; of more there is a number.
    private static final int FEW = 3;

    private final JudgementWords judged;
    private final History history;
    private final Moment knownAt;
    private final Judgement judgement;
    private final Practice practice;
    private final List<JudgedApart> apart;

    Headline(JudgementWords judged) {
        this.judged = judged;
        history = judged.history();
        knownAt = judged.knownAt();
        judgement = judged.judgement();
        practice = judged.practice();
        apart = judged.apart();
    }

    /// `364 of 365, effective with exceptions`; where the outcome is about nothing that was due,
    /// and other obligations come to another one, each with its own: `Incomplete for y; 12 of 12,
    /// effective for x`.
    public String sentence() {
        if (differs()) {
            return Words.capital(each());
        }
        String figures = JudgedApart.figures(apart);
        String outcome = outcome(judgement, apart);
        return Words.capital(figures.isEmpty() ? outcome : figures + ", " + outcome);
    }

    /// Whether what was due is of other obligations than those that the outcome is about.
    boolean differs() {
        return !JudgedApart.aboutNothingDue(apart, judgement).isEmpty();
    }

    /// Which obligations are not satisfied by a control that was effective, and why: a sentence for
    /// each reason. What is said of the outcome is said of the days that count.
    public List<String> unsatisfied() {
        if (!ControlWords.isGood(judgement) || judgement.soFar() != null) {
            return List.of();
        }
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Judgement.Shown o : judgement.obligations()) {
            if (o.state() != Judgement.State.SATISFIED) {
                reasons.computeIfAbsent(lacks(o), _ -> new ArrayList<>()).add(o.obligation());
            }
        }
        List<String> said = new ArrayList<>();
        reasons.forEach((why, of) ->
                said.add(
                        "Not satisfied: %s. %s"
                                .formatted(Words.some(of, JudgementWords.MOST_NAMED), why)));
        return said;
    }

    private String lacks(Judgement.Shown o) {
        Judgement.Part part = o.part();
        if (part.days().isEmpty()) {
            return "No day of the window counts for it.";
        }
        String days =
                "%s days of the window, %s,"
                        .formatted(
                                Words.of((int) part.length(), (int) part.of()),
                                part.days().size() == 1
                                        ? Words.days(part.days().getFirst())
                                        : "in " + part.days().size() + " stretches");
        return part.isWhole() && part.counts()
                ? "What shows it is not enough by what is on file."
                : part.counts()
                        ? "Only %s count for it.".formatted(days)
                        : "Only %s are left, and it was done too seldom in them to count."
                                .formatted(days);
    }

    private String outcome(JudgedApart a) {
        return outcome(a.judgement(), List.of(a));
    }

    /// What came of each obligation, the worst first.
    private String each() {
        Map<String, List<String>> obligations = new LinkedHashMap<>();
        apart.stream()
                .sorted(Comparator.comparing((JudgedApart a) -> a.judgement().outcome()))
                .forEach(a ->
                        obligations
                                .computeIfAbsent(
                                        (a.judgement().due() == 0 ? "" : a.figure() + ", ")
                                                + outcome(a),
                                        _ -> new ArrayList<>())
                                .addAll(a.obligations()));
        int all = apart.stream().mapToInt(a -> a.obligations().size()).sum();
        List<String> said = new ArrayList<>();
        obligations.forEach((words, of) ->
                said.add(
                        words
                                + " for "
                                + (all <= FEW
                                        ? Words.and(of)
                                        : said.isEmpty()
                                                ? of.size() + " of " + all + " obligations"
                                                : Integer.toString(of.size()))));
        return String.join("; ", said);
    }

    private String outcome(Judgement judgement, List<JudgedApart> apart) {
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null && conclusion.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            return "effective with exceptions" + ControlWords.part(judgement);
        }
        return switch (judgement.outcome()) {
            case NOT_EFFECTIVE ->
                    needsEvidence(judgement, apart)
                            ? "not effective unless more is on file"
                            : isOfPaper(judgement)
                                    ? "not effective" + byWhat(judgement)
                                    : "not effective";
            case INCOMPLETE -> "incomplete";
            case DEVIATIONS -> "with deviations that nobody concluded on";
            case NOT_EXERCISED -> "not exercised" + ControlWords.part(judgement);
            case EFFECTIVE -> "effective" + ControlWords.part(judgement);
        };
    }

    /// Whether nothing was seen to fail, and what decides is what is not on file.
    private boolean isOfPaper(Judgement judgement) {
        return judgement.rule() != Judgement.Rule.CONCLUDED_NOT_EFFECTIVE
                && judgement.rule() != Judgement.Rule.FALSIFIED_RECORD
                && history.items().stream()
                        .filter(i -> judgement.window().contains(i.on().day()))
                        .noneMatch(i -> i.failed() || i.falsified())
                && judgement.deviations().stream().allMatch(d -> d.what() == Deviation.What.MISSING)
                && judgement.obligations().stream()
                        .noneMatch(o -> o.state() == Judgement.State.FAILED);
    }

    /// ` by what is on file`; or, where all that says that it was done is word: `: nothing on file
    /// shows it, 4 records are word alone`.
    private String byWhat(Judgement judgement) {
        List<History.Item> said =
                RecordRemarks.performances(judged).stream()
                        .filter(i -> judgement.window().contains(i.on().day()))
                        .toList();
        return said.isEmpty() || said.stream().anyMatch(History.Item::artefact)
                ? " by what is on file"
                : ": nothing on file shows it, %s word alone"
                        .formatted(Words.many(said.size(), "record is", "records are"));
    }

    /// Which days count, where these are not all and the sentence does not say it: `Only 181 of 365
    /// days of the window count: 2026-04-03 to 2026-09-30.`
    public String part() {
        Judgement.Part part = judgement.part();
        if (part.isWhole() && part.counts()) {
            return "";
        }
        boolean listed =
                judgement.rule() != Judgement.Rule.POPULATION_ABSENT
                        && judgement.rule() != Judgement.Rule.POPULATION_UNRECONCILED;
        if (judgement.rule() == Judgement.Rule.FALSIFIED_RECORD
                || (part.days().isEmpty() && !listed)) {
            return "No day of the window counts%s.".formatted(unlisted());
        }
        if (part.counts() && ControlWords.isGood(judgement)) {
            return "";
        }
        if (part.days().isEmpty() && judgement.deviations().isEmpty()) {
            return "";
        }
        if (part.days().isEmpty()) {
            return judged.isAllUnknown()
                    ? "No day of the window counts by itself: how it was is not known."
                    : "No day of the window counts by itself: what deviated last is not corrected in"
                            + " it.";
        }
        String counts = Words.of((int) part.length(), (int) part.of()) + " days of the window";
        String days =
                part.days().size() == 1
                        ? Words.days(part.days().getFirst())
                        : part.days().size() + " stretches of days";
        if (part.counts()) {
            return "Only %s count: %s%s.".formatted(counts, days, answersAgain());
        }
        Period left = new Period(part.days().getFirst().from(), part.days().getLast().to());
        Since since = new Since(history, practice, knownAt, apart, left);
        return judgement.soFar() == null
                ? "What is new or was mended counts once %s. In what is left of the window, %s, %s, so no day of it counts%s."
                        .formatted(since.wanted(), days, since.done(), since.others(judgement))
                : "%s are left, %s. They count once %s."
                        .formatted(Words.capital(counts), days, since.wanted());
    }

    /// The days that no list of the events covers, where some are covered: `: no list covers
    /// 2026-07-01 to 2026-09-30`.
    private String unlisted() {
        if (judgement.rule() != Judgement.Rule.POPULATION_ABSENT) {
            return "";
        }
        Set<String> kinds =
                history.populations().stream()
                        .map(History.Population::kind)
                        .filter(k -> !k.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> said = new ArrayList<>();
        for (String kind : kinds.isEmpty() ? Set.of("") : kinds) {
            String days =
                    unlisted(kind).stream().map(Words::days).collect(Collectors.joining(" and "));
            if (!days.isEmpty()) {
                said.add((kind.isEmpty() ? "no list" : "no " + kind) + " covers " + days);
            }
        }
        return said.isEmpty() ? "" : ": " + Words.some(said, FEW);
    }

    private List<Period> unlisted(String kind) {
        List<History.Population> lists =
                history.populations().stream()
                        .filter(p -> p.kind().isEmpty() || p.kind().equals(kind))
                        .filter(p -> p.received().isBy(knownAt))
                        .toList();
        List<Period> gaps = new ArrayList<>();
        for (Period inPlace : history.inPlace()) {
            Period days = inPlace.intersection(judgement.window());
            if (days == null) {
                continue;
            }
            LocalDate known = knownAt.lastFullDay();
            LocalDate to = known.isBefore(days.to()) ? known : days.to();
            for (LocalDate day = days.from(); !day.isAfter(to); day = day.plusDays(1)) {
                LocalDate asked = day;
                if (lists.stream().noneMatch(p -> p.covers().contains(asked))) {
                    boolean goesOn = !gaps.isEmpty() && gaps.getLast().to().plusDays(1).equals(day);
                    gaps.add(new Period(goesOn ? gaps.removeLast().from() : day, day));
                }
            }
        }
        return gaps;
    }

    /// Of events nobody does a later one for an earlier one: what was missed is not made good, and
    /// the control works again.
    private String answersAgain() {
        boolean open =
                judged.every() == Every.PER_EVENT
                        && judgement.deviations().stream()
                                .anyMatch(d -> !judged.isOfCheck(d) && d.correctedOn() == null);
        return open ? ", since events are answered again; those never done stay deviations" : "";
    }

    /// How it goes in a window that runs, and what to do; empty where the window is over.
    public String soFar() {
        SoFar soFar = SoFar.of(history, practice, judgement, () -> apart);
        return soFar == null ? "" : soFar.words();
    }

    /// Whether more of the window has to be on file before anybody can conclude.
    boolean needsEvidence() {
        return needsEvidence(judgement, apart);
    }

    private boolean needsEvidence(Judgement judgement, List<JudgedApart> apart) {
        SoFar soFar = SoFar.of(history, practice, judgement, () -> apart);
        return soFar == null
                ? judgement.rule() == Judgement.Rule.TOO_MUCH_UNKNOWN
                : soFar.course() == SoFar.Course.NEEDS_EVIDENCE;
    }

    /// What is judged apart, where that differs: a sentence for each.
    public List<String> apartFigures() {
        List<JudgedApart> due = apart.stream().filter(a -> a.judgement().due() > 0).toList();
        return due.stream().map(JudgedApart::figure).distinct().count() < 2
                ? List.of()
                : due.stream()
                        .map(a ->
                                "%s: %s.".formatted(String.join(", ", a.obligations()), a.figure()))
                        .toList();
    }
}
