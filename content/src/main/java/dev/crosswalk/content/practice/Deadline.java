package dev.crosswalk.content.practice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How the day of an audit is counted back to the days by which things have to be there.
///
/// The record that an audit looks at comes before the audit starts, the audit before its report,
/// that before the review, and that before the day.
///
/// @param edition id of the framework edition whose audit it is
/// @param day what the day is of: the certification audit, the end of a period
/// @param stageOneDays how many days before that the first stage of the audit is; 0 where it has
///   none
/// @param stageOneReadDays how many days before the first stage its auditor has the documents that
///   it is about, approved
/// @param review id of the gate that is the management review; empty where there is none
/// @param reviewDays how many days before the day the review is held
/// @param audit id of the gate that is the internal audit; empty where there is none
/// @param reportDays how many days before the review the report of the internal audit is there
/// @param auditDays how many days the internal audit takes
/// @param recordDays for how many days before the internal audit starts controls have to have run;
///   before the day itself, where there is no internal audit
/// @param measureDays for how many days controls have to have run before they are measured for the
///   first time
/// @param leastRecordDays for how many days a control has to have run on the day itself to be
///   called in place then; 0 where nothing is known of that
/// @param correction id of the gate that is the correction of what the internal audit found; empty
///   where there is none
/// @param correctedDays how many days before the day that is corrected
/// @param correctionDays for how many person-days of that, and of what the first stage found, room
///   is kept
/// @param certificateDays how many days after the day the certificate follows, as a rule; 0 where
///   what follows is none
/// @param always ids of the nodes of the edition that every such audit covers, whatever else it is
///   of; none where nothing is said of that
/// @param early ids of controls that no gate before the first stage asks for and that feed what it
///   asks for: they come in this order, right after a gate
/// @param earlyAfter id of that gate; empty where there are none
/// @param mayNotApply what an organisation may not have, first what most do not
/// @param bookToday what such an audit takes besides controls, a sentence or two each, as it is
///   said to whoever plans for it
/// @param toBook what somebody books or does for it besides controls, each by a day
/// @param leastSpans how long the work on some gates lasts at least, whoever does it
public record Deadline(
        String edition,
        Gate.Before day,
        int stageOneDays,
        int stageOneReadDays,
        String review,
        int reviewDays,
        String audit,
        int reportDays,
        int auditDays,
        int recordDays,
        int measureDays,
        int leastRecordDays,
        String correction,
        int correctedDays,
        int correctionDays,
        int certificateDays,
        List<String> always,
        List<String> early,
        String earlyAfter,
        List<MayNotApply> mayNotApply,
        List<String> bookToday,
        List<ToBook> toBook,
        List<Span> leastSpans) {
    public Deadline {
        always = List.copyOf(always);
        early = List.copyOf(early);
        mayNotApply = List.copyOf(mayNotApply);
        bookToday = List.copyOf(bookToday);
        toBook = List.copyOf(toBook);
        leastSpans = List.copyOf(leastSpans);
    }

    /// The same with a record of other length.
    public Deadline running(int days) {
        return new Deadline(
                edition,
                day,
                stageOneDays,
                stageOneReadDays,
                review,
                reviewDays,
                audit,
                reportDays,
                auditDays,
                days,
                measureDays,
                leastRecordDays,
                correction,
                correctedDays,
                correctionDays,
                certificateDays,
                always,
                early,
                earlyAfter,
                mayNotApply,
                bookToday,
                toBook,
                leastSpans);
    }

    /// Something that an organisation may not have.
    ///
    /// @param title what it is, in a word or two
    /// @param ask the question whether it has it: "no" is the reason to leave the requirements out
    /// @param isRare whether hardly any organisation can say no: it is asked, and not proposed
    /// @param requirements ids of the requirements of the edition that are about nothing else
    /// @param lookedAtFirst ids of the controls that the audit looks at of it, where all that only
    ///   these requirements want beside that is for a law, if it applies; none where all of it is
    ///   for the audit
    /// @param scopeWords words that the scope of an organisation has which has it: it is not
    ///   proposed to leave it out then
    public record MayNotApply(
            String title,
            String ask,
            boolean isRare,
            List<String> requirements,
            List<String> lookedAtFirst,
            List<String> scopeWords) {
        public MayNotApply {
            requirements = List.copyOf(requirements);
            lookedAtFirst = List.copyOf(lookedAtFirst);
            scopeWords = List.copyOf(scopeWords);
        }

        /// Whether a scope speaks of it.
        public boolean isIn(String scope) {
            List<String> words = List.of(scope.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
            return !Collections.disjoint(words, scopeWords);
        }
    }

    /// How long an auditor expects the work on a gate to last at least: people have to be asked, to
    /// read and to agree.
    ///
    /// @param gate its id
    /// @param days from the first to the last, weekends too
    public record Span(String gate, int days) {}

    /// A day that is counted back from that of the audit.
    public enum Mark {
        /// Controls are in place; of a report, its period begins.
        IN_PLACE,
        STAGE_1,
        INTERNAL_AUDIT,
        REVIEW,
        CORRECTED,
        /// That of the audit itself; of a report, its period ends.
        DAY
    }

    /// Something that somebody books or does for an audit, and no control does.
    ///
    /// @param id unique in the edition
    /// @param what to do, in a few words that begin with a verb in small letters
    /// @param days so many before that mark
    /// @param leastDays the person-days that it takes at least; 0 where nothing is known of that
    /// @param mostDays and at most
    public record ToBook(
            String id, String what, Mark before, int days, int leastDays, int mostDays) {

        /// `5 to 10`, `1`; empty where nothing is known of it.
        public String takes() {
            return mostDays == 0
                    ? ""
                    : leastDays == mostDays
                            ? String.valueOf(mostDays)
                            : leastDays + " to " + mostDays;
        }
    }

    /// The day on which the review is held at the latest.
    public LocalDate reviewBy(LocalDate by) {
        return by.minusDays(reviewDays);
    }

    /// The day on which the internal audit has its report.
    public LocalDate reportBy(LocalDate by) {
        return reviewBy(by).minusDays(reportDays);
    }

    /// The day on which the internal audit starts: what it looks at is there.
    public LocalDate auditFrom(LocalDate by) {
        return reportBy(by).minusDays(auditDays);
    }

    /// The day by which controls are in place, so that they leave a record.
    public LocalDate inPlaceBy(LocalDate by) {
        return auditFrom(by).minusDays(recordDays);
    }

    /// The first day on which controls are measured.
    public LocalDate measuredFrom(LocalDate by) {
        return inPlaceBy(by).plusDays(measureDays);
    }

    /// The last day on which a control is put in place that is called in place on the day itself.
    public LocalDate runningBy(LocalDate by) {
        return by.minusDays(leastRecordDays);
    }

    /// The day by which is corrected what the internal audit found.
    public LocalDate correctedBy(LocalDate by) {
        return by.minusDays(correctedDays);
    }

    /// About when the certificate follows.
    public LocalDate certificateOn(LocalDate by) {
        return by.plusDays(certificateDays);
    }

    /// The day on which the audit has to be, so that the certificate is there by another.
    public LocalDate byForCertificateOn(LocalDate certificate) {
        return certificate.minusDays(certificateDays);
    }

    /// The day of the first stage; the day itself where there is none.
    public LocalDate stageOneOn(LocalDate by) {
        return by.minusDays(stageOneDays);
    }
}
