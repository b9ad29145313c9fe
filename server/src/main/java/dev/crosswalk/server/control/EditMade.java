package dev.crosswalk.server.control;

/// What became of an edit.
///
/// @param change the last one of the programme, with this edit where it was made
/// @param body the answer as JSON
public record EditMade(long change, String body) {}
