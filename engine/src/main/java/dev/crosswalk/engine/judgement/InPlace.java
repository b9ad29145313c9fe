package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days on which a control was in place, short lacks included.
///
/// @param inForceFrom the first day on which its documents were in force; null where they were all
///   the time, or lacked for a few days only
record InPlace(List<Period> periods, @Nullable LocalDate inForceFrom) {

    static InPlace of(History h, Practice practice) {
        return of(h, h.inForceFrom(), practice);
    }

    /// @param from the first day on which its documents are in force; null where they always are
    static InPlace of(History h, @Nullable LocalDate from, Practice practice) {
        List<Period> all = new ArrayList<>();
        for (Period p : h.inPlace()) {
            Period last = all.isEmpty() ? null : all.getLast();
            if (last != null && !last.to().plusDays(practice.lackDays() + 1L).isBefore(p.from())) {
                all.set(all.size() - 1, new Period(last.from(), p.to()));
            } else {
                all.add(p);
            }
        }
        InPlace always = new InPlace(List.copyOf(all), null);
        return from == null || always.isShort(from, practice)
                ? always
                : new InPlace(always.periods, from);
    }

    /// Whether documents that are in force from a day on lacked for a few days only.
    private boolean isShort(LocalDate from, Practice practice) {
        return !periods.isEmpty()
                && !from.isAfter(periods.getFirst().from().plusDays(practice.lackDays()));
    }

    boolean contains(LocalDate day) {
        for (Period p : periods) {
            if (p.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /// Those of some days on which it was in place with its documents: only these count.
    List<Period> counted(Period days) {
        if (inForceFrom == null || !inForceFrom.isAfter(days.from())) {
            return within(days);
        }
        return inForceFrom.isAfter(days.to())
                ? List.of()
                : within(new Period(inForceFrom, days.to()));
    }

    List<Period> within(Period days) {
        List<Period> found = new ArrayList<>();
        for (Period p : periods) {
            Period both = p.intersection(days);
            if (both != null) {
                found.add(both);
            }
        }
        return found;
    }

    /// Whether something has to be done in a period: the control was in place on its last day, and
    /// for half of it.
    boolean expects(Period period) {
        if (!contains(period.to())) {
            return false;
        }
        long days = 0;
        for (Period p : within(period)) {
            days += p.days();
        }
        return 2 * days >= period.days();
    }

    /// Whether it was not yet in place on a day on which nothing was before.
    boolean isTooEarly(LocalDate day) {
        return periods.isEmpty() || day.isBefore(periods.getFirst().from());
    }
}
