package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.gate.StageOneRead;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lists what documents, attestations, exclusions and everything that expires still lack.
final class RegisterToDos {
    private final Standing standing;
    private final Served served;
    private final Crosswalk crosswalk;
    private final ControlLibrary library;
    private final LocalDate auditDay;
    private final @Nullable StageOneRead read;
    private final Agenda agenda;

    RegisterToDos(
            Standing standing,
            Served served,
            Crosswalk crosswalk,
            ControlLibrary library,
            LocalDate auditDay,
            @Nullable StageOneRead read) {
        this.standing = standing;
        this.served = served;
        this.crosswalk = crosswalk;
        this.library = library;
        this.auditDay = auditDay;
        this.read = read;
        agenda = Agenda.of(standing, library);
    }

    void add(List<ToDo> items) {
        standing.posture().attestations().forEach(a -> notMet(a, items));
        documents(items);
        standing.programme().exclusions().forEach(e -> exclusion(e, items));
        agenda.open(auditDay).forEach(d -> renewal(d, items));
    }

    private void notMet(Attestation a, List<ToDo> items) {
        if (!a.met() && a.answers(standing.question()) && served.applies(a.requirement())) {
            String by = a.source().isEmpty() ? "" : " (" + a.source() + ")";
            items.add(
                    Checklist.toDo(
                            ToDo.Kind.FAILED,
                            a.requirement(),
                            "said not to be met",
                            "Mend what was found" + by + ", and have it said again.",
                            served));
        }
    }

    private void documents(List<ToDo> items) {
        Map<String, List<ControlStanding>> unapproved = new TreeMap<>();
        for (ControlStanding c : standing.controls()) {
            boolean used =
                    switch (c.condition()) {
                        case PROVED, UNPROVED, FAILED, PLANNED -> true;
                        case RETIRED, UNDECIDED -> false;
                    };
            if (used) {
                for (String document : c.unapproved()) {
                    unapproved.computeIfAbsent(document, d -> new ArrayList<>()).add(c);
                }
            }
        }
        Map<String, Due> dues = new HashMap<>();
        agenda.approvals().forEach(d -> dues.put(d.about(), d));
        unapproved.forEach((document, controls) -> {
            List<RequirementRef> serves = served.by(discharged(document, controls));
            Due due = dues.get(document);
            LocalDate readOn =
                    read != null
                                    && read.reads(document, serves)
                                    && (due == null || due.day().isAfter(read.day()))
                            ? read.day()
                            : null;
            if (!serves.isEmpty()) {
                items.add(
                        Checklist.toDo(
                                ToDo.Kind.APPROVE_DOCUMENT,
                                document,
                                library.documentTitle(document),
                                "Have it approved: it describes "
                                        + String.join(
                                                ", ",
                                                controls.stream().map(ControlStanding::id).toList())
                                        + "."
                                        + (readOn != null
                                                ? " The auditor of stage 1 has it by that day."
                                                : with(due, controls)),
                                serves,
                                served,
                                due == null ? controls.getFirst().owner() : due.owner(),
                                readOn != null || due == null ? readOn : due.day()));
            }
        });
    }

    /// ` ISM-02 is planned for that day.`: whose day it is, where the document is of several.
    private static String with(@Nullable Due due, List<ControlStanding> controls) {
        return due == null || controls.size() == 1
                ? ""
                : controls.stream()
                        .filter(c -> due.day().equals(c.adoption().dueFirst()))
                        .findFirst()
                        .map(c ->
                                " %s is %s that day."
                                        .formatted(
                                                c.id(),
                                                due.day().equals(c.adoption().dueOn())
                                                        ? c.adoption().isUndecided()
                                                                ? "proposed for"
                                                                : "planned for"
                                                        : "set up by"))
                        .orElse("");
    }

    private Set<String> discharged(String document, List<ControlStanding> controls) {
        Set<String> obligations = new HashSet<>();
        library.document(document).ifPresent(d -> obligations.addAll(d.discharges()));
        controls.forEach(c -> obligations.addAll(c.control().discharges()));
        return obligations;
    }

    private void exclusion(DecidedExclusion e, List<ToDo> items) {
        if (!e.isApproved() && served.applies(e.requirement())) {
            items.add(
                    Checklist.toDo(
                            ToDo.Kind.APPROVE_EXCLUSION,
                            e.requirement(),
                            "not applicable",
                            "Have it approved that it does not apply: " + e.justification(),
                            served));
        }
    }

    /// The obligations that the requirements in a report's scopes demand, which the report no
    /// longer proves once it expires.
    private Set<String> attested(String report) {
        Set<String> obligations = new HashSet<>();
        for (AuditReport r : standing.programme().reports()) {
            if (r.id().equals(report)) {
                for (Scope scope : r.scopes()) {
                    for (RequirementRef ref : crosswalk.requirements(scope)) {
                        crosswalk.demands(ref).forEach(o -> obligations.add(o.id()));
                    }
                }
            }
        }
        return obligations;
    }

    private void renewal(Due d, List<ToDo> items) {
        Set<String> obligations = new HashSet<>();
        boolean proved = true;
        for (String id : d.controls()) {
            ControlStanding c = standing.control(id).orElse(null);
            if (c != null) {
                obligations.addAll(c.control().discharges());
                // What an auditor found has an item of its own.
                proved &=
                        c.condition() == Condition.PROVED
                                && (d.kind() != Due.Kind.EVIDENCE
                                        || c.found().stream()
                                                .allMatch(f ->
                                                        f.isClosed(
                                                                c,
                                                                standing.programme(),
                                                                standing.day())));
            }
        }
        if (d.kind() == Due.Kind.REPORT) {
            obligations.addAll(attested(d.about()));
        }
        List<RequirementRef> serves = served.by(obligations);
        String what =
                switch (d.kind()) {
                    // These have items of their own in the checklist.
                    case OCCURRENCE, CONTROL, DOCUMENT_APPROVAL, CORRECTIVE_ACTION, WINDOW_END ->
                            "";
                    case EVIDENCE, POPULATION ->
                            proved ? "Renew its evidence: it counts until " + d.day() + "." : "";
                    case DOCUMENT_REVIEW -> "Review it, and have it approved again.";
                    case EXCEPTION ->
                            d.day().isBefore(standing.day())
                                    ? "It expired on "
                                            + d.day()
                                            + ", and nothing follows it: have it accepted again, or"
                                            + " mend what it excuses and show that."
                                    : "Mend what it excuses before it expires on "
                                            + d.day()
                                            + ", or have it accepted again. It proves nothing.";
                    case REPORT -> "It counts until " + d.day() + ": get the next one.";
                    case RISK_TREATMENT -> "Have its treatment in place by " + d.day() + ".";
                    case RISK_REVIEW ->
                            d.detail().isEmpty()
                                    ? "Review the risk."
                                    : "Review the risk: " + d.detail() + ".";
                };
        if (!what.isEmpty() && !serves.isEmpty()) {
            items.add(
                    Checklist.toDo(
                            ToDo.Kind.RENEW,
                            d.about(),
                            d.title(),
                            what,
                            serves,
                            served,
                            d.owner(),
                            d.day()));
        }
    }
}
