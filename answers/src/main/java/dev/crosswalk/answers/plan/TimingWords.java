package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether a day can be held, and what that takes.
final class TimingWords {
    private static final int LATE_NAMED = 12;
    private static final int BRIEF_NAMED = 2;

    private final PlanAnswer answer;
    private final Timing timing;
    private final Countdown countdown;
    private final Map<String, String> texts;

    TimingWords(PlanAnswer answer, Timing timing) {
        this.answer = answer;
        this.timing = timing;
        countdown = timing.countdown();
        texts = answer.texts();
    }

    /// Yes or no, first of all; one sentence for each edition of whose audits something is known.
    List<String> verdicts() {
        if (ofTheDay().findAny().isPresent()) {
            ReachWords words = new ReachWords(answer);
            return ofTheDay().flatMap(r -> words.sentences(r).stream()).toList();
        }
        int open = open(answer.atTheAudit().closedInTime());
        String by = countdown.by() + " with " + capacity(countdown.perWeek());
        if (open == 0 && !holdsOverRange()) {
            return List.of(
                    "Doubtful: whether all that is wanted is there by %s. If nothing takes longer than estimated it is; the days may come to %s, and it is not then."
                            .formatted(by, SumOfDays.of(answer, answer.plan().cost()).atMost()));
        }
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

    /// The same where nothing is known of audits of what is wanted.
    InReach allClosed() {
        if (open(answer.atTheAudit().closedInTime()) > 0) {
            return InReach.NO;
        }
        if (!holdsOverRange()) {
            return InReach.DOUBTFUL;
        }
        return answer.word().isNone() ? InReach.YES : InReach.ONLY_IF_SHOWN;
    }

    /// Whether all of it is in time at the upper end of the range of its days, where it is as they
    /// add up and nothing is known of audits.
    boolean holdsOverRange() {
        Tries tries = answer.tries();
        if (tries == null || !timing.holds() || ofTheDay().findAny().isPresent()) {
            return true;
        }
        Timing then = tries.atUpperEnd(countdown).timing();
        return then == null || then.holds();
    }

    /// The same in short, for each edition the verdict and what else is known of it.
    List<List<String>> verdictsInShort() {
        ReachWords words = new ReachWords(answer);
        List<List<String>> all = ofTheDay().map(words::inShort).toList();
        return all.isEmpty() ? verdicts().stream().map(List::of).toList() : all;
    }

    /// What the work comes to, beside the time that there is for it.
    String takes() {
        PersonDays cost = answer.plan().cost();
        String law = ForTheLaw.sentences(answer);
        String takes =
                sum(cost)
                        + OtherWork.sentence(answer)
                        + untilTheDay(cost)
                        + (law.isEmpty() ? "" : " " + law)
                        + lastStep()
                        + kept()
                        + outrun()
                        + held();
        if (!timing.asked()) {
            return takes;
        }
        boolean begun = ReportPeriod.begun(answer).isPresent();
        LocalDate last = countdown.deadline() == null || begun ? countdown.by() : inPlaceBy();
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
                                                : begun
                                                        ? ", when the period ends"
                                                        : ", when controls have to be in place"))
                + (timing.holds() && !begun ? least() : "");
    }

    /// The same in short.
    List<String> takesInShort() {
        List<String> all = new ArrayList<>();
        all.add(
                sum(answer.plan().cost())
                        + OtherWork.sentence(answer)
                        + done()
                        + (timing.holds() ? outrun() : "")
                        + held()
                        + (timing.holds() && timing.asked() && ReportPeriod.begun(answer).isEmpty()
                                ? least()
                                : ""));
        answer.afresh().map(a -> a.inShort(answer)).ifPresent(all::add);
        all.add(CostWords.restOnInShort());
        return all;
    }

    private String sum(PersonDays cost) {
        SumOfDays sum = SumOfDays.of(answer, cost);
        return "It takes %s and %s person-days; nobody measured them, count with %s.%s"
                .formatted(
                        Words.many(answer.plan().steps().size(), "step", "steps"),
                        sum.about(),
                        sum.between(),
                        ReportPeriod.begun(answer)
                                .map(p -> new PeriodWords(answer, p).apart())
                                .orElse(""));
    }

    /// ` With 10.0 person-days a week the last step is done on 2027-11-05: of these days 2.3 a week
    /// run what is set up until stage 2, in the mean, and 4.0 a week in what comes after it ..`
    private String lastStep() {
        LocalDate last = schedule().finish().orElse(null);
        if (last == null || countdown.running().equals(PersonDays.ZERO)) {
            return done();
        }
        String kept =
                ": of these days %s a week run what is set up until %s, in the mean%s."
                        .formatted(
                                countdown.running(),
                                what(),
                                last.isAfter(countdown.by()) ? ", and " + afterwards() : "");
        return done().replaceFirst("\\.$", kept);
    }

    /// `4.0 a week in what comes after it, the mean until 2027-12-10`
    String afterwards() {
        PersonDays later = timing.later();
        if (timing.besideRunning() != null) {
            return "none in what comes after it, beside which whoever owns the controls runs them";
        }
        return later == null
                ? "more after it"
                : "%s a week in what comes after it, the mean from the first day until %s"
                        .formatted(later, timing.first());
    }

    /// ` With 10.0 person-days a week the last step is done on 2027-11-05.`
    private String done() {
        return schedule()
                .finish()
                .map(last ->
                        " With %s%s the last step is done on %s."
                                .formatted(perWeek(), answer.assumed() ? "," : "", last))
                .orElse("");
    }

    private String perWeek() {
        return capacity(countdown.perWeek())
                + (answer.assumed() ? ", which is " + assumed(answer) : "");
    }

    /// Which day is held, where it is not the one that somebody asked for, and no verdict says it.
    private String held() {
        String held =
                timing.askedFor() == null || countdown.certificateOn() != null
                        ? ""
                        : " %s is no working day, so the plan holds %s."
                                .formatted(timing.askedFor(), countdown.by());
        return timing.asked()
                ? held
                : held
                        + " The first day on which %s holds with all of it is %s if nothing takes longer than estimated, and %s over the whole range of the days."
                                .formatted(what(), timing.first(), timing.reserved())
                        + answer.firstWithOpen()
                                .map(o -> " It holds on %s with %s.".formatted(o.by(), o.inWords()))
                                .orElse("");
    }

    /// ` About 230 of them are in steps that are done by 2027-05-17.`; empty where all of it is.
    private String untilTheDay(PersonDays cost) {
        PersonDays until = PersonDays.ZERO;
        for (Schedule.Slot slot : schedule().slots()) {
            if (!slot.finish().isAfter(countdown.by())) {
                until = until.plus(slot.step().effort());
            }
        }
        return until.equals(cost)
                ? ""
                : " %s of them are in steps that are done by %s."
                        .formatted(
                                Words.capital(SumOfDays.of(answer, until).about()), countdown.by());
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
        if (timing.besideRunning() != null && !timing.asked()) {
            return " These days hold if whoever owns the controls runs them beside: once all of it is set up, running what these steps add takes %s."
                    .formatted(capacity(running()));
        }
        return isOutrun()
                ? " It does not last with that: once all of it is set up, running what these steps add takes %s."
                        .formatted(capacity(running()))
                : "";
    }

    /// What running what the steps set up takes a week.
    PersonDays running() {
        return Room.running(answer.plan().steps(), answer.work()::runPerYear);
    }

    private boolean isOutrun() {
        return running().compareTo(countdown.perWeek()) >= 0;
    }

    /// Whether it does so at the upper end of the range of the days, where no later day holds both.
    boolean isOutrunOverRange() {
        return running().compareTo(answer.reserve().worth(countdown.perWeek())) >= 0;
    }

    /// ` The least that has all of it in time is 7.2 person-days a week as the days add up, and 9.4
    /// over the whole range of the days.` What holds with what there is holds with no less than
    /// that.
    private String least() {
        return timing.capacity()
                .map(c -> c.compareTo(countdown.perWeek()) > 0 ? countdown.perWeek() : c)
                .map(c ->
                        " The least that has all of it in time is %s if nothing takes longer than estimated, and %s over the whole range of the days."
                                .formatted(
                                        capacity(Reserve.inHalves(c)),
                                        Reserve.inHalves(answer.reserve().over(c))))
                .orElse("");
    }

    /// What comes late though it is urgent: a sentence for each that is open at the audit. Then one
    /// for all controls, urgent or not, that are in place by then and leave a short record, the
    /// shortest first.
    List<String> late() {
        List<Schedule.Slot> all = new ArrayList<>(answer.atTheAudit().lateAndUrgent(true));
        answer.atTheAudit().lateAndUrgent(false).stream()
                .filter(s -> !all.contains(s))
                .forEach(all::add);
        LocalDate by = countdown.by();
        List<Schedule.Slot> open = all.stream().filter(answer.atTheAudit()::isTooLate).toList();
        List<String> sentences = new ArrayList<>();
        open.stream().limit(LATE_NAMED).forEach(slot -> sentences.add(late(slot)));
        if (open.size() > LATE_NAMED) {
            sentences.add("%d more, which the steps name.".formatted(open.size() - LATE_NAMED));
        }
        List<String> young =
                shortRecords()
                        .sorted(Comparator.comparing(Schedule.Slot::finish).reversed())
                        .map(s ->
                                "%s (%s)"
                                        .formatted(
                                                s.step().control(),
                                                ChronoUnit.DAYS.between(s.finish(), by)))
                        .toList();
        if (!young.isEmpty()) {
            sentences.add(
                    "In time for %s with a short record, in days until then, the shortest first: %s."
                            .formatted(what(), Words.some(young, LATE_NAMED)));
        }
        return sentences;
    }

    /// The steps that put something in place for what is in place at the audit with a short record.
    private Stream<Schedule.Slot> shortRecords() {
        Set<String> open = new HashSet<>();
        ofTheDay()
                .forEach(r -> {
                    Set<RequirementRef> young = answer.atTheAudit().shortRecord(r).keySet();
                    r.verdicts()
                            .filter(v -> young.contains(v.ref()))
                            .forEach(v -> open.addAll(r.open(v)));
                });
        return schedule().slots().stream()
                .filter(answer.atTheAudit()::isLate)
                .filter(s -> s.step().standing() != Candidate.Standing.IN_PLACE)
                .filter(s -> !answer.atTheAudit().isTooLate(s))
                .filter(s -> !Collections.disjoint(Effects.closed(s.step()), open));
    }

    /// What is urgent and open at the audit, a sentence; empty where nothing is.
    Optional<String> lateInShort() {
        List<String> late =
                Stream.concat(
                                answer.atTheAudit().lateAndUrgent(true).stream(),
                                answer.atTheAudit().lateAndUrgent(false).stream())
                        .filter(answer.atTheAudit()::isTooLate)
                        // A company's own controls may have ids like these.
                        .map(s ->
                                "%s (%s%s)"
                                        .formatted(
                                                s.step().title(),
                                                s.step().control(),
                                                answer.work()
                                                        .share(s.step())
                                                        .map(OwnShare::inShort)
                                                        .map("; "::concat)
                                                        .orElse("")))
                        .distinct()
                        .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Matters most and comes too late for %s: %s."
                                .formatted(what(), Words.some(late, BRIEF_NAMED)));
    }

    /// `Late: LOG-04 Detection rules: 12.0 days, done 2027-06-14; an auditor will hardly accept ..`
    private String late(Schedule.Slot slot) {
        Step step = slot.step();
        List<String> why = new ArrayList<>();
        if (answer.urgency().isAsked(step.control())) {
            why.add("you want it first");
        }
        if (answer.atTheAudit().isHardly(slot)) {
            why.add("an auditor will hardly accept this open");
        }
        return "Late: %s %s: %s days, done %s; %s.%s"
                .formatted(
                        step.control(),
                        step.title(),
                        step.effort(),
                        slot.finish(),
                        String.join(", and ", why),
                        answer.work()
                                .share(step)
                                .map(s -> " " + Words.capital(s.sentence(texts)) + ".")
                                .orElse(""));
    }

    /// `stage 2 on 2027-12-10 and the certificate about 2028-01-21`: what another day is of.
    String audit(LocalDate day) {
        Deadline d = countdown.deadline();
        return d == null
                ? day.toString()
                : "%s on %s%s"
                        .formatted(
                                what(),
                                day,
                                d.certificateDays() == 0
                                        ? ""
                                        : " and the certificate about " + d.certificateOn(day));
    }

    String what() {
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
        return weeks(Math.ceilDiv(cost.hundredths() * 10L, Math.max(1L, perWeek.hundredths())));
    }

    /// The weeks from one day to another.
    static String weeks(LocalDate from, LocalDate to) {
        return weeks(Math.ceilDiv(ChronoUnit.DAYS.between(from, to) * 10L, 7L));
    }

    private static String weeks(long tenths) {
        return tenths / 10 + "." + tenths % 10 + " weeks";
    }

    static String capacity(PersonDays perWeek) {
        return PlanWords.days(perWeek) + " a week";
    }

    Stream<Reach> ofTheDay() {
        return answer.reaches().stream().filter(answer.atTheAudit()::isOfTheDay);
    }

    int open(Set<String> closed) {
        return open(closed, _ -> true);
    }

    int open(Set<String> closed, Predicate<Judged> of) {
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

    String of(Deadline d) {
        return " of " + new Naming(answer.question().content().library()).of(Scope.of(d.edition()));
    }

    Schedule schedule() {
        return Objects.requireNonNull(answer.schedule());
    }

    /// What else is wanted and no part of the plan; empty where nothing is.
    Optional<String> besides() {
        return answer.apart().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s, which you want too, %s no part of this plan: it holds the day of one audit."
                                .formatted(
                                        Words.and(answer.apart()),
                                        answer.apart().size() == 1 ? "is" : "are"));
    }

    /// Which edition the day is of, where others are wanted too.
    Optional<String> whose() {
        Deadline d = countdown.deadline();
        if (!answer.apart().isEmpty()) {
            return besides()
                    .map(s ->
                            "%s Name all with %s to plan them together."
                                    .formatted(
                                            s, answer.question().dialect().parameter("want", "")));
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
