package dev.crosswalk.content.yaml;

import dev.crosswalk.content.tree.BoundedRead;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML file from somebody else: whatever is in it, the answer is a value or a finding.
public final class YamlFile {
    public static final int MOST_BYTES = 20_000_000;

    private YamlFile() {}

    /// A file of a tree.
    public static Optional<Node> read(FileTree tree, String name, Source source) {
        return read(() -> tree.bytes(name, MOST_BYTES), source);
    }

    /// A file that a person named by its path.
    public static Optional<Node> read(Path file, Source source) {
        return read(() -> FolderTree.bytes(file, MOST_BYTES), source);
    }

    /// Reads a stream to its end, under the same limits.
    public static Optional<Node> read(InputStream in, Source source) {
        return read(() -> BoundedRead.bytes(source.file(), in, MOST_BYTES), source);
    }

    private interface Bytes {
        byte[] read() throws IOException;
    }

    private static Optional<Node> read(Bytes from, Source source) {
        byte[] bytes;
        try {
            bytes = from.read();
        } catch (IOException e) {
            return source.refuse(Unreadable.of(e));
        }
        return read(bytes, source);
    }

    public static Optional<Node> read(byte[] bytes, Source source) {
        return Utf8.text(bytes, source)
                .flatMap(text -> printable(text, source))
                .flatMap(text -> merged(text, source))
                .flatMap(text -> parsed(text, source));
    }

    /// Before it is parsed, which would tell of the marker as of a strange key.
    private static Optional<String> merged(String text, Source source) {
        int line = MergeMarker.line(text);
        return line == 0
                ? Optional.of(text)
                : source.refuse(line, MergeMarker.RULE, MergeMarker.MESSAGE);
    }

    /// Where the first character stands that YAML does not allow, as no text needs it and terminals
    /// may obey it; empty where there is none.
    public static OptionalInt unprintable(String text) {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if ((c >= ' ' && c <= '~') || c == '\n') {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!StreamReader.isPrintable(codePoint)) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(codePoint);
        }
        return OptionalInt.empty();
    }

    private static Optional<String> printable(String text, Source source) {
        OptionalInt at = unprintable(text);
        return at.isEmpty()
                ? Optional.of(text)
                : source.refuse(
                        Utf8.lineAt(text, at.getAsInt()),
                        Utf8.UNPRINTABLE,
                        "holds the character U+%04X, which YAML does not allow"
                                .formatted(text.codePointAt(at.getAsInt())));
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
        } catch (YamlVersionException e) {
            SpecVersion version = e.getSpecVersion();
            return source.refuse(
                    Utf8.lineAt(text, text.indexOf("%YAML")),
                    "yaml",
                    "is YAML of the version %d.%d, which cannot be read. Leave this line out"
                            .formatted(version.getMajor(), version.getMinor()));
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
