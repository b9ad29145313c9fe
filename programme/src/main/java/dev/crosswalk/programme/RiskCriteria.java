package dev.crosswalk.programme;

import org.jspecify.annotations.Nullable;

/// By what an organisation rates its risks, and which of them it may live with.
///
/// @param scale the highest rating of likelihood and of impact; null where nobody says
/// @param acceptable the highest score, of likelihood times impact, that needs nobody's acceptance;
///   null where nobody says
public record RiskCriteria(@Nullable Integer scale, @Nullable Integer acceptable) {

    private static final int USUAL_SCALE = 5;

    /// Nobody says.
    public static final RiskCriteria UNKNOWN = new RiskCriteria(null, null);

    /// The highest rating: that of the template of the register where nobody says another.
    public int highest() {
        return scale == null ? USUAL_SCALE : scale;
    }

    /// Whether a score is known to be above what is acceptable.
    public boolean isAbove(int score) {
        return acceptable != null && score > acceptable;
    }

    /// Whether somebody has to accept a score: any, where nobody says what is acceptable.
    public boolean isToBeAccepted(int score) {
        return acceptable == null || score > acceptable;
    }
}
