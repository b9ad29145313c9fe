package dev.crosswalk.answers.population;

import dev.crosswalk.engine.operation.Population;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Draws a sample that anybody can draw again: events are sorted by the SHA-256 of the seed, a line
/// feed and the event's id, and the first so many are taken. Whoever states the seed before seeing
/// the list cannot know which events it takes, and a larger sample of one seed contains the
/// smaller.
final class Draw {
    private Draw() {}

    /// @param position the digest by which it was drawn
    record Drawn(String position, Population.Item event) {}

    static List<Drawn> of(List<Population.Item> events, String seed, int size) {
        return events.stream()
                .map(e -> new Drawn(position(seed, e.id()), e))
                .sorted(Comparator.comparing(Drawn::position).thenComparing(d -> d.event().id()))
                .limit(size)
                .toList();
    }

    static String position(String seed, String id) {
        try {
            byte[] text = (seed + "\n" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
