package dev.crosswalk.content.tree;

/// What a tree has at a name.
///
/// A symbolic link that stays in the tree is what it leads to. One that leads out of it is never
/// followed, whoever put it there: what it leads to is no part of the tree, and may be anything
/// that the reader may read and its author must not.
public enum FileKind {
    NOTHING("no-such-file", "there is no such file"),
    FILE("", ""),
    FOLDER("not-a-file", "is a folder, and a file was expected"),
    /// A pipe, a device or a socket: reading it may never end.
    SPECIAL("not-a-file", "is not a regular file"),
    LEADS_OUT("link", "is a link that leads out of the folder, and is not followed"),
    LEADS_NOWHERE("link", "is a link that leads nowhere"),
    FORBIDDEN("unreadable", "must not be read by this user"),
    /// It is there, and what holds it is broken.
    BROKEN("unreadable", "cannot be read");

    private final String rule;
    private final String words;

    FileKind(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /// The rule of the finding that says why it is no file: `not-a-file`.
    public String rule() {
        return rule;
    }

    /// Why it is no file that can be read, without its name: "is a link that leads nowhere".
    public String words() {
        return words;
    }

    /// Whether a link stands there, of which nothing is read.
    public boolean isLink() {
        return this == LEADS_OUT || this == LEADS_NOWHERE;
    }
}
