package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Steps that are laid into fewer days than an auditor expects of such work, whoever does it. They
/// are told and not moved: days that stayed empty for them would be no days of what fits.
final class ShortSpans {
    private ShortSpans() {}

    /// `Laid shorter than an auditor expects, ..: RSK-02 in 3 days from 2026-11-19 on, where 14
    /// days are usual (to 2026-12-02, and due by 2027-03-15). ..`; empty where none is.
    static Optional<String> sentence(PlanAnswer answer) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        Schedule schedule = answer.schedule();
        if (d == null || schedule == null) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        for (Deadline.Span span : d.leastSpans()) {
            Brought.of(answer).stream()
                    .filter(b -> b.edition().equals(d.edition()))
                    .filter(b -> b.gate().id().equals(span.gate()))
                    .flatMap(b -> said(schedule, b, span).stream())
                    .forEach(all::add);
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Laid shorter than an auditor expects, since people are asked, read and agree meanwhile: %s. Give them the longer time, up to the day on which each is due."
                                .formatted(Words.and(all)));
    }

    private static Optional<String> said(Schedule schedule, Brought b, Deadline.Span span) {
        List<Schedule.Slot> slots =
                schedule.slots().stream().filter(s -> b.by().contains(s.step())).toList();
        LocalDate start =
                slots.stream().map(ShortSpans::start).min(LocalDate::compareTo).orElse(null);
        LocalDate finish =
                slots.stream().map(Schedule.Slot::finish).max(LocalDate::compareTo).orElse(null);
        if (start == null || finish == null) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(start, finish) + 1;
        return days >= span.days()
                ? Optional.empty()
                : Optional.of(
                        "%s in %s from %s on, where %s are usual (%s)"
                                .formatted(
                                        Words.and(
                                                slots.stream()
                                                        .map(s -> s.step().control())
                                                        .toList()),
                                        Words.many((int) days, "day", "days"),
                                        start,
                                        Words.many(span.days(), "day", "days"),
                                        longer(start, span.days(), b.due())));
    }

    /// `to 2026-12-02, due by 2027-03-15`; where the longer time ends after what it is due by, when
    /// it has to begin.
    private static String longer(LocalDate start, int days, @Nullable LocalDate due) {
        LocalDate end = start.plusDays(days - 1);
        return due == null
                ? "to " + end
                : end.isAfter(due)
                        ? "from %s on, since it is due by %s"
                                .formatted(due.minusDays(days - 1), due)
                        : "to %s, and due by %s".formatted(end, due);
    }

    private static LocalDate start(Schedule.Slot slot) {
        Schedule.Span prepared = slot.prepared();
        return prepared == null ? slot.start() : prepared.start();
    }
}
