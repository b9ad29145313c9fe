package dev.crosswalk.programme.standing;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that a day is set for. No other class computes it.
public final class Agenda {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::day)
                    .thenComparing(Due::kind)
                    .thenComparing(Due::about)
                    .thenComparing(Due::detail);

    private final Standing standing;
    private final ControlDues controls;
    private final RegisterDues registers;

    private Agenda(
            Standing standing,
            ControlLibrary library,
            List<Audited> audited,
            Practices.Exceptions exceptions) {
        this.standing = standing;
        controls = new ControlDues(standing, audited, exceptions);
        registers = new RegisterDues(standing, library);
    }

    /// @param library gives the titles of documents
    public static Agenda of(Standing standing, ControlLibrary library) {
        return of(standing, library, List.of());
    }

    /// @param audited what auditors answered, which is not due any more
    public static Agenda of(Standing standing, ControlLibrary library, List<Audited> audited) {
        return new Agenda(standing, library, audited, Practices.USUAL.exceptions());
    }

    /// @param content says too how long an exception may take that an auditor found
    public static Agenda of(Standing standing, Content content, List<Audited> audited) {
        return new Agenda(standing, content.controls(), audited, content.practices().exceptions());
    }

    /// What is due in a period, done or not, sorted by day. Occurrences of daily and weekly
    /// controls are combined into one item a month.
    public List<Due> within(Period period) {
        List<Due> all = new ArrayList<>(controls.occurrences(period));
        others(all, standing.controls(), registers.all());
        return all.stream().filter(d -> period.contains(d.day())).sorted(ORDER).toList();
    }

    /// What is not done and is due by a day, however long since, with what is overdue first. Of
    /// missed occurrences in a row the first is named and all are counted; those before the last
    /// occurrence that was done are no longer due.
    public List<Due> open(LocalDate until) {
        return open(until, standing.controls(), registers.all());
    }

    /// The same of one control, without looking at the others.
    public List<Due> open(LocalDate until, String control) {
        return open(
                until,
                standing.control(control).stream().toList(),
                registers.all().stream().filter(d -> d.about().equals(control)).toList());
    }

    private List<Due> open(LocalDate until, List<ControlStanding> of, List<Due> registered) {
        List<Due> all = new ArrayList<>(controls.open(until, of));
        others(all, of, registered);
        return all.stream()
                .filter(d -> !d.isDone() && !d.day().isAfter(until))
                .sorted(
                        Comparator.comparing((Due d) -> d.status() != Due.Status.OVERDUE)
                                .thenComparing(ORDER))
                .toList();
    }

    /// Documents that are in use and were never approved, whenever their approval is due.
    public List<Due> approvals() {
        return registers.all().stream()
                .filter(d -> d.kind() == Due.Kind.DOCUMENT_APPROVAL)
                .sorted(ORDER)
                .toList();
    }

    private void others(List<Due> all, List<ControlStanding> of, List<Due> registered) {
        for (ControlStanding c : of) {
            controls.population(c).ifPresent(all::add);
            controls.evidence(c).ifPresent(all::add);
            controls.planned(c).ifPresent(all::add);
        }
        all.addAll(registered);
        for (WantedFramework w : standing.programme().frameworks()) {
            Period window = w.window();
            if (window != null && !window.to().isBefore(standing.day())) {
                all.add(windowEnd(w.scope().edition(), window));
            }
        }
    }

    private static Due windowEnd(String edition, Period window) {
        return new Due(
                Due.key(Due.Kind.WINDOW_END, edition, window.to().toString()),
                Due.Kind.WINDOW_END,
                Due.Status.OPEN,
                edition,
                "window of " + edition + " ends",
                List.of(),
                "",
                window.to(),
                window.to(),
                1,
                window.toString(),
                null);
    }

    /// The status, on `today`, of something that is not late until after `lastDay`.
    static Due.Status status(LocalDate lastDay, LocalDate today) {
        return lastDay.isBefore(today) ? Due.Status.OVERDUE : Due.Status.OPEN;
    }
}
