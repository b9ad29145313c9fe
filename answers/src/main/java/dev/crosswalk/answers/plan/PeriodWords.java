package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.OperatedSoFar;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a report on a period: what is in place is no opinion, which is on how it
/// operates in all of the period.
final class PeriodWords {
    private static final int NAMED = 12;
    private static final int WEEK = 7;

    /// A period that is shorter is short, in months.
    private static final int SHORT_PERIOD = 6;

    private final PlanAnswer answer;
    private final ReportPeriod period;
    private final LocalDate from;
    private final LocalDate to;

    PeriodWords(PlanAnswer answer, ReportPeriod period) {
        this.answer = answer;
        this.period = period;
        from = period.days().from();
        to = period.days().to();
    }

    /// The verdict first, a sentence; then what it rests on.
    List<String> sentences(Reach reach, InReach verdict, PersonDays perWeek) {
        List<String> all = new ArrayList<>();
        List<Load> overloaded = answer.atTheAudit().overloaded(reach);
        boolean isCondition = !period.isRunning() && verdict != InReach.DOUBTFUL;
        if (period.isRunning()) {
            all.add(running(reach, verdict));
            all.addAll(threats());
        } else {
            all.add(
                    "%s: controls for %s are ready for a Type II period from %s to %s with %s a week, if exactly this is done%s."
                            .formatted(
                                    switch (verdict) {
                                        case ONLY_IF_SHOWN -> "Yes, if what people said is shown";
                                        case ONLY_WITH_THE_NEXT_REPORT ->
                                                "Only with the next report";
                                        case DOUBTFUL -> "Doubtful";
                                        default -> "Yes";
                                    },
                                    reach.name(),
                                    from,
                                    to,
                                    PlanWords.days(perWeek),
                                    isCondition
                                            ? LoadWords.ifShared(overloaded)
                                                    + CostWords.ifNobodyIsAway(answer)
                                            : ""));
            all.add(
                    period.late().isEmpty()
                            ? "What all %s ask for is set up when it begins."
                                    .formatted(
                                            Words.many(
                                                    reach.ofRequired(),
                                                    "requirement",
                                                    "requirements"))
                            : "%s within it, which its auditor may call an exception: %s."
                                    .formatted(
                                            Words.many(
                                                    period.late().size(),
                                                    "control is set up",
                                                    "controls are set up"),
                                            Words.some(period.late(), NAMED)));
        }
        answer.atTheAudit()
                .failsFrom(reach)
                .ifPresent(share -> all.add(SumOfDays.of(answer, answer.plan().cost()).no(share)));
        if (!overloaded.isEmpty() && !isCondition) {
            all.add(LoadWords.doubt(overloaded));
        }
        all.add(
                "That is no opinion: an opinion is on how controls operate in the whole period, by what the auditor tests.");
        if (answer.wants().stream().anyMatch(w -> w.question() == Assurance.OPERATING)) {
            all.add(
                    "You ask for what operates: this plan sets controls up, and only records of the whole period show that they do.");
        }
        if (to.isBefore(from.plusMonths(SHORT_PERIOD))) {
            all.add(
                    "A period of %s is short: many customers want six or twelve months."
                            .formatted(
                                    TimingWords.span(
                                            (int) ChronoUnit.DAYS.between(from, to)
                                                    / WEEK
                                                    * WEEK)));
        }
        PersonDays nothing = answer.work().fromNothing();
        if (nothing.compareTo(answer.plan().cost()) > 0) {
            all.add(
                    "What is proved already counts as nothing here, %s of %s: the auditor of the report tests it too, and relies on no certificate."
                            .formatted(
                                    nothing.minus(answer.plan().cost()), PlanWords.days(nothing)));
        }
        return all;
    }

    /// Of a period that has begun.
    private String running(Reach reach, InReach verdict) {
        String days = "the period from %s to %s".formatted(from, to);
        if (!period.uncovered().isEmpty()) {
            LocalDate covered = period.coveredOn();
            return "Doubtful: %s of %s %s not covered %s%s: %s."
                    .formatted(
                            criteria(period.uncovered().size()),
                            reach.name(),
                            period.uncovered().size() == 1 ? "is" : "are",
                            covered == null
                                    ? "in " + days
                                    : "in the first %s of %s"
                                            .formatted(
                                                    Words.many(months(covered), "month", "months"),
                                                    days),
                            covered == null ? "" : ", until " + covered,
                            Words.some(
                                    period.uncovered().stream().map(RequirementRef::id).toList(),
                                    NAMED));
        }
        if (period.isDoubtful()) {
            List<String> lost = period.so(OperatedSoFar.Course.LOST);
            return "Doubtful: %s by more in %s of %s than a person may conclude on: %s."
                    .formatted(
                            Words.many(lost.size(), "control deviates", "controls deviate"),
                            days,
                            reach.name(),
                            Words.some(lost, NAMED));
        }
        List<String> open = open();
        return "%s, if %s%s. In %s no criterion of %s is known to lack a control."
                .formatted(
                        switch (verdict) {
                            case DOUBTFUL -> "Doubtful";
                            case LIKELY_IF_IT_GOES_ON -> "Likely";
                            default -> "Yes";
                        },
                        switch (period.running()) {
                            case 0 -> "what runs goes on";
                            case 1 -> "the one control goes on";
                            default -> "the " + period.running() + " controls go on";
                        },
                        open.isEmpty() ? "" : ": " + Words.and(open),
                        days,
                        reach.name());
    }

    /// What is open though all is covered, in a few words each: `39 controls lack records since
    /// 2026-10-01`.
    List<String> open() {
        List<String> parts = new ArrayList<>();
        int lacking = period.so(OperatedSoFar.Course.NEEDS_EVIDENCE).size();
        if (lacking > 0) {
            parts.add(
                    Words.many(
                                    lacking,
                                    "control that serves it lacks",
                                    "controls that serve it lack")
                            + " records since "
                            + from);
        } else if (period.isKnown() && period.running() == 0) {
            parts.add("no control of yours is on record here to show what runs");
        }
        int deviating = period.so(OperatedSoFar.Course.NEEDS_A_CONCLUSION).size();
        if (deviating > 0) {
            parts.add(
                    Words.many(deviating, "control deviates", "controls deviate")
                            + " and "
                            + (deviating == 1 ? "needs" : "need")
                            + " a conclusion");
        }
        if (!period.begun().isEmpty()) {
            parts.add(
                    Words.many(period.begun().size(), "control", "controls") + " began within it");
        }
        if (!period.excepted().isEmpty()) {
            parts.add(
                    Words.many(
                            period.excepted().size(),
                            "exception of the last report is open",
                            "exceptions of the last report are open"));
        }
        return parts;
    }

    /// What an auditor will find, and what to do about it, a sentence each.
    private List<String> threats() {
        List<String> all = new ArrayList<>();
        if (!period.excepted().isEmpty()) {
            all.add(
                    "First, %s: show that what the last auditor found of %s is dealt with; until then an auditor of this period finds the same."
                            .formatted(
                                    mended().map(day -> "by " + day).orElse("today"),
                                    Words.and(period.excepted())));
        }
        if (period.isDoubtful() && !open().isEmpty()) {
            all.add("Beside that " + Words.and(open()) + ".");
        }
        List<String> begun = period.begun();
        if (!begun.isEmpty()) {
            all.add(
                    "Begun after the first day, which an auditor may call an exception unless something else did the same before: %s."
                            .formatted(Words.some(begun, NAMED)));
        }
        List<Step> steps = answer.plan().steps();
        List<Step> others = others();
        if (!others.isEmpty() && period.uncovered().isEmpty()) {
            all.add(
                    "%s of the plan, %s, %s nothing that is open: a gate names a record of a control of the library, and what that needs comes with it. Where a control of your own does the same, the auditor tests that one, and these can be left out."
                            .formatted(
                                    (others.size() == steps.size() ? "All " : "")
                                            + Words.many(others.size(), "step", "steps"),
                                    PlanWords.days(days(others)),
                                    others.size() == 1 ? "closes" : "close"));
        }
        return all;
    }

    /// The day on which the last step is done that shows again what an auditor found wanting.
    private Optional<LocalDate> mended() {
        return Optional.ofNullable(
                answer.done(answer.plan().steps().stream().filter(StepWork::isException).toList()));
    }

    /// ` 2 of these steps, 2.0 person-days, close what is open; the other 10, 34.4 person-days,
    /// close nothing. What gates want beside the plan may take up to 16.5 more.`; empty where all
    /// of them close something.
    String apart() {
        List<Step> others = others();
        if (others.isEmpty()) {
            return "";
        }
        PersonDays none = days(others);
        int closing = answer.plan().steps().size() - others.size();
        PersonDays beside =
                Brought.of(answer).stream()
                        .flatMap(b -> b.items().stream())
                        .filter(l -> l.kind() == Lack.Kind.ADOPT)
                        .map(Lack::about)
                        .distinct()
                        .flatMap(id -> answer.question().content().controls().control(id).stream())
                        .map(c -> new PersonDays(c.untilDone()))
                        .reduce(PersonDays.ZERO, PersonDays::plus);
        return " %s%s"
                .formatted(
                        closing == 0
                                ? "None of these steps closes anything that is open."
                                : "%d of them, %s, %s what is open; the other %d, %s, close nothing that is open."
                                        .formatted(
                                                closing,
                                                PlanWords.days(answer.plan().cost().minus(none)),
                                                closing == 1 ? "closes" : "close",
                                                others.size(),
                                                PlanWords.days(none)),
                        beside.equals(PersonDays.ZERO)
                                ? ""
                                : " What gates want beside the plan takes up to %s more, where no control of your own does it."
                                        .formatted(PlanWords.days(beside)));
    }

    /// The steps that close nothing.
    private List<Step> others() {
        return answer.plan().steps().stream().filter(s -> !closes(s)).toList();
    }

    private static PersonDays days(List<Step> steps) {
        return steps.stream().map(Step::effort).reduce(PersonDays.ZERO, PersonDays::plus);
    }

    private static boolean closes(Step step) {
        return !Effects.closed(step).isEmpty() || StepWork.isException(step);
    }

    private int months(LocalDate covered) {
        return (int)
                Math.max(1, ChronoUnit.MONTHS.between(from, covered.plusMonths(1).minusDays(1)));
    }

    private static String criteria(int n) {
        return Words.many(n, "criterion", "criteria");
    }
}
