package dev.crosswalk.answers.ask;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// What is asked, in words that need no other page.
final class QuestionWords {
    private QuestionWords() {}

    /// @param controls whose titles stand before it; none where no control discharges what is asked
    /// @param points the texts of the obligations
    static String asks(List<Control> controls, List<String> points) {
        if (points.size() == 1) {
            return "Is this so with you? " + points.getFirst();
        }
        return (controls.size() == 1 ? controls.getFirst().objective() + " " : "")
                + "Which of these "
                + Words.many(points.size(), "point", "points")
                + " are so with you?";
    }
}
