package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Crosswalk crosswalk,
            @Nullable String edition,
            @Nullable Assurance assurance,
            LocalDate asOf,
            LocalDate knownAt) {
        Optional<Programme.Wanted> wanted =
                edition == null ? Optional.empty() : programme.wanted(edition);
        Assurance question =
                assurance != null
                        ? assurance
                        : wanted.map(Programme.Wanted::assurance).orElse(Assurance.IMPLEMENTED);
        Period window = wanted.map(Programme.Wanted::window).orElse(null);
        return of(programme, crosswalk, question, window, asOf, knownAt);
    }

    public static Standing of(
            Programme programme,
            Crosswalk crosswalk,
            Assurance question,
            @Nullable Period window,
            LocalDate asOf,
            LocalDate knownAt) {
        Records records = new Records(programme);
        List<ControlStanding> controls = new ArrayList<>();
        for (Programme.Adoption adoption : programme.adoptions()) {
            controls.add(control(programme, records, adoption, window, asOf, knownAt));
        }
        Posture posture =
                new Posture(
                        question,
                        attestations(programme, crosswalk, knownAt.isBefore(asOf) ? knownAt : asOf),
                        // What was not decided on yet is no fact.
                        controls.stream()
                                .filter(c -> c.state() != null)
                                .map(ControlStanding::fact)
                                .toList(),
                        programme.exclusions().stream()
                                .map(e -> new Exclusion(e.requirement(), e.justification()))
                                .toList());
        return new Standing(programme, question, window, asOf, knownAt, posture, controls);
    }

    private static ControlStanding control(
            Programme programme,
            Records records,
            Programme.Adoption adoption,
            @Nullable Period window,
            LocalDate asOf,
            LocalDate knownAt) {
        Operation operation = null;
        Operation.Running running = records.running(adoption);
        if (window != null && running != null) {
            operation = Operation.over(window, running, asOf, knownAt);
        }
        ControlFact fact = records.record(adoption, asOf, knownAt, operation).at(asOf, knownAt);
        return new ControlStanding(
                adoption,
                adoption.stateAt(asOf),
                fact,
                operation,
                records.unapproved(adoption, asOf),
                records.freshUntil(adoption, asOf, knownAt),
                programme.exceptions().stream()
                        .filter(e -> e.control().equals(adoption.control().id()))
                        .filter(e -> !e.acceptedOn().isAfter(asOf) && !e.expiresOn().isBefore(asOf))
                        .toList());
    }

    /// Every requirement of a report's scope is met but those that the report found wanting. Where
    /// two reports say the opposite of a requirement, the one issued later speaks.
    private static List<Attestation> attestations(
            Programme programme, Crosswalk crosswalk, LocalDate day) {
        List<Attestation> all = new ArrayList<>();
        Map<RequirementRef, Boolean> lastWord = new HashMap<>();
        programme.reports().stream()
                .filter(report -> report.countsAt(day))
                .sorted(
                        Comparator.comparing(Programme.Report::issuedOn)
                                .reversed()
                                .thenComparing(Programme.Report::id))
                .flatMap(report -> words(report, crosswalk).stream())
                .filter(a -> lastWord.computeIfAbsent(a.requirement(), k -> a.met()) == a.met())
                .forEach(all::add);
        programme.attestations().stream()
                .filter(a -> a.countsAt(day))
                .map(Programme.Attested::attestation)
                .forEach(all::add);
        return all;
    }

    private static List<Attestation> words(Programme.Report report, Crosswalk crosswalk) {
        List<Attestation> words = new ArrayList<>();
        Set<RequirementRef> met = new LinkedHashSet<>();
        for (Scope scope : report.scopes()) {
            met.addAll(crosswalk.requirements(scope));
        }
        for (Programme.NotMet exception : report.exceptions()) {
            met.remove(exception.requirement());
            String source =
                    exception.note().isEmpty()
                            ? report.title()
                            : report.title() + ": " + exception.note();
            words.add(new Attestation(exception.requirement(), false, report.assurance(), source));
        }
        met.forEach(
                ref -> words.add(new Attestation(ref, true, report.assurance(), report.title())));
        return words;
    }

    public Gap gap(Crosswalk crosswalk, Scope scope) {
        return crosswalk.gap(posture, scope);
    }

    public Optional<ControlStanding> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
