package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.Optional;

/// What has to be there before a later day, where the reports that prove it now are over by then.
final class RestsOn {
    private RestsOn() {}

    /// `By then SOC 2 report 2026 (it counts until 2027-09-30) is over: 28 requirements (5.2,
    /// 6.1.2, 7.2 and 25 more) need records of your own, or the next report, first.`
    ///
    /// @param named how many of the requirements are named at most
    static String sentence(Expiry expiry, int named) {
        return "By then %s over: %s (%s) %s records of your own, or the next report, first."
                .formatted(
                        are(expiry),
                        count(expiry),
                        Words.some(expiry.lost().stream().map(RequirementRef::id).toList(), named),
                        expiry.lost().size() == 1 ? "needs" : "need");
    }

    /// `SOC 2 report 2026 (it counts until 2027-09-30) is`
    private static String are(Expiry expiry) {
        return Words.and(
                        expiry.reports().stream()
                                .map(r -> "%s (it counts until %s)".formatted(r.title(), r.until()))
                                .toList())
                + (expiry.reports().size() == 1 ? " is" : " are");
    }

    /// What stands beside the first day that holds, where there is room for few words: `; 28
    /// requirements rest on SOC 2 report 2026, over by then, and need records of your own first`;
    /// empty where nothing rests on a report that is over by then.
    static String figure(PlanAnswer answer, LocalDate first) {
        Optional<Expiry> expiry =
                answer.reaches().stream()
                        .filter(answer.atTheAudit()::isOfTheDay)
                        .flatMap(r -> answer.atTheAudit().expiryLater(r, first).stream())
                        .findFirst();
        return expiry.map(e ->
                        "; %s %s on %s, over by then, and %s records of your own first"
                                .formatted(
                                        count(e),
                                        e.lost().size() == 1 ? "rests" : "rest",
                                        Words.and(
                                                e.reports().stream()
                                                        .map(Expiry.Ended::title)
                                                        .toList()),
                                        e.lost().size() == 1 ? "needs" : "need"))
                .orElse("");
    }

    private static String count(Expiry expiry) {
        return Words.many(expiry.lost().size(), "requirement", "requirements");
    }
}
