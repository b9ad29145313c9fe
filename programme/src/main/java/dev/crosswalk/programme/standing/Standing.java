package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a programme comes to on a day.
///
/// @param question the assurance that is asked for
/// @param window over which controls have to operate; null where their state is enough
/// @param asOf the day that is spoken of
/// @param knownAt what was received later is not known
/// @param controls one for each adopted control, by id
public record Standing(
        Programme programme,
        Assurance question,
        @Nullable Period window,
        LocalDate asOf,
        LocalDate knownAt,
        Posture posture,
        List<ControlStanding> controls) {

    public Standing {
        controls = List.copyOf(controls);
    }

    /// @param assurance asked for instead of what the programme wants of the edition; null leaves
    ///   that
    public static Standing of(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            @Nullable String edition,
            @Nullable Assurance assurance,
            LocalDate asOf,
            LocalDate knownAt) {
        Optional<WantedFramework> wanted =
                edition == null ? Optional.empty() : programme.wanted(edition);
        Assurance question =
                assurance != null
                        ? assurance
                        : wanted.map(WantedFramework::assurance).orElse(Assurance.IMPLEMENTED);
        Period window = wanted.map(WantedFramework::window).orElse(null);
        return of(programme, library, crosswalk, question, window, asOf, knownAt);
    }

    public static Standing of(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            Assurance question,
            @Nullable Period window,
            LocalDate asOf,
            LocalDate knownAt) {
        Records records = new Records(programme);
        List<ControlStanding> controls = new ArrayList<>();
        for (AdoptedControl adopted : programme.adopted(library)) {
            controls.add(control(programme, records, adopted, question, window, asOf, knownAt));
        }
        AskedWindow asked = AskedWindow.of(question, window, asOf);
        LocalDate day = judged(asked, asOf);
        Posture posture =
                new Posture(
                        question,
                        new Testimony(crosswalk, question, asked).of(programme, asOf, knownAt),
                        // What was not decided on yet is no fact.
                        controls.stream()
                                .filter(c -> c.adoption().stateAt(day) != null)
                                .map(ControlStanding::fact)
                                .toList(),
                        programme.exclusions().stream()
                                .filter(e -> decided(e, asOf, knownAt))
                                .map(e -> new Exclusion(e.requirement(), e.justification()))
                                .toList());
        return new Standing(programme, question, window, asOf, knownAt, posture, controls);
    }

    /// One that nobody approved counts: it is somebody's decision all the same. One that is
    /// approved later was not taken yet.
    private static boolean decided(DecidedExclusion e, LocalDate asOf, LocalDate knownAt) {
        LocalDate on = e.approvedOn();
        return on == null || (!on.isAfter(asOf) && !on.isAfter(knownAt));
    }

    /// The day whose state answers: whether controls operated over a window that is over does not
    /// change by what becomes of them later.
    private static LocalDate judged(@Nullable AskedWindow asked, LocalDate asOf) {
        return asked != null && asked.isPast() ? asked.days().to() : asOf;
    }

    private static ControlStanding control(
            Programme programme,
            Records records,
            AdoptedControl adopted,
            Assurance question,
            @Nullable Period window,
            LocalDate asOf,
            LocalDate knownAt) {
        Operation operation = null;
        Operation.Running running = records.running(adopted);
        if (window != null && running != null) {
            operation = Operation.over(window, running, asOf, knownAt).asVerdict();
        }
        ControlFact today = records.record(adopted, asOf, knownAt, operation).at(asOf, knownAt);
        LocalDate day = judged(AskedWindow.of(question, window, asOf), asOf);
        ControlFact fact =
                day.equals(asOf)
                        ? today
                        : records.record(adopted, day, knownAt, operation).at(day, knownAt);
        return new ControlStanding(
                adopted,
                adopted.adoption().stateAt(asOf),
                fact,
                today,
                operation,
                records.unapproved(adopted, asOf),
                records.atHand(adopted, asOf, knownAt),
                programme.exceptions().stream()
                        .filter(e -> e.control().equals(adopted.id()))
                        .filter(e -> !e.acceptedOn().isAfter(asOf) && !e.expiresOn().isBefore(asOf))
                        .toList());
    }

    public Gap gap(Crosswalk crosswalk, Scope scope) {
        return crosswalk.gap(posture, scope);
    }

    public Optional<ControlStanding> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// Whether an occurrence is an event of one of a per-event control's populations.
    public boolean isEvent(ControlStanding c, Occurrence o) {
        return c.cadence().every() == Cadence.Every.PER_EVENT
                && programme.populations().stream()
                        .filter(p -> p.control().equals(c.id()))
                        .anyMatch(p -> o.name().startsWith(p.population().id() + " "));
    }

    /// Whether it is no event of a per-event control, but days of which there is no population.
    public boolean lacksPopulation(ControlStanding c, Occurrence o) {
        return c.cadence().every() == Cadence.Every.PER_EVENT && !isEvent(c, o);
    }
}
