package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What became of each deviation, and what was falsified or failed that is none.
public final class DeviationRemarks {
    /// What is said of an event that nothing answers.
    static final String NEVER = "never done, by what is on file";

    private final JudgementWords judged;
    private final History history;
    private final Judgement judgement;

    DeviationRemarks(JudgementWords judged) {
        this.judged = judged;
        history = judged.history();
        judgement = judged.judgement();
    }

    /// `done on 2026-04-20, concluded on 2026-10-10`; of a history that is a file of its own.
    public String became(Deviation deviation) {
        List<String> became = new ArrayList<>();
        became.add(
                judged.conclusions().onWordAlone().contains(deviation)
                        ? "corrected by the word of the file alone"
                        : ended(deviation));
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null) {
            became.add("concluded on " + conclusion.on());
        }
        return String.join(", ", became);
    }

    /// Whether a deviation ended, and when. What was falsified may have been done again since, and
    /// nobody can conclude on it all the same.
    public String ended(Deviation deviation) {
        LocalDate on = deviation.correctedOn();
        List<String> falsified =
                falsified().stream().filter(f -> f.isOf(deviation)).map(Falsified::record).toList();
        if (!falsified.isEmpty()) {
            return Falsified.became(Words.some(falsified, JudgementWords.MOST_NAMED));
        }
        if (on == null) {
            return deviation.what() == Deviation.What.UNKNOWN
                    ? "not known since " + deviation.days().from()
                    : judged.isOfCheck(deviation)
                                    || judged.every() != Every.PER_EVENT
                                    || deviation.what() != Deviation.What.MISSING
                            ? "not corrected"
                            : NEVER;
        }
        long after = ChronoUnit.DAYS.between(deviation.days().to(), on);
        if (deviation.what() == Deviation.What.MISSING
                && judged.every() == Every.PER_EVENT
                && !judged.isOfCheck(deviation)
                && after > 0) {
            return "done on %s, %s after the event, so late that it counts as missing"
                    .formatted(on, Words.many((int) after, "day", "days"));
        }
        return switch (deviation.what()) {
            case LATE -> "done late on " + on;
            case MISSING, FAILED ->
                    (judged.isOfCheck(deviation)
                                    ? "in order again since "
                                    : judged.every() == Every.PER_EVENT
                                            ? "done on "
                                            : "next done on ")
                            + on;
            case UNKNOWN -> "known again since " + on;
        };
    }

    /// All that was falsified or overridden, in the order in which it is on file.
    public List<Falsified> falsified() {
        return Falsified.of(judged);
    }

    /// What was falsified of which no deviation speaks, so that it would be named nowhere: what it
    /// is about was done again, or is no occurrence.
    public List<Falsified> falsifiedBesides() {
        return falsified().stream()
                .filter(f -> judgement.deviations().stream().noneMatch(f::isOf))
                .toList();
    }

    /// Since when it is known that something failed that was done again in time.
    LocalDate knownSince(Redone redone) {
        return history.items().stream()
                .filter(i -> i.id().equals(redone.failing()))
                .map(i -> i.received().day())
                .findFirst()
                .orElse(redone.failed().to());
    }
}
