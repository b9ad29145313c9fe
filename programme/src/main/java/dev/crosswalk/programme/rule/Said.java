package dev.crosswalk.programme.rule;

/// A value that somebody said, and where it stands.
///
/// @param value where a field could not be read, it holds a stand-in that nobody meant
record Said<T>(T value, Where where) {}
