package dev.crosswalk.answers.status;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.nio.file.Path;

/// A programme in a folder, and the moment at which it is looked at.
public record Viewpoint(Content content, Path folder, ProgrammeAt at) {

    public Crosswalk crosswalk() {
        return at.crosswalk();
    }

    public Programme programme() {
        return at.programme();
    }

    public Moment asOf() {
        return at.asOf();
    }

    public Moment knownAt() {
        return at.knownAt();
    }

    RollUp sums(Scope scope) {
        return at.standing(scope.edition()).gap(crosswalk(), scope).summary();
    }

    FrameworkEdition edition(String id) {
        return content.library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
