package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `attestations.yaml`: reports already held, and attestations of single requirements.
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

    private final FolderReading reading;

    ReportReader(FolderReading reading) {
        this.reading = reading;
    }

    void read(Source source, Node node) {
        Fields fields =
                Fields.of(source, node, "a file of attestations", Set.of("reports", "attestations"))
                        .orElse(null);
        if (fields == null) {
            return;
        }
        if (fields.has("reports")) {
            for (Node item : fields.items("reports")) {
                reading.item(source, item, "a report", REPORT_KEYS).ifPresent(this::report);
            }
        }
        if (fields.has("attestations")) {
            for (Node item : fields.items("attestations")) {
                reading.item(source, item, "an attestation", ATTESTATION_KEYS)
                        .ifPresent(this::attestation);
            }
        }
    }

    private void report(Item item) {
        item.fields().node("scope");
        List<Scope> scopes = item.texts("scope").stream().map(reading.names()::scope).toList();
        reading.draft()
                .add(
                        ItemKind.REPORT,
                        new AuditReport(
                                item.required("id"),
                                item.requiredWords("title"),
                                scopes,
                                item.constant("assurance", Assurance.class, Assurance.DESIGNED),
                                item.period("covers"),
                                item.requiredDay("issuedOn"),
                                item.day("validUntil"),
                                exceptions(item)),
                        item);
    }

    private List<AuditReport.NotMet> exceptions(Item report) {
        List<AuditReport.NotMet> exceptions = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (report.has("exceptions")) {
            for (Node node : report.fields().items("exceptions")) {
                reading.item(
                                report.source(),
                                node,
                                "an exception of a report",
                                Set.of("requirement", "note"))
                        .ifPresent(item ->
                                reading.requirement(item)
                                        .ifPresent(ref -> {
                                            exceptions.add(
                                                    new AuditReport.NotMet(
                                                            ref, item.words("note")));
                                            places.add(item.at("requirement"));
                                        }));
            }
        }
        report.places("exceptions", places);
        return exceptions;
    }

    private void attestation(Item item) {
        boolean met = item.fields().requiredFlag("met").orElse(false);
        Assurance level = item.constant("assurance", Assurance.class).orElse(null);
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.ATTESTATION,
                                        new DatedAttestation(
                                                new Attestation(
                                                        ref, met, level, item.words("source")),
                                                item.day("since"),
                                                item.day("validUntil")),
                                        item));
    }
}
