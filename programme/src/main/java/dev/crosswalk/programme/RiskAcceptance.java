package dev.crosswalk.programme;

import java.time.LocalDate;

/// Who lives with what is left of a risk. Its owner has to, where it is above what the organisation
/// calls acceptable.
public enum RiskAcceptance {
    /// Nobody accepted it, and nobody has to, as far as is known.
    NOT_NEEDED,
    BY_NOBODY,
    BY_OWNER,
    /// Somebody accepted it who is not its owner on that day.
    BY_ANOTHER,
    /// The texts that name them may mean one person, or not.
    NOT_SHOWN,
    /// Somebody accepted it, and nobody says when, so that its owner of that day is not known.
    WITHOUT_DAY;

    /// Whether somebody has to live with what is left of a risk, and nobody says on a day that they
    /// do. Up to what is acceptable nobody has to.
    public static boolean isLackingOn(LocalDate day, Risk risk, RiskCriteria criteria) {
        return criteria.isToBeAccepted(risk.residual()) && !risk.isAcceptedOn(day);
    }

    public static RiskAcceptance of(Risk risk, RiskCriteria criteria, People people) {
        LocalDate on = risk.acceptedOn();
        if (risk.acceptedBy().isEmpty()) {
            return criteria.isAbove(risk.residual()) ? BY_NOBODY : NOT_NEEDED;
        }
        if (on == null) {
            return WITHOUT_DAY;
        }
        return switch (people.apart(risk.acceptedBy(), on, risk.owner(), on, on)) {
            case SAME -> BY_OWNER;
            case OTHER -> BY_ANOTHER;
            case NOT_SHOWN -> NOT_SHOWN;
        };
    }
}
