package dev.crosswalk.answers;

import dev.crosswalk.programme.rule.Attachments;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// For edits of what names no file.
public class NoFiles implements Attachments {
    @Override
    public Optional<Trouble> trouble(String evidence) {
        return Optional.empty();
    }

    @Override
    public Digest digest(String evidence) {
        return new Digest.Unreadable("it is not looked at");
    }

    @Override
    public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
        return List.of();
    }

    @Override
    public Optional<Set<String>> documents() {
        return Optional.empty();
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }
}
