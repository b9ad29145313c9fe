package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Naming;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A wanted framework and how far it is met.
///
/// @param name for people, with the parts that are wanted where that is not the whole edition: `SOC
///   2 (CC, A)`
/// @param standing the programme judged for this framework; null where there are only attestations
///   and no programme
public record Judged(
        FrameworkEdition edition,
        String name,
        Posture posture,
        @Nullable Standing standing,
        Gap gap) {

    public static Judged of(
            Crosswalk crosswalk, Scope scope, Posture posture, @Nullable Standing standing) {
        Naming naming = new Naming(crosswalk.library());
        return new Judged(
                naming.edition(scope.edition()),
                naming.of(scope),
                posture,
                standing,
                crosswalk.gap(posture, scope));
    }

    public static Judged of(Crosswalk crosswalk, Scope scope, Standing standing) {
        return of(crosswalk, scope, standing.posture(), standing);
    }

    /// The standing, where it is known that there is a programme.
    public Standing required() {
        if (standing == null) {
            throw new IllegalStateException("this is asked of a programme");
        }
        return standing;
    }

    public Scope scope() {
        return gap.want();
    }

    public Assurance question() {
        return posture.question();
    }

    /// The window that the programme sets for the framework, whatever assurance is asked for; null
    /// where it sets none.
    public @Nullable Period window() {
        return standing == null ? null : standing.window();
    }

    /// The window over which controls have to operate; null where none is asked about.
    public @Nullable AskedWindow asked() {
        return AskedWindow.of(standing);
    }

    /// `implemented`, `operating over 2025-10-01 to 2026-09-30`
    public String askedFor() {
        return FactWords.asked(question(), window());
    }

    /// Whether the window asked about is past, so that nothing done now counts for it.
    public boolean isTooLate() {
        AskedWindow asked = asked();
        return asked != null && asked.isPast();
    }

    /// What a reader has to know of the figures while a window runs; empty otherwise.
    public Optional<String> caution() {
        AskedWindow asked = asked();
        return asked == null ? Optional.empty() : asked.caution();
    }

    public RollUp summary() {
        return gap.summary();
    }

    public List<RequirementGroups.Group> themes() {
        return new RequirementGroups(edition).of(gap.verdicts());
    }
}
