package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Question;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draft mapping sets: nobody has accepted them yet, and an answer believes them all the same.
final class UnacceptedMappings {
    private UnacceptedMappings() {}

    /// A sentence where an answer may rest on drafts: between decomposed requirements a mapping
    /// proves nothing.
    ///
    /// @param want the edition wanted
    static List<String> notes(Question question, String want) {
        Set<String> editions = new TreeSet<>(Set.of(want));
        question.posture().attestations().forEach(a -> editions.add(a.requirement().edition()));
        if (editions.stream().noneMatch(e -> isOpaque(question.crosswalk(), e))) {
            return List.of();
        }
        List<MappingSet> drafts =
                question.content().library().mappingSets().stream()
                        .filter(s -> s.provenance().status() == MappingSet.Status.DRAFT)
                        .filter(s -> question.trust().believes(s.provenance()))
                        .filter(s -> editions.contains(s.left()) || editions.contains(s.right()))
                        .filter(s -> proves(question.crosswalk(), s))
                        .toList();
        return drafts.isEmpty() ? List.of() : List.of(sentence(drafts, question.dialect()));
    }

    private static boolean isOpaque(Crosswalk crosswalk, String edition) {
        return crosswalk.requirements(Scope.of(edition)).stream()
                .anyMatch(ref -> !crosswalk.decomposed(ref));
    }

    private static boolean proves(Crosswalk crosswalk, MappingSet set) {
        return set.mappings().stream()
                .flatMap(m -> Stream.concat(m.left().stream(), m.right().stream()))
                .anyMatch(ref -> !crosswalk.decomposed(ref));
    }

    private static String sentence(List<MappingSet> drafts, Dialect dialect) {
        boolean one = drafts.size() == 1;
        return (one ? "1 mapping set is a draft: " : drafts.size() + " mapping sets are drafts: ")
                + drafts.stream().map(MappingSet::id).collect(Collectors.joining(", "))
                + "; "
                + dialect.parameter("trust", "status=accepted")
                + " leaves "
                + (one ? "it" : "them")
                + " out";
    }
}
