package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a version of a document was written, and whether it is approved and in force.
///
/// @param document id of a template, or of a document of the organisation's own
/// @param approvedOn when this version was approved; null where it is written and not approved yet
/// @param inForceSince a day since which some approved version was in force without a break; null
///   where none is said to have been before this one
/// @param reviewBy the day by which the document has to be reviewed; null where none is set
/// @param recorded who recorded the approval of somebody else, and how that was given, as in `Ada
///   Example: minutes of 3 March`; empty where nobody says
public record Approval(
        String document,
        String version,
        String owner,
        String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate inForceSince,
        @Nullable LocalDate reviewBy,
        String recorded) {

    public Approval {
        document = OneLine.of(document);
        version = OneLine.of(version);
        owner = OneLine.of(owner);
        approvedBy = OneLine.of(approvedBy);
        recorded = OneLine.of(recorded);
    }

    /// The approval of a document of which no earlier version is said to have been in force.
    public Approval(
            String document,
            String version,
            String owner,
            String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate reviewBy) {
        this(document, version, owner, approvedBy, approvedOn, null, reviewBy, "");
    }

    /// The same, as somebody else recorded it.
    public Approval recordedBy(String who) {
        return new Approval(
                document, version, owner, approvedBy, approvedOn, inForceSince, reviewBy, who);
    }

    /// `, recorded by Ada Example: minutes of 3 March`; empty where nobody says.
    public String recordedWords() {
        return recorded.isEmpty() ? "" : ", recorded by " + recorded;
    }

    /// The first day on which the document was in force; null where none is.
    public @Nullable LocalDate inForceFrom() {
        return approvedOn == null || inForceSince == null ? approvedOn : inForceSince;
    }

    public boolean isInForceOn(LocalDate day) {
        LocalDate from = inForceFrom();
        return from != null && !from.isAfter(day);
    }

    /// Whether days of a window on which a control was in place do not count, and nobody says
    /// whether an earlier version was in force on them. A lack of a few days is none.
    public boolean leavesOpen(Adoption control, Period window) {
        Moment since = control.implementedOn();
        Moment retired = control.retiredOn();
        return approvedOn != null
                && inForceSince == null
                && since != null
                && approvedOn.isAfter(window.from())
                && !since.day().isAfter(window.to())
                && approvedOn.isAfter(since.day().plusDays(Practice.USUAL.lackDays()))
                && (retired == null || retired.day().isAfter(window.from()));
    }

    /// The same after an earlier approval: what was in force then is in force without a break,
    /// unless this one says since when.
    public Approval after(Approval before) {
        LocalDate from = before.inForceFrom();
        return inForceSince != null
                        || approvedOn == null
                        || from == null
                        || from.isAfter(approvedOn)
                        || approvedOn.equals(before.approvedOn)
                ? this
                : new Approval(
                        document, version, owner, approvedBy, approvedOn, from, reviewBy, recorded);
    }
}
