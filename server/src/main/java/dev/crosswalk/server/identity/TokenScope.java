package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What an API token may do.
public enum TokenScope {
    READ,
    /// All that whoever made it may do.
    WRITE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenScope of(Role role) {
        return role.permissions().equals(Set.of(Permission.READ)) ? READ : WRITE;
    }

    public static TokenScope of(String word) throws Refusal {
        return Stream.of(values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notOneOf("scope", word, List.of("read", "write")));
    }
}
