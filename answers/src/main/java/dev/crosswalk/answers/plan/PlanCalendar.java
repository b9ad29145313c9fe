package dev.crosswalk.answers.plan;

import dev.crosswalk.formats.calendar.Calendar;
import dev.crosswalk.formats.calendar.Event;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A plan for a calendar: each step on the day on which it is to be done, and what gates want
/// beside the steps on the day by which they have to be passed.
final class PlanCalendar {
    private final PlanAnswer answer;

    PlanCalendar(PlanAnswer answer) {
        this.answer = answer;
    }

    String ics() {
        Schedule schedule = Objects.requireNonNull(answer.schedule());
        List<Event> events = new ArrayList<>();
        for (Schedule.Slot slot : schedule.slots()) {
            Schedule.Span setUp = slot.setUp();
            if (setUp != null) {
                events.add(
                        event(
                                "set-up-" + slot.step().control(),
                                setUp.finish(),
                                named(slot.step())
                                        + (StepWork.isException(slot.step())
                                                ? " put right"
                                                : " set up"),
                                (StepWork.isException(slot.step())
                                                ? "Work from %s to %s. A sample shows it by %s."
                                                : "Work from %s to %s. It is done for the first"
                                                        + " time by %s.")
                                        .formatted(setUp.start(), setUp.finish(), slot.finish())));
            }
            List<String> full = answer.effects().full(slot.step());
            events.add(
                    new Event(
                            "plan-" + slot.step().control() + "@crosswalk.invalid",
                            slot.finish(),
                            named(slot.step())
                                    + (slot.step().standing() == Candidate.Standing.IN_PLACE
                                            ? " proved"
                                            : setUp == null
                                                    ? " in place"
                                                    : " done for the first time"),
                            "Work from %s to %s, %s person-days%s.%s"
                                    .formatted(
                                            slot.start(),
                                            slot.finish(),
                                            slot.step().rest(),
                                            prepared(slot),
                                            full.isEmpty()
                                                    ? ""
                                                    : " Then full: "
                                                            + String.join(", ", full)
                                                            + "."),
                            List.of("Crosswalk plan")));
        }
        Timing timing = answer.timing();
        if (timing != null && !answer.reaches().isEmpty()) {
            audits(timing, schedule, events);
        }
        for (Brought b : Brought.of(answer)) {
            LocalDate due = b.due();
            for (Lack item : due == null ? List.<Lack>of() : b.items()) {
                events.add(event(b, item, Objects.requireNonNull(due)));
            }
        }
        for (ToAsk ask : ToAsk.all(answer)) {
            if (ask.by() != null) {
                events.add(
                        new Event(
                                "plan-%s@crosswalk.invalid"
                                        .formatted(ask.id().replaceAll("[^A-Za-z0-9.-]+", "-")),
                                ask.by(),
                                Words.capital(ask.what()),
                                ask.who().isEmpty() ? "" : ask.who() + ".",
                                List.of("Crosswalk plan")));
            }
        }
        return new Calendar("Plan for " + String.join(", ", answer.want()), events, 0)
                .ics(schedule.start().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// What is done for the first time, and the days of the audits.
    private void audits(Timing timing, Schedule schedule, List<Event> events) {
        CountedBack days = new CountedBack(answer, timing);
        for (CountedBack.FirstRun run : days.firstRuns()) {
            events.add(
                    event(
                            "first-" + run.step().control(),
                            run.day(),
                            named(run.step()) + " done for the first time",
                            "Once at least before the internal audit looks at it."));
        }
        Schedule.Span kept = schedule.kept();
        if (kept != null) {
            events.add(
                    event(
                            "corrected",
                            kept.finish(),
                            "What stage 1 and the internal audit found is corrected",
                            "Days are kept free for it from %s on.".formatted(kept.start())));
        }
        List<CountedBack.Mark> marks = days.marks();
        for (int m = 0; m < marks.size(); m++) {
            events.add(
                    event(
                            "day-" + m,
                            marks.get(m).day(),
                            Words.capital(marks.get(m).what()),
                            marks.get(m).here()));
        }
    }

    /// `, of which some prepare it from 2027-03-26 to 2027-04-02`; empty where none does.
    private static String prepared(Schedule.Slot slot) {
        Schedule.Span prepared = slot.prepared();
        return prepared == null
                ? ""
                : ", of which some prepare it from %s to %s"
                        .formatted(prepared.start(), prepared.finish());
    }

    private static String named(Step step) {
        return step.control() + " " + step.title();
    }

    private static Event event(String id, LocalDate day, String what, String more) {
        return new Event(
                "plan-" + id + "@crosswalk.invalid", day, what, more, List.of("Crosswalk plan"));
    }

    private static Event event(Brought gate, Lack item, LocalDate due) {
        return new Event(
                "plan-%s-%s-%s@crosswalk.invalid"
                        .formatted(gate.edition(), gate.gate().id(), item.about()),
                due,
                GateWords.of(item),
                gate.gate().title()
                        + ": this is to be there by then."
                        + (item.owner().isEmpty() ? "" : " " + item.owner() + "."),
                List.of("Crosswalk plan"));
    }
}
