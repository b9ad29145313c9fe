package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `attestations.yaml`: reports already held, and words on single requirements.
final class ReportReader {
    private static final Set<String> REPORT_KEYS =
            Set.of(
                    "id",
                    "title",
                    "scope",
                    "assurance",
                    "covers",
                    "issuedOn",
                    "validUntil",
                    "exceptions");
    private static final Set<String> ATTESTATION_KEYS =
            Set.of("requirement", "met", "assurance", "source", "since", "validUntil");

    private final ProgrammeDraft draft;

    ReportReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields =
                Fields.of(source, node, "a file of attestations", Set.of("reports", "attestations"))
                        .orElse(null);
        if (fields == null) {
            return;
        }
        if (fields.has("reports")) {
            fields.items("reports").forEach(item -> report(source, item));
        }
        if (fields.has("attestations")) {
            fields.items("attestations").forEach(item -> attestation(source, item));
        }
    }

    private void report(Source source, Node item) {
        Fields fields = Fields.of(source, item, "a report", REPORT_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = fields.required("id");
        Optional<Value> title = fields.requiredWords("title");
        fields.node("scope");
        List<Scope> scopes = new ArrayList<>();
        if (fields.has("scope")) {
            for (Value scope : fields.texts("scope")) {
                draft.requirements.scope(source, scope).ifPresent(scopes::add);
            }
        }
        Optional<Assurance> assurance = fields.constant("assurance", Assurance.class);
        LocalDate issuedOn = Days.needed(fields, "issuedOn", draft.timeZone);
        LocalDate validUntil = day(fields, "validUntil");
        if (issuedOn != null && validUntil != null && validUntil.isBefore(issuedOn)) {
            fields.error(
                    fields.line("validUntil"),
                    "date",
                    "is valid until %s, before it was issued on %s"
                            .formatted(validUntil, issuedOn));
        }
        List<AuditReport.NotMet> exceptions = exceptions(source, fields);
        if (id.isPresent()
                && issuedOn != null
                && draft.isNew(fields, "report", id.get().text(), id.get().line())) {
            draft.reports.add(
                    new AuditReport(
                            id.get().text(),
                            title.map(Value::text).orElse(""),
                            scopes,
                            assurance.orElse(Assurance.DESIGNED),
                            Days.period(fields, "covers", draft.timeZone),
                            issuedOn,
                            validUntil,
                            exceptions));
        }
    }

    private @Nullable LocalDate day(Fields fields, String key) {
        return Days.day(fields, key, draft.timeZone);
    }

    private List<AuditReport.NotMet> exceptions(Source source, Fields report) {
        List<AuditReport.NotMet> exceptions = new ArrayList<>();
        if (!report.has("exceptions")) {
            return exceptions;
        }
        for (Node node : report.items("exceptions")) {
            Fields.of(source, node, "an exception of a report", Set.of("requirement", "note"))
                    .ifPresent(fields ->
                            requirement(fields)
                                    .ifPresent(ref ->
                                            exceptions.add(
                                                    new AuditReport.NotMet(
                                                            ref, fields.words("note")))));
        }
        return exceptions;
    }

    private Optional<RequirementRef> requirement(Fields fields) {
        return fields.required("requirement")
                .flatMap(v -> draft.requirements.assessable(fields.source(), v, "attested"));
    }

    private void attestation(Source source, Node item) {
        Fields fields = Fields.of(source, item, "an attestation", ATTESTATION_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<RequirementRef> ref = requirement(fields);
        Optional<Boolean> met = fields.requiredFlag("met");
        Assurance level =
                fields.has("assurance")
                        ? fields.constant("assurance", Assurance.class).orElse(null)
                        : null;
        if (ref.isPresent() && met.isPresent()) {
            draft.attestations.add(
                    new DatedAttestation(
                            new Attestation(ref.get(), met.get(), level, fields.words("source")),
                            day(fields, "since"),
                            day(fields, "validUntil")));
        }
    }
}
