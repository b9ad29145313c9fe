package dev.crosswalk.files.exchange;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which files beside a programme are exchanged with a server: evidence and the texts of documents.
/// What else a folder in Git holds is nobody else's business.
public final class ExchangedFiles {
    private static final String DOCUMENTS = "documents";
    private static final String RENDERED = ".rendered";
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    private ExchangedFiles() {}

    public static boolean isEvidence(String name) {
        return name.startsWith(ProgrammeFolder.EVIDENCE + "/");
    }

    static boolean isOne(String name) {
        List<String> parts = Arrays.asList(name.split("/", -1));
        boolean isDocument = parts.getFirst().equals(DOCUMENTS);
        if (parts.size() < 2 || !(isDocument || isEvidence(name))) {
            return false;
        }
        boolean isIndex = !isDocument && parts.size() == 2 && name.matches(".*\\.ya?ml");
        String last = parts.getLast().toLowerCase(Locale.ROOT);
        return !isIndex
                && parts.stream()
                        .noneMatch(p -> p.startsWith(".") && !(isDocument && p.equals(RENDERED)))
                && !last.endsWith("~")
                && !last.startsWith("~$")
                && !LEFT_BY_SYSTEMS.contains(last);
    }

    /// Those of some files.
    public static SortedMap<String, Kept> of(SortedMap<String, Kept> files) {
        SortedMap<String, Kept> exchanged = new TreeMap<>(files);
        exchanged.keySet().removeIf(name -> !isOne(name));
        return exchanged;
    }

    /// Those of a folder, each with its digest, for which it is read.
    public static SortedMap<String, Kept> in(FileTree folder) throws IOException {
        SortedMap<String, Kept> files = new TreeMap<>();
        for (String top : List.of(DOCUMENTS, ProgrammeFolder.EVIDENCE)) {
            if (folder.isFolder(top)) {
                collect(folder, top, files);
            }
        }
        return files;
    }

    private static void collect(FileTree tree, String folder, SortedMap<String, Kept> files)
            throws IOException {
        for (String part : tree.list(folder)) {
            String name = folder + "/" + part;
            if (tree.isFolder(name)) {
                collect(tree, name, files);
            } else if (isOne(name) && tree.isFile(name)) {
                try (InputStream in = tree.open(name)) {
                    files.put(name, new Kept(Sha256.of(in), tree.size(name)));
                }
            }
        }
    }

    /// The files of evidence that a programme names and a folder has not: a clone without them,
    /// say, has not removed them.
    public static Set<ItemName> unsure(Programme programme, SortedMap<String, Kept> files) {
        Set<ItemName> unsure = new TreeSet<>();
        programme
                .evidence()
                .forEach(e ->
                        FileNames.from(ProgrammeFolder.EVIDENCE, e.file())
                                .filter(name -> !e.file().isEmpty() && !files.containsKey(name))
                                .ifPresent(name -> unsure.add(ItemName.file(name))));
        return unsure;
    }

    /// The programme that a side says, whose rows of evidence lie in a folder.
    ///
    /// @throws InvalidContent where its items say what no file may
    public static Programme programme(Contents of, FileTree folder, Content content)
            throws InvalidContent, IOException {
        return new ProgrammeItems(of.items(), of.populations())
                .said(new Without(folder, ProgrammeFolder.yaml(folder)), content);
    }

    /// A folder of which some files are not seen.
    private record Without(FileTree tree, Set<String> hidden) implements FileTree {
        @Override
        public FileKind kind(String name) {
            return hidden.contains(name) ? FileKind.NOTHING : tree.kind(name);
        }

        @Override
        public List<String> list(String folder) throws IOException {
            return tree.list(folder).stream()
                    .filter(part -> !hidden.contains(folder.isEmpty() ? part : folder + "/" + part))
                    .toList();
        }

        @Override
        public InputStream open(String name) throws IOException {
            return seen(name).open(name);
        }

        @Override
        public long size(String name) throws IOException {
            return seen(name).size(name);
        }

        private FileTree seen(String name) throws Unreadable {
            if (hidden.contains(name)) {
                throw new Unreadable(shown(name), FileKind.NOTHING);
            }
            return tree;
        }

        @Override
        public String shown(String name) {
            return tree.shown(name);
        }
    }
}
