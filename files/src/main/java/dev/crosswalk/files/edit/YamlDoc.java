package dev.crosswalk.files.edit;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A YAML file of a programme, and edits of it.
///
/// @param mark the byte order mark, where the file begins with one; else empty
/// @param text the file without that mark
public record YamlDoc(String name, String mark, String text, WantedYaml.Keyed root) {
    static final String MARK = "\uFEFF";

    public static YamlDoc read(String name, String file, byte[] bytes) throws InvalidContent {
        String all = new String(bytes, StandardCharsets.UTF_8);
        String mark = all.startsWith(MARK) ? MARK : "";
        String text = all.substring(mark.length());
        Optional<Placed> placed = PlacedYaml.read(text);
        WantedYaml root = placed.map(WantedYaml::of).orElseGet(WantedYaml.Keyed::new);
        if (root instanceof WantedYaml.Keyed keyed) {
            return new YamlDoc(name, mark, text, keyed);
        }
        Findings findings = new Findings();
        findings.error(
                new Place.Line(file, 1), "type", "a file of a programme has keys and values");
        throw new InvalidContent(findings.sorted());
    }

    public static YamlDoc create(String name) {
        return new YamlDoc(name, "", "", new WantedYaml.Keyed());
    }

    public boolean isUnchanged() {
        return root.origin() == null ? root.entries().isEmpty() : root.isUnchanged();
    }

    /// The items of the list under a key that are mappings.
    public List<WantedYaml.Keyed> items(String key) {
        return items(root, key);
    }

    public static List<WantedYaml.Keyed> items(WantedYaml.Keyed of, String key) {
        List<WantedYaml.Keyed> keyed = new ArrayList<>();
        if (of.get(key) instanceof WantedYaml.Items items) {
            for (WantedYaml item : items.items()) {
                if (item instanceof WantedYaml.Keyed k) {
                    keyed.add(k);
                }
            }
        }
        return keyed;
    }

    /// The bytes of the file with its edits made.
    ///
    /// @throws IllegalStateException where those would say anything else than the edits want
    public byte[] edited(YamlEdit.Comments comments) {
        String edited = YamlEdit.apply(text, root, comments);
        Placed read = PlacedYaml.read(edited).orElse(null);
        if (read == null || !says(read, root)) {
            throw new IllegalStateException("an edit of " + name + " does not say what it should");
        }
        return (mark + edited).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean says(Placed placed, WantedYaml wanted) {
        return switch (placed) {
            case Placed.Text text ->
                    wanted instanceof WantedYaml.Text w
                            && text.isNull() == w.isNull()
                            && (text.isNull() || text.text().equals(w.text()));
            case Placed.Items items ->
                    wanted instanceof WantedYaml.Items w && allSay(items.items(), w.items());
            case Placed.Keyed keyed ->
                    wanted instanceof WantedYaml.Keyed w
                            && keyed.pairs().stream()
                                    .map(p -> p.key().text())
                                    .toList()
                                    .equals(List.copyOf(w.entries().keySet()))
                            && allSay(
                                    keyed.pairs().stream().map(Placed.Pair::value).toList(),
                                    List.copyOf(w.entries().values()));
        };
    }

    private static boolean allSay(List<Placed> placed, List<WantedYaml> wanted) {
        boolean all = placed.size() == wanted.size();
        for (int i = 0; i < placed.size() && all; i++) {
            all = says(placed.get(i), wanted.get(i));
        }
        return all;
    }
}
