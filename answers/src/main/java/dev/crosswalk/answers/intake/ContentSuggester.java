package dev.crosswalk.answers.intake;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Suggests by what the content says, in its words and in what they mean.
///
/// The content is indexed and the language model loaded when the first text is asked about: a list
/// that is only shown needs neither.
public final class ContentSuggester implements Suggester {
    /// As many as a person looks at beside one control.
    private static final int MOST = 10;

    private final Content content;
    private final Consumer<String> notice;
    private dev.crosswalk.suggest.@Nullable Suggester ready;

    /// @param notice is told what is unpacked, and why suggestions go by words alone where they do
    public ContentSuggester(Content content, Consumer<String> notice) {
        this.content = content;
        this.notice = notice;
    }

    @Override
    public synchronized List<Suggestion> suggest(String text, List<String> criteria) {
        dev.crosswalk.suggest.Suggester suggester = ready;
        if (suggester == null) {
            suggester = dev.crosswalk.suggest.Suggester.of(content, notice);
            ready = suggester;
        }
        List<RequirementRef> named =
                criteria.stream().map(id -> new RequirementRef(Criteria.EDITION, id)).toList();
        return suggester.suggest(text, named, MOST).stream()
                .map(ContentSuggester::suggestion)
                .toList();
    }

    private static Suggestion suggestion(dev.crosswalk.suggest.Suggestion s) {
        RequirementRef point = s.pointOfFocus();
        return new Suggestion(
                s.obligation(),
                s.score(),
                s.said(),
                s.place(),
                s.control(),
                point == null ? null : point.id(),
                s.within());
    }
}
