package dev.crosswalk.files.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Findings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder `documents` of a programme, and who may write in it.
///
/// One run at a time writes: each waits for the lock on `.rendered/.lock`, which ends with its
/// holder, even a killed one. A file is written beside its place and moved there, so that no reader
/// sees half of it; a file that already is as it should be keeps its time.
public final class DocumentFolder {
    private static final String CONFLICT = ".conflict.md";
    private static final String MARKDOWN = ".md";
    private static final String PART = ".crosswalk-";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    /// A file's lock holds against other processes only.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path folder;
    private final Path rendered;

    public DocumentFolder(Path programme) {
        folder = programme.resolve("documents");
        rendered = folder.resolve(".rendered");
    }

    /// @throws FileSystemException where a file is in the place of a folder
    public void check() throws FileSystemException {
        for (Path needed : List.of(folder, rendered)) {
            if (Files.exists(needed) && !Files.isDirectory(needed)) {
                throw new FileSystemException(
                        needed.toString(), null, "is a file, and has to be a folder");
            }
        }
    }

    /// Whether a document of that id can be a file of that name.
    public static boolean isName(String id) {
        return NAME.matcher(id).matches() && !(id + MARKDOWN).endsWith(CONFLICT);
    }

    public Path markdown(String id) {
        return folder.resolve(id + MARKDOWN);
    }

    public Path conflict(String id) {
        return folder.resolve(id + CONFLICT);
    }

    public Path base(String id) {
        return rendered.resolve(id + MARKDOWN);
    }

    public Path next(String id) {
        return rendered.resolve(id + ".next.md");
    }

    public Path theirs(String id) {
        return rendered.resolve(id + ".theirs.md");
    }

    public Path sums(String id) {
        return rendered.resolve(id + ".sums");
    }

    public Path paper(String id, String extension) {
        return folder.resolve(id + "." + extension);
    }

    /// As people find it from the programme's folder: `documents/isms-scope.md`.
    public String name(Path file) {
        Path name = folder.getFileName();
        return name + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    /// A name that nothing has yet, for a text that somebody gave up.
    public Path replaced(String id) {
        for (int n = 1; ; n++) {
            Path file = rendered.resolve(id + ".replaced-" + n + MARKDOWN);
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    /// The documents that are there, in Markdown, sorted; what explains the folder is none.
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(MARKDOWN))
                    .map(name -> name.substring(0, name.length() - MARKDOWN.length()))
                    .filter(id -> isName(id) && !id.toLowerCase(Locale.ROOT).equals("readme"))
                    .sorted()
                    .toList();
        }
    }

    /// The names that the documents leave open, `who` of `{{who}}`.
    ///
    /// @param findings takes the documents that are no text
    public Set<String> names(Findings findings) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String id : ids()) {
            try {
                String text = text(markdown(id));
                names.addAll(DocumentTemplate.names(text == null ? "" : text));
            } catch (MarkdownFile.NotUtf8 e) {
                findings.add(e.finding());
            }
        }
        return names;
    }

    public static byte @Nullable [] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    public static @Nullable String text(Path file) throws IOException {
        byte[] bytes = bytes(file);
        return bytes == null ? null : MarkdownFile.of(file, bytes).text();
    }

    /// Whether somebody has taken away the right to write it: an owner's word, which counts for
    /// those too whom no right stops.
    public static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                ? !Files.isWritable(file)
                : !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    }

    /// Whether anything had to be written.
    public boolean write(Path file, byte[] bytes) throws IOException {
        if (Arrays.equals(bytes(file), bytes)) {
            return false;
        }
        // A link stays one, and what it leads to is written.
        Path place = Files.exists(file) ? file.toRealPath() : file;
        Path part = place.resolveSibling(PART + Long.toHexString(System.nanoTime()));
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            alike(place, part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return true;
    }

    public boolean write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void alike(Path place, Path part) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null && Files.exists(place)) {
            view.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// The right to write, for as long as it is open.
    public record Turn(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                IN_THIS_PROCESS.unlock();
            }
        }
    }

    public Turn turn() throws IOException {
        Files.createDirectories(rendered);
        IN_THIS_PROCESS.lock();
        FileChannel channel = null;
        boolean held = false;
        try {
            channel =
                    FileChannel.open(
                            rendered.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            channel.lock();
            sweep(folder);
            sweep(rendered);
            held = true;
            return new Turn(channel);
        } finally {
            if (!held) {
                if (channel != null) {
                    channel.close();
                }
                IN_THIS_PROCESS.unlock();
            }
        }
    }

    /// What a run that was stopped left beside the place of a file.
    private static void sweep(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(PART)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }
}
