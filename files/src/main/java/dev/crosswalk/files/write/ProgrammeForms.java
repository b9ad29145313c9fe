package dev.crosswalk.files.write;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of each item of a programme in its file, which is what the readers of `files.folder`
/// read.
final class ProgrammeForms {
    private ProgrammeForms() {}

    /// What `programme.yaml` says apart from the frameworks.
    static Form.Keyed settings(Programme p) {
        Entries entries =
                new Entries()
                        .text("organisation", p.organisation())
                        .text("scope", p.scope())
                        .bare(
                                "timeZone",
                                p.timeZone().equals(ZoneOffset.UTC) ? null : p.timeZone().getId());
        if (!p.calendar().equals(Calendar.USUAL)) {
            entries.put("calendar", of(p.calendar()));
        }
        if (!p.riskCriteria().equals(RiskCriteria.UNKNOWN)) {
            entries.put(
                    "riskCriteria",
                    new Entries()
                            .bare("scale", p.riskCriteria().scale())
                            .bare("acceptable", p.riskCriteria().acceptable())
                            .form());
        }
        return parameters(entries, p.parameters()).form();
    }

    private static Form.Keyed of(Calendar c) {
        return new Entries()
                .put(
                        "weekend",
                        bare(c.weekend().stream().map(d -> d.name().toLowerCase(Locale.ROOT))))
                .implied(c.weekend().equals(Calendar.USUAL.weekend()))
                .put("holidays", bare(c.holidays().stream().map(LocalDate::toString)))
                .implied(c.holidays().isEmpty())
                .form();
    }

    private static Form.Listed bare(Stream<String> texts) {
        return new Form.Listed(texts.map(t -> new Form.Text(t, true)).toList());
    }

    private static Entries parameters(Entries in, Map<String, String> parameters) {
        Entries each = new Entries();
        parameters.forEach(each::text);
        Form.Keyed form = each.form();
        return form.entries().isEmpty() ? in : in.put("parameters", form);
    }

    static Form.Keyed of(WantedFramework w) {
        return new Entries()
                .text("edition", w.scope().edition())
                .texts("nodes", w.scope().nodes())
                .constant("assurance", w.assurance())
                .implied(w.assurance() == Assurance.IMPLEMENTED)
                .period("window", w.window())
                .bare("auditOn", w.auditOn())
                .bare("capacity", w.capacity() == null ? null : Control.Effort.days(w.capacity()))
                .form();
    }

    static Form.Keyed of(Adoption a) {
        Entries entries = new Entries().text("control", a.id());
        if (a.subject() instanceof Adoption.Own(Control control)) {
            entries.text("title", control.title());
        }
        entries.constant("state", a.state())
                .bare("plannedOn", a.plannedOn())
                .bare("dueOn", a.dueOn())
                .bare("setUpBy", a.setUpBy())
                .bare("proposedFor", a.proposedFor())
                .bare("implementedOn", a.implementedOn())
                .bare("retiredOn", a.retiredOn());
        switch (a.subject()) {
            case Adoption.OfLibrary of -> {
                cadence(entries.text("owner", of.owner()), of.cadence()).bare("anchor", a.anchor());
                effort(entries, of.effort());
            }
            case Adoption.Own(Control control) -> {
                cadence(entries.text("owner", control.owner()), control.cadence())
                        .bare("anchor", a.anchor());
                own(entries, control);
            }
        }
        return parameters(entries, a.parameters())
                .texts("links", a.links())
                .text("note", a.note())
                .form();
    }

    private static Entries cadence(Entries in, @Nullable Cadence cadence) {
        return cadence == null
                ? in
                : in.put(
                        "cadence",
                        new Entries()
                                .constant("every", cadence.every())
                                .bare("toleranceDays", cadence.toleranceDays())
                                .implied(cadence.toleranceDays() == 0)
                                .constant(
                                        "days",
                                        cadence.days() == Cadence.Days.CALENDAR
                                                ? null
                                                : cadence.days())
                                .form());
    }

    private static void effort(Entries in, Control.@Nullable Effort effort) {
        if (effort != null) {
            in.put(
                    "effort",
                    new Entries()
                            .bare("adopt", Control.Effort.days(effort.adopt()))
                            .bare("runPerYear", Control.Effort.days(effort.runPerYear()))
                            .form());
        }
    }

    private static void own(Entries entries, Control c) {
        entries.text("domain", c.domain())
                .text("objective", c.objective())
                .text("description", c.description())
                .constant("type", c.type())
                .implied(c.type() == Control.Type.PREVENTIVE)
                .constant("nature", c.nature())
                .implied(c.nature() == Control.Nature.MANUAL)
                .texts("discharges", c.discharges())
                .texts("measures", c.measures())
                .text("guidance", c.guidance())
                .text("testOfDesign", c.testOfDesign())
                .text("testOfOperation", c.testOfOperation())
                .forms("evidence", c.evidence().stream().map(ProgrammeForms::of).toList());
        effort(entries, c.effort().equals(new Control.Effort(0, 0)) ? null : c.effort());
        entries.texts("dependsOn", c.dependsOn())
                .texts("documents", c.documents())
                .text("succeeds", c.succeeds())
                .bare("firstDue", c.firstDue())
                .text(
                        "dayBegins",
                        c.dayBegins().equals(LocalTime.MIDNIGHT) ? "" : c.dayBegins().toString())
                .constant("stage", c.stage());
    }

    private static Form.Keyed of(Control.EvidenceWanted e) {
        return new Entries()
                .text("kind", e.kind())
                .constant("role", e.role() == Control.Role.PERFORMANCE ? null : e.role())
                .texts("shows", e.shows())
                .bare("freshDays", e.freshDays())
                .bare(
                        "population",
                        (e.population() && e.role() != Control.Role.POPULATION) ? true : null)
                .bare("toleranceDays", e.toleranceDays())
                .texts("answers", e.answers())
                .form();
    }

    static Form.Keyed of(Evidence e) {
        return new Entries()
                .text("id", e.id())
                .texts("controls", e.controls())
                .text("kind", e.kind())
                .bare("observedAt", e.observedAt())
                .period("covers", e.observedAt() == null ? e.proves() : null)
                .bare("receivedAt", e.receivedAt())
                .text("by", e.by())
                .text("file", e.file())
                .bare("sha256", e.sha256().isEmpty() ? null : e.sha256())
                .constant("result", e.result())
                .text("run", e.run())
                .text("subject", e.details().subject())
                .text("occurrence", e.details().occurrence())
                .bare("findings", e.details().findings())
                .bare("falsified", e.details().falsified() ? true : null)
                .keyed("rows", rows(e.details().rows()))
                .text("note", e.note())
                .form();
    }

    /// The form of what is said of the columns. The rows themselves are in the file of evidence.
    private static Form.@Nullable Keyed rows(@Nullable EvidenceRows rows) {
        if (rows == null) {
            return null;
        }
        EvidenceRows.Columns c = rows.columns();
        return new Entries()
                .text("at", c.at())
                .text("subject", c.subject())
                .text("result", c.result())
                .text("occurrence", c.occurrence())
                .texts("done", c.done())
                .texts("failed", c.failed())
                .form();
    }

    static Form.Keyed of(Approval a) {
        return new Entries()
                .text("document", a.document())
                .text("version", a.version())
                .text("owner", a.owner())
                .text("approvedBy", a.approvedBy())
                .bare("approvedOn", a.approvedOn())
                .bare("inForceSince", a.inForceSince())
                .bare("reviewBy", a.reviewBy())
                .text("recorded", a.recorded())
                .form();
    }

    static Form.Keyed of(DecidedExclusion e) {
        return new Entries()
                .text("requirement", e.requirement().toString())
                .text("justification", e.justification())
                .text("approvedBy", e.approvedBy())
                .bare("approvedOn", e.approvedOn())
                .form();
    }

    static Form.Keyed of(DecidedInclusion i) {
        return new Entries()
                .text("requirement", i.requirement().toString())
                .text("justification", i.justification())
                .text("by", i.by())
                .bare("on", i.on())
                .form();
    }

    static Form.Keyed of(DecidedClaim d) {
        return new Entries()
                .text("requirement", d.requirement().toString())
                .text("obligation", d.obligation())
                .bare("stands", d.stands())
                .text("by", d.by())
                .bare("on", d.on())
                .text("why", d.why())
                .form();
    }

    static Form.Keyed of(ReviewedMapping m) {
        return new Entries()
                .text("left", m.left().toString())
                .constant("relation", m.relation())
                .text("right", m.right().toString())
                .text("why", m.why())
                .text("suggestedBy", m.suggestedBy())
                .bare("suggestedOn", m.suggestedOn())
                .constant("decision", m.decision())
                .text("by", m.by())
                .bare("on", m.on())
                .text("reason", m.reason())
                .form();
    }

    static Form.Keyed of(GivenAnswer a) {
        return new Entries()
                .text("obligation", a.obligation())
                .bare("met", a.said().word())
                .text(GivenAnswer.PROVIDED_BY, a.provider())
                .constant("assurance", a.level() == Assurance.IMPLEMENTED ? null : a.level())
                .text("by", a.by())
                .bare("on", a.on())
                .bare("expiresOn", a.expiresOn())
                .text("note", a.note())
                .form();
    }

    static Form.Keyed of(AcceptedException e) {
        return new Entries()
                .text("id", e.id())
                .text("control", e.control())
                .text("reason", e.reason())
                .texts("compensating", e.compensating())
                .text("acceptedBy", e.acceptedBy())
                .bare("acceptedOn", e.acceptedOn())
                .bare("expiresOn", e.expiresOn())
                .text("deviation", e.deviation())
                .texts("subjects", e.subjects())
                .form();
    }

    static Form.Keyed of(Person p) {
        return new Entries()
                .text("id", p.id())
                .text("name", p.name())
                .forms("roles", p.roles().stream().map(ProgrammeForms::of).toList())
                .bare("capacity", p.capacity() == null ? null : Control.Effort.days(p.capacity()))
                .form();
    }

    private static Form.Keyed of(Person.Held held) {
        return new Entries()
                .text("role", held.role())
                .bare("from", held.from())
                .bare("to", held.to())
                .form();
    }

    static Form.Keyed of(Conclusion c) {
        Entries entries =
                new Entries()
                        .text("id", c.id())
                        .text("control", c.control())
                        .period("window", c.window())
                        .constant("as", c.as())
                        .bare("on", c.on())
                        .text("by", c.by());
        entries =
                c.deviations().isEmpty()
                        ? entries.bare("deviations", "all").implied(true)
                        : entries.texts("deviations", c.deviations());
        return entries.text("cause", c.cause())
                .text("extent", c.extent())
                .put("harm", of(c.harm()))
                .implied(c.harm().equals(Conclusion.Harm.UNKNOWN))
                .text("correction", c.correction())
                .texts("compensating", c.compensating())
                .texts("obligations", c.obligations())
                .form();
    }

    private static Form.Keyed of(Conclusion.Harm harm) {
        return new Entries()
                .text("where", harm.where())
                .bare("lookedInto", harm.lookedInto())
                .implied(!harm.lookedInto())
                .text("artefact", harm.artefact())
                .form();
    }

    static Form.Keyed of(Risk r) {
        return new Entries()
                .text("id", r.id())
                .text("title", r.title())
                .texts("tags", r.tags())
                .text("owner", r.owner())
                .bare("likelihood", r.likelihood())
                .bare("impact", r.impact())
                .constant("treatment", r.treatment())
                .text("reason", r.reason())
                .texts("controls", r.controls())
                .bare("current", r.current())
                .bare("residual", r.residual())
                .implied(r.residual() == r.inherent())
                .text("acceptedBy", r.acceptedBy())
                .bare("acceptedOn", r.acceptedOn())
                .bare("acceptedUntil", r.acceptedUntil())
                .bare("askedUntil", r.askedUntil())
                .bare("dueOn", r.dueOn())
                .bare("checkedOn", r.checkedOn())
                .bare("reviewBy", r.reviewBy())
                .form();
    }

    static Form.Keyed of(Nonconformity n) {
        return new Entries()
                .text("id", n.id())
                .text("title", n.title())
                .bare("foundOn", n.foundOn())
                .text("source", n.source())
                .constant("grade", n.grade())
                .texts("controls", n.controls())
                .texts("deviations", n.deviations())
                .text("owner", n.owner())
                .text("correction", n.correction())
                .bare("correctedOn", n.correctedOn())
                .text("cause", n.cause())
                .text("similar", n.similar())
                .bare("evaluatedOn", n.evaluatedOn())
                .text("action", n.action())
                .bare("dueOn", n.dueOn())
                .bare("doneOn", n.doneOn())
                .text("effect", n.effect())
                .text("verifiedBy", n.verifiedBy())
                .bare("verifiedOn", n.verifiedOn())
                .bare("closedOn", n.closedOn())
                .texts("evidence", n.evidence())
                .form();
    }

    static Form.Keyed of(InternalAudit a) {
        return new Entries()
                .text("id", a.id())
                .text("title", a.title())
                .period("held", a.held())
                .texts("scope", a.scopes().stream().map(Scope::toString).toList())
                .texts("controls", a.controls())
                .texts("auditors", a.auditors())
                .texts("findings", a.findings())
                .text("report", a.report())
                .text("reportedTo", a.reportedTo())
                .bare("reportedOn", a.reportedOn())
                .form();
    }

    static Form.Keyed of(AuditReport r) {
        return new Entries()
                .text("id", r.id())
                .text("title", r.title())
                .constant("kind", r.kind())
                .implied(r.kind() == AuditReport.Kind.of(r.title(), r.assurance()))
                .text("issuer", r.issuer())
                .bare("independent", r.independent())
                .implied(r.independent())
                .text("about", r.about())
                .texts("services", r.services())
                .put(
                        "scope",
                        new Form.Listed(
                                r.scopes().stream()
                                        .map(Scope::toString)
                                        .map(s -> new Form.Text(s, false))
                                        .toList()))
                .constant("assurance", r.assurance())
                .period("covers", r.covers())
                .bare("issuedOn", r.issuedOn())
                .bare("validUntil", r.validUntil())
                .bare("surveilledOn", r.surveilledOn())
                .forms("opinions", r.opinions().stream().map(ProgrammeForms::of).toList())
                .forms("exceptions", r.exceptions().stream().map(ProgrammeForms::of).toList())
                .forms("tests", r.tests().stream().map(ProgrammeForms::of).toList())
                .forms("carvedOut", r.carvedOut().stream().map(ProgrammeForms::of).toList())
                .texts("included", r.included())
                .forms(
                        "userEntityControls",
                        r.userEntityControls().stream().map(ProgrammeForms::of).toList())
                .form();
    }

    private static Form.Keyed of(AuditReport.Opinion o) {
        return new Entries()
                .text("requirement", o.requirement().toString())
                .constant("opinion", o.opinion())
                .text("note", o.note())
                .form();
    }

    private static Form.Keyed of(AuditReport.Found f) {
        return new Entries()
                .text("control", f.control())
                .texts("obligations", f.obligations())
                .text("requirement", f.requirement() == null ? "" : f.requirement().toString())
                .text("note", f.note())
                .form();
    }

    private static Form.Keyed of(AuditReport.TestOfControl t) {
        return new Entries()
                .text("control", t.control())
                .bare("exception", t.exception())
                .implied(!t.exception())
                .text("note", t.note())
                .form();
    }

    private static Form.Keyed of(AuditReport.CarvedOut c) {
        return new Entries()
                .text("provider", c.provider())
                .texts("services", c.services())
                .texts(
                        "requirements",
                        c.requirements().stream().map(RequirementRef::toString).toList())
                .texts("obligations", c.obligations())
                .text("report", c.report())
                .text("reviewedBy", c.reviewedBy())
                .bare("reviewedOn", c.reviewedOn())
                .form();
    }

    private static Form.Keyed of(AuditReport.UserEntityControl u) {
        return new Entries()
                .text("text", u.text())
                .text("provider", u.provider())
                .text("control", u.control())
                .form();
    }

    static Form.Keyed of(DatedAttestation dated) {
        Attestation a = dated.attestation();
        return new Entries()
                .text("requirement", a.requirement().toString())
                .bare("met", a.met())
                .constant("assurance", a.level())
                .text("source", a.source())
                .texts("except", a.except())
                .text("by", a.by())
                .bare("guidance", a.guidance() ? true : null)
                .bare("since", dated.since())
                .bare("validUntil", dated.validUntil())
                .form();
    }

    static Form.Keyed of(Performed p) {
        return new Entries()
                .text("control", p.control())
                .bare("performedOn", p.performedOn())
                .bare("for", p.period().isEmpty() ? p.meantFor() : p.period())
                .text("by", p.by())
                .texts("evidence", p.evidence())
                .text("note", p.note())
                .form();
    }

    /// The form of a population without its events, which have a file of their own.
    static Form.Keyed of(ControlPopulation p) {
        Population population = p.population();
        return new Entries()
                .text("id", population.id())
                .text("control", p.control())
                .text("kind", p.kind())
                .texts("performs", p.performs())
                .period("covers", population.covers())
                .bare("receivedAt", population.receivedAt())
                .text("file", p.file())
                .text("source", p.provenance().source())
                .text("query", p.provenance().query())
                .text("parameters", p.provenance().parameters())
                .text("ranBy", p.provenance().ranBy())
                .bare("ranAt", p.provenance().ranAt())
                .bare("rows", p.provenance().rows())
                .text("sha256", p.provenance().sha256())
                .keyed("reconciledWith", reconciled(p.provenance().reconciledWith()))
                .bare("frozenOn", p.frozen() == null ? null : p.frozen().on())
                .text("frozenSha256", p.frozen() == null ? "" : p.frozen().sha256())
                .text("note", p.note())
                .form();
    }

    private static Form.@Nullable Keyed reconciled(Provenance.@Nullable Reconciliation r) {
        return r == null
                ? null
                : new Entries()
                        .bare("count", r.count())
                        .text("source", r.source())
                        .text("by", r.by())
                        .bare("on", r.on())
                        .form();
    }
}
