package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.programme.Programme;
import org.jspecify.annotations.Nullable;

/// One of the two versions that are compared.
///
/// @param label as it was typed
/// @param commit the revision's whole id; null of a programme as it is
record DiffSide(String label, Programme programme, @Nullable String commit) {

    /// @param typed null where the programme as it is is meant
    static DiffSide second(@Nullable String typed, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        if (typed != null) {
            return of("b", typed, versions);
        }
        String programme = versions.programme();
        if (programme == null) {
            throw Refusal.missing(
                    "b",
                    "diff needs B: a second folder, REVISION:PATH, or <programme DIR> for revisions"
                            + " of one folder");
        }
        return current(programme, versions);
    }

    /// A revision of the one programme; without one, a programme as it is, or `REVISION:PATH`.
    static DiffSide of(String parameter, String typed, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        if (versions.programme() != null) {
            return recorded(parameter, typed, null, versions);
        }
        if (versions.has(typed)) {
            return current(typed, versions);
        }
        int colon = typed.indexOf(':');
        if (colon <= 0) {
            throw Refusal.of(
                    Code.NOT_FOUND,
                    parameter,
                    typed,
                    "{value!} is no folder. A revision is named with its path, as in"
                            + " main:compliance, or beside <programme DIR>");
        }
        return recorded(parameter, typed.substring(0, colon), typed.substring(colon + 1), versions);
    }

    private static DiffSide current(String name, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        return new DiffSide(name, versions.current(name), null);
    }

    /// @param path in the repository; null where it is that of the programme
    private static DiffSide recorded(
            String parameter, String revision, @Nullable String path, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        try {
            Recorded found = versions.at(revision, path);
            String label = path == null ? revision : revision + ":" + path;
            return new DiffSide(
                    label + " (" + found.shortCommit() + ")", found.programme(), found.commit());
        } catch (NoSuchRevision e) {
            throw Refusal.of(Code.NOT_FOUND, parameter, revision, "{why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
    }
}
