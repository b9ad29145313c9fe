package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What lies beside a programme: files of evidence by their names, and a document with a parameter.
/// Those in the folder `old` may be named by nothing.
///
/// @param digests empty of a file that cannot be read
public record FilesOfATest(Map<String, String> digests) implements Attachments {
    @Override
    public Optional<Trouble> trouble(String evidence) {
        return digests.containsKey(evidence)
                ? Optional.empty()
                : Optional.of(new Trouble("no-such-file", "there is no " + evidence));
    }

    @Override
    public Digest digest(String evidence) {
        String digest = digests.getOrDefault(evidence, "");
        return digest.isEmpty() ? new Digest.Unreadable("locked") : new Digest.Sha256(digest);
    }

    @Override
    public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
        List<String> old =
                digests.keySet().stream()
                        .filter(file -> file.startsWith("old/") && !evidence.contains(file))
                        .sorted()
                        .toList();
        return old.isEmpty() ? List.of() : List.of(new Unnamed(new Place.Field("/files/old"), old));
    }

    @Override
    public Optional<Set<String>> documents() {
        return Optional.of(Set.of("written-policy"));
    }

    @Override
    public Set<String> parameters() {
        return Set.of("approver");
    }
}
