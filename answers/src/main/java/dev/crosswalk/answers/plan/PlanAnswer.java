package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan, with what it was made for.
///
/// @param question the first one asked; all share content, facts and controls
/// @param ways null where only one scope is wanted, or there is a budget
/// @param schedule null where no calendar was asked for
/// @param gates what stands before the next audits of what is wanted; none without a programme
/// @param word what rests on somebody's word alone, and has to be shown
/// @param leftOut what it does without, since somebody leaves it out
/// @param reaches of each edition of whose audits something is known, what they ask for
/// @param urgency what comes right after what the gates ask for
/// @param timing whether a day can be held; null where no calendar was asked for, or nothing is
///   known of a day
/// @param outlook how long it takes where no calendar was asked for; null where one was
/// @param apart the names of what is wanted too and is no part of it: a day is that of one audit
/// @param capacity how much of a week there is for it
/// @param kept the day that the programme keeps, where nobody named one; null where somebody did,
///   or there is none
/// @param certificate whether somebody asked for the day of the certificate, not of its audit
/// @param tries what other capacities and days come to; null without a calendar
/// @param expiries what of it rests on reports that are over by then
/// @param load who carries how much of it
/// @param unasked what of it nobody has said anything of
public record PlanAnswer(
        Question question,
        Plan plan,
        @Nullable PlanningWays ways,
        @Nullable Schedule schedule,
        List<GatesAhead> gates,
        OnWord word,
        LeftOut leftOut,
        List<Reach> reaches,
        Urgency urgency,
        @Nullable Timing timing,
        @Nullable Outlook outlook,
        List<String> apart,
        Capacity capacity,
        @Nullable KeptDay kept,
        boolean certificate,
        @Nullable Tries tries,
        Expiries expiries,
        Load.Once load,
        Unknown.Once unasked,
        boolean brief)
        implements Answer {
    public static final List<String> FAIL_ON =
            List.of("unreachable", "late", "unproved", "out-of-reach");

    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    public static PlanAnswer of(PlanRequest asked, Sources sources) throws Refusal {
        PlanRequest request = asked;
        PersonDays budget = days("budget", request.budget());
        PersonDays capacity = days("capacity", request.capacity());
        Days.check("from", request.from());
        Days.check("by", request.by());
        sources.refuseNoWant(request.wants().isEmpty() ? null : "");
        ResolvedTerms inquiry = ResolvedTerms.of(request.terms(), sources);
        Situation all = inquiry.situation().about(inquiry.wants().all(request.wants()));
        List<String> editions =
                all.wanted().stream().map(w -> w.scope().edition()).distinct().toList();
        KeptDay kept =
                asked.by() == null && budget == null
                        ? KeptDay.of(all, start(asked, all, sources)).orElse(null)
                        : null;
        if (kept != null) {
            request = asked.until(kept);
        }
        if (request.byOf() != null && !editions.contains(request.byOf())) {
            throw Refusal.unknown("by", "edition that is wanted", request.byOf(), editions);
        }
        Situation situation = ofTheDay(request, all);
        List<String> apart =
                all.wanted().stream()
                        .filter(w ->
                                situation.wanted().stream()
                                        .noneMatch(in -> in.scope().equals(w.scope())))
                        .map(Judged::name)
                        .toList();
        PlanMaker maker =
                new PlanMaker(
                        situation,
                        Urgency.of(situation, request.first(), ForTheLaw.obligations(situation)),
                        request.byOf(),
                        request.by(),
                        LeftOut.read(situation, request.leaveOut()));
        PlanAnswer plan =
                of(
                        maker,
                        situation,
                        budget,
                        sources.dialect(),
                        apart,
                        kept,
                        request.certificate(),
                        request.brief());
        boolean calendar =
                request.calendar()
                        || request.by() != null
                        || request.capacity() != null
                        || request.from() != null;
        if (!calendar) {
            return plan.withoutCalendar(maker);
        }
        LocalDate start = start(request, situation, sources);
        if (request.by() != null && request.by().isBefore(start)) {
            if (request.certificate()) {
                throw Refusal.of(
                                Refusal.Code.MALFORMED,
                                "certificate-by",
                                request.by().toString(),
                                "<certificate-by> is too early: the audit before that certificate"
                                        + " would be on {value}, before the first day of work,"
                                        + " {start}. Name a later day")
                        .with("start", start.toString());
            }
            throw Refusal.malformed(
                    "by",
                    request.by().toString(),
                    "is before the first day of work, "
                            + start
                            + ". Name a day that is still to come");
        }
        return plan.from(maker, start, capacity, request.by());
    }

    /// Of all that a programme wants, what the day is of: that of an audit of one edition. Whoever
    /// names what they want has a plan for all of it.
    private static Situation ofTheDay(PlanRequest request, Situation all) {
        if (request.by() == null || !request.wants().isEmpty()) {
            return all;
        }
        List<Scope> wanted = all.wanted().stream().map(Judged::scope).toList();
        return wanted.stream()
                .map(Scope::edition)
                .filter(e ->
                        request.byOf() == null
                                ? all.content().practices().deadline(e).isPresent()
                                : e.equals(request.byOf()))
                .findFirst()
                .map(e -> wanted.stream().filter(s -> s.edition().equals(e)).toList())
                .filter(some -> some.size() < wanted.size())
                .map(all::about)
                .orElse(all);
    }

    /// The cheapest controls for all that is wanted, or those that a budget pays for.
    static PlanAnswer of(
            PlanMaker maker,
            Situation situation,
            @Nullable PersonDays budget,
            Dialect dialect,
            List<String> apart,
            @Nullable KeptDay kept,
            boolean certificate,
            boolean brief) {
        PlanningWays ways = null;
        Plan plan;
        if (budget != null) {
            plan = maker.within(budget);
        } else if (maker.isOfSeveral()) {
            ways = maker.ways();
            plan = ways.together();
        } else {
            plan = maker.cheapest();
        }
        return new PlanAnswer(
                new Question(situation, situation.wanted().getFirst(), dialect),
                plan,
                ways,
                null,
                maker.gates(),
                maker.word(),
                maker.leftOut(),
                maker.reaches(),
                maker.urgency(),
                null,
                null,
                apart,
                Capacity.of(situation, maker.dayOf()),
                kept,
                certificate,
                null,
                new Expiries(situation, maker.word()),
                new Load.Once(),
                new Unknown.Once(),
                brief);
    }

    private static LocalDate start(PlanRequest request, Situation situation, Sources sources) {
        if (request.from() != null) {
            return request.from();
        }
        return situation.asOf() != null
                ? situation.asOf().day()
                : LocalDate.ofInstant(sources.now(), ZoneOffset.UTC);
    }

    private PlanAnswer from(
            PlanMaker maker, LocalDate start, @Nullable PersonDays asked, @Nullable LocalDate by)
            throws Refusal {
        Capacity there = asked == null ? capacity : new Capacity(asked, Capacity.From.ASKED);
        try {
            PlanMaker.Timed timed =
                    maker.timed(plan, start, there.perWeek(), by, work()::runPerYear);
            Schedule laid = timed.schedule();
            if (laid.finish().filter(day -> day.isAfter(Days.LAST)).isPresent()) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "capacity",
                                "",
                                "work from {start} on would last until after {last}: start it"
                                        + " earlier, or with a larger <capacity>")
                        .with("start", start.toString())
                        .with("last", Days.LAST.toString());
            }
            return timed(
                    timed,
                    there,
                    new Tries(
                            (some, day) -> fitted(maker, start, some, day),
                            () -> {
                                PlanMaker saying = maker.saying(unknown().points());
                                PlanAnswer all = cheapest(saying);
                                return (some, day) -> all.fitted(saying, start, some, day);
                            },
                            left -> {
                                PlanMaker smaller = maker.leavingOut(left);
                                PlanAnswer rest = cheapest(smaller);
                                return (some, day) -> rest.fitted(smaller, start, some, day);
                            },
                            reserve()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "capacity",
                            String.valueOf(asked),
                            "<capacity {value}>: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
    }

    /// The plan that fits a capacity until a day.
    private PlanAnswer fitted(PlanMaker maker, LocalDate start, PersonDays perWeek, LocalDate by) {
        return timed(
                maker.fitted(plan, start, perWeek, by, work()::runPerYear),
                new Capacity(perWeek, Capacity.From.ASKED),
                null);
    }

    /// The cheapest plan of another maker, which knows more to be there or less to be asked for.
    private PlanAnswer cheapest(PlanMaker other) {
        return new PlanAnswer(
                question,
                other.cheapest(),
                null,
                null,
                gates,
                other.word(),
                other.leftOut(),
                other.reaches(),
                urgency,
                null,
                null,
                apart,
                capacity,
                kept,
                certificate,
                null,
                expiries,
                new Load.Once(),
                unasked,
                brief);
    }

    /// The same without a calendar: how long it takes with a capacity that is assumed.
    PlanAnswer withoutCalendar(PlanMaker maker) {
        Situation situation = question.situation();
        return new PlanAnswer(
                question,
                plan,
                ways,
                schedule,
                gates,
                word,
                leftOut,
                reaches,
                urgency,
                timing,
                maker.outlook(
                        plan,
                        capacity.perWeek(),
                        situation.asOf() == null ? null : situation.asOf().day(),
                        work()::runPerYear),
                apart,
                capacity,
                kept,
                certificate,
                tries,
                expiries,
                load,
                unasked,
                brief);
    }

    private PlanAnswer timed(PlanMaker.Timed timed, Capacity there, @Nullable Tries some) {
        return new PlanAnswer(
                question,
                timed.plan(),
                ways,
                work().withTimeToShow(timed.schedule()),
                gates,
                word,
                leftOut,
                reaches,
                urgency,
                timed.timing(),
                null,
                apart,
                there,
                kept,
                certificate,
                some,
                expiries,
                new Load.Once(),
                unasked,
                brief);
    }

    /// What the same capacity and day come to with the smaller scope that is nearest.
    Optional<WithOpen> smallerScope() {
        return tries == null ? Optional.empty() : tries.smaller(this);
    }

    /// The least capacity with which the day holds with open controls, by the sum of the days;
    /// empty where it holds with all of it, or none is enough.
    Optional<WithOpen> leastWithOpen() {
        return tries == null ? Optional.empty() : tries.least(this);
    }

    /// The same over the range of the days.
    Optional<WithOpen> leastOverRange() {
        return tries == null ? Optional.empty() : tries.leastOverRange(this);
    }

    /// What has all of it in time, over the range of the days; empty where nothing may be open, or
    /// no capacity is enough.
    Optional<WithOpen> allInTime() {
        return tries == null ? Optional.empty() : tries.all(this);
    }

    /// The first day that holds with open controls, over the range of the days; empty where the day
    /// holds so, or none is before the one that holds with all of it.
    Optional<WithOpen> firstWithOpen() {
        return tries == null ? Optional.empty() : tries.firstDay(this);
    }

    /// Whether nobody said how many person-days a week there are.
    boolean assumed() {
        return capacity.isAssumed();
    }

    Reserve reserve() {
        return Reserve.of(question.content().practices());
    }

    /// What rests on another framework's report and is to be shown beside the plan; empty where
    /// nothing does.
    Optional<Afresh> afresh() {
        return plan.steps().isEmpty() ? Optional.empty() : Afresh.of(this);
    }

    private static @Nullable PersonDays days(String parameter, @Nullable String value)
            throws Refusal {
        if (value == null) {
            return null;
        }
        if (!DAYS.matcher(value).matches()) {
            throw Refusal.malformed(
                    parameter, value, "is not a number of person-days. Write it like 40 or 2.5");
        }
        return PersonDays.of(new BigDecimal(value));
    }

    List<Judged> wants() {
        return question.situation().wanted();
    }

    /// How the plan stands at the audits of what is wanted.
    AtTheAudit atTheAudit() {
        return new AtTheAudit(this);
    }

    /// Who carries how much of it, who carries most first.
    List<Load> loads() {
        return load.of(this);
    }

    /// What of it nobody has said anything of, and is counted as absent.
    Unknown unknown() {
        return unasked.of(this);
    }

    /// What it would come to if all of that were there; empty where nothing is unknown.
    Optional<Unknown.IfThere> ifAllIsThere() {
        return unknown().points().isEmpty() || tries == null
                ? Optional.empty()
                : Optional.of(tries.ifAllIsThere(this));
    }

    /// Who does its steps, and what that takes.
    StepWork work() {
        return new StepWork(this);
    }

    /// What its steps close.
    Effects effects() {
        return new Effects(this);
    }

    List<String> want() {
        return wants().stream().map(w -> w.scope().toString()).toList();
    }

    /// `implemented`, or where the scopes differ `soc2-2017 operating over 2025-10-01 to
    /// 2026-09-30, iso27001-2022 implemented`
    String assurance() {
        return wants().stream().map(Judged::askedFor).distinct().count() == 1
                ? wants().getFirst().askedFor()
                : wants().stream()
                        .map(w -> w.scope() + " " + w.askedFor())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public List<Block> screen() {
        return new PlanScreen(this).blocks();
    }

    @Override
    public Report report(Medium medium) {
        return new PlanReport(this, medium).report();
    }

    @Override
    public void json(Json json) {
        new PlanJson(this, json).write();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "step,control,title,effort,standing,start,finish,obligations,full,fromNothing,who,shows");
        int n = 0;
        for (Step step : plan.steps()) {
            Schedule.Slot slot = schedule == null ? null : schedule.slots().get(n);
            n++;
            csv.row(
                    n,
                    step.control(),
                    step.title(),
                    step.effort().toString(),
                    Words.of(step.standing()),
                    slot == null ? "" : slot.start().toString(),
                    slot == null ? "" : slot.finish().toString(),
                    String.join(" ", effects().closesNew(step)),
                    String.join(" ", effects().full(step)),
                    work().fromNothing(step).toString(),
                    work().who(step),
                    String.join(" ", effects().shows(step)));
        }
    }

    @Override
    public byte[] file(String format) throws Refusal {
        return format.equals("ics")
                ? new PlanCalendar(this).ics().getBytes(StandardCharsets.UTF_8)
                : Answer.super.file(format);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("unreachable") && !plan.unreachable().isEmpty())
                || (named.contains("late") && schedule != null && !schedule.late().isEmpty())
                || (named.contains("unproved") && !plan.optimal())
                || (named.contains("out-of-reach")
                        && reaches.stream()
                                .filter(atTheAudit()::isOfTheDay)
                                .anyMatch(r -> !atTheAudit().inReach(r).isReached()));
    }

    /// How many steps are about controls of this standing.
    int count(Candidate.Standing standing) {
        return (int) plan.steps().stream().filter(s -> s.standing() == standing).count();
    }

    /// Whether there is nothing else to do than to adopt new controls.
    boolean onlyAdopts() {
        return count(Candidate.Standing.NEW) == plan.steps().size();
    }

    /// The days of its steps as decisions, and what an audit accepts of those that come after it as
    /// proposals; what is in place has nothing to decide on.
    ///
    /// @param moves whether a day that people set is moved to that of the plan
    /// @throws Refusal where there is no calendar, or no programme
    public EditRequest proposal(boolean moves) throws Refusal {
        if (question.situation().at() == null) {
            throw Refusal.missing(
                    "programme", "name the programme that the days are for: <programme DIR>");
        }
        if (schedule == null) {
            throw Refusal.missing(
                    "by", "say from when on to plan, or for which day: <by DATE> or <from DATE>");
        }
        return new EditRequest.AdoptPlanned(
                schedule.slots().stream()
                        .filter(s -> s.step().standing() != Candidate.Standing.IN_PLACE)
                        .filter(s -> !work().isInPlace(s.step()))
                        .map(PlanAnswer::proposed)
                        .sorted(Comparator.comparing(EditRequest.PlannedDay::by))
                        .toList(),
                new NotYet(this).proposals(),
                new NotYet(this).left(),
                moves,
                verdict(),
                misses(),
                edition(),
                capacity.from() == Capacity.From.ASKED
                        ? (Integer) (int) capacity.perWeek().hundredths()
                        : null,
                timing != null && timing.asked() ? timing.countdown().by() : null);
    }

    /// That of whose audit the day is; where none is known, the first that is wanted.
    private String edition() {
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null ? question.judged().scope().edition() : deadline.edition();
    }

    /// Whether the day that was asked for does not hold.
    private boolean misses() {
        return reaches.stream()
                .filter(atTheAudit()::isOfTheDay)
                .map(atTheAudit()::inReach)
                .anyMatch(in -> in == InReach.NO || in == InReach.NOT_AS_IT_STANDS);
    }

    /// What is said first of the plan, without its full stop, and that its capacity is assumed.
    private String verdict() {
        String sentence = AuditDay.sentence(this);
        int end = sentence.indexOf(". ");
        return (end < 0 ? sentence.replaceFirst("\\.$", "") : sentence.substring(0, end))
                + (assumed() && timing != null
                        ? ". Nobody said how much time there is: %s a week is assumed"
                                .formatted(PlanWords.days(timing.countdown().perWeek()))
                        : "");
    }

    private static EditRequest.PlannedDay proposed(Schedule.Slot slot) {
        Schedule.Span setUp = slot.setUp();
        return new EditRequest.PlannedDay(
                slot.step().control(),
                slot.finish(),
                setUp == null || !setUp.finish().isBefore(slot.finish()) ? null : setUp.finish());
    }

    /// What people give a week, to set things up and to run them.
    PersonDays perWeek(Schedule laid) {
        return timing == null ? laid.pace().perWeek() : timing.countdown().perWeek();
    }

    /// What a certificate or a report takes besides controls; empty where nobody says so.
    List<String> bookToday() {
        return plan.steps().isEmpty()
                ? List.of()
                : wants().stream()
                        .map(w -> w.scope().edition())
                        .distinct()
                        .flatMap(e -> question.content().practices().deadline(e).stream())
                        .flatMap(d -> d.bookToday().stream())
                        .toList();
    }

    /// The gates that a step helps to pass, of those before the next audit.
    List<Gate> passes(Step step) {
        return gates.stream()
                .flatMap(
                        g -> g.helpedBy(step.control(), List.copyOf(Effects.closed(step))).stream())
                .toList();
    }

    /// How a gate stands in the programme; null where there is none.
    @Nullable JudgedGate judged(Gate gate) {
        return gates.stream()
                .flatMap(g -> g.milestones().stream())
                .flatMap(m -> m.gates().stream())
                .filter(j -> j.gate().equals(gate))
                .findFirst()
                .orElse(null);
    }

    /// Requirements in the order in which what is wanted has them: `6.2, 9.1, 10.1`. A planner
    /// sorts them by name.
    List<RequirementRef> inOrder(List<RequirementRef> refs) {
        Set<RequirementRef> some = Set.copyOf(refs);
        return wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .map(Verdict::ref)
                .distinct()
                .filter(some::contains)
                .toList();
    }

    /// The day on which the last of some steps is done; null without a calendar or any step.
    @Nullable LocalDate done(List<Step> steps) {
        return done(steps, Schedule.Slot::finish);
    }

    /// The same of what is decided: of what is planned then and done later, that it is planned;
    /// what was done before is planned already.
    @Nullable LocalDate decided(List<Step> steps) {
        return done(steps, this::decided);
    }

    private LocalDate decided(Schedule.Slot slot) {
        Schedule.Span setUp = slot.setUp();
        if (setUp != null && CountedBack.isDecided(slot.step())) {
            return setUp.finish();
        }
        return schedule != null
                        && Countdown.turn(slot.step()) >= Turns.AUDIT
                        && slot.step().standing() == Candidate.Standing.IN_PLACE
                ? schedule.start()
                : slot.finish();
    }

    private @Nullable LocalDate done(List<Step> steps, Function<Schedule.Slot, LocalDate> day) {
        return schedule == null
                ? null
                : schedule.slots().stream()
                        .filter(s -> steps.contains(s.step()))
                        .map(day)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    String name(RequirementRef ref) {
        return ofOneEdition() ? ref.id() : ref.toString();
    }

    String title(RequirementRef ref) {
        return question.situation().crosswalk().requirement(ref).title();
    }

    boolean ofOneEdition() {
        return wants().stream().map(w -> w.scope().edition()).distinct().count() == 1;
    }

    /// Whether all that is left of what is wanted is requirements that nobody has decomposed.
    boolean onlyOpaque() {
        return effects().open() == 0 && !plan.unreachableRequirements().isEmpty();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (Obligation o : question.content().library().obligations()) {
            texts.put(o.id(), o.text());
        }
        return texts;
    }
}
