package dev.crosswalk.programme;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

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
                    return Content.load(archive.provider().getPath(folder));
                }
            }
            return Content.load(Path.of(folder));
        } catch (InvalidContent | URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
