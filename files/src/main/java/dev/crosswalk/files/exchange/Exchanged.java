package dev.crosswalk.files.exchange;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a folder and a server had in common when they were last brought together. It stands in the
/// folder and belongs into Git with it: it says of which state of the server the rest of the folder
/// is. A line for each item, so that Git merges it like the items themselves.
///
/// @param server its address
/// @param organisation its id there
/// @param items a digest of each
public record Exchanged(String server, String organisation, SortedMap<ItemName, String> items) {
    public static final String FILE = ".crosswalk/server.yaml";

    private static final String IGNORE = ".crosswalk/.gitignore";
    private static final String NOTHING_IN_GIT = "*\n";
    private static final String THIS_IN_GIT = "*\n!server.yaml\n";

    private static final Set<String> KEYS = Set.of("server", "organisation", "items");
    private static final Pattern ITEM = Pattern.compile("([0-9a-f]{32}) (\\S+.*)");
    private static final int MOST_IGNORED_BYTES = 10_000;

    public Exchanged {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /// Empty where the folder was never brought together with a server.
    ///
    /// @throws InvalidContent where the file is not what we wrote
    public static Optional<Exchanged> of(FileTree folder) throws InvalidContent {
        if (folder.kind(FILE) == FileKind.NOTHING) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Source source = new Source(folder.shown(FILE), findings);
        Optional<Exchanged> read =
                YamlFile.read(folder, FILE, source)
                        .flatMap(node -> Fields.of(source, node, "what was exchanged", KEYS))
                        .map(Exchanged::read);
        findings.throwIfErrors();
        return read;
    }

    private static Exchanged read(Fields fields) {
        SortedMap<ItemName, String> items = new TreeMap<>();
        for (Node node : fields.items("items")) {
            Matcher parts = ITEM.matcher(node instanceof Node.Scalar s ? s.text() : "");
            Optional<ItemName> name =
                    parts.matches() ? ItemName.of(parts.group(2)) : Optional.empty();
            if (name.isEmpty()) {
                fields.error(
                        node.line(),
                        "exchanged",
                        "is no line of crosswalk pull. Take the file as it is in Git; or remove it,"
                                + " and all that is not alike on both sides is asked about");
                break;
            }
            // Where Git merged two lines of an item, neither side is known to have it in common.
            if (items.put(name.get(), parts.group(1)) != null) {
                items.put(name.get(), "");
            }
        }
        return new Exchanged(fields.text("server"), fields.text("organisation"), items);
    }

    /// What belongs into the folder so that it says this.
    ///
    /// @param folder as it is
    public Map<String, byte[]> files(FileTree folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(FILE, yaml().getBytes(StandardCharsets.UTF_8));
        byte[] ignored =
                folder.isFile(IGNORE) ? folder.bytes(IGNORE, MOST_IGNORED_BYTES) : new byte[0];
        if (ignored.length == 0 || Arrays.equals(ignored, utf8(NOTHING_IN_GIT))) {
            files.put(IGNORE, utf8(THIS_IN_GIT));
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String yaml() {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        # What this folder and an organisation on a Crosswalk server had in common last.
                        # crosswalk pull and crosswalk push write it: commit it with the rest of the folder.
                        """);
        yaml.append("server: ").append(quoted(server)).append('\n');
        yaml.append("organisation: ").append(quoted(organisation)).append('\n');
        yaml.append(items.isEmpty() ? "items: []\n" : "items:\n");
        items.forEach((name, digest) ->
                yaml.append("  - ").append(quoted(digest + " " + name)).append('\n'));
        return yaml.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
