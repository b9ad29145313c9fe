package dev.crosswalk.programme.words;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says that nothing was due of what is done every working day because many of them are holidays by
/// the calendar that somebody gave. It changes no outcome.
public final class LongRest {
    private static final int NAMED = 3;

    /// So many holidays, and this share of the working days, are many however they lie.
    private static final int MANY = 10;

    private static final int MANY_PERCENT = 5;

    private LongRest() {}

    /// @param window the days that are looked at
    public static Optional<String> of(History history, Period window, Practice practice) {
        Cadence cadence = history.cadence();
        if (cadence.every() != Cadence.Every.DAILY || cadence.days() != Cadence.Days.BUSINESS) {
            return Optional.empty();
        }
        WorkingDays week = new WorkingDays(history.working().weekend(), Set.of());
        List<String> runs = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        int working = 0;
        int off = 0;
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            if (!week.contains(day)) {
                continue;
            }
            working++;
            if (history.working().contains(day)) {
                said(run, practice, runs);
                run.clear();
            } else {
                off++;
                run.add(day);
            }
        }
        said(run, practice, runs);
        boolean isMany = off > MANY && 100 * off > MANY_PERCENT * working;
        return runs.isEmpty() && !isMany
                ? Optional.empty()
                : Optional.of(
                        "%s by the calendar, so nothing was due on them. An auditor asks for the calendar that says so."
                                .formatted(
                                        runs.isEmpty()
                                                ? "%d of %d working days were holidays"
                                                        .formatted(off, working)
                                                : Words.some(runs, NAMED) + ", were holidays"));
    }

    private static void said(List<LocalDate> run, Practice practice, List<String> runs) {
        if (run.size() >= practice.longRestDays()) {
            runs.add(
                    "%d working %sin a row, %s"
                            .formatted(
                                    run.size(),
                                    run.size() == 1 ? "day " : "days ",
                                    Words.days(new Period(run.getFirst(), run.getLast()))));
        }
    }
}
