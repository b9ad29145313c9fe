package dev.crosswalk.content.yaml;

/// A text from a file and the line it stands in.
public record Value(String text, int line) {}
