package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.programme.rule.Attachments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The files in the folder `evidence` that nothing names, grouped by folder.
///
/// Ignored are the indexes themselves, READMEs, what editors and systems leave there, and digests
/// and signatures of other files.
final class UnnamedFiles {
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini");
    private static final List<String> VOUCHING =
            List.of(".sha256", ".sha256sum", ".asc", ".sig", ".p7s", ".tsr");

    /// A limit on depth, because a link may lead back to a folder that contains it.
    private static final int DEEPEST = 12;

    private static final int MOST_FOLDERS = 10_000;

    private final FileTree tree;
    private final Set<String> named;
    private final List<String> files = new ArrayList<>();
    private int folders;

    /// @param named the names, within the tree, of all files that something names
    UnnamedFiles(FileTree tree, Set<String> named) {
        this.tree = tree;
        this.named = named;
    }

    List<Attachments.Unnamed> all() {
        if (tree.isFolder(ProgrammeFolder.EVIDENCE)) {
            collect(ProgrammeFolder.EVIDENCE, 0);
        }
        Map<String, List<String>> byFolder = new TreeMap<>();
        for (String file : files) {
            byFolder.computeIfAbsent(folder(file), f -> new ArrayList<>()).add(file);
        }
        return byFolder.entrySet().stream().map(e -> told(e.getKey(), e.getValue())).toList();
    }

    private void collect(String folder, int depth) {
        if (depth > DEEPEST || ++folders > MOST_FOLDERS) {
            return;
        }
        for (String part : list(folder)) {
            String name = folder + "/" + part;
            if (part.startsWith(".")) {
                continue;
            }
            switch (tree.kind(name)) {
                case FOLDER -> collect(name, depth + 1);
                case FILE -> {
                    if (!named.contains(name) && !isIndex(name, depth) && mayShow(name, part)) {
                        files.add(name);
                    }
                }
                case NOTHING, SPECIAL, LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN -> {
                    // Evidence that names such a file gets a finding of its own.
                }
            }
        }
    }

    private List<String> list(String folder) {
        try {
            return tree.list(folder);
        } catch (IOException e) {
            // A folder that may not be read: nobody can say what in it is not named.
            return List.of();
        }
    }

    private static boolean isIndex(String name, int depth) {
        return depth == 0 && ProgrammeFolder.isYaml(name.substring(name.lastIndexOf('/') + 1));
    }

    private boolean mayShow(String name, String part) {
        String small = part.toLowerCase(Locale.ROOT);
        return !small.startsWith("readme")
                && !small.startsWith("~$")
                && !small.endsWith("~")
                && !LEFT_BY_SYSTEMS.contains(small)
                && VOUCHING.stream()
                        .noneMatch(end ->
                                small.endsWith(end)
                                        && named.contains(
                                                name.substring(0, name.length() - end.length())));
    }

    /// The highest folder below `evidence` in which nothing is named, or else the folder that the
    /// file lies in.
    private String folder(String file) {
        int slash = file.indexOf('/', ProgrammeFolder.EVIDENCE.length() + 1);
        while (slash >= 0) {
            String folder = file.substring(0, slash);
            if (named.stream().noneMatch(n -> n.startsWith(folder + "/"))) {
                return folder;
            }
            slash = file.indexOf('/', slash + 1);
        }
        return file.substring(0, file.lastIndexOf('/'));
    }

    private Attachments.Unnamed told(String folder, Collection<String> files) {
        String place = files.size() == 1 ? files.iterator().next() : folder;
        return new Attachments.Unnamed(
                new Place.Line(tree.shown(place), 0),
                files.stream().map(f -> f.substring(folder.length() + 1)).toList());
    }
}
