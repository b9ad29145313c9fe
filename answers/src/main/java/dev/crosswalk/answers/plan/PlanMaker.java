package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.planner.Allowance;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Fitted;
import dev.crosswalk.planner.Limit;
import dev.crosswalk.planner.OpenDemands;
import dev.crosswalk.planner.Pace;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Planner;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes plans for a situation: for the least cost, within a budget, and until a day.
final class PlanMaker {
    /// For plans of which several are compared.
    private static final Limit SMALL = new Limit(2);

    private final Turns turns;
    private final Planner planner;

    /// One whose plans decide as late as the first audit allows what other controls feed.
    private final Supplier<Planner> decidingLast;

    private final List<OpenDemands> wanted;
    private final List<GatesAhead> gates;
    private final List<Reach> reaches;

    /// Ids of the controls in place that auditors found wanting.
    private final SortedSet<String> excepted;

    /// What is for a law and not for an audit, ids of obligations.
    private final Set<String> law;

    private final OnWord word;
    private final Function<Set<String>, PlanMaker> saying;
    private final Function<Set<RequirementRef>, PlanMaker> leavingOut;
    private final LeftOut leftOut;
    private final Situation situation;
    private final Urgency urgency;
    private final WorkingDays working;
    private final Reserve reserve;

    /// How the day of the first audit is counted back of which that is known.
    private final @Nullable Deadline deadline;

    /// @param dayOf id of the edition of whose audit a day is; null for the first of which that is
    ///   known
    /// @param by the day that is to be held; null where there is none
    /// @param without ids of controls that are no steps
    PlanMaker(
            Situation situation,
            Urgency urgency,
            @Nullable String dayOf,
            @Nullable LocalDate by,
            Set<String> without) {
        this(situation, urgency, dayOf, by, without, OnWord.of(situation), Set.of());
    }

    private PlanMaker(
            Situation situation,
            Urgency urgency,
            @Nullable String dayOf,
            @Nullable LocalDate by,
            Set<String> without,
            OnWord word,
            Set<RequirementRef> left) {
        this.word = word;
        saying =
                points ->
                        new PlanMaker(
                                situation, urgency, dayOf, by, without, word.saying(points), left);
        leavingOut = some -> new PlanMaker(situation, urgency, dayOf, by, without, word, some);
        this.urgency = urgency;
        this.situation = situation;
        working =
                situation.at() == null
                        ? WorkingDays.USUAL
                        : situation.now().programme().calendar().working();
        reserve = Reserve.of(situation.content().practices());
        List<String> editions =
                situation.wanted().stream().map(w -> w.scope().edition()).distinct().toList();
        gates = GatesAhead.of(situation);
        wanted =
                situation.wanted().stream()
                        .map(want ->
                                OpenDemands.of(List.of(want.gap()), word::open)
                                        .owing(owed(gates, want.scope().edition()))
                                        .owing(PlannableControls.excepted(situation, want))
                                        .without(left))
                        .toList();
        excepted =
                situation.wanted().stream()
                        .flatMap(w -> PlannableControls.excepted(situation, w).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        law = ForTheLaw.obligations(situation);
        reaches =
                Reach.of(situation, gates, word).stream()
                        .map(r -> left.isEmpty() ? r : r.without(left))
                        .toList();
        Set<String> owed =
                situation.wanted().stream()
                        .flatMap(w -> owed(gates, w.scope().edition()).stream())
                        .collect(Collectors.toSet());
        Set<String> asked =
                Reach.first(reaches).stream().flatMap(Set::stream).collect(Collectors.toSet());
        Function<Boolean, Turns> inTurn =
                decidesLast ->
                        new Turns(
                                situation.content().practices(),
                                editions,
                                urgency,
                                c ->
                                        owed.contains(c.id())
                                                || !Collections.disjoint(
                                                        situation.crosswalk().given(c.discharges()),
                                                        asked),
                                planned(situation),
                                by,
                                decidesLast);
        turns = inTurn.apply(false);
        List<Candidate> all = PlannableControls.of(situation, turns, owed, excepted, law, word);
        leftOut = LeftOut.of(without, all);
        planner = new Planner(leftOut.rest(all));
        decidingLast =
                () ->
                        new Planner(
                                leftOut.rest(
                                        PlannableControls.of(
                                                situation,
                                                inTurn.apply(true),
                                                owed,
                                                excepted,
                                                law,
                                                word)));
        deadline =
                editions.stream()
                        .filter(e -> dayOf == null || e.equals(dayOf))
                        .flatMap(e -> situation.content().practices().deadline(e).stream())
                        .findFirst()
                        .map(d -> of(d, by))
                        .orElse(null);
    }

    /// The same where the programme has the period of a report: controls are in place when it
    /// begins, unless it has begun.
    private Deadline of(Deadline deadline, @Nullable LocalDate by) {
        if (by == null || deadline.day() != Gate.Before.TYPE_2_END) {
            return deadline;
        }
        LocalDate today = situation.asOf() == null ? null : situation.asOf().day();
        return ReportPeriod.known(gates, deadline.edition(), by)
                .filter(p -> today != null && p.from().isAfter(today))
                .map(p -> deadline.running((int) ChronoUnit.DAYS.between(p.from(), by)))
                .orElse(deadline);
    }

    /// Ids of the controls of which the audits of an edition want a record that only doing them
    /// leaves.
    static Set<String> owed(List<GatesAhead> gates, String edition) {
        return gates.stream()
                .filter(g -> g.scope().edition().equals(edition))
                .flatMap(g -> g.owed().stream())
                .collect(Collectors.toSet());
    }

    private static List<LocalDate> planned(Situation situation) {
        Standing standing = situation.wanted().getFirst().standing();
        List<LocalDate> days = new ArrayList<>();
        if (standing != null) {
            for (ControlStanding c : standing.controls()) {
                LocalDate day = PlannableControls.plannedFor(c);
                if (day != null) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /// The same if somebody said that some points are there.
    PlanMaker saying(Set<String> points) {
        return saying.apply(points);
    }

    /// The same if some requirements did not apply.
    PlanMaker leavingOut(Set<RequirementRef> some) {
        return leavingOut.apply(some);
    }

    /// Of whose audit a day is; null where none is known.
    @Nullable String dayOf() {
        return deadline == null ? null : deadline.edition();
    }

    Urgency urgency() {
        return urgency;
    }

    List<GatesAhead> gates() {
        return gates;
    }

    OnWord word() {
        return word;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    List<Reach> reaches() {
        return reaches;
    }

    boolean isOfSeveral() {
        return wanted.size() > 1;
    }

    Plan cheapest() {
        return planner.cheapest(OpenDemands.together(wanted), Limit.DEFAULT);
    }

    PlanningWays ways() {
        return planner.ways(wanted, Limit.DEFAULT);
    }

    Plan within(PersonDays budget) {
        return planner.within(
                OpenDemands.together(wanted),
                first(Set.of()),
                List.of(new Allowance(Integer.MAX_VALUE, budget)),
                Limit.DEFAULT);
    }

    /// What a plan closes with controls that an auditor may accept as open.
    private Set<String> spared(Plan plan) {
        return plan.steps().stream()
                .filter(step -> !urgency.isHardlyOpen(step.control()))
                .flatMap(step -> Effects.closed(step).stream())
                .collect(Collectors.toSet());
    }

    /// What auditors found wanting, what the audits ask for, then what is urgent beside that.
    ///
    /// @param spared see [Urgency#tiers]
    private List<List<Set<String>>> first(Set<String> spared) {
        List<List<Set<String>>> first = new ArrayList<>();
        if (!excepted.isEmpty()) {
            first.add(Urgency.each(excepted.stream().map(OpenDemands::owed).toList()));
        }
        Reach.first(reaches).stream().map(Urgency::each).forEach(first::add);
        first.addAll(urgency.tiers(spared));
        return first;
    }

    private boolean isOfTheDay(Reach reach) {
        return deadline != null && deadline.edition().equals(reach.edition());
    }

    /// How long the work takes with a capacity that is assumed: the days of the calendar that the
    /// same capacity has where somebody says it.
    ///
    /// @param start the first day of work; null where no day is known
    /// @param perYear as of [#timed]
    @Nullable Outlook outlook(
            Plan plan,
            PersonDays perWeek,
            @Nullable LocalDate start,
            ToLongFunction<Step> perYear) {
        if (plan.steps().isEmpty()) {
            return null;
        }
        if (start == null) {
            return new Outlook(perWeek, null, null, PersonDays.ZERO, null);
        }
        Timed timed = timed(plan, start, perWeek, null, perYear);
        Timing timing = timed.timing();
        return new Outlook(
                perWeek,
                timed.schedule().finish().orElse(null),
                timing == null ? null : timing.countdown().by(),
                timing == null ? PersonDays.ZERO : timing.countdown().running(),
                timing == null || timing.besideRunning() == null
                        ? null
                        : Room.running(plan.steps(), perYear));
    }

    /// A plan on a calendar.
    ///
    /// @param timing null where nothing is known but a day, or not even that
    record Timed(Plan plan, Schedule schedule, @Nullable Timing timing) {}

    /// A plan that fits a capacity until a day, without what else could be done.
    Timed fitted(
            Plan plan,
            LocalDate start,
            PersonDays perWeek,
            LocalDate by,
            ToLongFunction<Step> runPerYear) {
        Countdown countdown =
                new Room(deadline, working, plan.steps(), start, runPerYear).until(by, perWeek);
        boolean holds = countdown.schedule(plan.steps()).late().isEmpty();
        Plan fits = holds ? plan : fitting(plan, countdown).plan();
        return new Timed(
                fits,
                countdown.schedule(fits.steps()),
                Timing.plain(countdown, true, holds, Optional.empty(), by, by, false, by, null));
    }

    /// What fits of a plan before its days. Where what feeds the first audit would come after what
    /// it feeds, that is decided as late as that audit allows, if there are days for both then:
    /// nothing fits less for it.
    private Fitted fitting(Plan plan, Countdown countdown) {
        Fitted fitted = fitting(planner, plan, countdown);
        if (isFed(fitted) || fitted.inTime().stream().noneMatch(s -> turns.isFed(s.turn()))) {
            return fitted;
        }
        Fitted decidedLast = fitting(decidingLast.get(), plan, countdown);
        return isFed(decidedLast) && !decidedLast.later().stream().allMatch(Turns::isForTheLaw)
                ? decidedLast
                : fitted;
    }

    private Fitted fitting(Planner by, Plan plan, Countdown countdown) {
        return by.fitting(
                plan,
                OpenDemands.together(wanted),
                law,
                first(spared(plan)),
                countdown.allowances(),
                Turns::later,
                countdown::left,
                Limit.DEFAULT);
    }

    /// Whether all fits that feeds the first audit.
    private boolean isFed(Fitted fitted) {
        Deadline d = deadline;
        return d == null || fitted.later().stream().noneMatch(s -> d.early().contains(s.control()));
    }

    /// @param asked the day to hold; null for the first that can be held
    /// @param perYear what running the control of a step takes a year, in hundredths of a day
    /// @throws IllegalArgumentException as [Schedule#of] does
    Timed timed(
            Plan plan,
            LocalDate start,
            PersonDays perWeek,
            @Nullable LocalDate asked,
            ToLongFunction<Step> perYear) {
        // Days are laid hundreds of times, always of the same controls.
        Map<String, Long> known = new HashMap<>();
        ToLongFunction<Step> runPerYear =
                step -> known.computeIfAbsent(step.control(), _ -> perYear.applyAsLong(step));
        Pace all = new Pace(working, perWeek);
        LocalDate by = asked == null ? null : Countdown.held(deadline, asked, all);
        Schedule plain = Schedule.of(plan.steps(), start, all, by);
        if (by == null && (deadline == null || plan.steps().isEmpty())) {
            return new Timed(plan, plain, null);
        }
        Room room = new Room(deadline, working, plan.steps(), start, runPerYear);
        PersonDays worth = reserve.worth(perWeek);
        Room.Later later = room.later(worth);
        Room laid = later.room();
        LocalDate reserved = later.day();
        if (by == null) {
            LocalDate soonest = laid.first(perWeek);
            Countdown countdown = laid.until(reserved, perWeek);
            return new Timed(
                    plan,
                    countdown.schedule(plan.steps()),
                    new Timing(
                            countdown,
                            false,
                            true,
                            Optional.of(perWeek),
                            soonest,
                            reserved,
                            later.isBeside(),
                            later.alone(),
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            later.isBeside() ? soonest : null));
        }
        LocalDate first = room.first(perWeek);
        LocalDate moved = by.equals(asked) ? null : asked;
        Countdown countdown = room.until(by, perWeek);
        Pace pace = countdown.pace();
        Schedule whole = countdown.schedule(plan.steps());
        Optional<PersonDays> needed = room.needed(by);
        if (whole.late().isEmpty()) {
            return new Timed(
                    plan,
                    whole,
                    Timing.plain(
                            countdown,
                            true,
                            true,
                            needed,
                            first,
                            reserved,
                            later.isBeside(),
                            later.alone(),
                            moved));
        }
        Fitted fitted = fitting(plan, countdown);
        Timing.Least least = null;
        List<Reach> ofDay = reaches.stream().filter(this::isOfTheDay).toList();
        if (ofDay.stream().anyMatch(r -> !r.dated().isEmpty())) {
            Plan must =
                    planner.cheapest(
                            OpenDemands.together(ofDay.stream().map(Reach::required).toList()),
                            Limit.DEFAULT);
            least =
                    new Timing.Least(
                            countdown.needed(must.steps()),
                            Countdown.first(deadline, must.steps(), start, pace));
        }
        // What comes after the day is laid as the later day has it that is named.
        LocalDate soonest = laid.first(perWeek);
        Countdown afterwards = laid.until(soonest, perWeek);
        SmallerScope.Found smaller = smaller(plan, start, by, perWeek, runPerYear);
        Schedule schedule =
                countdown.noSoonerThan(
                        countdown.schedule(fitted.plan().steps()),
                        afterwards.schedule(plan.steps()));
        LocalDate last = schedule.finish().orElse(reserved);
        return new Timed(
                fitted.plan(),
                schedule,
                new Timing(
                        countdown,
                        true,
                        false,
                        needed,
                        first,
                        noSooner(reserved, last),
                        later.isBeside(),
                        later.alone() == null ? null : noSooner(later.alone(), last),
                        least,
                        smaller.best(),
                        smaller.all(),
                        moved,
                        afterwards.running(),
                        later.isBeside() ? soonest : null));
    }

    /// No day has all of it before the last step of the same answer.
    private static LocalDate noSooner(LocalDate day, LocalDate last) {
        return day.isBefore(last) ? last : day;
    }

    private SmallerScope.Found smaller(
            Plan plan,
            LocalDate start,
            LocalDate by,
            PersonDays perWeek,
            ToLongFunction<Step> runPerYear) {
        Deadline d = deadline;
        if (d == null) {
            return SmallerScope.Found.NOTHING;
        }
        return SmallerScope.of(
                        situation,
                        reaches,
                        d,
                        plan,
                        part -> planner.cheapest(OpenDemands.together(wanted).without(part), SMALL))
                .found(by, perWeek, steps -> new Room(d, working, steps, start, runPerYear));
    }
}
