package dev.crosswalk.answers.ask;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/// What is asked, in words that need no other page.
final class QuestionWords {
    private QuestionWords() {}

    /// @param controls none where no control discharges what is asked
    /// @param points the texts of the obligations
    static String text(List<Control> controls, List<String> points) {
        String titles =
                controls.stream().map(c -> c.title() + ".").collect(Collectors.joining(" "));
        if (points.size() == 1) {
            return (titles + " Is this so with you? " + points.getFirst()).strip();
        }
        return titles
                + (controls.size() == 1 ? " " + controls.getFirst().objective() : "")
                + " Which of these "
                + Words.many(points.size(), "point", "points")
                + " are so with you?";
    }
}
