package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.QuestionTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far does what is met reach towards a framework?
///
/// @param want a scope; null where the programme wants one framework only
/// @param where the requirements that are asked about, as in `concept=detect`; none for all
/// @param only the coverages whose requirements are listed, as in `not-assessed`; none for all
/// @param brief whether the requirements are left out
public record GapRequest(
        QuestionTerms terms,
        @Nullable String want,
        List<String> where,
        List<String> only,
        boolean brief) {
    public GapRequest {
        where = List.copyOf(where);
        only = List.copyOf(only);
    }
}
