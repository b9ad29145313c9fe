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
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Tests again what was to be seen on each day: of a setting, or by a check.
final class DayChecker {
    private final OnFile file;

    DayChecker(OnFile file) {
        this.file = file;
    }

    /// @param fresh how many days after it counts
    record Seen(Moment at, boolean failed, int fresh, LocalDate received) {}

    /// What a check found, and all subjects that a list of its control has.
    Map<String, List<Seen>> results(String check) {
        Map<String, List<Seen>> all = new HashMap<>();
        int fresh = isKind(check) ? freshDays(check) : 0;
        file.h.results().stream()
                .filter(r -> r.check().equals(check) && r.found() != History.Found.UNKNOWN)
                .forEach(r ->
                        all.computeIfAbsent(r.subject(), _ -> new ArrayList<>())
                                .add(
                                        new Seen(
                                                r.at(),
                                                r.found() == History.Found.FAIL,
                                                fresh,
                                                r.received().day())));
        file.inventory(check).stream()
                .flatMap(p -> p.events().stream())
                .forEach(e -> all.computeIfAbsent(e.id(), _ -> new ArrayList<>()));
        return all;
    }

    boolean isKind(String check) {
        return file.h.kinds().stream().anyMatch(k -> k.kind().equals(check));
    }

    /// Whether a subject counts on a day: a list has it, or nobody knows of all that there are and
    /// the check has seen it; and the check has looked at all.
    boolean counts(String check, String subject, List<Seen> seen, LocalDate looked, LocalDate day) {
        if (looked.isAfter(day)) {
            return false;
        }
        List<History.Population> lists =
                file.inventory(check).stream().filter(p -> p.covers().contains(day)).toList();
        return lists.stream()
                        .flatMap(p -> p.events().stream())
                        .anyMatch(e -> e.id().equals(subject) && !e.on().isAfter(day))
                || (lists.stream().noneMatch(History.Population::reconciled)
                        && seen.stream().anyMatch(s -> !s.at().day().isAfter(day)));
    }

    List<Seen> settings() {
        List<Seen> all = new ArrayList<>();
        Integer gap = file.h.allowedGapDays();
        for (Item i : file.items) {
            boolean sets = file.showing.shows(i, Role.SETTING);
            boolean performs =
                    file.h.cadence().every() == Every.CONTINUOUS
                            && file.showing.shows(i, Role.PERFORMANCE);
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

    /// What was seen on the last day by then on which something was.
    static List<Seen> last(List<Seen> seen, LocalDate by) {
        LocalDate last =
                seen.stream()
                        .map(s -> s.at().day())
                        .filter(d -> !d.isAfter(by))
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return seen.stream().filter(s -> s.at().day().equals(last)).toList();
    }

    /// Whether something failed that nothing good certainly came after.
    static boolean endsFailed(List<Seen> day) {
        return day.stream()
                .anyMatch(f ->
                        f.failed()
                                && day.stream()
                                        .noneMatch(s -> !s.failed() && f.at().isBefore(s.at())));
    }

    /// Whether it failed on a day: something did on it, or what was seen last before it.
    boolean hasFailed(List<Seen> seen, LocalDate day) {
        List<Seen> last = last(seen, day);
        if (last.isEmpty()) {
            return false;
        }
        return last.getFirst().at().day().equals(day)
                ? last.stream().anyMatch(Seen::failed)
                : endsFailed(last) && !day.isAfter(file.asOf.lastFullDay());
    }

    /// The first day on which anything was seen of any subject.
    static LocalDate first(Map<String, List<Seen>> subjects) {
        return subjects.values().stream()
                .flatMap(List::stream)
                .map(s -> s.at().day())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /// How many subjects of a check there were in the window.
    int checked(Operated o, Ground.Checked g, @Nullable Conclusion by) {
        boolean isKind = isKind(g.check());
        Every every = file.h.cadence().every();
        Map<String, List<Seen>> subjects = results(g.check());
        LocalDate looked = first(subjects);
        file.unless(
                !looked.isAfter(o.days().getFirst().from()),
                "Nothing was looked at before %s.",
                o.days().getFirst());
        Integer gap = file.h.allowedGapDays();
        return covered(
                o,
                subjects,
                g.count(),
                isKind || every == Every.PER_EVENT ? Every.CONTINUOUS : every,
                new Counting(
                        g.check(),
                        isKind ? 1 : gap == null ? 2 : gap,
                        (subject, day) ->
                                counts(
                                        g.check(),
                                        subject,
                                        subjects.getOrDefault(subject, List.of()),
                                        looked,
                                        day),
                        false),
                by);
    }

    /// Tests what was seen of settings, which are no subjects.
    void seen(Operated o, Ground.Seen g, @Nullable Conclusion by) {
        covered(
                o,
                Map.of("", settings()),
                g.count(),
                Every.CONTINUOUS,
                new Counting("", 1, (_, day) -> !day.isBefore(file.window.from()), true),
                by);
    }

    /// @param gap how many days two that are good may lie apart, with all between them good, too
    /// @param counts whether a subject counts on a day
    /// @param tested whether an auditor's test may stand for a day of which nothing is known
    private record Counting(
            String check, int gap, BiPredicate<String, LocalDate> counts, boolean tested) {}

    private int covered(
            Operated o,
            Map<String, List<Seen>> subjects,
            Ground.Count count,
            Every every,
            Counting counting,
            @Nullable Conclusion by) {
        boolean daily = every == Every.CONTINUOUS || every == Every.DAILY;
        int run = file.practice.row(every).run();
        int n = 0;
        int deviating = 0;
        int covered = 0;
        int runs = 0;
        int subjectsThere = 0;
        int known = 0;
        int inPart = 0;
        for (Map.Entry<String, List<Seen>> subject : subjects.entrySet()) {
            List<Seen> seen = subject.getValue();
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
            boolean isKnown = false;
            boolean isThere = false;
            int before = n;
            for (Period unit : units) {
                if (!counting.counts().test(subject.getKey(), unit.to())) {
                    length = 0;
                    continue;
                }
                isKnown = true;
                isThere |= o.days().getFirst().from().compareTo(unit.to()) <= 0;
                boolean tested =
                        counting.tested()
                                && file.isTested(unit.to())
                                && !hasFailed(seen, unit.to());
                boolean good =
                        tested
                                || (daily
                                        ? isGood(seen, unit.to(), counting.gap())
                                        : isGood(seen, unit));
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
                                            .anyMatch(d ->
                                                    speaks(
                                                            d,
                                                            counting.check(),
                                                            subject.getKey(),
                                                            unit));
                    file.unless(named, "The conclusion leaves out %s.", unit);
                    file.unless(
                            wasKnown(seen, unit.to(), by),
                            "What failed on %s was not known.",
                            unit);
                }
                length = good || unit.from().isAfter(file.asOf.day()) ? 0 : length + 1;
                touches = length > 0 && (touches || owned);
                has |= touches && length >= run;
            }
            runs += has ? 1 : 0;
            subjectsThere += n > before ? 1 : 0;
            known += isKnown ? 1 : 0;
            inPart += isThere ? 1 : 0;
        }
        if (by != null) {
            file.unless(count.due() == n && count.deviating() == deviating, "Wrongly counted.");
            file.limits(every, n, deviating, deviating == 0, by);
            boolean some = known >= file.practice.manySubjects();
            file.unless(
                    runs <= (some ? known * file.practice.subjectsWithRunPercent() / 100 : 0),
                    "A run is too long.");
        } else {
            file.enough(o, covered >= file.practice.row(every).newAfter() * Math.max(1, inPart));
        }
        return subjectsThere;
    }

    /// Whether a failure that a day deviates for was known to who concluded.
    private static boolean wasKnown(List<Seen> seen, LocalDate day, Conclusion by) {
        List<Seen> until = seen.stream().filter(s -> !s.at().day().isAfter(day)).toList();
        LocalDate last =
                until.stream().map(s -> s.at().day()).max(LocalDate::compareTo).orElse(day);
        List<Seen> failed =
                until.stream().filter(s -> s.failed() && s.at().day().equals(last)).toList();
        return failed.isEmpty() || failed.stream().anyMatch(s -> !s.received().isAfter(by.on()));
    }

    /// Whether the id of a deviation of a check is about a day: its subject, and since when.
    private static boolean speaks(String deviation, String check, String subject, Period unit) {
        int slash = deviation.lastIndexOf('/');
        String since = deviation.substring(slash + 1);
        return slash < 0
                ? deviation.contains(subject)
                : (subject.isEmpty()
                                || Set.of(subject, check + " " + subject)
                                        .contains(deviation.substring(0, slash)))
                        && !LocalDate.parse(since).isAfter(unit.to());
    }

    /// That the own log has no failure on days that were tested.
    void undisputed(Operated o) {
        List<Seen> seen = settings();
        o.days().stream()
                .flatMap(OnFile::days)
                .forEach(d -> file.unless(!hasFailed(seen, d), "It failed on %s.", d));
    }

    private static boolean isGood(List<Seen> seen, Period unit) {
        List<Seen> in = seen.stream().filter(s -> unit.contains(s.at().day())).toList();
        return !in.isEmpty() && in.stream().noneMatch(Seen::failed);
    }

    private static boolean isGood(List<Seen> seen, LocalDate day, int gap) {
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
        boolean joined = next != null && isPass(seen, next) && !last.plusDays(gap).isBefore(next);
        return fresh || joined;
    }

    private static boolean isPass(List<Seen> seen, LocalDate day) {
        return seen.stream().noneMatch(s -> s.failed() && s.at().day().equals(day));
    }
}
