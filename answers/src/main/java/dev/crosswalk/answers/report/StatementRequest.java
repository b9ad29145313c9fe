package dev.crosswalk.answers.report;

import dev.crosswalk.answers.QuestionTerms;

/// What does the statement of applicability say, line by line?
public record StatementRequest(QuestionTerms terms) {}
