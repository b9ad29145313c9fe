package dev.crosswalk.benchmarks;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme that has adopted each control of the library, and has 20,000 items of evidence of a
/// year: a result for each day of each control that is daily or continuous, each setting once a
/// month, each other performance when it is due, and for what is done per event as many events as
/// fill the number, each with its performance.
final class OperatedYear {
    static final Period YEAR = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
    static final int ITEMS = 20_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Content CONTENT = Content.bundled();
    private static final Crosswalk CROSSWALK = Crosswalk.of(CONTENT.library());
    private static final Moment AS_OF = Moment.on(YEAR.to().plusDays(31), ZONE);

    /// Of so many daily results one failed, so that there is something to judge.
    private static final int FAILURES = 400;

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<ControlPopulation> populations = new ArrayList<>();

    private OperatedYear() {}

    static ControlLibrary library() {
        return CONTENT.controls();
    }

    static Programme programme() {
        return new OperatedYear().build();
    }

    /// At the end of the month after the year. Nothing is kept from an earlier question.
    static ProgrammeAt at(Programme programme) {
        return ProgrammeAt.of(programme, library(), CROSSWALK, AS_OF, AS_OF);
    }

    private Programme build() {
        List<Control> perEvent = new ArrayList<>();
        for (Control control : library().controls()) {
            if (control.cadence().every() == Cadence.Every.PER_EVENT) {
                perEvent.add(control);
            }
            for (Control.EvidenceWanted kind : control.evidence()) {
                collect(control, kind);
            }
        }
        for (int i = 0; i < perEvent.size(); i++) {
            int rest = ITEMS - evidence.size();
            events(perEvent.get(i), rest / (perEvent.size() - i));
        }
        Moment before = Moment.on(YEAR.from().minusDays(1), ZONE);
        return Programme.builder("Busy Ltd")
                .timeZone(ZONE)
                .adoptions(
                        library().controls().stream()
                                .map(c ->
                                        Adoption.of(c.id())
                                                .state(Adoption.State.IMPLEMENTED)
                                                .implementedOn(before)
                                                .build())
                                .toList())
                .approvals(
                        library().documents().stream()
                                .map(d ->
                                        new Approval(
                                                d.id(), "1", "CISO", "CEO", before.day(), null))
                                .toList())
                .evidence(evidence)
                .populations(populations)
                .build();
    }

    private void collect(Control control, Control.EvidenceWanted kind) {
        Cadence.Every every = control.cadence().every();
        boolean daily = every == Cadence.Every.DAILY || every == Cadence.Every.CONTINUOUS;
        if (daily && kind.equals(control.evidence().getFirst())) {
            for (LocalDate day = YEAR.from(); YEAR.contains(day); day = day.plusDays(1)) {
                boolean fails = evidence.size() % FAILURES == 0;
                add(control, kind, day, "", fails ? Evidence.Result.FAIL : Evidence.Result.PASS);
            }
        } else if (kind.role() == Control.Role.SETTING) {
            for (int month = 0; month < 12; month++) {
                add(control, kind, YEAR.from().plusMonths(month), "", null);
            }
        } else if (kind.role() == Control.Role.PERFORMANCE && every.isPeriodic()) {
            for (Period due : control.cadence().dueWithin(YEAR, null)) {
                add(control, kind, due.to(), "", null);
            }
        }
    }

    private void events(Control control, int count) {
        Control.EvidenceWanted kind =
                control.evidence().stream()
                        .filter(k -> k.role() == Control.Role.PERFORMANCE)
                        .findFirst()
                        .orElseThrow();
        List<Population.Item> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            LocalDate day = YEAR.from().plusDays(n * YEAR.days() / count);
            String event = control.id() + "-" + n;
            events.add(new Population.Item(event, day, null));
            add(control, kind, day, event, null);
        }
        Provenance provenance =
                new Provenance(
                        "tickets",
                        "all",
                        "",
                        "CISO",
                        AS_OF,
                        null,
                        "",
                        new Provenance.Reconciliation(count, "journal", "CISO", AS_OF.day()));
        Population population = new Population("P-" + control.id(), YEAR, AS_OF, events);
        populations.add(
                new ControlPopulation(
                                control.id(),
                                "",
                                List.of(),
                                population,
                                control.id() + ".csv",
                                provenance,
                                null,
                                "")
                        .freeze(AS_OF.day()));
    }

    private void add(
            Control control,
            Control.EvidenceWanted kind,
            LocalDate day,
            String event,
            Evidence.@Nullable Result result) {
        String id = "E-%05d".formatted(evidence.size() + 1);
        Moment on = Moment.on(day, ZONE);
        evidence.add(
                new Evidence(
                        id,
                        List.of(control.id()),
                        kind.kind(),
                        Period.day(day),
                        on,
                        on,
                        "CISO",
                        id + ".csv",
                        "",
                        result,
                        "",
                        new Evidence.Details("", event, null, false, null),
                        ""));
    }
}
