package dev.crosswalk.answers.why;

import dev.crosswalk.answers.QuestionTerms;

/// Why is the verdict on a requirement what it is?
///
/// @param requirement whose edition may be left out where only one has it, or where the programme
///   wants only one that does
public record WhyRequest(QuestionTerms terms, String requirement) {}
