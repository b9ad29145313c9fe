package dev.crosswalk.server.task;

import dev.crosswalk.answers.Refusal;

/// What of a programme or its content a task is about.
///
/// @param kind `control`, `requirement`, or `step` for a control as a step of a plan
/// @param id `ACC-07`, `iso27001-2022/A.5.15`
public record About(String kind, String id) {
    /// One as a parameter says it: `control:ACC-07`.
    public static About parse(String typed) throws Refusal {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            throw Refusal.malformed("about", typed, "names no kind. Write it like control:ACC-07");
        }
        return new About(typed.substring(0, colon), typed.substring(colon + 1));
    }
}
