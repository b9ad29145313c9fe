package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
            if (schedule == null || !schedule.slots().get(i).late()) {
                closed.addAll(Effects.closed(plan.steps().get(i)));
            }
        }
        return closed;
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
    private Map<String, Schedule.Slot> closing() {
        Map<String, Schedule.Slot> closing = new HashMap<>();
        if (schedule != null) {
            for (Schedule.Slot slot : schedule.slots()) {
                Effects.closed(slot.step()).forEach(o -> closing.putIfAbsent(o, slot));
            }
        }
        return closing;
    }

    /// The day on which the last of some obligations is closed: of those whose control is not in
    /// place at the audit, as the statement of applicability says it; where there are none, of what
    /// only lacks its record. Null where there is none, or one of them is never closed.
    private @Nullable LocalDate day(Set<String> open, Map<String, Schedule.Slot> closing) {
        LocalDate by = timing == null ? null : timing.countdown().by();
        LocalDate placed = null;
        LocalDate last = null;
        for (String o : open) {
            Schedule.Slot slot = closing.get(o);
            if (slot == null) {
                return null;
            }
            LocalDate day = slot.finish();
            last = last == null || last.isBefore(day) ? day : last;
            if (slot.step().standing() != Candidate.Standing.IN_PLACE) {
                placed = placed == null || placed.isBefore(day) ? day : placed;
            }
        }
        return placed != null && by != null && placed.isAfter(by) ? placed : last;
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
                closed.addAll(Effects.closed(step));
            } else if (!urgency.isHardlyOpen(step.control())) {
                spared.addAll(Effects.closed(step));
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

    /// What an auditor will hardly accept as open and a plan closes too late, with the least work.
    ///
    /// @param days what it takes, with all that it waits for and that is as late
    /// @param controls their ids, in the order of the plan
    record Nearest(RequirementRef requirement, PersonDays days, List<String> controls) {}

    /// Of what is hardly accepted as open that which takes fewest days more; empty where no step
    /// closes any of it.
    Optional<Nearest> nearest(Reach reach) {
        List<RequirementRef> hardly = hardlyOpen(reach);
        return reach.verdicts()
                .filter(v -> hardly.contains(v.ref()))
                .flatMap(v -> tooLate(v.ref(), reach.open(v)).stream())
                .min(Comparator.comparing(Nearest::days));
    }

    private Optional<Nearest> tooLate(RequirementRef ref, Set<String> open) {
        LocalDate by = timing == null ? null : timing.countdown().by();
        Map<String, Schedule.Slot> closing = closing();
        if (schedule == null || by == null || !closing.keySet().containsAll(open)) {
            return Optional.empty();
        }
        Set<String> needed = new HashSet<>();
        open.forEach(o ->
                Optional.ofNullable(closing.get(o))
                        .ifPresent(slot -> needed.add(slot.step().control())));
        List<String> controls = new ArrayList<>();
        PersonDays days = PersonDays.ZERO;
        for (Schedule.Slot slot : schedule.slots().reversed()) {
            Step step = slot.step();
            if (slot.finish().isAfter(by)
                    && (needed.contains(step.control())
                            || step.neededBy().stream().anyMatch(controls::contains))) {
                controls.addFirst(step.control());
                days = days.plus(step.effort());
            }
        }
        return Optional.of(new Nearest(ref, days, controls));
    }

    /// Who is asked for clearly more than they can do, where it depends on them whether the audit
    /// can be held; none where no programme says who anybody is.
    List<Load> overloaded(Reach reach) {
        InReach in = inReach(reach);
        return answer.question().situation().at() == null
                        || !(in.isReached() || in == InReach.ONLY_WITH_THE_NEXT_REPORT)
                ? List.of()
                : Load.of(answer).stream().filter(Load::isTooMuch).toList();
    }

    /// Whether what the audit ends in is in reach, whoever does the work: a role that nobody holds
    /// yet may be several people.
    InReach inReach(Reach reach) {
        if (!reach.inTheWay(closedInTime()).isEmpty()) {
            return InReach.NO;
        }
        if (!hardlyOpen(reach).isEmpty()) {
            return InReach.NOT_AS_IT_STANDS;
        }
        ReportPeriod running = running(reach);
        if (isTooMuchOpen(reach) || (running != null && running.isDoubtful())) {
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

    /// Of what is not there when the internal audit starts, what has no record at the audit itself:
    /// what is "not yet" then ([#openWithDays]), and what is in place or said and nothing shows.
    List<RequirementRef> openAtTheAudit(Reach reach) {
        LocalDate audit = timing == null ? null : timing.countdown().by();
        List<RequirementRef> open = new ArrayList<>();
        notYet(reach)
                .forEach((ref, day) -> {
                    if (day == null || audit == null || day.isAfter(audit)) {
                        open.add(ref);
                    }
                });
        return open;
    }

    /// Of that, what the statement of applicability has to call "not yet", with the day on which
    /// the plan has each; null where it never does. What is in place then, or by somebody's word,
    /// and only lacks its record is none of it: it is in [#shortRecord].
    Map<RequirementRef, @Nullable LocalDate> openWithDays(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> days = new LinkedHashMap<>();
        Map<RequirementRef, @Nullable LocalDate> late = notYet(reach);
        Map<String, Schedule.Slot> closing = closing();
        List<RequirementRef> open = openAtTheAudit(reach);
        reach.verdicts()
                .filter(v -> open.contains(v.ref()))
                .filter(v -> !reach.isOnWord(v.ref()) && !isInPlace(reach.open(v), closing))
                .forEach(v -> days.put(v.ref(), late.get(v.ref())));
        return days;
    }

    /// Whether the controls that close some obligations are all in place at the audit.
    private boolean isInPlace(Set<String> open, Map<String, Schedule.Slot> closing) {
        LocalDate by = timing == null ? null : timing.countdown().by();
        return !open.isEmpty()
                && open.stream()
                        .allMatch(o -> {
                            Schedule.Slot slot = closing.get(o);
                            return slot != null
                                    && (slot.step().standing() == Candidate.Standing.IN_PLACE
                                            || (by != null && !slot.finish().isAfter(by)));
                        });
    }

    /// Of what is not there when the internal audit starts, what is in place at the audit itself,
    /// with too short a record or none, and the day on which the plan has it.
    Map<RequirementRef, @Nullable LocalDate> shortRecord(Reach reach) {
        Map<RequirementRef, @Nullable LocalDate> young = new LinkedHashMap<>(notYet(reach));
        young.keySet().removeAll(openWithDays(reach).keySet());
        return young;
    }

    /// Whether more is open at the audit than an auditor accepts, whatever it is.
    boolean isTooMuchOpen(Reach reach) {
        OptionalInt most = mostOpen(reach);
        return most.isPresent() && openAtTheAudit(reach).size() > most.getAsInt();
    }

    /// The period of a report that has begun; null where the reach is of none.
    private @Nullable ReportPeriod running(Reach reach) {
        return reach.dated().isEmpty()
                ? ReportPeriod.of(answer).filter(ReportPeriod::isRunning).orElse(null)
                : null;
    }

    OptionalInt mostOpen(Reach reach) {
        return answer.question().content().practices().mostOpen(reach.edition());
    }

    /// What of the plan rests on reports that are over by the day of the audit; empty where nothing
    /// does, or no such day is known.
    Optional<Expiry> expiry(Reach reach) {
        LocalDate day = audit();
        return day == null
                ? Optional.empty()
                : answer.expiries().of(reach, day, closedInTime(), doneBy(slot -> !slot.late()));
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
                        .filter(s ->
                                asked
                                        ? urgency.isAsked(s.step().control())
                                        : urgency.isHardlyOpen(s.step().control()))
                        .toList();
    }

    /// Whether it can be told what an audit ends in: not where the days are counted back from that
    /// of another edition.
    boolean isOfTheDay(Reach reach) {
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null || deadline.edition().equals(reach.edition());
    }
}
