package dev.crosswalk.answers.plan;

import dev.crosswalk.formats.calendar.Calendar;
import dev.crosswalk.formats.calendar.Event;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
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
            List<String> full = answer.effects().full(slot.step());
            events.add(
                    new Event(
                            "plan-" + slot.step().control() + "@crosswalk.invalid",
                            slot.finish(),
                            slot.step().control()
                                    + " "
                                    + slot.step().title()
                                    + (slot.step().standing() == Candidate.Standing.IN_PLACE
                                            ? " proved"
                                            : " in place"),
                            "Work from %s to %s, %s person-days.%s"
                                    .formatted(
                                            slot.start(),
                                            slot.finish(),
                                            slot.step().effort(),
                                            full.isEmpty()
                                                    ? ""
                                                    : " Then full: "
                                                            + String.join(", ", full)
                                                            + "."),
                            List.of("Crosswalk plan")));
        }
        for (Brought b : Brought.of(answer)) {
            LocalDate due = b.due();
            for (Lack item : due == null ? List.<Lack>of() : b.items()) {
                events.add(event(b, item, Objects.requireNonNull(due)));
            }
        }
        for (ToAsk ask : ToAsk.of(answer)) {
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
