package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderLock;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Path;

/// A programme's folder that a verb looks at, or writes while nobody else does.
public final class LockedFolder {
    private LockedFolder() {}

    /// What a verb does with the files of a folder.
    @FunctionalInterface
    public interface Work<T> {
        T on(FolderFiles files) throws Refusal, InvalidContent, IOException;
    }

    /// @param folder as it was typed
    /// @param write whether the work writes, so that no other may write meanwhile
    public static <T> T answer(String folder, boolean write, Work<T> work)
            throws Refusal, InvalidContent {
        Path path = Options.folder(folder);
        try {
            if (!write) {
                return work.on(FolderFiles.read(path));
            }
            try (FolderLock lock = FolderLock.take(path)) {
                if (lock.isStale()) {
                    FolderWrite.clearLeft(path);
                }
                return work.on(FolderFiles.read(path));
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
