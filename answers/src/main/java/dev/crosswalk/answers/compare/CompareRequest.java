package dev.crosswalk.answers.compare;

import java.util.List;

/// Which requirements of two editions correspond?
///
/// @param left a scope
/// @param right a scope
/// @param trust as in [dev.crosswalk.answers.QuestionTerms]
/// @param where the requirements that are compared, as in `concept=detect`; none for all
/// @param brief whether the pairs are left out of the page
public record CompareRequest(
        String left, String right, List<String> trust, List<String> where, boolean brief) {
    public CompareRequest {
        trust = List.copyOf(trust);
        where = List.copyOf(where);
    }
}
