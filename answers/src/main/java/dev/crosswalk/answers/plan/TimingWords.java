package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Whether a day can be held, in sentences, and the ways out where it cannot.
final class TimingWords {
    private final PlanAnswer answer;
    private final Timing timing;
    private final Countdown countdown;

    TimingWords(PlanAnswer answer, Timing timing) {
        this.answer = answer;
        this.timing = timing;
        countdown = timing.countdown();
    }

    String sentence() {
        String from =
                "From %s with %s a week "
                        .formatted(countdown.start(), PlanWords.days(countdown.perWeek()));
        if (!timing.asked()) {
            return from
                    + "the first day on which %s holds with all of it is %s%s."
                            .formatted(what(), countdown.by(), marks());
        }
        if (timing.holds()) {
            return from
                    + "all of it is done in time for %s on %s%s. It takes %s at least."
                            .formatted(what(), countdown.by(), marks(), capacity());
        }
        return from
                + "not all of it is done in time for %s on %s%s. Three ways out: %s; or %s as the day; or %s."
                        .formatted(
                                what(),
                                countdown.by(),
                                marks(),
                                capacity(),
                                timing.first(),
                                thirdWay());
    }

    private String what() {
        Deadline deadline = countdown.deadline();
        return deadline == null ? "the day" : ReachWords.name(deadline.day());
    }

    private String capacity() {
        return weekly(timing.capacity());
    }

    private static String weekly(Optional<PersonDays> capacity) {
        return capacity.map(c -> PlanWords.days(c) + " a week")
                .orElse("more than any capacity can do, since there is no time for it");
    }

    /// `: controls in place by .., internal audit from .. with its report by .., ..`
    private String marks() {
        Deadline d = countdown.deadline();
        if (d == null) {
            return "";
        }
        LocalDate by = countdown.by();
        StringBuilder marks =
                new StringBuilder(" (controls in place by %s".formatted(d.inPlaceBy(by)));
        if (!d.audit().isEmpty()) {
            marks.append(
                    ", internal audit from %s, its report by %s"
                            .formatted(d.auditFrom(by), d.reportBy(by)));
        }
        if (!d.review().isEmpty()) {
            marks.append(", management review by ").append(d.reviewBy(by));
        }
        if (d.stageOneDays() > 0) {
            marks.append(", stage 1 on ").append(d.stageOneOn(by));
        }
        return marks.append(')').toString();
    }

    private String thirdWay() {
        Set<String> closed = answer.closedInTime();
        Timing.Least least = timing.least();
        long open = answer.reaches().stream().mapToLong(r -> r.notYet(closed).size()).sum();
        long inTheWay = answer.reaches().stream().mapToLong(r -> r.inTheWay(closed).size()).sum();
        if (least == null) {
            return "a smaller scope: the best that fits leaves "
                    + Words.many((int) open(closed), "requirement", "requirements")
                    + " open";
        }
        if (inTheWay == 0) {
            return "hold the day with "
                    + Words.many((int) open, "control", "controls")
                    + " of Annex A that come later, as proposed here";
        }
        return ("less at first: with all of Annex A \"not yet\", what nothing excuses takes %s, or"
                        + " %s as the day")
                .formatted(weekly(least.capacity()), least.first());
    }

    private long open(Set<String> closed) {
        return answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.applicable() && v.decomposed())
                .filter(v -> !closed.containsAll(Reach.open(v)))
                .count();
    }
}
