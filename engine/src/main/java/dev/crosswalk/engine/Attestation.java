package dev.crosswalk.engine;

import org.jspecify.annotations.Nullable;

/// Somebody's word that a requirement is met, or that it is not.
///
/// @param level the assurance that is attested; null means OPERATING where the requirement is met,
///   and answers all questions where it is not
/// @param source the report or person, as text for readers
public record Attestation(
        RequirementRef requirement, boolean met, @Nullable Assurance level, String source)
        implements Fact {

    @Override
    public String label() {
        return requirement.toString();
    }

    /// Whether the attestation answers a question. Met at a level answers questions up to that
    /// level; not met at a level answers questions from that level upward.
    public boolean answers(Assurance question) {
        if (met) {
            return level == null || level.atLeast(question);
        }
        return level == null || question.atLeast(level);
    }
}
