package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.DayChecker.Seen;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.OnFile.Slot;
import dev.crosswalk.engine.judgement.Recount.Told;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Tests again that a control is in place on a day as it is said: that what is said to show it does
/// and still counts, and that nothing else on file speaks against it.
final class TodayChecker {
    private final OnFile file;
    private final LocalDate day;

    /// @param file whose window is the day
    TodayChecker(OnFile file) {
        this.file = file;
        day = file.window.to();
    }

    void check(List<Ground> grounds) {
        file.unless(
                file.h.inPlace().stream().anyMatch(p -> !p.from().isAfter(day)),
                "It was not in place by %s.",
                day);
        LocalDate from = file.h.inForceFrom();
        if (from != null) {
            file.unless(!from.isAfter(day), "Its documents are in force from %s on.", from);
        }
        fails();
        boolean shown = false;
        Set<String> checks = checks();
        boolean upToDate = false;
        for (Ground ground : grounds) {
            switch (ground) {
                case Ground.Shown g -> {
                    shown = true;
                    shown(g.items(), true);
                }
                case Ground.OnWord g -> {
                    shown = true;
                    shown(g.items(), false);
                }
                case Ground.Latest g -> {
                    upToDate = true;
                    latest(g.occurrence());
                }
                case Ground.Recent(Ground.Count said) -> {
                    upToDate = true;
                    counted(said, events());
                }
                case Ground.Subjects(String check, Ground.Count said) -> {
                    checks.remove(check);
                    counted(said, subjects(check));
                    file.unless(said.due() > 0, "%s looks at nothing any more.", check);
                }
                case Ground.Tested g -> {
                    shown = true;
                    upToDate = true;
                    file.believe(g, false);
                    file.unless(
                            file.isTested(day) || stillCounts(g.days().to()),
                            "%s is about other days.",
                            g.report());
                    file.unless(
                            file.items.stream()
                                    .noneMatch(i ->
                                            i.fails() && file.showing.shows(i, Role.PERFORMANCE)),
                            "The own log has that it failed.");
                }
                case Ground.Performed _,
                        Ground.Seen _,
                        Ground.Checked _,
                        Ground.ActedOn _,
                        Ground.Listed _,
                        Ground.NoEvent _,
                        Ground.NoFinding _,
                        Ground.InForce _,
                        Ground.Concluded _ ->
                        file.unless(false, "That speaks of no single day.");
            }
        }
        checks.forEach(c -> file.unless(false, "The check %s says something, too.", c));
        file.unless(shown || !checks().isEmpty(), "Nothing shows it.");
        boolean nothing = file.h.cadence().every() != Every.PER_EVENT && told().isEmpty();
        file.unless(!performs() || upToDate || nothing, "It has to be performed.");
    }

    /// Whether a test that ended on a day still says how a control is which works all the time:
    /// what shows it is fresh for so long, and no other report found anything later.
    private boolean stillCounts(LocalDate tested) {
        int fresh = -1;
        for (Kind k : file.showing.kinds()) {
            if (k.role() == Role.PERFORMANCE) {
                Integer days = k.freshDays();
                fresh = Math.max(fresh, days == null ? file.practice.freshDays() : days);
            }
        }
        fresh = fresh < 0 ? file.practice.freshDays() : fresh;
        return file.h.cadence().every() == Every.CONTINUOUS
                && tested.isBefore(day)
                && !day.isAfter(tested.plusDays(fresh))
                && file.h.inPlace().stream().anyMatch(p -> p.contains(tested))
                && file.foundNothingAfter(tested);
    }

    private void counted(Ground.Count said, Ground.Count is) {
        file.unless(said.equals(is), "Wrongly counted: it is %s.", is);
        file.unless(said.deviating() <= said.may(), "%s is too many.", said.deviating());
    }

    /// The checks that found anything and show the obligation.
    private Set<String> checks() {
        Set<String> checks = new HashSet<>();
        for (History.Result r : file.h.results()) {
            boolean any = r.check().isEmpty() || file.h.kinds().isEmpty();
            if (r.found() != Found.UNKNOWN && (any || shows(r.check()))) {
                checks.add(r.check());
            }
        }
        return checks;
    }

    private boolean shows(String kind) {
        return file.h.kinds().stream()
                .anyMatch(k -> k.kind().equals(kind) && k.shows().contains(file.obligation));
    }

    private boolean performs() {
        return file.showing.wants(Role.PERFORMANCE) && file.h.cadence().every() != Every.CONTINUOUS;
    }

    // ---- what shows it

    private void shown(List<String> ids, boolean artefact) {
        file.unless(!ids.isEmpty(), "Nothing shows it.");
        boolean any = false;
        for (String id : ids) {
            List<Item> items = file.items.stream().filter(i -> i.id().equals(id)).toList();
            boolean listed =
                    file.h.populations().stream().anyMatch(p -> p.id().equals(id) && counts(p));
            file.unless(
                    listed || items.stream().anyMatch(this::isLast), "%s does not show it.", id);
            any |= listed || items.stream().anyMatch(Item::artefact);
        }
        file.unless(any == artefact, artefact ? "That is only said." : "That is not only said.");
    }

    /// Whether an item shows it, and no file of its kind does that was seen later.
    private boolean isLast(Item item) {
        return counts(item)
                && file.items.stream()
                        .noneMatch(i ->
                                i.kind().equals(item.kind())
                                        && i.artefact()
                                        && counts(i)
                                        && i.on().day().isAfter(item.on().day()));
    }

    private boolean counts(Item item) {
        boolean sets = file.showing.shows(item, Role.SETTING);
        boolean shows =
                sets
                        || file.showing.shows(item, Role.PERFORMANCE)
                        || file.showing.shows(item, Role.FOLLOW_UP);
        return shows && !item.fails() && (!sets || !isStale(item));
    }

    private boolean isStale(Item setting) {
        Integer fresh =
                file.h.kinds().stream()
                        .filter(k -> k.kind().equals(setting.kind()))
                        .map(Kind::freshDays)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(file.practice.freshDays());
        return setting.on().day().plusDays(fresh).isBefore(day);
    }

    private boolean counts(Population list) {
        return (list.kind().isEmpty() || shows(list.kind()))
                && file.h.kinds().stream()
                        .filter(k ->
                                k.role() == Role.POPULATION && k.shows().contains(file.obligation))
                        .map(k -> k.freshDays() == null ? file.practice.freshDays() : k.freshDays())
                        .anyMatch(fresh -> !list.covers().to().plusDays(fresh).isBefore(day));
    }

    /// Of each kind of setting what was seen last must not be that it is wrong; nor of what works
    /// all the time, of which no more may have failed lately than of events.
    private void fails() {
        if (file.h.cadence().every() == Every.CONTINUOUS) {
            List<Item> seen =
                    file.items.stream()
                            .filter(i -> file.showing.shows(i, Role.PERFORMANCE))
                            .toList();
            LocalDate since = day.minusDays(file.practice.onADay().eventDays());
            int lately = 0;
            int failed = 0;
            for (Item item : seen) {
                boolean mended =
                        !item.fails()
                                || seen.stream()
                                        .anyMatch(i -> !i.fails() && item.on().isBefore(i.on()));
                file.unless(mended, "%s was seen last, and it fails.", item.id());
                boolean recent = !item.on().day().isBefore(since);
                lately += recent ? 1 : 0;
                failed += recent && item.fails() ? 1 : 0;
            }
            file.unless(failed <= mayOf(lately), "%s is too many.", failed);
        }
        file.items.stream()
                .filter(i -> i.fails() && file.showing.shows(i, Role.SETTING))
                .forEach(f ->
                        file.unless(
                                file.items.stream()
                                        .anyMatch(i ->
                                                i.kind().equals(f.kind())
                                                        && !i.fails()
                                                        && f.on().isBefore(i.on())),
                                "%s was seen last, and it fails.",
                                f.id()));
    }

    // ---- what was to be done

    /// What was done, failed or is past its limit, in order.
    private List<Told> told() {
        return new Recount(file, true)
                .all().stream()
                        .filter(Told::counts)
                        .filter(t -> t.status() != Status.OPEN)
                        .toList();
    }

    private void latest(Occurrence said) {
        List<Told> told = told();
        boolean periods = performs() && file.h.cadence().every() != Every.PER_EVENT;
        if (!periods || told.isEmpty()) {
            file.unless(false, "%s was not to be done.", said.name());
            return;
        }
        Told last = told.getLast();
        file.unless(Recount.is(said, last), "%s is not what it was to do last.", said.name());
        file.unless(
                last.status() == Status.ON_TIME || last.status() == Status.LATE,
                "%s was not done.",
                said.name());
        int length = 0;
        int number = last.number();
        for (Told t : told.reversed()) {
            if (t.number() != number - length || t.status() == Status.ON_TIME) {
                break;
            }
            length++;
        }
        int most = file.practice.row(file.h.cadence().every()).run();
        file.unless(most == 0 || length < most, "A run ends in %s.", said.name());
    }

    private Ground.Count events() {
        LocalDate since = day.minusDays(file.practice.onADay().eventDays());
        List<Told> recent =
                new Recount(file, true)
                        .all().stream().filter(t -> !t.slot().days().to().isBefore(since)).toList();
        int overdue = 0;
        for (Told t : recent) {
            overdue +=
                    switch (t.status()) {
                        case ON_TIME, LATE -> 0;
                        case MISSING, FAILED -> 1;
                        case OPEN -> day.isAfter(t.slot().inTime()) ? 1 : 0;
                    };
        }
        return new Ground.Count(recent.size(), overdue, mayOf(recent.size()), false);
    }

    private int mayOf(int events) {
        boolean few = events < file.practice.onADay().fewEvents();
        int share = events * file.practice.onADay().overduePercent() / 100;
        return few ? file.practice.onADay().overdueOfFew() : share;
    }

    // ---- what the check found

    private Ground.Count subjects(String check) {
        DayChecker days = new DayChecker(file);
        Map<String, List<Seen>> subjects = days.results(check);
        LocalDate looked = DayChecker.first(subjects);
        boolean daily =
                days.isKind(check)
                        || switch (file.h.cadence().every()) {
                            case CONTINUOUS, DAILY, PER_EVENT -> true;
                            case WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> false;
                        };
        int due = 0;
        int bad = 0;
        for (Map.Entry<String, List<Seen>> e : subjects.entrySet()) {
            List<Seen> seen = e.getValue();
            Predicate<LocalDate> counts = d -> days.counts(check, e.getKey(), seen, looked, d);
            List<Period> periods = daily ? List.of(file.window) : begun(counts);
            if (counts.test(day) && !periods.isEmpty()) {
                due++;
                bad += (daily ? isBad(check, seen, counts) : isBad(seen, periods)) ? 1 : 0;
            }
        }
        int may = due * file.practice.onADay().subjectsPercent() / 100;
        return new Ground.Count(due, bad, may, false);
    }

    /// Whether a subject fails on the day, or nobody knows how it is.
    private boolean isBad(String check, List<Seen> seen, Predicate<LocalDate> counts) {
        List<Seen> last = DayChecker.last(seen, day);
        if (!last.isEmpty() && last.getFirst().at().day().equals(day)) {
            return last.stream().anyMatch(Seen::failed);
        }
        // What the day itself shows is not known before it is over.
        LocalDate known = file.asOf.lastFullDay();
        if (!counts.test(known) || !file.isInPlace(known)) {
            return false;
        }
        if (last.isEmpty() || DayChecker.endsFailed(last)) {
            return true;
        }
        LocalDate on = last.getFirst().at().day();
        Integer gap = file.h.allowedGapDays();
        int next = new DayChecker(file).isKind(check) ? 1 : gap == null ? 2 : gap;
        return known.isAfter(on.plusDays(last.getFirst().fresh()))
                && !known.isBefore(on.plusDays(next));
    }

    /// The periods that have begun and at the end of which a subject counts.
    private List<Period> begun(Predicate<LocalDate> counts) {
        LocalDate from = file.h.recordedWith(file.window).from();
        return file.ofPeriods(new Period(from, day.plusYears(1))).stream()
                .filter(s -> s.due() && !s.days().from().isAfter(day))
                .map(Slot::days)
                .filter(p -> counts.test(p.to()))
                .toList();
    }

    private boolean isBad(List<Seen> seen, List<Period> periods) {
        boolean unknown = false;
        boolean failed = false;
        for (Period p : periods) {
            List<Seen> in = seen.stream().filter(s -> p.contains(s.at().day())).toList();
            if (!in.isEmpty() || file.asOf.lastFullDay().isAfter(p.to())) {
                unknown = in.isEmpty();
                failed = in.stream().anyMatch(Seen::failed);
            } else {
                failed &= DayChecker.endsFailed(DayChecker.last(seen, day));
            }
        }
        return unknown || failed;
    }
}
