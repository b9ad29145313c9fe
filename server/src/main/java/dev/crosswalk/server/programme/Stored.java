package dev.crosswalk.server.programme;

import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.util.UUID;

/// An item in the database.
///
/// @param id stays that of the item over all its versions
/// @param place by which the items of a kind are ordered
record Stored(UUID id, double place, Item item) {}
