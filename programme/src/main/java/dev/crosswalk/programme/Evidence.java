package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that shows how controls were done: a record, a screenshot, the result of a test.
///
/// @param controls ids of the controls that it is evidence of
/// @param kind what kind of evidence it is: `access-review-record`
/// @param proves the day on which the evidence was observed, or the days that it covers
/// @param observedAt when the evidence was observed; null where it covers days
/// @param receivedAt when the organisation received the evidence; a day means by its end
/// @param by who gathered the evidence
/// @param file path relative to the folder of evidence; empty where the file is kept elsewhere
/// @param sha256 of the file, in hexadecimal digits; empty where there is no file
/// @param result what a test found; null where the evidence is no test and just shows that the
///   control was done
/// @param run id of the check run that gave the result; empty where this record is the whole run
/// @param details what it says beyond that the control was done
public record Evidence(
        String id,
        List<String> controls,
        String kind,
        Period proves,
        @Nullable Moment observedAt,
        Moment receivedAt,
        String by,
        String file,
        String sha256,
        @Nullable Result result,
        String run,
        Details details,
        String note) {

    public Evidence {
        id = OneLine.of(id);
        kind = OneLine.of(kind);
        by = OneLine.of(by);
        file = OneLine.of(file);
        sha256 = OneLine.of(sha256);
        run = OneLine.of(run);
        note = OneLine.of(note);
        controls = OneLine.all(controls);
        if (observedAt != null && !isOn(proves, observedAt.day())) {
            throw new IllegalArgumentException(
                    "observed at " + observedAt + ", and proves " + proves);
        }
    }

    private static boolean isOn(Period days, LocalDate day) {
        return days.from().equals(day) && days.to().equals(day);
    }

    /// Evidence that says nothing beyond that the control was done, or what a test found.
    public Evidence(
            String id,
            List<String> controls,
            String kind,
            Period proves,
            @Nullable Moment observedAt,
            Moment receivedAt,
            String by,
            String file,
            String sha256,
            @Nullable Result result,
            String run,
            String note) {
        this(
                id,
                controls,
                kind,
                proves,
                observedAt,
                receivedAt,
                by,
                file,
                sha256,
                result,
                run,
                Details.NONE,
                note);
    }

    /// The same evidence without its file, and so without the rows of it.
    public Evidence withoutFile() {
        return new Evidence(
                id,
                controls,
                kind,
                proves,
                observedAt,
                receivedAt,
                by,
                "",
                "",
                result,
                run,
                details.withRows(null),
                note);
    }

    /// What of it tells against its controls: all of a test that did not pass and of a record that
    /// was falsified, and the rows that failed; empty where nothing does.
    public Optional<Evidence> against() {
        EvidenceRows rows = details.rows();
        if (details.falsified() || (result != null && result != Result.PASS)) {
            return Optional.of(this);
        }
        if (rows == null || rows.failures() == 0) {
            return Optional.empty();
        }
        return Optional.of(with(details.withRows(rows.failed())));
    }

    public Evidence with(Details others) {
        return new Evidence(
                id,
                controls,
                kind,
                proves,
                observedAt,
                receivedAt,
                by,
                file,
                sha256,
                result,
                run,
                others,
                note);
    }

    /// The moment by which all that the evidence proves had been seen; where it covers days, the
    /// last of them.
    public Moment seenAt() {
        return observedAt == null ? Moment.on(proves.to(), receivedAt.zone()) : observedAt;
    }

    /// The result of a test of a control.
    public enum Result {
        PASS,
        FAIL,
        /// The test itself did not work: it says nothing of the control.
        INCONCLUSIVE
    }

    /// What evidence says of the occurrence that it shows.
    ///
    /// @param subject what it is about: a system, a job, a person; empty where it does not say
    /// @param occurrence the period that it was done for, `2026-Q1`, or the event that it answers,
    ///   `DESK-4711`; empty where it does not say
    /// @param findings how much was found that has to be acted on; null where it does not say
    /// @param falsified whether the record was falsified, or the control overridden
    /// @param rows what its file lists; null where the file is one thing
    public record Details(
            String subject,
            String occurrence,
            @Nullable Integer findings,
            boolean falsified,
            @Nullable EvidenceRows rows) {

        public static final Details NONE = new Details("", "", null, false, null);

        public Details {
            subject = OneLine.of(subject);
            occurrence = OneLine.of(occurrence);
        }

        public Details withRows(@Nullable EvidenceRows others) {
            return new Details(subject, occurrence, findings, falsified, others);
        }
    }
}
