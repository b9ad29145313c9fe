package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.ask.SaidNotToApply;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.WithoutControl;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody has to name, to get or to approve beside the steps of a plan, since a word or a
/// report made a control of it cost no more than to be shown, or nothing: the control that does it,
/// a provider's own report, and that a requirement does not apply.
///
/// @param what to do, without a day and a name
/// @param who the owner of it; empty where none is known
/// @param by null where no day is counted back
/// @param command that does it; empty where there is none
record ToAsk(String id, String what, String who, @Nullable LocalDate by, String command) {
    /// Of what names the controls that requirements lack.
    static final String CONTROLS = "controls-to-name";

    private static final String STATEMENT = "statement-of-applicability";
    private static final int NAMED = 6;

    static List<ToAsk> of(PlanAnswer answer) {
        List<ToAsk> all = new ArrayList<>(controls(answer));
        all.addAll(reports(answer));
        all.addAll(exclusions(answer));
        return all;
    }

    /// `name the control that does A.5.26 and A.8.3, which ..`: one for all of them.
    private static List<ToAsk> controls(PlanAnswer answer) {
        List<String> ids = unnamed(answer);
        Dialect dialect = answer.question().dialect();
        return ids.isEmpty()
                ? List.of()
                : List.of(
                        new ToAsk(
                                CONTROLS,
                                "name the control that does %s: a report or somebody's word alone shows %s, and an auditor samples a control. Have one of your own discharge it, or adopt one of the library"
                                        .formatted(
                                                (ids.size() == 1 ? "" : "each of ")
                                                        + Words.some(ids, PlanWords.NAMED),
                                                ids.size() == 1 ? "it" : "them"),
                                ofStatement(answer),
                                beforeStageOne(answer, Countdown::readBy),
                                dialect.question(
                                        "adopt",
                                        "ID " + dialect.parameter("implementedOn", "DATE"))));
    }

    /// What counts as in place in this plan, and has no control that an auditor could sample, nor a
    /// step that puts one in place: the names of these requirements, in document order.
    static List<String> unnamed(PlanAnswer answer) {
        Crosswalk crosswalk = answer.question().situation().crosswalk();
        Set<String> done =
                answer.plan().steps().stream()
                        .filter(s -> s.standing() != Candidate.Standing.IN_PLACE)
                        .flatMap(s ->
                                crosswalk.given(answer.work().control(s).discharges()).stream())
                        .collect(Collectors.toSet());
        return withoutControl(answer)
                .filter(v ->
                        crosswalk.demands(v.ref()).stream()
                                .map(Obligation::id)
                                .noneMatch(done::contains))
                .map(v -> answer.name(v.ref()))
                .distinct()
                .toList();
    }

    /// What is met today and has no control; none where there is no programme to name one.
    static Stream<Verdict> withoutControl(PlanAnswer answer) {
        Situation situation = answer.question().situation();
        return answer.wants().stream()
                .flatMap(w -> {
                    Standing standing = w.standing();
                    return standing == null
                            ? Stream.<Verdict>empty()
                            : WithoutControl.of(
                                    standing,
                                    w.gap(),
                                    situation.crosswalk(),
                                    situation.content().practices())
                                    .stream();
                });
    }

    /// What somebody books or does for the audit that the days are counted back from, and no
    /// control does, by their days; none without a day, or where nothing is to be done.
    static List<ToAsk> booked(PlanAnswer answer) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        boolean isAudit = answer.reaches().stream().anyMatch(answer.atTheAudit()::isOfTheDay);
        return timing == null || d == null || !isAudit || answer.plan().steps().isEmpty()
                ? List.of()
                : Stream.concat(wayOut(answer, timing), toBook(answer, timing.countdown(), d))
                        .sorted(Comparator.comparing((ToAsk a) -> Objects.requireNonNull(a.by())))
                        .toList();
    }

    /// That a way out is chosen before anything is booked for a day that does not hold.
    private static Stream<ToAsk> wayOut(PlanAnswer answer, Timing timing) {
        boolean isOut =
                !timing.holds()
                        && answer.reaches().stream()
                                .filter(answer.atTheAudit()::isOfTheDay)
                                .map(answer.atTheAudit()::inReach)
                                .anyMatch(r -> r == InReach.NO || r == InReach.NOT_AS_IT_STANDS);
        return isOut
                ? Stream.of(
                        new ToAsk(
                                "book-way-out",
                                "choose one of the ways out: what is booked for the day moves with that choice",
                                "",
                                timing.countdown().start(),
                                ""))
                : Stream.empty();
    }

    private static Stream<ToAsk> toBook(PlanAnswer answer, Countdown countdown, Deadline d) {
        return d.toBook().stream()
                .map(b ->
                        new ToAsk(
                                "book-" + b.id(),
                                b.what()
                                        + (b.takes().isEmpty()
                                                ? ""
                                                : ", %s that no step has".formatted(days(b))),
                                "",
                                day(answer, countdown, b),
                                ""));
    }

    /// `5 to 10 person-days`, `1 person-day`
    private static String days(Deadline.ToBook b) {
        return b.takes() + (b.mostDays() == 1 ? " person-day" : " person-days");
    }

    /// No earlier than the first day of work.
    private static LocalDate day(PlanAnswer answer, Countdown c, Deadline.ToBook b) {
        LocalDate day =
                switch (b.before()) {
                    case IN_PLACE ->
                            ReportPeriod.of(answer)
                                    .map(p -> p.days().from())
                                    .orElseGet(c::inPlaceBy);
                    case STAGE_1 -> c.stageOneOn();
                    case INTERNAL_AUDIT -> c.auditFrom();
                    case REVIEW -> c.reviewBy();
                    case CORRECTED -> c.correctedBy();
                    case DAY -> c.by();
                };
        LocalDate counted = c.pace().workdayBefore(day.minusDays(b.days()));
        return counted.isBefore(c.start()) ? c.start() : counted;
    }

    /// Both, for a calendar and a machine.
    static List<ToAsk> all(PlanAnswer answer) {
        List<ToAsk> all = new ArrayList<>(of(answer));
        all.addAll(booked(answer));
        return all;
    }

    /// `ask Example Cloud for its SOC 2 report and review it: it is to show 5 points that ..`
    private static List<ToAsk> reports(PlanAnswer answer) {
        Set<String> open = new HashSet<>();
        answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(Verdict::applicable)
                .forEach(v -> {
                    open.addAll(v.missing());
                    open.addAll(v.possiblyCovered());
                });
        Map<String, Set<String>> byProvider = new TreeMap<>();
        for (GivenAnswer said : answer.question().situation().answers()) {
            if (said.said() == GivenAnswer.Said.PROVIDER && open.contains(said.obligation())) {
                byProvider
                        .computeIfAbsent(said.provider(), _ -> new HashSet<>())
                        .add(said.obligation());
            }
        }
        List<ToAsk> all = new ArrayList<>();
        byProvider.forEach((provider, points) -> {
            List<Step> steps =
                    answer.plan().steps().stream()
                            .filter(s -> Effects.closed(s).stream().anyMatch(points::contains))
                            .toList();
            all.add(
                    new ToAsk(
                            "report-of-" + provider,
                            "ask %s for its SOC 2 report, or a certificate, and review it: by your word it does %s%s"
                                    .formatted(
                                            provider,
                                            Words.many(points.size(), "point", "points"),
                                            steps.isEmpty()
                                                    ? ""
                                                    : " of "
                                                            + Words.some(
                                                                    steps.stream()
                                                                            .map(Step::control)
                                                                            .toList(),
                                                                    NAMED)),
                            steps.isEmpty() ? "" : answer.work().who(steps.getFirst()),
                            shownBy(answer),
                            ""));
        });
        return all;
    }

    /// `approve in the statement of applicability that A.7.1 Physical security perimeters does not
    /// apply`
    private static List<ToAsk> exclusions(PlanAnswer answer) {
        Situation situation = answer.question().situation();
        Dialect dialect = answer.question().dialect();
        List<ToAsk> all = new ArrayList<>();
        SaidNotToApply.of(situation)
                .exclusions()
                .forEach(e ->
                        all.add(
                                new ToAsk(
                                        "exclusion-" + e.requirement(),
                                        approve(e.requirement().id(), e.title()),
                                        ofStatement(answer),
                                        beforeStageOne(answer, Countdown::stageOneOn),
                                        situation.at() == null
                                                ? ""
                                                : command(
                                                        dialect,
                                                        e.requirement().toString(),
                                                        dialect.parameter(
                                                                        "reason",
                                                                        dialect.argument(
                                                                                e.reason()))
                                                                + " "))));
        if (situation.at() != null) {
            situation.now().programme().exclusions().stream()
                    .filter(e -> !e.isApproved())
                    .filter(e -> isWanted(answer, e))
                    .forEach(e ->
                            all.add(
                                    new ToAsk(
                                            "exclusion-" + e.requirement(),
                                            approve(
                                                    e.requirement().id(),
                                                    answer.title(e.requirement())),
                                            ofStatement(answer),
                                            beforeStageOne(answer, Countdown::stageOneOn),
                                            command(dialect, e.requirement().toString(), ""))));
        }
        return all;
    }

    private static boolean isWanted(PlanAnswer answer, DecidedExclusion e) {
        return answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .anyMatch(v -> v.ref().equals(e.requirement()));
    }

    private static String approve(String id, String title) {
        return "approve in the statement of applicability that %s %s does not apply, or withdraw it"
                .formatted(id, title);
    }

    private static String command(Dialect dialect, String requirement, String reason) {
        return dialect.question(
                "exclude",
                "%s %s%s %s"
                        .formatted(
                                requirement,
                                reason,
                                dialect.parameter("approvedBy", "PERSON"),
                                dialect.repeated(List.of("programme")))
                        .strip());
    }

    /// Whoever owns the control of which the statement of applicability comes.
    private static String ofStatement(PlanAnswer answer) {
        Situation situation = answer.question().situation();
        String owner =
                situation.content().controls().controls().stream()
                        .filter(c -> c.documents().contains(STATEMENT))
                        .map(Control::owner)
                        .findFirst()
                        .orElse("");
        return situation.at() == null
                ? owner
                : situation.now().programme().who().calledOn(owner, situation.day());
    }

    private static @Nullable LocalDate shownBy(PlanAnswer answer) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        if (timing == null || d == null) {
            return timing == null ? null : timing.countdown().by();
        }
        return d.audit().isEmpty()
                ? timing.countdown().inPlaceBy()
                : timing.countdown().auditFrom();
    }

    /// Of a day before the first stage of an audit; that of the records where there is no such
    /// stage.
    private static @Nullable LocalDate beforeStageOne(
            PlanAnswer answer, Function<Countdown, LocalDate> day) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        return timing == null || d == null || d.stageOneDays() == 0
                ? shownBy(answer)
                : day.apply(timing.countdown());
    }

    /// `By 2027-03-01, Security lead: ask Example Cloud ..`
    String sentence() {
        return sentence(null);
    }

    /// The same: `Today, 2026-11-30: choose ..` of what is to be done on the first day of work.
    String sentence(@Nullable LocalDate today) {
        String on = by != null && by.equals(today) ? "Today, " : "By ";
        String first = by == null ? who : on + by + (who.isEmpty() ? "" : ", " + who);
        return (first.isEmpty() ? Words.capital(what) : first + ": " + what)
                + (command.isEmpty() ? "" : ": " + command);
    }
}
