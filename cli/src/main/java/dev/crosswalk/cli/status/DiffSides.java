package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.status.DiffSide;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.files.revision.Revisions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Reads the two programmes that are compared: folders, or revisions in Git.
final class DiffSides {
    private DiffSides() {}

    static DiffSide first(ParseResult given, Content content) throws Refusal, InvalidContent {
        return of(Options.needed(given, 0), given, content);
    }

    static DiffSide second(ParseResult given, Content content) throws Refusal, InvalidContent {
        String typed = typed(given, 1);
        if (typed != null) {
            return of(typed, given, content);
        }
        String folder = Options.value(given, Options.PROGRAMME);
        if (folder == null) {
            throw new Refusal(
                    "diff needs B: a second folder, REVISION:PATH, or --programme DIR for revisions"
                            + " of one folder");
        }
        return folder(folder, content);
    }

    private static @Nullable String typed(ParseResult given, int position) {
        return given.<@Nullable String>matchedPositionalValue(position, null);
    }

    /// Those of the arguments that are folders.
    static List<String> folders(ParseResult given) {
        return Stream.of(0, 1)
                .map(position -> typed(given, position))
                .filter(name -> name != null && isFolder(name))
                .map(String::valueOf)
                .toList();
    }

    private static DiffSide of(String typed, ParseResult given, Content content)
            throws Refusal, InvalidContent {
        String folder = Options.value(given, Options.PROGRAMME);
        if (folder != null) {
            return revision(typed, Options.folder(folder), null, content);
        }
        int colon = typed.indexOf(':');
        if (isFolder(typed) || colon <= 0) {
            if (colon <= 0 && !isFolder(typed)) {
                throw new Refusal(
                        Visible.quoted(typed)
                                + " is no folder. A revision is named with its path, as in"
                                + " main:compliance, or beside --programme DIR");
            }
            return folder(typed, content);
        }
        return revision(
                typed.substring(0, colon), Path.of(""), typed.substring(colon + 1), content);
    }

    private static boolean isFolder(String name) {
        try {
            return !name.isEmpty() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static DiffSide folder(String name, Content content) throws Refusal, InvalidContent {
        return new DiffSide(name, ProgrammeFolder.read(Options.folder(name), content), null);
    }

    /// @param path in the repository; null where it is that of the folder
    private static DiffSide revision(
            String revision, Path around, @Nullable String path, Content content)
            throws Refusal, InvalidContent {
        try (Revisions revisions = Revisions.around(around)) {
            String inside = path == null ? revisions.pathOf(around) : path;
            Recorded found = revisions.read(revision, inside, content);
            String label = path == null ? revision : revision + ":" + path;
            return new DiffSide(
                    label + " (" + found.shortCommit() + ")", found.programme(), found.commit());
        } catch (NoSuchRevision e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
