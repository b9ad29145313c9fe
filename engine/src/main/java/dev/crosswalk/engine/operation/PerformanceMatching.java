package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides for which period each performance was done.
///
/// A performance that names its period is believed, unless that period had not begun; one that
/// covers whole periods counts for each of them. The others are assigned so that as many periods as
/// possible are on time: in the order of days, each goes to the period that ends first among those
/// for which it is on time. Those that are left over make earlier missed periods late, the latest
/// one first.
final class PerformanceMatching {
    private final Cadence cadence;

    /// The periods in order, without any overlap.
    private final List<Period> periods;

    /// What was done for each period, by the period's index.
    private final @Nullable Done[] done;

    private int undone;
    private final List<Performance> single = new ArrayList<>();

    /// What was done more often on a day than the periods needed to be on time.
    private record Left(Done done, int times) {}

    /// @param on the day on which the control was done, or the last day of what was proved
    record Done(String by, LocalDate on) {}

    /// @param periods in order
    PerformanceMatching(Cadence cadence, List<Period> periods) {
        this.cadence = cadence;
        this.periods = periods;
        done = new @Nullable Done[periods.size()];
        undone = periods.size();
    }

    /// Adds a performance; to be called in the order of the days that they prove.
    void add(Performance p) {
        LocalDate meantFor = p.meantFor();
        if (meantFor != null) {
            int i = firstThatEnds(meantFor);
            if (i < done.length
                    && periods.get(i).contains(meantFor)
                    && !p.proves().to().isBefore(periods.get(i).from())) {
                show(i, new Done(p.id(), p.proves().to()));
            }
            return;
        }
        boolean whole = false;
        for (int i = firstThatEnds(p.proves().from()); i < done.length; i++) {
            if (periods.get(i).to().isAfter(p.proves().to())) {
                break;
            }
            // The first of these periods may have begun before the days that are proved.
            if (p.proves().contains(periods.get(i))) {
                whole = true;
                show(i, new Done(p.id(), periods.get(i).to()));
            }
        }
        if (!whole) {
            single.add(p);
        }
    }

    private void show(int i, Done by) {
        if (done[i] == null) {
            done[i] = by;
            undone--;
        }
    }

    Map<Period, Done> done() {
        List<Left> left = new ArrayList<>();
        for (Performance p : single) {
            Done by = new Done(p.id(), p.proves().to());
            int times = p.times();
            for (int i = onTime(by.on()); i >= 0 && times > 0; i = onTime(by.on())) {
                show(i, by);
                times--;
            }
            if (times > 0) {
                left.add(new Left(by, times));
            }
        }
        left.forEach(this::late);
        Map<Period, Done> shown = new HashMap<>();
        for (int i = 0; i < done.length; i++) {
            Done by = done[i];
            if (by != null) {
                shown.put(periods.get(i), by);
            }
        }
        return shown;
    }

    private void late(Left left) {
        for (int times = left.times(); times > 0; times--) {
            int i = missed(left.done().on());
            if (i < 0) {
                return;
            }
            show(i, later(periods.get(i), left.done()));
        }
    }

    /// Where a later period has a performance that was done after the missed period became overdue,
    /// that one was for the missed period, and the later period gets what is left over in exchange.
    /// Returns the performance that was for the missed period.
    private Done later(Period missed, Done left) {
        for (int i = firstOnTime(left.on()); i < done.length && hasBegun(i, left.on()); i++) {
            Done first = done[i];
            if (first != null
                    && first.on().isBefore(left.on())
                    && first.on().isAfter(cadence.lastOnTime(missed.to()))) {
                done[i] = left;
                return first;
            }
        }
        return left;
    }

    private boolean hasBegun(int i, LocalDate day) {
        return !day.isBefore(periods.get(i).from());
    }

    /// The first period without a performance for which a day is on time; -1 where there is none.
    private int onTime(LocalDate day) {
        for (int i = firstOnTime(day); i < done.length && hasBegun(i, day); i++) {
            if (done[i] == null) {
                return i;
            }
        }
        return -1;
    }

    /// The last period without a performance for which a day is too late; -1 where there is none.
    private int missed(LocalDate day) {
        int i = undone == 0 ? -1 : firstOnTime(day) - 1;
        while (i >= 0 && done[i] != null) {
            i--;
        }
        return i;
    }

    /// The first period for which a day is not too late.
    private int firstOnTime(LocalDate day) {
        return firstThatEnds(day.minusDays(cadence.toleranceDays()));
    }

    /// The first period that ends on a day or later.
    private int firstThatEnds(LocalDate day) {
        int low = 0;
        int high = done.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
