package dev.crosswalk.answers.report;

import dev.crosswalk.answers.QuestionTerms;
import org.jspecify.annotations.Nullable;

/// What does the statement of applicability say, line by line?
///
/// @param want the edition whose Annex A it is of; null for the first that is wanted and has one
public record StatementRequest(QuestionTerms terms, @Nullable String want) {}
