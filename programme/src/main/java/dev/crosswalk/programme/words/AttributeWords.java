package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words for the attributes of requirements, and for what a condition on them leaves out.
public final class AttributeWords {
    private AttributeWords() {}

    /// `concepts: detect, respond`, one text for each attribute.
    public static List<String> of(Requirement requirement) {
        return of(requirement.attributes());
    }

    /// The same of what several requirements have.
    public static List<String> of(Map<String, List<String>> attributes) {
        List<String> words = new ArrayList<>();
        attributes.forEach((name, values) -> words.add(Where.spoken(name) + ": " + spoken(values)));
        return words;
    }

    /// `concepts (detect 14, respond 7)`, one text for each attribute: how many requirements have
    /// each value that some have.
    public static List<String> counted(Map<String, Map<String, Integer>> counts) {
        List<String> words = new ArrayList<>();
        counts.forEach((name, values) -> {
            List<String> counted = new ArrayList<>();
            values.forEach((value, n) -> {
                if (n > 0) {
                    counted.add(Where.spoken(value) + " " + n);
                }
            });
            if (!counted.isEmpty()) {
                words.add(Where.spoken(name) + " (" + String.join(", ", counted) + ")");
            }
        });
        return words;
    }

    /// `detect, respond`: the values of one attribute; empty where it has none.
    public static String of(Requirement requirement, String attribute) {
        return spoken(requirement.attributes().getOrDefault(attribute, List.of()));
    }

    public static String spoken(List<String> values) {
        return String.join(", ", values.stream().map(Where::spoken).toList());
    }

    /// `the 17 of 123 requirements where concepts = detect`; empty of a scope without a condition.
    public static Optional<String> part(Scope scope, Crosswalk crosswalk) {
        if (scope.where().isAny()) {
            return Optional.empty();
        }
        int all = crosswalk.requirements(scope.whole()).size();
        return Optional.of(
                "the %d of %s where %s"
                        .formatted(
                                all - crosswalk.leftOut(scope).size(),
                                Words.many(all, "requirement", "requirements"),
                                scope.where()));
    }

    /// What a reader has to know of figures that are not of all requirements, a sentence for which
    /// they are of and one for what is left out; empty of a scope without a condition.
    public static Optional<String> caution(Scope scope, Crosswalk crosswalk) {
        return part(scope, crosswalk)
                .map(part -> "The figures are of " + part + ". " + leftOut(scope, crosswalk) + ".");
    }

    /// `106 are left out, 30 of them without concepts`
    private static String leftOut(Scope scope, Crosswalk crosswalk) {
        List<RequirementRef> out = crosswalk.leftOut(scope);
        List<String> without = new ArrayList<>();
        for (String name : scope.where().wanted().keySet()) {
            long n =
                    out.stream()
                            .filter(r -> !crosswalk.requirement(r).attributes().containsKey(name))
                            .count();
            if (n > 0) {
                without.add(n + " of them without " + Where.spoken(name));
            }
        }
        return (out.isEmpty()
                        ? "None is left out"
                        : out.size() + (out.size() == 1 ? " is" : " are") + " left out")
                + (without.isEmpty() ? "" : ", " + Words.and(without));
    }
}
