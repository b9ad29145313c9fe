package dev.crosswalk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Where `--output` writes: a reader never sees half a file.
final class OutputFile {
    private OutputFile() {}

    /// The file to write, once links are followed; asked before the work is done.
    static Path check(String name) throws Refusal, IOException {
        Path file = Options.path(name).toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new Refusal("--output \"" + name + "\" is a folder, not a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    "--output \"" + name + "\": there is no folder \"" + shown(name) + "\"");
        }
        return Files.exists(file) ? file.toRealPath() : file;
    }

    private static String shown(String name) throws Refusal {
        Path parent = Options.path(name).getParent();
        return parent == null ? "." : parent.toString();
    }

    static void write(Path file, String text) throws Refusal, IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a pipe: there is nothing to replace.
            Files.write(file, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw new Refusal("\"" + file + "\" cannot be written: " + e.getMessage());
        }
    }
}
