package dev.crosswalk.files.write;

import dev.crosswalk.content.Facts;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Library;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.edit.YamlEdit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Changes what a facts file says that people answered. All else in it keeps its bytes, comments
/// included; a file that is not there yet is made.
public final class AnswersInFacts {
    private static final String KEY = "answers";

    private static final List<String> KEYS =
            List.of("asOf", "attestations", KEY, "notApplicable", "decisions");

    private AnswersInFacts() {}

    /// @param change makes of the answers that the file has now those that it is to have
    /// @return these
    /// @throws InvalidContent where the file cannot be read; it is not touched then
    public static List<GivenAnswer> write(
            Path file, Library library, UnaryOperator<List<GivenAnswer>> change)
            throws InvalidContent, IOException {
        String name = file.toString();
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (bytes.length > YamlFile.MOST_BYTES) {
            throw new IOException("it is too large");
        }
        List<GivenAnswer> was = bytes.length == 0 ? List.of() : read(bytes, name, library);
        List<GivenAnswer> now = List.copyOf(change.apply(was));
        if (now.equals(was)) {
            return now;
        }
        YamlDoc doc = YamlDoc.read(name, name, bytes);
        List<Form.Keyed> old = was.stream().map(ProgrammeForms::of).toList();
        List<Form.Keyed> wanted = now.stream().map(ProgrammeForms::of).toList();
        List<WantedYaml.Keyed> there = doc.items(KEY);
        int[] pairs = Pairing.inOrder(old, wanted);
        List<WantedYaml> items = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            items.add(
                    pairs[i] == Pairing.NEW
                            ? Rewriting.made(wanted.get(i))
                            : Rewriting.changed(
                                    there.get(pairs[i]), old.get(pairs[i]), wanted.get(i)));
        }
        WantedYaml.Items list =
                doc.root().get(KEY) instanceof WantedYaml.Items before
                        ? before.replaced(items)
                        : WantedYaml.Items.of(items);
        doc.root().put(KEY, list, KEYS);
        byte[] edited = ended(doc.edited(YamlEdit.Comments.GO), bytes);
        if (!read(edited, name, library).equals(now)) {
            throw new IllegalArgumentException("no facts file says these answers");
        }
        WholeFiles.put(
                Map.of(file.toAbsolutePath(), edited),
                _ -> refuseChanged(file, bytes),
                WholeFiles.Disk.SAFE);
        return now;
    }

    /// A file that is new ends its last line.
    private static byte[] ended(byte[] edited, byte[] before) {
        if (before.length > 0 || edited.length == 0 || edited[edited.length - 1] == '\n') {
            return edited;
        }
        byte[] ended = Arrays.copyOf(edited, edited.length + 1);
        ended[edited.length] = '\n';
        return ended;
    }

    private static void refuseChanged(Path file, byte[] bytes) throws IOException {
        byte[] now = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (!Arrays.equals(now, bytes)) {
            throw new IOException("somebody else has changed it meanwhile");
        }
    }

    private static List<GivenAnswer> read(byte[] bytes, String name, Library library)
            throws InvalidContent {
        return Facts.read(new ByteArrayInputStream(bytes), name, library, Assurance.IMPLEMENTED)
                .given();
    }
}
