package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;

/// Where `--output` writes: a reader never sees half a file, and a file that is there keeps its
/// permissions and the links that lead to it.
///
/// @param name as it was typed
/// @param file once links are followed
public record OutputFile(String name, Path file) {
    private static final String OUTPUT = "output";
    private static final int MOST_LINKS = 40;

    /// Asked before the work is done.
    ///
    /// @param inputs files and folders that the same command reads
    public static OutputFile of(String name, List<Path> inputs) throws Refusal {
        try {
            OutputFile output = new OutputFile(name, followed(name));
            output.refuseUnwritable();
            output.refuseInput(inputs);
            return output;
        } catch (IOException e) {
            throw refusal(name, IoReason.of(e));
        }
    }

    private static Path followed(String name) throws Refusal, IOException {
        if (name.isEmpty()) {
            throw Refusal.of(
                    Code.MALFORMED,
                    OUTPUT,
                    "",
                    "<output> needs the name of a file, not an empty text");
        }
        Path file = Options.path(name).toAbsolutePath();
        // Devices and pipes have no other name than the one that leads to them.
        if (Files.exists(file)) {
            return Files.isRegularFile(file) ? file.toRealPath() : file;
        }
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw refusal(name, "its links lead in a circle");
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            Path typed = Options.path(name).getParent();
            throw refusal(
                    name,
                    "there is no folder "
                            + Visible.quoted(String.valueOf(typed == null ? folder : typed)));
        }
        return folder.toRealPath().resolve(file.getFileName());
    }

    private void refuseUnwritable() throws Refusal {
        if (Files.isDirectory(file)) {
            throw Refusal.of(
                    Code.UNSUITABLE, OUTPUT, name, "<output> {value!} is a folder, not a file");
        }
        if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder())) {
            throw refusal(name, "no permission");
        }
    }

    private void refuseInput(List<Path> inputs) throws Refusal, IOException {
        for (Path input : inputs) {
            boolean isRead =
                    Files.isDirectory(input)
                            ? file.startsWith(input.toRealPath())
                            : Files.exists(input)
                                    && Files.exists(file)
                                    && Files.isSameFile(input, file);
            if (isRead) {
                throw Refusal.of(
                                Code.CONFLICT,
                                OUTPUT,
                                name,
                                "<output> {value!} "
                                        + (Files.isDirectory(input)
                                                ? "lies in a folder that this command reads:"
                                                : "is a file that this command reads:")
                                        + " {input!}")
                        .with("input", input.toString());
            }
        }
    }

    private static Refusal refusal(String name, String reason) {
        return Refusal.of(
                        Code.NO_ACCESS, OUTPUT, name, "<output> {value!} cannot be written: {why}")
                .with("why", reason);
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    public void write(byte[] bytes) throws Refusal {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes, StandardOpenOption.WRITE);
            } else if (!Files.isWritable(folder()) || !replace(bytes)) {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw refusal(name, IoReason.of(e));
        }
    }

    /// False where the new file could not be made like the one that it would replace.
    private boolean replace(byte[] bytes) throws IOException {
        // Short, for the longest name that a folder takes may be asked for.
        Path part = folder().resolve(".crosswalk-" + Long.toHexString(System.nanoTime()));
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (Files.exists(file) && !resembles(part)) {
                return false;
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Gives the part the permissions of the file; false where it has another owner.
    private boolean resembles(Path part) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        PosixFileAttributes wanted = Files.readAttributes(file, PosixFileAttributes.class);
        PosixFileAttributes made = view.readAttributes();
        if (!made.owner().equals(wanted.owner()) || !made.group().equals(wanted.group())) {
            return false;
        }
        view.setPermissions(wanted.permissions());
        return true;
    }
}
