package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a plan stands at the audits: what is open then, and whether what they end in is in reach.
final class AtTheAudit {
    private final PlanAnswer answer;
    private final Plan plan;
    private final Urgency urgency;
    private final @Nullable Schedule schedule;
    private final @Nullable Timing timing;

    AtTheAudit(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
        urgency = answer.urgency();
        schedule = answer.schedule();
        timing = answer.timing();
    }

    /// The obligations that are closed by the day that is asked for; by the end of the plan, where
    /// there is none.
    Set<String> closedInTime() {
        Set<String> closed = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            if (schedule == null || isInTime(schedule.slots().get(i))) {
                closed.addAll(Effects.closed(plan.steps().get(i)));
            }
        }
        return closed;
    }

    /// Whether a step is done by its day, or by that of the audit where it has none.
    private boolean isInTime(Schedule.Slot slot) {
        return !isLate(slot) && (timing == null || !slot.finish().isAfter(timing.countdown().by()));
    }

    /// Whether a step is done after its day. What is for a law has none, and is late where any
    /// other control would be.
    boolean isLate(Schedule.Slot slot) {
        return slot.late()
                || (timing != null
                        && Turns.isForTheLaw(slot.step())
                        && slot.finish().isAfter(timing.countdown().inPlaceBy()));
    }

    /// Requirements that may stay open at the audit where that is stated, dated and accepted, with
    /// the day on which the plan has them; null where it never does.
    Map<RequirementRef, @Nullable LocalDate> notYet(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> days = new LinkedHashMap<>();
        Map<String, Schedule.Slot> closing = closing();
        List<RequirementRef> open = reach.notYet(closedInTime());
        reach.verdicts()
                .filter(v -> open.contains(v.ref()))
                .forEach(v -> days.put(v.ref(), day(reach.open(v), closing)));
        return days;
    }

    /// Of each obligation that the plan closes, the first step that does.
    Map<String, Schedule.Slot> closing() {
        Map<String, Schedule.Slot> closing = new HashMap<>();
        if (schedule != null) {
            for (Schedule.Slot slot : schedule.slots()) {
                Effects.closed(slot.step()).forEach(o -> closing.putIfAbsent(o, slot));
            }
        }
        return closing;
    }

    /// The day on which the last of some obligations is closed, so that all of it is there, with
    /// its record. Null where there is none, or one of them is never closed.
    private static @Nullable LocalDate day(Set<String> open, Map<String, Schedule.Slot> closing) {
        LocalDate last = null;
        for (String o : open) {
            Schedule.Slot slot = closing.get(o);
            if (slot == null) {
                return null;
            }
            LocalDate day = slot.finish();
            last = last == null || last.isBefore(day) ? day : last;
        }
        return last;
    }

    /// Whether a step comes too late for the audit: after it, or, of one that is no more in time
    /// for the internal audit and puts something in place, so shortly before it that the control
    /// has hardly run then. What is in place already and only has to be shown is not short.
    boolean isTooLate(Schedule.Slot slot) {
        if (timing == null) {
            return false;
        }
        Countdown countdown = timing.countdown();
        return slot.finish().isAfter(countdown.by())
                || (isLate(slot)
                        && slot.step().standing() != Candidate.Standing.IN_PLACE
                        && slot.finish().isAfter(countdown.runningBy()));
    }

    /// The same of what it does for an obligation, which somebody may say is done.
    private boolean isTooLate(String obligation, Schedule.Slot slot) {
        return isOnlyToShow(obligation, slot)
                ? timing != null && slot.finish().isAfter(timing.countdown().by())
                : isTooLate(slot);
    }

    private boolean isOnlyToShow(String obligation, Schedule.Slot slot) {
        return slot.step().standing() == Candidate.Standing.IN_PLACE
                || answer.word().said().contains(obligation);
    }

    /// Of what may be open at the audit and is, what an auditor will hardly accept as open: it is
    /// among what they look at first, or waits for a control of that kind, or for none and such a
    /// control would do. What is largely there is none of it.
    List<RequirementRef> hardlyOpen(Reach reach) {
        Set<String> closed = closedByTheAudit();
        Set<String> spared = spared(closed);
        return reach.notYet(closed).stream()
                .filter(ref -> !urgency.isLargelyThere(ref, closed))
                .filter(ref -> isLookedAtFirst(ref, urgency.open(ref), spared))
                .toList();
    }

    /// Whether something is among what auditors look at first, by itself or by what it lacks.
    private boolean isLookedAtFirst(RequirementRef ref, Set<String> open, Set<String> spared) {
        Set<String> lacks = new HashSet<>(open);
        lacks.removeAll(spared);
        return urgency.isHardlyOpen(ref) || urgency.isHardlyOpen(lacks);
    }

    /// What has to be there of a requirement before an auditor may accept the rest as open.
    Set<String> lookedAtFirst(Verdict v) {
        Set<String> open = answer.word().open(v);
        if (urgency.isHardlyOpen(v.ref())) {
            return open;
        }
        open.removeAll(spared(closedByTheAudit()));
        open.removeIf(o -> !urgency.isHardlyOpen(Set.of(o)));
        return open;
    }

    /// What is closed, and what controls close that an auditor may accept as open.
    private Set<String> spared(Set<String> closed) {
        Set<String> spared = new HashSet<>(closed);
        plan.steps().stream()
                .filter(step -> !urgency.isHardlyOpen(step.control()))
                .forEach(step -> spared.addAll(Effects.closed(step)));
        return spared;
    }

    /// The obligations that are closed at the audit, whether in time for the internal one or not.
    private Set<String> closedByTheAudit() {
        Set<String> closed = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Schedule.Slot slot = schedule == null ? null : schedule.slots().get(i);
            Effects.closed(plan.steps().get(i)).stream()
                    .filter(o -> slot == null || !isTooLate(o, slot))
                    .forEach(closed::add);
        }
        return closed;
    }

    /// How much of something that is open at the audit is there.
    ///
    /// @param given how many of its obligations are given by then
    /// @param word how many more somebody says are there, whose record comes later or never
    /// @param demanded how many there are
    record Share(RequirementRef requirement, int given, int word, int demanded) {
        /// `6 of 8`
        String share() {
            return given + " of " + demanded;
        }

        /// `, 2 more on word`; empty where nothing else is said
        String onWord() {
            return word == 0 ? "" : ", %d more on word".formatted(word);
        }
    }

    /// Of what is "not yet" at the audit ([#openWithDays]), what is there with gaps: where it is
    /// called implemented, an auditor writes minor findings of it.
    List<Share> largelyThere(Reach reach) {
        Set<String> closed = closedByTheAudit();
        Set<RequirementRef> open = openWithDays(reach).keySet();
        return reach.verdicts()
                .filter(v -> open.contains(v.ref()) && urgency.isLargelyThere(v.ref(), closed))
                .map(v -> share(v, closed))
                .distinct()
                .toList();
    }

    /// Of what is "not yet" at the audit and may be, what is among what auditors look at first, by
    /// any reading of what it asks for.
    List<Share> lookedAtFirst(Reach reach) {
        Set<String> closed = closedByTheAudit();
        Set<String> spared = spared(closed);
        Set<RequirementRef> open = new HashSet<>(openWithDays(reach).keySet());
        hardlyOpen(reach).forEach(open::remove);
        return reach.verdicts()
                .filter(v -> open.contains(v.ref()))
                .filter(v -> isLookedAtFirst(v.ref(), urgency.openByAnyReading(v.ref()), spared))
                .map(v -> share(v, closed))
                .distinct()
                .toList();
    }

    /// How much of what an auditor hardly accepts as open is there at the audit.
    List<Share> hardlyOpenShares(Reach reach) {
        Set<String> closed = closedByTheAudit();
        List<RequirementRef> hardly = hardlyOpen(reach);
        return reach.verdicts()
                .filter(v -> hardly.contains(v.ref()))
                .map(v -> share(v, closed))
                .distinct()
                .toList();
    }

    /// Of what is "not yet" at the audit, what lacks nothing but what is for a law, and how much of
    /// it is there.
    List<Share> openForTheLaw(Reach reach) {
        Set<String> closed = closedByTheAudit();
        Set<RequirementRef> open = openWithDays(reach).keySet();
        return reach.verdicts()
                .filter(v -> open.contains(v.ref()) && urgency.isOpenForTheLaw(v.ref(), closed))
                .map(v -> share(v, closed))
                .distinct()
                .toList();
    }

    private Share share(Verdict v, Set<String> closed) {
        Set<String> lacks = answer.word().open(v);
        lacks.removeAll(closed);
        Set<String> said = new HashSet<>(lacks);
        said.removeAll(OnWord.lacking(v));
        int demanded = answer.question().situation().crosswalk().demands(v.ref()).size();
        return new Share(v.ref(), demanded - lacks.size(), said.size(), demanded);
    }

    /// Who is asked for clearly more than they can do, most of it first, where it depends on them
    /// whether the audit can be held; none where no programme says who anybody is.
    List<Load> overloaded(Reach reach) {
        InReach in = bySum(reach);
        return answer.question().situation().at() == null
                        || !(in.isReached() || in == InReach.ONLY_WITH_THE_NEXT_REPORT)
                ? List.of()
                : Load.tooMuch(answer.loads());
    }

    /// Whether what the audit ends in is in reach. It is doubtful where it is so only as the days
    /// add up, or somebody is asked for more than they can do; a role that nobody holds yet may be
    /// several people, which is a condition and no doubt.
    InReach inReach(Reach reach) {
        return failsFrom(reach).isPresent() || overloaded(reach).stream().anyMatch(Load::isHeld)
                ? InReach.DOUBTFUL
                : bySum(reach);
    }

    /// Whether what is audited on the day holds it, though not all of it be in time.
    boolean isReached() {
        List<Reach> ofTheDay = answer.reaches().stream().filter(this::isOfTheDay).toList();
        return !ofTheDay.isEmpty()
                && ofTheDay.stream().map(this::inReach).allMatch(InReach::isReached);
    }

    /// From which share of the sum of the days on, in percent, it is in doubt what is none as they
    /// add up; empty where it is in doubt as they do, or over no part of their range.
    OptionalInt failsFrom(Reach reach) {
        Tries tries = answer.tries();
        return tries == null
                        || timing == null
                        || plan.steps().isEmpty()
                        || bySum(reach).isInDoubt()
                        || tries.atUpperEnd(timing.countdown()).atTheAudit().isSure(reach)
                ? OptionalInt.empty()
                : OptionalInt.of(tries.failsFrom(timing.countdown(), reach));
    }

    /// Whether nothing of it is in doubt at the upper end of the range of the days, of which this
    /// is: not where more is "not yet" then than an auditor surely accepts, though some of it be
    /// largely there.
    boolean isSure(Reach reach) {
        return !bySum(reach).isInDoubt()
                && mostOpen(reach).filter(m -> openWithDays(reach).size() > m.surely()).isEmpty();
    }

    /// The same as the days of the steps add up.
    InReach bySum(Reach reach) {
        if (!reach.inTheWay(closedInTime()).isEmpty()) {
            return InReach.NO;
        }
        if (!hardlyOpen(reach).isEmpty() || isTooMuchOpen(reach)) {
            return InReach.NOT_AS_IT_STANDS;
        }
        ReportPeriod running = running(reach);
        if (isMuchOpen(reach) || lacksRecords(reach) || (running != null && running.isDoubtful())) {
            return InReach.DOUBTFUL;
        }
        if (running != null && running.isUnsure()) {
            return InReach.LIKELY_IF_IT_GOES_ON;
        }
        if (expiry(reach).isPresent()) {
            return InReach.ONLY_WITH_THE_NEXT_REPORT;
        }
        if (!notYet(reach).isEmpty()) {
            return openAtTheAudit(reach).isEmpty()
                    ? InReach.YES_WITH_SHORT_RECORDS
                    : InReach.ONLY_WITH_OPEN_CONTROLS;
        }
        return reach.isOnWord() ? InReach.ONLY_IF_SHOWN : InReach.YES;
    }

    /// How many of what may be open at the audit the plan has when the internal audit starts,
    /// however long they have run then.
    int thereAtTheInternalAudit(Reach reach) {
        LocalDate start = timing == null ? null : timing.countdown().auditFrom();
        return reach.ofDated()
                - (int)
                        notYet(reach).values().stream()
                                .filter(day -> day == null || start == null || day.isAfter(start))
                                .count();
    }

    /// For how many months most controls are to have left records at the audit; 0 where none of its
    /// gates says so.
    int recordMonths(Reach reach) {
        return timing == null
                ? 0
                : reach.gates().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Gate::recordMonths)
                        .max()
                        .orElse(0);
    }

    /// How many of what may be open at the audit have left records for so long by then.
    int withRecords(Reach reach) {
        LocalDate since =
                timing == null ? null : timing.countdown().by().minusMonths(recordMonths(reach));
        return reach.ofDated()
                - (int)
                        notYet(reach).values().stream()
                                .filter(day -> day == null || since == null || day.isAfter(since))
                                .count();
    }

    /// Whether that is not most of them.
    boolean lacksRecords(Reach reach) {
        return recordMonths(reach) > 0 && 2 * withRecords(reach) <= reach.ofDated();
    }

    /// Of what is not there when the internal audit starts, what has no record at the audit itself:
    /// what is "not yet" then ([#openWithDays]), and what is in place or said and nothing shows.
    List<RequirementRef> openAtTheAudit(Reach reach) {
        LocalDate audit = timing == null ? null : timing.countdown().by();
        Set<RequirementRef> dated = openWithDays(reach).keySet();
        List<RequirementRef> open = new ArrayList<>();
        notYet(reach)
                .forEach((ref, day) -> {
                    if (day == null || audit == null || day.isAfter(audit) || dated.contains(ref)) {
                        open.add(ref);
                    }
                });
        return open;
    }

    /// Of what is not there when the internal audit starts, what the statement of applicability has
    /// to call "not yet" at the audit itself, with the day on which the plan has each; null where
    /// it never does. It is all that is counted as "not yet" anywhere. What is put in place so
    /// shortly before the audit that it has hardly run then is part of it; what has run for weeks,
    /// or somebody says is done, and only lacks its record is not: it is in [#shortRecord].
    Map<RequirementRef, @Nullable LocalDate> openWithDays(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> days = new LinkedHashMap<>();
        Map<RequirementRef, @Nullable LocalDate> late = notYet(reach);
        Map<String, Schedule.Slot> closing = closing();
        reach.verdicts()
                .filter(v -> late.containsKey(v.ref()))
                .filter(v -> !reach.isOnWord(v.ref()) && !isInPlace(reach.open(v), closing))
                .forEach(v -> days.put(v.ref(), late.get(v.ref())));
        return days;
    }

    /// Whether the controls that close some obligations are all in place at the audit, and have run
    /// for some weeks then.
    private boolean isInPlace(Set<String> open, Map<String, Schedule.Slot> closing) {
        return !open.isEmpty()
                && open.stream()
                        .allMatch(o -> {
                            Schedule.Slot slot = closing.get(o);
                            return slot != null
                                    && (isOnlyToShow(o, slot)
                                            || (timing != null && !isTooLate(slot)));
                        });
    }

    /// Of what is not there when the internal audit starts, what is in place at the audit itself
    /// and has run for some weeks, with too short a record or none, and the day on which the plan
    /// has it.
    Map<RequirementRef, @Nullable LocalDate> shortRecord(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> young = new LinkedHashMap<>(notYet(reach));
        young.keySet().removeAll(openWithDays(reach).keySet());
        return young;
    }

    /// How many are held against the limit of what an auditor accepts as open: all that have no
    /// record at the audit, but those that are largely there.
    int counted(Reach reach) {
        return openAtTheAudit(reach).size() - largelyThere(reach).size();
    }

    /// Whether it is doubtful that an auditor accepts that so much is open, whatever it is.
    boolean isMuchOpen(Reach reach) {
        return mostOpen(reach).filter(m -> counted(reach) > m.surely()).isPresent();
    }

    /// Whether clearly more is open than an auditor accepts.
    boolean isTooMuchOpen(Reach reach) {
        return mostOpen(reach).filter(m -> counted(reach) > m.hardly()).isPresent();
    }

    /// Whether it is out with this plan that the audit of the day is passed.
    boolean isOut() {
        return answer.reaches().stream()
                .filter(this::isOfTheDay)
                .map(this::inReach)
                .anyMatch(in -> in == InReach.NO || in == InReach.NOT_AS_IT_STANDS);
    }

    /// The period of a report that has begun; null where the reach is of none.
    private @Nullable ReportPeriod running(Reach reach) {
        return reach.dated().isEmpty()
                ? ReportPeriod.of(answer).filter(ReportPeriod::isRunning).orElse(null)
                : null;
    }

    Optional<Practices.MostOpen> mostOpen(Reach reach) {
        return answer.question().content().practices().mostOpen(reach.edition());
    }

    /// What of the plan rests on reports that are over by the day of the audit; empty where nothing
    /// does, or no such day is known.
    Optional<Expiry> expiry(Reach reach) {
        LocalDate day = audit();
        return day == null
                ? Optional.empty()
                : answer.expiries().of(reach, day, closedInTime(), doneBy(this::isInTime));
    }

    /// The same of the first day that holds with all of it.
    Optional<Expiry> expiryLater(Reach reach, LocalDate first) {
        Set<String> all =
                plan.steps().stream()
                        .flatMap(s -> Effects.closed(s).stream())
                        .collect(Collectors.toSet());
        return answer.expiries().of(reach, first, all, doneBy(_ -> true));
    }

    /// The same of any day on the plan's calendar, by what it has done then.
    Optional<Expiry> expiryOn(Reach reach, LocalDate day) {
        Set<String> closed = new HashSet<>();
        if (schedule != null) {
            schedule.slots().stream()
                    .filter(slot -> !slot.finish().isAfter(day))
                    .forEach(slot -> closed.addAll(Effects.closed(slot.step())));
        }
        return answer.expiries()
                .of(reach, day, closed, doneBy(slot -> !slot.finish().isAfter(day)));
    }

    /// The day of the audit: as somebody asks for it, else the first that holds.
    private @Nullable LocalDate audit() {
        if (timing != null) {
            return timing.countdown().by();
        }
        return answer.outlook() == null ? null : answer.outlook().first();
    }

    /// All obligations that the controls of some steps give, whether they were open or not.
    private Set<String> doneBy(Predicate<Schedule.Slot> which) {
        Set<String> done = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            if (schedule == null || which.test(schedule.slots().get(i))) {
                done.addAll(
                        answer.question()
                                .situation()
                                .crosswalk()
                                .given(answer.work().control(plan.steps().get(i)).discharges()));
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
                        .filter(s -> asked ? urgency.isAsked(s.step().control()) : isHardly(s))
                        .toList();
    }

    /// Whether an auditor hardly accepts that a late step is: where it is open at the audit, only
    /// if something of which that is so waits for it, or something that may not be open.
    boolean isHardly(Schedule.Slot late) {
        if (!urgency.isHardlyOpen(late.step().control())) {
            return false;
        }
        List<Reach> reaches = answer.reaches().stream().filter(this::isOfTheDay).toList();
        return timing == null
                || !isTooLate(late)
                || reaches.isEmpty()
                || reaches.stream().anyMatch(r -> isWaitedFor(r, late.step()));
    }

    private boolean isWaitedFor(Reach reach, Step step) {
        Set<String> closes = Effects.closed(step);
        Set<RequirementRef> hardly = new HashSet<>(hardlyOpen(reach));
        return reach.verdicts()
                .filter(v -> v.applicable() && v.decomposed())
                .filter(v -> !reach.dated().contains(v.ref()) || hardly.contains(v.ref()))
                .anyMatch(v -> !Collections.disjoint(reach.open(v), closes));
    }

    /// Whether it can be told what an audit ends in: not where the days are counted back from that
    /// of another edition.
    boolean isOfTheDay(Reach reach) {
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null || deadline.edition().equals(reach.edition());
    }
}
