package dev.crosswalk.programme.words;

import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Failure.Limit;
import dev.crosswalk.engine.operation.Ground;

/// Why a control failed over a window, as people read it.
public final class FailureWords {
    private FailureWords() {}

    /// `late or failed 3 of 4 times, where a person may conclude on 1 that is late: ..`
    ///
    /// @param practice by whose figures it was judged
    public static String of(Failure failure, Practice practice) {
        return switch (failure) {
            case Failure.TooOften f ->
                    "late or failed %s times, %s: %s"
                            .formatted(
                                    share(f.count()),
                                    limit(f.limit(), f.at(), f.count()),
                                    Words.some(
                                            f.found().stream()
                                                    .map(GroundWords::occurrence)
                                                    .toList(),
                                            GroundWords.NAMED));
            case Failure.TooLong f ->
                    "%sfailed on %s days%s, %s: %s"
                            .formatted(
                                    f.check().isEmpty() ? "" : f.check() + " ",
                                    share(f.count()),
                                    f.subjects() < 2 ? "" : " of " + f.subjects() + " subjects",
                                    limit(f.limit(), f.at(), f.count()) + ofMany(f, practice),
                                    Words.some(
                                            f.found().stream().map(FailureWords::days).toList(),
                                            GroundWords.NAMED));
            case Failure.Falsified f ->
                    "falsified or overridden: " + Words.some(f.items(), GroundWords.NAMED);
            case Failure.Concluded f ->
                    "concluded on %s as not effective%s"
                            .formatted(
                                    f.on(), f.conclusion().isEmpty() ? "" : ": " + f.conclusion());
        };
    }

    private static String share(Ground.Count count) {
        return count.deviating() + " of " + count.due();
    }

    private static String limit(Limit limit, int at, Ground.Count count) {
        return switch (limit) {
            case RUN -> "where nobody may conclude on " + at + " in a row";
            case NUMBER ->
                    "where a person may conclude on %s%s"
                            .formatted(at, count.lateOnly() ? " that is late" : "");
            case SHARE -> "where nobody may conclude on more than " + at + " %";
        };
    }

    /// Of many subjects a share may have a run.
    private static String ofMany(Failure.TooLong f, Practice practice) {
        return f.limit() == Limit.RUN && f.subjects() >= practice.manySubjects()
                ? " of more than %d %% of the subjects".formatted(practice.subjectsWithRunPercent())
                : "";
    }

    private static String days(Failure.FailedDays failed) {
        String days =
                failed.days().days() == 1
                        ? failed.days().from().toString()
                        : failed.days().from() + " to " + failed.days().to();
        return failed.subject().isEmpty() ? days : failed.subject() + " " + days;
    }
}
