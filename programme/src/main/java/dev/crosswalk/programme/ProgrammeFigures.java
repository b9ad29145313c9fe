package dev.crosswalk.programme;

import java.util.List;

/// How many things of each kind a programme holds, without judging it on a day.
///
/// @param frameworks ids of the editions that are wanted
/// @param own how many of the planned and implemented controls are the organisation's own
/// @param evidenceFiles pieces of evidence that have a file, and it is there
/// @param occurrences times that the log says a control was done
/// @param documents documents that have to be approved, or have been
/// @param acceptedRisks risks that somebody accepted, on whatever day
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
                (int)
                        p.evidence().stream()
                                .filter(e -> !e.file().isEmpty())
                                .filter(e -> !p.files().missing().contains(e.id()))
                                .count(),
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
