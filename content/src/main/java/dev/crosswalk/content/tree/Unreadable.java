package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.util.Objects;

/// Why a file is not read. Its message names the file; [#words] follow the name of it that a
/// finding has: "is a folder, and a file was expected".
public final class Unreadable extends FileSystemException {
    @Serial private static final long serialVersionUID = 1L;

    private final String rule;

    /// Stands for bytes of a name that are no UTF-8, and leads to no file.
    private static final char REPLACED = '\uFFFD';

    public Unreadable(String file, FileKind kind) {
        this(file, kind.rule(), words(file, kind));
    }

    private static String words(String file, FileKind kind) {
        return kind == FileKind.NOTHING && file.indexOf(REPLACED) >= 0
                ? "cannot be read, as its name is not UTF-8. Rename it"
                : kind.words();
    }

    Unreadable(String file, String rule, String words) {
        super(file, null, words);
        this.rule = rule;
    }

    /// That there is no folder to look into.
    public static Unreadable noFolder(String file, FileKind kind) {
        return switch (kind) {
            case FILE, FOLDER, SPECIAL ->
                    new Unreadable(file, "not-a-folder", "is a file, and has to be a folder");
            case NOTHING -> new Unreadable(file, "no-such-folder", "there is no such folder");
            case LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN -> new Unreadable(file, kind);
        };
    }

    /// What a tree threw, in the same words.
    public static Unreadable of(IOException e) {
        return e instanceof Unreadable already
                ? already
                : new Unreadable("", "unreadable", "cannot be read: " + e.getMessage());
    }

    /// The rule of the finding that says so: `not-a-file`.
    public String rule() {
        return rule;
    }

    public String words() {
        return Objects.requireNonNull(getReason());
    }
}
