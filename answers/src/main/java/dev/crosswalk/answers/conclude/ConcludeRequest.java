package dev.crosswalk.answers.conclude;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Conclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would a conclusion on a control lift, and may it be made?
///
/// @param id of the conclusion; null for the next one that is free
/// @param window null for that of the edition
/// @param want the edition whose window is meant; null where the programme wants one window
/// @param deviations ids; empty for all
/// @param obligations ids; empty for all of the control's
/// @param terms whose day is the day of the conclusion
public record ConcludeRequest(
        String control,
        @Nullable String id,
        @Nullable Period window,
        @Nullable String want,
        As as,
        String by,
        List<String> deviations,
        String cause,
        String extent,
        Conclusion.Harm harm,
        String correction,
        List<String> compensating,
        List<String> obligations,
        QuestionTerms terms) {

    public ConcludeRequest {
        deviations = List.copyOf(deviations);
        compensating = List.copyOf(compensating);
        obligations = List.copyOf(obligations);
    }
}
