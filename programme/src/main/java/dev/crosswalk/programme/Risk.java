package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the risk register.
///
/// @param tags what the risk concerns: `fraud`, `confidentiality`, a supplier
/// @param likelihood rated without any control, on the scale of the organisation's method, from 1
/// @param impact rated without any control, on the same scale
/// @param controls ids of the controls that treat the risk
/// @param current the score with the controls that work today, on the scale of likelihood times
///   impact; null where nobody rated it
/// @param treatment what is done about the risk
/// @param reason why the treatment was chosen
/// @param residual the score expected after treatment
/// @param acceptedUntil the last day on which the acceptance counts; null for no end
/// @param dueOn the day by which the treatment is to be in place; null where no day is set
/// @param checkedOn the day on which the owner last confirmed this line
/// @param askedUntil the day until which its owner is asked to accept it, which nobody answered
///   yet; nothing counts of that; null where nobody asks
public record Risk(
        String id,
        String title,
        List<String> tags,
        String owner,
        int likelihood,
        int impact,
        List<String> controls,
        @Nullable Integer current,
        Treatment treatment,
        String reason,
        int residual,
        String acceptedBy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate acceptedUntil,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate askedUntil) {

    public Risk {
        id = OneLine.of(id);
        title = OneLine.of(title);
        owner = OneLine.of(owner);
        reason = OneLine.of(reason);
        acceptedBy = OneLine.of(acceptedBy);
        tags = OneLine.all(tags);
        controls = OneLine.all(controls);
    }

    /// A risk that nobody is asked to accept.
    public Risk(
            String id,
            String title,
            List<String> tags,
            String owner,
            int likelihood,
            int impact,
            List<String> controls,
            @Nullable Integer current,
            Treatment treatment,
            String reason,
            int residual,
            String acceptedBy,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate acceptedUntil,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate reviewBy) {
        this(
                id,
                title,
                tags,
                owner,
                likelihood,
                impact,
                controls,
                current,
                treatment,
                reason,
                residual,
                acceptedBy,
                acceptedOn,
                acceptedUntil,
                dueOn,
                checkedOn,
                reviewBy,
                null);
    }

    /// The same, with a day by which its treatment is to be in place, and its owner asked to accept
    /// it until a day.
    ///
    /// @param due null for no day
    /// @param until null where nobody is asked
    public Risk asked(@Nullable LocalDate due, @Nullable LocalDate until) {
        return new Risk(
                id,
                title,
                tags,
                owner,
                likelihood,
                impact,
                controls,
                current,
                treatment,
                reason,
                residual,
                acceptedBy,
                acceptedOn,
                acceptedUntil,
                due,
                checkedOn,
                reviewBy,
                until);
    }

    /// The same, accepted: whoever was asked answered.
    ///
    /// @param until null for no end
    public Risk accepted(String by, LocalDate on, @Nullable LocalDate until) {
        return new Risk(
                id,
                title,
                tags,
                owner,
                likelihood,
                impact,
                controls,
                current,
                treatment,
                reason,
                residual,
                by,
                on,
                until,
                dueOn,
                checkedOn,
                reviewBy,
                null);
    }

    /// The same, accepted by nobody.
    public Risk unaccepted() {
        return new Risk(
                id,
                title,
                tags,
                owner,
                likelihood,
                impact,
                controls,
                current,
                treatment,
                reason,
                residual,
                "",
                null,
                null,
                dueOn,
                checkedOn,
                reviewBy,
                askedUntil);
    }

    /// Whether somebody rated it. Plans once wrote lines that say of themselves that nobody did.
    public boolean isRated() {
        return likelihood > 0 && impact > 0 && !reason.contains("Nobody rated it");
    }

    /// The score before any control.
    public int inherent() {
        return likelihood * impact;
    }

    /// Whether something is still to be done until what is left is all that is left.
    public boolean isBeingTreated() {
        return treatment != Treatment.RETAIN
                && residual < inherent()
                && (current == null || current > residual);
    }

    public boolean isAcceptedOn(LocalDate day) {
        return !acceptedBy.isEmpty()
                && (acceptedOn == null || !acceptedOn.isAfter(day))
                && (acceptedUntil == null || !acceptedUntil.isBefore(day));
    }

    public enum Treatment {
        MODIFY,
        AVOID,
        SHARE,
        RETAIN
    }
}
