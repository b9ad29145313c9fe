package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files beside a programme that are not part of its values: files of evidence, and the
/// organisation's documents that are already written.
public interface Attachments {

    /// Why a file cannot be used, in the words of a finding.
    ///
    /// @param rule the rule of the finding: `no-such-file`
    record Trouble(String rule, String message) {}

    /// The digest of a file, or the reason why there is none.
    sealed interface Digest {

        /// @param hex 64 digits, in small letters
        record Sha256(String hex) implements Digest {}

        record Unreadable(String why) implements Digest {}
    }

    /// @param evidence the path of the file, as the evidence names it
    Optional<Trouble> trouble(String evidence);

    /// The digest of a file for which [#trouble] is empty.
    Digest digest(String evidence);

    /// The files of one folder below `evidence` that nothing names.
    ///
    /// @param place where the folder stands, or the file where there is just one
    /// @param files their names within the folder
    record Unnamed(Place place, List<String> files) {}

    /// The files among the evidence that nothing names, though they may be meant to show something.
    ///
    /// @param evidence the files that evidence names
    /// @param populations the files that populations name
    List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations);

    /// The ids of the documents that are written; empty where that cannot be found out.
    Optional<Set<String>> documents();

    /// The names of the parameters that those documents leave open.
    Set<String> parameters();
}
