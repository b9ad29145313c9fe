package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says a judgement in sentences: what came of it, why, and what is remarked on it, each in a class
/// of its own.
///
/// @param knownAt by which it was judged
/// @param practice by whose figures it was judged
/// @param apart what of it is judged apart
public record JudgementWords(
        History history,
        Moment knownAt,
        Judgement judgement,
        Practice practice,
        List<JudgedApart> apart) {
    /// So many records or obligations are named in a sentence; of more there is a number.
    static final int MOST_NAMED = 6;

    public JudgementWords {
        apart = List.copyOf(apart);
    }

    /// Of a history that was judged by what was on file at a moment.
    public static JudgementWords of(
            History history, Moment knownAt, Judgement judgement, Practice practice) {
        return new JudgementWords(
                history,
                knownAt,
                judgement,
                practice,
                JudgedApart.of(history, practice, judgement, knownAt, knownAt));
    }

    /// Of a control of a programme that was judged over a window.
    public static JudgementWords of(ControlStanding standing, ProgrammeAt at) {
        return new JudgementWords(
                standing.facts().history(),
                at.knownAt(),
                Objects.requireNonNull(standing.judgement()),
                at.practice(),
                standing.apart());
    }

    /// `364 of 365, effective with exceptions`
    public String sentence() {
        return headline().sentence();
    }

    /// What came of it.
    public Headline headline() {
        return new Headline(this);
    }

    /// Why it came to that.
    public Reasons reasons() {
        return new Reasons(this);
    }

    /// What became of what deviates.
    public DeviationRemarks deviations() {
        return new DeviationRemarks(this);
    }

    /// What conclusions rest on, and why one changes nothing.
    public ConclusionGrounds conclusions() {
        return new ConclusionGrounds(this);
    }

    public static String concluded(History.@Nullable Conclusion conclusion) {
        return conclusion == null
                ? ""
                : "Concluded on %s: %s.".formatted(conclusion.on(), Words.spoken(conclusion.as()));
    }

    // ---- what several of them ask

    /// How often the control is to be done.
    Every every() {
        return history.cadence().every();
    }

    /// Whether nothing deviates but what nobody knows.
    boolean isAllUnknown() {
        return judgement.deviations().stream().allMatch(d -> d.what() == Deviation.What.UNKNOWN);
    }

    /// Whether it is of days of a system, and of no occurrence.
    boolean isOfCheck(Deviation d) {
        return !d.check().isEmpty() || every() == Every.CONTINUOUS;
    }

    /// How much of so many due a person may conclude on.
    Practice.Allowed allowed(boolean compensated, int due) {
        return practice.row(every()).allowed(due, compensated);
    }
}
