package dev.crosswalk.answers.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.IncomingRows;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/// The files beside a programme, as far as an edit looks at them.
public interface Beside {

    /// Whether the folder of evidence has something of a name.
    boolean hasEvidence(String name);

    /// How the text of a document stands; empty where there is no such document.
    Optional<Document> document(String id, Content content, ProgrammeAt now) throws IOException;

    /// The rows of the file that comes along; empty where none does, or it is no table.
    ///
    /// @param columns what is said of them
    /// @param covers the days that the rows have to be of
    /// @param zone of the organisation
    Optional<IncomingRows> rows(
            EvidenceRows.Columns columns, Period covers, ZoneId zone, Content content);
}
