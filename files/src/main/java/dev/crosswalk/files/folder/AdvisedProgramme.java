package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.Programme;
import java.util.List;

/// A programme without errors, and what lint says of it.
///
/// @param findings all that is odd, such as evidence whose file was altered
public record AdvisedProgramme(Programme programme, List<Finding> findings) {
    public AdvisedProgramme {
        findings = List.copyOf(findings);
    }
}
