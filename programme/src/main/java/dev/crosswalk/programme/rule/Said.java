package dev.crosswalk.programme.rule;

/// A thing that somebody said, and where it stands.
///
/// @param value in which a field that could not be read holds something that nobody meant
record Said<T>(T value, Where where) {}
