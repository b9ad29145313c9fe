package dev.crosswalk.answers.intake;

import java.util.List;

/// Suggests what the text of a control is about.
@FunctionalInterface
public interface Suggester {
    /// Suggests nothing.
    Suggester NONE = (text, criteria) -> List.of();

    /// @param text of the control
    /// @param criteria that it serves, as ids without the edition; may be empty
    /// @return best first, those that its criteria are about before the others
    List<Suggestion> suggest(String text, List<String> criteria);
}
