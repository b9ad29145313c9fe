package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.document.DocumentFiles;
import dev.crosswalk.programme.rule.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The files in the folders `evidence` and `documents` of a programme.
///
/// @param findings receives what is wrong with the documents themselves
record TreeAttachments(FileTree tree, Findings findings) implements Attachments {
    /// The rule that a file is there.
    static final String THERE = "no-such-file";

    private static String name(String evidence) {
        return FileNames.from(ProgrammeFolder.EVIDENCE, evidence).orElse("");
    }

    @Override
    public Optional<Trouble> trouble(String evidence) {
        String name = name(evidence);
        if (!FileNames.isIn(ProgrammeFolder.EVIDENCE, name)) {
            return trouble("file", "\"%s\" lies outside the folder evidence".formatted(evidence));
        }
        FileKind kind = tree.kind(name);
        return switch (kind) {
            case FILE -> Optional.empty();
            case NOTHING, FOLDER, LEADS_NOWHERE ->
                    trouble(THERE, "there is no file evidence/" + evidence);
            case SPECIAL, LEADS_OUT, FORBIDDEN, BROKEN ->
                    trouble(kind.rule(), "evidence/%s %s".formatted(evidence, kind.words()));
        };
    }

    private static Optional<Trouble> trouble(String rule, String message) {
        return Optional.of(new Trouble(rule, message));
    }

    @Override
    public Digest digest(String evidence) {
        try {
            String kept = tree.sha256(name(evidence));
            return new Digest.Sha256(kept == null ? read(evidence) : kept);
        } catch (IOException e) {
            return new Digest.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private String read(String evidence) throws IOException {
        try (InputStream in = tree.open(name(evidence))) {
            return Sha256.of(in);
        }
    }

    @Override
    public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
        Set<String> named = new TreeSet<>();
        evidence.forEach(file -> named.add(name(file)));
        populations.forEach(file -> FileNames.from("", file).ifPresent(named::add));
        return new UnnamedFiles(tree, named).all();
    }

    @Override
    public Optional<Set<String>> documents() {
        try {
            return Optional.of(Set.copyOf(new DocumentFiles(tree).ids()));
        } catch (IOException e) {
            // Reported where the documents' text is read.
            return Optional.empty();
        }
    }

    @Override
    public Set<String> parameters() {
        try {
            return new DocumentFiles(tree).names(findings);
        } catch (IOException e) {
            findings.error(
                    new Place.Line(tree.shown("documents"), 0),
                    "unreadable",
                    Unreadable.of(e).words());
            return Set.of();
        }
    }
}
