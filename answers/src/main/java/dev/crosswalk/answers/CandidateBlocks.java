package dev.crosswalk.answers;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.words.CandidateWords;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is worth a look beside one requirement, for a terminal.
public final class CandidateBlocks {
    private CandidateBlocks() {}

    /// @param other which end of a candidate stands below the requirement
    /// @param edition whose requirements need no edition before their ids; null where all need one
    /// @param more how many there are besides
    public static List<Block> of(
            Crosswalk crosswalk,
            RequirementRef requirement,
            List<Candidate> best,
            Function<Candidate, RequirementRef> other,
            @Nullable String edition,
            int more) {
        BlockList blocks = new BlockList();
        blocks.add(
                new Block.Entry(
                                2,
                                name(requirement.id()),
                                plain("  "),
                                strong(crosswalk.requirement(requirement).title()))
                        .hang(4));
        for (Candidate c : best) {
            RequirementRef ref = other.apply(c);
            blocks.add(
                    new Block.Entry(
                                    4,
                                    name(ref.edition().equals(edition) ? ref.id() : ref.toString()),
                                    plain("  " + crosswalk.requirement(ref).title()),
                                    quiet("  (" + CandidateWords.because(c) + ")"))
                            .hang(4));
        }
        if (more > 0) {
            blocks.entry(4, quiet("and " + more + " more"));
        }
        return blocks.list();
    }
}
