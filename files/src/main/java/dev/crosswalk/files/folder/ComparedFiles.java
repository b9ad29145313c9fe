package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.Attachments.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the files of evidence against the digests that they are indexed with, the smallest first,
/// up to a limit: reading all of a large archive is for lint.
///
/// @param most how many bytes are read in all
record ComparedFiles(FileTree tree, long most) {

    private record Sized(String file, long bytes) {}

    /// A file that cannot be read is not the one that was indexed either.
    EvidenceFiles of(Programme programme) {
        Map<String, List<Evidence>> byFile = byFile(programme);
        List<String> compared = new ArrayList<>();
        long read = 0;
        for (Sized sized : sized(byFile.keySet())) {
            read += sized.bytes();
            if (read <= most) {
                compared.add(sized.file());
            }
        }
        // Most of it is waiting for the disk, so all cores wait together.
        SortedSet<String> altered =
                compared.parallelStream()
                        .flatMap(file -> altered(file, byFile.getOrDefault(file, List.of())))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new EvidenceFiles(
                altered, programme.files().missing(), byFile.size() - compared.size());
    }

    /// Ids of what was indexed with other digests than the file has.
    private Stream<String> altered(String file, List<Evidence> indexed) {
        Digest digest = new TreeAttachments(tree, new Findings()).digest(file);
        return indexed.stream()
                .filter(e ->
                        !(digest instanceof Digest.Sha256(String hex) && hex.equals(e.sha256())))
                .map(Evidence::id);
    }

    private static Map<String, List<Evidence>> byFile(Programme programme) {
        Set<String> adopted =
                programme.adoptions().stream().map(Adoption::id).collect(Collectors.toSet());
        Map<String, List<Evidence>> byFile = new TreeMap<>();
        for (Evidence e : programme.evidence()) {
            if (!e.sha256().isEmpty()
                    && !programme.files().missing().contains(e.id())
                    && e.controls().stream().anyMatch(adopted::contains)) {
                byFile.computeIfAbsent(e.file(), _ -> new ArrayList<>()).add(e);
            }
        }
        return byFile;
    }

    private List<Sized> sized(Set<String> files) {
        List<Sized> sized = new ArrayList<>();
        for (String file : files) {
            sized.add(new Sized(file, size(file)));
        }
        sized.sort((a, b) -> Long.compare(a.bytes(), b.bytes()));
        return sized;
    }

    private long size(String file) {
        try {
            return tree.size(FileNames.from(ProgrammeFolder.EVIDENCE, file).orElse(""));
        } catch (IOException e) {
            return 0;
        }
    }
}
