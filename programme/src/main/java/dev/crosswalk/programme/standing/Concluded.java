package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.People;
import java.util.List;

/// A conclusion of a person, and what of it the facts bear out.
///
/// @param fact what the engine is told of it
/// @param apart whether whoever concluded is somebody else than each of those who may not
/// @param compensating ids of the compensating controls that were not effective meanwhile, or do
///   not discharge what is affected
public record Concluded(
        Conclusion said, History.Conclusion fact, List<Apart> apart, List<String> compensating) {

    public Concluded {
        apart = List.copyOf(apart);
        compensating = List.copyOf(compensating);
    }

    /// Whether whoever concluded is somebody else than one who may not conclude.
    ///
    /// @param who as it was said
    public record Apart(Part part, String who, People.Apart from) {}

    /// Why somebody may not conclude on a control.
    public enum Part {
        OWNER,
        PERFORMER,
        ACCEPTOR
    }

    /// Whether nobody of those who are known is meant by who concluded: then it is not that they
    /// have a part in it which makes it count for nothing.
    public boolean namesNobody() {
        return !fact.independent() && apart(People.Apart.SAME).isEmpty();
    }

    /// Those of whom it is known, or not shown, that they are somebody else.
    public List<Apart> apart(People.Apart from) {
        return apart.stream().filter(a -> a.from() == from).toList();
    }
}
