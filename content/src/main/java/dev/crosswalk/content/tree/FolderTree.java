package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A folder on disk, in which files can also be written. It may itself be a link, for its user
/// named it.
public final class FolderTree extends LinkedTree {
    private final Path folder;

    /// @param folder as messages call it; whether there is one is for [#kind] of the empty name to
    ///   say
    public FolderTree(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// All of a file that a person named by its path, which may be a link to anywhere.
    ///
    /// @param most how many bytes are read
    /// @throws Unreadable where it is no file, or larger
    public static byte[] bytes(Path file, int most) throws IOException {
        needFile(file);
        BoundedRead.check(file.toString(), Files.size(file), most);
        try (InputStream in = opened(file, file.toString())) {
            return BoundedRead.bytes(file.toString(), in, most);
        }
    }

    /// That a path leads to a file.
    static void needFile(Path file) throws Unreadable {
        switch (entry(file)) {
            case FILE -> {}
            case NOTHING, LINK -> throw new Unreadable(file.toString(), FileKind.NOTHING);
            case FOLDER -> throw new Unreadable(file.toString(), FileKind.FOLDER);
            case SPECIAL -> throw new Unreadable(file.toString(), FileKind.SPECIAL);
            case FORBIDDEN -> throw new Unreadable(file.toString(), FileKind.FORBIDDEN);
        }
    }

    private static Entry entry(Path path, LinkOption... links) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, links);
            if (is.isSymbolicLink()) {
                return Entry.LINK;
            }
            return is.isRegularFile()
                    ? Entry.FILE
                    : is.isDirectory() ? Entry.FOLDER : Entry.SPECIAL;
        } catch (AccessDeniedException e) {
            return Entry.FORBIDDEN;
        } catch (IOException e) {
            // Also where a part of the path is longer than any name.
            return Entry.NOTHING;
        }
    }

    private static InputStream opened(Path file, String shown, LinkOption... links)
            throws IOException {
        try {
            return Files.newInputStream(file, links);
        } catch (AccessDeniedException e) {
            throw new Unreadable(shown, FileKind.FORBIDDEN);
        }
    }

    /// @param name without a link on its way
    private Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    protected Entry entry(String name) {
        try {
            return name.isEmpty() ? entry(folder) : entry(path(name), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return Entry.NOTHING;
        }
    }

    @Override
    protected List<String> entries(String name) throws IOException {
        List<String> parts = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(name))) {
            entries.forEach(entry -> parts.add(entry.getFileName().toString()));
        } catch (AccessDeniedException e) {
            throw new Unreadable(shown(name), FileKind.FORBIDDEN);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(parts);
        return parts;
    }

    @Override
    protected InputStream content(String name) throws IOException {
        return opened(path(name), shown(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    protected long length(String name) throws IOException {
        return Files.size(path(name));
    }

    /// Links on a disk may also be absolute and stay here.
    @Override
    protected Optional<String> target(String link) throws IOException {
        Path root = folder.toRealPath();
        Path to =
                root.resolve(FileNames.parent(link))
                        .resolve(Files.readSymbolicLink(path(link)))
                        .normalize();
        return to.startsWith(root)
                ? Optional.of(
                        root.relativize(to)
                                .toString()
                                .replace(root.getFileSystem().getSeparator(), "/"))
                : Optional.empty();
    }

    @Override
    public String shown(String name) {
        String separator = folder.getFileSystem().getSeparator();
        String start = folder.toString();
        return name.isEmpty() || start.isEmpty()
                ? start + name
                : start + (start.endsWith(separator) ? "" : separator) + name;
    }

    /// Where a file of that name is to be written: in the place of the one that is there, also
    /// where links that stay in this folder lead to it. The folder that it lies in is made.
    ///
    /// @throws FileSystemException where no file can be there, or it would lie outside
    public Path place(String name) throws IOException {
        Found found = find(name);
        return switch (found.kind()) {
            case FILE -> path(found.name());
            case NOTHING -> missing(name);
            case FOLDER, SPECIAL, LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN ->
                    throw new Unreadable(shown(name), found.kind());
        };
    }

    /// A folder, which is made where it is missing.
    ///
    /// @throws FileSystemException where something else is there, or it would lie outside
    public Path made(String name) throws IOException {
        Found found = find(name);
        return switch (found.kind()) {
            case FOLDER -> path(found.name());
            case NOTHING -> Files.createDirectory(name.isEmpty() ? folder : missing(name));
            case FILE, SPECIAL, LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN ->
                    throw Unreadable.noFolder(shown(name), found.kind());
        };
    }

    private Path missing(String name) throws IOException {
        if (!FileNames.isName(name)) {
            throw new FileSystemException(shown(name), null, "is no name of a file");
        }
        return made(FileNames.parent(name)).resolve(FileNames.last(name));
    }

    /// Removes what has the name, of a link the link itself. Where there is nothing, nothing
    /// happens.
    public void delete(String name) throws IOException {
        Found folder = find(FileNames.parent(name));
        if (folder.kind() == FileKind.FOLDER && FileNames.isName(name)) {
            Files.deleteIfExists(path(folder.name()).resolve(FileNames.last(name)));
        }
    }
}
