package dev.crosswalk.programme;

import java.util.List;

/// How much there is in a programme, whatever it comes to on a day.
///
/// @param frameworks ids of the editions that are wanted
/// @param own controls that are the organisation's own, of those planned and in place
/// @param evidenceFiles pieces of evidence that have a file
/// @param occurrences times that a control was done, by the log
/// @param documents that somebody has to approve, or did
/// @param acceptedRisks risks that somebody accepted, at whatever time
public record ProgrammeFigures(
        String organisation,
        List<String> frameworks,
        int planned,
        int inPlace,
        int retired,
        int own,
        int evidence,
        int evidenceFiles,
        int occurrences,
        int populations,
        int documents,
        int approvedDocuments,
        int risks,
        int acceptedRisks,
        int exclusions,
        int exceptions,
        int reports,
        int attestations) {

    public ProgrammeFigures {
        frameworks = List.copyOf(frameworks);
    }

    public static ProgrammeFigures of(Programme p) {
        return new ProgrammeFigures(
                p.organisation(),
                p.frameworks().stream().map(w -> w.scope().edition()).toList(),
                in(p, Adoption.State.PLANNED),
                in(p, Adoption.State.IMPLEMENTED),
                in(p, Adoption.State.RETIRED),
                (int)
                        p.adoptions().stream()
                                .filter(a -> a.isOwn() && a.state() != Adoption.State.RETIRED)
                                .count(),
                p.evidence().size(),
                (int) p.evidence().stream().filter(e -> !e.file().isEmpty()).count(),
                p.performed().size(),
                p.populations().size(),
                p.approvals().size(),
                (int) p.approvals().stream().filter(a -> a.approvedOn() != null).count(),
                p.risks().size(),
                (int) p.risks().stream().filter(r -> !r.acceptedBy().isEmpty()).count(),
                p.exclusions().size(),
                p.exceptions().size(),
                p.reports().size(),
                p.attestations().size());
    }

    private static int in(Programme p, Adoption.State state) {
        return (int) p.adoptions().stream().filter(a -> a.state() == state).count();
    }

    /// Controls that were decided on and not given up.
    public int adopted() {
        return planned + inPlace;
    }
}
