package dev.crosswalk.files.folder;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.document.DocumentFolder;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Risk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What reads well and is still wrong, or worth a look.
final class ProgrammeRules {
    private final ProgrammeDraft draft;

    ProgrammeRules(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void check() {
        draft.evidence.values().forEach(this::file);
        draft.evidence.values().forEach(this::kind);
        draft.adoptions.values().forEach(this::dependencies);
        for (int i = 0; i < draft.performed.size(); i++) {
            performed(draft.performed.get(i), draft.performedAt.get(i));
        }
        draft.approvals.forEach(this::document);
        ownDocuments();
        parameters();
        excludedAndAttested();
        draft.risks.forEach(this::risk);
    }

    private void find(Severity severity, ProgrammeDraft.Place place, String rule, String message) {
        draft.findings.add(new Finding(severity, place.file(), place.line(), rule, message));
    }

    private void warn(String kind, String id, String rule, String message) {
        find(Severity.WARNING, draft.place(kind, id), rule, message);
    }

    private void file(Evidence e) {
        if (e.file().isEmpty()) {
            return;
        }
        Path file = draft.folder.resolve(ProgrammeFolder.EVIDENCE).resolve(e.file());
        try {
            String is = Sha256.of(file);
            if (!is.equals(e.sha256())) {
                find(
                        Severity.ERROR,
                        draft.place("evidence", e.id()),
                        "altered",
                        "the file %s of %s was altered: its SHA-256 is %s"
                                .formatted(e.file(), e.id(), is));
            }
        } catch (IOException x) {
            find(
                    Severity.ERROR,
                    draft.place("evidence", e.id()),
                    "unreadable",
                    "the file %s of %s cannot be read: %s"
                            .formatted(e.file(), e.id(), x.getMessage()));
        }
    }

    private void kind(Evidence e) {
        Set<String> wanted = new TreeSet<>();
        for (String id : e.controls()) {
            Adoption adoption = draft.adoptions.get(id);
            if (adoption != null) {
                before(e, adoption);
                draft.adopted(adoption).control().evidence().stream()
                        .map(Control.EvidenceWanted::kind)
                        .forEach(wanted::add);
            }
        }
        if (!wanted.isEmpty() && !wanted.contains(e.kind())) {
            warn(
                    "evidence",
                    e.id(),
                    "kind",
                    "%s wants no evidence of kind \"%s\", so it is fresh only as long as the"
                                    .formatted(String.join(", ", e.controls()), e.kind())
                            + " cadence is.%s".formatted(Nearest.maybe(e.kind(), wanted)));
        }
    }

    private void before(Evidence e, Adoption a) {
        Moment since = a.implementedOn();
        if (since != null && e.seenAt().isBefore(since)) {
            warn(
                    "evidence",
                    e.id(),
                    "before-control",
                    "%s speaks of %s, and %s is in place only since %s: it shows nothing of it"
                            .formatted(e.id(), e.seenAt(), a.id(), since));
        }
    }

    private void dependencies(Adoption a) {
        if (a.state() != Adoption.State.IMPLEMENTED) {
            return;
        }
        List<String> missing =
                draft.adopted(a).control().dependsOn().stream()
                        .filter(id -> {
                            Adoption on = draft.adoptions.get(id);
                            return on == null || on.state() == Adoption.State.RETIRED;
                        })
                        .toList();
        if (!missing.isEmpty()) {
            warn(
                    "control",
                    a.id(),
                    "depends-on",
                    "%s depends on %s, which this programme has not adopted"
                            .formatted(a.id(), String.join(", ", missing)));
        }
    }

    private void early(Performed p, ProgrammeDraft.Place place, String what) {
        Adoption a = draft.adoptions.get(p.control());
        LocalDate meant = p.meantFor();
        if (a == null || meant == null) {
            return;
        }
        Cadence cadence = draft.adopted(a).cadence();
        if (!cadence.every().isPeriodic()) {
            return;
        }
        cadence.dueWithin(new Period(meant, meant.plusYears(1)), a.anchor()).stream()
                .filter(period -> period.contains(meant))
                .filter(period -> p.performedOn().day().isBefore(period.from()))
                .findFirst()
                .ifPresent(period ->
                        find(
                                Severity.WARNING,
                                place,
                                "early",
                                "%s, and %s, for which it was to be, began on %s: it does"
                                                .formatted(what, p.period(), period.from())
                                        + " not count for that"));
    }

    /// What an entry of the log counts for follows from what its evidence proves.
    private void performed(Performed p, ProgrammeDraft.Place place) {
        String what = "%s was performed on %s by the log".formatted(p.control(), p.performedOn());
        early(p, place, what);
        if (p.evidence().isEmpty()) {
            find(Severity.WARNING, place, "no-evidence", what + ", and nothing shows it");
            return;
        }
        LocalDate proved = null;
        for (String id : p.evidence()) {
            Evidence e = draft.evidence.get(id);
            if (e == null) {
                continue;
            }
            if (e.seenAt().isBefore(p.performedOn())) {
                find(
                        Severity.WARNING,
                        place,
                        "evidence-before",
                        "%s, and %s shows nothing after %s: it counts for that day alone"
                                .formatted(what, id, e.seenAt()));
            } else if (proved == null || e.proves().from().isBefore(proved)) {
                proved = e.proves().from();
            }
        }
        if (proved != null && proved.isAfter(p.performedOn().day())) {
            find(
                    Severity.WARNING,
                    place,
                    "evidence-after",
                    "%s, and its evidence is of %s: it counts as done then"
                            .formatted(what, proved));
        }
    }

    private void document(Approval a) {
        Set<String> known = new TreeSet<>();
        draft.content.controls().documents().stream().map(DocumentTemplate::id).forEach(known::add);
        draft.adoptions.values().forEach(x -> known.addAll(draft.adopted(x).control().documents()));
        if (!known.contains(a.document())) {
            warn(
                    "document",
                    a.document(),
                    "unknown-document",
                    "no control and no template knows the document \"%s\".%s"
                            .formatted(a.document(), Nearest.maybe(a.document(), known)));
        }
    }

    /// A document of the organisation's own has an entry in `documents.yaml`, or is written
    /// already.
    private void ownDocuments() {
        Set<String> known = new TreeSet<>();
        draft.content.controls().documents().stream().map(DocumentTemplate::id).forEach(known::add);
        draft.approvals.forEach(a -> known.add(a.document()));
        try {
            known.addAll(new DocumentFolder(draft.folder).ids());
        } catch (IOException e) {
            // Told where their text is read.
            return;
        }
        draft.ownDocuments.forEach(document -> {
            if (!known.contains(document.id())) {
                find(
                        Severity.WARNING,
                        document.place(),
                        "unknown-document",
                        ("no template, no entry of documents.yaml and no file in the folder"
                                        + " documents is \"%s\".%s")
                                .formatted(
                                        Source.shortened(document.id()),
                                        Nearest.maybe(document.id(), known)));
            }
        });
    }

    private void parameters() {
        Set<String> known = new TreeSet<>();
        for (DocumentTemplate d : draft.content.controls().documents()) {
            d.parameters().forEach(p -> known.add(p.name()));
        }
        known.addAll(namesInOwnDocuments());
        for (String name : draft.parameters.keySet()) {
            if (!known.contains(name)) {
                find(
                        Severity.WARNING,
                        new ProgrammeDraft.Place(
                                draft.folder.resolve(ProgrammeFolder.PROGRAMME).toString(),
                                draft.parameterLines.getOrDefault(name, 0)),
                        "unknown-parameter",
                        "no document has a parameter \"%s\".%s"
                                .formatted(name, Nearest.maybe(name, known)));
            }
        }
    }

    private Set<String> namesInOwnDocuments() {
        try {
            return new DocumentFolder(draft.folder).names(draft.findings);
        } catch (IOException e) {
            find(
                    Severity.ERROR,
                    new ProgrammeDraft.Place(draft.folder.resolve("documents").toString(), 0),
                    "unreadable",
                    "cannot be read: " + e.getMessage());
            return Set.of();
        }
    }

    private void excludedAndAttested() {
        Set<String> attested = new HashSet<>();
        draft.attestations.forEach(a -> attested.add(a.attestation().requirement().toString()));
        for (DecidedExclusion e : draft.exclusions) {
            String ref = e.requirement().toString();
            if (attested.contains(ref)) {
                warn(
                        "exclusion",
                        ref,
                        "attested-and-not-applicable",
                        ref + " is not applicable here, and attested in attestations.yaml");
            }
            if (e.approvedBy().isEmpty()) {
                warn(
                        "exclusion",
                        ref,
                        "not-approved",
                        ref + " is not applicable, and nobody has approved that");
            }
        }
    }

    private void risk(Risk r) {
        if (r.treatment() == Risk.Treatment.MODIFY && r.controls().isEmpty()) {
            warn("risk", r.id(), "no-control", r.id() + " is treated, and by no control");
        }
        if (r.treatment() == Risk.Treatment.RETAIN && r.acceptedBy().isEmpty()) {
            warn("risk", r.id(), "not-accepted", r.id() + " is retained, and nobody accepted it");
        }
        if (r.residual() > r.inherent()) {
            warn(
                    "risk",
                    r.id(),
                    "residual",
                    "%s leaves %d of %d: more than there was"
                            .formatted(r.id(), r.residual(), r.inherent()));
        }
        if (r.current() != null && r.current() > r.inherent()) {
            warn(
                    "risk",
                    r.id(),
                    "current",
                    "%s stands at %d of %d: more than without any control"
                            .formatted(r.id(), r.current(), r.inherent()));
        }
    }
}
