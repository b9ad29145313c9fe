package dev.crosswalk.answers.status;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Standings;
import java.nio.file.Path;

/// A programme in a folder, and the moment at which it is looked at.
public record Viewpoint(Content content, Path folder, Standings standings) {

    public Crosswalk crosswalk() {
        return standings.crosswalk();
    }

    public Programme programme() {
        return standings.programme();
    }

    public Moment asOf() {
        return standings.asOf();
    }

    public Moment knownAt() {
        return standings.knownAt();
    }

    RollUp sums(Scope scope) {
        return standings.of(scope.edition()).gap(crosswalk(), scope).summary();
    }

    FrameworkEdition edition(String id) {
        return content.library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
