package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.QuestionTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which questions to people settle most of what is unknown, and what do these people say?
///
/// @param wants scopes; none where that is left to the programme
/// @param domains ids of those whose questions are wanted; none for all
/// @param most so many questions at most; null for all
/// @param again whether what was answered already is asked again
/// @param answers as they were typed, `ACC-03=yes`, `ACC-03=partly:acc-role-model`
/// @param withdrawn ids of questions, controls or obligations whose answers count no more
/// @param by who answers; empty where nobody does
/// @param newPersons whether somebody who answers and is not known is put into the programme
/// @param note what else they say; may be empty
/// @param expiresOn the last day on which their answers count; null for the usual time
public record AskRequest(
        QuestionTerms terms,
        List<String> wants,
        List<String> domains,
        @Nullable Integer most,
        boolean again,
        List<String> answers,
        List<String> withdrawn,
        String by,
        boolean newPersons,
        String note,
        @Nullable LocalDate expiresOn) {

    public AskRequest {
        wants = List.copyOf(wants);
        domains = List.copyOf(domains);
        answers = List.copyOf(answers);
        withdrawn = List.copyOf(withdrawn);
    }
}
