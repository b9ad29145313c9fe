package dev.crosswalk.answers.trial;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;

/// What would be proven if some controls were in place and shown, and some were not there? What is
/// supposed stands in the sources that are asked.
///
/// @param wants the frameworks that are asked about, as typed; none for all that the programme
///   wants
public record TrialRequest(QuestionTerms terms, List<String> wants) {
    public TrialRequest {
        wants = List.copyOf(wants);
    }
}
