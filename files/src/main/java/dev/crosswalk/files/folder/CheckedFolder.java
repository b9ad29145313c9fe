package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.ProgrammeFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lint says of a programme.
///
/// @param findings all that is wrong or odd
/// @param figures null where there is no programme, or not all of it could be read
/// @param format the version of the shape of its files, see [FolderFormat]
public record CheckedFolder(
        List<Finding> findings, @Nullable ProgrammeFigures figures, int format) {
    public CheckedFolder {
        findings = List.copyOf(findings);
    }
}
