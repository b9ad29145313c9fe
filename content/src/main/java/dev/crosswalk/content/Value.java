package dev.crosswalk.content;

/// A text from a file and the line it stands in.
record Value(String text, int line) {}
