package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Population;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names by which events are told apart. Lists may overlap: an event that several lists of one
/// kind have on one day is one event, named after the first list that has it.
final class EventNames {
    private final Map<Key, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> byId = new HashMap<>();

    private record Key(String kind, String id, LocalDate on) {}

    EventNames(List<ControlHistory.Listed> populations) {
        for (ControlHistory.Listed listed : populations) {
            for (Population.Item event : listed.population().items()) {
                String name = listed.population().id() + " " + event.id();
                names.putIfAbsent(key(listed, event), name);
                byId.computeIfAbsent(event.id(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(listed.kind(), name);
            }
        }
    }

    private static Key key(ControlHistory.Listed listed, Population.Item event) {
        return new Key(listed.kind(), event.id(), event.occurredOn());
    }

    /// @param listed one of the lists, and one of its events
    String name(ControlHistory.Listed listed, Population.Item event) {
        return names.getOrDefault(key(listed, event), event.id());
    }

    /// The name of the event that evidence calls by its id, of the lists that it answers where
    /// these have it; the id itself where no list has it.
    ///
    /// @param answers the kinds of the lists that are answered
    String named(String id, List<String> answers) {
        Map<String, String> names = byId.getOrDefault(id, Map.of());
        return answers.stream()
                .filter(names::containsKey)
                .findFirst()
                .map(names::get)
                .orElseGet(() -> names.values().stream().findFirst().orElse(id));
    }
}
