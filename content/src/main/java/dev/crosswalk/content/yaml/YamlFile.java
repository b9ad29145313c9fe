package dev.crosswalk.content.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML file from somebody else: whatever is in it, the answer is a value or a finding.
public final class YamlFile {
    public static final int MOST_BYTES = 20_000_000;

    private YamlFile() {}

    public static Optional<Node> read(Path file, Source source) {
        return read(bytes(file, source), source);
    }

    /// Reads a stream to its end, under the same limits.
    public static Optional<Node> read(InputStream in, Source source) {
        return read(bytes(in, source), source);
    }

    private static Optional<Node> read(Optional<byte[]> all, Source source) {
        return all.flatMap(bytes -> Utf8.text(bytes, source))
                .flatMap(text -> printable(text, source))
                .flatMap(text -> parsed(text, source));
    }

    private static Optional<byte[]> bytes(InputStream in, Source source) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return source.refuse(
                        0,
                        "too-large",
                        "has more than %,d bytes, which is the most that is read"
                                .formatted(MOST_BYTES));
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            return source.refuse(0, "unreadable", "cannot be read: " + e.getMessage());
        }
    }

    private static Optional<byte[]> bytes(Path file, Source source) {
        try {
            if (Files.isDirectory(file)) {
                return source.refuse(0, "not-a-file", "is a folder, and a file was expected");
            }
            if (!Files.exists(file)) {
                return source.refuse(0, "no-such-file", "there is no such file");
            }
            // A pipe or a device would be read for ever.
            if (!Files.isRegularFile(file)) {
                return source.refuse(0, "not-a-file", "is not a regular file");
            }
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return source.refuse(
                        0,
                        "too-large",
                        "has %,d bytes; the most that is read is %,d".formatted(size, MOST_BYTES));
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            return source.refuse(0, "unreadable", "must not be read by this user");
        } catch (NoSuchFileException e) {
            return source.refuse(0, "no-such-file", "there is no such file");
        } catch (IOException e) {
            return source.refuse(0, "unreadable", "cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> printable(String text, Source source) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!StreamReader.isPrintable(codePoint)) {
                return source.refuse(
                        Utf8.lineAt(text, i),
                        "control-character",
                        "holds the character U+%04X, which YAML does not allow"
                                .formatted(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.of(text);
    }

    private static Optional<Node> parsed(String text, Source source) {
        var settings =
                LoadSettings.builder()
                        .setLabel(source.file())
                        .setCodePointLimit(MOST_BYTES)
                        // All of it at once: a token longer than the buffer takes quadratic time.
                        .setBufferSize(Math.max(1024, text.length() + 1))
                        .setParseComments(false)
                        .build();
        try {
            var events = new Parse(settings).parseString(text);
            return new NodeBuilder(source).build(events);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            return source.refuse(line, "yaml", "is not YAML: " + problem(e));
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The library lets the latter through for an escape such as U+FFFFFFFF.
            return source.refuse(
                    0, "yaml", "is not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String problem(MarkedYamlEngineException e) {
        String context = e.getContext();
        return oneLine(context == null ? e.getProblem() : e.getProblem() + " (" + context + ")");
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
