package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Words;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.checklist.ToDo;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Due;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the programme's constants are called when people read them.
final class Told {
    private static final int NAMED = 3;

    private Told() {}

    /// `REV-01 Access review: evidence expired on 2026-10-09`, without what it is of.
    static String why(Cause.ControlChanged c) {
        String on = c.on() == null ? "" : " on " + c.on();
        String what = named(c.detail()).replace("/", " to ");
        return switch (c.why()) {
            case TEST_FAILED -> "test failed" + on + (what.isEmpty() ? "" : " (" + what + ")");
            case OCCURRENCE_MISSED -> "missed for " + what;
            case EVIDENCE_EXPIRED -> "evidence expired" + on;
            case EVIDENCE_GONE -> "its evidence is gone";
            case TEST_BROKE -> "the last test did not work";
            case RETIRED -> "retired" + on;
            case REMOVED -> "no longer in the programme";
            case NO_LONGER_IN_PLACE -> "no longer in place";
            case DOCUMENT_NOT_APPROVED -> "no longer approved: " + what;
            case DISCHARGES_LESS -> "no longer discharges " + what;
            case WINDOW_OPEN -> "the window asked for is not over";
            case PLANNED -> "planned" + on;
            case DOCUMENTS_APPROVED -> "its documents are approved";
            case IMPLEMENTED -> "in place" + (c.on() == null ? "" : " since " + c.on());
            case EVIDENCE_RECEIVED -> "new evidence: " + what;
            case TEST_PASSED -> "test passed: " + what;
            case FAILURE_GONE -> "the failed test is gone";
            case OPERATED -> "operated over the whole window";
            case DISCHARGES_MORE -> "discharges " + what + " too";
        };
    }

    static String cause(Cause cause) {
        return switch (cause) {
            case Cause.ControlChanged c -> c.control() + " " + c.title() + ": " + why(c);
            case Cause.WordChanged w -> word(w);
            case Cause.ExclusionChanged e ->
                    e.came()
                            ? "excluded: " + e.justification()
                            : "no longer excluded (" + e.justification() + ")";
            case Cause.QuestionChanged q ->
                    "asked for at "
                            + asked(q.after(), q.to())
                            + ", before at "
                            + asked(q.before(), q.from());
        };
    }

    private static String word(Cause.WordChanged w) {
        Attestation a = w.word();
        String level = a.level() == null ? "" : ", " + Words.of(a.level());
        return (w.came() ? "now" : "no longer")
                + " said to be "
                + (a.met() ? "met" : "not met")
                + level
                + ": "
                + a.requirement()
                + Words.source(a);
    }

    /// `operating, 2026-01-01 to 2026-12-31`
    static String asked(Assurance assurance, @Nullable Period window) {
        return Words.of(assurance) + (window == null ? "" : ", " + days(window));
    }

    static String days(Period period) {
        return period.toString().replace("/", " to ");
    }

    static String named(List<String> ids) {
        int more = ids.size() - NAMED;
        return String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// Why a control that is in place is not proved.
    static String lacking(ControlFact.Reason reason) {
        return switch (reason) {
            case EVIDENCE_EXPIRED -> "evidence expired";
            case CHECK_BROKE -> "test did not work";
            case NO_DATA, NOT_IMPLEMENTED -> "no evidence";
        };
    }

    static String condition(ControlStanding.Condition condition) {
        return switch (condition) {
            case PROVED -> "proved";
            case UNPROVED -> "without proof";
            case FAILED -> "failed";
            case PLANNED -> "planned";
            case RETIRED -> "retired";
            case UNDECIDED -> "not decided on";
        };
    }

    /// What there is to do, before the title of what it is of.
    static String kind(Due.Kind kind) {
        return switch (kind) {
            case OCCURRENCE -> "do";
            case POPULATION -> "gather events";
            case EVIDENCE -> "new evidence";
            case CONTROL -> "put in place";
            case DOCUMENT_APPROVAL -> "approve";
            case DOCUMENT_REVIEW -> "review";
            case EXCEPTION -> "exception ends";
            case REPORT -> "report ends";
            case RISK_REVIEW -> "review risk";
            case WINDOW_END -> "window ends";
        };
    }

    /// Without the period, which the day says.
    static String briefly(Due d) {
        boolean says = d.kind() == Due.Kind.OCCURRENCE && (d.times() > 1 || !isPeriod(d));
        return called(d)
                + (says ? " (" + (d.times() > 1 ? d.times() + " times" : d.detail()) + ")" : "");
    }

    private static boolean isPeriod(Due d) {
        return d.detail().matches("[0-9/-]+");
    }

    private static String called(Due d) {
        return d.kind() == Due.Kind.WINDOW_END || d.title().equals(d.about())
                ? d.title()
                : d.about() + " " + d.title();
    }

    /// `REV-01 Access review (2026-10-01 to 2026-12-31)`
    static String what(Due d) {
        String times = d.times() > 1 && !d.detail().contains("times") ? d.times() + " times, " : "";
        String detail =
                switch (d.kind()) {
                    case OCCURRENCE, POPULATION, DOCUMENT_REVIEW, EXCEPTION, RISK_REVIEW ->
                            times + d.detail().replace("/", " to ");
                    case EVIDENCE, CONTROL, DOCUMENT_APPROVAL, REPORT, WINDOW_END -> "";
                };
        return detail.isEmpty() ? called(d) : called(d) + " (" + detail + ")";
    }

    static String heading(ToDo.Kind kind) {
        return switch (kind) {
            case FAILED -> "Failed: mend first";
            case MISSED -> "Missed, and can still be done late";
            case GATHER -> "Days of which nothing is known";
            case PROVE -> "In place, and nothing shows it";
            case APPROVE_DOCUMENT -> "Documents to approve";
            case FINISH -> "Planned controls to put in place";
            case ADOPT -> "Controls to adopt";
            case OWN -> "What the library has no answer to";
            case APPROVE_EXCLUSION -> "Exclusions to approve";
            case RENEW -> "Runs out before the audit";
            case COMING -> "Still to come in the window";
            case EXPLAIN -> "Past mending: exceptions to explain";
        };
    }
}
