package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.document.DocumentFolder;
import dev.crosswalk.programme.rule.Attachments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The folders `evidence` and `documents` of a programme.
///
/// @param findings takes what is wrong with the documents themselves
record FolderAttachments(Path folder, Findings findings) implements Attachments {

    private Path evidence() {
        return folder.resolve(ProgrammeFolder.EVIDENCE);
    }

    @Override
    public Optional<Trouble> trouble(String evidence) {
        Path file;
        try {
            file = evidence().resolve(evidence).normalize();
        } catch (InvalidPathException e) {
            return Optional.of(new Trouble("file", "\"%s\" is no file name".formatted(evidence)));
        }
        if (!file.startsWith(evidence().normalize())) {
            return Optional.of(
                    new Trouble(
                            "file", "\"%s\" lies outside the folder evidence".formatted(evidence)));
        }
        return Files.isRegularFile(file)
                ? Optional.empty()
                : Optional.of(
                        new Trouble(
                                "no-such-file",
                                "there is no file evidence/%s".formatted(evidence)));
    }

    @Override
    public Digest digest(String evidence) {
        try {
            return new Digest.Sha256(Sha256.of(evidence().resolve(evidence)));
        } catch (IOException e) {
            return new Digest.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<Set<String>> documents() {
        try {
            return Optional.of(Set.copyOf(new DocumentFolder(folder).ids()));
        } catch (IOException e) {
            // Told where their text is read.
            return Optional.empty();
        }
    }

    @Override
    public Set<String> parameters() {
        DocumentFolder documents = new DocumentFolder(folder);
        try {
            return documents.names(findings);
        } catch (IOException e) {
            findings.error(
                    new Place.Line(folder.resolve("documents").toString(), 0),
                    "unreadable",
                    "cannot be read: " + e.getMessage());
            return Set.of();
        }
    }
}
