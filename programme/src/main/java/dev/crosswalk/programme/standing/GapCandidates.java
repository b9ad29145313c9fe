package dev.crosswalk.programme.standing;

import dev.crosswalk.content.DeclinedPair;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of what is met published rows set beside the open requirements of a gap, without proving
/// anything.
public final class GapCandidates {
    /// The best of each requirement; `compare` has all.
    public static final int MOST = 3;

    private GapCandidates() {}

    /// An open requirement with what is worth a look.
    ///
    /// @param best the best first
    /// @param all how many there are
    public record Entry(Verdict verdict, List<Candidate> best, int all) {
        public Entry {
            best = List.copyOf(best);
        }
    }

    /// In the order of the verdicts; those that have none are left out.
    ///
    /// @param declined pairs that somebody looked at, with the answer that they are none
    public static List<Entry> of(
            Crosswalk crosswalk, List<DeclinedPair> declined, Posture posture, Gap gap) {
        Map<RequirementRef, List<Candidate>> found = new HashMap<>();
        Set<List<RequirementRef>> answered = new HashSet<>();
        for (DeclinedPair pair : declined) {
            answered.add(List.of(pair.left(), pair.right()));
            answered.add(List.of(pair.right(), pair.left()));
        }
        for (Candidate c : crosswalk.candidates(posture, gap.want())) {
            if (!answered.contains(List.of(c.left(), c.right()))) {
                found.computeIfAbsent(c.right(), _ -> new ArrayList<>()).add(c);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Verdict v : gap.verdicts()) {
            List<Candidate> candidates = found.getOrDefault(v.ref(), List.of());
            if (!candidates.isEmpty() && v.applicable() && v.coverage() != Coverage.FULL) {
                entries.add(
                        new Entry(
                                v,
                                candidates.subList(0, Math.min(MOST, candidates.size())),
                                candidates.size()));
            }
        }
        return List.copyOf(entries);
    }

    /// Why nothing can be proved of what is wanted; empty where something could be. No requirement
    /// wanted says what it demands, and no row says that one is held by another.
    public static Optional<String> unprovable(Crosswalk crosswalk, Gap gap, String title) {
        if (gap.verdicts().isEmpty()
                || gap.verdicts().stream()
                        .anyMatch(v -> v.decomposed() || v.coverage() == Coverage.FULL)) {
            return Optional.empty();
        }
        boolean named = false;
        for (MappingSet set : crosswalk.library().mappingSets()) {
            boolean left = set.left().equals(gap.want().edition());
            boolean right = set.right().equals(gap.want().edition());
            if (set.provenance().status() == MappingSet.Status.REJECTED || (!left && !right)) {
                continue;
            }
            named = true;
            if (set.provenance().status() != MappingSet.Status.HINTS
                    && set.mappings().stream().anyMatch(m -> holds(m, left, right))) {
                return Optional.empty();
            }
        }
        return Optional.of(
                "Nothing can be proved here: what "
                        + title
                        + " demands is not broken down into obligations, and "
                        + (named
                                ? "published mappings say of its requirements only that they share"
                                        + " something with others."
                                : "no mapping names its requirements."));
    }

    /// Whether a row says that the side that is wanted is held by the other one.
    private static boolean holds(Mapping row, boolean left, boolean right) {
        return row.assertion() == Assertion.EQUAL
                || (right && row.assertion() == Assertion.SUPERSET)
                || (left && row.assertion() == Assertion.SUBSET);
    }
}
