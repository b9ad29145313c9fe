package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Sentence;

/// What whoever has the questions can do next.
final class AskWords {
    private AskWords() {}

    static String next(Round round) {
        if (round.asked().isEmpty()) {
            return "";
        }
        String how =
                round.place().isEmpty()
                        ? "To answer, say where answers are kept, <facts FILE> (it is made where"
                                + " there is none) or <programme DIR>: then a terminal asks one"
                                + " question after the other, and elsewhere <answer {id}=yes> <by"
                                + " NAME> answers"
                        : "To answer: a terminal asks one question after the other; elsewhere"
                                + " <answer {id}=yes> <by NAME> answers";
        return Sentence.of(
                        how
                                + " (=no, =unknown, =does-not-apply <note WHY>, =provider: and its"
                                + " name, or =partly, which says what the points are called). To"
                                + " ask by mail: <output questions.xlsx>, and <read"
                                + " questions.xlsx> when it comes back.")
                .with("id", round.asked().getFirst().id())
                .in(round.dialect());
    }
}
