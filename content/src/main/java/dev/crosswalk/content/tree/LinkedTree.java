package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A tree that can hold symbolic links. A name is looked up part by part, and a link on its way is
/// followed where it leads to something else in the tree; no other way leads to a file.
public abstract class LinkedTree implements FileTree {
    /// Where there are more on the way to a file they lead in a circle.
    private static final int MOST_LINKS = 40;

    /// No path is longer.
    private static final int LONGEST_LINK = 4096;

    /// What is there, a link not followed.
    protected enum Entry {
        NOTHING,
        FILE,
        FOLDER,
        LINK,
        SPECIAL,
        FORBIDDEN
    }

    /// @param name without a link on its way
    protected abstract Entry entry(String name) throws IOException;

    /// What lies in a folder, sorted.
    ///
    /// @param folder without a link on its way
    protected abstract List<String> entries(String folder) throws IOException;

    /// @param name of a file, or of a link whose target it holds, without a link on its way
    protected abstract InputStream content(String name) throws IOException;

    /// @param name of a file, without a link on its way
    protected abstract long length(String name) throws IOException;

    /// The name that a link leads to; empty where that is outside of the tree.
    ///
    /// @param link without another one on its way
    protected Optional<String> target(String link) throws IOException {
        try (InputStream in = content(link)) {
            byte[] target = BoundedRead.bytes(shown(link), in, LONGEST_LINK);
            return FileNames.from(
                    FileNames.parent(link), new String(target, StandardCharsets.UTF_8));
        }
    }

    /// @param name where it really lies, without a link on its way; where there is nothing, or
    ///   nothing that can be read, as far as the way is known
    record Found(FileKind kind, String name) {}

    final Found find(String name) {
        try {
            return new Walk().find(name);
        } catch (IOException e) {
            return new Found(FileKind.BROKEN, name);
        }
    }

    /// One look for a name.
    private final class Walk {
        /// Of the whole way: links that each lead over two others would take for ever otherwise.
        private int links;

        Found find(String name) throws IOException {
            if (!FileNames.isName(name)) {
                return new Found(FileKind.NOTHING, name);
            }
            Found found = at("");
            for (String part : FileNames.parts(name)) {
                found =
                        switch (found.kind()) {
                            case FOLDER -> at(FileNames.in(found.name(), part));
                            case NOTHING, FILE, SPECIAL -> new Found(FileKind.NOTHING, name);
                            case LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN -> found;
                        };
            }
            return found;
        }

        private Found at(String name) throws IOException {
            return switch (entry(name)) {
                case NOTHING -> new Found(FileKind.NOTHING, name);
                case FILE -> new Found(FileKind.FILE, name);
                case FOLDER -> new Found(FileKind.FOLDER, name);
                case SPECIAL -> new Found(FileKind.SPECIAL, name);
                case FORBIDDEN -> new Found(FileKind.FORBIDDEN, name);
                case LINK -> followed(name);
            };
        }

        private Found followed(String link) throws IOException {
            String to = target(link).orElse(null);
            if (to == null) {
                return new Found(FileKind.LEADS_OUT, link);
            }
            Found found = ++links > MOST_LINKS ? new Found(FileKind.NOTHING, to) : find(to);
            return found.kind() == FileKind.NOTHING
                    ? new Found(FileKind.LEADS_NOWHERE, link)
                    : found;
        }
    }

    @Override
    public final FileKind kind(String name) {
        return find(name).kind();
    }

    @Override
    public final List<String> list(String folder) throws IOException {
        Found found = find(folder);
        if (found.kind() != FileKind.FOLDER) {
            throw Unreadable.noFolder(shown(folder), found.kind());
        }
        return entries(found.name());
    }

    @Override
    public final InputStream open(String name) throws IOException {
        return content(file(name));
    }

    @Override
    public final long size(String name) throws IOException {
        return length(file(name));
    }

    private String file(String name) throws Unreadable {
        Found found = find(name);
        if (found.kind() != FileKind.FILE) {
            throw new Unreadable(shown(name), found.kind());
        }
        return found.name();
    }
}
