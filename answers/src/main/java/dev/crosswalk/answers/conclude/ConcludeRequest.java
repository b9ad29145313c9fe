package dev.crosswalk.answers.conclude;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would a conclusion on a control lift, and may it be made?
///
/// @param id of the conclusion; null for the next one that is free
/// @param window `2026-01-01..2026-12-31`; null for that of the edition
/// @param want the edition whose window is meant; null where the programme wants one window
/// @param as one of [ConcludeAnswer#CONCLUSIONS]
/// @param harm where it was looked for; empty where nobody looked
/// @param harmShownBy id of the evidence that shows it; may be empty
/// @param deviations ids; empty for all
/// @param obligations ids; empty for all of the control's
/// @param terms whose day is the day of the conclusion
public record ConcludeRequest(
        String control,
        @Nullable String id,
        @Nullable String window,
        @Nullable String want,
        String as,
        String by,
        List<String> deviations,
        String cause,
        String extent,
        String harm,
        String harmShownBy,
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
