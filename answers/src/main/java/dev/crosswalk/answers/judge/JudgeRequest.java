package dev.crosswalk.answers.judge;

/// How did the control of a history operate over its window?
///
/// @param explain whether the page says which rule decided, and by which figures
public record JudgeRequest(boolean explain) {}
