package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Groups;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A framework that is wanted, and how far it is.
///
/// @param name for people, with the parts that are wanted where that is not all: `SOC 2 (CC, A)`
/// @param window over which controls have to operate; null where none is asked about
/// @param standing of the programme, judged for this framework; null where there are only
///   attestations
public record Target(
        FrameworkEdition edition,
        String name,
        Scope scope,
        Posture posture,
        @Nullable Period window,
        @Nullable Standing standing,
        Gap gap) {

    public Assurance question() {
        return posture.question();
    }

    /// What to know of the figures while a window runs; nothing otherwise.
    Optional<String> caution() {
        AskedWindow asked = AskedWindow.of(standing);
        return asked == null ? Optional.empty() : asked.caution();
    }

    public RollUp summary() {
        return gap.summary();
    }

    public List<Groups.Group> themes() {
        return new Groups(edition).of(gap.verdicts());
    }
}
