package dev.crosswalk.files;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.SmallPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A programme of the tests: files in a folder, over the small pack.
public final class World {
    public static final Content CONTENT = SmallPack.CONTENT;
    public static final Crosswalk CROSSWALK = SmallPack.CROSSWALK;

    public final Path folder;

    /// One that wants the year 2026 of alpha at operating, and beta at implemented.
    public World(Path folder) {
        this.folder = folder;
        file(
                "programme.yaml",
                """
                organisation: Example Ltd
                timeZone: Europe/Berlin
                frameworks:
                  - { edition: alpha, assurance: operating, window: { from: 2026-01-01, to: 2026-12-31 } }
                  - { edition: beta, assurance: implemented }
                """);
    }

    /// What is told of a programme in a folder, with the paths in it.
    public static List<String> findings(Path folder) {
        return dev.crosswalk.programme.World.told(ProgrammeFolder.check(folder, CONTENT)).stream()
                .map(f -> f.replace(folder + "/", ""))
                .toList();
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public World file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a list under a key, each an item in braces.
    public World items(String name, String key, String... items) {
        StringBuilder text = new StringBuilder(key).append(":\n");
        for (String item : items) {
            text.append("  - { ").append(item).append(" }\n");
        }
        return file(name, items.length == 0 ? "" : text.toString());
    }

    public World controls(String... items) {
        return items("controls/all.yaml", "controls", items);
    }

    public World evidence(String... items) {
        return items("evidence/index.yaml", "evidence", items);
    }

    /// Evidence of which there is a file, so that it is more than somebody's word.
    public World onFile(String... items) {
        List<String> indexed = new ArrayList<>();
        for (String item : items) {
            String name = "seen-%d.txt".formatted(indexed.size() + 1);
            String text = "What was seen, as it was seen: %s\n".formatted(item);
            file("evidence/" + name, text);
            indexed.add("%s, file: %s, sha256: \"%s\"".formatted(item, name, Sha256.of(text)));
        }
        return evidence(indexed.toArray(String[]::new));
    }

    /// `EV-1, REV-01, review-record, 2026-03-20, 2026-03-21`: observed on the first day, received
    /// on the second; what follows is added as it is.
    public static String seen(
            String id, String control, String kind, String observed, String received) {
        return "id: %s, controls: [%s], kind: %s, observedAt: %s, receivedAt: %s, by: Ann"
                .formatted(id, control, kind, observed, received);
    }

    public static String inPlace(String control, String since) {
        return "control: %s, state: implemented, implementedOn: %s".formatted(control, since);
    }

    public Programme read() {
        try {
            return ProgrammeFolder.read(folder, CONTENT);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e.findings().toString(), e);
        }
    }

    public List<Finding> check() {
        return ProgrammeFolder.check(folder, CONTENT);
    }
}
