package dev.crosswalk.files.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {
    @TempDir private Path folder;

    /// Another process, and what it said of the lock.
    private record Other(Process process, String said) implements AutoCloseable {
        void end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Other other() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TakingLock.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        return new Other(process, String.valueOf(said.readLine()));
    }

    @Test
    void whoHasTheLockExcludesOtherProcessesUntilItLetsGo() throws Exception {
        try (FolderLock _ = FolderLock.take(folder);
                Other other = other()) {
            assertThat(other.said())
                    .contains("another command is writing into this folder")
                    .contains("(process " + ProcessHandle.current().pid() + ")");
            // Nor does one that was refused let others in.
            try (Other another = other()) {
                assertThat(another.said()).isEqualTo(other.said());
            }
        }

        try (Other other = other()) {
            assertThat(other.said()).isEqualTo("taken");
            other.end();
        }
        assertThat(folder.resolve(FolderLock.FILE)).doesNotExist();
    }

    @Test
    void whoeverWasKilledBlocksNobody() throws Exception {
        try (Other other = other()) {
            assertThat(other.said()).isEqualTo("taken");
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(FolderLock.Held.class)
                    .hasMessageContaining("(process " + other.process().pid() + ")");

            // By its handle: ending a process otherwise waits for what it still says.
            other.process().toHandle().destroyForcibly();
            assertThat(other.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock.isStale()).isTrue();
            assertThat(Files.readString(folder.resolve(FolderLock.FILE)).strip())
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
        }
    }
}
