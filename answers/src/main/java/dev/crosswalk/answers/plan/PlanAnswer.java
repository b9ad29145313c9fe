package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.UnheldRoles;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Coverage;
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
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan, with what it was made for.
///
/// @param question the first one asked; all share content, facts and controls
/// @param ways null where only one scope is wanted, or there is a budget
/// @param schedule null where no calendar was asked for
/// @param gates what stands before the next audits of what is wanted; none without a programme
/// @param word what rests on somebody's word alone, and has to be shown
/// @param reaches of each edition of whose audits something is known, what they ask for
/// @param urgency what comes right after what the gates ask for
/// @param timing whether a day can be held; null where no calendar was asked for, or nothing is
///   known of a day
/// @param outlook how long it takes where no calendar was asked for; null where one was
/// @param apart the names of what is wanted too and is no part of it: a day is that of one audit
/// @param assumed whether nobody said how many person-days a week there are
/// @param expiries what of it rests on reports that are over by then
public record PlanAnswer(
        Question question,
        Plan plan,
        @Nullable PlanningWays ways,
        @Nullable Schedule schedule,
        List<GatesAhead> gates,
        OnWord word,
        List<Reach> reaches,
        Urgency urgency,
        @Nullable Timing timing,
        @Nullable Outlook outlook,
        List<String> apart,
        boolean assumed,
        Expiries expiries,
        boolean brief)
        implements Answer {
    public static final List<String> FAIL_ON =
            List.of("unreachable", "late", "unproved", "out-of-reach");

    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    /// The capacity where none is given: one person, all week.
    private static final PersonDays USUAL_CAPACITY = PersonDays.of("5");

    public static PlanAnswer of(PlanRequest request, Sources sources) throws Refusal {
        PersonDays budget = days("budget", request.budget());
        PersonDays capacity = days("capacity", request.capacity());
        Days.check("from", request.from());
        Days.check("by", request.by());
        sources.refuseNoWant(request.wants().isEmpty() ? null : "");
        ResolvedTerms inquiry = ResolvedTerms.of(request.terms(), sources);
        Situation all = inquiry.situation().about(inquiry.wants().all(request.wants()));
        List<String> editions =
                all.wanted().stream().map(w -> w.scope().edition()).distinct().toList();
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
                        Urgency.of(situation, request.first()),
                        request.byOf(),
                        request.by());
        PlanAnswer plan = of(maker, situation, budget, sources.dialect(), apart, request.brief());
        boolean calendar =
                request.calendar()
                        || request.by() != null
                        || request.capacity() != null
                        || request.from() != null;
        if (!calendar) {
            return plan;
        }
        LocalDate start = start(request, situation, sources);
        if (request.by() != null && request.by().isBefore(start)) {
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
                maker.reaches(),
                maker.urgency(),
                null,
                maker.outlook(
                        plan,
                        USUAL_CAPACITY,
                        situation.asOf() == null ? null : situation.asOf().day()),
                apart,
                true,
                new Expiries(situation, maker.word()),
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
            PlanMaker maker, LocalDate start, @Nullable PersonDays capacity, @Nullable LocalDate by)
            throws Refusal {
        try {
            PlanMaker.Timed timed =
                    maker.timed(
                            plan,
                            start,
                            capacity == null ? USUAL_CAPACITY : capacity,
                            by,
                            this::runPerYear);
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
            return new PlanAnswer(
                    question,
                    timed.plan(),
                    ways,
                    laid,
                    gates,
                    word,
                    reaches,
                    urgency,
                    timed.timing(),
                    null,
                    apart,
                    capacity == null,
                    expiries,
                    brief);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "capacity",
                            String.valueOf(capacity),
                            "<capacity {value}>: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
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
                    String.join(" ", closesNew(step)),
                    String.join(" ", full(step)),
                    fromNothing(step).toString(),
                    who(step),
                    String.join(" ", shows(step)));
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
                                .filter(this::isOfTheDay)
                                .anyMatch(r -> !inReach(r).isReached()));
    }

    /// How many steps are about controls of this standing.
    int count(Candidate.Standing standing) {
        return (int) plan.steps().stream().filter(s -> s.standing() == standing).count();
    }

    /// The obligations that are closed by the day that is asked for; by the end of the plan, where
    /// there is none.
    Set<String> closedInTime() {
        Set<String> closed = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            if (schedule == null || !schedule.slots().get(i).late()) {
                closed.addAll(closed(plan.steps().get(i)));
            }
        }
        return closed;
    }

    /// Requirements that may stay open at the audit where that is stated, dated and accepted, with
    /// the day on which the plan has them; null where it never does.
    Map<RequirementRef, @Nullable LocalDate> notYet(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> days = new LinkedHashMap<>();
        Set<String> closed = closedInTime();
        for (RequirementRef ref : reach.notYet(closed)) {
            days.put(ref, null);
        }
        if (schedule != null) {
            for (Schedule.Slot slot : schedule.slots()) {
                for (RequirementRef ref : slot.step().madeFull()) {
                    if (days.containsKey(ref)) {
                        days.put(ref, slot.finish());
                    }
                }
            }
        }
        return days;
    }

    /// Of what may be open at the audit and is, what an auditor will hardly accept as open: it is
    /// among what they look at first, or waits for a control of that kind, or for none and such a
    /// control would do.
    List<RequirementRef> hardlyOpen(Reach reach) {
        LocalDate by = timing == null ? null : timing.countdown().by();
        Set<String> closed = new HashSet<>();
        Set<String> spared = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            if (schedule == null || by == null || !schedule.slots().get(i).finish().isAfter(by)) {
                closed.addAll(closed(step));
            } else if (!urgency.isHardlyOpen(step.control())) {
                spared.addAll(closed(step));
            }
        }
        List<RequirementRef> open = reach.notYet(closed);
        spared.addAll(closed);
        return reach.verdicts()
                .filter(v -> open.contains(v.ref()))
                .filter(v -> {
                    Set<String> lacks = reach.open(v);
                    lacks.removeAll(spared);
                    return urgency.isHardlyOpen(v.ref()) || urgency.isHardlyOpen(lacks);
                })
                .map(Verdict::ref)
                .distinct()
                .toList();
    }

    /// Whether what the audit ends in is in reach, in all that is known of it.
    InReach inReach(Reach reach) {
        if (!reach.inTheWay(closedInTime()).isEmpty()) {
            return InReach.NO;
        }
        if (!hardlyOpen(reach).isEmpty()) {
            return InReach.NOT_AS_IT_STANDS;
        }
        if (isTooMuchOpen(reach)) {
            return InReach.DOUBTFUL;
        }
        if (expiry(reach).isPresent()) {
            return InReach.ONLY_WITH_THE_NEXT_REPORT;
        }
        if (!notYet(reach).isEmpty()) {
            return InReach.ONLY_WITH_OPEN_CONTROLS;
        }
        return reach.isOnWord() ? InReach.ONLY_IF_SHOWN : InReach.YES;
    }

    /// Of what is not there when the internal audit starts, what is still open at the audit itself,
    /// or so new that its auditor sees nothing of it but the rule.
    List<RequirementRef> openAtTheAudit(Reach reach) {
        LocalDate audit = timing == null ? null : timing.countdown().seenBy();
        List<RequirementRef> open = new ArrayList<>();
        notYet(reach)
                .forEach((ref, day) -> {
                    if (day == null || audit == null || day.isAfter(audit)) {
                        open.add(ref);
                    }
                });
        return open;
    }

    /// The same with the day on which the plan has each; null where it never does.
    Map<RequirementRef, @Nullable LocalDate> openWithDays(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> days = new LinkedHashMap<>();
        Map<RequirementRef, @Nullable LocalDate> late = notYet(reach);
        openAtTheAudit(reach).forEach(ref -> days.put(ref, late.get(ref)));
        return days;
    }

    /// Of what is not there when the internal audit starts, what is in place at the audit itself,
    /// with too short a record, and the day on which the plan has it.
    Map<RequirementRef, @Nullable LocalDate> shortRecord(Reach reach) {
        List<RequirementRef> open = openAtTheAudit(reach);
        Map<RequirementRef, @Nullable LocalDate> young = new LinkedHashMap<>();
        notYet(reach)
                .forEach((ref, day) -> {
                    if (day != null && !open.contains(ref)) {
                        young.put(ref, day);
                    }
                });
        return young;
    }

    /// Whether more is open at the audit than an auditor accepts, whatever it is.
    boolean isTooMuchOpen(Reach reach) {
        OptionalInt most = mostOpen(reach);
        return most.isPresent() && openAtTheAudit(reach).size() > most.getAsInt();
    }

    OptionalInt mostOpen(Reach reach) {
        return question.content().practices().mostOpen(reach.edition());
    }

    /// What of the plan rests on reports that are over by the day of the audit; empty where nothing
    /// does, or no such day is known.
    Optional<Expiry> expiry(Reach reach) {
        LocalDate day = audit();
        return day == null
                ? Optional.empty()
                : expiries.of(reach, day, closedInTime(), doneBy(slot -> !slot.late()));
    }

    /// The same of the first day that holds with all of it.
    Optional<Expiry> expiryLater(Reach reach, LocalDate first) {
        Set<String> all =
                plan.steps().stream().flatMap(s -> closed(s).stream()).collect(Collectors.toSet());
        return expiries.of(reach, first, all, doneBy(_ -> true));
    }

    /// The same of any day on the plan's calendar, by what it has done then.
    Optional<Expiry> expiryOn(Reach reach, LocalDate day) {
        Set<String> closed = new HashSet<>();
        if (schedule != null) {
            schedule.slots().stream()
                    .filter(slot -> !slot.finish().isAfter(day))
                    .forEach(slot -> closed.addAll(closed(slot.step())));
        }
        return expiries.of(reach, day, closed, doneBy(slot -> !slot.finish().isAfter(day)));
    }

    /// The day of the audit: as somebody asks for it, else the first that holds.
    private @Nullable LocalDate audit() {
        if (timing != null) {
            return timing.countdown().by();
        }
        return outlook == null ? null : outlook.first();
    }

    /// All obligations that the controls of some steps give, whether they were open or not.
    private Set<String> doneBy(Predicate<Schedule.Slot> which) {
        Set<String> done = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            if (schedule == null || which.test(schedule.slots().get(i))) {
                done.addAll(
                        question.situation()
                                .crosswalk()
                                .given(control(plan.steps().get(i)).discharges()));
            }
        }
        return done;
    }

    /// The slots of steps that come late and are about what is urgent.
    ///
    /// @param asked whether somebody wants it first; else what an auditor hardly accepts as open
    List<Schedule.Slot> lateAndUrgent(boolean asked) {
        return schedule == null
                ? List.of()
                : schedule.slots().stream()
                        .filter(Schedule.Slot::late)
                        .filter(s ->
                                asked
                                        ? urgency.isAsked(s.step().control())
                                        : urgency.isHardlyOpen(s.step().control()))
                        .toList();
    }

    /// The control of a step, as the organisation has it.
    Control control(Step step) {
        Standing standing = question.standing();
        Optional<Control> own =
                standing == null
                        ? Optional.empty()
                        : standing.control(step.control()).map(ControlStanding::control);
        return own.or(() -> question.content().controls().control(step.control())).orElseThrow();
    }

    /// Ids of the documents with which the controls of the plan come.
    Set<String> documents() {
        Set<String> documents = new TreeSet<>();
        plan.steps().forEach(step -> documents.addAll(control(step).documents()));
        return documents;
    }

    /// Whether a document is approved and in force; where there is no programme, it is not.
    boolean isApproved(String document) {
        Situation situation = question.situation();
        if (situation.at() == null) {
            return false;
        }
        Approval approval = situation.now().approval(document);
        return approval != null && approval.isInForceOn(situation.day());
    }

    /// Whether there is nothing else to do than to adopt new controls.
    boolean onlyAdopts() {
        return count(Candidate.Standing.NEW) == plan.steps().size();
    }

    /// The days of its steps as decisions, those of one day together; what is in place has nothing
    /// to decide on.
    ///
    /// @throws Refusal where there is no calendar, or no programme
    public EditRequest proposal() throws Refusal {
        if (question.situation().at() == null) {
            throw Refusal.missing(
                    "programme", "name the programme that the days are for: <programme DIR>");
        }
        if (schedule == null) {
            throw Refusal.missing(
                    "by", "say from when on to plan, or for which day: <by DATE> or <from DATE>");
        }
        SortedMap<LocalDate, List<String>> days = new TreeMap<>();
        for (Schedule.Slot slot : schedule.slots()) {
            if (slot.step().standing() != Candidate.Standing.IN_PLACE) {
                days.computeIfAbsent(slot.finish(), _ -> new ArrayList<>())
                        .add(slot.step().control());
            }
        }
        return new EditRequest.AdoptPlanned(
                days.entrySet().stream()
                        .map(e -> new EditRequest.Adopt(e.getValue(), null, e.getKey(), ""))
                        .toList());
    }

    /// The day that the programme sets for a control that it has decided on; null where there is
    /// none.
    @Nullable LocalDate dueOn(Step step) {
        Standing standing = question.standing();
        if (standing == null || step.standing() != Candidate.Standing.DECIDED) {
            return null;
        }
        return standing.control(step.control()).map(c -> c.adoption().dueOn()).orElse(null);
    }

    /// Whether a step is done by the day that the programme sets for its control.
    boolean isHeld(Step step) {
        LocalDate day = dueOn(step);
        return day == null
                || schedule == null
                || schedule.slots().stream()
                        .filter(s -> s.step().equals(step))
                        .noneMatch(s -> s.finish().isAfter(day));
    }

    /// `Yearly security objectives and plan (planned for 2026-11-03, not held)`, `Independent
    /// internal audit (10.0 of the days are its first run)`
    String title(Step step) {
        LocalDate day = dueOn(step);
        List<String> more = new ArrayList<>();
        PersonDays first = firstRun(step);
        if (!first.equals(PersonDays.ZERO)) {
            more.add(first + " of the days are its first run" + setUp(step));
        }
        if (day != null && !isHeld(step)) {
            more.add("planned for %s, not held".formatted(day));
        }
        return more.isEmpty()
                ? step.title()
                : "%s (%s)".formatted(step.title(), String.join("; ", more));
    }

    /// `, 3.0 set it up by 2027-01-25`; empty where there is no calendar, or it is done at once.
    private String setUp(Step step) {
        Candidate.SetUp setUp = step.setUp();
        return schedule == null || setUp == null
                ? ""
                : schedule.slots().stream()
                        .filter(s -> s.step().equals(step))
                        .flatMap(s -> Stream.ofNullable(s.setUp()))
                        .map(s -> ", %s set it up by %s".formatted(setUp.effort(), s.finish()))
                        .findFirst()
                        .orElse("");
    }

    /// Who does a step: the person who owns its control, those who hold the role that owns it, or
    /// that role where nobody does; empty where nobody is named.
    String who(Step step) {
        Situation situation = question.situation();
        String owner = control(step).owner();
        return situation.at() == null
                ? owner
                : situation.now().programme().who().calledOn(owner, situation.day());
    }

    /// The roles that steps are of and that nobody holds.
    UnheldRoles unheld() {
        return UnheldRoles.of(
                question.situation(), plan.steps().stream().map(s -> control(s).owner()).toList());
    }

    /// The days of a step if nothing of what its control does were proved: from nothing.
    PersonDays fromNothing(Step step) {
        if (step.standing() == Candidate.Standing.IN_PLACE) {
            return step.effort();
        }
        return new PersonDays(control(step).untilDone());
    }

    /// The same of all steps.
    PersonDays fromNothing() {
        return plan.steps().stream()
                .map(this::fromNothing)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// `1.0`, `1.0 of 5.0` where a part of what its control does is proved
    String days(Step step) {
        PersonDays all = fromNothing(step);
        return all.equals(step.effort()) ? step.effort().toString() : step.effort() + " of " + all;
    }

    /// What of the days of a step is doing it once.
    PersonDays firstRun(Step step) {
        return step.standing() == Candidate.Standing.IN_PLACE
                ? PersonDays.ZERO
                : new PersonDays(control(step).firstRun());
    }

    /// What running what a step sets up takes a year: of a control of which a part is proved, and
    /// so runs already, what is left of it.
    private long runPerYear(Step step) {
        long all = fromNothing(step).hundredths();
        return all == 0 || step.standing() == Candidate.Standing.IN_PLACE
                ? 0
                : control(step).effort().runPerYear() * step.effort().hundredths() / all;
    }

    /// What people give a week, to set things up and to run them.
    PersonDays perWeek(Schedule laid) {
        return timing == null ? laid.pace().perWeek() : timing.countdown().perWeek();
    }

    /// What running takes a year, of all controls of the plan and all that the programme has in
    /// place.
    PersonDays running() {
        long perYear = 0;
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            long run = control(step).effort().runPerYear();
            counted.add(step.control());
            perYear += run;
        }
        Standing standing = question.standing();
        for (ControlStanding c :
                standing == null ? List.<ControlStanding>of() : standing.controls()) {
            if (c.state() == Adoption.State.IMPLEMENTED && counted.add(c.id())) {
                long run = c.control().effort().runPerYear();
                perYear += run;
            }
        }
        return new PersonDays(perYear);
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
                .flatMap(g -> g.helpedBy(step.control(), List.copyOf(closed(step))).stream())
                .toList();
    }

    /// Whether it can be told what an audit ends in: not where the days are counted back from that
    /// of another edition.
    boolean isOfTheDay(Reach reach) {
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null || deadline.edition().equals(reach.edition());
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
        if (setUp != null && TimingWords.isDecided(slot.step())) {
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

    /// Whether a step is there because an audit wants a record that only doing it leaves: all that
    /// its control does is proved.
    boolean isOwed(Step step) {
        return step.closes().isEmpty()
                && gates.stream().anyMatch(g -> g.owed().contains(step.control()));
    }

    /// Why a step is there that closes nothing new: `needed by GOV-02, GOV-04`; empty where it
    /// closes something.
    String reason(Step step) {
        if (!step.closes().isEmpty()) {
            return closesNew(step).isEmpty()
                    ? Words.many(
                                    shows(step).size(),
                                    "point of it rests on word and is",
                                    "points of it rest on word and are")
                            + " to be shown"
                    : "";
        }
        if (isOwed(step)) {
            return "what it does is proved, and the record of it that an audit wants is not on file";
        }
        return step.neededBy().isEmpty()
                ? "decided on, though other steps close what it would"
                : "needed by " + String.join(", ", step.neededBy());
    }

    /// Distinct obligations that the step closes.
    static Set<String> closed(Step step) {
        return step.closes().stream()
                .flatMap(c -> c.obligations().stream())
                .collect(Collectors.toSet());
    }

    /// The requirements that the step makes full, without their edition where only one is wanted.
    List<String> full(Step step) {
        return inOrder(madeFull(step)).stream().map(this::name).toList();
    }

    /// The requirements that the step makes full and that are not full on word already.
    List<RequirementRef> madeFull(Step step) {
        return step.madeFull().stream()
                .filter(ref -> reachedOnWord().noneMatch(v -> v.ref().equals(ref)))
                .toList();
    }

    List<RequirementRef> madeFull() {
        return plan.steps().stream().flatMap(s -> madeFull(s).stream()).toList();
    }

    private Stream<Verdict> reachedOnWord() {
        return wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.coverage() == Coverage.FULL);
    }

    /// Obligations that the step closes and that nothing shows or says today.
    Set<String> closesNew(Step step) {
        Set<String> closes = new TreeSet<>(closed(step));
        closes.removeAll(word.said());
        return closes;
    }

    /// Obligations that rest on word and that the step shows.
    Set<String> shows(Step step) {
        Set<String> shows = new TreeSet<>(closed(step));
        shows.retainAll(word.said());
        return shows;
    }

    /// The steps that only show what rests on word.
    List<Step> onlyShowing() {
        return plan.steps().stream()
                .filter(s -> !s.closes().isEmpty() && closesNew(s).isEmpty())
                .toList();
    }

    /// The same without the name of an edition, where no two that are wanted have a requirement of
    /// one id: `CC6.1`, `A.5.1`.
    List<String> fullInShort(Step step) {
        List<RequirementRef> all =
                wants().stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .map(Verdict::ref)
                        .distinct()
                        .toList();
        return all.stream().map(RequirementRef::id).distinct().count() < all.size()
                ? full(step)
                : inOrder(madeFull(step)).stream().map(RequirementRef::id).toList();
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

    /// What the step closes, in the same order; what it only shows is in [#shows].
    List<Step.Closing> closes(Step step) {
        Map<RequirementRef, Step.Closing> closes =
                closings(step).stream()
                        .collect(Collectors.toMap(Step.Closing::requirement, c -> c));
        return inOrder(List.copyOf(closes.keySet())).stream().map(closes::get).toList();
    }

    /// The same in the order of the plan.
    List<Step.Closing> closings(Step step) {
        List<Step.Closing> closings = new ArrayList<>();
        for (Step.Closing c : step.closes()) {
            List<String> some =
                    c.obligations().stream().filter(o -> !word.said().contains(o)).toList();
            if (!some.isEmpty()) {
                closings.add(new Step.Closing(c.requirement(), some, c.becomes()));
            }
        }
        return closings;
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

    /// How many distinct obligations are open in what is wanted.
    int open() {
        return (int)
                wants().stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .filter(v -> v.applicable() && v.decomposed())
                        .flatMap(v ->
                                Stream.concat(v.missing().stream(), v.possiblyCovered().stream()))
                        .distinct()
                        .count();
    }

    /// Whether all that is left of what is wanted is requirements that nobody has decomposed.
    boolean onlyOpaque() {
        return open() == 0 && !plan.unreachableRequirements().isEmpty();
    }

    /// How many distinct obligations the steps close.
    int closed() {
        return (int) plan.steps().stream().flatMap(s -> closesNew(s).stream()).distinct().count();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (Obligation o : question.content().library().obligations()) {
            texts.put(o.id(), o.text());
        }
        return texts;
    }
}
