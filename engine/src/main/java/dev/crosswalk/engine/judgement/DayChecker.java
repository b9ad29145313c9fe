package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.OnFile.Slot;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tests again what was to be seen on each day: of a setting, or by a check.
final class DayChecker {
    private final OnFile file;

    DayChecker(OnFile file) {
        this.file = file;
    }

    /// @param fresh how many days after it counts
    record Seen(Moment at, boolean failed, int fresh, LocalDate received) {}

    Map<String, List<Seen>> results() {
        Map<String, List<Seen>> all = new HashMap<>();
        file.h.results().stream()
                .filter(r -> r.found() != History.Found.UNKNOWN)
                .forEach(r ->
                        all.computeIfAbsent(r.subject(), _ -> new ArrayList<>())
                                .add(
                                        new Seen(
                                                r.at(),
                                                r.found() == History.Found.FAIL,
                                                0,
                                                r.received().day())));
        return all;
    }

    List<Seen> settings() {
        List<Seen> all = new ArrayList<>();
        Integer gap = file.h.allowedGapDays();
        for (Item i : file.items) {
            boolean sets = file.h.shows(i, Role.SETTING, file.obligation);
            boolean performs =
                    file.h.cadence().every() == Every.CONTINUOUS
                            && file.h.shows(i, Role.PERFORMANCE, file.obligation);
            if ((sets || performs) && (i.artefact() || i.failed())) {
                int fresh = sets ? freshDays(i.kind()) : gap == null ? 1 : gap - 1;
                all.add(new Seen(i.on(), i.fails(), fresh, i.received().day()));
            }
        }
        return all;
    }

    private int freshDays(String kind) {
        return file.h.kinds().stream()
                .filter(k -> k.kind().equals(kind))
                .map(History.Kind::freshDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(file.practice.freshDays());
    }

    /// How many subjects there were in the file.window.
    ///
    /// @param sees whether it is about what was seen, for which an auditor's test may stand
    int covered(
            Operated o,
            Map<String, List<Seen>> subjects,
            Ground.Count count,
            Every every,
            @Nullable Conclusion by,
            boolean sees) {
        boolean daily = every == Every.CONTINUOUS || every == Every.DAILY;
        int run = file.practice.row(every).run();
        int n = 0;
        int deviating = 0;
        int covered = 0;
        int runs = 0;
        int subjectsThere = 0;
        for (Map.Entry<String, List<Seen>> subject : subjects.entrySet()) {
            List<Seen> seen = subject.getValue();
            boolean setting = subject.getKey().isEmpty();
            LocalDate first =
                    seen.stream().map(s -> s.at().day()).min(LocalDate::compareTo).orElse(null);
            LocalDate since = setting || first == null ? file.window.from() : first;
            Period range = file.h.recordedWith(file.window);
            List<Period> units =
                    daily
                            ? OnFile.days(range)
                                    .map(Period::day)
                                    .filter(d -> file.isInPlace(d.to()))
                                    .toList()
                            : file.ofPeriods(range).stream()
                                    .filter(Slot::due)
                                    .map(Slot::days)
                                    .toList();
            int length = 0;
            boolean touches = false;
            boolean has = false;
            int before = n;
            for (Period unit : units) {
                if (unit.to().isBefore(since)) {
                    continue;
                }
                boolean tested = sees && file.isTested(unit.to()) && !fails(seen, unit.to());
                boolean good =
                        tested || (daily ? isGood(seen, unit.to()) : isGood(seen, unit));
                boolean owned = file.window.contains(unit.to());
                boolean in = o.days().stream().anyMatch(p -> p.contains(unit.to()));
                n += owned ? 1 : 0;
                deviating += owned && !good ? 1 : 0;
                covered += in && good ? 1 : 0;
                file.unless(good || !in || by != null, "Nothing good is known of %s.", unit);
                if (owned && !good && by != null) {
                    boolean named =
                            by.deviations() == null
                                    || by.deviations().stream()
                                            .anyMatch(d -> speaks(d, subject.getKey(), unit));
                    file.unless(named, "The conclusion leaves out %s.", unit);
                    file.unless(
                            isKnown(seen, unit.to(), by), "What failed on %s was not known.", unit);
                }
                length = good || unit.from().isAfter(file.asOf.day()) ? 0 : length + 1;
                touches = length > 0 && (touches || owned);
                has |= touches && length >= run;
            }
            runs += has ? 1 : 0;
            subjectsThere += n > before ? 1 : 0;
        }
        if (by != null) {
            file.unless(count.due() == n && count.deviating() == deviating, "Wrongly counted.");
            file.limits(every, n, deviating, deviating == 0, by);
            int many = subjects.size();
            boolean some = many >= file.practice.manySubjects();
            file.unless(
                    runs <= (some ? many * file.practice.subjectsWithRunPercent() / 100 : 0),
                    "A run is too long.");
        } else {
            file.enough(
                    o,
                    covered >= file.practice.row(every).newAfter() * Math.max(1, subjects.size()));
        }
        return subjectsThere;
    }

    /// Whether a failure that a day deviates for was known to who concluded.
    private static boolean isKnown(List<Seen> seen, LocalDate day, Conclusion by) {
        List<Seen> until = seen.stream().filter(s -> !s.at().day().isAfter(day)).toList();
        LocalDate last =
                until.stream().map(s -> s.at().day()).max(LocalDate::compareTo).orElse(day);
        List<Seen> failed =
                until.stream().filter(s -> s.failed() && s.at().day().equals(last)).toList();
        return failed.isEmpty() || failed.stream().anyMatch(s -> !s.received().isAfter(by.on()));
    }

    /// Whether the id of a deviation of a check is about a day: its subject, and since when.
    private static boolean speaks(String deviation, String subject, Period unit) {
        int slash = deviation.lastIndexOf('/');
        String since = deviation.substring(slash + 1);
        return slash < 0
                ? deviation.contains(subject)
                : (subject.isEmpty() || deviation.substring(0, slash).equals(subject))
                        && !LocalDate.parse(since).isAfter(unit.to());
    }

    /// That the own log has no failure on days that were tested.
    void undisputed(Operated o) {
        List<Seen> seen = settings();
        o.days().stream()
                .flatMap(OnFile::days)
                .forEach(d -> file.unless(!fails(seen, d), "It failed on %s.", d));
    }

    /// Whether what was seen last by the end of a day failed, or anything on it.
    private static boolean fails(List<Seen> seen, LocalDate day) {
        return seen.stream()
                .filter(Seen::failed)
                .filter(f -> !f.at().day().isAfter(day))
                .anyMatch(f ->
                        f.at().day().equals(day)
                                || seen.stream()
                                        .noneMatch(s ->
                                                !s.failed()
                                                        && f.at().isBefore(s.at())
                                                        && !s.at().day().isAfter(day)));
    }

    private static boolean isGood(List<Seen> seen, Period unit) {
        List<Seen> in = seen.stream().filter(s -> unit.contains(s.at().day())).toList();
        return !in.isEmpty() && in.stream().noneMatch(Seen::failed);
    }

    private boolean isGood(List<Seen> seen, LocalDate day) {
        Integer gap = file.h.allowedGapDays();
        List<Seen> on = seen.stream().filter(s -> s.at().day().equals(day)).toList();
        if (!on.isEmpty()) {
            return on.stream().noneMatch(Seen::failed);
        }
        List<Seen> before = seen.stream().filter(s -> s.at().day().isBefore(day)).toList();
        LocalDate last =
                before.stream().map(s -> s.at().day()).max(LocalDate::compareTo).orElse(null);
        LocalDate next =
                seen.stream()
                        .map(s -> s.at().day())
                        .filter(d -> d.isAfter(day))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        // What passed after all that failed.
        List<Seen> good =
                before.stream()
                        .filter(s -> !s.failed())
                        .filter(s ->
                                before.stream()
                                        .noneMatch(f -> f.failed() && !f.at().isBefore(s.at())))
                        .toList();
        if (last == null || good.isEmpty()) {
            return false;
        }
        boolean fresh =
                good.stream().anyMatch(s -> !s.at().day().plusDays(s.fresh()).isBefore(day));
        boolean joined =
                next != null
                        && isPass(seen, next)
                        && !last.plusDays(gap == null ? 2 : gap).isBefore(next);
        return fresh || joined;
    }

    private static boolean isPass(List<Seen> seen, LocalDate day) {
        return seen.stream().noneMatch(s -> s.failed() && s.at().day().equals(day));
    }
}
