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

/// A framework that is wanted, judged: how far it is.
///
/// @param name for people, with the parts that are wanted where that is not all: `SOC 2 (CC, A)`
/// @param standing of the programme, judged for this framework; null where there are only
///   attestations
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

    /// The standing, of what is only asked of programmes.
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

    /// That the programme has for the framework, whatever assurance is asked for; null where there
    /// is none.
    public @Nullable Period window() {
        return standing == null ? null : standing.window();
    }

    /// Over which controls have to operate; null where no window is asked about.
    public @Nullable AskedWindow asked() {
        return AskedWindow.of(standing);
    }

    /// `implemented`, `operating over 2025-10-01 to 2026-09-30`
    public String askedFor() {
        return FactWords.asked(question(), window());
    }

    /// Whether nothing that is done now counts for the window that is asked about.
    public boolean isTooLate() {
        AskedWindow asked = asked();
        return asked != null && asked.isPast();
    }

    /// What to know of the figures while a window runs; nothing otherwise.
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
