package dev.crosswalk.cli;

import dev.crosswalk.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A process of its own that takes the steps of a guide in the folder in which it was started, as
/// its reader would. [GuideTest] starts it.
final class GuideWalk {
    /// The day on which the sample's story is told.
    private static final Clock DAY =
            Clock.fixed(Instant.parse("2026-10-15T08:00:00Z"), ZoneOffset.UTC);

    private GuideWalk() {}

    /// One line of the file of steps is `run`, `git` or `append`, and its arguments, in Base64.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path steps = Path.of(args[0]);
        Path outputs = Path.of(args[1]);
        List<String> lines = Files.readAllLines(steps);
        for (int i = 0; i < lines.size(); i++) {
            List<String> words =
                    List.of(lines.get(i).split(" ", -1)).stream().map(GuideWalk::decoded).toList();
            if (words.getFirst().equals("append")) {
                append(Path.of(words.get(1)), words.get(2));
            } else {
                String[] command = words.subList(1, words.size()).toArray(String[]::new);
                Files.writeString(
                        outputs.resolve(i + ".out"),
                        words.getFirst().equals("git") ? git(words) : run(command));
            }
        }
    }

    static String encoded(String word) {
        return Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }

    private static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Git, which nothing of the machine that it runs on steers.
    private static String git(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder(command).redirectErrorStream(true);
        git.environment()
                .putAll(
                        Map.of(
                                "GIT_CONFIG_GLOBAL", "/dev/null",
                                "GIT_CONFIG_SYSTEM", "/dev/null",
                                "GIT_AUTHOR_NAME", "Bea",
                                "GIT_AUTHOR_EMAIL", "bea@example.com",
                                "GIT_COMMITTER_NAME", "Bea",
                                "GIT_COMMITTER_EMAIL", "bea@example.com"));
        Process process = git.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return exit == 0 ? printed : printed + "(exit " + exit + ")\n";
    }

    private static String run(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream nothing = InputStream.nullInputStream();
        Terminal pipe = new Terminal(nothing, out, out, false, true, DAY, Map.of());
        int exit = Main.run(pipe, command);
        String printed = out.toString(StandardCharsets.UTF_8);
        return exit == 0 ? printed : printed + "(exit " + exit + ")\n";
    }
}
