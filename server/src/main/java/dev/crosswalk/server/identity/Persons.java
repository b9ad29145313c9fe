package dev.crosswalk.server.identity;

import java.util.List;
import java.util.UUID;

/// Whom the programmes of organisations know, which whoever keeps the programmes says.
@FunctionalInterface
public interface Persons {
    /// A person of a programme.
    record Person(String id, String name) {}

    /// Those of an organisation's people.yaml; empty where its programme names nobody.
    List<Person> of(UUID organisation);
}
