package dev.crosswalk.programme;

import dev.crosswalk.engine.Attestation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's word on a single requirement.
///
/// @param since the day from which it counts; null for always
public record DatedAttestation(
        Attestation attestation, @Nullable LocalDate since, @Nullable LocalDate validUntil) {

    public boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
