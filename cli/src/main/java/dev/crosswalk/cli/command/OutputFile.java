package dev.crosswalk.cli.command;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.WholeFiles.Disk;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Map;

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
        // A device or a pipe has no other name than the one that leads to it.
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
            if (folder != null && new FolderTree(folder).kind("") == FileKind.FORBIDDEN) {
                throw refusal(name, "no permission");
            }
            Path typed = Options.path(name).getParent();
            throw refusal(
                    name,
                    "there is no folder "
                            + VisibleText.quoted(String.valueOf(typed == null ? folder : typed)));
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
                                        + " {input!}"
                                        + beside(input))
                        .with("input", input.toString());
            }
        }
    }

    /// `. Write it beside that, as in <output ../gap.md>`
    private String beside(Path input) throws IOException {
        Path folder = input.toRealPath().getParent();
        if (folder == null || !Files.isDirectory(input) || !Files.isWritable(folder)) {
            return ". Choose another place";
        }
        Path beside = folder.resolve(String.valueOf(file.getFileName()));
        Path here = Path.of("").toRealPath();
        String typed =
                (here.startsWith(folder) ? here.relativize(beside) : beside)
                        .toString()
                        .replace('\\', '/');
        return ". Write it beside that folder, as in <output "
                + OptionDialect.OPTIONS.argument(typed)
                + ">";
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
                overwrite(bytes);
            }
        } catch (IOException e) {
            throw refusal(name, IoReason.of(e));
        }
    }

    /// Replaces the file by a new one; false where the new one could not have the owner of the old.
    private boolean replace(byte[] bytes) throws IOException {
        try {
            WholeFiles.put(Map.of(file, bytes), this::refuseOtherOwner, Disk.QUICK);
            return true;
        } catch (OtherOwner e) {
            return false;
        }
    }

    private static final class OtherOwner extends IOException {
        @Serial private static final long serialVersionUID = 1L;
    }

    private void refuseOtherOwner(Map<Path, Path> parts) throws IOException {
        for (Path part : parts.values()) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(part, PosixFileAttributeView.class);
            if (view != null && Files.exists(file)) {
                PosixFileAttributes wanted = Files.readAttributes(file, PosixFileAttributes.class);
                PosixFileAttributes made = view.readAttributes();
                if (!made.owner().equals(wanted.owner()) || !made.group().equals(wanted.group())) {
                    throw new OtherOwner();
                }
            }
        }
    }

    /// Writes into the file itself, where no new file can take its place. What is longer than the
    /// old content is written first: where there is no room for that, the file stays as it was.
    private void overwrite(byte[] bytes) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long old = out.size();
            int same = (int) Math.min(old, bytes.length);
            try {
                write(out, bytes, same, bytes.length);
            } catch (IOException e) {
                out.truncate(old);
                throw e;
            }
            write(out, bytes, 0, same);
            out.truncate(bytes.length);
        }
    }

    private static void write(FileChannel out, byte[] bytes, int from, int to) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, to - from);
        out.position(from);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }
}
