package dev.crosswalk.programme.words;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.RollUp;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What people said of obligations when asked, in words.
public final class AnswerWords {
    /// Over a list of what was said and counts no more.
    public static final String EXPIRED = "Answers that expired and count no more";

    /// What is not done by nobody's evidence, but by somebody's honest answer.
    public static final String NOT_DONE = "not done (on your word)";

    /// Over a list of what is proved less because a yes expired or was withdrawn.
    public static final String GONE = "Answers that expired or were withdrawn";

    private static final int MOST_NAMED = 6;

    private AnswerWords() {}

    /// `done`, `not done`, `not known`, `does not apply`, `done by a provider`
    public static String of(GivenAnswer.Said said) {
        return switch (said) {
            case DONE -> "done";
            case NOT_DONE -> "not done";
            case UNKNOWN -> "not known";
            case NOT_APPLICABLE -> "does not apply";
            case PROVIDER -> "done by a provider";
        };
    }

    /// `done, says Bea, 2026-06-01: since 2024`
    public static String sentence(GivenAnswer a) {
        String what = a.provider().isEmpty() ? of(a.said()) : "done by " + a.provider();
        return what + (a.source().isEmpty() ? "" : ", says " + a.source());
    }

    /// `, 4.1 points of it on somebody's word alone`, behind a share of what is asked; nothing
    /// where nothing is.
    public static String share(RollUp sum) {
        return sum.onWordShare() > 0 ? ", " + points(sum) + " of it on somebody's word alone" : "";
    }

    /// `Of the 37.4 % proven, 3.8 points rest on somebody's word alone.`; nothing where none do.
    public static String sentence(RollUp sum) {
        return sum.onWordShare() > 0
                ? "Of the %s proven, %s rest on somebody's word alone."
                        .formatted(Numbers.percent(sum.proven()), points(sum))
                : "";
    }

    private static String points(RollUp sum) {
        return Numbers.percent(sum.onWordShare()).replace(Words.NO_BREAK + "%", " points");
    }

    /// `3 answers of people expired and count no more: acc-review, ..`; nothing where none did.
    public static Optional<String> expiredSentence(List<GivenAnswer> expired) {
        return expired.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s of people expired and %s no more: %s."
                                .formatted(
                                        Words.many(expired.size(), "answer", "answers"),
                                        expired.size() == 1 ? "counts" : "count",
                                        Words.some(
                                                expired.stream()
                                                        .map(GivenAnswer::obligation)
                                                        .toList(),
                                                MOST_NAMED)));
    }

    /// A line for each answer that expired.
    ///
    /// @param text what an obligation asks for
    public static List<String> expired(List<GivenAnswer> answers, UnaryOperator<String> text) {
        return answers.stream()
                .map(a ->
                        "%s: %s, until %s: %s"
                                .formatted(
                                        a.obligation(),
                                        sentence(a),
                                        Words.iso(a.expiresOn()),
                                        text.apply(a.obligation())))
                .toList();
    }
}
