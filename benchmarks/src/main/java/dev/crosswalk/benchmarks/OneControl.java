package dev.crosswalk.benchmarks;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ControlHistory;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.History;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A programme of which a million records of evidence are in a file, and one control of it is
/// asked: how it stands, and how it operated over a year. As a process of its own, for its memory.
final class OneControl {
    static final Period YEAR = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));

    private static final Crosswalk CROSSWALK = Crosswalk.of(Worlds.bundledSize());
    private static final Moment AS_OF = Moment.on(LocalDate.of(2026, 6, 30), RecordFile.ZONE);

    /// What each control discharges: without any, nothing of it would be judged.
    private static final String OBLIGATION = CROSSWALK.library().obligations().getFirst().id();

    private OneControl() {}

    /// Each control is a daily one of the organisation's own: the densest that has occurrences.
    private static Programme programme(int controls) {
        List<Adoption> adoptions = new ArrayList<>();
        for (int n = 0; n < controls; n++) {
            Control control =
                    Control.builder(RecordFile.control(n))
                            .title("Own control " + n)
                            .cadence(new Cadence(Cadence.Every.DAILY, 1))
                            .discharges(List.of(OBLIGATION))
                            .evidence(
                                    List.of(
                                            new Control.EvidenceWanted("record", 90, false),
                                            new Control.EvidenceWanted("test", 10, false)))
                            .build();
            adoptions.add(
                    Adoption.of(new Adoption.Own(control))
                            .state(Adoption.State.IMPLEMENTED)
                            .implementedOn(Moment.on(RecordFile.FIRST, RecordFile.ZONE))
                            .build());
        }
        return Programme.builder("Large Ltd")
                .timeZone(RecordFile.ZONE)
                .frameworks(
                        List.of(
                                new WantedFramework(
                                        dev.crosswalk.engine.Scope.of("decomposed-123"),
                                        Assurance.OPERATING,
                                        YEAR)))
                .adoptions(adoptions)
                .build();
    }

    /// Nothing is kept from an earlier question.
    static ControlStanding ask(RecordFile.Shape shape, History history, int control) {
        return ProgrammeAt.of(
                        programme(shape.controls()),
                        ControlLibrary.EMPTY,
                        history,
                        CROSSWALK,
                        AS_OF,
                        AS_OF)
                .control(RecordFile.control(control), Assurance.OPERATING, YEAR)
                .orElseThrow();
    }

    /// Prints the most memory that the process ever had resident, in kilobytes; needs Linux.
    ///
    /// @param args `spread`, `one`, or `none` for the same without a record
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "none" -> ask(RecordFile.Shape.SPREAD, empty(), 0);
            case "spread" -> ask(RecordFile.Shape.SPREAD);
            case "one" -> ask(RecordFile.Shape.ALL_OF_ONE);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println(AllPairs.mostResident());
    }

    private static History empty() {
        return (control, since, asOf, knownAt) ->
                new ControlHistory(List.of(), List.of(), List.of());
    }

    private static void ask(RecordFile.Shape shape) throws IOException {
        try (RecordFile records = RecordFile.write(shape, 1)) {
            if (!(ask(shape, records, shape.controls() / 2).today().state()
                    instanceof ControlFact.Holds)) {
                throw new IllegalStateException("nothing shows the control");
            }
        }
    }
}
