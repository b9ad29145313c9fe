package dev.crosswalk.answers.deviation;

import dev.crosswalk.answers.QuestionTerms;
import org.jspecify.annotations.Nullable;

/// What deviated of the controls of a programme?
///
/// @param control id of the only control that is asked about; null for all
/// @param window `2026-01-01..2026-12-31`; null for that of the edition
/// @param want the edition whose window is asked about; null where the programme wants one window
public record DeviationsRequest(
        @Nullable String control,
        @Nullable String window,
        @Nullable String want,
        QuestionTerms terms) {}
