package dev.crosswalk.files.edit;

import java.io.IOException;
import java.nio.file.Path;

/// A process that takes the lock of a folder, says whether it has it, and keeps it until it is told
/// to end.
final class TakingLock {
    private TakingLock() {}

    public static void main(String[] args) throws IOException {
        try (FolderLock _ = FolderLock.take(Path.of(args[0]))) {
            System.out.println("taken");
            var _ = System.in.read();
        } catch (FolderLock.Held e) {
            System.out.println(e.getMessage());
        }
    }
}
