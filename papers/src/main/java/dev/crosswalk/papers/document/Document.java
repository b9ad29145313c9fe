package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.DocumentTemplate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document of a programme: what it is, and how its files stand.
///
/// @param kind null for one of the organisation's own
/// @param neededBy ids of the adopted controls that it describes
/// @param version of `documents.yaml`, like owner and approval; empty where that says nothing
/// @param approvedOn null for a draft
/// @param reviewBy null where no day is set
/// @param recorded as in [dev.crosswalk.programme.Approval]
/// @param settings what stands for the template's parameters, in its order
/// @param unset what the text still lacks: parameters that it shows as not set
/// @param note what else there is to know, in a sentence; mostly empty
/// @param papers the files made from the Markdown
/// @param done what this run did with the Markdown
/// @param changedSinceApproval whether its text is not the one that was there when this version was
///   first written after its approval
/// @param failures what could not be read or made, in sentences; mostly none
public record Document(
        String id,
        String title,
        DocumentTemplate.@Nullable Kind kind,
        List<String> neededBy,
        String version,
        String owner,
        String approvedBy,
        @Nullable LocalDate approvedOn,
        String recorded,
        @Nullable LocalDate reviewBy,
        List<ParameterValue> settings,
        List<Unset> unset,
        DocumentState state,
        String note,
        List<Paper> papers,
        Done done,
        boolean changedSinceApproval,
        List<String> failures) {

    public Document {
        neededBy = List.copyOf(neededBy);
        settings = List.copyOf(settings);
        unset = List.copyOf(unset);
        papers = List.copyOf(papers);
        failures = List.copyOf(failures);
    }

    /// @param meaning for whoever sets it; empty where nothing says
    public record Unset(String name, String meaning) {}

    public enum Done {
        NOTHING,
        /// A new file: none was there.
        WRITTEN,
        /// The text changed, and nobody had edited the file.
        UPDATED,
        /// The text changed, and was joined with what people had written.
        MERGED,
        /// Both sides changed the same lines: a file with both was written beside the document.
        CONFLICT,
        /// The text changed, but the file is read-only.
        LOCKED
    }

    /// A file made from the Markdown.
    ///
    /// @param format `docx`
    /// @param written by this run
    public record Paper(String format, PaperState state, boolean written) {}

    public enum PaperState {
        MISSING,
        CURRENT,
        /// The Markdown, or what `documents.yaml` says of it, has changed since.
        STALE,
        /// Somebody edited the file, so it is left alone.
        EDITED,
        /// Somebody edited the file, and a new one would say something else.
        EDITED_AND_STALE
    }

    /// Whether a parameter is about one document, so that only `documents.yaml` can say it.
    public static boolean ofItsOwn(String parameter) {
        return DerivedParameters.OF_THE_DOCUMENT.contains(parameter);
    }

    public boolean isApproved() {
        return approvedOn != null;
    }

    Document with(Done nowDone, List<Paper> nowPapers, List<String> nowFailures) {
        return new Document(
                id,
                title,
                kind,
                neededBy,
                version,
                owner,
                approvedBy,
                approvedOn,
                recorded,
                reviewBy,
                settings,
                unset,
                state,
                note,
                nowPapers,
                nowDone,
                changedSinceApproval,
                nowFailures);
    }
}
