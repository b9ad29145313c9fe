package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether a day can be held, what that takes, the ways out where it cannot, and the days counted
/// back from it.
final class TimingWords {
    private static final int LATE_NAMED = 12;
    private static final int OWED_NAMED = 4;
    private static final int LEFT_OUT_NAMED = 8;
    private static final int ASKED_NAMED = 3;
    private static final int RUNS_NAMED = 4;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;
    private static final int WEEKS_A_YEAR = 52;
    private static final int TENTH = 10;

    /// More than so many times what there is hardly any organisation gets.
    private static final int LIKELY = 3;

    /// How many months the second stage of an audit comes after the first at most.
    private static final int MONTHS_BETWEEN_STAGES = 6;

    /// How many days an internal audit is from the first stage at least.
    private static final int DAYS_APART = 14;

    private final PlanAnswer answer;
    private final Timing timing;
    private final Countdown countdown;

    TimingWords(PlanAnswer answer, Timing timing) {
        this.answer = answer;
        this.timing = timing;
        countdown = timing.countdown();
    }

    /// Yes or no, first of all; one sentence for each edition of whose audits something is known.
    List<String> verdicts() {
        if (ofTheDay().findAny().isPresent()) {
            ReachWords words = new ReachWords(answer);
            return ofTheDay().flatMap(r -> words.sentences(r).stream()).toList();
        }
        int open = open(answer.atTheAudit().closedInTime());
        String by = countdown.by() + " with " + capacity(countdown.perWeek());
        return List.of(
                open == 0
                        ? (answer.word().isNone()
                                        ? "Yes: all that is wanted is there by %s."
                                        : "Yes, if what people said is shown: all that is wanted is"
                                                + " there by %s.")
                                .formatted(by)
                        : (timing.holds()
                                        ? "No: %s %s something that no control closes; all else"
                                                + " is in time for %s."
                                        : "No: %s still %s something by %s.")
                                .formatted(
                                        Words.many(open, "requirement", "requirements"),
                                        open == 1 ? "lacks" : "lack",
                                        by));
    }

    /// What the work comes to, beside the time that there is for it.
    String takes() {
        PersonDays cost = answer.plan().cost();
        String takes =
                "It takes %s and %s of work%s: %s with %s."
                                .formatted(
                                        Words.many(answer.plan().steps().size(), "step", "steps"),
                                        PlanWords.days(cost),
                                        untilTheDay(cost),
                                        weeks(cost, countdown.pace().perWeek()),
                                        capacity(countdown.perWeek())
                                                + (answer.assumed()
                                                        ? ", which is " + assumed(answer)
                                                        : "")
                                                + (countdown.running().equals(PersonDays.ZERO)
                                                        ? ""
                                                        : ", of which %s run what is set up"
                                                                .formatted(countdown.running())))
                        + kept()
                        + outrun();
        if (timing.askedFor() != null) {
            takes +=
                    " %s is no working day, so the plan holds %s."
                            .formatted(timing.askedFor(), countdown.by());
        }
        if (!timing.asked()) {
            return takes
                    + " The first day on which %s holds with all of it is %s."
                            .formatted(what(), countdown.by());
        }
        LocalDate last = countdown.deadline() == null ? countdown.by() : inPlaceBy();
        int weeks = (int) ChronoUnit.WEEKS.between(countdown.start(), last);
        return takes
                + (last.isBefore(countdown.start())
                        ? " No time is left until controls have to be in place."
                        : " There %s %s until %s%s."
                                .formatted(
                                        weeks == 1 ? "is" : "are",
                                        Words.many(weeks, "week", "weeks"),
                                        last,
                                        countdown.deadline() == null
                                                ? ""
                                                : ", when controls have to be in place"))
                + (timing.holds() ? " The least that holds is %s.".formatted(least()) : "");
    }

    /// `, 250.1 of them until 2027-05-17`; empty where all of it is.
    private String untilTheDay(PersonDays cost) {
        PersonDays until = PersonDays.ZERO;
        for (Schedule.Slot slot : schedule().slots()) {
            if (!slot.finish().isAfter(countdown.by())) {
                until = until.plus(slot.step().effort());
            }
        }
        return until.equals(cost)
                ? ""
                : ", %s of them in steps that are done by %s".formatted(until, countdown.by());
    }

    /// What is kept free beside the sum; empty where nothing is.
    private String kept() {
        Deadline d = countdown.deadline();
        return d == null || schedule().kept() == null
                ? ""
                : " Beside that %d person-days are kept free for what stage 1 and the internal audit find."
                        .formatted(d.correctionDays());
    }

    /// That running all of it takes as much as there is; empty where it does not.
    private String outrun() {
        return isOutrun()
                ? " It does not last with that: once all of it is set up, running it takes %s."
                        .formatted(capacity(running()))
                : "";
    }

    /// What running what the steps set up takes a week.
    private PersonDays running() {
        long perYear = answer.plan().steps().stream().mapToLong(answer.work()::runPerYear).sum();
        return new PersonDays(Math.ceilDiv(perYear, WEEKS_A_YEAR * TENTH) * TENTH);
    }

    private boolean isOutrun() {
        return running().compareTo(countdown.perWeek()) >= 0;
    }

    /// What holds with what there is holds with no less than that.
    private String least() {
        return timing.capacity()
                .map(c -> c.compareTo(countdown.perWeek()) > 0 ? countdown.perWeek() : c)
                .map(TimingWords::capacity)
                .orElse("no capacity");
    }

    private String morePeople() {
        if (timing.capacity().isEmpty()) {
            return "More people: no capacity is enough, since there is no time left for it.";
        }
        PersonDays needed = timing.capacity().get();
        return needed.hundredths() > LIKELY * countdown.perWeek().hundredths()
                ? "More people: no capacity that this organisation is likely to have: %s would have all of it in time for %s."
                        .formatted(capacity(needed), countdown.by())
                : "More people: %s, and all of it is in time for %s."
                        .formatted(weekly(), countdown.by());
    }

    private String laterDay() {
        return isOutrun()
                ? "A later day: none with the same %s: running all of it takes %s alone, once it is set up."
                        .formatted(capacity(countdown.perWeek()), capacity(running()))
                : "A later day: %s, with the same %s and all of it in place%s."
                        .formatted(
                                timing.first(), capacity(countdown.perWeek()), withTheNextReport());
    }

    /// The ways out, with a figure each; none where the day holds.
    List<String> waysOut() {
        if (timing.holds()) {
            return List.of();
        }
        List<String> ways = new ArrayList<>();
        ways.add(morePeople());
        ways.add(laterDay());
        ways.add("Less at first: " + less());
        withOpen().ifPresent(ways::add);
        if (timing.least() != null && timing.smaller() != null) {
            ways.add("A smaller scope: " + smaller(timing.smaller()));
        }
        if (!answer.brief()) {
            questions().ifPresent(ways::add);
        }
        return ways;
    }

    /// What holds the day where as much is open as an auditor accepts.
    private Optional<String> withOpen() {
        return answer.leastWithOpen()
                .filter(l -> !l.open().isEmpty())
                .map(l ->
                        "With open controls: %s a week, the least, hold the day with %s of Annex A proposed as \"not yet\" (%s), none of them among what auditors look at first."
                                .formatted(
                                        PlanWords.days(l.perWeek()),
                                        Words.many(l.open().size(), "control", "controls"),
                                        Words.some(
                                                l.open().stream().map(RequirementRef::id).toList(),
                                                PlanWords.NAMED)));
    }

    /// `; by then SOC 2 report 2026 is over, which counts until 2027-09-30: ..`; empty where
    /// nothing rests on such a report.
    private String withTheNextReport() {
        return ofTheDay()
                .flatMap(r -> answer.atTheAudit().expiryLater(r, timing.first()).stream())
                .findFirst()
                .map(e ->
                        "; by then %s, so %s that %s today need records of your own, or the next report"
                                .formatted(
                                        Words.and(
                                                e.reports().stream()
                                                        .map(r ->
                                                                "%s is over (it counts until %s)"
                                                                        .formatted(
                                                                                r.title(),
                                                                                r.until()))
                                                        .toList()),
                                        Words.many(e.lost().size(), "requirement", "requirements"),
                                        e.reports().size() == 1 ? "it proves" : "they prove"))
                .orElse("");
    }

    /// What comes late though it is urgent: a sentence for each that is open at the audit, then one
    /// for all that are in place by then and leave a short record.
    List<String> late() {
        List<Schedule.Slot> all = new ArrayList<>(answer.atTheAudit().lateAndUrgent(true));
        answer.atTheAudit().lateAndUrgent(false).stream()
                .filter(s -> !all.contains(s))
                .forEach(all::add);
        LocalDate by = countdown.by();
        List<Schedule.Slot> open = all.stream().filter(s -> s.finish().isAfter(by)).toList();
        List<String> sentences = new ArrayList<>();
        open.stream().limit(LATE_NAMED).forEach(slot -> sentences.add(late(slot)));
        if (open.size() > LATE_NAMED) {
            sentences.add("%d more, which the steps name.".formatted(open.size() - LATE_NAMED));
        }
        List<String> young =
                all.stream()
                        .filter(s -> !s.finish().isAfter(by))
                        .map(s ->
                                "%s (%s)"
                                        .formatted(
                                                s.step().control(),
                                                ChronoUnit.DAYS.between(s.finish(), by)))
                        .toList();
        if (!young.isEmpty()) {
            sentences.add(
                    "In time for %s with a short record, in days until then: %s."
                            .formatted(what(), Words.some(young, LATE_NAMED)));
        }
        return sentences;
    }

    /// `Late: LOG-04 Detection rules: 12.0 days, done 2027-06-14; an auditor will hardly accept ..`
    private String late(Schedule.Slot slot) {
        Step step = slot.step();
        List<String> why = new ArrayList<>();
        if (answer.urgency().isAsked(step.control())) {
            why.add("you want it first");
        }
        if (answer.urgency().isHardlyOpen(step.control())) {
            why.add("an auditor will hardly accept this open");
        }
        return "Late: %s %s: %s days, done %s; %s."
                .formatted(
                        step.control(),
                        step.title(),
                        step.effort(),
                        slot.finish(),
                        String.join(", and ", why));
    }

    private String what() {
        Deadline deadline = countdown.deadline();
        return deadline == null ? "the day" : ReachWords.name(deadline.day());
    }

    private LocalDate inPlaceBy() {
        return countdown.inPlaceBy();
    }

    /// `assumed: --capacity DAYS says another`
    static String assumed(PlanAnswer answer) {
        return "assumed: %s says another"
                .formatted(answer.question().dialect().parameter("capacity", "DAYS"));
    }

    /// `8 weeks`, `10 days`
    static String span(int days) {
        return days % 7 == 0
                ? Words.many(days / 7, "week", "weeks")
                : Words.many(days, "day", "days");
    }

    static String weeks(PersonDays cost, PersonDays perWeek) {
        long tenths = Math.ceilDiv(cost.hundredths() * 10L, Math.max(1L, perWeek.hundredths()));
        return tenths / 10 + "." + tenths % 10 + " weeks";
    }

    private String weekly() {
        return timing.capacity().map(TimingWords::capacity).orElse("no capacity");
    }

    private static String capacity(PersonDays perWeek) {
        return PlanWords.days(perWeek) + " a week";
    }

    private String less() {
        Set<String> closed = answer.atTheAudit().closedInTime();
        Timing.Least least = timing.least();
        long later = ofTheDay().mapToLong(r -> r.notYet(closed).size()).sum();
        long open = ofTheDay().mapToLong(r -> answer.atTheAudit().openAtTheAudit(r).size()).sum();
        long inTheWay = ofTheDay().mapToLong(r -> r.inTheWay(closed).size()).sum();
        if (least == null) {
            return "%sThe best that fits, as planned here, leaves %s open."
                    .formatted(
                            timing.smaller() == null
                                    ? "a smaller scope. "
                                    : "a smaller scope: " + smaller(timing.smaller()) + " ",
                            Words.many(open(closed), "requirement", "requirements"));
        }
        if (inTheWay == 0) {
            int hardly = ofTheDay().mapToInt(r -> answer.atTheAudit().hardlyOpen(r).size()).sum();
            boolean tooMuch = ofTheDay().anyMatch(answer.atTheAudit()::isTooMuchOpen);
            return "hold the day, and leave %s of Annex A %s, as planned here%s."
                    .formatted(
                            Words.many((int) later, "control", "controls"),
                            open == 0
                                    ? "with a short record"
                                    : open == later
                                            ? "\"not yet\""
                                            : "for later (%d \"not yet\", %d with a short record)"
                                                    .formatted(open, later - open),
                            hardly > 0
                                    ? "; of them an auditor will hardly accept %d, so it is no way unless these come first"
                                            .formatted(hardly)
                                    : tooMuch ? "; few auditors accept that many" : "");
        }
        return least.capacity().isEmpty()
                ? "no such way. Even with all of Annex A \"not yet\", which no accredited body certifies, the first day is %s."
                        .formatted(least.first())
                : "no such way. Even with all of Annex A \"not yet\", which no accredited body certifies, what nothing excuses takes %s, or %s as the day."
                        .formatted(
                                least.capacity().map(TimingWords::capacity).get(), least.first());
    }

    /// `What you do not have is left out, with that as the reason. Do you ..? If not, A.7.1, A.7.2,
    /// A.7.3 and 7 more are out: 14.0 person-days less.`; empty where nothing is asked.
    private Optional<String> questions() {
        List<String> asked = new ArrayList<>();
        for (Timing.Smaller some : timing.maybe()) {
            if (!some.ask().isEmpty()) {
                asked.add(
                        "%s If not: %s less, without %s."
                                .formatted(
                                        some.ask(),
                                        PlanWords.days(some.saved()),
                                        Words.some(
                                                some.without().stream()
                                                        .map(RequirementRef::id)
                                                        .toList(),
                                                ASKED_NAMED)));
            }
        }
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "What you do not have is left out, with that as the reason. "
                                + String.join(" ", asked));
    }

    /// `leave out A.5.34 (privacy), with the reason, if it does not apply to you: it takes 61.2
    /// person-days less, and all of the rest is in time.`
    private String smaller(Timing.Smaller smaller) {
        String what =
                smaller.isCategory()
                        ? "leave %s out of the report".formatted(smaller.title())
                        : "leave out %s (%s), with the reason, if %s not apply to you"
                                .formatted(
                                        Words.some(
                                                smaller.without().stream()
                                                        .map(RequirementRef::id)
                                                        .toList(),
                                                LEFT_OUT_NAMED),
                                        smaller.title(),
                                        smaller.without().size() == 1 ? "it does" : "they do");
        String saved = PlanWords.days(smaller.saved()) + " less";
        return smaller.holds()
                ? "%s: it takes %s, and all of the rest is in time for %s."
                        .formatted(what, saved, countdown.by())
                : "none that was tried holds the day. The nearest is to %s: it takes %s%s%s."
                        .formatted(
                                what,
                                saved,
                                isOutrun() ? "" : ", and the first day is " + smaller.first(),
                                smaller.capacity()
                                        .map(c -> ", or " + capacity(c) + " hold this one")
                                        .orElse(""));
    }

    private Stream<Reach> ofTheDay() {
        return answer.reaches().stream().filter(answer.atTheAudit()::isOfTheDay);
    }

    private int open(Set<String> closed) {
        return open(closed, _ -> true);
    }

    private int open(Set<String> closed, Predicate<Judged> of) {
        return (int)
                answer.wants().stream()
                        .filter(of)
                        .flatMap(w -> w.gap().verdicts().stream())
                        .filter(v -> v.applicable() && v.decomposed())
                        .filter(v -> !closed.containsAll(answer.word().open(v)))
                        .map(Verdict::ref)
                        .distinct()
                        .count();
    }

    /// A day that has to be held.
    ///
    /// @param here how this plan stands to it; may be empty
    /// @param stageOne whether it is the day of the first stage, which may be that of another mark
    record Mark(LocalDate day, String what, String here, boolean stageOne) {
        Mark(LocalDate day, String what, String here) {
            this(day, what, here, false);
        }
    }

    /// The days, counted back, in order; empty where nothing is known but the day itself.
    List<Mark> marks() {
        Deadline d = countdown.deadline();
        if (d == null) {
            return List.of();
        }
        LocalDate by = countdown.by();
        List<Mark> marks = new ArrayList<>();
        List<Step> now = answer.plan().steps();
        LocalDate inPlace = countdown.inPlaceBy();
        long early = now.stream().filter(s -> countdown.due(s).equals(inPlace)).count();
        long inTime =
                schedule().slots().stream()
                        .filter(s -> countdown.due(s.step()).equals(inPlace) && !s.late())
                        .count();
        marks.add(
                new Mark(
                        inPlace,
                        ReportPeriod.of(answer)
                                .filter(ReportPeriod::isRunning)
                                .map(p -> "the last day for controls to begin")
                                .orElse("controls are in place and begin to leave a record"),
                        (early == 0 ? "" : "%d of %d are".formatted(inTime, early))
                                + (early == 0 || d.audit().isEmpty()
                                        ? ""
                                        : "; %s before the internal audit"
                                                .formatted(span(d.recordDays())))
                                + ReportPeriod.of(answer).map(this::within).orElse("")));
        if (d.stageOneDays() > 0) {
            if (d.stageOneReadDays() > 0) {
                marks.add(
                        new Mark(
                                countdown.readBy(),
                                "stage 1: its auditor has the documents, approved",
                                setUps(),
                                true));
            }
            marks.add(
                    new Mark(
                            countdown.stageOneOn(),
                            "stage 1: the auditor reads what is decided",
                            stageOne(),
                            true));
        }
        if (!d.audit().isEmpty()) {
            String measured = done(s -> Countdown.turn(s) == Turns.MEASURE);
            if (!measured.isEmpty()) {
                marks.add(
                        new Mark(
                                countdown.measuredFrom(),
                                "what has run is measured for the first time",
                                measured + record()));
            }
            List<FirstRun> runs = firstRuns();
            if (!runs.isEmpty()) {
                marks.add(
                        new Mark(
                                countdown.auditFrom(),
                                "what is done quarterly or less often was done",
                                "from %s on: %s"
                                        .formatted(
                                                runs.getFirst().day(),
                                                Words.some(
                                                        runs.stream()
                                                                .map(r -> r.step().control())
                                                                .toList(),
                                                        RUNS_NAMED))));
            }
            marks.add(
                    new Mark(
                            countdown.auditFrom(),
                            "the internal audit starts",
                            whatHasRun(inTime, early, span(d.recordDays()))));
            marks.add(
                    new Mark(
                            countdown.reportBy(),
                            "it has its report",
                            done(s -> Countdown.turn(s) == Turns.AUDIT)));
            if (!d.correction().isEmpty()) {
                marks.add(
                        new Mark(
                                countdown.correctedBy(),
                                "what stage 1 and the internal audit found is corrected",
                                corrected(d)));
            }
        }
        if (!d.review().isEmpty()) {
            marks.add(
                    new Mark(
                            countdown.reviewBy(),
                            "the management review is held",
                            done(s -> Countdown.turn(s) == Turns.REVIEW)));
        }
        marks.add(new Mark(by, what() + of(d), timing.holds() ? onTheDay() : ""));
        marks.sort(Comparator.comparing(Mark::day));
        List<Brought> owed = owed();
        List<Mark> all = new ArrayList<>();
        for (int m = 0; m < marks.size(); m++) {
            Mark mark = marks.get(m);
            // What is owed by a day is said once, beside the last that is due then.
            boolean isLast =
                    marks.subList(m + 1, marks.size()).stream()
                            .noneMatch(o ->
                                    o.day().equals(mark.day()) && o.stageOne() == mark.stageOne());
            all.add(isLast ? withOwed(mark, owed) : mark);
        }
        return all;
    }

    /// `; 3 more are set up by then and done first within the period: GOV-05, GOV-08 and ISM-10`
    private String within(ReportPeriod period) {
        if (period.isRunning()) {
            return "; the period began on " + period.days().from();
        }
        return period.within().isEmpty()
                ? ""
                : "; %d more are set up by then, and done for the first time within the period: %s"
                        .formatted(period.within().size(), Words.some(period.within(), RUNS_NAMED));
    }

    /// `the internal audit and the review are planned: ISM-10 and ISM-11 on 2027-01-25`; empty
    /// where no step plans them.
    private String setUps() {
        List<Schedule.Slot> planned =
                schedule().slots().stream()
                        .filter(s -> s.setUp() != null && isDecided(s.step()))
                        .toList();
        return planned.stream()
                .map(s -> Objects.requireNonNull(s.setUp()).finish())
                .max(LocalDate::compareTo)
                .map(day ->
                        "%s planned on %s: %s"
                                .formatted(
                                        planned.size() == 1
                                                ? "what it checks is"
                                                : "audit and review are",
                                        day,
                                        Words.and(
                                                planned.stream()
                                                        .map(s -> s.step().control())
                                                        .toList())))
                .orElse("");
    }

    /// Whether a step is set up with what the first stage asks for.
    static boolean isDecided(Step step) {
        return step.setUp() != null && step.setUp().turn() < Turns.FIRST_BUILT;
    }

    /// `, after 26 days of record`: how long after the day on which controls are in place it is
    /// measured; empty where that is as long as it should be.
    private String record() {
        return schedule().slots().stream()
                .filter(s -> Countdown.turn(s.step()) == Turns.MEASURE)
                .map(Schedule.Slot::start)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(countdown.measuredFrom()))
                .map(day ->
                        "; begun on %s, since there are no days for it later: before all has run for %s"
                                .formatted(
                                        day,
                                        span(
                                                (int)
                                                        ChronoUnit.DAYS.between(
                                                                countdown.inPlaceBy(),
                                                                countdown.measuredFrom()))))
                .orElse("");
    }

    /// How much of what the internal audit looks at has run by then.
    private static String whatHasRun(long inTime, long all, String span) {
        return all == 0
                ? ""
                : "%d of %d have run for %s%s"
                        .formatted(inTime, all, span, 2 * inTime < all ? ": less than half" : "");
    }

    /// `ISM-12 keeps the log from 2027-03-05 on; 15 person-days are kept free for it, done on
    /// 2027-05-06`
    private String corrected(Deadline d) {
        List<String> recorded =
                answer.question().content().practices().gates(d.edition()).stream()
                        .filter(g -> g.id().equals(d.correction()))
                        .flatMap(g -> g.obligations().stream())
                        .toList();
        List<String> parts = new ArrayList<>();
        schedule().slots().stream()
                .filter(s ->
                        Control.Stage.of(answer.work().control(s.step())) == Control.Stage.IMPROVE)
                .filter(s ->
                        recorded.stream()
                                .anyMatch(answer.work().control(s.step()).discharges()::contains))
                .forEach(s ->
                        parts.add(
                                "%s keeps the log from %s on"
                                        .formatted(s.step().control(), s.finish())));
        Schedule.Span kept = schedule().kept();
        if (kept != null) {
            parts.add(
                    "%d person-days are kept free for it, done on %s%s"
                            .formatted(
                                    d.correctionDays(),
                                    kept.finish(),
                                    kept.late() ? ", late" : ""));
        }
        return String.join("; ", parts);
    }

    /// When something that is done quarterly or less often is done for the first time.
    record FirstRun(Step step, LocalDate day) {}

    /// Of all that is in place when the internal audit starts: a period after that, and before the
    /// audit starts, so that there is one to look at.
    List<FirstRun> firstRuns() {
        Deadline d = countdown.deadline();
        if (d == null || d.audit().isEmpty() || ofTheDay().findAny().isEmpty()) {
            return List.of();
        }
        LocalDate last = countdown.pace().workdayBefore(countdown.auditFrom().minusDays(1));
        List<FirstRun> runs = new ArrayList<>();
        for (Schedule.Slot slot : schedule().slots()) {
            Control control = answer.work().control(slot.step());
            int perYear = control.cadence().every().perYear();
            if (slot.step().standing() != Candidate.Standing.IN_PLACE
                    && Control.Stage.of(control) == Control.Stage.RUN
                    && perYear > 0
                    && perYear <= QUARTERS
                    && slot.finish().isBefore(last)) {
                LocalDate first = slot.finish().plusMonths(MONTHS / perYear);
                runs.add(
                        new FirstRun(
                                slot.step(),
                                first.isBefore(last)
                                        ? countdown.pace().workdayBefore(first)
                                        : last));
            }
        }
        runs.sort(Comparator.comparing(FirstRun::day));
        return runs;
    }

    private String onTheDay() {
        return ofTheDay().anyMatch(r -> answer.atTheAudit().expiry(r).isPresent())
                ? "all of the plan is in time, and a report that it rests on is over"
                : "all is in time";
    }

    /// The same with what has to be filed and approved by that day, and no step brings.
    private static Mark withOwed(Mark mark, List<Brought> all) {
        List<String> owed =
                all.stream()
                        .filter(b -> mark.day().equals(b.due()))
                        .filter(b -> mark.stageOne() == (b.gate().before() == Gate.Before.STAGE_1))
                        .map(Brought::named)
                        .toList();
        return owed.isEmpty()
                ? mark
                : new Mark(
                        mark.day(),
                        mark.what(),
                        (mark.here().isEmpty() ? "" : mark.here() + "; ")
                                + "to do beside the plan: "
                                + Words.some(owed, OWED_NAMED),
                        mark.stageOne());
    }

    /// What of the gates somebody has to do beside the plan.
    private List<Brought> owed() {
        return ofTheDay()
                .flatMap(r ->
                        Brought.audits(answer, r).stream()
                                .flatMap(before -> Brought.of(answer, r, before).stream()))
                .filter(b -> !b.items().isEmpty())
                .toList();
    }

    /// When all is there that the first stage asks for.
    private String stageOne() {
        LocalDate asked = countdown.stageOneOn();
        boolean isPaper =
                ofTheDay()
                        .flatMap(r -> Brought.of(answer, r, Gate.Before.STAGE_1).stream())
                        .anyMatch(b ->
                                !b.documents().isEmpty()
                                        || !b.files().isEmpty()
                                        || !b.items().isEmpty());
        return StageOne.of(answer)
                .map(stage ->
                        (stage.from().isBefore(asked)
                                        ? from(stage)
                                        : "its work is done on "
                                                + stage.done()
                                                + (stage.from().isAfter(asked)
                                                        ? ", late: it can be held from "
                                                                + stage.from()
                                                                + " on"
                                                        : "")
                                                + heldBy(stage))
                                + (isPaper ? ", once its paper is approved and on file" : "")
                                + (isAuditedAbout(asked)
                                        ? "; the internal audit is under way about then: hold one of both two weeks apart"
                                        : ""))
                .orElse("");
    }

    /// Whether the internal audit is held less than two weeks from a day.
    private boolean isAuditedAbout(LocalDate day) {
        return schedule().slots().stream()
                .filter(s -> Countdown.turn(s.step()) == Turns.AUDIT)
                .anyMatch(s ->
                        s.start().isBefore(day.plusDays(DAYS_APART))
                                && s.finish().isAfter(day.minusDays(DAYS_APART)));
    }

    /// `can be held from 2026-12-14 on`; not so early that the second stage comes too long after
    /// it.
    private String from(StageOne stage) {
        LocalDate first = countdown.by().minusMonths(MONTHS_BETWEEN_STAGES);
        return first.isAfter(stage.from())
                ? "its work is done on %s; hold it from %s on, not more than six months before stage 2, or bodies ask for it again"
                        .formatted(stage.done(), first)
                : "can be held from " + stage.from() + " on" + heldBy(stage);
    }

    /// `: AST-02 holds it, done last on 2027-02-23, and its auditor reads for 2 weeks`
    private String heldBy(StageOne stage) {
        Step step = stage.heldBy();
        Deadline d = countdown.deadline();
        return step == null || d == null
                ? ""
                : ": %s holds it, done last on %s%s"
                        .formatted(
                                step.control(),
                                stage.done(),
                                d.stageOneReadDays() == 0
                                        ? ""
                                        : ", and its auditor reads for "
                                                + span(d.stageOneReadDays()));
    }

    private String of(Deadline d) {
        return " of " + new Naming(answer.question().content().library()).of(Scope.of(d.edition()));
    }

    private Schedule schedule() {
        return Objects.requireNonNull(answer.schedule());
    }

    /// `ISM-12 and ISM-11: done on 2027-04-29`
    private String done(Predicate<Step> which) {
        List<Schedule.Slot> slots =
                schedule().slots().stream().filter(s -> which.test(s.step())).toList();
        return slots.stream()
                .map(Schedule.Slot::finish)
                .max(LocalDate::compareTo)
                .map(last ->
                        "%s: done on %s%s"
                                .formatted(
                                        Words.and(
                                                slots.stream()
                                                        .map(s -> s.step().control())
                                                        .toList()),
                                        last,
                                        slots.stream().anyMatch(Schedule.Slot::late)
                                                ? ", late"
                                                : ""))
                .orElse("");
    }

    /// Which edition the day is of, where others are wanted too.
    Optional<String> whose() {
        Deadline d = countdown.deadline();
        if (!answer.apart().isEmpty()) {
            return Optional.of(
                    "%s, which you want too, %s no part of this plan: it holds the day of one audit. Name all with %s to plan them together."
                            .formatted(
                                    Words.and(answer.apart()),
                                    answer.apart().size() == 1 ? "is" : "are",
                                    answer.question().dialect().parameter("want", "")));
        }
        List<String> others =
                answer.wants().stream()
                        .filter(w -> d == null || !w.scope().edition().equals(d.edition()))
                        .map(Judged::name)
                        .toList();
        Set<String> closed = answer.atTheAudit().closedInTime();
        int open = open(closed, w -> d == null || !w.scope().edition().equals(d.edition()));
        return d == null || others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("%s is %s%s. Of %s nothing is said here but that %s of its requirements are"
                                        + " open on that day: it has days of its own, which"
                                        + " want a plan of their own.")
                                .formatted(countdown.by(), what(), of(d), Words.and(others), open));
    }
}
