package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Place;
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
import dev.crosswalk.programme.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads `attestations.yaml`: reports already held, and attestations of single requirements.
final class ReportReader {
    private static final Set<String> REPORT_KEYS =
            Set.of(
                    "id",
                    "title",
                    "kind",
                    "issuer",
                    "independent",
                    "about",
                    "services",
                    "scope",
                    "assurance",
                    "covers",
                    "issuedOn",
                    "validUntil",
                    "surveilledOn",
                    "opinions",
                    "exceptions",
                    "tests",
                    "carvedOut",
                    "included",
                    "userEntityControls");
    private static final Set<String> ATTESTATION_KEYS =
            Set.of(
                    "requirement",
                    "met",
                    "assurance",
                    "source",
                    "except",
                    "by",
                    "guidance",
                    "since",
                    "validUntil");

    private static final Set<String> OPINION_KEYS = Set.of("requirement", "opinion", "note");
    private static final Set<String> FOUND_KEYS =
            Set.of("control", "obligations", "requirement", "note");
    private static final Set<String> TEST_KEYS = Set.of("control", "exception", "note");
    private static final Set<String> CARVED_KEYS =
            Set.of(
                    "provider",
                    "services",
                    "requirements",
                    "obligations",
                    "report",
                    "reviewedBy",
                    "reviewedOn");
    private static final Set<String> USER_KEYS = Set.of("text", "provider", "control");

    /// What findings call an item of each list of a report.
    private static final Map<String, String> WHAT =
            Map.of(
                    "opinions", "an opinion of a report",
                    "exceptions", "an exception of a report",
                    "tests", "a test of a control",
                    "carvedOut", "a carved-out provider",
                    "userEntityControls", "a user-entity control");

    /// The key at which findings on an item of each list stand.
    private static final Map<String, String> FIRST =
            Map.of(
                    "opinions", "requirement",
                    "exceptions", "requirement",
                    "tests", "control",
                    "carvedOut", "provider",
                    "userEntityControls", "control");

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
        reports(source, fields);
        if (fields.has("attestations")) {
            for (Node item : fields.items("attestations")) {
                reading.item(source, item, "an attestation", ATTESTATION_KEYS)
                        .ifPresent(this::attestation);
            }
        }
    }

    /// Reads the reports alone of what has nothing else.
    void reports(Source source, Node.Keyed node) {
        Fields.of(source, node, "a facts file", Set.of("reports"))
                .ifPresent(fields -> reports(source, fields));
    }

    private void reports(Source source, Fields fields) {
        if (fields.has("reports")) {
            for (Node item : fields.items("reports")) {
                reading.item(source, item, "a report", REPORT_KEYS).ifPresent(this::report);
            }
        }
    }

    private void report(Item item) {
        item.fields().node("scope");
        List<Scope> scopes = item.texts("scope").stream().map(reading.names()::scope).toList();
        String title = item.requiredWords("title");
        boolean saysKind = item.has("kind");
        Assurance said = item.constant("assurance", Assurance.class).orElse(null);
        if (!saysKind && !item.has("assurance")) {
            // Without its kind a report has to say how far its word goes.
            item.fields().node("assurance");
        }
        AuditReport.Kind usual =
                AuditReport.Kind.of(title, said == null ? Assurance.IMPLEMENTED : said);
        AuditReport.Kind kind = item.constant("kind", AuditReport.Kind.class).orElse(usual);
        reading.draft()
                .add(
                        ItemKind.REPORT,
                        new AuditReport(
                                item.required("id"),
                                title,
                                kind,
                                item.words("issuer"),
                                item.fields().flag("independent", true),
                                item.words("about"),
                                item.texts("services"),
                                scopes,
                                said == null ? kind.assurance() : said,
                                item.period("covers"),
                                item.requiredDay("issuedOn"),
                                item.day("validUntil"),
                                item.day("surveilledOn"),
                                list(item, "opinions", OPINION_KEYS, this::opinion),
                                list(item, "exceptions", FOUND_KEYS, this::found),
                                list(item, "tests", TEST_KEYS, ReportReader::test),
                                list(item, "carvedOut", CARVED_KEYS, this::carvedOut),
                                item.texts("included"),
                                list(
                                        item,
                                        "userEntityControls",
                                        USER_KEYS,
                                        ReportReader::userEntityControl)),
                        item);
    }

    /// Reads a list of a report, and records where each of its items stands.
    private <T> List<T> list(
            Item report, String key, Set<String> keys, Function<Item, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (report.has(key)) {
            for (Node node : report.fields().items(key)) {
                reading.item(report.source(), node, WHAT.getOrDefault(key, key), keys)
                        .ifPresent(item ->
                                read.apply(item)
                                        .ifPresent(value -> {
                                            all.add(value);
                                            places.add(item.at(FIRST.getOrDefault(key, "note")));
                                        }));
            }
        }
        report.places(key, places);
        return all;
    }

    private Optional<AuditReport.Opinion> opinion(Item item) {
        AuditReport.Opinion.Conclusion conclusion =
                item.fields().node("opinion").isEmpty()
                        ? AuditReport.Opinion.Conclusion.QUALIFIED
                        : item.constant(
                                "opinion",
                                AuditReport.Opinion.Conclusion.class,
                                AuditReport.Opinion.Conclusion.QUALIFIED);
        return reading.requirement(item)
                .map(ref -> new AuditReport.Opinion(ref, conclusion, item.words("note")));
    }

    private Optional<AuditReport.Found> found(Item item) {
        Optional<RequirementRef> ref =
                item.has("requirement") ? reading.requirement(item) : Optional.empty();
        if (item.has("requirement") && ref.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AuditReport.Found(
                        item.text("control"),
                        item.texts("obligations"),
                        ref.orElse(null),
                        item.words("note")));
    }

    private static Optional<AuditReport.TestOfControl> test(Item item) {
        return Optional.of(
                new AuditReport.TestOfControl(
                        item.required("control"),
                        item.fields().flag("exception", false),
                        item.words("note")));
    }

    private Optional<AuditReport.CarvedOut> carvedOut(Item item) {
        List<RequirementRef> requirements = new ArrayList<>();
        for (Value name : item.fields().texts("requirements")) {
            reading.requirement(item.source(), name).ifPresent(requirements::add);
        }
        return Optional.of(
                new AuditReport.CarvedOut(
                        item.requiredWords("provider"),
                        item.texts("services"),
                        requirements,
                        item.texts("obligations"),
                        item.text("report"),
                        item.words("reviewedBy"),
                        item.day("reviewedOn")));
    }

    private static Optional<AuditReport.UserEntityControl> userEntityControl(Item item) {
        return Optional.of(
                new AuditReport.UserEntityControl(
                        item.requiredWords("text"), item.words("provider"), item.text("control")));
    }

    private void attestation(Item item) {
        boolean met = item.fields().requiredFlag("met").orElse(false);
        Assurance level = item.constant("assurance", Assurance.class).orElse(null);
        List<String> except = item.texts("except");
        String by = item.words("by");
        boolean guidance = item.fields().flag("guidance", false);
        if (!met && (!except.isEmpty() || !by.isEmpty() || guidance)) {
            String key = !except.isEmpty() ? "except" : by.isEmpty() ? "guidance" : "by";
            item.fields()
                    .error(
                            key,
                            item.fields().line(key),
                            "reservation-of-not-met",
                            "%s is said of what is met, and this is attested not met"
                                    .formatted(key));
            return;
        }
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.ATTESTATION,
                                        new DatedAttestation(
                                                new Attestation(
                                                        ref,
                                                        met,
                                                        level,
                                                        item.words("source"),
                                                        except,
                                                        by,
                                                        guidance),
                                                item.day("since"),
                                                item.day("validUntil")),
                                        item));
    }
}
