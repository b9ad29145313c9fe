package dev.crosswalk.server.control;

import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Suggests what it suggested before of the same text: people look at a list many times.
final class RememberedSuggestions implements Suggester {
    private static final int MOST = 5_000;

    private final Suggester suggester;
    private final Map<Asked, List<Suggestion>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, List<Suggestion>> eldest) {
                    return size() > MOST;
                }
            };

    private record Asked(String text, List<String> criteria) {}

    RememberedSuggestions(Suggester suggester) {
        this.suggester = suggester;
    }

    @Override
    public List<Suggestion> suggest(String text, List<String> criteria) {
        Asked asked = new Asked(text, List.copyOf(criteria));
        @Nullable List<Suggestion> had;
        synchronized (known) {
            had = known.get(asked);
        }
        if (had != null) {
            return had;
        }
        List<Suggestion> found = suggester.suggest(text, criteria);
        synchronized (known) {
            known.put(asked, found);
        }
        return found;
    }
}
