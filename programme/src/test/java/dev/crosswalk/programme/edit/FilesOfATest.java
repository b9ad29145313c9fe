package dev.crosswalk.programme.edit;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.rule.Attachments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files of evidence by their names, with their digests, and one more that nothing names.
record FilesOfATest(Map<String, String> digests) implements Attachments {
    @Override
    public Optional<Trouble> trouble(String evidence) {
        return digests.containsKey(evidence)
                ? Optional.empty()
                : Optional.of(new Trouble("no-such-file", "there is no " + evidence));
    }

    @Override
    public Digest digest(String evidence) {
        return new Digest.Sha256(digests.getOrDefault(evidence, ""));
    }

    @Override
    public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
        return List.of(new Unnamed(new Place.Everywhere(), List.of("old.txt")));
    }

    @Override
    public Optional<Set<String>> documents() {
        return Optional.of(Set.of());
    }

    @Override
    public Set<String> parameters() {
        return Set.of("approver");
    }
}
