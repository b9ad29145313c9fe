package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.papers.report.Opening;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What whoever reads nothing else has to know of a plan: whether the day holds, the days, what it
/// takes, the ways out, what is to be decided, what to do first, and what to book. A terminal shows
/// it as one screen, a page above all else.
final class PlanBrief {
    private static final int FIRST = 5;

    /// So much to book is named in short; the rest lies further ahead.
    private static final int BOOKED = 2;

    private static final int NAMED = 3;
    private static final int WEEK = 7;

    private final PlanAnswer answer;
    private final PlanWords words;

    PlanBrief(PlanAnswer answer, PlanWords words) {
        this.answer = answer;
        this.words = words;
    }

    /// @param state an [InReach], or `open` where no day is to be held
    /// @param say yes or no
    /// @param more what else is known of it, a sentence or two each
    record Verdict(String state, String say, List<String> more) {}

    /// @param value a day, or a number as it is said
    record Figure(String value, String what) {}

    /// What is done first.
    ///
    /// @param who empty where nobody is known
    /// @param start null without a calendar, like `by`
    record First(Step step, String who, @Nullable LocalDate start, @Nullable LocalDate by) {

        /// `ISM-02 Context, parties and system risks: Security lead, by 2026-10-20`
        String sentence() {
            String when = by == null ? "" : "by " + by;
            return "%s %s: %s%s%s"
                    .formatted(
                            step.control(),
                            step.title(),
                            who.isEmpty() ? "nobody owns it yet" : who,
                            when.isEmpty() ? "" : ", ",
                            when);
        }
    }

    List<Verdict> verdicts() {
        Timing timing = answer.timing();
        if (answer.onlyOpaque()) {
            return List.of(
                    new Verdict(
                            "open", "Nothing can be planned: " + words.opaque() + ".", List.of()));
        }
        if (timing == null) {
            List<String> all = words.first();
            return all.isEmpty()
                    ? List.of()
                    : List.of(
                            new CostWords(answer)
                                    .outlookInShort()
                                    .map(say -> new Verdict("open", say, all))
                                    .orElseGet(() ->
                                            new Verdict(
                                                    "open",
                                                    all.getFirst(),
                                                    all.subList(1, all.size()))));
        }
        List<String> states =
                answer.reaches().stream()
                        .filter(answer.atTheAudit()::isOfTheDay)
                        .map(r -> state(answer.atTheAudit().inReach(r)))
                        .toList();
        TimingWords of = new TimingWords(answer, timing);
        List<List<String>> said = of.verdictsInShort();
        List<Verdict> all = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String first = said.get(i).getFirst();
            all.add(
                    new Verdict(
                            i < states.size() ? states.get(i) : state(of.allClosed()),
                            first,
                            said.get(i).subList(1, said.get(i).size())));
        }
        return all;
    }

    /// What is to be known right behind the verdicts; what asks about the unknown is left to the
    /// ways out where these begin with it.
    List<String> beside() {
        Unknown unknown = answer.unknown();
        boolean isAsked = unknown.way().filter(waysOut()::contains).isPresent();
        return words.besideVerdicts().stream()
                .map(s ->
                        isAsked && unknown.sentence().filter(s::equals).isPresent()
                                ? unknown.absent()
                                : s)
                .toList();
    }

    static String state(InReach reach) {
        return reach.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> days() {
        Timing timing = answer.timing();
        return timing == null ? List.of() : new CountedBack(answer, timing).inShort();
    }

    /// What it takes, whose days are over by then, and who has too much of it.
    List<String> takes() {
        List<String> all = new ArrayList<>(work());
        if (answer.timing() != null) {
            words.load().inShort().ifPresent(all::add);
        }
        return all;
    }

    /// What it takes, and whose days are over by then.
    List<String> work() {
        Timing timing = answer.timing();
        if (timing == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(new TimingWords(answer, timing).takesInShort());
        Schedule schedule = answer.schedule();
        if (schedule != null) {
            words.overdue(schedule).ifPresent(all::add);
        }
        return all;
    }

    List<String> waysOut() {
        Timing timing = answer.timing();
        return timing == null ? List.of() : new WaysOut(answer, timing).inShort();
    }

    List<First> first() {
        Schedule schedule = answer.schedule();
        if (schedule == null) {
            return answer.plan().steps().stream()
                    .limit(FIRST)
                    .map(s -> new First(s, answer.work().who(s), null, null))
                    .toList();
        }
        return schedule.slots().stream()
                .limit(FIRST)
                .map(slot -> {
                    Schedule.Span setUp = slot.setUp();
                    return new First(
                            slot.step(),
                            answer.work().who(slot.step()),
                            slot.start(),
                            setUp == null ? slot.finish() : setUp.finish());
                })
                .toList();
    }

    /// What is booked, and done beside the steps, first.
    List<String> toBook() {
        List<String> all = words.booked();
        return all.size() <= BOOKED + 1
                ? all
                : Stream.concat(
                                all.stream().limit(BOOKED),
                                Stream.of(
                                        "Later %d more, which the whole plan names."
                                                .formatted(all.size() - BOOKED)))
                        .toList();
    }

    // ---- what pages have beside that

    /// The days and sums that are looked for first.
    List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        Timing timing = answer.timing();
        Outlook outlook = answer.outlook();
        if (timing != null) {
            of(timing, all);
        } else if (outlook != null) {
            of(outlook, all);
        }
        if (!answer.plan().steps().isEmpty()) {
            SumOfDays sum = SumOfDays.of(answer, answer.plan().cost());
            all.add(new Figure(sum.about(), "person-days in all: count with " + sum.between()));
        }
        return all;
    }

    private void of(Timing timing, List<Figure> all) {
        Countdown countdown = timing.countdown();
        TimingWords of = new TimingWords(answer, timing);
        Deadline d = countdown.deadline();
        all.add(
                new Figure(
                        countdown.by().toString(),
                        Words.capital(of.what())
                                + (d == null ? "" : of.of(d))
                                + (timing.asked()
                                        ? ""
                                        : ": the first day that holds with all"
                                                + beside(timing.besideRunning() != null)
                                                + RestsOn.figure(answer, countdown.by()))));
        ReportPeriod.of(answer)
                .ifPresent(p ->
                        all.add(
                                new Figure(
                                        p.days().from().toString(),
                                        p.isRunning() ? "The period began" : "The period begins")));
        LocalDate certificate = countdown.certificateOn();
        if (certificate != null && !answer.atTheAudit().isOut()) {
            all.add(
                    new Figure(
                            certificate.toString(),
                            "The certificate, about, once what %s finds is closed"
                                    .formatted(of.what())));
        }
        all.add(until(countdown.start(), countdown.by(), of.what()));
        all.add(capacity(countdown.perWeek()));
        timing.capacity()
                .filter(_ -> !timing.holds())
                .ifPresent(c ->
                        all.add(
                                new Figure(
                                        Reserve.inHalves(answer.reserve().over(c)).toString(),
                                        "person-days a week would have all of it in time, %s if nothing takes longer than estimated"
                                                .formatted(Reserve.inHalves(c)))));
    }

    private void of(Outlook outlook, List<Figure> all) {
        LocalDate first = outlook.first();
        LocalDate finish = outlook.finish();
        if (first != null) {
            all.add(
                    new Figure(
                            first.toString(),
                            "The first day of an audit that holds with all"
                                    + beside(outlook.beside() != null)
                                    + RestsOn.figure(answer, first)));
        }
        if (finish != null) {
            all.add(
                    new Figure(
                            finish.toString(),
                            first == null ? "The work is done" : "The work is done, before that"));
        }
        all.add(capacity(outlook.perWeek()));
        LocalDate last = first == null ? finish : first;
        var asOf = answer.question().asOf();
        if (last != null && asOf != null) {
            all.add(until(asOf.day(), last, first == null ? "the work is done" : "that audit"));
        }
    }

    private static String beside(boolean isRun) {
        return isRun ? ", if running it is done beside" : "";
    }

    private static Figure until(LocalDate from, LocalDate to, String what) {
        long days = ChronoUnit.DAYS.between(from, to);
        return new Figure(Long.toString(days), (days == 1 ? "day until " : "days until ") + what);
    }

    private Figure capacity(PersonDays perWeek) {
        return new Figure(
                perWeek.toString(),
                answer.assumed()
                        ? "person-days a week are assumed"
                        : "person-days a week are there");
    }

    /// What somebody has to decide, the most important first, and few of it.
    List<Opening.Decision> decisions() {
        List<Opening.Decision> all =
                answer.timing() == null ? withoutADay() : PlanOpening.decisions(answer);
        return all.stream().limit(PlanOpening.MOST).toList();
    }

    private List<Opening.Decision> withoutADay() {
        Outlook outlook = answer.outlook();
        if (outlook == null || answer.plan().steps().isEmpty()) {
            return List.of();
        }
        List<Opening.Decision> all = new ArrayList<>();
        LocalDate first = outlook.first();
        if (!answer.reaches().isEmpty()) {
            all.add(
                    new Opening.Decision(
                            "Name the day of the audit.",
                            "Without one nothing is counted back from it"
                                    + (first == null
                                            ? "."
                                            : "; the first that holds with all of it is %s."
                                                    .formatted(first))));
        }
        if (answer.assumed()) {
            all.add(
                    new Opening.Decision(
                            "Say how much work a week there is for it.",
                            "%s a week are assumed, since nobody said it."
                                    .formatted(PlanWords.days(outlook.perWeek()))));
        }
        all.add(
                new Opening.Decision(
                        "Begin with %s."
                                .formatted(
                                        Words.and(
                                                answer.plan().steps().stream()
                                                        .limit(NAMED)
                                                        .map(s ->
                                                                "%s (%s)"
                                                                        .formatted(
                                                                                s.control(),
                                                                                s.title()))
                                                        .toList())),
                        "They come first, and what follows waits for them."));
        return all;
    }

    /// What is to be done next week: the first steps that begin in it, or the first of all where no
    /// days are known, and what has to be booked by its end.
    private Stream<First> nextWeek() {
        LocalDate end = endOfWeek().orElse(null);
        return first().stream()
                .limit(end == null ? NAMED : FIRST)
                .filter(f -> end == null || f.start() == null || f.start().isBefore(end));
    }

    private Optional<LocalDate> endOfWeek() {
        return Optional.ofNullable(answer.schedule()).map(s -> s.start().plusDays(WEEK));
    }

    void write(Json json) {
        json.object("brief").array("verdicts");
        for (Verdict v : verdicts()) {
            json.object()
                    .field("state", v.state())
                    .field("say", v.say())
                    .field("more", v.more())
                    .end();
        }
        json.end().array("figures");
        for (Figure f : figures()) {
            json.object().field("value", f.value()).field("what", f.what()).end();
        }
        json.end()
                .field("beside", beside())
                .field("days", days())
                .field("takes", takes())
                .field("waysOut", waysOut())
                .array("decisions");
        for (Opening.Decision d : decisions()) {
            json.object().field("what", d.what()).field("why", d.why()).end();
        }
        json.end().array("nextWeek");
        nextWeek()
                .forEach(f ->
                        json.object()
                                .field("step", f.step().control())
                                .field("what", f.step().title())
                                .field("who", f.who())
                                .field("by", f.by() == null ? null : f.by().toString())
                                .end());
        LocalDate end = endOfWeek().orElse(null);
        ToAsk.booked(answer).stream()
                .filter(b -> end != null && Objects.requireNonNull(b.by()).isBefore(end))
                .forEach(b -> booked(json, b, true));
        json.end().array("toBook");
        ToAsk.booked(answer).forEach(b -> booked(json, b, false));
        json.end().end();
    }

    private static void booked(Json json, ToAsk booked, boolean isAStep) {
        json.object();
        if (isAStep) {
            json.field("step", (String) null);
        }
        json.field("what", Words.capital(booked.what()));
        if (isAStep) {
            json.field("who", booked.who());
        }
        json.field("by", Objects.requireNonNull(booked.by()).toString()).end();
    }
}
