package dev.crosswalk.answers.plan;

import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// The day of an audit that a programme keeps (`auditOn` of what it wants), for whoever asks
/// without naming one.
///
/// @param edition of whose audit it is
public record KeptDay(String edition, LocalDate day) {

    /// The first that is still to come of what is asked about; empty where none is kept.
    public static Optional<KeptDay> of(Situation situation, LocalDate today) {
        return situation.at() == null
                ? Optional.empty()
                : situation.now().programme().frameworks().stream()
                        .filter(w -> w.auditOn() != null && !w.auditOn().isBefore(today))
                        .filter(w ->
                                situation.wanted().stream()
                                        .anyMatch(j ->
                                                j.scope().edition().equals(w.scope().edition())))
                        .min(
                                Comparator.comparing(
                                        (WantedFramework w) -> Objects.requireNonNull(w.auditOn())))
                        .map(w ->
                                new KeptDay(
                                        w.scope().edition(), Objects.requireNonNull(w.auditOn())));
    }

    /// The same of what a programme wants, for answers that are no plan.
    public static Optional<AuditDay> audit(Situation situation) {
        return of(situation, situation.day()).map(k -> new AuditDay(k.day, k.edition, null, true));
    }
}
