package dev.crosswalk.cli.command;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderLock;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/// A programme's folder that a verb looks at, or writes while nobody else does.
public final class LockedFolder {
    private static final String FOLDER = Options.PROGRAMME + "=";

    private LockedFolder() {}

    /// What a verb does with the files of a folder.
    @FunctionalInterface
    public interface Work<T> {
        T on(FolderFiles files) throws Refusal, InvalidContent, IOException;
    }

    /// What a verb does in a folder.
    @FunctionalInterface
    public interface Inside<T> {
        T on(Path folder) throws Refusal, InvalidContent, IOException;
    }

    /// The same for the programme that a command names or stands in, which the folder's journal
    /// calls as it was typed.
    public static <T> T answer(ParseResult given, boolean write, Work<T> work)
            throws Refusal, InvalidContent {
        return answer(
                Options.needed(given, Options.PROGRAMME),
                write,
                files -> work.on(files.forEdit(typed(given))));
    }

    /// `crosswalk adopt ACC-07 --owner ada`, without where the programme is.
    public static String typed(ParseResult given) {
        StringBuilder typed = new StringBuilder("crosswalk " + given.commandSpec().name());
        boolean isFolder = false;
        for (String word : given.originalArgs()) {
            if (!isFolder && !word.equals(Options.PROGRAMME) && !word.startsWith(FOLDER)) {
                typed.append(' ').append(OptionDialect.OPTIONS.argument(word));
            }
            isFolder = word.equals(Options.PROGRAMME);
        }
        return typed.toString();
    }

    /// @param folder as it was typed
    /// @param write whether the work writes, so that no other may write meanwhile
    public static <T> T answer(String folder, boolean write, Work<T> work)
            throws Refusal, InvalidContent {
        return inside(folder, write, path -> work.on(FolderFiles.read(path)));
    }

    /// The same with the folder as it lies there, whatever is in it.
    public static <T> T inside(String folder, boolean write, Inside<T> work)
            throws Refusal, InvalidContent {
        Path path = Options.folder(folder);
        try {
            if (!write) {
                return work.on(path);
            }
            try (FolderLock lock = FolderLock.take(path)) {
                if (lock.isStale()) {
                    FolderWrite.clearLeft(path);
                }
                return work.on(path);
            }
        } catch (FolderLock.Held | FolderWrite.ChangedMeanwhile e) {
            throw Refusal.of(Code.TAKEN, "programme", folder, "{value!}: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "programme",
                            folder,
                            "{value!} cannot be written: {why}")
                    .with("why", IoReason.of(e));
        }
    }
}
