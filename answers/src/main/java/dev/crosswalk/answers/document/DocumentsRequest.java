package dev.crosswalk.answers.document;

import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which documents does a programme need, and how do they stand?
///
/// @param documents that are wanted though no control needs them
/// @param all whether all documents of the library are
/// @param write whether they are written
/// @param resolve how conflicts are settled, as in `isms-scope=mine`
/// @param files formats to write: `md`, `docx`, `pdf`; none for all of them
/// @param asOf as in [dev.crosswalk.answers.QuestionTerms], like the day after it
public record DocumentsRequest(
        List<String> documents,
        boolean all,
        boolean write,
        List<String> resolve,
        List<String> files,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    /// The formats of which files are written.
    public static final List<String> FILES = List.of("md", "docx", "pdf");

    public DocumentsRequest {
        documents = List.copyOf(documents);
        resolve = List.copyOf(resolve);
        files = List.copyOf(files);
    }
}
