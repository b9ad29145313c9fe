package dev.crosswalk.answers.status;

import dev.crosswalk.programme.Programme;
import org.jspecify.annotations.Nullable;

/// One of the two that are compared.
///
/// @param label as it was typed
/// @param commit the revision's whole id; null of a folder
public record DiffSide(String label, Programme programme, @Nullable String commit) {}
