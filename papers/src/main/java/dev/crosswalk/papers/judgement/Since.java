package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Expectation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a control has to do since it was new, or mended, until it counts, and what it did: only
/// what falls due since then counts, whenever other things were done.
///
/// @param left the days since then
record Since(
        History history, Practice practice, Moment knownAt, List<JudgedApart> apart, Period left) {
    private static final int MOST_NAMED = 3;

    /// Whether days of systems count, and no occurrences.
    private boolean byDays() {
        return every() == Every.CONTINUOUS || apart.stream().allMatch(JudgedApart::byDays);
    }

    private Every every() {
        return history.cadence().every();
    }

    /// What has to be done: `it was done in time for 2 due days since then`.
    String wanted() {
        if (byDays()) {
            Every row = every().isPeriodic() ? every() : Every.CONTINUOUS;
            return "it was in order on %s since then, for each subject"
                    .formatted(Words.many(practice.row(row).newAfter(), "day", "days"));
        }
        int n = practice.row(every()).newAfter();
        return every() == Every.PER_EVENT
                ? "%s since then were answered in time, or all of at least %d days"
                        .formatted(Words.many(n, "event", "events"), practice.newEventDays())
                : "it was done in time for %s since then"
                        .formatted(Words.many(n, "due day", "due days"));
    }

    /// What was done of it: `it was for 1`.
    String done() {
        if (byDays() || apart.size() > 1) {
            return "it was not";
        }
        long done =
                all().stream()
                        .filter(o -> left.contains(o.due()))
                        .filter(o -> o.status() == Occurrence.Status.ON_TIME)
                        .count();
        String n = done == 0 ? "none" : Long.toString(done);
        return every() == Every.PER_EVENT ? n + (done > 1 ? " were" : " was") : "it was for " + n;
    }

    /// What was done since then for something that falls due before or after, and so does not
    /// count.
    String others(Judgement judgement) {
        if (byDays() || apart.size() > 1) {
            return "";
        }
        List<String> others =
                all().stream()
                        .filter(o -> judgement.deviations().stream().noneMatch(d -> isBy(d, o)))
                        .filter(o -> o.doneOn() != null && left.contains(o.doneOn()))
                        .filter(o -> !left.contains(o.due()))
                        .map(o ->
                                "what was done on %s was for %s, due %s, on %s"
                                        .formatted(
                                                o.doneOn(),
                                                o.spoken(),
                                                o.due().isAfter(judgement.window().to())
                                                        ? "after the window"
                                                        : "before",
                                                o.due()))
                        .toList();
        List<String> late =
                judgement.deviations().stream()
                        .filter(d -> d.what() == Deviation.What.LATE)
                        .filter(d -> d.correctedOn() != null && left.contains(d.correctedOn()))
                        .map(d ->
                                "what was done on %s was for %s, late"
                                        .formatted(d.correctedOn(), d.occurrence()))
                        .toList();
        List<String> all = Stream.concat(late.stream(), others.stream()).toList();
        return all.isEmpty() ? "" : ": " + Words.some(all, MOST_NAMED);
    }

    /// Whether what was done for an occurrence is what was late for a deviation: a record does one.
    private static boolean isBy(Deviation d, Occurrence o) {
        return d.what() == Deviation.What.LATE && Objects.equals(d.correctedOn(), o.doneOn());
    }

    private List<Occurrence> all() {
        Period around = new Period(left.from().minusYears(1), left.to().plusYears(1));
        return Expectation.over(history, practice, around, knownAt, knownAt).occurrences();
    }
}
