package dev.crosswalk.answers.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.util.Optional;

/// The files beside a programme, as far as an edit looks at them.
public interface Beside {

    /// Whether the folder of evidence has something of a name.
    boolean hasEvidence(String name);

    /// How the text of a document stands; empty where there is no such document.
    Optional<Document> document(String id, Content content, ProgrammeAt now) throws IOException;
}
