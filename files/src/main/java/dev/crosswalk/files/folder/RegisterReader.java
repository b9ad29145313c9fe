package dev.crosswalk.files.folder;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.Risk;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `documents.yaml`, `exclusions.yaml`, `inclusions.yaml`, `decisions.yaml`, `mappings.yaml`,
/// `answers.yaml`, `exceptions.yaml`, `risks.yaml`: what somebody decided or said; and
/// `nonconformities.yaml` and `audits.yaml`: what was found, and what was done about it.
final class RegisterReader {
    static final int HIGHEST = 10;
    private static final int HIGHEST_SCORE = HIGHEST * HIGHEST;

    private static final Set<String> NONCONFORMITY_KEYS =
            Set.of(
                    "id",
                    "title",
                    "foundOn",
                    "source",
                    "grade",
                    "controls",
                    "deviations",
                    "owner",
                    "correction",
                    "correctedOn",
                    "cause",
                    "similar",
                    "evaluatedOn",
                    "action",
                    "dueOn",
                    "doneOn",
                    "effect",
                    "verifiedBy",
                    "verifiedOn",
                    "closedOn",
                    "evidence");

    private static final Set<String> AUDIT_KEYS =
            Set.of(
                    "id",
                    "title",
                    "held",
                    "scope",
                    "controls",
                    "auditors",
                    "findings",
                    "report",
                    "reportedTo",
                    "reportedOn");

    private final FolderReading reading;

    RegisterReader(FolderReading reading) {
        this.reading = reading;
    }

    void documents(Source source, Node node) {
        reading.each(
                source,
                node,
                "documents",
                "a document",
                Set.of(
                        "document",
                        "version",
                        "owner",
                        "approvedBy",
                        "approvedOn",
                        "inForceSince",
                        "reviewBy",
                        "recorded"),
                this::document);
    }

    private void document(Item item) {
        reading.draft()
                .add(
                        ItemKind.DOCUMENT,
                        new Approval(
                                item.required("document"),
                                item.text("version"),
                                item.words("owner"),
                                item.words("approvedBy"),
                                item.day("approvedOn"),
                                item.day("inForceSince"),
                                item.day("reviewBy"),
                                item.words("recorded")),
                        item);
    }

    void exclusions(Source source, Node node) {
        reading.each(
                source,
                node,
                "exclusions",
                "an exclusion",
                Set.of("requirement", "justification", "approvedBy", "approvedOn"),
                this::exclusion);
    }

    private void exclusion(Item item) {
        String justification = item.requiredReason("justification");
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.EXCLUSION,
                                        new DecidedExclusion(
                                                ref,
                                                justification,
                                                item.words("approvedBy"),
                                                item.day("approvedOn")),
                                        item));
    }

    void inclusions(Source source, Node node) {
        reading.each(
                source,
                node,
                "inclusions",
                "an inclusion",
                Set.of("requirement", "justification", "by", "on"),
                this::inclusion);
    }

    private void inclusion(Item item) {
        String justification = item.requiredReason("justification");
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.INCLUSION,
                                        new DecidedInclusion(
                                                ref,
                                                justification,
                                                item.words("by"),
                                                item.day("on")),
                                        item));
    }

    void decisions(Source source, Node node) {
        reading.each(
                source,
                node,
                "decisions",
                "a decision",
                Set.of("requirement", "obligation", "stands", "by", "on", "why"),
                this::decision);
    }

    private void decision(Item item) {
        String obligation = item.required("obligation");
        boolean stands = item.fields().requiredFlag("stands").orElse(false);
        String by = item.requiredWords("by");
        String why = item.requiredReason("why");
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.DECISION,
                                        new DecidedClaim(
                                                ref, obligation, stands, by, item.day("on"), why),
                                        item));
    }

    void mappings(Source source, Node node) {
        reading.each(
                source,
                node,
                "mappings",
                "a mapping",
                Set.of(
                        "left",
                        "relation",
                        "right",
                        "why",
                        "suggestedBy",
                        "suggestedOn",
                        "decision",
                        "by",
                        "on",
                        "reason"),
                this::mapping);
    }

    private void mapping(Item item) {
        Optional<RequirementRef> left = reading.requirement(item, "left");
        Optional<RequirementRef> right = reading.requirement(item, "right");
        Optional<Assertion> relation = item.fields().constant("relation", Assertion.class);
        if (left.isPresent() && right.isPresent() && relation.isPresent()) {
            reading.draft()
                    .add(
                            ItemKind.MAPPING,
                            new ReviewedMapping(
                                    left.get(),
                                    relation.get(),
                                    right.get(),
                                    item.words("why"),
                                    item.words("suggestedBy"),
                                    item.day("suggestedOn"),
                                    item.constant("decision", ReviewedMapping.Decision.class)
                                            .orElse(null),
                                    item.words("by"),
                                    item.day("on"),
                                    item.words("reason")),
                            item);
        }
    }

    void answers(Source source, Node node) {
        reading.each(source, node, "answers", "an answer", GivenAnswer.KEYS, this::answer);
    }

    private void answer(Item item) {
        String obligation = item.required("obligation");
        GivenAnswer.Said said = GivenAnswer.Said.read(item.fields());
        reading.draft()
                .add(
                        ItemKind.ANSWER,
                        new GivenAnswer(
                                obligation,
                                said == null ? GivenAnswer.Said.UNKNOWN : said,
                                item.constant("assurance", Assurance.class)
                                        .orElse(Assurance.IMPLEMENTED),
                                item.words("by"),
                                item.day("on"),
                                item.day("expiresOn"),
                                item.words("note"),
                                item.words(GivenAnswer.PROVIDED_BY)),
                        item);
    }

    void exceptions(Source source, Node node) {
        reading.each(
                source,
                node,
                "exceptions",
                "an exception",
                Set.of(
                        "id",
                        "control",
                        "reason",
                        "compensating",
                        "acceptedBy",
                        "acceptedOn",
                        "expiresOn",
                        "deviation",
                        "subjects"),
                this::exception);
    }

    private void exception(Item item) {
        reading.draft()
                .add(
                        ItemKind.EXCEPTION,
                        new AcceptedException(
                                item.required("id"),
                                item.required("control"),
                                item.requiredReason("reason"),
                                item.texts("compensating"),
                                item.requiredWords("acceptedBy"),
                                item.requiredDay("acceptedOn"),
                                item.requiredDay("expiresOn"),
                                item.text("deviation"),
                                item.texts("subjects")),
                        item);
    }

    void risks(Source source, Node node) {
        reading.each(
                source,
                node,
                "risks",
                "a risk",
                Set.of(
                        "id",
                        "title",
                        "tags",
                        "owner",
                        "likelihood",
                        "impact",
                        "controls",
                        "current",
                        "treatment",
                        "reason",
                        "residual",
                        "acceptedBy",
                        "acceptedOn",
                        "acceptedUntil",
                        "dueOn",
                        "checkedOn",
                        "reviewBy",
                        "askedUntil"),
                this::risk);
    }

    private void risk(Item item) {
        Fields fields = item.fields();
        fields.required("likelihood");
        fields.required("impact");
        int likelihood = fields.number("likelihood", 1, HIGHEST);
        int impact = fields.number("impact", 1, HIGHEST);
        Integer residual = score(fields, "residual");
        reading.draft()
                .add(
                        ItemKind.RISK,
                        new Risk(
                                item.required("id"),
                                item.requiredWords("title"),
                                item.texts("tags"),
                                item.requiredWords("owner"),
                                likelihood,
                                impact,
                                item.texts("controls"),
                                score(fields, "current"),
                                item.constant(
                                        "treatment", Risk.Treatment.class, Risk.Treatment.MODIFY),
                                item.reason("reason"),
                                residual == null ? likelihood * impact : residual,
                                item.words("acceptedBy"),
                                item.day("acceptedOn"),
                                item.day("acceptedUntil"),
                                item.day("dueOn"),
                                item.day("checkedOn"),
                                item.day("reviewBy"),
                                item.day("askedUntil")),
                        item);
    }

    void nonconformities(Source source, Node node) {
        reading.each(
                source,
                node,
                "nonconformities",
                "a nonconformity",
                NONCONFORMITY_KEYS,
                this::nonconformity);
    }

    private void nonconformity(Item item) {
        reading.draft()
                .add(
                        ItemKind.NONCONFORMITY,
                        new Nonconformity(
                                item.required("id"),
                                item.requiredWords("title"),
                                item.requiredDay("foundOn"),
                                item.words("source"),
                                item.constant("grade", Nonconformity.Grade.class).orElse(null),
                                item.texts("controls"),
                                item.texts("deviations"),
                                item.requiredWords("owner"),
                                item.reason("correction"),
                                item.day("correctedOn"),
                                item.reason("cause"),
                                item.reason("similar"),
                                item.day("evaluatedOn"),
                                item.reason("action"),
                                item.day("dueOn"),
                                item.day("doneOn"),
                                item.reason("effect"),
                                item.words("verifiedBy"),
                                item.day("verifiedOn"),
                                item.day("closedOn"),
                                item.texts("evidence")),
                        item);
    }

    void audits(Source source, Node node) {
        reading.each(source, node, "audits", "an internal audit", AUDIT_KEYS, this::audit);
    }

    private void audit(Item item) {
        reading.draft()
                .add(
                        ItemKind.AUDIT,
                        new InternalAudit(
                                item.required("id"),
                                item.requiredWords("title"),
                                item.requiredPeriod("held"),
                                item.texts("scope").stream().map(reading.names()::scope).toList(),
                                item.texts("controls"),
                                item.texts("auditors"),
                                item.texts("findings"),
                                item.text("report"),
                                item.words("reportedTo"),
                                item.day("reportedOn")),
                        item);
    }

    static @Nullable Integer score(Fields fields, String key) {
        return fields.has(key) ? fields.number(key, 1, HIGHEST_SCORE) : null;
    }
}
