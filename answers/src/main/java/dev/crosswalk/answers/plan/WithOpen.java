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
/// @param young how many are in place then with a short record or none
/// @param hangsOnReport whether a report that proves some of it is over then, and the next is
///   needed
/// @param verdict what a plan with both says
/// @param overloaded who is asked for more than they can do then
record WithOpen(
        PersonDays perWeek,
        LocalDate by,
        List<RequirementRef> open,
        int largely,
        List<AtTheAudit.Share> first,
        int atMost,
        int young,
        boolean hangsOnReport,
        InReach verdict,
        List<Load> overloaded) {

    /// @param atUpperEnd the plan at the upper end of the range
    /// @param isSure whether it holds then too
    static WithOpen of(
            PlanAnswer answer, Timing timing, Reach reach, PlanAnswer atUpperEnd, boolean isSure) {
        return new WithOpen(
                timing.countdown().perWeek(),
                timing.countdown().by(),
                List.copyOf(answer.atTheAudit().openWithDays(reach).keySet()),
                answer.atTheAudit().largelyThere(reach).size(),
                answer.atTheAudit().lookedAtFirst(reach),
                atUpperEnd.atTheAudit().openWithDays(reach).size(),
                answer.atTheAudit().shortRecord(reach).size(),
                answer.atTheAudit().expiry(reach).isPresent(),
                isSure || answer.atTheAudit().bySum(reach).isInDoubt()
                        ? answer.atTheAudit().inReach(reach)
                        : InReach.DOUBTFUL,
                answer.atTheAudit().overloaded(reach));
    }

    /// `with 18.5 person-days a week the answer is yes, with short records, if 3 people share ..`
    String answer() {
        return answer(LoadWords.ifSharedInShort(and(), overloaded));
    }

    /// The same without how many share it: `.., if more people share what 5 roles are asked for,
    /// the Security lead most`.
    String answerInShort() {
        int roles = overloaded.size();
        if (roles == 0) {
            return answer("");
        }
        String most = "the " + overloaded.getFirst().who();
        return answer(
                "%sif more people share what %s"
                        .formatted(
                                and(),
                                roles == 1
                                        ? most + " is asked for"
                                        : "%d roles are asked for, %s most"
                                                .formatted(roles, most)));
    }

    private String and() {
        return verdict == InReach.ONLY_IF_SHOWN ? ", and " : ", ";
    }

    private String answer(String ifShared) {
        Load held = overloaded.stream().filter(Load::isHeld).findFirst().orElse(null);
        return "with %s the answer is %s%s"
                .formatted(
                        capacity(),
                        verdict.inASentence(),
                        held != null
                                ? ", since %s are asked of %s then"
                                        .formatted(held.asked(), held.who())
                                : verdict == InReach.DOUBTFUL
                                        ? ", since it holds only if nothing takes longer than estimated"
                                        : ifShared);
    }

    /// `18.5 person-days a week`: in whole or half days.
    private String capacity() {
        return (perWeek.toString().endsWith(".0")
                        ? Long.toString(perWeek.hundredths() / 100)
                        : perWeek.toString())
                + " person-days a week";
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

    /// `4 controls of Annex A "not yet", 2 of them largely there (9 at the upper end of the
    /// range)`; `all controls of Annex A in place, 8 with a short record (5 "not yet" at the upper
    /// end ..)`
    String inWords() {
        String more =
                atMost > open.size()
                        ? " (%d%s at the upper end of the range)"
                                .formatted(atMost, open.isEmpty() ? " \"not yet\"" : "")
                        : "";
        return (open.isEmpty()
                        ? "all controls of Annex A in place"
                                + (young == 0 ? "" : ", %d with a short record".formatted(young))
                        : Words.many(open.size(), "control of Annex A", "controls of Annex A")
                                + " \"not yet\""
                                + (largely == 0
                                        ? ""
                                        : ", %d of them largely there".formatted(largely)))
                + more;
    }
}
