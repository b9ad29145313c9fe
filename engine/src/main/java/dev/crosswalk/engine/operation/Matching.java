package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which period each performance was for.
///
/// What says itself which period it was done for is believed, unless that had not begun; what
/// covers whole periods shows each of them. The rest is given away so that as many periods as
/// possible are on time: by day, each to the period that ends first among those for which it is on
/// time. Only what is left over makes an earlier period late, the latest one that is missed.
final class Matching {
    private final Cadence cadence;
    private final List<Period> periods;
    private final TreeMap<Period, Done> done =
            new TreeMap<>(Comparator.comparing(Period::from).thenComparing(Period::to));
    private final List<Performance> single = new ArrayList<>();

    /// What was done so often on a day that not all of it was needed for a period in time.
    private record Left(Done done, int times) {}

    /// @param on the day on which the occurrence was complete
    record Done(String by, LocalDate on) {}

    /// @param periods in order
    Matching(Cadence cadence, List<Period> periods) {
        this.cadence = cadence;
        this.periods = periods;
    }

    /// To be called in the order of the days that are proved.
    void add(Performance p) {
        LocalDate meantFor = p.meantFor();
        if (meantFor != null) {
            for (Period period : periods) {
                if (period.contains(meantFor) && !p.proves().to().isBefore(period.from())) {
                    done.putIfAbsent(period, new Done(p.id(), p.proves().to()));
                }
            }
            return;
        }
        boolean whole = false;
        for (Period period : periods) {
            if (p.proves().contains(period)) {
                whole = true;
                done.putIfAbsent(period, new Done(p.id(), period.to()));
            }
        }
        if (!whole) {
            single.add(p);
        }
    }

    Map<Period, Done> done() {
        List<Left> left = new ArrayList<>();
        for (Performance p : single) {
            Done by = new Done(p.id(), p.proves().to());
            int times = p.times();
            for (Period period = onTime(by.on()); period != null; period = onTime(by.on())) {
                done.put(period, by);
                times--;
                if (times == 0) {
                    break;
                }
            }
            if (times > 0) {
                left.add(new Left(by, times));
            }
        }
        left.forEach(this::late);
        return done;
    }

    private void late(Left left) {
        for (int i = 0; i < left.times(); i++) {
            Period period = missed(left.done().on());
            if (period == null) {
                return;
            }
            done.put(period, later(period, left.done()));
        }
    }

    /// Of two that a later period could have, it keeps the second one: the first, done when the
    /// missed period was overdue, was for that.
    private Done later(Period missed, Done left) {
        for (Map.Entry<Period, Done> e : done.entrySet()) {
            Done first = e.getValue();
            if (first.on().isBefore(left.on())
                    && first.on().isAfter(cadence.lastOnTime(missed.to()))
                    && fits(left.on(), e.getKey())) {
                e.setValue(left);
                return first;
            }
        }
        return left;
    }

    private boolean fits(LocalDate day, Period period) {
        return !day.isBefore(period.from()) && !day.isAfter(cadence.lastOnTime(period.to()));
    }

    private @Nullable Period onTime(LocalDate day) {
        for (Period period : periods) {
            if (fits(day, period) && !done.containsKey(period)) {
                return period;
            }
        }
        return null;
    }

    private @Nullable Period missed(LocalDate day) {
        for (Period period : periods.reversed()) {
            if (day.isAfter(cadence.lastOnTime(period.to())) && !done.containsKey(period)) {
                return period;
            }
        }
        return null;
    }
}
