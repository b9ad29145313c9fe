package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `documents.yaml`, `exclusions.yaml`, `exceptions.yaml`, `risks.yaml`: what somebody decided.
final class RegisterReader {
    private static final int HIGHEST = 10;

    private final ProgrammeDraft draft;

    RegisterReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    private interface Item {
        void read(Fields fields);
    }

    private static void each(
            Source source, Node node, String key, String what, Set<String> keys, Item item) {
        Fields.of(source, node, "a file of " + key, Set.of(key))
                .ifPresent(fields -> {
                    for (Node n : fields.items(key)) {
                        Fields.of(source, n, what, keys).ifPresent(item::read);
                    }
                });
    }

    private @Nullable LocalDate day(Fields fields, String key) {
        return Days.day(fields, key, draft.timeZone);
    }

    void documents(Source source, Node node) {
        each(
                source,
                node,
                "documents",
                "a document",
                Set.of("document", "version", "owner", "approvedBy", "approvedOn", "reviewBy"),
                this::document);
    }

    private void document(Fields fields) {
        Optional<Value> id = fields.required("document");
        LocalDate approvedOn = day(fields, "approvedOn");
        LocalDate reviewBy = day(fields, "reviewBy");
        if (approvedOn != null && reviewBy != null && reviewBy.isBefore(approvedOn)) {
            fields.error(
                    fields.line("reviewBy"),
                    "date",
                    "to be reviewed by %s, before it was approved on %s"
                            .formatted(reviewBy, approvedOn));
        }
        if (approvedOn != null && !fields.has("approvedBy")) {
            fields.error(
                    fields.line("approvedOn"),
                    "missing-key",
                    "an approval says who gave it: approvedBy lacks");
        }
        if (id.isPresent() && draft.isNew(fields, "document", id.get().text(), id.get().line())) {
            draft.approvals.add(
                    new Approval(
                            id.get().text(),
                            fields.text("version"),
                            fields.words("owner"),
                            fields.words("approvedBy"),
                            approvedOn,
                            reviewBy));
        }
    }

    void exclusions(Source source, Node node) {
        each(
                source,
                node,
                "exclusions",
                "an exclusion",
                Set.of("requirement", "justification", "approvedBy", "approvedOn"),
                this::exclusion);
    }

    private void exclusion(Fields fields) {
        Optional<RequirementRef> ref =
                fields.required("requirement")
                        .flatMap(v -> draft.requirements.excludable(fields.source(), v));
        Optional<Value> justification = fields.requiredReason("justification");
        if (ref.isEmpty() || justification.isEmpty()) {
            return;
        }
        int line = fields.line("requirement");
        if (draft.isNew(fields, "exclusion", ref.get().toString(), line)) {
            draft.exclusions.add(
                    new DecidedExclusion(
                            ref.get(),
                            justification.get().text(),
                            fields.words("approvedBy"),
                            day(fields, "approvedOn")));
        }
    }

    void exceptions(Source source, Node node) {
        each(
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
                        "expiresOn"),
                this::exception);
    }

    private void exception(Fields fields) {
        Optional<Value> id = fields.required("id");
        Optional<Value> control = fields.required("control");
        control.ifPresent(c -> draft.adopted(fields.source(), List.of(c)));
        Optional<Value> reason = fields.requiredReason("reason");
        Optional<Value> by = fields.requiredWords("acceptedBy");
        LocalDate accepted = Days.needed(fields, "acceptedOn", draft.timeZone);
        LocalDate expires = Days.needed(fields, "expiresOn", draft.timeZone);
        List<String> compensating = draft.adopted(fields.source(), fields.texts("compensating"));
        if (accepted != null && expires != null && expires.isBefore(accepted)) {
            fields.error(
                    fields.line("expiresOn"),
                    "date",
                    "expires on %s, before it was accepted on %s".formatted(expires, accepted));
        }
        if (fields.sound()
                && id.isPresent()
                && control.isPresent()
                && accepted != null
                && expires != null
                && draft.isNew(fields, "exception", id.get().text(), id.get().line())) {
            draft.exceptions.add(
                    new AcceptedException(
                            id.get().text(),
                            control.get().text(),
                            reason.map(Value::text).orElse(""),
                            compensating,
                            by.map(Value::text).orElse(""),
                            accepted,
                            expires));
        }
    }

    void risks(Source source, Node node) {
        each(
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
                        "checkedOn",
                        "reviewBy"),
                this::risk);
    }

    private void risk(Fields fields) {
        Optional<Value> id = fields.required("id");
        Optional<Value> title = fields.requiredWords("title");
        Optional<Value> owner = fields.requiredWords("owner");
        Optional<Risk.Treatment> treatment = fields.constant("treatment", Risk.Treatment.class);
        fields.required("likelihood");
        fields.required("impact");
        int likelihood = fields.number("likelihood", 1, HIGHEST);
        int impact = fields.number("impact", 1, HIGHEST);
        Integer current =
                fields.has("current") ? fields.number("current", 1, HIGHEST * HIGHEST) : null;
        int residual =
                fields.has("residual")
                        ? fields.number("residual", 1, HIGHEST * HIGHEST)
                        : likelihood * impact;
        List<String> tags = fields.texts("tags").stream().map(Value::text).toList();
        List<String> controls = draft.libraryControls(fields.source(), fields.texts("controls"));
        LocalDate accepted = day(fields, "acceptedOn");
        LocalDate until = day(fields, "acceptedUntil");
        if (accepted != null && until != null && until.isBefore(accepted)) {
            fields.error(
                    fields.line("acceptedUntil"),
                    "date",
                    "is accepted until %s, before it was accepted on %s"
                            .formatted(until, accepted));
        }
        if (id.isPresent() && draft.isNew(fields, "risk", id.get().text(), id.get().line())) {
            draft.risks.add(
                    new Risk(
                            id.get().text(),
                            title.map(Value::text).orElse(""),
                            tags,
                            owner.map(Value::text).orElse(""),
                            likelihood,
                            impact,
                            controls,
                            current,
                            treatment.orElse(Risk.Treatment.MODIFY),
                            fields.reason("reason"),
                            residual,
                            fields.words("acceptedBy"),
                            accepted,
                            until,
                            day(fields, "checkedOn"),
                            day(fields, "reviewBy")));
        }
    }
}
