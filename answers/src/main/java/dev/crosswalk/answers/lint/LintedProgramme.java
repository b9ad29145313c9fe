package dev.crosswalk.answers.lint;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.files.folder.CheckedFolder;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.programme.ProgrammeFigures;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much there is in one of the programmes that were checked.
///
/// @param folder as it was named
/// @param format of the folder
public record LintedProgramme(
        String folder, ProgrammeFigures figures, int format, int errors, int warnings) {

    /// Empty where the folder holds no programme.
    public static Optional<LintedProgramme> of(String folder, CheckedFolder checked) {
        return Optional.ofNullable(checked.figures())
                .map(figures ->
                        new LintedProgramme(
                                folder,
                                figures,
                                checked.format(),
                                Findings.count(checked.findings(), Severity.ERROR),
                                Findings.count(checked.findings(), Severity.WARNING)));
    }

    List<String> sentences() {
        ProgrammeFigures f = figures;
        List<String> all = new ArrayList<>();
        all.add(
                (f.organisation().isEmpty() ? folder : f.organisation() + " (" + folder + ")")
                        + (f.frameworks().isEmpty()
                                ? " wants no framework yet"
                                : " wants " + String.join(", ", f.frameworks())));
        all.add(
                Words.many(f.adopted(), "control", "controls")
                        + " adopted: "
                        + f.inPlace()
                        + " in place, "
                        + f.planned()
                        + " planned; "
                        + f.own()
                        + " of them the organisation's own; "
                        + f.retired()
                        + " retired");
        all.add(
                Words.many(f.evidence(), "piece of evidence", "pieces of evidence")
                        + ", "
                        + f.evidenceFiles()
                        + " with a file; "
                        + Words.many(f.occurrences(), "entry of the log", "entries of the log")
                        + ", "
                        + Words.many(f.populations(), "population", "populations"));
        all.add(
                Words.many(f.documents(), "document", "documents")
                        + ", "
                        + f.approvedDocuments()
                        + " approved; "
                        + Words.many(f.risks(), "risk", "risks")
                        + ", "
                        + f.acceptedRisks()
                        + " accepted");
        all.add(
                Words.many(f.exclusions(), "exclusion", "exclusions")
                        + ", "
                        + Words.many(f.exceptions(), "accepted exception", "accepted exceptions")
                        + ", "
                        + Words.many(f.reports(), "audit report", "audit reports")
                        + ", "
                        + Words.many(f.attestations(), "attestation", "attestations"));
        all.add(
                errors + warnings == 0
                        ? "no open findings"
                        : Words.many(errors + warnings, "open finding", "open findings"));
        if (format < FolderFormat.TODAY) {
            all.add(
                    "the folder has format %d, which could say less: an upgrade shows what"
                            .formatted(format));
        }
        return all;
    }

    void json(Json json) {
        ProgrammeFigures f = figures;
        json.object()
                .field("folder", folder)
                .field("format", format)
                .field("organisation", f.organisation())
                .field("frameworks", f.frameworks())
                .object("controls")
                .field("adopted", f.adopted())
                .field("inPlace", f.inPlace())
                .field("planned", f.planned())
                .field("retired", f.retired())
                .field("own", f.own())
                .end()
                .field("evidence", f.evidence())
                .field("evidenceFiles", f.evidenceFiles())
                .field("occurrences", f.occurrences())
                .field("populations", f.populations())
                .field("documents", f.documents())
                .field("approvedDocuments", f.approvedDocuments())
                .field("risks", f.risks())
                .field("acceptedRisks", f.acceptedRisks())
                .field("exclusions", f.exclusions())
                .field("exceptions", f.exceptions())
                .field("reports", f.reports())
                .field("attestations", f.attestations())
                .field("errors", errors)
                .field("warnings", warnings)
                .end();
    }
}
