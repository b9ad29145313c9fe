package dev.crosswalk.engine;

import org.jspecify.annotations.Nullable;

/// Somebody's word that a requirement is met, or that it is not.
///
/// @param level how far the word goes; null on a met requirement counts as OPERATING, on an unmet
///   one answers all questions
/// @param source the report or person, as text for readers
public record Attestation(
        RequirementRef requirement, boolean met, @Nullable Assurance level, String source)
        implements Fact {

    @Override
    public String label() {
        return requirement.toString();
    }

    /// Met at a level answers questions up to it; not met at a level answers questions from it
    /// upward.
    public boolean answers(Assurance question) {
        if (met) {
            return level == null || level.atLeast(question);
        }
        return level == null || question.atLeast(level);
    }
}
