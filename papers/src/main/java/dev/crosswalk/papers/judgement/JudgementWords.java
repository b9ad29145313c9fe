package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Correction;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.SoFar;
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
import org.jspecify.annotations.Nullable;

/// Says a judgement in sentences.
///
/// @param knownAt by which it was judged
/// @param practice by whose figures it was judged
/// @param apart what of it is judged apart
public record JudgementWords(
        History history,
        Moment knownAt,
        Judgement judgement,
        Practice practice,
        List<JudgedApart> apart) {
    private static final int MOST_NAMED = 6;

    /// So many obligations are named in a headline; of more there is a number.
    private static final int FEW = 3;

    public JudgementWords {
        apart = List.copyOf(apart);
    }

    /// Of a history that was judged by what was on file at a moment.
    public static JudgementWords of(
            History history, Moment knownAt, Judgement judgement, Practice practice) {
        return new JudgementWords(
                history,
                knownAt,
                judgement,
                practice,
                JudgedApart.of(history, practice, judgement, knownAt, knownAt));
    }

    /// Of a control of a programme that was judged over a window.
    public static JudgementWords of(ControlStanding standing, ProgrammeAt at) {
        return new JudgementWords(
                standing.facts().history(),
                at.knownAt(),
                Objects.requireNonNull(standing.judgement()),
                at.practice(),
                standing.apart());
    }

    // ---- what came of it

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
    private boolean differs() {
        List<JudgedApart> worst =
                apart.stream().filter(a -> a.judgement().outcome() == judgement.outcome()).toList();
        return worst.size() < apart.size()
                && !worst.isEmpty()
                && worst.stream().allMatch(a -> a.judgement().due() == 0);
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

    private String outcome(Judgement judgement, List<JudgedApart> apart) {
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null && conclusion.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            return "effective with exceptions" + ControlWords.part(judgement);
        }
        return switch (judgement.outcome()) {
            case NOT_EFFECTIVE ->
                    needsEvidence(judgement, apart)
                            ? "not effective unless more is on file"
                            : "not effective";
            case INCOMPLETE -> "incomplete";
            case DEVIATIONS -> "with deviations that nobody concluded on";
            case NOT_EXERCISED -> "not exercised" + ControlWords.part(judgement);
            case EFFECTIVE -> "effective" + ControlWords.part(judgement);
        };
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
            return "No day of the window counts.";
        }
        if (part.counts() && ControlWords.isGood(judgement)) {
            return "";
        }
        if (part.days().isEmpty() && judgement.deviations().isEmpty()) {
            return "";
        }
        if (part.days().isEmpty()) {
            return isAllUnknown()
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

    private boolean isAllUnknown() {
        return judgement.deviations().stream().allMatch(d -> d.what() == Deviation.What.UNKNOWN);
    }

    /// Of events nobody does a later one for an earlier one: what was missed is not made good, and
    /// the control works again.
    private String answersAgain() {
        boolean open =
                every() == Every.PER_EVENT
                        && judgement.deviations().stream()
                                .anyMatch(d -> !isOfCheck(d) && d.correctedOn() == null);
        return open ? ", since events are answered again; those never done stay deviations" : "";
    }

    private Every every() {
        return history.cadence().every();
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

    /// `done on 2026-04-20, concluded on 2026-10-10`; of a history that is a file of its own.
    public String became(Deviation deviation) {
        List<String> became = new ArrayList<>();
        became.add(
                onWordAlone().contains(deviation)
                        ? "corrected by the word of the file alone"
                        : ended(deviation));
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null) {
            became.add("concluded on " + conclusion.on());
        }
        return String.join(", ", became);
    }

    /// What is said of an event that nothing answers.
    static final String NEVER = "never done, by what is on file";

    /// Whether a deviation ended, and when. What was falsified may have been done again since, and
    /// nobody can conclude on it all the same.
    public String ended(Deviation deviation) {
        LocalDate on = deviation.correctedOn();
        List<String> falsified =
                falsified().stream().filter(f -> f.isOf(deviation)).map(Falsified::record).toList();
        if (!falsified.isEmpty()) {
            return Falsified.became(Words.some(falsified, MOST_NAMED));
        }
        if (on == null) {
            return deviation.what() == Deviation.What.UNKNOWN
                    ? "not known since " + deviation.days().from()
                    : isOfCheck(deviation)
                                    || every() != Every.PER_EVENT
                                    || deviation.what() != Deviation.What.MISSING
                            ? "not corrected"
                            : NEVER;
        }
        return switch (deviation.what()) {
            case LATE -> "done late on " + on;
            case MISSING, FAILED ->
                    (isOfCheck(deviation)
                                    ? "in order again since "
                                    : every() == Every.PER_EVENT ? "done on " : "next done on ")
                            + on;
            case UNKNOWN -> "known again since " + on;
        };
    }

    private boolean isOfCheck(Deviation d) {
        return !d.check().isEmpty() || every() == Every.CONTINUOUS;
    }

    // ---- what the history does not show

    /// The deviations of which a conclusion that counts says that they were corrected, and nothing
    /// in the history shows it: no later occurrence that was done, nothing done late, no follow-up.
    private List<Deviation> onWordAlone() {
        History.Conclusion c = judgement.conclusion();
        return c == null || c.as() != As.EFFECTIVE_WITH_EXCEPTIONS || !c.corrected()
                ? List.of()
                : judgement.deviations().stream()
                        .filter(d -> Correction.on(d, history, c.on()) == null)
                        .toList();
    }

    /// What a conclusion rests on that nobody else can see; empty where the history shows all of
    /// it.
    public String restsOnWord() {
        List<String> ids = onWordAlone().stream().map(Deviation::id).toList();
        String corrected = correctedOnWord(ids);
        String compensated =
                isCompensationNeeded()
                        ? "That a compensating control was effective meanwhile rests on the word of the file alone."
                        : "";
        return (corrected + " " + compensated).strip();
    }

    /// Whether a conclusion counts only because a compensating control was effective meanwhile.
    private boolean isCompensationNeeded() {
        History.Conclusion c = judgement.conclusion();
        return c != null
                && c.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                && c.compensated()
                && apart.stream()
                        .map(JudgedApart::judgement)
                        .anyMatch(j -> !fits(j, allowed(false, j.due())));
    }

    /// Whether what deviates is not more, nor worse, than a person may conclude on.
    private static boolean fits(Judgement j, Practice.Allowed allowed) {
        return j.deviating() <= allowed.of(j.due()) && !(allowed.lateOnly() && isNotLate(j));
    }

    private static boolean isNotLate(Judgement j) {
        return j.deviations().stream().anyMatch(d -> d.what() != Deviation.What.LATE);
    }

    private static String correctedOnWord(List<String> ids) {
        return ids.isEmpty()
                ? ""
                : "That %s %s corrected rests on the word of the file alone: nothing in the history shows it."
                        .formatted(Words.some(ids, MOST_NAMED), ids.size() == 1 ? "was" : "were");
    }

    // ---- what was falsified

    /// A record of the window that was falsified or overridden, whatever became of what it is
    /// about.
    ///
    /// @param items its rows, or the record itself
    public record Falsified(String record, List<History.Item> items) {
        public static final String WHAT = "falsified";

        public Falsified {
            items = List.copyOf(items);
        }

        private static String became(String records) {
            return "falsified record%s: nobody can conclude"
                    .formatted(records.isEmpty() ? "" : " (" + records + ")");
        }

        public String became() {
            return became("");
        }

        public LocalDate from() {
            return items.stream().map(i -> i.on().day()).min(LocalDate::compareTo).orElseThrow();
        }

        public LocalDate to() {
            return items.stream().map(i -> i.on().day()).max(LocalDate::compareTo).orElseThrow();
        }

        public LocalDate knownSince() {
            return items.getFirst().received().day();
        }

        boolean isOf(Deviation d) {
            return items.stream()
                    .anyMatch(i ->
                            switch (i.names()) {
                                case History.Named.In in -> d.days().contains(in.day());
                                case History.Named.Event event -> event.id().equals(d.occurrence());
                                case null -> d.days().contains(i.on().day());
                            });
        }
    }

    /// All that was falsified or overridden, in the order in which it is on file.
    public List<Falsified> falsified() {
        Map<String, List<History.Item>> records = new LinkedHashMap<>();
        for (History.Item i : history.items()) {
            if (i.falsified()
                    && judgement.window().contains(i.on().day())
                    && i.on().hasBegunBy(knownAt)
                    && i.received().isBy(knownAt)) {
                records.computeIfAbsent(record(i.id()), _ -> new ArrayList<>()).add(i);
            }
        }
        return records.entrySet().stream()
                .map(r -> new Falsified(r.getKey(), r.getValue()))
                .toList();
    }

    /// What a row stands in: `EV-12` of `EV-12 row 3`, `item 2` of `item 2, row 3`.
    private static String record(String item) {
        String record = EvidenceRows.evidence(item);
        return record.endsWith(",") ? record.substring(0, record.length() - 1) : record;
    }

    /// What was falsified of which no deviation speaks, so that it would be named nowhere: what it
    /// is about was done again, or is no occurrence.
    public List<Falsified> falsifiedBesides() {
        return falsified().stream()
                .filter(f -> judgement.deviations().stream().noneMatch(f::isOf))
                .toList();
    }

    // ---- what failed and was done again

    /// Since when it is known that something failed that was done again in time.
    LocalDate knownSince(Redone redone) {
        return history.items().stream()
                .filter(i -> i.id().equals(redone.failing()))
                .map(i -> i.received().day())
                .findFirst()
                .orElse(redone.failed().to());
    }

    /// Says of what the window owns that it was done before the window began; empty where nothing
    /// was.
    ///
    /// @param operation what came of each time that something was due; null where that is not known
    public Optional<String> before(@Nullable Operation operation) {
        return doneBefore(operation)
                .map(o ->
                        "What was due by %s was done on %s, before the window began. It counts; an auditor of a period may want one inside it."
                                .formatted(o.due(), o.doneOn()));
    }

    /// What the window owns and was done before it, of a control that is done once a period.
    Optional<Occurrence> doneBefore(@Nullable Operation operation) {
        return operation == null || !every().isPeriodic()
                ? Optional.empty()
                : operation.occurrences().stream()
                        .filter(o ->
                                o.doneOn() != null
                                        && o.doneOn().isBefore(judgement.window().from()))
                        .findFirst();
    }

    /// How many periods in a row have to be done in the next one before anybody hears of it.
    private static final int SHIFTED = 3;

    /// Says where several periods in a row were each done in the one after: who skips one of them
    /// and goes on as before looks the same as who is always a little late, and only people know
    /// which it was.
    ///
    /// @param operation what came of each time that something was due; null where that is not known
    public List<String> shifted(@Nullable Operation operation) {
        List<String> said = new ArrayList<>();
        List<Occurrence> run = new ArrayList<>();
        List<Occurrence> all =
                operation == null || !every().isPeriodic() ? List.of() : operation.occurrences();
        for (Occurrence o : all) {
            boolean next =
                    o.status() == Occurrence.Status.ON_TIME
                            && o.doneOn() != null
                            && o.doneOn().isAfter(o.due());
            if (!next) {
                shifted(run).ifPresent(said::add);
                run.clear();
            } else {
                run.add(o);
            }
        }
        shifted(run).ifPresent(said::add);
        return said;
    }

    private Optional<String> shifted(List<Occurrence> run) {
        return run.size() < SHIFTED
                ? Optional.empty()
                : Optional.of(
                        "%d in a row, from %s to %s, count as done because each was done in the period after its own, within its tolerance. Nothing on file was done in %s itself: if that was skipped, let the records after it say which period they are for (occurrence)."
                                .formatted(
                                        run.size(),
                                        run.getFirst().spoken(),
                                        run.getLast().spoken(),
                                        run.getFirst().spoken()));
    }

    // ---- why

    public String rule() {
        return named() + ruled();
    }

    /// Which obligations it is about, where others come to something else: `y: `.
    private String named() {
        List<String> decided = differs() ? decided() : List.of();
        return decided.isEmpty() ? "" : Words.some(decided, MOST_NAMED) + ": ";
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
                            + " in a row or more, some of which may lie outside the window, mean"
                            + " that the control had stopped."
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
                    judgement.deviating() > allowed(false, judgement.due()).of(judgement.due())
                            ? "For more days than a person may conclude on, nothing says how it was."
                            : "On "
                                    + run()
                                    + " in a row or more nothing says how it was"
                                    + (isAllUnknown() ? "" : ", or it failed")
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
                                    + " before, which was done in time. A service auditor may see"
                                    + " it differently."
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
        Practice.Allowed alone = allowed(compensated, due);
        boolean helps =
                !compensated
                        && fits(judgement, allowed(true, due))
                        && 100 * judgement.deviating() <= practice.overPercent() * due;
        return judgement.deviating() > alone.of(due)
                ? "More deviates than a person may conclude on"
                        + (helps
                                ? " without a compensating control that was effective meanwhile,"
                                        + " and no conclusion says that one was."
                                : ".")
                : "What deviates was not merely late, and a person may conclude"
                        + (helps
                                ? " on that only where a compensating control was effective"
                                        + " meanwhile: no conclusion says that one was."
                                : " only on what is late.");
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
                            .formatted(Words.some(failed, MOST_NAMED)));
        }
        if (!unknown.isEmpty()) {
            said.add(
                    "%s: unknown and not failed, because what decides is what is not on file. Filed later, it counts for its day."
                            .formatted(Words.some(unknown, MOST_NAMED)));
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
                && every().isPeriodic()
                && judgement.due() == 1
                && history.cadence().dueWithin(judgement.window(), history.anchor()).isEmpty();
    }

    /// `2 quarters`
    private String run() {
        int run = practice.row(every()).run();
        return switch (every()) {
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
        if (every() != Every.PER_EVENT) {
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
        Practice.Row row = practice.row(every());
        if (due > 0) {
            String alone = allowed(allowed(false, due), due);
            String compensated = allowed(allowed(true, due), due);
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
        if (every() != Every.CONTINUOUS) {
            figures.add(late(row, history.cadence().toleranceDays()));
            for (History.Kind k : history.kinds()) {
                Integer tolerance = k.toleranceDays();
                if (every() == Every.PER_EVENT && tolerance != null) {
                    figures.add(k.kind() + ": " + late(row, tolerance));
                }
            }
        }
        return figures;
    }

    private Practice.Allowed allowed(boolean compensated, int due) {
        return practice.row(every()).allowed(due, compensated);
    }

    private static String allowed(Practice.Allowed allowed, int due) {
        int n = allowed.of(due);
        return allowed.lateOnly() ? n + " that is late" : n + " of any kind";
    }

    // ---- conclusions that change nothing

    /// What nobody may ever conclude on is told before what may still be mended.
    ///
    /// @param concluded what is known of who concluded; null where nothing is
    public String why(Judgement.Refused refused, @Nullable Concluded concluded) {
        Judgement.Why why =
                switch (refused.why()) {
                    case NOT_KNOWN_YET, REPLACED, NOTHING_TO_LIFT -> refused.why();
                    case BEFORE_THE_WINDOW_ENDED,
                            NOT_INDEPENDENT,
                            LEAVES_OUT_A_DEVIATION,
                            HARM_NOT_LOOKED_INTO,
                            NOT_CORRECTED,
                            VOIDED ->
                            judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE
                                    ? Judgement.Why.NOTHING_TO_LIFT
                                    : refused.why();
                };
        return ConclusionWords.why(why, concluded, judgement)
                + (why == Judgement.Why.LEAVES_OUT_A_DEVIATION
                        ? leftOut(refused.conclusion())
                        : "");
    }

    /// The deviations that were known on the day of a conclusion and are not in it, though what was
    /// filed since may have mended them: `: 2026-Q2, missing by what was on file on 2026-10-10`.
    private String leftOut(History.Conclusion c) {
        List<String> looked = c.deviations();
        Moment on = Moment.on(c.on(), knownAt.zone());
        Moment then = on.isBy(knownAt) ? on : knownAt;
        List<String> of = history.discharges().stream().filter(c::isOf).toList();
        List<String> left =
                Judgement.of(history.about(of), practice, judgement.window(), then)
                        .deviations()
                        .stream()
                        .filter(d -> looked != null && !looked.contains(d.id()))
                        .map(d -> d.id() + ", " + Words.spoken(d.what()))
                        .toList();
        return left.isEmpty()
                ? ""
                : ": %s by what was on file on %s"
                        .formatted(Words.some(left, MOST_NAMED), then.day());
    }

    public static String concluded(History.@Nullable Conclusion conclusion) {
        return conclusion == null
                ? ""
                : "Concluded on %s: %s.".formatted(conclusion.on(), Words.spoken(conclusion.as()));
    }
}
