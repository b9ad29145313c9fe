package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Why a control came to its outcome: the sentence that decided, and the figures it was tried with.
public final class Reasons {
    private final JudgementWords judged;
    private final History history;
    private final Moment knownAt;
    private final Judgement judgement;
    private final Practice practice;
    private final List<JudgedApart> apart;

    Reasons(JudgementWords judged) {
        this.judged = judged;
        history = judged.history();
        knownAt = judged.knownAt();
        judgement = judged.judgement();
        practice = judged.practice();
        apart = judged.apart();
    }

    public String rule() {
        return named() + ruled();
    }

    /// Which obligations it is about, where others come to something else: `y: `.
    private String named() {
        List<String> decided = judged.headline().differs() ? decided() : List.of();
        return decided.isEmpty() ? "" : Words.some(decided, JudgementWords.MOST_NAMED) + ": ";
    }

    /// The obligations of which the outcome is that of the control.
    private List<String> decided() {
        return judgement.obligations().stream()
                .filter(o -> o.outcome() == judgement.outcome() && o.rule() == judgement.rule())
                .map(Judgement.Shown::obligation)
                .toList();
    }

    private String ruled() {
        return switch (judgement.rule()) {
            case CONCLUDED_NOT_EFFECTIVE ->
                    "A person concluded that the control was not effective. A person may always"
                            + " judge worse than the facts.";
            case FALSIFIED_RECORD ->
                    "A record was falsified or overridden, and nobody can conclude that away.";
            case RUN ->
                    "Too many deviations follow each other: "
                            + run()
                            + " in a row or more"
                            + (isAllLate()
                                    ? " were late, some of which may lie outside the window."
                                    : ", some of which may lie outside the window, mean that the"
                                            + " control had stopped.")
                            + shareWithRun(" Of a check of %d subjects or more, %s.");
            case MORE_THAN_A_PERSON_MAY_CONCLUDE -> more();
            case MORE_THAN_A_QUARTER ->
                    "More than %d %% of what was due deviates, which is beyond any conclusion."
                            .formatted(practice.overPercent());
            case WINDOW_RUNS ->
                    "The window is not over, so nobody knows yet how all of it will have been.";
            case NOTHING_DUE ->
                    "Nothing was due in the window, and nothing that was due before stands for"
                            + " it.";
            case NOT_IN_PLACE -> "The control was in place on no day of the window.";
            case OPEN ->
                    "Something is still to be done, and the day from which it is missing has not"
                            + " come.";
            case POPULATION_ABSENT ->
                    "Nobody listed all events of the window, so nobody can say that each of them"
                            + " was answered.";
            case POPULATION_UNRECONCILED ->
                    "The list of events is not reconciled, so some may lack in it.";
            case NOTHING_SHOWS -> nothingShows();
            case NOT_ACTED_ON ->
                    "Something was found that had to be acted on, and nothing shows that it was. Each"
                            + " occurrence that found something wants a follow-up of its own, on that"
                            + " day or later.";
            case TOO_MUCH_UNKNOWN ->
                    judgement.deviating()
                                    > judged.allowed(false, judgement.due()).of(judgement.due())
                            ? "For more days than a person may conclude on, nothing says how it was."
                            : "On "
                                    + run()
                                    + " in a row or more nothing says how it was"
                                    + (judged.isAllUnknown() ? "" : ", or it failed")
                                    + ", and nobody concludes on such a run, however few days it is."
                                    + shareWithRun(" Of a check of %d subjects or more, %s.");
            case DEVIATES ->
                    judgement.concluded()
                            ? "Something deviates, within what a person may conclude on, and a"
                                    + " person concluded that the control was effective all the"
                                    + " same."
                            : "Something deviates, within what a person may conclude on, and"
                                    + " nobody concluded on it.";
            case NO_EVENT ->
                    "A complete and reconciled list of the events holds none, so there was nothing"
                            + " to do.";
            case NO_FINDING ->
                    "Whatever was looked at had no findings, so there was nothing to act on.";
            case ALL_DONE ->
                    ownsNothing()
                            ? "Nothing was due in the window: it stands by the last that was due"
                                    + " before, which was done in time."
                            : "All that was due was done in time.";
        };
    }

    /// Why what deviates is more, or worse, than a person may conclude on, and whether one could
    /// with a compensating control.
    private String more() {
        int due = judgement.due();
        boolean compensated =
                history.conclusions().stream()
                        .anyMatch(c -> c.compensated() && !c.on().isAfter(knownAt.day()));
        Practice.Allowed alone = judged.allowed(compensated, due);
        boolean helps =
                !compensated
                        && ConclusionGrounds.fits(judgement, judged.allowed(true, due))
                        && 100 * judgement.deviating() <= practice.overPercent() * due;
        return judgement.deviating() > alone.of(due)
                ? "More deviates than a person may conclude on"
                        + (helps
                                ? " without a compensating control that was effective meanwhile,"
                                        + " and no conclusion says that one was."
                                : ".")
                : isAllLate()
                        ? "What deviates is late, and so is what is still open, even were it done"
                                + " now: together that is more than a person may conclude on."
                        : "What deviates was not merely late, and a person may conclude"
                                + (helps
                                        ? " on that only where a compensating control was effective"
                                                + " meanwhile: no conclusion says that one was."
                                        : " only on what is late.");
    }

    /// Whether nothing deviates but what was done late, so that it is beyond a conclusion only with
    /// what is open.
    private boolean isAllLate() {
        return judgement.deviations().stream().allMatch(d -> d.what() == Deviation.What.LATE);
    }

    private String nothingShows() {
        List<History.Kind> showing =
                history.kinds().stream()
                        .filter(k -> decided().stream().anyMatch(k.shows()::contains))
                        .toList();
        if (!history.kinds().isEmpty() && !decided().isEmpty() && showing.isEmpty()) {
            return "No kind of evidence shows it, so nothing on file can: let the kind that does say"
                    + " so (shows).";
        }
        boolean followed =
                !showing.isEmpty()
                        && showing.stream().allMatch(k -> k.role() == History.Role.FOLLOW_UP);
        return followed
                ? "Not every record says whether it found something that had to be acted on, and"
                        + " nothing shows that anything was. Let each say how much it found"
                        + " (findings: 0, or a number)."
                : "Nothing on file shows it: no data is no success, and no failure either.";
    }

    /// What `failed` and `unknown` mean of what is not effective: what was seen to be late or to
    /// fail, or what is not on file.
    public List<String> states() {
        List<String> said = new ArrayList<>();
        if (judgement.outcome() != Judgement.Outcome.NOT_EFFECTIVE
                || judgement.rule() == Judgement.Rule.CONCLUDED_NOT_EFFECTIVE
                || judgement.rule() == Judgement.Rule.FALSIFIED_RECORD) {
            return said;
        }
        List<String> failed = inState(Judgement.State.FAILED);
        List<String> unknown = inState(Judgement.State.UNKNOWN);
        if (!failed.isEmpty()) {
            said.add(
                    "%s: failed, because what was seen to be late, or to fail, is more than a person may conclude on, were all else done in time."
                            .formatted(Words.some(failed, JudgementWords.MOST_NAMED)));
        }
        if (!unknown.isEmpty()) {
            said.add(
                    "%s: unknown and not failed, because what decides is what is not on file. Filed later, it counts for its day."
                            .formatted(Words.some(unknown, JudgementWords.MOST_NAMED)));
        }
        return said;
    }

    private List<String> inState(Judgement.State state) {
        return judgement.obligations().stream()
                .filter(o -> o.state() == state && !o.possible())
                .filter(o -> o.outcome() == Judgement.Outcome.NOT_EFFECTIVE)
                .map(Judgement.Shown::obligation)
                .toList();
    }

    /// Whether a periodic control stands by what was due before the window.
    private boolean ownsNothing() {
        return history.results().isEmpty()
                && judged.every().isPeriodic()
                && judgement.due() == 1
                && history.cadence().dueWithin(judgement.window(), history.anchor()).isEmpty();
    }

    /// `2 quarters`
    private String run() {
        int run = practice.row(judged.every()).run();
        return switch (judged.every()) {
            case YEARLY -> Words.many(run, "year", "years");
            case HALF_YEARLY -> Words.many(run, "half-year", "half-years");
            case QUARTERLY -> Words.many(run, "quarter", "quarters");
            case MONTHLY -> Words.many(run, "month", "months");
            case WEEKLY -> Words.many(run, "week", "weeks");
            // Of a per-event control only the days of its check can be a run.
            case DAILY, CONTINUOUS, PER_EVENT ->
                    Words.many(practice.row(Every.CONTINUOUS).run(), "day", "days");
        };
    }

    /// What is said of a check of so many subjects that a share of them may have a run; empty where
    /// none has so many.
    private String shareWithRun(String sentence) {
        int many = mostSubjects();
        int percent = practice.subjectsWithRunPercent();
        return many < practice.manySubjects()
                ? ""
                : sentence.formatted(
                        practice.manySubjects(),
                        "%d %% may have such a run: here %d of %d"
                                .formatted(percent, many * percent / 100, many));
    }

    /// How many subjects the check has that has most: those of which it found something, and those
    /// that its inventory has.
    private int mostSubjects() {
        Map<String, Set<String>> checks = new HashMap<>();
        for (History.Result r : history.results()) {
            if (r.found() != History.Found.UNKNOWN && r.received().isBy(knownAt)) {
                checks.computeIfAbsent(r.check(), _ -> new HashSet<>()).add(r.subject());
            }
        }
        if (judged.every() != Every.PER_EVENT) {
            checks.forEach((check, subjects) -> {
                for (History.Population p : history.populations()) {
                    boolean isOf = p.kind().isEmpty() || check.isEmpty() || p.kind().equals(check);
                    if (isOf && p.received().isBy(knownAt)) {
                        p.events().forEach(e -> subjects.add(e.id()));
                    }
                }
            });
        }
        return checks.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private String late(Practice.Row row, int tolerance) {
        String days = Words.of(history.cadence().days());
        return "late more than %s after the day on which it was due, missing more than %s after"
                .formatted(
                        Words.many(tolerance, days + " day", days + " days"),
                        Words.many(row.late().of(tolerance), days + " day", days + " days"));
    }

    /// The figures that the rule was tried with.
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        int due = judgement.due();
        if (due == 0 && apart.size() > 1) {
            // What decided is about nothing that was due.
            return figures;
        }
        figures.add(
                due
                        + " due"
                        + (isOne() ? ", " + deviates() : ", of the part that was judged worst"));
        Practice.Row row = practice.row(judged.every());
        if (due > 0) {
            String alone = allowed(judged.allowed(false, due), due);
            String compensated = allowed(judged.allowed(true, due), due);
            figures.add(
                    "a person may conclude on "
                            + alone
                            + (compensated.equals(alone)
                                    ? ""
                                    : "; on %s where a compensating control was effective meanwhile"
                                            .formatted(compensated)));
            boolean runs = row.run() > 0 || !history.results().isEmpty();
            figures.add(
                    "never on more than %d %% of them, save a single late one%s"
                            .formatted(
                                    practice.overPercent(),
                                    runs
                                            ? ", nor on "
                                                    + run()
                                                    + " in a row"
                                                    + shareWithRun("; of %d subjects or more, %s")
                                            : ""));
        }
        if (judged.every() != Every.CONTINUOUS) {
            figures.add(late(row, history.cadence().toleranceDays()));
            for (History.Kind k : history.kinds()) {
                Integer tolerance = k.toleranceDays();
                if (judged.every() == Every.PER_EVENT && tolerance != null) {
                    figures.add(k.kind() + ": " + late(row, tolerance));
                }
            }
        }
        return figures;
    }

    /// Whether all deviations are of what was due: where several things are judged apart, the
    /// outcome rests on one of them, and the deviations are those of all.
    private boolean isOne() {
        return deviating() == judgement.deviating() && deviating() <= judgement.due();
    }

    private int deviating() {
        return judgement.deviations().stream().mapToInt(Deviation::turns).sum();
    }

    private String deviates() {
        int deviating = deviating();
        return switch (deviating) {
            case 0 -> "none deviates";
            case 1 -> "1 deviates";
            default -> deviating + " deviate";
        };
    }

    private static String allowed(Practice.Allowed allowed, int due) {
        int n = allowed.of(due);
        return allowed.lateOnly() ? n + " that is late" : n + " of any kind";
    }
}
