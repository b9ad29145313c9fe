package dev.crosswalk.programme;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was found when the files of evidence were held against the digests that they are indexed
/// with. It is seen, not said: no file of a programme holds it, and none is written of it.
///
/// @param altered the evidence whose file is another than the one that was indexed
/// @param missing the evidence whose file is not there
/// @param uncompared how many files were left out because all of them together are too large
public record EvidenceFiles(SortedSet<String> altered, SortedSet<String> missing, int uncompared) {
    /// Nobody looked at the files.
    public static final EvidenceFiles UNSEEN =
            new EvidenceFiles(Collections.emptySortedSet(), Collections.emptySortedSet(), 0);

    public EvidenceFiles {
        altered = Collections.unmodifiableSortedSet(new TreeSet<>(altered));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /// Nobody looked into the files, and those of some evidence are not there.
    public static EvidenceFiles without(SortedSet<String> missing) {
        return new EvidenceFiles(Collections.emptySortedSet(), missing, 0);
    }

    /// Whether each file that was looked at is the one that was indexed.
    boolean areIntact() {
        return altered.isEmpty() && missing.isEmpty();
    }

    /// Whether the file of a piece of evidence is there and the one that was indexed, or nobody
    /// looked at it.
    boolean isIntact(Evidence e) {
        return !altered.contains(e.id()) && !missing.contains(e.id());
    }
}
