package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.programme.Programme;
import org.jspecify.annotations.Nullable;

/// Where the versions of a programme are found, however they are kept.
public interface ProgrammeVersions {
    /// The programme whose versions are asked about; null where each version says of which it is.
    @Nullable String programme();

    /// Whether there is something of that name that may hold a programme as it is now.
    boolean has(String name);

    /// A programme as it is now.
    Programme current(String name) throws Refusal, InvalidContent;

    /// A programme as it was.
    ///
    /// @param path where it lies in the revision; null where it lies where [#programme] does
    Recorded at(String revision, @Nullable String path)
            throws Refusal, InvalidContent, NoSuchRevision;
}
