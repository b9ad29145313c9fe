package dev.crosswalk.answers.show;

import java.util.List;

/// What is this?
///
/// @param what an edition or parts of it, a requirement, an obligation, a control or a document
/// @param trust as in [dev.crosswalk.answers.QuestionTerms]
/// @param where of an edition, the requirements that are shown, as in `concept=detect`; none for
///   all
public record ShowRequest(String what, List<String> trust, List<String> where) {
    public ShowRequest {
        trust = List.copyOf(trust);
        where = List.copyOf(where);
    }
}
