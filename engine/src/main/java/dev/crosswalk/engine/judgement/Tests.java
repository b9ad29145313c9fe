package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days for which auditors' tests show that a control was done. They stand where its own log
/// says nothing; what that says of such days stays as it is.
record Tests(List<Ground.Tested> all) {
    static final Tests NONE = new Tests(List.of());

    /// The tests of how a control operated by which an obligation is shown: what performances show
    /// of it. Days of which one report says that something was wanting are not shown by another.
    static Tests ofOperation(History h, String obligation) {
        return of(h, obligation, true);
    }

    /// These tests, and those of how a control was on a day.
    static Tests ofAnyDay(History h, String obligation) {
        return of(h, obligation, false);
    }

    private static Tests of(History h, String obligation, boolean operation) {
        if (h.tests().isEmpty() || !h.showing(obligation).wants(History.Role.PERFORMANCE)) {
            return NONE;
        }
        List<Ground.Tested> all = new ArrayList<>();
        for (History.Tested t : h.tests()) {
            if ((t.ofOperation() || !operation) && shows(t, obligation)) {
                List<Period> days = List.of(t.days());
                for (History.Tested other : h.tests()) {
                    if (other.independent() && !shows(other, obligation)) {
                        days = without(days, other.days());
                    }
                }
                days.forEach(d -> all.add(new Ground.Tested(t.report(), d)));
            }
        }
        return new Tests(List.copyOf(all));
    }

    /// The test that still says how a control is which works all the time, and so is never to be
    /// done again: the last one before a day, as long as what shows it counts as fresh, unless
    /// another report found something since. Null where none does.
    static Ground.@Nullable Tested lastBefore(
            History h, String obligation, LocalDate day, Practice practice) {
        if (h.cadence().every() != Cadence.Every.CONTINUOUS) {
            return null;
        }
        Ground.Tested last = null;
        for (Ground.Tested t : ofAnyDay(h, obligation).all) {
            boolean later = last == null || t.days().to().isAfter(last.days().to());
            last = later && t.days().to().isBefore(day) ? t : last;
        }
        if (last == null) {
            return null;
        }
        LocalDate on = last.days().to();
        int fresh =
                h.showing(obligation).kinds().stream()
                        .filter(k -> k.role() == History.Role.PERFORMANCE)
                        .mapToInt(k -> k.freshDays(practice))
                        .max()
                        .orElse(practice.freshDays());
        boolean counts =
                !on.plusDays(fresh).isBefore(day)
                        && h.inPlace().stream().anyMatch(p -> p.contains(on))
                        && h.tests().stream()
                                .noneMatch(t ->
                                        t.independent()
                                                && !shows(t, obligation)
                                                && t.days().to().isAfter(on));
        return counts ? last : null;
    }

    private static boolean shows(History.Tested t, String obligation) {
        return t.independent() && t.clean() && !t.takenOut().contains(obligation);
    }

    /// Id of the report in which a day was tested; null where it was in none.
    @Nullable String report(LocalDate day) {
        for (Ground.Tested t : all) {
            if (t.days().contains(day)) {
                return t.report();
            }
        }
        return null;
    }

    /// Those of some days.
    List<Ground.Tested> within(List<Period> days) {
        List<Ground.Tested> found = new ArrayList<>();
        for (Ground.Tested t : all) {
            for (Period p : days) {
                Period both = p.intersection(t.days());
                if (both != null) {
                    found.add(new Ground.Tested(t.report(), both));
                }
            }
        }
        return found;
    }

    /// The days that are not tested.
    List<Period> without(List<Period> days) {
        List<Period> left = days;
        for (Ground.Tested t : all) {
            left = without(left, t.days());
        }
        return left;
    }

    private static List<Period> without(List<Period> days, Period out) {
        List<Period> left = new ArrayList<>();
        for (Period p : days) {
            if (p.intersection(out) == null) {
                left.add(p);
                continue;
            }
            if (p.from().isBefore(out.from())) {
                left.add(new Period(p.from(), out.from().minusDays(1)));
            }
            if (p.to().isAfter(out.to())) {
                left.add(new Period(out.to().plusDays(1), p.to()));
            }
        }
        return left;
    }

    /// The same stretches of days, where those of which nothing is known were tested.
    List<Turn> in(List<Turn> stretches) {
        if (all.isEmpty()) {
            return stretches;
        }
        List<Turn> turns = new ArrayList<>();
        for (Turn t : stretches) {
            if (t.state() != Turn.State.UNKNOWN && t.state() != Turn.State.OPEN) {
                turns.add(t);
                continue;
            }
            LocalDate from = t.days().from();
            while (!from.isAfter(t.days().to())) {
                String report = report(from);
                LocalDate next = from.plusDays(1);
                while (!next.isAfter(t.days().to()) && (report == null) == (report(next) == null)) {
                    next = next.plusDays(1);
                }
                turns.add(t.of(new Period(from, next.minusDays(1)), report));
                from = next;
            }
        }
        return turns;
    }
}
