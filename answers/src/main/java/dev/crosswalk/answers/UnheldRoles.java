package dev.crosswalk.answers;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles that work is of and that nobody of the programme holds.
///
/// @param roles those of most of the work first
/// @param isNobodyNamed whether the programme names no persons at all
public record UnheldRoles(List<String> roles, boolean isNobodyNamed) {
    private static final UnheldRoles NONE = new UnheldRoles(List.of(), false);

    private static final String NOBODY = "people.yaml names nobody yet";

    /// So many roles stand in the command, to show that one person may hold several.
    private static final int IN_COMMAND = 2;

    public UnheldRoles {
        roles = List.copyOf(roles);
    }

    /// Where the programme names nobody, a text is a role if some control of the library has it.
    ///
    /// @param owners of each piece of work, whoever it is; empty texts name nobody
    public static UnheldRoles of(Situation situation, Collection<String> owners) {
        if (situation.at() == null) {
            return NONE;
        }
        People who = situation.now().programme().who();
        Set<String> known =
                situation.content().controls().controls().stream()
                        .map(Control::owner)
                        .collect(Collectors.toSet());
        Map<String, Integer> times = new HashMap<>();
        for (String owner : owners) {
            boolean isUnheld =
                    who.isEmpty() ? known.contains(owner) : !who.isHeld(owner, situation.day());
            if (!owner.isEmpty() && isUnheld) {
                times.merge(owner, 1, Integer::sum);
            }
        }
        List<String> roles =
                times.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<String, Integer>>comparingInt(
                                                e -> -e.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        return new UnheldRoles(roles, who.isEmpty());
    }

    /// `3 roles are held by nobody: Security lead, .. One person may hold several: crosswalk person
    /// add ..`; empty where all are held.
    public Optional<String> sentence(Dialect dialect) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        return onPaper()
                .map(words ->
                        "%s To name somebody%s: %s"
                                .formatted(
                                        words,
                                        roles.size() == 1 ? "" : ", who may hold several of them",
                                        command(dialect)));
    }

    /// The same for readers who type no commands.
    public Optional<String> onPaper() {
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s%s held by nobody: %s."
                                .formatted(
                                        isNobodyNamed ? NOBODY + ". " : "",
                                        Words.many(roles.size(), "role is", "roles are"),
                                        String.join(", ", roles)));
    }

    /// The same in one line where the programme names no persons at all; empty where it does.
    public Optional<String> nobodyNamed(Dialect dialect) {
        return roles.isEmpty() || !isNobodyNamed
                ? Optional.empty()
                : Optional.of(
                        "%s, and nobody holds the roles that stand here. To name somebody: %s"
                                .formatted(NOBODY, command(dialect)));
    }

    private String command(Dialect dialect) {
        String held =
                roles.stream()
                        .limit(IN_COMMAND)
                        .map(r -> dialect.parameter("role", dialect.argument(r)))
                        .collect(Collectors.joining(" "));
        return dialect.question(
                "person",
                "add PERSON %s %s %s"
                        .formatted(
                                dialect.parameter("name", "NAME"),
                                held,
                                dialect.repeated(List.of("programme")))
                        .strip());
    }
}
