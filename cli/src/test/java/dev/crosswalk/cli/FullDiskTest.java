package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a disk of two megabytes that nobody else sees. Where the system gives no such disk, the same
/// is tested with one that only seems to be full, in the tests of the files themselves.
class FullDiskTest {
    @TempDir Path root;

    private record Ran(int exit, String out) {}

    private static Ran ran(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    /// In a space of its own, where this user may mount.
    private static List<String> alone(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean hasOwnDisk(Path folder) throws InterruptedException {
        try {
            return ran(alone("mount -t tmpfs tmpfs \"$0\"", folder.toString())).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void leavesNothingHalfWrittenWhateverWrites() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        assumeTrue(hasOwnDisk(disk));

        Ran ran =
                ran(
                        alone(
                                "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"",
                                disk.toString(),
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FullDisk.class.getName(),
                                disk.toString(),
                                root.toString()));

        assertThat(ran.out()).contains("times without room").doesNotContain("Exception");
        assertThat(ran.exit()).as(ran.out()).isZero();
    }
}
