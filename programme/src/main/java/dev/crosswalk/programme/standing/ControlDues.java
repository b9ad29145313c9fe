package dev.crosswalk.programme.standing;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Computes what is due of controls.
final class ControlDues {
    private final Standing standing;
    private final List<Audited> audited;
    private final Practices.Exceptions exceptions;

    /// @param audited what auditors answered
    ControlDues(Standing standing, List<Audited> audited, Practices.Exceptions exceptions) {
        this.standing = standing;
        this.audited = audited;
        this.exceptions = exceptions;
    }

    // ---- occurrences

    /// The occurrences that are due within the days, done or not.
    List<Due> occurrences(Period days) {
        List<Due> all = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            add(all, c, expected(c, days));
        }
        return all;
    }

    /// The occurrences that were not done, and after which none was done later.
    List<Due> open(LocalDate until, List<ControlStanding> of) {
        List<Due> all = new ArrayList<>();
        for (ControlStanding c : of) {
            if (c.state() == Adoption.State.RETIRED) {
                continue;
            }
            List<Occurrence> expected = expected(c, new Period(longAgo(), latest(until)));
            boolean periodic = c.cadence().every().isPeriodic();
            List<Occurrence> undone =
                    (periodic ? sinceLastDone(expected) : notDone(expected))
                            .stream()
                                    .filter(o -> audited.stream().noneMatch(a -> a.answers(c, o)))
                                    .toList();
            List<Occurrence> missed = with(undone, Due.Status.OVERDUE);
            if (periodic && missed.size() > 1) {
                Occurrence first = missed.getFirst();
                all.add(due(c, first, missed.size(), first.name() + " and since"));
            } else {
                add(all, c, missed);
            }
            add(all, c, with(undone, Due.Status.OPEN));
        }
        return all;
    }

    private void add(List<Due> all, ControlStanding c, List<Occurrence> occurrences) {
        if (isDense(c)) {
            all.addAll(byMonth(c, occurrences));
        } else {
            occurrences.forEach(o -> all.add(due(c, o, 1, o.name())));
        }
    }

    private LocalDate latest(LocalDate until) {
        return until.isBefore(standing.day()) ? standing.day() : until;
    }

    private LocalDate longAgo() {
        return ProgrammeAt.longAgo(standing.programme(), standing.asOf());
    }

    /// The occurrences that the cadence, or the events of a population, ask for.
    private List<Occurrence> expected(ControlStanding c, Period days) {
        return c.over(days).occurrences();
    }

    private static List<Occurrence> sinceLastDone(List<Occurrence> expected) {
        int from = 0;
        for (int i = 0; i < expected.size(); i++) {
            from = expected.get(i).doneOn() == null ? from : i + 1;
        }
        return expected.subList(from, expected.size());
    }

    private static List<Occurrence> notDone(List<Occurrence> expected) {
        return expected.stream().filter(o -> o.doneOn() == null).toList();
    }

    private List<Occurrence> with(List<Occurrence> all, Due.Status status) {
        return all.stream().filter(o -> status(o) == status).toList();
    }

    private static boolean isDense(ControlStanding c) {
        return switch (c.cadence().every()) {
            case DAILY, WEEKLY -> true;
            case CONTINUOUS, PER_EVENT, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> false;
        };
    }

    /// One item a month, for what is to be done or else for what was done. Missed and late
    /// occurrences get items of their own, so that nothing done in time is called overdue. Each
    /// item has the day of its first occurrence that is not done, or else of its last one.
    private List<Due> byMonth(ControlStanding c, List<Occurrence> expected) {
        Map<YearMonth, List<Occurrence>> months = new TreeMap<>();
        for (Occurrence o : expected) {
            months.computeIfAbsent(YearMonth.from(o.due()), m -> new ArrayList<>()).add(o);
        }
        List<Due> all = new ArrayList<>();
        months.forEach((month, occurrences) -> {
            List<Occurrence> open = with(occurrences, Due.Status.OPEN);
            List<Occurrence> done = with(occurrences, Due.Status.DONE);
            List<Occurrence> late = with(occurrences, Due.Status.DONE_LATE);
            List<Occurrence> missed = with(occurrences, Due.Status.OVERDUE);
            ofMonth(all, c, month + (open.isEmpty() ? "" : "-done"), "", month, done);
            ofMonth(all, c, month + "-late", "late ", month, late);
            ofMonth(all, c, month + "-missed", "missed ", month, missed);
            ofMonth(all, c, month.toString(), "", month, open);
        });
        return all;
    }

    private void ofMonth(
            List<Due> all,
            ControlStanding c,
            String again,
            String word,
            YearMonth month,
            List<Occurrence> alike) {
        if (!alike.isEmpty()) {
            boolean isDone = alike.getFirst().doneOn() != null;
            String often = alike.size() == 1 ? "once" : alike.size() + " times";
            all.add(
                    due(
                            c,
                            again,
                            isDone ? alike.getLast() : alike.getFirst(),
                            alike.size(),
                            word + often + " in " + month));
        }
    }

    private Due due(ControlStanding c, Occurrence o, int times, String detail) {
        String again = o.kind() == Occurrence.Kind.EVENT ? o.name() : o.due().toString();
        return due(c, again, o, times, detail);
    }

    private Due due(ControlStanding c, String again, Occurrence o, int times, String detail) {
        return new Due(
                Due.key(Due.Kind.OCCURRENCE, c.id(), again),
                Due.Kind.OCCURRENCE,
                status(o),
                c.id(),
                c.title(),
                List.of(c.id()),
                c.owner(),
                o.due(),
                o.lastOnTime(),
                times,
                detail,
                o.doneOn());
    }

    /// What is not done and late at best is overdue, although it is not missing yet.
    private Due.Status status(Occurrence o) {
        return switch (o.status()) {
            case ON_TIME -> Due.Status.DONE;
            case LATE -> Due.Status.DONE_LATE;
            case MISSING -> o.doneOn() == null ? Due.Status.OVERDUE : Due.Status.DONE_LATE;
            case FAILED -> Due.Status.OVERDUE;
            case OPEN -> Agenda.status(o.lastOnTime(), standing.day());
        };
    }

    // ---- evidence and populations

    /// A per-event control's next population is due when the last one stops counting. The days that
    /// an auditor looked at owe none.
    Optional<Due> population(ControlStanding c) {
        LocalDate since = c.inPlaceSince();
        if (c.cadence().every() != Cadence.Every.PER_EVENT || !isInPlace(c) || since == null) {
            return Optional.empty();
        }
        LocalDate gathered = later(gatheredUntil(c), auditedUntil(c, since));
        LocalDate from = gathered == null ? since : gathered.plusDays(1);
        LocalDate last = from.minusDays(1);
        LocalDate day = ControlFacts.freshUntil(c.control(), "", Period.day(last));
        return Optional.of(due(Due.Kind.POPULATION, c, day, "events since " + from));
    }

    /// The last day that any population covers.
    private static @Nullable LocalDate gatheredUntil(ControlStanding c) {
        return c.atHand().stream()
                .filter(AtHand::population)
                .map(a -> a.to().day())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The last day over which an auditor tested it, or found that it had no occasion: a control
    /// that came with a report is in place since the first day of that, and has no test in it where
    /// nothing happened. Null where no auditor looked.
    private @Nullable LocalDate auditedUntil(ControlStanding c, LocalDate since) {
        LocalDate until = null;
        for (AuditReport r : standing.programme().reports()) {
            Period covers = r.covers();
            if (covers != null
                    && r.isOurs()
                    && !r.isWord()
                    && r.level() == Assurance.OPERATING
                    && !r.issuedOn().isAfter(standing.day())
                    && (since.equals(covers.from())
                            ? r.testsOf(c.id()).stream()
                                    .noneMatch(AuditReport.TestOfControl::exception)
                            : isFine(r, c.id()))) {
                until = later(until, covers.to());
            }
        }
        return until;
    }

    private static boolean isFine(AuditReport r, String control) {
        List<AuditReport.TestOfControl> tests = r.testsOf(control);
        return !tests.isEmpty() && tests.stream().noneMatch(AuditReport.TestOfControl::exception);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /// The evidence of a control is due when it stops counting, unless the control is done again
    /// before and brings new evidence; what expired already is due since it did. Where there is
    /// none, it is due since the control is in place, or since the last day of which an auditor
    /// says that it did not work. Where an auditor found an exception that is not closed yet,
    /// somebody has first days to put it right.
    Optional<Due> evidence(ControlStanding c) {
        Optional<PutRight> wrong = PutRight.of(c, standing.programme(), exceptions, standing.day());
        if (wrong.isPresent()) {
            return wrong.map(w ->
                    due(
                            Due.Kind.EVIDENCE,
                            c,
                            w.due(),
                            "what an auditor found is put right, and a sample by " + w.sampleBy()));
        }
        LocalDate expired = c.expiredAfter();
        if (expired != null) {
            return Optional.of(due(Due.Kind.EVIDENCE, c, expired, ""));
        }
        Cadence.Every every = c.cadence().every();
        LocalDate since = c.inPlaceSince();
        if (!isInPlace(c) || since == null || every == Cadence.Every.PER_EVENT) {
            return Optional.empty();
        }
        LocalDate until = c.freshUntil();
        if (every.isPeriodic()) {
            LocalDate next = nextOccurrence(c);
            if (until == null || (next != null && !until.isBefore(next))) {
                return Optional.empty();
            }
        }
        LocalDate tested = c.facts().testedTo();
        LocalDate first = tested == null || tested.isBefore(since) ? since : tested;
        return Optional.of(due(Due.Kind.EVIDENCE, c, until == null ? first : until, ""));
    }

    private @Nullable LocalDate nextOccurrence(ControlStanding c) {
        Period soon = new Period(longAgo(), standing.day().plusMonths(13));
        return sinceLastDone(expected(c, soon)).stream()
                .map(Occurrence::due)
                .findFirst()
                .orElse(null);
    }

    /// What is set up first and done later is due on the day by which it is set up.
    Optional<Due> planned(ControlStanding c) {
        LocalDate day = c.adoption().dueFirst();
        if (c.condition() != ControlStanding.Condition.PLANNED || day == null) {
            return Optional.empty();
        }
        LocalDate done = c.adoption().dueOn();
        return Optional.of(
                due(
                        Due.Kind.CONTROL,
                        c,
                        day,
                        done == null || done.equals(day)
                                ? ""
                                : "to be set up, and done first by " + done));
    }

    private static boolean isInPlace(ControlStanding c) {
        return c.state() == Adoption.State.IMPLEMENTED;
    }

    private Due due(Due.Kind kind, ControlStanding c, LocalDate day, String detail) {
        return new Due(
                Due.key(kind, c.id(), ""),
                kind,
                Agenda.status(day, standing.day()),
                c.id(),
                c.title(),
                List.of(c.id()),
                c.owner(),
                day,
                day,
                1,
                detail,
                null);
    }
}
