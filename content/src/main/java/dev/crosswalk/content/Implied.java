package dev.crosswalk.content;

import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What follows from obligations of a library, by id.
final class Implied {

    /// Of each obligation that implies any, all that it implies, sorted.
    private final Map<String, Set<String>> implied = new HashMap<>();

    Implied(Library library) {
        Map<String, List<String>> direct = new HashMap<>();
        for (Obligation o : library.obligations()) {
            if (!o.implies().isEmpty()) {
                direct.put(o.id(), o.implies());
            }
        }
        direct.keySet().forEach(o -> implied.put(o, all(o, direct)));
    }

    private static Set<String> all(String obligation, Map<String, List<String>> direct) {
        Set<String> all = new TreeSet<>();
        for (String o : direct.getOrDefault(obligation, List.of())) {
            if (all.add(o)) {
                all.addAll(all(o, direct));
            }
        }
        return all;
    }

    /// The obligations with all that follows from them, sorted.
    Set<String> given(Collection<String> obligations) {
        Set<String> all = new TreeSet<>(obligations);
        obligations.forEach(o -> all.addAll(implied.getOrDefault(o, Set.of())));
        return all;
    }

    /// The first of some obligations from which another one follows.
    Optional<String> below(String obligation, Collection<String> some) {
        return some.stream()
                .filter(o -> implied.getOrDefault(o, Set.of()).contains(obligation))
                .findFirst();
    }
}
