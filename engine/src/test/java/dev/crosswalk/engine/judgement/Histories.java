package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds histories for tests, a fact at a time.
final class Histories {
    static final Period YEAR = period("2025-10-01", "2026-09-30");
    static final Moment LATER = moment("2027-12-31");

    private Cadence cadence;
    private WorkingDays working = WorkingDays.USUAL;
    private @Nullable LocalDate anchor;
    private List<Period> inPlace = List.of(new Period(day("2020-01-01"), LocalDate.MAX));
    private @Nullable LocalDate inForceFrom;
    private final List<History.Kind> kinds = new ArrayList<>();
    private List<String> discharges = List.of("x");
    private Period recorded = YEAR;
    private final List<History.Item> items = new ArrayList<>();
    private final List<History.Population> populations = new ArrayList<>();
    private final List<History.Result> results = new ArrayList<>();
    private @Nullable Integer gap;
    private final List<History.Conclusion> conclusions = new ArrayList<>();
    private final List<History.Tested> tests = new ArrayList<>();

    private Histories(Cadence cadence) {
        this.cadence = cadence;
    }

    static Histories every(Cadence.Every every, int tolerance) {
        return new Histories(new Cadence(every, tolerance));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Moment moment(String day) {
        return Moment.on(day(day), ZoneOffset.UTC);
    }

    static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    Histories inBusinessDays() {
        cadence = new Cadence(cadence.every(), cadence.toleranceDays(), Cadence.Days.BUSINESS);
        return this;
    }

    Histories inPlace(Period... periods) {
        inPlace = List.of(periods);
        return this;
    }

    /// Its documents are in force from a day on.
    Histories inForceFrom(String day) {
        inForceFrom = day(day);
        return this;
    }

    Histories recorded(String from, String to) {
        recorded = period(from, to);
        return this;
    }

    Histories firstDue(String day) {
        anchor = day(day).plusDays(1);
        return this;
    }

    Histories discharges(String... obligations) {
        discharges = List.of(obligations);
        return this;
    }

    Histories kind(String kind, History.Role role, String... shows) {
        kinds.add(new History.Kind(kind, role, List.of(shows), null));
        return this;
    }

    /// @param fresh for how many days it counts
    Histories kind(String kind, History.Role role, int fresh, String... shows) {
        kinds.add(new History.Kind(kind, role, List.of(shows), fresh));
        return this;
    }

    /// A performance with a tolerance of its own, which answers lists of some kinds.
    Histories answers(String kind, int tolerance, List<String> lists, String... shows) {
        kinds.add(
                new History.Kind(
                        kind, History.Role.PERFORMANCE, List.of(shows), null, tolerance, lists));
        return this;
    }

    Histories done(String... days) {
        for (String day : days) {
            item("record", moment(day), false, true, null);
        }
        return this;
    }

    Histories done(LocalDate day) {
        return done(day.toString());
    }

    Histories of(String kind, String... days) {
        for (String day : days) {
            item(kind, moment(day), false, true, null);
        }
        return this;
    }

    Histories failed(String... days) {
        for (String day : days) {
            item("record", moment(day), true, true, null);
        }
        return this;
    }

    Histories word(String... days) {
        for (String day : days) {
            item("record", moment(day), false, false, null);
        }
        return this;
    }

    Histories doneFor(String named, String day) {
        return item("record", moment(day), false, true, new History.Named.In(day(named)));
    }

    /// @param named a day of the occurrence that it is about
    Histories acted(String kind, String named, String day) {
        return item(kind, moment(day), false, true, new History.Named.In(day(named)));
    }

    Histories handled(String event, String day) {
        return item("record", moment(day), false, true, new History.Named.Event(event));
    }

    Histories findings(String day, int findings) {
        items.add(
                new History.Item(
                        "i" + items.size(),
                        "record",
                        moment(day),
                        moment(day),
                        true,
                        false,
                        false,
                        null,
                        findings));
        return this;
    }

    /// @param named a day of the occurrence that it is of
    Histories late(String named, String day, int findings) {
        items.add(
                new History.Item(
                        "i" + items.size(),
                        "record",
                        moment(day),
                        moment(day),
                        true,
                        false,
                        false,
                        new History.Named.In(day(named)),
                        findings));
        return this;
    }

    Histories item(
            String kind,
            Moment on,
            boolean failed,
            boolean artefact,
            History.@Nullable Named names) {
        return item(kind, on, on, failed, artefact, names);
    }

    Histories item(
            String kind,
            Moment on,
            Moment received,
            boolean failed,
            boolean artefact,
            History.@Nullable Named names) {
        items.add(
                new History.Item(
                        "i" + items.size(),
                        kind,
                        on,
                        received,
                        artefact,
                        failed,
                        false,
                        names,
                        null));
        return this;
    }

    Histories falsified(String day) {
        items.add(
                new History.Item(
                        "i" + items.size(),
                        "record",
                        moment(day),
                        moment(day),
                        true,
                        false,
                        true,
                        null,
                        null));
        return this;
    }

    Histories events(boolean reconciled, String... days) {
        List<History.Event> events = new ArrayList<>();
        for (String day : days) {
            events.add(new History.Event("e" + (events.size() + 1), day(day)));
        }
        return population(YEAR, reconciled, events);
    }

    Histories population(Period covers, boolean reconciled, List<History.Event> events) {
        return population("", covers, reconciled, events);
    }

    Histories population(
            String kind, Period covers, boolean reconciled, List<History.Event> events) {
        populations.add(
                new History.Population(
                        "p" + populations.size(),
                        kind,
                        covers,
                        Moment.on(covers.from(), ZoneOffset.UTC),
                        reconciled,
                        events));
        return this;
    }

    Histories result(String subject, String day, History.Found found) {
        results.add(new History.Result(subject, moment(day), moment(day), found));
        return this;
    }

    Histories gap(int days) {
        gap = days;
        return this;
    }

    /// An independent auditor's test of how the control operated, without exception.
    Histories tested(String report, String from, String to) {
        return tested(test(report, from, to));
    }

    Histories tested(History.Tested test) {
        tests.add(test);
        return this;
    }

    static History.Tested test(String report, String from, String to) {
        Period days = period(from, to);
        return new History.Tested(
                report,
                true,
                true,
                days,
                Moment.on(days.to().plusDays(40), ZoneOffset.UTC),
                true,
                List.of());
    }

    Histories concluded(String on) {
        return concluded(on, false);
    }

    Histories concluded(String on, boolean compensated) {
        return concluded(
                new History.Conclusion(
                        History.As.EFFECTIVE_WITH_EXCEPTIONS,
                        day(on),
                        null,
                        compensated,
                        true,
                        true,
                        true));
    }

    Histories concluded(History.Conclusion conclusion) {
        conclusions.add(conclusion);
        return this;
    }

    History history() {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                kinds,
                discharges,
                recorded,
                items,
                populations,
                results,
                gap,
                conclusions,
                tests);
    }

    Judgement judged() {
        return judged(YEAR, LATER);
    }

    Judgement judged(Period window, Moment knownAt) {
        return Judgement.of(history(), Practice.USUAL, window, knownAt);
    }
}
