package dev.crosswalk.files.history;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;

/// From when to when a file speaks.
final class Days {
    /// The days that a file may speak of.
    static final Period ALL = WantedFramework.CAN_BE_ASKED;

    private LocalDate firstFact = ALL.to();
    private LocalDate lastFact = ALL.from();
    private LocalDate last = ALL.from();

    void add(LocalDate day) {
        last = later(last, day);
    }

    /// A day on which something was seen of the control.
    void fact(LocalDate day) {
        firstFact = day.isBefore(firstFact) ? day : firstFact;
        lastFact = later(lastFact, day);
    }

    /// The days for which the file can be taken to say all: the window, and from the first fact to
    /// the last one.
    Period recorded(Period window) {
        return new Period(
                firstFact.isBefore(window.from()) ? firstFact : window.from(),
                later(lastFact, window.to()));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    LocalDate last() {
        return last;
    }
}
