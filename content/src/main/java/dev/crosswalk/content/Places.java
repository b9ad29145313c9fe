package dev.crosswalk.content;

import dev.crosswalk.content.finding.Place;
import java.util.Map;

/// Where things stand in their files, by kind and id: `obligation acc-review-periodic`.
public record Places(Map<String, Entry> byName) {
    static final Places NONE = new Places(Map.of());

    public Places {
        byName = Map.copyOf(byName);
    }

    /// @param ofPack whether the file is one of a user's pack, not of the content itself
    public record Entry(Place.Line place, boolean ofPack) {}

    /// The line in which a thing stands; line 0 where that is not known.
    public Place.Line line(String name) {
        return of(name).place();
    }

    /// Where a thing stands. Compiled content does not know, and messages then name the thing in
    /// the place of its file.
    Entry of(String name) {
        return byName.getOrDefault(name, new Entry(new Place.Line(name, 0), false));
    }
}
