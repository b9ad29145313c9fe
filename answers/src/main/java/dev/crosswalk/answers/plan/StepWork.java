package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.UnheldRoles;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who does the steps of a plan, how many days that takes, and by when it was to be done.
final class StepWork {
    private final PlanAnswer answer;

    StepWork(PlanAnswer answer) {
        this.answer = answer;
    }

    /// The control of a step, as the organisation has it.
    Control control(Step step) {
        Standing standing = answer.question().standing();
        Optional<Control> own =
                standing == null
                        ? Optional.empty()
                        : standing.control(step.control()).map(ControlStanding::control);
        return own.or(() -> answer.question().content().controls().control(step.control()))
                .orElseThrow();
    }

    /// Ids of the documents with which the controls of the plan come.
    Set<String> documents() {
        Set<String> documents = new TreeSet<>();
        answer.plan().steps().forEach(step -> documents.addAll(control(step).documents()));
        return documents;
    }

    /// Whether a document is approved and in force; where there is no programme, it is not.
    boolean isApproved(String document) {
        Situation situation = answer.question().situation();
        if (situation.at() == null) {
            return false;
        }
        Approval approval = situation.now().approval(document);
        return approval != null && approval.isInForceOn(situation.day());
    }

    /// The day that people set for a control that they have decided on; null where there is none,
    /// or it is that of an earlier plan.
    @Nullable LocalDate dueOn(Step step) {
        Standing standing = answer.question().standing();
        if (standing == null || step.standing() != Candidate.Standing.DECIDED) {
            return null;
        }
        return standing.control(step.control()).map(PlannableControls::plannedFor).orElse(null);
    }

    /// The days of the steps of controls that an earlier plan proposed, and on which nobody has
    /// decided.
    PersonDays proposed() {
        return answer.plan().steps().stream()
                .filter(this::isProposed)
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// Whether nobody has decided on the control of a step, though an earlier plan proposed it.
    boolean isProposed(Step step) {
        Standing standing = answer.question().standing();
        return standing != null
                && step.standing() == Candidate.Standing.DECIDED
                && standing.control(step.control())
                        .filter(c -> c.adoption().isUndecided())
                        .isPresent();
    }

    /// Whether the control of a step is in place by the programme, whatever of its work is to be
    /// done.
    boolean isInPlace(Step step) {
        Standing standing = answer.question().standing();
        return standing != null
                && standing.control(step.control())
                        .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                        .isPresent();
    }

    /// Whether a step is done by the day that the programme sets for its control.
    boolean isHeld(Step step) {
        LocalDate day = dueOn(step);
        return day == null
                || answer.schedule() == null
                || answer.schedule().slots().stream()
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
        found(step).map(PutRight::words).ifPresent(more::add);
        share(step).filter(OwnShare::isMost).map(OwnShare::inShort).ifPresent(more::add);
        if (day != null && !isHeld(step)) {
            more.add("planned for %s, not held".formatted(day));
        }
        return more.isEmpty()
                ? step.title()
                : "%s (%s)".formatted(step.title(), String.join("; ", more));
    }

    /// `, 3.0 set it up by 2027-01-25`, `, some prepare it from 2027-03-26 on`; empty where there
    /// is no calendar, or it is done at once.
    private String setUp(Step step) {
        Candidate.SetUp setUp = step.setUp();
        Schedule schedule = answer.schedule();
        StringBuilder parts = new StringBuilder();
        if (schedule != null) {
            for (Schedule.Slot slot : schedule.slots()) {
                Schedule.Span span = slot.setUp();
                if (slot.step().equals(step) && setUp != null && span != null) {
                    parts.append(", %s set it up by %s".formatted(setUp.effort(), span.finish()));
                }
                if (slot.step().equals(step) && slot.prepared() != null) {
                    parts.append(
                            ", some of them prepare it from %s on"
                                    .formatted(slot.prepared().start()));
                }
            }
        }
        return parts.toString();
    }

    /// What of a step is there already, and by which control; empty where nothing is, or all of it.
    Optional<OwnShare> share(Step step) {
        return OwnShare.of(answer, step);
    }

    /// Whether a step shows again what an auditor found wanting.
    static boolean isException(Step step) {
        return step.standing() == Candidate.Standing.IN_PLACE
                && Countdown.turn(step) == Turns.EXCEPTION;
    }

    /// What an auditor found of a step's control, with the days that it takes; empty where no
    /// auditor found anything, or it is closed. Without a calendar its days are those of the
    /// report.
    Optional<PutRight> found(Step step) {
        Optional<PutRight> wrong = wrong(step);
        Schedule schedule = answer.schedule();
        if (schedule == null || wrong.isEmpty()) {
            return wrong;
        }
        return schedule.slots().stream()
                .filter(s -> s.step().equals(step))
                .findFirst()
                .map(s -> {
                    Schedule.Span first = s.setUp();
                    return wrong.get().on(first == null ? s.finish() : first.finish(), s.finish());
                });
    }

    private Optional<PutRight> wrong(Step step) {
        Standing standing = answer.question().standing();
        if (standing == null || !isException(step)) {
            return Optional.empty();
        }
        return standing.control(step.control())
                .flatMap(c ->
                        PutRight.of(
                                c,
                                standing.programme(),
                                answer.question().content().practices().exceptions(),
                                standing.day()));
    }

    /// What takes time beside work gets it: what an auditor found is put right first, by its day or
    /// as soon as it can be, runs as corrected, and is shown then, no later than it has to be
    /// there.
    Schedule withTimeToShow(Schedule laid) {
        Practices.Exceptions takes = answer.question().content().practices().exceptions();
        List<Schedule.Slot> slots = new ArrayList<>();
        for (Schedule.Slot slot : laid.slots()) {
            if (!isException(slot.step())) {
                slots.add(slot);
                continue;
            }
            LocalDate due = slot.due();
            LocalDate first =
                    within(
                            wrong(slot.step())
                                    .map(PutRight::firstBy)
                                    .orElseGet(() -> takes.firstBy(laid.start())),
                            slot.finish(),
                            due);
            slots.add(
                    new Schedule.Slot(
                            slot.step(),
                            slot.start(),
                            within(takes.sampleBy(first), first, due),
                            due,
                            new Schedule.Span(slot.start(), first, due),
                            slot.prepared()));
        }
        return new Schedule(laid.start(), laid.pace(), laid.by(), slots, laid.kept());
    }

    private static LocalDate within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to != null && to.isBefore(day) ? to : day;
        return last.isBefore(from) ? from : last;
    }

    /// Who does a step: the person who owns its control, those who hold the role that owns it, or
    /// that role where nobody does; empty where nobody is named.
    String who(Step step) {
        Situation situation = answer.question().situation();
        String owner = control(step).owner();
        return situation.at() == null
                ? owner
                : situation.now().programme().who().calledOn(owner, situation.day());
    }

    /// The roles that steps are of and that nobody holds.
    UnheldRoles unheld() {
        return UnheldRoles.of(
                answer.question().situation(),
                answer.plan().steps().stream().map(s -> control(s).owner()).toList());
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
        return answer.plan().steps().stream()
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
    long runPerYear(Step step) {
        long all = fromNothing(step).hundredths();
        return all == 0 || step.standing() == Candidate.Standing.IN_PLACE
                ? 0
                : control(step).effort().runPerYear() * step.effort().hundredths() / all;
    }

    /// What running takes a year, of all controls of the plan and all that the programme has in
    /// place.
    PersonDays running() {
        long perYear = 0;
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < answer.plan().steps().size(); i++) {
            Step step = answer.plan().steps().get(i);
            long run = control(step).effort().runPerYear();
            counted.add(step.control());
            perYear += run;
        }
        Standing standing = answer.question().standing();
        for (ControlStanding c :
                standing == null ? List.<ControlStanding>of() : standing.controls()) {
            if (c.state() == Adoption.State.IMPLEMENTED && counted.add(c.id())) {
                long run = c.control().effort().runPerYear();
                perYear += run;
            }
        }
        return new PersonDays(perYear);
    }
}
