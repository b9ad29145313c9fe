package dev.crosswalk.files.history;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;

/// From when to when a file speaks.
final class Days {
    /// The days that a file may speak of.
    static final Period ALL = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private LocalDate firstFact = ALL.to();
    private LocalDate last = ALL.from();

    void add(LocalDate day) {
        last = day.isAfter(last) ? day : last;
    }

    /// A day on which something was seen of the control.
    void fact(LocalDate day) {
        firstFact = day.isBefore(firstFact) ? day : firstFact;
    }

    /// The first day of the window, or that of an earlier fact.
    LocalDate first(Period window) {
        return firstFact.isBefore(window.from()) ? firstFact : window.from();
    }

    LocalDate last() {
        return last;
    }
}
