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
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.programme.EvidenceRows;
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

    /// `364 of 365, effective with exceptions`
    public String sentence() {
        String figures = JudgedApart.figures(apart);
        return Words.capital(figures.isEmpty() ? outcome() : figures + ", " + outcome());
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

    private String outcome() {
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null && conclusion.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            return "effective with exceptions" + ControlWords.part(judgement);
        }
        return switch (judgement.outcome()) {
            case NOT_EFFECTIVE ->
                    needsEvidence() ? "not effective unless more is on file" : "not effective";
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
            return judgement.deviations().stream().allMatch(d -> d.what() == Deviation.What.UNKNOWN)
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
            return "Only %s count: %s.".formatted(counts, days);
        }
        return judgement.soFar() == null
                ? "What is new or was mended counts once it was done %s. In what is left of the window, %s, it was not, so no day of it counts."
                        .formatted(newAfter(), days)
                : "%s are left, %s. They count once the control was done %s in them."
                        .formatted(Words.capital(counts), days, newAfter());
    }

    private String newAfter() {
        return Words.many(practice.row(every()).newAfter(), "time", "times");
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
                    : "not corrected";
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
            case MORE_THAN_A_PERSON_MAY_CONCLUDE ->
                    judgement.deviating() > allowed(false).of(judgement.due())
                            ? "More deviates than a person may conclude on."
                            : "What deviates was not merely late, and a person may conclude only on"
                                    + " what is late.";
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
            case NOTHING_SHOWS ->
                    "Nothing on file shows it: no data is no success, and no failure either.";
            case NOT_ACTED_ON ->
                    "Something was found that had to be acted on, and nothing shows that it was. Each"
                            + " occurrence that found something wants a follow-up of its own, on that"
                            + " day or later.";
            case FINDINGS_UNSAID ->
                    "Some records do not say whether they found anything, and no follow-up is of their"
                            + " own, so nobody knows what there was to act on. Say in each: findings:"
                            + " 0, or how many.";
            case TOO_MUCH_UNKNOWN ->
                    "For more days than a person may conclude on, nothing says how it was.";
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
        figures.add(
                due
                        + " due"
                        + (isOne() ? ", " + deviates() : ", of the part that was judged worst"));
        Practice.Row row = practice.row(every());
        if (due > 0) {
            String alone = allowed(allowed(false), due);
            String compensated = allowed(allowed(true), due);
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

    private Practice.Allowed allowed(boolean compensated) {
        return practice.row(every()).allowed(judgement.due(), compensated);
    }

    private static String allowed(Practice.Allowed allowed, int due) {
        int n = allowed.of(due);
        return allowed.lateOnly() ? n + " that is late" : n + " of any kind";
    }

    // ---- conclusions that change nothing

    public String why(Judgement.Refused refused) {
        return ConclusionWords.why(refused.why(), null, judgement);
    }

    public static String concluded(History.@Nullable Conclusion conclusion) {
        return conclusion == null
                ? ""
                : "Concluded on %s: %s.".formatted(conclusion.on(), Words.spoken(conclusion.as()));
    }
}
