package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Population;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names by which events are told apart. Lists may overlap: an event that several lists of one
/// kind have on one day is one event, named after the first list that has it.
final class EventNames {
    private final Map<Key, String> names = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();

    private record Key(String kind, String id, LocalDate on) {}

    EventNames(List<ControlHistory.Listed> populations) {
        for (ControlHistory.Listed listed : populations) {
            for (Population.Item event : listed.population().items()) {
                String name = listed.population().id() + " " + event.id();
                names.putIfAbsent(key(listed, event), name);
                byId.putIfAbsent(event.id(), name);
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

    /// The name of the event that evidence calls by its id; the id itself where no list has it.
    String named(String id) {
        return byId.getOrDefault(id, id);
    }
}
