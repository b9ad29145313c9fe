package dev.crosswalk.answers.intake;

import org.jspecify.annotations.Nullable;

/// A test of a control.
///
/// @param text what the auditor did; may be empty
/// @param words what the auditor wrote of the result; may be empty
/// @param result null where the words say neither that there was an exception nor that there was
///   none
/// @param at where it stands
public record ListedTest(String text, String words, @Nullable TestResult result, String at) {}
