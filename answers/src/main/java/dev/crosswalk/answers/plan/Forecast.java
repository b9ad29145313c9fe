package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many requirements are met over time: as it was, as the plan has it, and as the day needs it.
/// What is put in place too late for the internal audit is met once it has run for the weeks
/// without which a verdict calls it "not yet".
final class Forecast {
    /// Days before today of which it is said how it was.
    private static final List<Integer> BACK = List.of(90, 60, 30);

    /// About so many days have a figure.
    private static final int SAMPLES = 16;

    /// So many days after the last thing that happens a picture ends.
    private static final int AFTER = 14;

    /// So many times as long as until the day it goes on after that, at most.
    private static final int MOST_TIMES = 3;

    private final PlanAnswer answer;
    private final Schedule schedule;
    private final Countdown countdown;
    private final List<Verdict> verdicts;

    private Forecast(PlanAnswer answer, Schedule schedule, Countdown countdown) {
        this.answer = answer;
        this.schedule = schedule;
        this.countdown = countdown;
        verdicts = List.copyOf(distinct(answer).values());
    }

    private static Map<RequirementRef, Verdict> distinct(PlanAnswer answer) {
        Map<RequirementRef, Verdict> verdicts = new HashMap<>();
        answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(Verdict::applicable)
                .forEach(v -> verdicts.putIfAbsent(v.ref(), v));
        return verdicts;
    }

    /// The picture; empty where no day is to be held.
    static Optional<Block> of(PlanAnswer answer) {
        return made(answer).map(Forecast::chart);
    }

    private static Optional<Forecast> made(PlanAnswer answer) {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        return timing == null || schedule == null || answer.plan().steps().isEmpty()
                ? Optional.empty()
                : Optional.of(new Forecast(answer, schedule, timing.countdown()));
    }

    /// Why "planned" falls; empty where it does not.
    static Optional<String> falls(PlanAnswer answer) {
        return made(answer).flatMap(f -> f.ended().map(f::falls));
    }

    /// `"Planned" falls where .. ends (it counts until 2027-09-30): 30 requirements lack something
    /// again then, until records of your own or the next report are there. At its end, on
    /// 2027-12-21, 93 of 123 are full.`
    private String falls(Expiry e) {
        LocalDate last = last(countdown.by());
        long full = (long) planned(last);
        return "\"Planned\" falls where %s: %s something again then, until records of your own or the next report are there. At its end, on %s, %d of %d %s full."
                .formatted(
                        Words.and(
                                e.reports().stream()
                                        .map(r ->
                                                "%s ends (it counts until %s)"
                                                        .formatted(r.title(), r.until()))
                                        .toList()),
                        Words.many(e.lost().size(), "requirement lacks", "requirements lack"),
                        last,
                        full,
                        verdicts.size(),
                        full == 1 ? "is" : "are");
    }

    /// What reports leave open that end before the picture does.
    private Optional<Expiry> ended() {
        LocalDate last = last(countdown.by());
        return answer.reaches().stream()
                .flatMap(r -> answer.atTheAudit().expiryOn(r, last).stream())
                .findFirst();
    }

    /// How many are met on a day if all goes as planned.
    private double planned(LocalDate day) {
        return met() + until(days(this::counts), day) - over(day);
    }

    private long met() {
        return verdicts.stream().filter(v -> v.coverage() == Coverage.FULL).count();
    }

    private Block chart() {
        LocalDate start = countdown.start();
        SortedMap<LocalDate, Long> was = was(start);
        long now = met();
        was.put(start, now);
        List<LocalDate> needed = days(slot -> slot.due());
        LocalDate by = countdown.by();
        List<Block.Chart.Mark> marks = marks();
        LocalDate last = last(by);
        TreeSet<LocalDate> days = new TreeSet<>(was.keySet());
        long step = Math.max(1, ChronoUnit.DAYS.between(was.firstKey(), last) / SAMPLES);
        for (LocalDate day = start; day.isBefore(last); day = day.plusDays(step)) {
            days.add(day);
        }
        days.add(last);
        marks.forEach(m -> days.add(m.day()));
        LocalDate inPlace = countdown.inPlaceBy();
        return new Block.Chart(
                "Requirements met over time, of %d%s"
                        .formatted(
                                verdicts.size(),
                                schedule.finish()
                                        .filter(last::isBefore)
                                        .map(f -> ", without the last step on " + f)
                                        .orElse("")),
                List.copyOf(days),
                Math.max(1, verdicts.size()),
                List.of(
                        line(
                                "done so far",
                                Block.Chart.Stroke.THICK,
                                days,
                                day -> figure(was, day)),
                        line(
                                "planned",
                                Block.Chart.Stroke.THIN,
                                days,
                                day -> day.isBefore(start) ? null : planned(day)),
                        line(
                                "needed to be in time",
                                Block.Chart.Stroke.DASHED,
                                days,
                                day ->
                                        day.isBefore(start)
                                                ? null
                                                : now + pace(needed, start, inPlace, day))),
                marks);
    }

    private static Block.Chart.Line line(
            String name,
            Block.Chart.Stroke stroke,
            Set<LocalDate> days,
            Function<LocalDate, @Nullable Double> value) {
        List<OptionalDouble> values = new ArrayList<>();
        for (LocalDate day : days) {
            Double some = value.apply(day);
            values.add(some == null ? OptionalDouble.empty() : OptionalDouble.of(some));
        }
        return new Block.Chart.Line(name, stroke, values);
    }

    private static @Nullable Double figure(Map<LocalDate, Long> figures, LocalDate day) {
        Long figure = figures.get(day);
        return figure == null ? null : figure.doubleValue();
    }

    /// How many requirements were met on days before; none of days on which the programme had not
    /// begun, or where there is none.
    private SortedMap<LocalDate, Long> was(LocalDate start) {
        SortedMap<LocalDate, Long> was = new TreeMap<>();
        if (answer.question().situation().at() == null) {
            return was;
        }
        ProgrammeAt now = answer.question().situation().now();
        for (int back : BACK) {
            LocalDate day = answer.question().situation().day().minusDays(back);
            Changes changes = Changes.between(now.earlier(day), now);
            if (changes.before().hasBegun() && day.isBefore(start) && wasKnown(day)) {
                was.put(
                        day,
                        changes.frameworks().stream()
                                .flatMap(f -> Stream.ofNullable(f.before()))
                                .flatMap(b -> b.gap().verdicts().stream())
                                .filter(v -> v.coverage() == Coverage.FULL)
                                .map(Verdict::ref)
                                .filter(ref -> verdicts.stream().anyMatch(v -> v.ref().equals(ref)))
                                .distinct()
                                .count());
            }
        }
        return was;
    }

    /// Whether there was a report on a day, where what is met today stands on some: before the
    /// first of them nothing was on record, which is no fall and no rise.
    private boolean wasKnown(LocalDate day) {
        return answer.question().situation().now().programme().reports().stream()
                .map(AuditReport::issuedOn)
                .min(LocalDate::compareTo)
                .map(first -> !first.isAfter(day))
                .orElse(true);
    }

    /// Of each requirement that the plan closes the day on which the last of it is there.
    private List<LocalDate> days(Function<Schedule.Slot, @Nullable LocalDate> of) {
        Map<String, LocalDate> closed = new HashMap<>();
        for (Schedule.Slot slot : schedule.slots()) {
            LocalDate day = of.apply(slot);
            if (day != null) {
                Effects.closed(slot.step())
                        .forEach(o -> closed.merge(o, day, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (Verdict v : verdicts) {
            if (v.coverage() != Coverage.FULL
                    && v.decomposed()
                    && closed.keySet().containsAll(OnWord.lacking(v))) {
                OnWord.lacking(v).stream()
                        .map(o -> Objects.requireNonNull(closed.get(o)))
                        .max(LocalDate::compareTo)
                        .ifPresent(days::add);
            }
        }
        return days;
    }

    /// The day from which on what a step does counts.
    private LocalDate counts(Schedule.Slot slot) {
        Deadline d = countdown.deadline();
        return d == null
                        || !answer.atTheAudit().isLate(slot)
                        || slot.step().standing() == Candidate.Standing.IN_PLACE
                ? slot.finish()
                : slot.finish().plusDays(d.leastRecordDays());
    }

    /// How many of those that are met by the plan on a day are not, since a report that proves them
    /// is over then.
    private long over(LocalDate day) {
        return answer.reaches().stream()
                .flatMap(r -> answer.atTheAudit().expiryOn(r, day).stream())
                .flatMap(e -> e.lost().stream())
                .distinct()
                .count();
    }

    private static double until(List<LocalDate> days, LocalDate day) {
        return days.stream().filter(d -> !d.isAfter(day)).count();
    }

    /// What is needed by the first of the days is needed at an even pace until then.
    private static double pace(
            List<LocalDate> needed, LocalDate start, LocalDate inPlace, LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(start, inPlace));
        return day.isBefore(inPlace)
                ? until(needed, inPlace) * ChronoUnit.DAYS.between(start, day) / all
                : until(needed, day);
    }

    private List<Block.Chart.Mark> marks() {
        Deadline d = countdown.deadline();
        LocalDate by = countdown.by();
        List<Block.Chart.Mark> marks = new ArrayList<>();
        if (d == null) {
            marks.add(new Block.Chart.Mark(by, "the day"));
            return marks;
        }
        if (!countdown.inPlaceBy().isBefore(countdown.start())
                && ReportPeriod.begun(answer).isEmpty()) {
            marks.add(new Block.Chart.Mark(countdown.inPlaceBy(), "controls in place"));
        }
        if (!d.audit().isEmpty() && !countdown.auditFrom().isBefore(countdown.start())) {
            marks.add(new Block.Chart.Mark(countdown.auditFrom(), "internal audit"));
        }
        marks.add(new Block.Chart.Mark(by, ReachWords.name(d.day())));
        return marks;
    }

    /// The end of the plan, with which all ends that is told of it; or some days after that of the
    /// last report that proves some of what is met, which it shows as well. Where the plan ends
    /// many times later than the day it is cut, as its title says.
    private LocalDate last(LocalDate by) {
        LocalDate most = by.plusDays(MOST_TIMES * ChronoUnit.DAYS.between(countdown.start(), by));
        LocalDate finish =
                schedule.slots().stream().map(this::counts).max(LocalDate::compareTo).orElse(by);
        LocalDate last =
                finish.isBefore(by) ? by.plusDays(AFTER) : finish.isAfter(most) ? most : finish;
        return answer.reaches().stream()
                .flatMap(r -> answer.expiries().last(r).stream())
                .map(day -> day.plusDays(AFTER))
                .filter(day -> day.isBefore(by.plusYears(1)))
                .filter(last::isBefore)
                .max(LocalDate::compareTo)
                .orElse(last);
    }
}
