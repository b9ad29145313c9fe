package dev.crosswalk.answers;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.suggest.Finder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds obligations by words, of those that no other has replaced. They are indexed when the first
/// words are asked about.
public final class ObligationsByWords {
    private final List<Obligation> all;
    private @Nullable Finder<Obligation> ready;

    public ObligationsByWords(Content content) {
        all =
                content.library().obligations().stream()
                        .filter(o -> !content.replacedBy().containsKey(o.id()))
                        .toList();
    }

    /// What words find, best first.
    public synchronized List<Obligation> find(String words) {
        Finder<Obligation> finder = ready;
        if (finder == null) {
            finder =
                    Finder.of(
                            all,
                            all.stream()
                                    .map(o -> new Finder.Entry(List.of(o.id()), "", o.text()))
                                    .toList());
            ready = finder;
        }
        return finder.find(words).stream().map(Finder.Hit::thing).toList();
    }

    /// The same without what does not speak of each word by which anything is found.
    public List<Obligation> findEach(String words) {
        Set<Obligation> found = new LinkedHashSet<>(find(words));
        for (String word : words.strip().split("\\s+", -1)) {
            List<Obligation> ofWord = find(word);
            if (!ofWord.isEmpty()) {
                found.retainAll(Set.copyOf(ofWord));
            }
        }
        return List.copyOf(found);
    }
}
