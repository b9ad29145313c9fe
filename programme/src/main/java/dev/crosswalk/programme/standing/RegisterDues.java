package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Computes what is due of documents, exceptions, reports and risks.
final class RegisterDues {
    private final Standing standing;
    private final ControlLibrary library;
    private final Programme programme;
    private final LocalDate today;

    RegisterDues(Standing standing, ControlLibrary library) {
        this.standing = standing;
        this.library = library;
        programme = standing.programme();
        today = standing.day();
    }

    List<Due> all() {
        List<Due> all = new ArrayList<>();
        documents(all);
        programme.exceptions().forEach(e -> exception(all, e));
        programme.reports().forEach(r -> report(all, r));
        programme.risks().forEach(r -> risk(all, r));
        programme.risks().forEach(r -> treatment(all, r));
        programme.nonconformities().forEach(n -> action(all, n));
        return all;
    }

    /// Something dated by a day has happened when that day is over.
    private boolean hasHappened(LocalDate day) {
        return programme.on(day).isBy(standing.asOf());
    }

    // ---- documents

    /// The approval of a document is due when the first control is in place that does some of what
    /// the document does, since it rests on that; where none does, the first that it describes. Its
    /// review is due on the day that its approval names.
    private void documents(List<Due> all) {
        Map<String, List<ControlStanding>> users = users();
        Set<String> approved = new HashSet<>();
        for (Approval a : programme.approvals()) {
            LocalDate from = a.inForceFrom();
            if (from == null || !hasHappened(from)) {
                continue;
            }
            approved.add(a.document());
            if (a.reviewBy() != null) {
                all.add(
                        document(
                                Due.Kind.DOCUMENT_REVIEW,
                                a.document(),
                                users.getOrDefault(a.document(), List.of()),
                                a.reviewBy(),
                                a.version()));
            }
        }
        users.forEach((document, controls) -> {
            LocalDate day = approved.contains(document) ? null : neededOn(document, controls);
            if (day != null) {
                all.add(document(Due.Kind.DOCUMENT_APPROVAL, document, controls, day, ""));
            }
        });
    }

    /// The controls that each document describes and that were not given up, by document.
    private Map<String, List<ControlStanding>> users() {
        Map<String, List<ControlStanding>> users = new TreeMap<>();
        for (ControlStanding c : standing.controls()) {
            if (c.state() == Adoption.State.PLANNED || c.state() == Adoption.State.IMPLEMENTED) {
                for (String document : c.control().documents()) {
                    users.computeIfAbsent(document, d -> new ArrayList<>()).add(c);
                }
            }
        }
        return users;
    }

    private @Nullable LocalDate neededOn(String document, List<ControlStanding> controls) {
        List<String> does =
                library.document(document).map(DocumentTemplate::discharges).orElse(List.of());
        LocalDate set =
                first(
                        controls.stream()
                                .filter(c -> !Collections.disjoint(c.control().discharges(), does))
                                .toList());
        return set == null ? first(controls) : set;
    }

    private @Nullable LocalDate first(List<ControlStanding> controls) {
        LocalDate first = null;
        for (ControlStanding c : controls) {
            LocalDate since = c.inPlaceSince();
            LocalDate day =
                    c.state() == Adoption.State.IMPLEMENTED && since != null
                            ? toldOn(c, since)
                            : c.adoption().dueFirst();
            first = day != null && (first == null || day.isBefore(first)) ? day : first;
        }
        return first;
    }

    /// A control that came with a report is in place since the first day of that, and nobody had
    /// said so before the report came: no document of it was wanting until then.
    private LocalDate toldOn(ControlStanding c, LocalDate since) {
        return programme.reports().stream()
                .filter(r -> r.covers() != null && r.covers().from().equals(since))
                .filter(r -> r.isOurs() && !r.testsOf(c.id()).isEmpty())
                .map(AuditReport::issuedOn)
                .filter(issued -> issued.isAfter(since))
                .min(Comparator.naturalOrder())
                .orElse(since);
    }

    private Due document(
            Due.Kind kind,
            String document,
            List<ControlStanding> controls,
            LocalDate day,
            String version) {
        String owner =
                programme.approvals().stream()
                        .filter(a -> a.document().equals(document) && !a.owner().isEmpty())
                        .map(Approval::owner)
                        .findFirst()
                        .orElse(controls.isEmpty() ? "" : controls.getFirst().owner());
        return due(
                kind,
                document,
                library.documentTitle(document),
                controls.stream().map(ControlStanding::id).toList(),
                owner,
                day,
                version.isEmpty() ? "" : "version " + version);
    }

    // ---- the other registers

    /// An exception that has expired is no longer due where something follows it, or where the
    /// control is proved again or retired, or where another exception is in force.
    private void exception(List<Due> all, AcceptedException e) {
        ControlStanding control = standing.control(e.control()).orElse(null);
        String owner = control == null ? "" : control.owner();
        boolean past =
                e.expiresOn().isBefore(today)
                        && control != null
                        && !control.exceptions().contains(e)
                        && (control.condition() == ControlStanding.Condition.PROVED
                                || control.condition() == ControlStanding.Condition.RETIRED
                                || !control.accepted().isEmpty());
        if (hasHappened(e.acceptedOn()) && !past) {
            all.add(
                    due(
                            Due.Kind.EXCEPTION,
                            e.id(),
                            "accepted exception to " + e.control(),
                            List.of(e.control()),
                            owner,
                            e.expiresOn(),
                            e.reason()));
        }
    }

    /// A report expires without being due where a later one on the same editions takes over, a
    /// letter also where any other does: it only stood in.
    private void report(List<Due> all, AuditReport r) {
        if (!hasHappened(r.issuedOn())) {
            return;
        }
        LocalDate until = r.countsUntil(programme.reports());
        Set<String> covered = new HashSet<>();
        for (AuditReport other : programme.reports()) {
            if ((other.issuedOn().isAfter(r.issuedOn()) || r.isWord())
                    && hasHappened(other.issuedOn())
                    && other.about().equals(r.about())
                    && other.countsUntil(programme.reports()).isAfter(until)) {
                other.scopes().stream().map(Scope::edition).forEach(covered::add);
            }
        }
        if (!r.scopes().stream().map(Scope::edition).allMatch(covered::contains)) {
            all.add(due(Due.Kind.REPORT, r.id(), r.title(), List.of(), "", until, ""));
        }
    }

    /// The review of a risk is due on its day, or when the acceptance ends where that comes first.
    private void risk(List<Due> all, Risk r) {
        LocalDate review = r.reviewBy();
        LocalDate until = r.acceptedUntil();
        boolean ends = until != null && (review == null || until.isBefore(review));
        LocalDate day = ends ? until : review;
        if (day != null) {
            all.add(
                    due(
                            Due.Kind.RISK_REVIEW,
                            r.id(),
                            r.title(),
                            r.controls(),
                            r.owner(),
                            day,
                            ends ? "its acceptance ends" : ""));
        }
    }

    /// Nothing is due of a risk that stands where its treatment is to bring it.
    private void treatment(List<Due> all, Risk r) {
        if (r.isBeingTreated() && r.dueOn() != null) {
            all.add(
                    due(
                            Due.Kind.RISK_TREATMENT,
                            r.id(),
                            r.title(),
                            r.controls(),
                            r.owner(),
                            r.dueOn(),
                            ""));
        }
    }

    private void action(List<Due> all, Nonconformity n) {
        boolean done = n.doneOn() != null && hasHappened(n.doneOn());
        if (n.dueOn() != null && !done && hasHappened(n.foundOn())) {
            all.add(
                    due(
                            Due.Kind.CORRECTIVE_ACTION,
                            n.id(),
                            n.title(),
                            n.controls(),
                            n.owner(),
                            n.dueOn(),
                            ""));
        }
    }

    private Due due(
            Due.Kind kind,
            String about,
            String title,
            List<String> controls,
            String owner,
            LocalDate day,
            String detail) {
        return new Due(
                Due.key(kind, about, ""),
                kind,
                Agenda.status(day, today),
                about,
                title,
                controls,
                owner,
                day,
                day,
                1,
                detail,
                null);
    }
}
