package dev.crosswalk.content;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A pair that is declined is none that the claims make.
final class DeclinedRules {
    private final LintSubject subject;

    /// By two editions, the pairs of a comparison.
    private final Map<List<String>, Set<List<RequirementRef>>> found = new HashMap<>();

    DeclinedRules(LintSubject subject) {
        this.subject = subject;
    }

    void check() {
        if (subject.content.declined().isEmpty()) {
            return;
        }
        Crosswalk crosswalk = subject.crosswalk();
        for (DeclinedPair pair : subject.content.declined()) {
            Set<List<RequirementRef>> pairs =
                    found.computeIfAbsent(
                            List.of(pair.left().edition(), pair.right().edition()),
                            editions -> pairs(crosswalk, editions));
            if (pairs.contains(List.of(pair.left(), pair.right()))) {
                subject.quality(
                        name(pair.left(), pair.right()),
                        "declined-pair",
                        "%s and %s are declined, and the claims make them counterparts"
                                .formatted(pair.left().id(), pair.right().id()));
            }
        }
    }

    private static Set<List<RequirementRef>> pairs(Crosswalk crosswalk, List<String> editions) {
        Set<List<RequirementRef>> pairs = new HashSet<>();
        crosswalk
                .compare(Scope.of(editions.getFirst()), Scope.of(editions.getLast()))
                .pairs()
                .forEach(p -> pairs.add(List.of(p.left(), p.right())));
        return pairs;
    }

    static String name(RequirementRef left, RequirementRef right) {
        return "declined " + left + "--" + right;
    }
}
