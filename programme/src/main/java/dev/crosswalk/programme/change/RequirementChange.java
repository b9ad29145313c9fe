package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Verdict;
import java.util.List;

/// A requirement whose coverage, or the part of it that is proved, changed.
///
/// @param obligations the obligations whose state changed, in the order of the vocabulary
/// @param causes the changes in the programme that affect the requirement; empty where its change
///   follows from other requirements
public record RequirementChange(
        Verdict before, Verdict after, List<ObligationChange> obligations, List<Cause> causes) {

    public RequirementChange {
        obligations = List.copyOf(obligations);
        causes = List.copyOf(causes);
    }

    /// What is known of an obligation, each less than the one before.
    public enum Place {
        COVERED,
        POSSIBLE,
        MISSING,
        FAILED
    }

    public record ObligationChange(String obligation, Place before, Place after) {}

    public Direction direction() {
        if (before.applicable() != after.applicable()) {
            return Direction.OTHER;
        }
        int proven = Double.compare(after.proven(), before.proven());
        if (proven != 0) {
            return proven < 0 ? Direction.WORSE : Direction.BETTER;
        }
        if (before.disproved() != after.disproved()) {
            return after.disproved() ? Direction.WORSE : Direction.BETTER;
        }
        int coverage = Integer.compare(rank(after.coverage()), rank(before.coverage()));
        return coverage < 0 ? Direction.WORSE : coverage > 0 ? Direction.BETTER : Direction.OTHER;
    }

    /// Whether it is worse by nothing but somebody's honest answer that something is not done,
    /// whatever else changed: a word that came with something left out makes nothing worse.
    public boolean isSaidNotDone() {
        List<ObligationChange> less =
                obligations.stream().filter(o -> o.after().compareTo(o.before()) > 0).toList();
        return direction() == Direction.WORSE
                && !less.isEmpty()
                && less.stream().allMatch(o -> after.denied(o.obligation()));
    }

    /// Whether somebody said since that something of it is not done, and it is open by that, though
    /// the whole may be better by other things.
    public boolean saysNotDone() {
        return causes.stream().anyMatch(c -> c instanceof Cause.AnswerChanged a && a.isNoSaid())
                && obligations.stream()
                        .anyMatch(o ->
                                o.after().compareTo(o.before()) > 0
                                        && after.denied(o.obligation()));
    }

    /// Whether it is worse for nothing but that a yes of somebody expired or was withdrawn: nothing
    /// failed, it is asked again. Nothing else made it worse.
    public boolean isAnswerGone() {
        return direction() == Direction.WORSE
                && !isSaidNotDone()
                && causes.stream()
                        .anyMatch(c -> c instanceof Cause.AnswerChanged a && a.isYesGone())
                && causes.stream().allMatch(RequirementChange::isNoLoss);
    }

    /// Whether a cause takes nothing away but a yes.
    private static boolean isNoLoss(Cause cause) {
        return switch (cause) {
            case Cause.AnswerChanged a -> a.isYesGone() || (a.came() && a.answer().done());
            case Cause.ControlChanged c -> c.direction() == Direction.BETTER;
            case Cause.WordChanged w -> w.came() && w.word().met();
            case Cause.ExclusionChanged _, Cause.ClaimDecided _, Cause.QuestionChanged _ -> false;
        };
    }

    private static int rank(Coverage coverage) {
        return switch (coverage) {
            case FULL -> 3;
            case PARTIAL -> 2;
            case NONE, NOT_ASSESSED -> 1;
            case NOT_APPLICABLE -> 0;
        };
    }

    /// Whether two verdicts count as a change. A requirement that applies neither before nor after
    /// never changes, whatever is proved of it.
    static boolean isOne(Verdict before, Verdict after) {
        if (!before.applicable() && !after.applicable()) {
            return false;
        }
        return before.coverage() != after.coverage()
                || before.disproved() != after.disproved()
                || Double.compare(before.proven(), after.proven()) != 0;
    }

    static Place place(Verdict v, String obligation) {
        if (v.covered().contains(obligation)) {
            return Place.COVERED;
        }
        if (v.possiblyCovered().contains(obligation)) {
            return Place.POSSIBLE;
        }
        return v.failed(obligation) ? Place.FAILED : Place.MISSING;
    }
}
