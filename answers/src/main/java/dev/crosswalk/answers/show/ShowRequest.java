package dev.crosswalk.answers.show;

import java.util.List;

/// What is this?
///
/// @param what an edition or parts of it, a requirement, an obligation, a control or a document
/// @param trust as in [dev.crosswalk.answers.QuestionTerms]
public record ShowRequest(String what, List<String> trust) {
    public ShowRequest {
        trust = List.copyOf(trust);
    }
}
