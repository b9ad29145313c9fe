package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;

/// A capacity and a day that hold though not all is in place: some controls of Annex A are open
/// then, no more than an auditor accepts beyond doubt and none of those that they look at first. It
/// was planned for, so whoever asks with both gets what is said here.
///
/// @param open what is "not yet" at the audit then; may be none
/// @param largely how many of them are largely there then
/// @param first those of them that are among what auditors look at first
/// @param atMost how many are "not yet" where the days of the work come to the upper end of their
///   range
/// @param hangsOnReport whether a report that proves some of it is over then, and the next is
///   needed
record WithOpen(
        PersonDays perWeek,
        LocalDate by,
        List<RequirementRef> open,
        int largely,
        List<AtTheAudit.Share> first,
        int atMost,
        boolean hangsOnReport) {

    /// @param atUpperEnd the plan at the upper end of the range
    static WithOpen of(PlanAnswer answer, Timing timing, Reach reach, PlanAnswer atUpperEnd) {
        return new WithOpen(
                timing.countdown().perWeek(),
                timing.countdown().by(),
                List.copyOf(answer.atTheAudit().openWithDays(reach).keySet()),
                answer.atTheAudit().largelyThere(reach).size(),
                answer.atTheAudit().lookedAtFirst(reach),
                atUpperEnd.atTheAudit().openWithDays(reach).size(),
                answer.atTheAudit().expiry(reach).isPresent());
    }

    /// `all in place that auditors look at first`, or what of it lacks something
    String lookedAtFirst() {
        return first.isEmpty()
                ? "all in place that auditors look at first"
                : "all in place that auditors look at first but what %s: %s"
                        .formatted(
                                first.size() == 1 ? "one of it lacks" : "some of it lack",
                                Words.and(
                                        first.stream()
                                                .map(s ->
                                                        s.requirement().id()
                                                                + " is there with "
                                                                + s.share())
                                                .toList()));
    }

    /// `4 controls of Annex A "not yet", 2 of them largely there (9 at the upper end of the range)`
    String inWords() {
        String more = atMost > open.size() ? " (%d at the upper end of the range)" : "";
        return (open.isEmpty()
                        ? "no control of Annex A"
                        : Words.many(open.size(), "control of Annex A", "controls of Annex A"))
                + " \"not yet\""
                + (largely == 0 ? "" : ", %d of them largely there".formatted(largely))
                + more.formatted(atMost);
    }
}
