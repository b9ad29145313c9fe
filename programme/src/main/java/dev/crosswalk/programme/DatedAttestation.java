package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Attestation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's word on a single requirement.
///
/// @param since the day from which the attestation counts; null where it always has
public record DatedAttestation(
        Attestation attestation, @Nullable LocalDate since, @Nullable LocalDate validUntil) {

    public DatedAttestation {
        attestation =
                new Attestation(
                        attestation.requirement(),
                        attestation.met(),
                        attestation.level(),
                        OneLine.of(attestation.source()),
                        attestation.except(),
                        OneLine.of(attestation.by()),
                        attestation.guidance());
    }

    public boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
