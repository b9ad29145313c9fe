package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.DayChecker.Seen;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.OnFile.Slot;
import dev.crosswalk.engine.judgement.Recount.Told;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Failure.FailedDays;
import dev.crosswalk.engine.operation.Failure.Limit;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Tests again that a control failed as it is said: that what is said to have been late or to have
/// failed was, on file, and that it is more than anybody may conclude on. What is lacking is never
/// a failure.
final class FailureChecker {
    private final OnFile file;

    FailureChecker(OnFile file) {
        this.file = file;
    }

    void check(Failure failure) {
        switch (failure) {
            case Failure.TooOften f -> tooOften(f);
            case Failure.TooLong f -> tooLong(f);
            case Failure.Falsified f -> {
                file.unless(!f.items().isEmpty(), "Nothing was falsified.");
                f.items()
                        .forEach(id ->
                                file.unless(
                                        file.h.items().stream()
                                                .filter(i -> file.window.contains(i.on().day()))
                                                .filter(Item::falsified)
                                                .anyMatch(i -> i.id().equals(id)),
                                        "%s was not falsified in %s.",
                                        id,
                                        file.window));
            }
            case Failure.Concluded f ->
                    file.unless(
                            file.conclusions.stream()
                                    .filter(c -> c.as() == As.NOT_EFFECTIVE)
                                    .anyMatch(c ->
                                            c.id().equals(f.conclusion()) && c.on().equals(f.on())),
                            "Nobody concluded on %s that it is not effective.",
                            f.on());
        }
    }

    // ---- what was to be done

    private void tooOften(Failure.TooOften f) {
        Every every = file.h.cadence().every();
        List<Told> all = new Recount(file, false).all().stream().filter(Told::counts).toList();
        List<Told> owned = all.stream().filter(t -> t.isIn(file.window)).toList();
        if (owned.isEmpty() && every != Every.PER_EVENT) {
            owned =
                    all.stream()
                            .filter(t -> t.slot().days().to().isBefore(file.window.from()))
                            .reduce((a, b) -> b)
                            .stream()
                            .toList();
        }
        Set<Integer> run = new HashSet<>();
        Set<Integer> judged = new HashSet<>();
        int late = 0;
        for (Occurrence said : f.found()) {
            Told told = all.stream().filter(t -> Recount.is(said, t)).findFirst().orElse(null);
            boolean found =
                    told != null
                            && (said.status() == Status.LATE || said.status() == Status.FAILED);
            file.unless(found, "%s was neither late nor did it fail.", said.name());
            if (told != null && found) {
                file.unless(run.add(told.number()), "%s counts twice.", said.name());
                if (owned.contains(told)) {
                    judged.add(told.number());
                    late += said.status() == Status.LATE ? 1 : 0;
                }
            }
        }
        long wanted =
                owned.stream()
                        .filter(t -> t.status() == Status.LATE || t.status() == Status.FAILED)
                        .count();
        file.unless(wanted == judged.size(), "%s were late or failed.", wanted);
        int most = file.practice.row(every).run();
        boolean over = every != Every.PER_EVENT || file.asOf.day().isAfter(file.window.to());
        counted(f.limit(), f.at(), f.count(), owned.size(), judged.size(), late, every, over);
        if (f.limit() == Limit.RUN) {
            file.unless(hasRun(run, judged, most), "There are no %s of them in a row.", most);
        }
    }

    /// Whether there are so many numbers in a row, one of them of those that are judged.
    private static boolean hasRun(Set<Integer> numbers, Set<Integer> judged, int most) {
        if (most == 0) {
            return false;
        }
        for (int first : numbers) {
            boolean all = true;
            boolean touches = false;
            for (int n = first; n < first + most; n++) {
                all &= numbers.contains(n);
                touches |= judged.contains(n);
            }
            if (all && touches) {
                return true;
            }
        }
        return false;
    }

    private void counted(
            Limit limit,
            int at,
            Ground.Count said,
            int due,
            int found,
            int late,
            Every every,
            boolean over) {
        boolean compensated =
                file.h.conclusions().stream().anyMatch(History.Conclusion::compensated);
        Practice.Allowed may = file.practice.row(every).allowed(due, compensated);
        Ground.Count count = new Ground.Count(due, found, may.of(due), may.lateOnly());
        file.unless(said.equals(count), "Wrongly counted: it is %s.", count);
        switch (limit) {
            case RUN ->
                    file.unless(
                            at == file.practice.row(every).run(), "%s is no run that counts.", at);
            case NUMBER ->
                    file.unless(
                            over
                                    && at == may.of(due)
                                    && (found > at || (may.lateOnly() && found > late)),
                            "A person may conclude on %s of %s.",
                            found,
                            due);
            case SHARE ->
                    file.unless(
                            over
                                    && at == file.practice.overPercent()
                                    && 100L * found > (long) at * due
                                    && (found > 1 || late == 0),
                            "%s of %s is not more than %s percent.",
                            found,
                            due,
                            at);
        }
    }

    // ---- what was seen on each day

    /// The days of one subject, or its periods.
    ///
    /// @param failed the numbers of those on which it failed
    /// @param judged the numbers of those that are judged
    private record Units(Map<Integer, Period> all, Set<Integer> failed, Set<Integer> judged) {}

    private void tooLong(Failure.TooLong f) {
        boolean setting = f.subjects() == 0;
        Every cadence = file.h.cadence().every();
        DayChecker days = new DayChecker(file);
        boolean byDays = setting || cadence == Every.PER_EVENT || days.isKind(f.check());
        Every every = byDays ? Every.CONTINUOUS : cadence;
        boolean daily = every == Every.CONTINUOUS || every == Every.DAILY;
        Map<String, List<Seen>> all =
                setting ? Map.of("", days.settings()) : days.results(f.check());
        LocalDate looked = DayChecker.first(all);
        Map<String, Units> subjects = new HashMap<>();
        all.forEach((subject, seen) -> {
            Predicate<LocalDate> counts =
                    d ->
                            setting
                                    ? !d.isBefore(file.window.from())
                                            || seen.stream().anyMatch(s -> s.at().day().equals(d))
                                    : days.counts(f.check(), subject, seen, looked, d);
            subjects.put(subject, daily ? days(days, seen, counts) : periods(seen, counts));
        });
        subjects.values().removeIf(u -> u.all().isEmpty());
        boolean shows =
                setting
                        ? f.check().isEmpty()
                        : f.check().isEmpty()
                                || file.h.kinds().isEmpty()
                                || file.showing.names().contains(f.check());
        file.unless(shows, "The check %s says nothing of it.", f.check());
        file.unless(
                f.subjects() == (setting ? 0 : subjects.size()),
                "There are %s subjects.",
                subjects.size());
        last(f, subjects);
        Map<String, Set<Integer>> claimed = new HashMap<>();
        for (FailedDays said : f.found()) {
            Units units = subjects.get(said.subject());
            for (LocalDate d : OnFile.days(said.days()).toList()) {
                int n = units == null ? -1 : number(units, daily, d, said.days());
                file.unless(
                        units != null && units.failed().contains(n),
                        "%s did not fail on %s.",
                        said.subject(),
                        d);
                claimed.computeIfAbsent(said.subject(), _ -> new HashSet<>()).add(n);
            }
        }
        int due = 0;
        int found = 0;
        int runs = 0;
        int most = file.practice.row(every).run();
        for (Map.Entry<String, Units> e : subjects.entrySet()) {
            Units units = e.getValue();
            Set<Integer> said = claimed.getOrDefault(e.getKey(), Set.of());
            Set<Integer> judged = new HashSet<>(units.failed());
            judged.retainAll(units.judged());
            file.unless(said.containsAll(judged), "Days of %s are left out.", e.getKey());
            due += units.judged().size();
            found += judged.size();
            runs += hasRun(said, judged, most) ? 1 : 0;
        }
        counted(f.limit(), f.at(), f.count(), due, found, 0, every, true);
        if (f.limit() == Limit.RUN) {
            int many = subjects.size();
            boolean some = many >= file.practice.manySubjects();
            file.unless(
                    runs > (some ? many * file.practice.subjectsWithRunPercent() / 100 : 0),
                    "Too few have %s in a row.",
                    most);
        }
    }

    private static int number(Units units, boolean daily, LocalDate day, Period said) {
        return daily
                ? (int) day.toEpochDay()
                : units.all().entrySet().stream()
                        .filter(e -> e.getValue().equals(said))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(-1);
    }

    /// Where the window owns nothing, what was due last before it stands.
    private void last(Failure.TooLong f, Map<String, Units> subjects) {
        if (f.found().isEmpty()
                || subjects.values().stream().anyMatch(u -> !u.judged().isEmpty())) {
            return;
        }
        Units units = subjects.get(f.found().getLast().subject());
        if (units != null) {
            units.all().entrySet().stream()
                    .filter(e -> e.getValue().to().isBefore(file.window.from()))
                    .map(Map.Entry::getKey)
                    .max(Integer::compare)
                    .ifPresent(units.judged()::add);
        }
    }

    private Units days(DayChecker days, List<Seen> seen, Predicate<LocalDate> counts) {
        Units units = new Units(new HashMap<>(), new HashSet<>(), new HashSet<>());
        OnFile.days(file.h.recordedWith(file.window))
                .filter(d -> file.isInPlace(d) && counts.test(d))
                .forEach(d ->
                        add(units, (int) d.toEpochDay(), Period.day(d), days.hasFailed(seen, d)));
        return units;
    }

    private Units periods(List<Seen> seen, Predicate<LocalDate> counts) {
        Units units = new Units(new HashMap<>(), new HashSet<>(), new HashSet<>());
        int number = 0;
        for (Slot slot : file.ofPeriods(file.h.recordedWith(file.window))) {
            number++;
            if (slot.due() && counts.test(slot.days().to())) {
                boolean failed =
                        seen.stream()
                                .anyMatch(s -> s.failed() && slot.days().contains(s.at().day()));
                add(units, number, slot.days(), failed);
            }
        }
        return units;
    }

    private void add(Units units, int number, Period unit, boolean failed) {
        units.all().put(number, unit);
        if (failed) {
            units.failed().add(number);
        }
        if (file.window.contains(unit.to())) {
            units.judged().add(number);
        }
    }
}
