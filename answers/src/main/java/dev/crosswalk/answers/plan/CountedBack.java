package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// The days that are counted back from one that is to be held, and how a plan stands to each.
final class CountedBack {
    private static final int OWED_NAMED = 4;
    private static final int RUNS_NAMED = 4;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    /// How many months the second stage of an audit comes after the first at most.
    private static final int MONTHS_BETWEEN_STAGES = 6;

    /// How many days an internal audit is from the first stage at least.
    private static final int DAYS_APART = 14;

    private final PlanAnswer answer;
    private final Timing timing;
    private final Countdown countdown;
    private final TimingWords words;

    CountedBack(PlanAnswer answer, Timing timing) {
        this.answer = answer;
        this.timing = timing;
        countdown = timing.countdown();
        words = new TimingWords(answer, timing);
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
        long early = now.stream().filter(s -> inPlace.equals(countdown.due(s))).count();
        long inTime =
                words.schedule().slots().stream()
                        .filter(s -> inPlace.equals(countdown.due(s.step())) && !s.late())
                        .count();
        ReportPeriod period = ReportPeriod.of(answer).orElse(null);
        marks.add(
                period != null && period.isKnown() && period.isRunning()
                        ? new Mark(
                                period.days().from(),
                                "the period began: what its report is on runs from this day on",
                                Words.and(new PeriodWords(answer, period).open()))
                        : new Mark(
                                inPlace,
                                period != null && period.isRunning()
                                        ? "the last day for controls to begin"
                                        : "controls are in place and begin to leave a record",
                                (early == 0 ? "" : inPlace(inTime, early))
                                        + (early == 0 || d.audit().isEmpty()
                                                ? ""
                                                : "; %s before the internal audit"
                                                        .formatted(
                                                                TimingWords.span(d.recordDays())))
                                        + (period == null ? "" : within(period))));
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
            String measured = done(s -> Countdown.turn(s) == Turns.MEASURE, countdown.auditFrom());
            if (!measured.isEmpty()) {
                marks.add(
                        new Mark(
                                countdown.measuredFrom(),
                                "measuring begins: what has run, for the first time",
                                "%s, due by %s%s"
                                        .formatted(measured, countdown.auditFrom(), record())));
            }
            List<FirstRun> runs = firstRuns();
            if (!runs.isEmpty()) {
                marks.add(
                        new Mark(
                                countdown.auditFrom(),
                                "what is done quarterly or less often was done",
                                "%s: for the first time from %s on"
                                        .formatted(
                                                Words.some(
                                                        runs.stream()
                                                                .map(r -> r.step().control())
                                                                .toList(),
                                                        RUNS_NAMED),
                                                runs.getFirst().day())));
            }
            marks.add(
                    new Mark(
                            countdown.auditFrom(),
                            "the internal audit starts",
                            whatHasRun(inTime, early, TimingWords.span(d.recordDays()))));
            marks.add(
                    new Mark(
                            countdown.reportBy(),
                            "it has its report",
                            done(s -> Countdown.turn(s) == Turns.AUDIT, countdown.reportBy())));
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
                            done(s -> Countdown.turn(s) == Turns.REVIEW, countdown.reviewBy())));
        }
        if (d.leastRecordDays() > 0 && words.ofTheDay().anyMatch(r -> !r.dated().isEmpty())) {
            long open =
                    words.ofTheDay()
                            .mapToLong(r -> answer.atTheAudit().openWithDays(r).size())
                            .sum();
            marks.add(
                    new Mark(
                            countdown.runningBy(),
                            "the last day to be called in place at %s".formatted(words.what()),
                            open == 0
                                    ? ""
                                    : "%s before it; %s later and %s \"not yet\""
                                            .formatted(
                                                    TimingWords.span(d.leastRecordDays()),
                                                    Words.many(
                                                            (int) open,
                                                            "control of Annex A comes",
                                                            "controls of Annex A come"),
                                                    open == 1 ? "is" : "are")));
        }
        marks.add(new Mark(by, words.what() + words.of(d), timing.holds() ? onTheDay() : ""));
        LocalDate certificate = countdown.certificateOn();
        if (certificate != null && !answer.atTheAudit().isOut()) {
            marks.add(
                    new Mark(
                            certificate,
                            "about the day of the certificate",
                            "once what " + words.what() + " finds is closed"));
        }
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

    /// The days of the audit itself, a short line each.
    List<String> inShort() {
        Deadline d = countdown.deadline();
        LocalDate by = countdown.by();
        if (d == null) {
            return List.of();
        }
        List<String> days = new ArrayList<>();
        if (d.stageOneDays() > 0) {
            days.add("Stage 1: %s%s".formatted(countdown.stageOneOn(), tooEarly()));
        }
        if (!d.audit().isEmpty()) {
            days.add("Internal audit: from %s".formatted(countdown.auditFrom()));
        }
        ReportPeriod.of(answer).ifPresent(p -> days.add("The period: from " + p.days().from()));
        days.add("%s: %s".formatted(Words.capital(words.what()), by));
        LocalDate certificate = countdown.certificateOn();
        if (certificate != null && !answer.atTheAudit().isOut()) {
            days.add(
                    "Certificate: about %s, once what %s finds is closed"
                            .formatted(certificate, words.what()));
        }
        return days;
    }

    /// `2027-03-15: the documents that stage 1 reads, approved; stage 1 on 2027-03-29`: what has to
    /// be there by which day, in order, for pages that have no room for how this plan stands to
    /// each.
    List<String> whatByWhen() {
        Deadline d = countdown.deadline();
        if (d == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        ReportPeriod period = ReportPeriod.of(answer).orElse(null);
        if (period == null) {
            all.add(
                    countdown.inPlaceBy()
                            + ": the controls, in place"
                            + (d.audit().isEmpty()
                                    ? ""
                                    : ", to have run for %s at the internal audit"
                                            .formatted(TimingWords.span(d.recordDays()))));
        } else {
            all.add(
                    "%s: the controls, in place: the period %s"
                            .formatted(
                                    period.days().from(), period.isRunning() ? "began" : "begins"));
        }
        if (d.stageOneDays() > 0) {
            all.add(
                    "%s: the documents that stage 1 reads, approved; stage 1 on %s%s"
                            .formatted(countdown.readBy(), countdown.stageOneOn(), tooEarly()));
        }
        if (!d.audit().isEmpty()) {
            all.add(
                    "%s: what the internal audit looks at; its report by %s"
                            .formatted(countdown.auditFrom(), countdown.reportBy()));
        }
        if (!d.review().isEmpty()) {
            all.add(countdown.reviewBy() + ": the management review, held");
        }
        if (!d.audit().isEmpty() && !d.correction().isEmpty()) {
            all.add(
                    countdown.correctedBy()
                            + ": what stage 1 and the internal audit found, corrected");
        }
        all.add("%s: %s".formatted(countdown.by(), words.what()));
        return all;
    }

    /// `, too early: it can be held from 2027-04-12 on`, of the first stage; empty where it is not.
    private String tooEarly() {
        return StageOne.of(answer)
                .map(StageOne::from)
                .filter(day -> day.isAfter(countdown.stageOneOn()))
                .map(", too early: it can be held from %s on"::formatted)
                .orElse("");
    }

    /// `; 3 more are set up by then and done first within the period: GOV-05, GOV-08 and ISM-10`
    private String within(ReportPeriod period) {
        return period.within().isEmpty()
                ? ""
                : "; %d more are set up by then, and done for the first time within the period: %s"
                        .formatted(period.within().size(), Words.some(period.within(), RUNS_NAMED));
    }

    /// `the internal audit and the review are planned: ISM-10 and ISM-11 on 2027-01-25`; empty
    /// where no step plans them.
    private String setUps() {
        List<Schedule.Slot> planned =
                words.schedule().slots().stream()
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
        return step.setUp() != null && Turns.isDecided(step.setUp().turn());
    }

    /// `, after 26 days of record`: how long after the day on which controls are in place it is
    /// measured; empty where that is as long as it should be.
    private String record() {
        return words.schedule().slots().stream()
                .filter(s -> Countdown.turn(s.step()) == Turns.MEASURE)
                .map(Schedule.Slot::start)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(countdown.measuredFrom()))
                .map(day ->
                        "; begun on %s, since there are no days for it later: before all has run for %s"
                                .formatted(
                                        day,
                                        TimingWords.span(
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
                : "%d of these %d controls have run for %s%s"
                        .formatted(inTime, all, span, 2 * inTime < all ? ": less than half" : "");
    }

    /// How many steps are done by the day: other than the controls of a framework that are there.
    private static String inPlace(long inTime, long all) {
        return "%d of the %d controls that this plan puts in place and that have to run by then are"
                .formatted(inTime, all);
    }

    /// `ISM-12 keeps the log from 2027-03-05 on; 15 person-days are kept free for it, from
    /// 2027-04-27 to 2027-05-06 at the earliest`
    private String corrected(Deadline d) {
        List<String> recorded =
                answer.question().content().practices().gates(d.edition()).stream()
                        .filter(g -> g.id().equals(d.correction()))
                        .flatMap(g -> g.obligations().stream())
                        .toList();
        List<String> parts = new ArrayList<>();
        words.schedule().slots().stream()
                .filter(s ->
                        Control.Stage.of(answer.work().control(s.step())) == Control.Stage.IMPROVE)
                .filter(s ->
                        recorded.stream()
                                .anyMatch(answer.work().control(s.step()).discharges()::contains))
                .forEach(s ->
                        parts.add(
                                "%s keeps the log from %s on"
                                        .formatted(s.step().control(), s.finish())));
        Schedule.Span kept = words.schedule().kept();
        if (kept != null) {
            parts.add(
                    "%d person-days are kept free for it, from %s to %s at the earliest%s"
                            .formatted(
                                    d.correctionDays(),
                                    kept.start(),
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
        if (d == null || d.audit().isEmpty() || words.ofTheDay().findAny().isEmpty()) {
            return List.of();
        }
        LocalDate last = countdown.pace().workdayBefore(countdown.auditFrom().minusDays(1));
        List<FirstRun> runs = new ArrayList<>();
        for (Schedule.Slot slot : words.schedule().slots()) {
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
        return words.ofTheDay().anyMatch(r -> answer.atTheAudit().expiry(r).isPresent())
                ? "all of the plan is in time, and a report that it rests on is over"
                : ReportPeriod.begun(answer).isPresent()
                        ? "the work of this plan is done by then"
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
        return words.ofTheDay()
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
                words.ofTheDay()
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
        return words.schedule().slots().stream()
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
                                                + TimingWords.span(d.stageOneReadDays()));
    }

    /// `ISM-12 and ISM-11: done on 2027-04-29, late`
    ///
    /// @param day the day by which they are to be done
    private String done(Predicate<Step> which, LocalDate day) {
        List<Schedule.Slot> slots =
                words.schedule().slots().stream().filter(s -> which.test(s.step())).toList();
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
                                        last.isAfter(day)
                                                        || slots.stream()
                                                                .anyMatch(Schedule.Slot::late)
                                                ? ", late"
                                                : ""))
                .orElse("");
    }
}
