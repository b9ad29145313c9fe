package dev.crosswalk.server.task;

/// What of a programme or its content a task is about.
///
/// @param kind `control`, `requirement`, or `step` for a control as a step of a plan
/// @param id `ACC-07`, `iso27001-2022/A.5.15`
public record About(String kind, String id) {}
