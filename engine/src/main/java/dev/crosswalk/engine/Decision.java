package dev.crosswalk.engine;

/// What an organisation decided of a contested claim, for itself: that it stands, as if all
/// readings agreed on it, or that its requirement does not demand the obligation. Of a claim that
/// is not contested it says nothing.
///
/// @param source who decided, when and why, as text for readers
public record Decision(
        RequirementRef requirement, String obligation, boolean stands, String source) {}
