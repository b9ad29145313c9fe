package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.status.ProgrammeVersions;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.files.revision.Revisions;
import dev.crosswalk.programme.Programme;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Versions of a programme: its folder as it is, and as Git recorded it.
///
/// @param programme the folder, as it was named; null where none was
record FolderVersions(@Nullable String programme, Content content) implements ProgrammeVersions {

    static FolderVersions of(ParseResult given, Content content) {
        return new FolderVersions(Options.value(given, Options.PROGRAMME), content);
    }

    static boolean isFolder(String name) {
        try {
            return !name.isEmpty() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public boolean has(String name) {
        return isFolder(name);
    }

    @Override
    public Programme current(String name) throws Refusal, InvalidContent {
        return ProgrammeFolder.compared(Options.folder(name), content);
    }

    @Override
    public Recorded at(String revision, @Nullable String path)
            throws Refusal, InvalidContent, NoSuchRevision {
        Path around = programme == null ? Path.of("") : Options.folder(programme);
        try (Revisions revisions = Revisions.around(around)) {
            return revisions.read(
                    revision, path == null ? revisions.pathOf(around) : path, content);
        }
    }
}
