package dev.crosswalk.files.revision;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.Unreadable;
import java.io.File;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/// The settings of a repository, `.git/config` and what it includes, read once as a check before
/// JGit reads them. JGit would wait forever for a pipe, read a device until memory is exhausted,
/// and follow a few files that include each other billions of times.
final class GitSettings extends Config {
    private static final int MOST_BYTES = 1_000_000;

    /// A limit, because the time that JGit takes for a line grows with the square of its length.
    private static final int LONGEST_LINE = 20_000;

    private static final int MOST_INCLUDES = 100;

    private final Path file;
    private int includes;

    private GitSettings(Path file) {
        this.file = file;
    }

    /// Thrown for a file that is refused before JGit's parser sees it.
    private static final class Refused extends ConfigInvalidException {
        @Serial private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words);
        }
    }

    /// @throws IOException where the file and what it includes are no settings; the message says
    ///   which file, and why
    static void check(Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                new GitSettings(file).fromText(RawParseUtils.decode(bytes(file)));
            } catch (ConfigInvalidException e) {
                throw new IOException(file + reason(e), e);
            }
        }
    }

    private static String reason(ConfigInvalidException e) {
        if (e instanceof Refused) {
            return " " + e.getMessage();
        }
        String words = " is broken: " + e.getMessage();
        Throwable last = e.getCause();
        while (last != null && last.getCause() instanceof ConfigInvalidException of) {
            last = of;
        }
        if (last == null) {
            return words;
        }
        return last instanceof Refused of ? reason(of) : words + ": " + last.getMessage();
    }

    private static byte[] bytes(Path file) throws Refused {
        byte[] bytes;
        try {
            bytes = FolderTree.bytes(file, MOST_BYTES);
        } catch (IOException e) {
            throw new Refused(Unreadable.of(e).words());
        }
        int line = 0;
        for (byte b : bytes) {
            line = b == '\n' ? 0 : line + 1;
            if (b == 0) {
                throw new Refused("holds a byte 0, so it is no text");
            }
            if (line > LONGEST_LINE) {
                throw new Refused("has a line of more than %,d bytes".formatted(LONGEST_LINE));
            }
        }
        return bytes;
    }

    /// Finds an included file as JGit does: relative to the user's home, or to the folder of the
    /// settings.
    @Override
    protected byte @Nullable [] readIncludedConfig(String path) throws ConfigInvalidException {
        boolean ofUser = path.startsWith("~/");
        File folder = ofUser ? FS.DETECTED.userHome() : file.toFile().getParentFile();
        Path included = FS.DETECTED.resolve(folder, ofUser ? path.substring(2) : path).toPath();
        if (!Files.exists(included)) {
            return null;
        }
        if (++includes > MOST_INCLUDES) {
            throw new Refused("includes more than %,d files".formatted(MOST_INCLUDES));
        }
        try {
            return bytes(included);
        } catch (Refused e) {
            throw new Refused("includes " + included + ", which " + e.getMessage());
        }
    }
}
