package dev.crosswalk.programme.standing;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Fact;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// The last day on which facts count where nothing is done until then.
public final class CountsUntil {

    private CountsUntil() {}

    /// The last day on which a fact shows some obligations; empty where no day ends it, and over a
    /// window, of whose days what was shown stays shown.
    public static Optional<LocalDate> of(
            Standing standing, Fact fact, Collection<String> obligations) {
        if (standing.question() == Assurance.OPERATING) {
            return Optional.empty();
        }
        return switch (fact) {
            case ControlFact c ->
                    standing.control(c.control())
                            .flatMap(control ->
                                    obligations.stream()
                                            .map(control::countsUntil)
                                            .filter(Objects::nonNull)
                                            .min(Comparator.naturalOrder()));
            case Attestation a -> of(standing, a);
            case Answered a ->
                    standing.programme().answers().stream()
                            .filter(said -> said.fact().filter(a::equals).isPresent())
                            .map(GivenAnswer::expiresOn)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder());
        };
    }

    private static Optional<LocalDate> of(Standing standing, Attestation a) {
        AuditReport report = ShownBy.report(standing, a);
        if (report != null) {
            return Optional.of(report.countsUntil(standing.programme().reports()));
        }
        return standing.programme().attestations().stream()
                .filter(word -> word.attestation().equals(a))
                .map(DatedAttestation::validUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
