package dev.crosswalk.server.programme;

/// What an item said since a change.
///
/// @param content in the shape of its file, as the database keeps it: in an order of its own
public record ItemVersion(long change, String content) {}
