package dev.crosswalk.answers.status;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.change.Look;
import dev.crosswalk.programme.standing.Standing;
import java.nio.file.Path;
import java.time.LocalDate;

/// A programme, and the day on which it is looked at.
public record Viewpoint(
        Content content,
        Crosswalk crosswalk,
        Path folder,
        Programme programme,
        LocalDate asOf,
        LocalDate knownAt) {

    /// Judged by what the programme wants of an edition.
    public Standing standing(String edition) {
        return Standing.of(programme, content.controls(), crosswalk, edition, null, asOf, knownAt);
    }

    /// The state of the controls, whatever framework asks.
    public Standing controls() {
        return Standing.of(
                programme,
                content.controls(),
                crosswalk,
                Assurance.IMPLEMENTED,
                null,
                asOf,
                knownAt);
    }

    public Look look() {
        return new Look(programme, content.controls(), asOf, knownAt);
    }

    RollUp sums(Scope scope) {
        return standing(scope.edition()).gap(crosswalk, scope).summary();
    }

    FrameworkEdition edition(String id) {
        return content.library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
