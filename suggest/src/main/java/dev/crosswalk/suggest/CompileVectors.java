package dev.crosswalk.suggest;

import dev.crosswalk.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the vectors of the bundled content; the build calls it with the output file. What that
/// file already holds is not computed again.
public final class CompileVectors {
    private CompileVectors() {}

    /// @param args OUTPUT_FILE
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected OUTPUT_FILE");
        }
        Path output = Path.of(args[0]).toAbsolutePath();
        List<String> notices = new ArrayList<>();
        MiniLm model = MiniLm.load(notices::add).orElse(null);
        if (model == null) {
            // Where the model does not run, there is nothing that vectors would be compared with.
            notices.forEach(System.err::println);
            return;
        }
        Vectors before =
                Files.exists(output) ? Vectors.read(Files.readAllBytes(output)) : Vectors.none();
        Content content = Content.bundled();
        Vectors vectors =
                before.of(
                        Passage.of(content).stream().map(Passage::text).toList(),
                        model,
                        content.library().contentVersion());
        Files.createDirectories(output.resolveSibling("."));
        Files.write(output, vectors.write());
    }
}
