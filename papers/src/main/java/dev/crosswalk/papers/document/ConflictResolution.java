package dev.crosswalk.papers.document;

/// How somebody settles a conflict.
public enum ConflictResolution {
    /// Where both changed the same lines, the file's stay; what else is new comes in.
    MINE,
    /// Where both changed the same lines, the new ones come in; what else was edited stays.
    THEIRS,
    /// The file with both sides, once edited, becomes the document.
    MERGED
}
