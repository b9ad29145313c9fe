package dev.crosswalk.programme;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was found when the files of evidence were held against the digests that they are indexed
/// with. It is seen, not said: no file of a programme holds it, and none is written of it.
///
/// @param altered the evidence whose file is another than the one that was indexed
/// @param uncompared how many files were left out because all of them together are too large
public record EvidenceFiles(SortedSet<String> altered, int uncompared) {
    /// Nobody looked at the files.
    public static final EvidenceFiles UNSEEN = new EvidenceFiles(Collections.emptySortedSet(), 0);

    public EvidenceFiles {
        altered = Collections.unmodifiableSortedSet(new TreeSet<>(altered));
    }
}
