package dev.crosswalk.programme;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Two editions, seven obligations and seven controls: small enough to know by heart.
public final class SmallPack {
    public static final Content CONTENT = content();
    public static final Crosswalk CROSSWALK = Crosswalk.of(CONTENT.library());

    private SmallPack() {}

    private static Content content() {
        try {
            URI folder = Objects.requireNonNull(SmallPack.class.getResource("small")).toURI();
            if (folder.getScheme().equals("jar")) {
                // The modules above have these tests as an archive, once they are packaged.
                try (var archive = FileSystems.newFileSystem(folder, Map.of())) {
                    return Content.load(copied(archive.provider().getPath(folder)));
                }
            }
            return Content.load(Path.of(folder));
        } catch (InvalidContent | URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A pack is read from a folder of the disk.
    private static Path copied(Path from) throws IOException {
        Path to = Files.createTempDirectory("small");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        return to;
    }
}
