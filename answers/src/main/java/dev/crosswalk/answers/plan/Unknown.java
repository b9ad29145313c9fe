package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.ask.AskedQuestion;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.next.WayOn;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a plan counts as absent though nobody has said so, and who asks about it. Of what has to
/// have operated nothing is here: nobody's word shows that.
///
/// @param points obligations that people are asked about
/// @param questions how many there are about them
/// @param ask what asks them, as it is typed or where it is found
record Unknown(int points, int questions, String ask) {

    private static Unknown of(PlanAnswer answer) {
        List<Question> wanted =
                answer.wants().stream()
                        .filter(w -> w.question() != Assurance.OPERATING)
                        .map(w ->
                                new Question(
                                        answer.question().situation(),
                                        w,
                                        answer.question().dialect()))
                        .toList();
        if (wanted.isEmpty()) {
            return new Unknown(0, 0, "");
        }
        List<AskedQuestion> questions = Round.inquiry(wanted).questions();
        List<String> ofThese =
                answer.apart().isEmpty() && wanted.size() == answer.wants().size()
                        ? List.of()
                        : wanted.stream().map(Question::judged).map(Unknown::whole).toList();
        return new Unknown(
                (int) questions.stream().flatMap(q -> q.obligations().stream()).distinct().count(),
                questions.size(),
                WayOn.ask(answer.question().situation(), answer.question().dialect(), ofThese));
    }

    private static String whole(Judged want) {
        return want.gap().want().whole().toString();
    }

    /// `258 points that nobody spoke of yet are counted as absent; 69 questions ask about them,
    /// ..`; empty where nothing is unknown.
    Optional<String> sentence() {
        return points == 0
                ? Optional.empty()
                : Optional.of(
                        "%s counted as absent; %s about %s%s: %s"
                                .formatted(
                                        Words.many(
                                                points,
                                                "point that nobody spoke of yet is",
                                                "points that nobody spoke of yet are"),
                                        Words.many(questions, "question asks", "questions ask"),
                                        points == 1 ? "it" : "them",
                                        questions == 1 ? "" : ", those that settle most first",
                                        ask));
    }

    /// The same as a way out; empty where nothing is unknown.
    Optional<String> way() {
        return points == 0
                ? Optional.empty()
                : Optional.of(
                        "Ask first: %s. What is there already takes only its record: %s"
                                .formatted(Words.many(questions, "question", "questions"), ask));
    }

    void write(Json json) {
        json.object("unknown")
                .field("points", points)
                .field("questions", questions)
                .field("say", sentence().orElse(null))
                .end();
    }

    /// What of the plan of an answer is unknown, reckoned when it is first asked for.
    static final class Once {
        private @Nullable Unknown unknown;

        Unknown of(PlanAnswer answer) {
            Unknown known = unknown;
            if (known == null) {
                known = Unknown.of(answer);
                unknown = known;
            }
            return known;
        }
    }
}
