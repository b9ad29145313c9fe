package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.Correction;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.words.Words;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a conclusion rests on that nobody else can see, and why one changes nothing.
public final class ConclusionGrounds {
    private final JudgementWords judged;
    private final History history;
    private final Moment knownAt;
    private final Judgement judgement;
    private final Practice practice;
    private final List<JudgedApart> apart;

    ConclusionGrounds(JudgementWords judged) {
        this.judged = judged;
        history = judged.history();
        knownAt = judged.knownAt();
        judgement = judged.judgement();
        practice = judged.practice();
        apart = judged.apart();
    }

    /// The deviations of which a conclusion that counts says that they were corrected, and nothing
    /// in the history shows it: no later occurrence that was done, nothing done late, no follow-up.
    List<Deviation> onWordAlone() {
        History.Conclusion c = judgement.conclusion();
        return c == null || c.as() != As.EFFECTIVE_WITH_EXCEPTIONS || !c.corrected()
                ? List.of()
                : judgement.deviations().stream()
                        .filter(d -> Correction.on(d, history, c.on()) == null)
                        .toList();
    }

    /// What a conclusion rests on that nobody else can see; empty where the history shows all of
    /// it.
    public String restsOnWord() {
        List<String> ids = onWordAlone().stream().map(Deviation::id).toList();
        String corrected = correctedOnWord(ids);
        String compensated =
                isCompensationNeeded()
                        ? "That a compensating control was effective meanwhile rests on the word of the file alone."
                        : "";
        return (corrected + " " + filedLater() + " " + compensated).strip().replace("  ", " ");
    }

    /// The deviations of which a conclusion that counts says that they were corrected, where the
    /// record that shows it was received after it.
    private String filedLater() {
        History.Conclusion c = judgement.conclusion();
        if (c == null || c.as() != As.EFFECTIVE_WITH_EXCEPTIONS) {
            return "";
        }
        Map<String, Deviation> then = new HashMap<>();
        Moment on = Moment.on(c.on(), knownAt.zone());
        Judgement.of(history, practice, judgement.window(), on)
                .deviations()
                .forEach(d -> then.put(d.id(), d));
        List<String> ids =
                judgement.deviations().stream()
                        .filter(d -> Correction.on(d, history, c.on()) != null)
                        .filter(d -> {
                            Deviation known = then.get(d.id());
                            return known != null && Correction.on(known, history, c.on()) == null;
                        })
                        .map(Deviation::id)
                        .toList();
        return ids.isEmpty()
                ? ""
                : "That %s %s corrected was not on file on %s: the conclusion of that day rests on the word of whoever concluded."
                        .formatted(
                                Words.some(ids, JudgementWords.MOST_NAMED),
                                ids.size() == 1 ? "was" : "were",
                                c.on());
    }

    /// Whether a conclusion counts only because a compensating control was effective meanwhile.
    private boolean isCompensationNeeded() {
        History.Conclusion c = judgement.conclusion();
        return c != null
                && c.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                && c.compensated()
                && apart.stream()
                        .map(JudgedApart::judgement)
                        .anyMatch(j -> !fits(j, judged.allowed(false, j.due())));
    }

    /// Whether what deviates is not more, nor worse, than a person may conclude on.
    static boolean fits(Judgement j, Practice.Allowed allowed) {
        return j.deviating() <= allowed.of(j.due()) && !(allowed.lateOnly() && isNotLate(j));
    }

    private static boolean isNotLate(Judgement j) {
        return j.deviations().stream().anyMatch(d -> d.what() != Deviation.What.LATE);
    }

    private static String correctedOnWord(List<String> ids) {
        return ids.isEmpty()
                ? ""
                : "That %s %s corrected rests on the word of the file alone: nothing in the history shows it."
                        .formatted(
                                Words.some(ids, JudgementWords.MOST_NAMED),
                                ids.size() == 1 ? "was" : "were");
    }

    /// That a conclusion was taken back by another one, which says the opposite: `reversed by ..`;
    /// empty where it was not.
    public String reversed(Judgement.Refused refused) {
        History.Conclusion c = refused.conclusion();
        History.Conclusion counts = judgement.conclusion();
        if (refused.why() != Judgement.Why.REPLACED || counts == null || counts.as() == c.as()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(c.on(), counts.on());
        return "reversed %s, on %s: %s. An auditor asks what was learned in between"
                .formatted(
                        days == 0
                                ? "on the same day"
                                : Words.many((int) days, "day", "days") + " later",
                        counts.on(),
                        Words.spoken(counts.as()));
    }

    /// Why a conclusion changes nothing.
    ///
    /// @param concluded what is known of who concluded; null where nothing is
    public String why(Judgement.Refused refused, @Nullable Concluded concluded) {
        Judgement.Why why = refused.why();
        return ConclusionWords.why(why, concluded, judgement)
                + (why == Judgement.Why.LEAVES_OUT_A_DEVIATION ? leftOut(refused.conclusion()) : "")
                + (why == Judgement.Why.NOT_INDEPENDENT && !refused.conclusion().harmLookedInto()
                        ? "; nor was harm looked into"
                        : "");
    }

    /// The deviations that were known on the day of a conclusion and are not in it, though what was
    /// filed since may have mended them: `: 2026-Q2, missing by what was on file on 2026-10-10`.
    private String leftOut(History.Conclusion c) {
        List<String> looked = c.deviations();
        Moment on = Moment.on(c.on(), knownAt.zone());
        Moment then = on.isBy(knownAt) ? on : knownAt;
        List<String> of = history.discharges().stream().filter(c::isOf).toList();
        List<String> left =
                Judgement.of(history.about(of), practice, judgement.window(), then)
                        .deviations()
                        .stream()
                        .filter(d -> looked != null && !looked.contains(d.id()))
                        .map(d -> d.id() + ", " + Words.spoken(d.what()))
                        .toList();
        return left.isEmpty()
                ? ""
                : ": %s by what was on file on %s"
                        .formatted(Words.some(left, JudgementWords.MOST_NAMED), then.day());
    }
}
