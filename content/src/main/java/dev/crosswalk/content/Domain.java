package dev.crosswalk.content;

/// A part of the shared vocabulary: `access`, "Access control".
public record Domain(String id, String title) {}
