package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Reads which requirements are asked about by their attributes, as people say it: values of one
/// name are alternatives, names narrow each other.
///
/// Publishers like long names, so the beginning of one is enough where it tells them apart:
/// `concept=detect`, `domain=governance`. Letter case counts for nothing, nor does what joins
/// words, nor the sign with which the publisher prints tags.
public final class WhereTerms {
    private static final String WHERE = "where";

    private final Crosswalk crosswalk;
    private final Map<String, List<String>> declared = new LinkedHashMap<>();
    private final List<FrameworkEdition> editions;

    private WhereTerms(Crosswalk crosswalk, Collection<Scope> scopes) {
        this.crosswalk = crosswalk;
        editions =
                crosswalk.library().editions().stream()
                        .filter(e -> scopes.stream().anyMatch(s -> s.edition().equals(e.id())))
                        .toList();
        for (FrameworkEdition edition : editions) {
            edition.attributes()
                    .forEach((name, values) -> {
                        Set<String> all =
                                new LinkedHashSet<>(declared.getOrDefault(name, List.of()));
                        all.addAll(values);
                        declared.put(name, List.copyOf(all));
                    });
        }
    }

    /// One scope as far as the condition holds, see [#narrowed(List, List, Crosswalk)].
    public static Scope narrowed(List<String> typed, Scope scope, Crosswalk crosswalk)
            throws Refusal {
        return narrowed(typed, List.of(scope), crosswalk).getFirst();
    }

    /// The scopes as far as the condition holds. One of an edition that has none of the attributes
    /// stays as it is; one of which nothing is left is refused, because its figures would be those
    /// of nothing.
    public static List<Scope> narrowed(List<String> typed, List<Scope> scopes, Crosswalk crosswalk)
            throws Refusal {
        if (typed.isEmpty()) {
            return scopes;
        }
        WhereTerms terms = new WhereTerms(crosswalk, scopes);
        Where where = terms.read(typed);
        List<Scope> narrowed = new ArrayList<>();
        for (Scope scope : scopes) {
            narrowed.add(terms.has(scope, where) ? terms.some(scope.where(where)) : scope);
        }
        return narrowed;
    }

    private boolean has(Scope scope, Where where) {
        return editions.stream()
                .filter(e -> e.id().equals(scope.edition()))
                .flatMap(e -> e.attributes().keySet().stream())
                .anyMatch(where.wanted()::containsKey);
    }

    private Scope some(Scope scope) throws Refusal {
        if (crosswalk.requirements(scope).isEmpty()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            WHERE,
                            scope.where().toString(),
                            "{scope} has no requirement where {value}")
                    .with("scope", scope.whole().toString());
        }
        return scope;
    }

    private Where read(List<String> typed) throws Refusal {
        if (declared.isEmpty()) {
            throw none();
        }
        Map<String, Set<String>> asked = new HashMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            if (equals <= 0 || one.substring(equals + 1).isBlank()) {
                throw Refusal.malformed(
                                WHERE,
                                one,
                                "is no attribute with its value. Write it like {example}")
                        .with("example", example());
            }
            String name = known("attribute", one.substring(0, equals), declared.keySet());
            List<String> values = declared.getOrDefault(name, List.of());
            String value = known("value of " + name, one.substring(equals + 1), values);
            asked.computeIfAbsent(name, _ -> new HashSet<>()).add(value);
        }
        // In the order in which they are shown, whatever the order in which they were typed.
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        declared.forEach((name, values) -> {
            Set<String> of = asked.getOrDefault(name, Set.of());
            if (!of.isEmpty()) {
                wanted.put(name, values.stream().filter(of::contains).toList());
            }
        });
        return new Where(wanted);
    }

    private String example() {
        Map.Entry<String, List<String>> first = declared.entrySet().iterator().next();
        return first.getKey() + "=" + first.getValue().getFirst();
    }

    /// Refuses a condition on editions whose requirements have no attributes.
    private Refusal none() {
        List<String> others =
                crosswalk.library().editions().stream()
                        .filter(e -> !e.attributes().isEmpty())
                        .map(FrameworkEdition::id)
                        .toList();
        return Refusal.of(
                        Code.UNSUITABLE,
                        WHERE,
                        "",
                        "requirements of {editions} have no attributes to ask for: leave out"
                                + " <where>"
                                + (others.isEmpty() ? "" : ". Those of {others} have"))
                .with(
                        "editions",
                        String.join(", ", editions.stream().map(FrameworkEdition::id).toList()))
                .with("others", String.join(", ", others));
    }

    /// The name that was meant: the same; else the only one that begins so; else the only one with
    /// a word that does.
    private static String known(String what, String typed, Collection<String> valid)
            throws Refusal {
        String meant = Where.plain(typed.strip().replaceFirst("^#", ""));
        String stem = stem(meant);
        List<Predicate<String>> ways =
                List.of(
                        name -> name.equals(meant),
                        name -> stem(name).equals(stem),
                        name -> name.startsWith(stem),
                        name -> name.contains(" " + stem));
        for (Predicate<String> way : ways) {
            List<String> found =
                    valid.stream().filter(name -> way.test(Where.plain(name))).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw Refusal.of(
                                Code.AMBIGUOUS,
                                WHERE,
                                typed,
                                "{value!} in <where> begins several of them. Say which: {among}")
                        .among(found);
            }
        }
        throw Refusal.unknown(WHERE, what + " in <where>", typed.strip(), valid);
    }

    /// What singular and plural of a name have in common: `capabilit`, `propert`, `concept`.
    private static String stem(String name) {
        return name.replaceFirst("(ies|y|s)$", "");
    }
}
