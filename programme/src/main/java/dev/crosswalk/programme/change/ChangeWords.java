package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Puts what changed, and why, in words.
public final class ChangeWords {
    private static final int NAMED = 3;

    private ChangeWords() {}

    /// `REV-01 Access review: evidence expired on 2026-10-09`
    ///
    /// @param point what an obligation is called
    public static String of(Cause cause, UnaryOperator<String> point) {
        return switch (cause) {
            case ControlChanged c -> c.control() + " " + c.title() + ": " + why(c);
            case Cause.WordChanged w -> word(w, point);
            case Cause.AnswerChanged a ->
                    became(a)
                            + quoted(a.answer().obligation(), point)
                            + (a.answer().isPending()
                                    ? " is done by " + a.answer().by()
                                    : a.answer().done() ? " is done" : " is not done")
                            + (a.answer().source().isEmpty()
                                    ? ""
                                    : ", says " + a.answer().source());
            case Cause.ExclusionChanged e ->
                    e.came()
                            ? "excluded: " + e.justification()
                            : "no longer excluded (" + e.justification() + ")";
            case Cause.ClaimDecided d ->
                    (d.came() ? "" : "no longer: ") + ContestedWords.sentence(d.decision());
            case Cause.QuestionChanged q ->
                    "to be shown now: "
                            + FactWords.toShow(q.after(), q.to())
                            + ", before: "
                            + FactWords.toShow(q.before(), q.from());
        };
    }

    /// `an answer expired on 2026-06-30: `
    private static String became(Cause.AnswerChanged a) {
        LocalDate expired = a.expiredOn();
        if (expired != null) {
            return "an answer expired on " + expired + ": ";
        }
        return a.came()
                ? "answered: "
                : a.isWithdrawn() ? "an answer was withdrawn: " : "no longer answered: ";
    }

    /// `SOC 2 Type II report expired on 2025-12-31`: what became of a report that attests many
    /// requirements, for all of them.
    ///
    /// @param of the requirement that changed: the one that the report speaks of, or another that
    ///   asks for some of the same
    /// @param held all reports that are held
    public static String of(
            Cause.WordChanged w,
            RequirementRef of,
            AuditReport report,
            List<AuditReport> held,
            LocalDate today) {
        LocalDate until = report.countsUntil(held);
        if (!w.came() && until.isBefore(today)) {
            return "%s expired on %s".formatted(report.title(), until);
        }
        if (!w.word().requirement().equals(of)) {
            return (w.came() ? "now rests on " : "no longer rests on ") + report.title();
        }
        return "%s said to be %s by %s"
                .formatted(
                        w.came() ? "now" : "no longer",
                        w.word().met() ? "met" : "not met",
                        report.title());
    }

    private static String word(Cause.WordChanged w, UnaryOperator<String> point) {
        Attestation a = w.word();
        String level = a.level() == null ? "" : ", " + Words.of(a.level());
        String except =
                a.except().isEmpty()
                        ? ""
                        : " except for "
                                + Words.some(
                                        a.except().stream().map(o -> quoted(o, point)).toList(),
                                        NAMED);
        return (w.came() ? "now" : "no longer")
                + (a.isPending()
                        ? " left to " + a.by() + ", whose own report does not cover it"
                        : " said to be " + (a.met() ? "met" : "not met") + except + level)
                + ": "
                + a.requirement()
                + FactWords.source(a);
    }

    private static String quoted(String obligation, UnaryOperator<String> point) {
        return "\"" + point.apply(obligation) + "\"";
    }

    /// `REV-01 Access review`; of several controls, their ids.
    public static String of(Broken b) {
        return b.controls().size() == 1
                ? b.first().control() + " " + b.first().title()
                : Words.some(b.controls().stream().map(ControlChanged::control).toList(), NAMED);
    }

    /// `iso27001-2022 is asked for in place of iso27001-2013: proven 52.3 % of 123, before 60.1 %
    /// of 114`
    public static List<String> succeeded(Changes changes) {
        return changes.succeeded().entrySet().stream()
                .map(e ->
                        "%s is asked for in place of %s: proven %s, before %s"
                                .formatted(
                                        e.getKey().scope(),
                                        e.getValue().scope(),
                                        proven(e.getKey().after()),
                                        proven(e.getValue().before())))
                .toList();
    }

    private static String proven(@Nullable Judged judged) {
        RollUp sum = Objects.requireNonNull(judged).gap().summary();
        return Numbers.share(sum.proven(), sum.applicable());
    }

    /// What happened to a control, when and with what, without its name.
    public static String why(ControlChanged c) {
        String on = c.on() == null ? "" : " on " + c.on();
        String what = Words.some(c.detail(), NAMED).replace("/", " to ");
        return switch (c.why()) {
            case TEST_FAILED -> briefly(c) + on + (what.isEmpty() ? "" : " (" + what + ")");
            case OCCURRENCE_MISSED ->
                    "missed for "
                            + what
                            + (c.detail().size() != 1 || c.on() == null
                                    ? ""
                                    : ", late after " + c.on());
            case NOT_EFFECTIVE -> briefly(c) + ": " + what;
            case EVIDENCE_EXPIRED, RETIRED, PLANNED -> briefly(c) + on;
            case IMPLEMENTED -> briefly(c) + (c.on() == null ? "" : " since " + c.on());
            case DOCUMENT_NOT_APPROVED -> "no longer approved: " + what;
            case DISCHARGES_LESS -> "no longer discharges " + what;
            case DISCHARGES_MORE -> "discharges " + what + " too";
            case SHOWS_LESS -> "its evidence no longer shows " + what;
            case SHOWS_MORE -> "its evidence shows " + what + " too";
            case LOOSENED ->
                    briefly(c) + ": " + c.detail().getLast() + ", before " + c.detail().getFirst();
            case CONCLUDED, CONCLUDED_NOT_EFFECTIVE, CONCLUSION_GONE ->
                    briefly(c) + " (" + what + ")";
            case EVIDENCE_RECEIVED, TEST_PASSED -> briefly(c) + ": " + what;
            case EVIDENCE_GONE,
                    TEST_BROKE,
                    REMOVED,
                    NO_LONGER_IN_PLACE,
                    WINDOW_OPEN,
                    DOCUMENTS_APPROVED,
                    FAILURE_GONE,
                    OPERATED ->
                    briefly(c);
        };
    }

    /// The same without days and names.
    public static String briefly(ControlChanged c) {
        return switch (c.why()) {
            case TEST_FAILED -> "test failed";
            case OCCURRENCE_MISSED -> "occurrence missed";
            case NOT_EFFECTIVE -> "not effective over the window";
            case EVIDENCE_EXPIRED -> "evidence expired";
            case EVIDENCE_GONE -> "its evidence is gone";
            case TEST_BROKE -> "the last test did not work";
            case RETIRED -> "retired";
            case REMOVED -> "no longer in the programme";
            case NO_LONGER_IN_PLACE -> "no longer in place";
            case DOCUMENT_NOT_APPROVED -> "a document is no longer approved";
            case DISCHARGES_LESS -> "discharges less";
            case WINDOW_OPEN -> "the window asked for is not over";
            case PLANNED -> "planned";
            case DOCUMENTS_APPROVED -> "its documents are approved";
            case IMPLEMENTED -> "in place";
            case EVIDENCE_RECEIVED -> "new evidence";
            case TEST_PASSED -> "test passed";
            case FAILURE_GONE -> "the failed test is gone";
            case OPERATED ->
                    c.detail().isEmpty()
                            ? "operated over the whole window"
                            : "operated over the whole window for %d of %d obligations"
                                    .formatted(c.detail().size(), c.discharges().size());
            case DISCHARGES_MORE -> "discharges more";
            case SHOWS_LESS -> "its evidence shows less";
            case SHOWS_MORE -> "its evidence shows more";
            case LOOSENED -> "asked for less often, or later";
            case CONCLUDED -> "concluded effective with exceptions";
            case CONCLUDED_NOT_EFFECTIVE -> "concluded not effective";
            case CONCLUSION_GONE -> "a conclusion on it no longer counts";
        };
    }
}
