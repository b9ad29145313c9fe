package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.ask.AskedQuestion;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.next.WayOn;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan counts as absent though nobody has said so, and who asks about it. Of what has to
/// have operated nothing is here: nobody's word shows that.
///
/// @param points ids of the obligations that people are asked about
/// @param questions how many there are about them
/// @param ask what asks them, as it is typed or where it is found
record Unknown(Set<String> points, int questions, String ask) {

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
            return new Unknown(Set.of(), 0, "");
        }
        List<AskedQuestion> questions = Round.inquiry(wanted).questions();
        List<String> ofThese =
                answer.apart().isEmpty() && wanted.size() == answer.wants().size()
                        ? List.of()
                        : wanted.stream().map(Question::judged).map(Unknown::whole).toList();
        return new Unknown(
                questions.stream()
                        .flatMap(q -> q.obligations().stream())
                        .collect(Collectors.toSet()),
                questions.size(),
                WayOn.ask(answer.question().situation(), answer.question().dialect(), ofThese));
    }

    private static String whole(Judged want) {
        return want.gap().want().whole().toString();
    }

    /// `258 points that nobody spoke of yet are counted as absent; 69 questions ask about them,
    /// ..`; empty where nothing is unknown.
    Optional<String> sentence() {
        return counted().map(words -> words + ": " + ask);
    }

    /// The same without who asks about them, which a way out says.
    String absent() {
        return countedAsAbsent() + ".";
    }

    /// The same for readers who type no commands.
    Optional<String> onPaper() {
        return counted().map(words -> words + ".");
    }

    private Optional<String> counted() {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s; %s about %s%s"
                                .formatted(
                                        countedAsAbsent(),
                                        Words.many(questions, "question asks", "questions ask"),
                                        points.size() == 1 ? "it" : "them",
                                        questions == 1 ? "" : ", those that settle most first"));
    }

    private String countedAsAbsent() {
        return "%s counted as absent"
                .formatted(
                        Words.many(
                                points.size(),
                                "point that nobody spoke of yet is",
                                "points that nobody spoke of yet are"));
    }

    /// The same as a way out; empty where nothing is unknown.
    Optional<String> way() {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Ask first: %s. What is there already takes only its record: %s"
                                .formatted(Words.many(questions, "question", "questions"), ask));
    }

    /// What a plan would come to if all of these points were there, and only had to be shown.
    ///
    /// @param days what it would take
    /// @param verdict what it would say of the day; null where none is to be held
    record IfThere(PersonDays days, @Nullable InReach verdict) {
        /// `If all of them are there already, it takes about 220 person-days, and whether the day
        /// holds with 17.0 person-days a week: yes, with short records.`
        String sentence(PlanAnswer answer) {
            Timing timing = answer.timing();
            return "If all of that is there and only has to be shown, it takes %s person-days%s."
                    .formatted(
                            SumOfDays.of(answer, days).about(),
                            verdict == null || timing == null
                                    ? ""
                                    : "; whether the day holds then with %s: %s"
                                            .formatted(
                                                    TimingWords.capacity(
                                                            timing.countdown().perWeek()),
                                                    verdict.inASentence()));
        }
    }

    /// What is unknown, and what it would come to if it were there; none where nothing is.
    static List<String> sentences(PlanAnswer answer) {
        return Stream.of(
                        answer.unknown().sentence(),
                        answer.ifAllIsThere().map(i -> i.sentence(answer)))
                .flatMap(Optional::stream)
                .toList();
    }

    static void write(PlanAnswer answer, Json json) {
        Unknown unknown = answer.unknown();
        json.object("unknown")
                .field("points", unknown.points.size())
                .field("questions", unknown.questions)
                .field("say", unknown.sentence().orElse(null));
        answer.ifAllIsThere()
                .ifPresent(i -> {
                    json.object("ifThere").rounded("cost", PlanJson.days(i.days()));
                    if (i.verdict() != null) {
                        json.field("verdict", PlanBrief.state(i.verdict()));
                    }
                    json.field("say", i.sentence(answer)).end();
                });
        json.end();
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
