package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies beside a programme and is no value of it: files of evidence, and the documents of the
/// organisation's own that are written already.
public interface Attachments {

    /// Why nobody can look at a file, as a finding says it.
    ///
    /// @param rule `no-such-file`
    record Trouble(String rule, String message) {}

    /// The digest of a file, or why there is none.
    sealed interface Digest {

        /// @param hex 64 digits, in small letters
        record Sha256(String hex) implements Digest {}

        record Unreadable(String why) implements Digest {}
    }

    /// @param evidence the file, as the evidence names it
    Optional<Trouble> trouble(String evidence);

    /// Of a file with which there is no trouble.
    Digest digest(String evidence);

    /// Files that lie among the evidence, in one folder of them.
    ///
    /// @param place of the folder, or of the file where it is one
    /// @param files by their names in the folder
    record Unnamed(Place place, List<String> files) {}

    /// What lies among the evidence and is named by nothing, though it may be meant to show
    /// something.
    ///
    /// @param evidence the files that evidence names
    /// @param populations the files that populations name
    List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations);

    /// The ids of documents that are written; empty where nobody can tell.
    Optional<Set<String>> documents();

    /// The names that those documents leave open.
    Set<String> parameters();
}
